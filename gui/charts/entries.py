"""What a legend lists: only the certainty marks and the lines that occur in the chart."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from gui.base.text import Text
from gui.figures.chart import BarLane, Chart, Lane, LineLane

Sign = Literal["heading", "reported", "press", "estimate", "differ", "gap", "exact", "about", "over", "under", "line"]


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
    exact = list(_exactness(lanes))
    if len(exact) > 1:
        rows += [Entry("heading", QCoreApplication.translate("ChartLegend", "How exact")), *exact]
    return tuple(rows)


def _lane_rows(lane: Lane, text: Text) -> list[Entry]:
    """Return a heading and the rows of one lane."""
    if isinstance(lane, BarLane):
        rows = list(_certainty(lane))
        heading = Entry("heading", text.message(lane.title))
    else:
        rows = [Entry("line", line.name, text.message(line.latest), line.entity, line.rank) for line in lane.lines]
        heading = Entry("heading", text.message(lane.title), QCoreApplication.translate("ChartLegend", "latest"))
    return [heading, *rows] if rows else []


def _certainty(lane: BarLane) -> Iterator[Entry]:
    """Yield the marks of certainty among the bars."""
    bases = {bar.basis for bar in lane.bars}
    if "reported" in bases:
        yield Entry("reported", QCoreApplication.translate("ChartLegend", "Reported"))
    if "press" in bases:
        yield Entry("press", QCoreApplication.translate("ChartLegend", "Press"))
    if "estimate" in bases:
        yield Entry("estimate", QCoreApplication.translate("ChartLegend", "Estimate"))
    if any(bar.high > bar.low for bar in lane.bars):
        yield Entry("differ", QCoreApplication.translate("ChartLegend", "Reports differ"))
    if lane.gaps:
        yield Entry("gap", QCoreApplication.translate("ChartLegend", "No figure"))


def _exactness(lanes: list[Lane]) -> Iterator[Entry]:
    """Yield how exact the points of ranked lines are; nothing but exact needs no explanation."""
    lines = [line for lane in lanes if isinstance(lane, LineLane) for line in lane.lines if line.rank is not None]
    found = {point.qualifier for line in lines for point in line.points}
    if "exact" in found:
        yield Entry("exact", QCoreApplication.translate("ChartLegend", "Exact"))
    if "about" in found:
        yield Entry("about", QCoreApplication.translate("ChartLegend", "About"))
    if "over" in found:
        yield Entry("over", QCoreApplication.translate("ChartLegend", "Over, at least this"))
    if "under" in found:
        yield Entry("under", QCoreApplication.translate("ChartLegend", "Under, at most this"))
