"""One plot of the canvas: a pyqtgraph view box with curves, and our bars, markers and labels over it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from gui.base.text import Text
from gui.charts.backdrop import LaneGround
from gui.charts.bars import BarsItem
from gui.charts.curves import Curves
from gui.charts.ink import ChartInk
from gui.charts.lines import LinesItem
from gui.charts.markers import SHORT_STEM, STEM
from gui.charts.marks import Mark, Stops
from gui.charts.plan import FLAT
from gui.charts.room import Room
from gui.charts.runs import Run, lowest_and_highest, run_of
from gui.charts.scale import ValueScale, log_scale, value_scale
from gui.charts.timescale import TimeScale
from gui.figures.chart import Bar, BarLane, Lane, LineLane
from gui.figures.chart_state import Window, window_of
from gui.figures.lit import DARK, Lit
from gui.figures.sight import shares_days

LOW = 60.0
"""Plots less high than this keep their room for the data."""
_LOW_HEAD = 3.0
_EDGE = 4.0
"""Pixels by which the view reaches beyond the plot, so that a line on its border is not cut in half."""

Extent = tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Manner:
    """How a plot is drawn: with thinner lines, with names at the lines, and with which word for a doubtful figure.

    While it is `moving`, many lines are drawn thin and quick.
    """

    small: bool
    doubtful: str
    named: bool = True
    moving: bool = False


class LaneView:
    """Made once for each place of a plot; shows bars or lines, whichever it is told."""

    def __init__(self, *, scene: QGraphicsScene, ink: ChartInk, text: Text) -> None:
        """Put the empty plot into the scene."""
        self._ink = ink
        self._text = text
        self._lane: Lane | None = None
        self._pointed: frozenset[str] = frozenset()
        self._belonging = DARK
        self._runs: list[Run] = []
        self._spans = np.empty((0, 2))
        self._reports = np.empty((0, 3))
        self.view = ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self.view.setZValue(1)
        self.view.disableAutoRange()
        self.view.invertY(True)
        scene.addItem(self.view)
        self._curves = Curves(self.view, ink)
        self._bars = BarsItem(ink=ink, text=text, depth=2)
        self._points = LinesItem(ink=ink, text=text, depth=3)
        scene.addItem(self._bars)
        scene.addItem(self._points)

    @property
    def lane(self) -> Lane | None:
        """What is shown."""
        return self._lane

    @property
    def title(self) -> str:
        """The plot's title with its unit."""
        return "" if self._lane is None else self._text.message(self._lane.title)

    def show(self, lane: Lane | None) -> None:
        """Take what to show; it is seen after `arrange`."""
        if lane is self._lane:
            return
        self._lane = lane
        self._runs = [run_of(line) for line in lane.lines] if isinstance(lane, LineLane) else []
        bars = lane.bars if isinstance(lane, BarLane) else ()
        spans = [window_of(bar.period) for bar in bars]
        self._spans = np.array([(span.first, span.last) for span in spans]).reshape(-1, 2)
        self._reports = np.array([(bar.low, bar.value, bar.high) for bar in bars]).reshape(-1, 3)

    def stops(self) -> Iterator[Stops]:
        """Yield each series of the plot with all of its values, seen or not."""
        lane = self._lane
        if isinstance(lane, LineLane):
            yield from (Stops(run.at.tolist(), [point.link for point in run.line.points]) for run in self._runs)
        elif isinstance(lane, BarLane):
            places: dict[int, list[tuple[float, str]]] = {}
            for bar in lane.bars:
                span = window_of(bar.period)
                places.setdefault(bar.slot, []).append(((span.first + span.last) / 2, bar.link))
            for gap in (gap for gap in lane.gaps if not gap.silent and gap.link):
                span = window_of(gap.period)
                places.setdefault(0, []).append(((span.first + span.last) / 2, gap.link))
            for slot in sorted(places):
                stops = sorted(places[slot])
                yield Stops([at for at, _ in stops], [link for _, link in stops])

    def extent(self, window: Window) -> Extent:
        """Return the lowest and the highest value that any report gives in a window, None where there is none."""
        if isinstance(self._lane, LineLane):
            return lowest_and_highest([run.extent(window) for run in self._runs])
        held = self._reports[self._held(window)]
        return (float(held.min()), float(held.max())) if held.size else None

    def scale(self, height: float, extent: Extent) -> ValueScale:
        """Return the scale for a plot of this height, with room for the label above the highest bar or stem.

        In a low plot the labels of bars reach into the line of the title instead.
        """
        lane = self._lane
        low, high = extent or (0.0, 0.0)
        head = _stem(height) + 3
        if isinstance(lane, BarLane) and not lane.log:
            head = _LOW_HEAD if height < FLAT else self._ink.line("small") + 8
        if lane is not None and lane.log:
            return log_scale(low, high, height=height, head=head, foot=head / 2)
        return value_scale(low, high, height=height, head=head, foot=head)

    def clear(self) -> None:
        """Draw nothing."""
        self.view.setVisible(False)
        for layer in (self._bars, self._points):
            layer.clear()
            layer.change()

    def arrange(self, ground: LaneGround, *, time: TimeScale, room: Room, manner: Manner) -> None:
        """Draw into the plot's room."""
        plot = ground.room.plot
        self.view.setVisible(isinstance(self._lane, LineLane))
        if isinstance(self._lane, BarLane):
            self._points.clear()
            self._bars.arrange(
                self._seen_bars(self._lane, time.window),
                self._lane.gaps,
                time=time,
                ground=ground,
                room=room,
                doubtful=manner.doubtful,
            )
        elif isinstance(self._lane, LineLane):
            self._bars.clear()
            self._set_range(plot)
            self._points.arrange(
                self._runs,
                self._lane.gaps,
                time=time,
                ground=ground,
                room=room,
                stem=_stem(plot.height()),
                named=manner.named,
                moving=manner.moving,
            )
            self._curves.show(self._runs, time=time, ground=ground, small=manner.small, moving=manner.moving)
        for layer in (self._bars, self._points):
            layer.redraw(room.bounds)

    def keep(self) -> None:
        """Keep the picture while something else is lit."""
        (self._bars if isinstance(self._lane, BarLane) else self._points).keep()

    def is_empty(self, window: Window) -> bool:
        """Tell whether it has values, but none in a window, and nothing says so there."""
        lane = self._lane
        if lane is None or self.extent(window) is not None:
            return False
        inside = (gap for gap in lane.gaps if shares_days(window, gap.period))
        return bool(len(self._spans) or self._runs) and not any(inside)

    def light(self, entities: frozenset[str]) -> None:
        """Make these series stand out for now; without any, those that belong to what is chosen do."""
        self._pointed = entities
        self._light()

    def belong(self, lit: Lit) -> None:
        """Make what belongs to a choice stand out for good, where it is not the whole plot."""
        self._belonging = lit
        self._light()

    def _light(self) -> None:
        lit, lane = self._belonging, self._lane
        drawn = {line.entity for line in lane.lines} if isinstance(lane, LineLane) else set[str]()
        drawn |= {bar.entity for bar in lane.bars} if isinstance(lane, BarLane) else set[str]()
        entities = self._pointed or (lit.entities if not drawn <= lit.entities else frozenset[str]())
        self._bars.light(entities, lit.marks)
        self._points.light(entities, lit.marks)

    def mark_at(self, place: QPointF) -> Iterator[Mark]:
        """Yield what a pointer may mean in this plot."""
        yield from self._bars.mark_at(place)
        yield from self._points.mark_at(place)

    def line_at(self, place: QPointF) -> Mark | None:
        """Return the nearest point of the line that a pointer is on, None where it is on none."""
        return self._points.line_at(place)

    def mark(self, link: str) -> Mark | None:
        """Return where a link is drawn, None where it is not."""
        return self._bars.mark(link) or self._points.mark(link)

    def marks(self) -> list[Mark]:
        """Return all that is seen and can be pointed at."""
        return [*self._bars.marks(), *self._points.marks()]

    def _held(self, window: Window) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        """Tell of each bar whether its period shares a day with a window."""
        begin, end = self._spans[:, 0], self._spans[:, 1]
        held: np.ndarray[tuple[int], np.dtype[np.bool_]] = (begin < window.last) & (window.first < end)
        return held

    def _seen_bars(self, lane: BarLane, window: Window) -> list[Bar]:
        return [lane.bars[at] for at in np.flatnonzero(self._held(window))]

    def _set_range(self, plot: QRectF) -> None:
        """Make the view's coordinates those of the canvas, with the edge on all sides.

        In pixels a pen of 2 is 2 on every screen, and no value is so small or so large that the view has no inverse.
        """
        seen = plot.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)
        if seen == self.view.geometry():
            return
        self.view.setGeometry(seen)
        across, down = (seen.left(), seen.right()), (seen.top(), seen.bottom())
        self.view.setRange(xRange=across, yRange=down, padding=0, disableAutoRange=True)


def _stem(height: float) -> float:
    """Return how long the stems of markers are in a plot of this height."""
    return SHORT_STEM if height < LOW else STEM
