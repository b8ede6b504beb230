"""The list of series: those that are shown, with their latest value, and those that may be added."""

from collections.abc import Mapping

from gui.base.messages import Message
from gui.figures import supply
from gui.figures.book import FigureBook
from gui.figures.chart import BarLane, Lane, Ranks, SeriesChoice
from gui.figures.chart_state import LANES, ChartState, LaneName, LaneState

_Drawn = Mapping[str, tuple[int | None, Message]]
"""Of each entity that is drawn: its place in the order of the series, and its latest value in words."""


def series_choices(
    book: FigureBook, state: ChartState, lanes: Mapping[LaneName, Lane | None], ranks: Ranks
) -> tuple[SeriesChoice, ...]:
    """Return the series of every lane that is drawn, shown ones first, in the order in which they were chosen."""
    found: list[SeriesChoice] = []
    for name in LANES:
        spec, lane = state.lane(name), lanes.get(name)
        if spec is None or lane is None:
            continue
        drawn = _drawn(lane)
        for entity in _shown_then_others(book, spec):
            rank, latest = drawn.get(entity, (ranks.get((spec.measure, entity)), None))
            shown = entity in spec.entities
            found.append(SeriesChoice(name, entity, book.entity_name(entity), rank, shown, latest if shown else None))
    return tuple(found)


def _shown_then_others(book: FigureBook, spec: LaneState) -> tuple[str, ...]:
    others = (entity for entity in supply.entities(book, spec.measure, spec.form) if entity not in spec.entities)
    return (*spec.entities, *others)


def _drawn(lane: Lane) -> _Drawn:
    if not isinstance(lane, BarLane):
        return {line.entity: (line.rank, line.latest) for line in lane.lines}
    ordered = sorted((bar for bar in lane.bars if not bar.inner), key=lambda bar: bar.period.end)
    return {bar.entity: (bar.rank, bar.label) for bar in ordered}
