"""The place of the chart: its bar, and below it the plots or the table of the same numbers.

The window is painted before the charts can be imported: until the pane comes, the slot keeps what it is to show.
"""

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCursor, QResizeEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from gui.base import chart_messages as cm
from gui.base import messages as m
from gui.base.messages import Message
from gui.base.text import Text
from gui.figures.chart import Chart
from gui.figures.chart_state import ChartState, Face
from gui.figures.lit import lit_in
from gui.figures.subtitle import span_of, with_span
from gui.figures.tables import Table
from gui.theme.parts.empty_state import EmptyState
from gui.theme.parts.tip import plain_tip
from gui.theme.theme import Theme
from gui.views.chart.bar import ChartBar
from gui.window.pages import Pages

if TYPE_CHECKING:
    from gui.charts.pane import ChartPane
    from gui.views.table import Sorting, TablePanel

LEAST = 120
"""The chart pane never gets less high: a strip with both lanes in it."""


class ChartSlot(QWidget):
    """Shows one chart at a time, on one of its two faces; only the face that is seen is told what to show.

    Signals: `linkChosen` with a link; `windowChanged` with the part of the time that is looked at, None for all of it;
    `seriesToggled` and `seriesIsolated` with a lane and an entity; `categoryToggled` with a category of events;
    `laneAsked` with a lane that is hidden and shall be seen; `wholeAsked` when everything is to be shown again.
    """

    linkChosen = Signal(str)
    windowChanged = Signal(object)
    seriesToggled = Signal(str, str)
    seriesIsolated = Signal(str, str)
    categoryToggled = Signal(str)
    laneAsked = Signal(str)
    wholeAsked = Signal()

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._pane: ChartPane | None = None
        self._table: TablePanel | None = None
        self._pages: Pages | None = None
        self._section = ""
        self._chart: Chart | None = None
        self._drawn: Chart | None = None
        self._listed: Chart | None = None
        self._face: Face = "chart"
        self._sorted: dict[str, Sorting | None] = {}
        self._chosen = ""
        self._lit: frozenset[str] = frozenset()
        self.bar = ChartBar(theme=theme, text=text, parent=self)
        self._nothing = EmptyState(theme=theme, parent=self)
        self._nothing.setAutoFillBackground(True)
        self._nothing.hide()
        self.addActions(self.bar.keys.keys)
        self._connect()
        self._restyle()

    @property
    def pane(self) -> "ChartPane | None":
        """The pane, once it is there."""
        return self._pane

    @property
    def table(self) -> "TablePanel | None":
        """The table, once it was looked at."""
        return self._table

    def fill(self, pane: "ChartPane") -> None:
        """Take the pane in and show what was asked for meanwhile."""
        self._pane = pane
        pane.setParent(self)
        pane.linkChosen.connect(self.linkChosen)
        pane.windowChanged.connect(self.windowChanged)
        pane.seriesToggled.connect(self.seriesToggled)
        pane.seriesIsolated.connect(self.seriesIsolated)
        pane.categoryToggled.connect(self.categoryToggled)
        pane.laneAsked.connect(self.laneAsked)
        self._place()
        self._turn()

    def show_chart(self, pages: Pages, chart: Chart | None, *, section: str, state: ChartState | None) -> None:
        """Show a section's chart on the face that is asked for."""
        elsewhere = pages is not self._pages or section != self._section
        if self._pane is not None and (elsewhere or (state is not None and state.face != self._face)):
            self._pane.let_go()
        if pages is not self._pages:
            self._sorted = {}
            self._drawn = self._listed = None
        elif self._table is not None and self._listed is not None:
            self._sorted[self._section] = self._table.sorting
        if section != self._section:
            self._listed = None
        self._pages, self._section, self._chart = pages, section, chart
        if chart is None or state is None:
            return
        self._face = state.face
        told = chart.subtitle if state.face == "chart" else _counted(pages.chart_table(chart), chart)
        self.bar.show_chart(chart, pages.offers(state), told=told, face=state.face, taken_only=state.taken_only)
        self._place()
        self._turn()

    def say_nothing(self, words: str) -> None:
        """Say over both faces why the chart has nothing, with a way back to all; without words the face is seen."""
        self._nothing.show_state(title=words, action=self.tr("Show everything"))
        self._nothing.setVisible(bool(words))
        self.bar.leave_title(alone=bool(words))
        self._place()
        self._nothing.raise_()

    def choose(self, link: str) -> None:
        """Light up the mark or the row of a figure, none for an empty link."""
        self._chosen = link
        if self._face == "table" and self._table is not None:
            self._table.choose(link)
        elif self._face == "chart" and self._pane is not None:
            self._pane.choose(self._mark())

    def light(self, links: frozenset[str]) -> None:
        """Light up what belongs to what is chosen: rows of the table; series, values and events of the chart."""
        self._lit = links
        self._light()
        if self._table is not None:
            self._table.light(links)

    def _light(self) -> None:
        """Light up the chart that is drawn; what is chosen itself has its own ring."""
        if self._pane is not None and self._pages is not None and self._drawn is not None:
            lit = lit_in(self._pages.book, self._drawn, self._lit)
            self._pane.light(msgspec.structs.replace(lit, marks=lit.marks - {self._mark()}))

    @property
    def pointed(self) -> str:
        """The mark that is read out while the keyboard is in the chart, or an empty string."""
        return self._pane.pointed if self._pane is not None else ""

    def say(self, sentence: Message) -> None:
        """Say why nothing came of what was just asked for: at the pointer, or at what has the keyboard."""
        words = self._text.message(sentence)
        here: QWidget = QApplication.focusWidget() or self
        pointed = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        place = QCursor.pos() if pointed else here.mapToGlobal(here.rect().center())
        QToolTip.showText(place, plain_tip(words), self)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _mark(self) -> str:
        """Return the mark of what is chosen; several reports of a figure have one."""
        if self._pages is None or self._chart is None:
            return self._chosen
        return self._pages.mark_of(self._chosen, chart=self._chart)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _connect(self) -> None:
        self._nothing.actionChosen.connect(self.wholeAsked)
        self.bar.copyAsked.connect(self._on_copy)
        self.bar.zoomAsked.connect(self._on_zoom)
        self._theme.changed.connect(self._restyle)

    def _seen(self) -> QWidget | None:
        return self._table if self._face == "table" else self._pane

    def _turn(self) -> None:
        """Show the face that is asked for; the keyboard goes along."""
        if self._face == "table":
            self._list()
        else:
            self._draw()
        seen = self._seen()
        other: QWidget | None = self._pane if self._face == "table" else self._table
        if seen is None:
            return
        here: QWidget | None = QApplication.focusWidget()
        focused = other is not None and here is not None and other.isAncestorOf(here)
        self.setFocusProxy(seen)
        seen.show()
        if other is not None:
            other.hide()
        if focused:
            seen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        if self._pane is None or self._pages is None or self._chart is None:
            return
        if self._chart is not self._drawn:
            self._drawn = self._chart
            self._pane.set_reader(partial(self._pages.readout, chart=self._chart))
            self._pane.show_chart(self._chart)
            self._light()
        self._pane.choose(self._mark())

    def _list(self) -> None:
        if self._pages is None or self._chart is None:
            return
        table = self._made_table()
        if self._chart is not self._listed:
            self._listed = self._chart
            table.show_table(self._pages.chart_table(self._chart), sorting=self._sorted.get(self._section))
            table.light(self._lit)
        table.choose(self._chosen)

    def _made_table(self) -> "TablePanel":
        """Return the table; it is made when it is first looked at."""
        if self._table is None:
            from gui.views.table import TablePanel

            self._table = TablePanel(theme=self._theme, text=self._text, headed=False, parent=self)
            self._table.hide()
            self._table.linkOpened.connect(self.linkChosen)
            self._table.copied.connect(self.bar.say_copied)
            self._place()
        return self._table

    def _place(self) -> None:
        height = self.bar.set_room(self.size())
        self.bar.setGeometry(0, 0, self.width(), height)
        below = QRect(0, height, self.width(), max(0, self.height() - height))
        for part in (self._pane, self._table, self._nothing):
            if part is not None:
                part.setGeometry(below)
        self._nothing.raise_()

    def _restyle(self) -> None:
        self.setMinimumHeight(LEAST + self.bar.least_height())
        self._place()

    def _on_copy(self) -> None:
        if self._table is not None:
            self._table.copy()

    def _on_zoom(self, factor: float) -> None:
        if self._pane is not None and self._face == "chart":
            self._pane.zoom(factor)


def _counted(table: Table, chart: Chart) -> Message:
    """Return how many reports of how many figures a chart's table holds, in which currency and from which time.

    Of whom they are is said, too, where they are all of one and no head over the rows names it.
    """
    values = table.heading.values if table.heading is not None else {}
    counts = Message(m.TABLE_COUNTED, values) if "reports" in values else values.get("count")
    told = chart.subtitle
    if not isinstance(counts, Message):
        return told
    if "entity" in values and table.seen is not None and not table.seen.groups:
        counts = Message(cm.TABLE_OF_ENTITY, {"counts": counts, "entity": values["entity"]})
    if chart.state.window is not None:
        counts = Message(m.TABLE_ZOOMED, {"counts": counts, "zoomed": span_of(told)})
    return with_span(told, counts)
