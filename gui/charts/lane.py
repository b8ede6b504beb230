"""One lane of the canvas: a pyqtgraph view box with curves, and our bars, markers and labels over it."""

from dataclasses import dataclass

from pyqtgraph import ViewBox
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsScene

from gui.base.text import Text
from gui.charts.backdrop import LaneGround
from gui.charts.bars import BarsItem
from gui.charts.ink import ChartInk
from gui.charts.lines import Curves, LinesItem
from gui.charts.markers import SHORT_STEM, STEM
from gui.charts.marks import Mark
from gui.charts.room import Room
from gui.charts.scale import ValueScale, value_scale
from gui.charts.timescale import TimeScale
from gui.figures.chart import BarLane, Lane, LineLane

LOW = 60.0
"""Plots less high than this keep their room for the data."""
_LOW_HEAD = 3.0
_EDGE = 4.0
"""Pixels by which the view reaches beyond the plot, so that a line on its border is not cut in half."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a lane is drawn: with thinner lines, and with which word for a doubtful figure."""

    small: bool
    doubtful: str


class LaneView:
    """Made once for the upper and once for the lower lane; shows bars or lines, whichever it is told."""

    def __init__(self, *, scene: QGraphicsScene, ink: ChartInk, text: Text) -> None:
        """Put the empty lane into the scene."""
        self._ink = ink
        self._text = text
        self._lane: Lane | None = None
        self.view = ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self.view.setZValue(1)
        self.view.disableAutoRange()
        self.view.invertY(True)
        scene.addItem(self.view)
        self._curves = Curves(self.view, ink)
        self._bars = BarsItem(ink=ink, text=text, depth=2)
        self._points = LinesItem(ink=ink, depth=3)
        scene.addItem(self._bars)
        scene.addItem(self._points)

    @property
    def lane(self) -> Lane | None:
        """What is shown."""
        return self._lane

    @property
    def title(self) -> str:
        """The lane's title with its unit."""
        return "" if self._lane is None else self._text.message(self._lane.title)

    def show(self, lane: Lane | None) -> None:
        """Take what to show; it is seen after `arrange`."""
        self._lane = lane

    def scale(self, height: float) -> ValueScale:
        """Return the scale for a plot of this height, with room for the label above the highest bar or stem.

        In a low plot the labels of bars reach into the line of the title instead.
        """
        lane = self._lane
        if isinstance(lane, BarLane):
            values = [value for bar in lane.bars for value in (bar.value, bar.low, bar.high)]
            head = _LOW_HEAD if height < LOW else self._ink.line("small") + 8
        elif isinstance(lane, LineLane):
            values = [point.value for line in lane.lines for point in line.points]
            head = _stem(height) + 3
        else:
            return value_scale(0.0, 0.0, height=height)
        return value_scale(min(values, default=0.0), max(values, default=0.0), height=height, head=head, foot=head)

    def clear(self) -> None:
        """Draw nothing."""
        self.view.setVisible(False)
        for layer in (self._bars, self._points):
            layer.clear()
            layer.update()

    def arrange(self, ground: LaneGround, *, time: TimeScale, room: Room, manner: Manner) -> None:
        """Draw into the lane's room."""
        self.clear()
        plot = ground.room.plot
        if isinstance(self._lane, BarLane):
            self._bars.arrange(
                self._lane, time=time, height=ground.height, plot=plot, room=room, doubtful=manner.doubtful
            )
        elif isinstance(self._lane, LineLane):
            self.view.setVisible(True)
            self._set_range(plot)
            self._points.arrange(
                self._lane, time=time, height=ground.height, plot=plot, room=room, stem=_stem(plot.height())
            )
            self._curves.show(self._lane.lines, time=time, height=ground.height, small=manner.small)
        for layer in (self._bars, self._points):
            layer.redraw(room.bounds)

    def marks(self, ground: LaneGround, *, series: int) -> list[Mark]:
        """Return what can be pointed at; series are counted from `series` on."""
        layer = self._bars if isinstance(self._lane, BarLane) else self._points
        return layer.marks(series=series, plot=ground.room.plot)

    def _set_range(self, plot: QRectF) -> None:
        """Make the view's coordinates those of the canvas, with the edge on all sides.

        In pixels a pen of 2 is 2 on every screen, and no value is so small or so large that the view has no inverse.
        """
        seen = plot.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)
        self.view.setGeometry(seen)
        across, down = (seen.left(), seen.right()), (seen.top(), seen.bottom())
        self.view.setRange(xRange=across, yRange=down, padding=0, disableAutoRange=True)


def _stem(height: float) -> float:
    """Return how long the stems of markers are in a plot of this height."""
    return SHORT_STEM if height < LOW else STEM
