"""The bar over the chart: what it shows, the choices that stay in sight, and the ways to all others."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from gui.base.messages import Message
from gui.base.text import Text
from gui.figures.chart import Chart
from gui.figures.chart_state import Face
from gui.figures.offers import OfferGroup
from gui.theme.parts.copy_button import CopyButton
from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.parts.icon_button import IconButton
from gui.theme.parts.segment import Choice, Segment
from gui.theme.parts.text_button import TextButton
from gui.theme.parts.tip import plain_tip
from gui.theme.theme import Theme
from gui.views.chart.menu import REPORTS, ChartMenu, reports

RULE = 2
ROW, LOW_ROW = 36, 32
LOW = 210
"""A chart up to this height has a low bar; one row in any case."""
FAIR, TALL = 330, 430
WIDE = 800
"""From this height and width on the controls have a row of their own.

In one row with the title its subtitle makes room for them first and is then told by the title's tip; what has no room
even so, the last of them first, is in the menu alone.
"""
_GAP, _NEAR = 8, 4
_LEAST_SUBTITLE = 144

_IN_SIGHT = ("period", "reading")


class ChartBar(QWidget):
    """Title, segments, and the menus; what has no room in sight is in the menu all the same.

    Signals: `chosen` with the group and key of an offer; `turned` for the other face; `resetAsked` for the whole span;
    `zoomAsked` with a factor; `copyAsked` for the table.
    """

    chosen = Signal(str, str)
    turned = Signal()
    resetAsked = Signal()
    zoomAsked = Signal(float)
    copyAsked = Signal()

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._room = QSize()
        self._face: Face = "chart"
        self._zoomed = self._alone = False
        self._offered: frozenset[str] = frozenset()
        self._build()
        self._connect()

    def show_chart(
        self, chart: Chart, groups: tuple[OfferGroup, ...], *, told: Message, face: Face, taken_only: bool
    ) -> None:
        """Show what is shown, with what is told of it beside its title, and what may be chosen instead."""
        self._face = face
        self._title.setText(self._text.message(chart.title))
        self._subtitle.setText(self._text.message(told))
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._subtitle.text())
        self._offered = frozenset(group.name for group in groups if group.name in _IN_SIGHT)
        for group in groups:
            if group.name in self._offered:
                self._show_group(self._segments[group.name], group)
        self._segments[REPORTS].choose("taken" if taken_only else "all")
        self._faces.choose(face)
        self._more.show_offers(groups, face=face, taken_only=taken_only)
        self._zoomed = chart.state.window is not None
        seen, all_of_it = chart.state.window or chart.home, chart.history
        self._more.set_sight(zoomed=self._zoomed, whole=seen.first <= all_of_it.first and seen.last >= all_of_it.last)
        self._arrange()

    def leave_title(self, *, alone: bool) -> None:
        """Show the title without what is told of a drawing, or offered for one: there is none; or with it again."""
        if alone != self._alone:
            self._alone = alone
            self._arrange()

    def say_copied(self) -> None:
        """Say on the button that the table is on the clipboard."""
        self._copy.say_copied()

    def set_room(self, room: QSize) -> int:
        """Fold to the size of the whole chart; return the height that the bar takes of it."""
        if room != self._room:
            self._room = room
            self._arrange()
        return RULE + self._row_height() * (2 if self._has_two_rows() else 1)

    def least_height(self) -> int:
        """Return how low the bar gets."""
        return RULE + self._theme.scaled(LOW_ROW)

    @property
    def keys(self) -> ChartMenu:
        """What the keys of the chart do."""
        return self._more

    @property
    def view_menu(self) -> QMenu:
        """The View menu of the chart."""
        return self._more.menu

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("page"))
        painter.fillRect(QRect(0, 0, self.width(), RULE), self._theme.colour("ink"))

    def _build(self) -> None:
        self._title = ElidedLabel(theme=self._theme, role="pane_title", parent=self)
        self._subtitle = ElidedLabel(theme=self._theme, ink="inkSoft", parent=self)
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._reset = TextButton(theme=self._theme, words=self.tr("Reset"), parent=self)
        self._reset.setToolTip(plain_tip(self.tr("Show the whole span again (0)")))
        names = {"period": self.tr("Period"), "reading": self.tr("Reading"), REPORTS: self.tr("Reports")}
        self._segments = {key: Segment(theme=self._theme, name=name, parent=self) for key, name in names.items()}
        self._segments[REPORTS].set_choices([Choice(key, words) for key, words in reports(self)])
        self._faces = Segment(theme=self._theme, name=self.tr("Chart or table"), parent=self)
        self._faces.set_choices(
            [Choice("chart", self.tr("Chart"), "line-chart"), Choice("table", self.tr("Table"), "table")]
        )
        self._copy = CopyButton(theme=self._theme, words=self.tr("Copy table"), done=self.tr("Copied"), parent=self)
        self._more = ChartMenu(text=self._text, parent=self)
        self.download_menu = QMenu(self.tr("Save or copy the chart"), self)
        self._download = IconButton(
            theme=self._theme, icon="download", name=self.tr("Save or copy the chart"), parent=self
        )
        self._download.setMenu(self.download_menu)
        self._view = IconButton(theme=self._theme, icon="more", name=self.tr("View of the chart"), parent=self)
        self._view.setMenu(self._more.menu)

    def _connect(self) -> None:
        for name, segment in self._segments.items():
            segment.chosen.connect(lambda key, name=name: self.chosen.emit(name, key))
        self._faces.chosen.connect(self._on_face)
        self._reset.clicked.connect(lambda _checked=False: self.resetAsked.emit())
        self._copy.clicked.connect(lambda _checked=False: self.copyAsked.emit())
        self._more.chosen.connect(self.chosen)
        self._more.turned.connect(self.turned)
        self._more.zoomAsked.connect(self.zoomAsked)
        self._more.resetAsked.connect(self.resetAsked)
        self._more.copyAsked.connect(self.copyAsked)
        self._theme.changed.connect(self._arrange)

    def _on_face(self, face: str) -> None:
        if face != self._face:
            self.turned.emit()

    def _show_group(self, segment: Segment, group: OfferGroup) -> None:
        """Offer the choices of a group side by side; those that do not go now are grey and say why."""
        segment.set_choices(
            [
                Choice(
                    offer.key,
                    self._text.message(offer.words),
                    reason=self._text.message(offer.reason) if offer.reason is not None else "",
                )
                for offer in group.offers
            ]
        )
        segment.choose(next((offer.key for offer in group.offers if offer.chosen), ""))

    def _row_height(self) -> int:
        return self._theme.scaled(LOW_ROW if self._room.height() <= self._theme.scaled(LOW) else ROW)

    def _has_two_rows(self) -> bool:
        if self._room.width() < WIDE:
            return False
        high = FAIR if self._face == "chart" and not self._fits_one_row() else TALL
        return self._room.height() >= self._theme.scaled(high)

    def _fits_one_row(self) -> bool:
        """Tell whether title and segments stand side by side, with none of them only in the menu."""
        parts = (self._title, *self._controls(), self._faces)
        needed = sum(part.sizeHint().width() + _GAP for part in parts)
        return needed + self._view.minimumSize().width() + self._download.minimumSize().width() <= self._room.width()

    def _arrange(self) -> None:
        """Give each part its place, or hide it where it has none."""
        width, row = self._room.width(), self._row_height()
        if width <= 0:
            return
        two = self._has_two_rows()
        self._faces.set_compact(width < WIDE)
        self._copy.set_compact(width < WIDE)
        left = _put_right((self._view, self._download), width, RULE, row, gap=_NEAR)
        left = _put_right((self._faces,), left - _NEAR, RULE, row, gap=0) - _GAP
        controls = self._controls()
        for part in (*self._segments.values(), self._copy):
            if part not in controls:
                part.hide()
        if two:
            self._put_row(controls, RULE + row, row)
        else:
            left = self._put_beside(controls, left, row)
        self._put_title(left, row)

    def _controls(self) -> tuple[QWidget, ...]:
        """Return what may stand in sight for this face, the most wanted first."""
        if self._alone:
            return ()
        segments: list[QWidget] = [self._segments[name] for name in _IN_SIGHT if name in self._offered]
        if self._face == "table":
            segments.insert(1, self._segments[REPORTS])
            return self._copy, *segments
        return tuple(segments)

    def _put_row(self, controls: Iterable[QWidget], top: int, row: int) -> None:
        """Put the controls into a row of their own, from the left; the button to copy stands at the right."""
        right, at = self._room.width(), 0
        for part in controls:
            size = part.sizeHint()
            shown = at + size.width() <= right
            part.setVisible(shown)
            if shown and part is self._copy:
                right = _put_right((part,), right, top, row, gap=0) - _GAP
            elif shown:
                part.setGeometry(at, top + (row - size.height()) // 2, size.width(), size.height())
                at += size.width() + _GAP

    def _put_beside(self, controls: Iterable[QWidget], right: int, row: int) -> int:
        """Put what fits beside the title, left of the faces; return where the room for the title ends."""
        kept = self._title.sizeHint().width() + _GAP
        if self._zoomed:
            kept += self._reset.sizeHint().width() + _GAP
        fitting: list[QWidget] = []
        full = False
        for part in controls:
            needs = sum(one.sizeHint().width() + _GAP for one in (*fitting, part))
            full = full or kept + needs > right
            if full:
                part.hide()
            else:
                fitting.append(part)
        shown = sorted(fitting, key=lambda part: part is self._copy)
        return _put_right(tuple(reversed(shown)), right, RULE, row, gap=_GAP) - (_GAP if shown else 0)

    def _tip(self) -> str:
        """Return what the title tells of what is not in sight."""
        whole = self._title.text() if self._title.is_elided() else ""
        if self._alone:
            return whole
        return "\n".join(filter(None, (whole, self._subtitle.text())))

    def _put_title(self, right: int, row: int) -> None:
        """Put the title at the left, the way back behind it, and the subtitle where there is room for it."""
        reset = self._reset.sizeHint()
        room = right - (reset.width() + _GAP if self._zoomed else 0)
        size = self._title.sizeHint()
        width = max(0, min(size.width(), room))
        self._title.setGeometry(0, RULE + (row - size.height()) // 2, width, size.height())
        at = width + _GAP
        small = self._subtitle.sizeHint()
        rest = min(small.width(), room - at)
        told = rest >= min(small.width(), self._theme.scaled(_LEAST_SUBTITLE)) and not self._alone
        self._subtitle.setVisible(told and bool(self._subtitle.text()))
        self._title.setToolTip("" if told else plain_tip(self._tip()))
        if told:
            base = self._title.geometry().bottom() - self._title.fontMetrics().descent()
            top = base - small.height() + 1 + self._subtitle.fontMetrics().descent()
            self._subtitle.setGeometry(at, top, rest, small.height())
            at += rest + _GAP
        self._reset.setVisible(self._zoomed)
        self._reset.setGeometry(at, RULE + (row - reset.height()) // 2, reset.width(), reset.height())


def _put_right(parts: Iterable[QWidget], right: int, top: int, row: int, *, gap: int) -> int:
    """Put parts beside one another from the right; return where the last of them begins."""
    for at, part in enumerate(parts):
        size = part.sizeHint() if not isinstance(part, IconButton) else part.minimumSize()
        right -= size.width() + (gap if at else 0)
        part.setGeometry(right, top + (row - size.height()) // 2, size.width(), size.height())
        part.show()
    return right
