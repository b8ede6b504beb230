"""Where the chart pane will be: the window is painted before the charts can be imported."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.theme.theme import Theme
from gui.window.pages import Pages

if TYPE_CHECKING:
    from gui.charts.pane import ChartPane
    from gui.figures.chart import Chart

LEAST = 120
"""The chart pane never gets less high: a strip with both lanes in it."""


class ChartSlot(QWidget):
    """Keeps the chart to show until the pane is there, and the pane from then on.

    Signals: `linkChosen` with the link of a figure.
    """

    linkChosen = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane: ChartPane | None = None
        self._pages: Pages | None = None
        self._chart: Chart | None = None
        self._chosen = ""
        self.setMinimumHeight(LEAST)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def pane(self) -> "ChartPane | None":
        """The pane, once it is there."""
        return self._pane

    def fill(self, pane: "ChartPane") -> None:
        """Take the pane in and show what was asked for meanwhile."""
        self._pane = pane
        self._column.addWidget(pane)
        pane.linkChosen.connect(self.linkChosen)
        self.setFocusProxy(pane)
        self._show()
        pane.choose(self._chosen)

    def show_section(self, pages: Pages, chart: "Chart | None") -> None:
        """Show a section's chart."""
        self._pages = pages
        self._chart = chart
        self._show()

    def choose(self, link: str) -> None:
        """Light up the mark of a figure, none for an empty link."""
        self._chosen = link
        if self._pane is not None:
            self._pane.choose(link)

    def _show(self) -> None:
        if self._pane is not None and self._pages is not None and self._chart is not None:
            self._pane.set_reader(partial(self._pages.readout, chart=self._chart))
            self._pane.show_chart(self._chart)
