"""All that a canvas holds, arranged for a chart, a stretch of time and a size."""

from collections.abc import Iterator, Sequence
from itertools import chain

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtWidgets import QGraphicsScene

from gui.base import chart_messages as cm
from gui.base import messages
from gui.base.messages import Message
from gui.base.text import Text
from gui.charts.backdrop import LABEL_AIR, Backdrop, ColumnTint, LaneGround, TimeAxis, tick_words
from gui.charts.flags import LANE, FlagsItem
from gui.charts.ink import ChartInk
from gui.charts.lane import Extent, LaneView, Manner
from gui.charts.later import LaterSheet
from gui.charts.marks import Mark, Stops, Walk, mark_at
from gui.charts.plan import LaneRoom, Plan, grid, plan
from gui.charts.room import AXIS, Room
from gui.charts.runs import lowest_and_highest
from gui.charts.scale import ValueScale
from gui.charts.spotlight import Spotlight
from gui.charts.timescale import TimeScale, TimeTicks, launch_ticks, time_ticks
from gui.figures.chart import Chart, Lane
from gui.figures.chart_state import Window, window_of
from gui.figures.lit import Lit

_SMALL_WIDTH = 480.0
_MOST_KEPT = 2
"""Plots whose pictures are kept; each is as large as the canvas."""
_HERE = Window(0.0, 1.0)


class Stage:
    """Makes each sheet of the scene once and tells it what to show."""

    def __init__(self, *, scene: QGraphicsScene, ink: ChartInk, text: Text) -> None:
        self._scene = scene
        self._ink = ink
        self._text = text
        self._chart: Chart | None = None
        self._window = _HERE
        self._shown: list[LaneView] = []
        self._home_extents: list[Extent] = []
        self.room = Room(QSizeF(1, 1))
        self._times = [TimeScale(_HERE, 0.0, 1.0)]
        self.walk = Walk()
        self._tint = ColumnTint(ink=ink, depth=-1)
        self._backdrop = Backdrop(ink=ink, text=text, depth=0)
        self._later = LaterSheet(ink=ink, depth=0.5)
        self._flags = FlagsItem(ink=ink, text=text, depth=4)
        self.spotlight = Spotlight(ink=ink, depth=9)
        for sheet in (self._tint, self._backdrop, self._later, self._flags, self.spotlight):
            scene.addItem(sheet)
        self._views = [LaneView(scene=scene, ink=ink, text=text) for _ in range(2)]

    @property
    def window(self) -> Window:
        """The stretch of time that is seen."""
        return self._window

    @property
    def time(self) -> TimeScale:
        """The time axis of the first plots."""
        return self._times[0]

    def time_at(self, across: float) -> TimeScale:
        """Return the time axis of the plots at so many pixels from the left."""
        return next((time for time in reversed(self._times) if time.left <= across), self._times[0])

    @property
    def columns(self) -> int:
        """How many plots stand side by side."""
        return len(self._times)

    def show(self, chart: Chart | None) -> None:
        """Take a chart; it is seen after `arrange`."""
        self._chart = chart
        lanes: tuple[Lane, ...] = chart.lanes if chart is not None else ()
        while len(self._views) < len(lanes):
            self._views.append(LaneView(scene=self._scene, ink=self._ink, text=self._text))
        self._shown = self._views[: len(lanes)]
        self._home_extents = []
        for view, lane in zip(self._shown, lanes, strict=True):
            view.show(lane)
        for view in self._views[len(lanes) :]:
            view.show(None)
            view.clear()
        if chart is not None:
            self._window = chart.state.window or chart.home
        self.walk = Walk(self._stops(chart)) if chart is not None else Walk()

    def look_at(self, window: Window) -> None:
        """See another stretch of time; it is seen after `arrange`."""
        self._window = window

    def arrange(self, size: QSizeF, *, strip: bool, moving: bool = False) -> None:
        """Work everything out anew."""
        self.room = Room(size)
        self._flags.clear()
        self._later.clear()
        self._backdrop.clear()
        arranged = 0
        if self._chart is not None and self._shown:
            arranged = self._arrange(self._chart, size, strip=strip, moving=moving)
        for view in self._views[arranged:]:
            view.clear()
        self._tint.light(None)
        for layer in (self._tint, self._backdrop, self._later, self._flags, self.spotlight):
            layer.redraw(self.room.bounds)

    def light(self, mark: Mark | None) -> None:
        """Light what is under the pointer or the keyboard; all else is kept as it is painted."""
        if mark is not None:
            self._backdrop.keep()
            self._flags.keep()
            for view in self._shown[:_MOST_KEPT]:
                view.keep()
        self.spotlight.light(mark)
        self._flags.light(mark)
        self._tint.light(mark.reach if mark is not None and mark.is_bar else None)

    def light_series(self, entities: frozenset[str]) -> None:
        """Make these series stand out for now."""
        for view in self._shown:
            view.light(entities)

    def belong(self, lit: Lit) -> None:
        """Make what belongs to a choice stand out for good."""
        for view in self._shown:
            view.belong(lit)
        self._flags.belong(lit.events)

    def choose(self, link: str, words: str) -> None:
        """Ring what is chosen where it is drawn now, with its value beside it; an event has its line instead."""
        self._flags.choose(link if link.startswith("event:") else "")
        mark = self.mark(link) if link and not link.startswith("event:") else None
        self.spotlight.choose(mark, words=words, room=self.room)

    def mark_at(self, place: QPointF) -> Mark | None:
        """Return what a pointer means: a mark, or the nearest point of the line it is on."""
        views = (view.mark_at(place) for view in self._shown)
        meant = mark_at([*self._flags.mark_at(place), *chain.from_iterable(views)], place)
        lines = (view.line_at(place) for view in self._shown)
        return meant or next((mark for mark in lines if mark is not None), None)

    def mark(self, link: str) -> Mark | None:
        """Return where a link is drawn, None where it is not."""
        found = (view.mark(link) for view in self._shown)
        return next((mark for mark in found if mark is not None), None) or self._flags.mark(link)

    def marks(self) -> list[Mark]:
        """Return all that is seen and can be pointed at, plot by plot, then the events."""
        return [*chain.from_iterable(view.marks() for view in self._shown), *self._flags.marks()]

    def place_for(self, size: QSizeF, mark: Mark, *, within: QRectF) -> QRectF:
        """Return where a card about a mark lies: in free room, neither over it nor over the chosen one's words.

        It may reach beyond the canvas as far as `within`, over words that are no data.
        """
        words = self.spotlight.words_place
        avoid = () if words is None else (words,)
        return self.room.nearest(size, to=mark.box, around=mark.anchor, within=within, avoid=avoid)

    def _stops(self, chart: Chart) -> Iterator[Stops]:
        """Yield the rows of the walk from above: the first plot, the events, the other plots."""
        for number, view in enumerate(self._shown):
            yield from view.stops()
            if number == 0 and chart.flags and not chart.multiples:
                at = [window_of(flag.span).first for flag in chart.flags]
                yield Stops(at, [flag.link for flag in chart.flags])

    def _arrange(self, chart: Chart, size: QSizeF, *, strip: bool, moving: bool) -> int:
        """Arrange as many plots as have room, and return how many that are."""
        layout = self._plan(chart, size, strip=strip)
        views = self._shown[: len(layout.lanes)]
        scales = self._scales(chart, layout, self._window)
        launch = chart.state.axis == "launch"
        names = [tuple(tick_words(scale, self._text)) for scale in scales]
        whole = self._whole_names(chart, layout) if self._window != chart.home else names
        left = self._left([*names, *whole], size.width() / len(layout.columns))
        columns = [tuple(room.from_left(left) for room in column) for column in layout.columns]
        times = [self._time(column) for column in columns]
        ticks = [self._ticks(time, launch=launch) for time in times]
        axes = [
            TimeAxis(place, tick, column[-1].plot.bottom())
            for place, tick, column in zip(layout.axes, ticks, columns, strict=True)
        ]
        rooms = [(row, at) for at, column in enumerate(columns) for row in range(len(column))]
        placed = sorted(rooms)
        grounds = tuple(
            LaneGround(columns[at][row], scale, view.title, ticks[at].borders, words, self._empty_words(view))
            for (row, at), scale, words, view in zip(placed, scales, names, views, strict=True)
        )
        left_out = self._text.message(Message(cm.MULTIPLES_LEFT_OUT, {"count": layout.left_out}))
        self._backdrop.arrange(lanes=grounds, axes=tuple(axes), note=left_out if layout.left_out else "")
        for place in (*self._backdrop.words(), *layout.axes):
            self.room.take(place, weight=AXIS)
        self._times = times
        if chart.known_on is not None:
            day = [
                (ground.room.plot, times[at].end(chart.known_on))
                for (_, at), ground in zip(placed, grounds, strict=True)
            ]
            self._later.arrange(day, words=self._text.message(Message(cm.NOT_KNOWN_YET)), room=self.room)
        if layout.events is not None:
            place = QRectF(layout.events)
            place.setLeft(times[0].left)
            plots = [ground.room.plot for ground in grounds]
            self._flags.arrange(chart.flags, time=times[0], place=place, room=self.room, plots=plots)
        manner = Manner(
            small=strip or size.width() / len(columns) < _SMALL_WIDTH or bool(chart.multiples),
            doubtful=self._text.message(Message(messages.STANDING_DOUBTFUL)),
            named=not chart.multiples,
            moving=moving,
        )
        for (_, at), view, ground in zip(placed, views, grounds, strict=True):
            view.arrange(ground, time=times[at], room=self.room, manner=manner)
        return len(views)

    def _plan(self, chart: Chart, size: QSizeF, *, strip: bool) -> Plan:
        ink = self._ink
        title, label = ink.line("small"), ink.line("tick")
        if chart.multiples:
            return grid(size, count=len(self._shown), title=title, label=label)
        shares = (chart.upper_share, 100 - chart.upper_share) if len(self._shown) == 2 else (100,)
        events = ink.scaled(int(LANE)) if chart.flags else 0.0
        return plan(size, shares=shares, title=title, label=label, strip=strip, events=events)

    def _whole_names(self, chart: Chart, layout: Plan) -> list[tuple[str, ...]]:
        """Return the names of values as they are without zoom: the plots begin at one place however near one comes."""
        return [tuple(tick_words(scale, self._text)) for scale in self._scales(chart, layout, chart.home)]

    def _scales(self, chart: Chart, layout: Plan, window: Window) -> list[ValueScale]:
        """Return the scale of each plot: of what a window holds of it, and in small plots the same for all."""
        views = self._shown[: len(layout.lanes)]
        if window == chart.home and not self._home_extents:
            self._home_extents = [view.extent(window) for view in self._shown]
        extents = self._home_extents if window == chart.home else [view.extent(window) for view in self._shown]
        if chart.multiples:
            extents = [lowest_and_highest(extents)] * len(views)
        return [
            view.scale(room.plot.height(), extent)
            for view, room, extent in zip(views, layout.lanes, extents[: len(views)], strict=True)
        ]

    def _left(self, names: Sequence[Sequence[str]], width: float) -> float:
        """Return how far right of its title each plot begins, so that every value has room for its name."""
        widest = max((self._ink.width(words, "tick") for lane in names for words in lane), default=0.0)
        return min(widest + LABEL_AIR + 2, width / 2)

    def _time(self, column: tuple[LaneRoom, ...]) -> TimeScale:
        plot = column[0].plot
        return TimeScale(self._window, plot.left(), max(plot.right(), plot.left() + 1))

    def _empty_words(self, view: LaneView) -> str:
        return self._text.message(Message(cm.LANE_EMPTY)) if view.is_empty(self._window) else ""

    def _day(self, number: int) -> str:
        return self._text.message(Message(cm.AXIS_DAY, {"count": number}))

    def _ticks(self, time: TimeScale, *, launch: bool) -> TimeTicks:
        def width(words: str) -> float:
            return self._ink.width(words, "tick")

        if launch:
            return launch_ticks(time, name=self._day, width=width)
        return time_ticks(time, name=self._text.period, width=width)
