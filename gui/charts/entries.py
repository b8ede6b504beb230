"""What a legend lists: only the certainty marks and the lines that occur in the chart."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.base.text import Text
from gui.figures.chart import BarLane, Chart, Lane, LineLane

Sign = Literal["heading", "reported", "press", "estimate", "differ", "gap", "exact", "about", "over", "under", "line"]

_WORDS: dict[Sign, str] = {
    "reported": cm.LEGEND_REPORTED,
    "press": cm.LEGEND_PRESS,
    "estimate": cm.LEGEND_ESTIMATE,
    "differ": cm.LEGEND_DIFFER,
    "gap": cm.LEGEND_GAP,
    "exact": cm.LEGEND_EXACT,
    "about": cm.LEGEND_ABOUT,
    "over": cm.LEGEND_OVER,
    "under": cm.LEGEND_UNDER,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the legend; `note` stands at its right, `entity` names the line it speaks of."""

    sign: Sign
    words: str
    note: str = ""
    entity: str = ""
    rank: int | None = None


def entries(chart: Chart, text: Text) -> tuple[Entry, ...]:
    """Return the rows in order: certainty, each lane of lines, how exact its points are."""
    lanes = [lane for lane in (chart.upper, chart.lower) if lane is not None]
    rows: list[Entry] = []
    for lane in lanes:
        rows += _lane_rows(lane, text)
    exact = _named(_exactness(lanes), text)
    if len(exact) > 1:
        rows += [Entry("heading", text.message(Message(cm.LEGEND_EXACTNESS))), *exact]
    return tuple(rows)


def _named(signs: Iterator[Sign], text: Text) -> list[Entry]:
    """Return signs with their words."""
    return [Entry(sign, text.message(Message(_WORDS[sign]))) for sign in signs]


def _lane_rows(lane: Lane, text: Text) -> list[Entry]:
    """Return a heading and the rows of one lane; the heading leaves unit and entity to the title over the plot."""
    title = lane.measure or text.message(lane.title)
    if isinstance(lane, BarLane):
        rows = _named(_certainty(lane), text)
        heading = Entry("heading", title)
    else:
        rows = [Entry("line", line.name, text.message(line.latest), line.entity, line.rank) for line in lane.lines]
        heading = Entry("heading", title, text.message(Message(cm.LEGEND_LATEST)))
    return [heading, *rows] if rows else []


def _certainty(lane: BarLane) -> Iterator[Sign]:
    """Yield the marks of certainty among the bars, the surest first."""
    bases = {bar.basis for bar in lane.bars}
    if "reported" in bases:
        yield "reported"
    if "press" in bases:
        yield "press"
    if "estimate" in bases:
        yield "estimate"
    if any(bar.high > bar.low for bar in lane.bars):
        yield "differ"
    if lane.gaps:
        yield "gap"


def _exactness(lanes: list[Lane]) -> Iterator[Sign]:
    """Yield how exact the points of ranked lines are; nothing but exact needs no explanation."""
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
