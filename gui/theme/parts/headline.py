"""The headline: a figure, what it means, and how sure it is."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QSize, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.theme.drawing import draw_door_line
from gui.theme.parts.door import Door
from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.theme import Theme
from gui.theme.type_scale import SEMIBOLD

_GLYPH = 10
_BASES = frozenset({"reported", "press", "estimate"})
_SPACE = 5.0


class Pieces(NamedTuple):
    """A figure with its unit before it (`lead`) or behind it, and a small mark; `words` stand in place of a figure."""

    lead: str = ""
    figure: str = ""
    unit: str = ""
    mark: str = ""
    words: str = ""


class Headline(QWidget):
    """A label, a big figure that is a door, a line of meaning and a line of pedigree; one line when compact.

    Signals: `opened` with the link of the figure.
    """

    opened = Signal(str)

    def __init__(self, *, theme: Theme, ruled: bool = False, parent: QWidget | None = None) -> None:
        """Make an empty headline; `ruled` draws the hairline that parts it from the one before."""
        super().__init__(parent)
        self._theme = theme
        self._ruled = ruled
        self._basis = ""
        self._build()
        self._lay_out()
        self._connect()
        self.set_compact(False)

    def set_headline(
        self,
        *,
        label: str,
        figure: Pieces,
        meaning: str,
        basis: str = "",
        pedigree: str = "",
        link: str = "",
        later: bool = False,
    ) -> None:
        """Show a figure, or words for one that nobody gave; `later` is one that nobody had given yet."""
        self._label.setText(label)
        self._figure.set_figure(figure, link=link, name=label, later=later)
        self._meaning.setText(meaning)
        self._pedigree.setText(pedigree)
        self._basis = basis if basis in _BASES else ""
        self._restyle()

    def set_compact(self, compact: bool) -> None:
        """Fold to one line, or back."""
        self._compact = compact
        self._figure.set_compact(compact)
        direction = QBoxLayout.Direction.LeftToRight if compact else QBoxLayout.Direction.TopToBottom
        self._column.setDirection(direction)
        self._column.setSpacing(8 if compact else 0)
        self._meaning.setVisible(not compact)
        self._pedigree_row.setVisible(not compact)
        self._restyle()

    def set_open(self, shown: bool) -> None:
        """Tint the figure while its card is open."""
        self._figure.set_open(shown)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline at the left."""
        if self._ruled:
            QPainter(self).fillRect(0, 0, 1, self.height(), self._theme.colour("line"))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the glyph again for a screen of another sharpness."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._restyle()
        super().changeEvent(event)

    def _build(self) -> None:
        """Make the lines."""
        self._label = ElidedLabel(theme=self._theme, role="small", ink="inkSoft", parent=self)
        self._figure = FigureDoor(theme=self._theme, parent=self)
        self._meaning = ElidedLabel(theme=self._theme, role="small", parent=self)
        self._pedigree_row = QWidget(self)
        self._glyph = QLabel(self._pedigree_row)
        self._pedigree = ElidedLabel(theme=self._theme, role="tick", ink="inkSoft", parent=self._pedigree_row)

    def _lay_out(self) -> None:
        """Put one line below the other."""
        row = QHBoxLayout(self._pedigree_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._glyph)
        row.addWidget(self._pedigree, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16 if self._ruled else 0, 0, 8, 0)
        self._column.addWidget(self._label)
        self._column.addWidget(self._figure)
        self._column.addWidget(self._meaning)
        self._column.addWidget(self._pedigree_row)
        self._column.addStretch(1)

    def _connect(self) -> None:
        """Pass the door's word on."""
        self._figure.opened.connect(self.opened)
        self._theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        """Draw the glyph of the basis in the theme's colour."""
        self._glyph.setVisible(bool(self._basis))
        if self._basis:
            ratio = self.devicePixelRatioF()
            self._glyph.setPixmap(self._theme.pixmap(f"basis-{self._basis}", "inkSoft", _GLYPH, ratio=ratio))
        self.updateGeometry()


class FigureDoor(Door):
    """A figure in its big size with its unit small, over one dotted line."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        self._pieces: tuple[tuple[str, bool], ...] = ()
        self._worded = False
        self._inks = ("ink", "inkSoft")
        self._compact = False
        super().__init__(theme=theme, role="headline", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_figure(self, shown: Pieces, *, link: str, name: str, later: bool = False) -> None:
        """Show a figure between its units; the name is what a screen reader says before it."""
        self._worded = bool(shown.words)
        big = "time" if later else "inkSoft" if self._worded or not link else "ink"
        self._inks = (big, "inkSoft")
        pieces = ((shown.lead, False), (shown.figure or shown.words, True), (shown.unit, False), (shown.mark, False))
        self._pieces = tuple((text, big) for text, big in pieces if text)
        whole = " ".join(text for text, _ in self._pieces)
        self.set_door(whole, link)
        self.setAccessibleName(f"{name}: {whole}" if name else whole)

    def set_compact(self, compact: bool) -> None:
        """Write it in the size of a line, or big."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room the whole figure needs; number and unit never part."""
        fonts = [QFontMetricsF(self._font_of(big=big)) for _, big in self._pieces]
        width = sum(metrics.horizontalAdvance(text) for metrics, (text, _) in zip(fonts, self._pieces, strict=True))
        width += _SPACE * max(0, len(self._pieces) - 1)
        height = self._theme.line_height("pane_title" if self._compact else "headline") + 6
        return QSize(round(width + 0.5) + 1, height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a figure is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the pieces on one baseline and underline them together."""
        painter = QPainter(self)
        tallest = QFontMetricsF(self._font_of(big=True))
        baseline = round((self.height() - 4 - tallest.height()) / 2 + tallest.ascent())
        if self._open:
            painter.fillRect(self.rect().adjusted(0, 0, 0, -1), self._theme.colour("selection"))
        x = 0.0
        for place, (text, big) in enumerate(self._pieces):
            font = self._font_of(big=big)
            painter.setFont(font)
            painter.setPen(self._theme.colour(self._inks[not big]))
            x += _SPACE if place else 0.0
            painter.drawText(QPointF(x, baseline), text)
            x += QFontMetricsF(font).horizontalAdvance(text)
        if self.link:
            solid = self.underMouse() or self.isDown()
            draw_door_line(painter, QPointF(0, baseline + 1), x, colour=self._theme.colour("accent"), solid=solid)

    def _font_of(self, *, big: bool) -> QFont:
        """Return the font of the figure, or of its unit; unknown is words at a smaller size."""
        if self._compact:
            return self._theme.font("pane_title", weight=SEMIBOLD)
        if not big:
            return self._theme.font("headline_unit")
        return self._theme.font("readout" if self._worded else "headline")
