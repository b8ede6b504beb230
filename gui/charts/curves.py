"""The curves of a lane: pyqtgraph draws them, straight between known values, never across what is missing."""

from collections.abc import Sequence

import numpy as np
from pyqtgraph import PlotCurveItem, ViewBox

from gui.charts.backdrop import LaneGround
from gui.charts.ink import LINE, LINE_SMALL, ChartInk
from gui.charts.runs import Run, thinned
from gui.charts.timescale import TimeScale

MOST_SMOOTH = 300
"""Points in sight up to which thick lines are antialiased; jagged ones cost some 100 ms a series beyond."""
MOST_MOVING = 60
"""The same while the picture moves."""
LINE_DENSE = 1.0
"""Width of lines with more points than that; pens of one pixel are drawn many times faster."""


class Curves:
    """The curves in a view box: made once each, told by `setData` what to show."""

    def __init__(self, view: ViewBox, ink: ChartInk) -> None:
        """Begin with none; a lane asks for as many as it has lines."""
        self._view = view
        self._ink = ink
        self._items: list[PlotCurveItem] = []

    def show(
        self, runs: Sequence[Run], *, time: TimeScale, ground: LaneGround, small: bool, moving: bool = False
    ) -> None:
        """Draw what of each line lies in the window; curves that are not needed are emptied, not removed."""
        parts = [run.reached(time.window) for run in runs]
        seen = sum(end - first for first, end in parts)
        smooth = seen <= (MOST_MOVING if moving else MOST_SMOOTH)
        width = (LINE_SMALL if small else LINE) if smooth else LINE_DENSE
        while len(self._items) < len(runs):
            self._items.append(self._make())
        for item, run, (first, end) in zip(self._items, runs, parts, strict=False):
            shown = end - first > 1
            item.setVisible(shown)
            if not shown:
                continue
            at, value, joined = thinned(run, first, end, pixels=time.right - time.left)
            item.setData(
                time.places(at),
                ground.heights(value),
                connect="all" if joined[:-1].all() else joined.astype(np.int32),
                pen=self._ink.series_pen(run.line.rank, width),
                antialias=smooth,
                skipFiniteCheck=True,
            )
        for item in self._items[len(runs) :]:
            item.setVisible(False)

    def _make(self) -> PlotCurveItem:
        """Return a new curve in the view."""
        item = PlotCurveItem()
        self._view.addItem(item, ignoreBounds=True)
        return item
