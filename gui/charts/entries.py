"""What a legend lists: the certainty marks, series and events that occur in the chart, and what may be added to it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.base.text import Text
from gui.dossier.model import SOUND
from gui.figures.chart import Bar, BarLane, Chart, Lane, LineLane, Point, SeriesChoice
from gui.figures.chart_state import LANES, LaneName

Certainty = Literal["reported", "press", "estimate", "differ", "gap", "unshown"]
Exactness = Literal["exact", "about", "over", "under", "doubtful"]
Sign = Literal["heading", "line", "bar", "event"] | Certainty | Exactness

_WORDS: dict[Sign, str] = {
    "reported": cm.LEGEND_REPORTED,
    "press": cm.LEGEND_PRESS,
    "estimate": cm.LEGEND_ESTIMATE,
    "differ": cm.LEGEND_DIFFER,
    "gap": cm.LEGEND_GAP,
    "unshown": cm.LEGEND_UNSHOWN,
    "exact": cm.LEGEND_EXACT,
    "about": cm.LEGEND_ABOUT,
    "over": cm.LEGEND_OVER,
    "under": cm.LEGEND_UNDER,
    "doubtful": cm.LEGEND_DOUBTFUL,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the legend; `note` stands at its right.

    One that can be put in or taken out names the `lane` and the `entity` of its series, or the `category` of its
    events, and says whether it is `shown`. `alone` marks the only series of its lane, which cannot be isolated.
    """

    sign: Sign
    words: str
    note: str = ""
    entity: str = ""
    rank: int | None = None
    lane: LaneName | None = None
    category: str = ""
    glyph: str = ""
    shown: bool = True
    alone: bool = False

    @property
    def is_choice(self) -> bool:
        """Whether it can be put in or taken out."""
        return self.lane is not None or bool(self.category)


def entries(chart: Chart, text: Text) -> tuple[Entry, ...]:
    """Return what is in view: each plot with its marks and series, how exact points are, the events."""
    rows: list[Entry] = []
    for name in LANES:
        lane = _lane(chart, name)
        if lane is not None:
            rows += _lane_rows(chart, lane, name, text)
    exact = _named(_exactness(chart.lanes), text, rank=0)
    if len(exact) > 1 or any(entry.sign == "doubtful" for entry in exact):
        rows += [Entry("heading", text.message(Message(cm.LEGEND_EXACTNESS))), *exact]
    return (*rows, *_events(chart, text))


def as_they_stood(rows: Sequence[Entry], before: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the rows in the order in which they stood before; what is new stands at the end."""
    left = {_key(entry): entry for entry in rows}
    stood = [left.pop(_key(entry)) for entry in before if _key(entry) in left]
    return (*stood, *left.values())


def _key(entry: Entry) -> tuple[str, str, str]:
    """Return what a row is about, whether it is put in or not."""
    if entry.is_choice:
        return entry.lane or "", entry.entity, entry.category
    return entry.sign, entry.words, ""


def additions(chart: Chart, text: Text) -> tuple[Entry, ...]:
    """Return what may be added: the series of each plot, then the categories of events."""
    rows = [_series(choice) for choice in chart.series if not choice.shown]
    if not chart.multiples and chart.state.axis == "calendar":
        rows += [
            Entry("event", category.title, category=category.key, glyph=category.glyph, shown=False)
            for category in chart.categories
            if not category.shown
        ]
    return (Entry("heading", text.message(Message(cm.LEGEND_ADD))), *rows) if rows else ()


def _lane(chart: Chart, name: LaneName) -> Lane | None:
    """Return the plot of a lane; of small plots, which share one lane, the first."""
    lane = chart.upper if name == "upper" else chart.lower
    if lane is None and chart.multiples and chart.state.multiples.partition(":")[0] == name:
        return chart.multiples[0]
    return lane


def _named(signs: Iterable[Sign], text: Text, *, rank: int | None = None) -> list[Entry]:
    """Return signs with their words, in the ink of a series; without one in an ink that is nobody's."""
    return [Entry(sign, text.message(Message(_WORDS[sign])), rank=rank) for sign in signs]


def _lane_rows(chart: Chart, lane: Lane, name: LaneName, text: Text) -> list[Entry]:
    """Return a heading and the rows of one lane; the heading leaves unit and entity to the title over the plot."""
    title = lane.measure or text.message(lane.title)
    plots = chart.multiples or (lane,)
    choices = [choice for choice in chart.series if choice.lane == name and choice.shown]
    known = {choice.entity: choice for choice in choices}
    inks = {bar.rank for plot in plots if isinstance(plot, BarLane) for bar in plot.bars}
    rows = _named(_certainty(plots), text, rank=inks.pop() if len(inks) == 1 else None)
    latest = False
    if isinstance(lane, LineLane):
        alone = sum(len(plot.lines) for plot in plots if isinstance(plot, LineLane)) < 2
        lines = [line for plot in plots if isinstance(plot, LineLane) for line in plot.lines]
        rows = [
            Entry(
                "line",
                line.name,
                "" if chart.multiples else text.message(line.latest),
                line.entity,
                line.rank,
                name if line.entity in known else None,
                alone=alone,
            )
            for line in lines
        ] + rows
        latest = not chart.multiples
    elif len(choices) > 1 and not chart.multiples:
        rows = [_series(choice, text) for choice in choices] + rows
        latest = True
    note = text.message(Message(cm.LEGEND_LATEST)) if latest else ""
    return [Entry("heading", title, note), *rows] if rows else []


def _series(choice: SeriesChoice, text: Text | None = None) -> Entry:
    note = text.message(choice.latest) if text is not None and choice.latest is not None else ""
    return Entry("bar", choice.name, note, choice.entity, choice.rank, choice.lane, shown=choice.shown)


def _events(chart: Chart, text: Text) -> list[Entry]:
    """Return the categories of events that have flags."""
    if not chart.flags or chart.multiples:
        return []
    rows = [
        Entry("event", category.title, category=category.key, glyph=category.glyph)
        for category in chart.categories
        if category.shown
    ]
    return [Entry("heading", text.message(Message(cm.LEGEND_EVENTS))), *rows] if rows else []


def _certainty(lanes: Sequence[Lane]) -> Iterator[Sign]:
    """Yield the marks of certainty, the surest first; how sure a point of a line is tells its read-out."""
    bases = {bar.basis for lane in lanes if isinstance(lane, BarLane) for bar in lane.bars}
    if "reported" in bases:
        yield "reported"
    if "press" in bases:
        yield "press"
    if "estimate" in bases:
        yield "estimate"
    if any(mark.high > mark.low for lane in lanes for mark in _marks(lane)):
        yield "differ"
    if any(gap.silent for lane in lanes for gap in lane.gaps):
        yield "gap"
    if any(not gap.silent for lane in lanes for gap in lane.gaps):
        yield "unshown"


def _marks(lane: Lane) -> Iterator[Bar | Point]:
    if isinstance(lane, BarLane):
        yield from lane.bars
    else:
        for line in lane.lines:
            yield from line.points


def _exactness(lanes: Sequence[Lane]) -> Iterator[Sign]:
    """Yield how exact the points of ranked lines are, and whether any figure is doubtful."""
    lines = [line for lane in lanes if isinstance(lane, LineLane) for line in lane.lines if line.rank is not None]
    found = {point.qualifier for line in lines for point in line.points}
    if "exact" in found:
        yield "exact"
    if "about" in found:
        yield "about"
    if "over" in found:
        yield "over"
    if "under" in found:
        yield "under"
    points = (point.standing for line in lines for point in line.points)
    bars = (bar.standing for lane in lanes if isinstance(lane, BarLane) for bar in lane.bars)
    if any(standing not in SOUND for standing in (*points, *bars)):
        yield "doubtful"
