"""Every chart of a dossier, asked for in many ways."""

from collections.abc import Iterator

import msgspec

from gui.figures.book import FigureBook
from gui.figures.chart import BarLane, Chart
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import ChartState, LaneState, window_of
from gui.figures.series import chart
from tests.figures.reports import days


def states(book: FigureBook) -> Iterator[ChartState]:
    """Yield the state of each section's chart, and others made of it by one choice or two."""
    for section in book.dossier.sections:
        for view in section.views:
            first = chart_state(view, book.dossier)
            if first is not None:
                yield first
                yield from _others(first)


def _others(first: ChartState) -> Iterator[ChartState]:
    replace = msgspec.structs.replace
    yearly = replace(first, upper=_by(first.upper, "year"))
    yield from (yearly, replace(first, upper=_by(first.upper, "month")))
    yield from (replace(yearly, reading="cumulative"), replace(yearly, reading="change"))
    yield from (replace(first, share=True), replace(yearly, share=True, reading="change"))
    yield from (replace(first, axis="launch"), replace(first, scale="log"))
    yield from (replace(first, currency="USD"), replace(yearly, currency="USD", reading="cumulative"))
    yield replace(first, window=window_of(days("2023-06-01", "2024-03-31")))
    yield replace(first, axis="launch", window=window_of(days("0001-01-01", "0001-02-10")))
    yield replace(first, window=window_of(days("1950-01-01", "1950-03-31")))
    yield replace(first, lower=None, multiples="upper:")


def _by(lane: LaneState | None, granularity: str) -> LaneState | None:
    return msgspec.structs.replace(lane, granularity=granularity) if lane is not None else None


def charts(book: FigureBook) -> Iterator[Chart]:
    """Yield the charts of all these states."""
    for state in states(book):
        yield chart(book, state, {})


def drawn(made: Chart) -> list[tuple[str, float]]:
    """Return the link and the value of each bar and point."""
    marks: list[tuple[str, float]] = []
    for lane in made.lanes:
        if isinstance(lane, BarLane):
            marks += [(bar.link, bar.value) for bar in lane.bars]
        else:
            marks += [(point.link, point.value) for line in lane.lines for point in line.points]
    return marks
