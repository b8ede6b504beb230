"""The theme that is handed to every widget: roles to colours, fonts, icons and heights."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QToolTip

from gui.theme.focus import install_focus_ring
from gui.theme.icons import add_states, render_icon
from gui.theme.palette import make_palette
from gui.theme.style import ViewerStyle
from gui.theme.tokens import SeriesInk, Tokens, load_tokens
from gui.theme.type_scale import LARGEST_SCALE, ROLES, SMALLEST_SCALE, UNSPACED, pixel_size, wanted_families

_TABULAR = "tnum"


class Theme(QObject):
    """One per application, made by the start-up and handed on by constructor argument.

    Signals: `changed` when colours or type are others; whoever has drawn something draws it again.
    """

    changed = Signal()

    def __init__(
        self, *, scheme: str = "light", language: str = "en", text_scale: int = 100, parent: QObject | None = None
    ) -> None:
        """Read the tokens of a scheme; nothing of Qt is restyled before `apply`."""
        super().__init__(parent)
        self._language = language
        self._scale = _within(text_scale)
        self._tokens = load_tokens(scheme)
        self._colours = _colours(self._tokens)
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._families: dict[bool, list[str]] = {}
        self._fonts: dict[tuple[str, int], QFont] = {}
        self._application: QApplication | None = None
        self._style: ViewerStyle | None = None

    @property
    def scheme(self) -> str:
        """The name of the scheme in use."""
        return self._tokens.name

    @property
    def text_scale(self) -> int:
        """The size of text in percent."""
        return self._scale

    def colour(self, role: str) -> QColor:
        """Return the colour of a role."""
        return self._colours[role]

    def series(self, rank: int) -> SeriesInk:
        """Return the ink of a series by its rank from 0; those beyond the last ink are drawn in `gap`, unmarked."""
        if rank < len(self._tokens.series):
            return self._tokens.series[rank]
        return SeriesInk(colour=self._tokens.colours["gap"], dash=(), marker="")

    def font(self, role: str, *, weight: int | None = None) -> QFont:
        """Return the font of a role, at its own weight where none is asked for."""
        kind = ROLES[role]
        asked = kind.weight if weight is None else weight
        if (role, asked) not in self._fonts:
            font = QFont(self._families_for(mono=kind.mono))
            font.setPixelSize(pixel_size(kind, scale=self._scale, language=self._language))
            font.setWeight(QFont.Weight(asked))
            if kind.spacing != UNSPACED:
                font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, kind.spacing)
            if kind.tabular:
                font.setFeature(QFont.Tag(_TABULAR), 1)
            self._fonts[role, asked] = font
        return QFont(self._fonts[role, asked])

    def line_height(self, role: str) -> int:
        """Return the height of a line of a role."""
        return self.scaled(ROLES[role].line)

    def scaled(self, pixels: int) -> int:
        """Return a height that follows the size of text."""
        return max(1, round(pixels * self._scale / 100))

    def icon(self, name: str, role: str = "inkSoft") -> QIcon:
        """Return an icon in a role: `ink` under the pointer, `accent` when on, faint when disabled."""
        key = (name, role)
        if key not in self._icons:
            icon = QIcon()
            lit = "ink" if role == "inkSoft" else role
            off = {
                QIcon.Mode.Normal: self.colour(role),
                QIcon.Mode.Active: self.colour(lit),
                QIcon.Mode.Disabled: self.colour("inkFaint"),
            }
            on = {QIcon.Mode.Normal: self.colour("accent"), QIcon.Mode.Active: self.colour("accent")}
            ratio = 1.0 if self._application is None else self._application.devicePixelRatio()
            add_states(icon, name, off, QIcon.State.Off, ratio=ratio)
            add_states(icon, name, on, QIcon.State.On, ratio=ratio)
            self._icons[key] = icon
        return self._icons[key]

    def pixmap(self, name: str, role: str, size: int = 16, *, ratio: float = 1.0) -> QPixmap:
        """Return an icon in a role at a size in logical pixels, sharp at a device's pixel ratio."""
        key = (name, role, size, ratio)
        if key not in self._pixmaps:
            pixmap = render_icon(name, self.colour(role), max(1, round(size * ratio)))
            pixmap.setDevicePixelRatio(ratio)
            self._pixmaps[key] = pixmap
        return self._pixmaps[key]

    def set_scheme(self, scheme: str) -> None:
        """Use another scheme; raises ThemeError and stays as it is where its file cannot be used."""
        if scheme != self._tokens.name:
            tokens = load_tokens(scheme)
            self._tokens = tokens
            self._colours = _colours(tokens)
            self._restyle()

    def set_text_scale(self, percent: int) -> None:
        """Use another size of text, from 80 to 200 percent."""
        if _within(percent) != self._scale:
            self._scale = _within(percent)
            self._restyle()

    def apply(self, app: QApplication) -> None:
        """Give the application our style, palette, font and focus ring; later changes follow by themselves."""
        self._application = app
        self._style = ViewerStyle(colour=self.colour, icon=self.icon)
        app.setStyle(self._style)
        install_focus_ring(app)
        self._dress(app)

    def _restyle(self) -> None:
        """Forget what was drawn for the old state and say so."""
        self._icons.clear()
        self._pixmaps.clear()
        self._fonts.clear()
        self._families.clear()
        if self._application is not None:
            self._dress(self._application)
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        """Set what widgets inherit."""
        palette = make_palette(self.colour)
        app.setPalette(palette)
        app.setFont(self.font("body"))
        QToolTip.setPalette(palette)
        QToolTip.setFont(self.font("small"))

    def _families_for(self, *, mono: bool) -> list[str]:
        """Return the families that are there, best first; the system's default where none is."""
        if mono not in self._families:
            system = ""
            if sys.platform == "darwin" and not mono:
                system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
            wanted = wanted_families(self._language, mono=mono, system=system)
            there = [family for family in wanted if family == system or QFontDatabase.hasFamily(family)]
            self._families[mono] = there or [QFontDatabase.systemFont(_fallback(mono=mono)).family()]
        return self._families[mono]


def _colours(tokens: Tokens) -> dict[str, QColor]:
    """Return every role as a colour."""
    return {role: QColor(value) for role, value in tokens.colours.items()}


def _within(percent: int) -> int:
    """Return a text scale that is possible."""
    return min(max(percent, SMALLEST_SCALE), LARGEST_SCALE)


def _fallback(*, mono: bool) -> QFontDatabase.SystemFont:
    """Return which of the system's fonts stands in."""
    return QFontDatabase.SystemFont.FixedFont if mono else QFontDatabase.SystemFont.GeneralFont
