"""The list of series: those that are shown, with their latest value, and those that may be added."""

from collections.abc import Container, Iterator, Mapping

from gui.base.amount import Amount
from gui.base.messages import Message
from gui.dossier.model import SOUND
from gui.figures import supply
from gui.figures.book import FigureBook
from gui.figures.chart import Bar, BarLane, Lane, Ranks, SeriesChoice
from gui.figures.chart_state import LANES, ChartState, LaneName, LaneState
from gui.figures.lines import latest_words

_Told = Mapping[str, tuple[int | None, Message]]
"""Of each entity that has marks: its place in the order of the series, and the latest value that can be taken."""


def series_choices(
    book: FigureBook, state: ChartState, lanes: Mapping[LaneName, Lane | None], ranks: Ranks
) -> tuple[SeriesChoice, ...]:
    """Return the series of every lane that is drawn, shown ones first, in the order in which they were chosen.

    Of small plots the lane is that of all of them together; what is not of their kind may not be added to them.
    """
    found: list[SeriesChoice] = []
    for name in LANES:
        spec, lane = state.lane(name), lanes.get(name)
        if spec is None or lane is None:
            continue
        told, shown = _told(lane), supply.drawn_entities(book, state, name)
        held = frozenset(shown)
        for entity in (*shown, *_addable(book, state, spec, held)):
            rank, latest = told.get(entity, (ranks.get((spec.measure, entity)), None))
            found.append(SeriesChoice(name, entity, book.entity_name(entity), rank, entity in held, latest))
    return tuple(found)


def _addable(book: FigureBook, state: ChartState, spec: LaneState, shown: Container[str]) -> Iterator[str]:
    kind = state.multiples.partition(":")[2]
    for entity in supply.entities(book, spec.measure, spec.form):
        if entity not in shown and (not kind or book.entity(entity).kind == kind):
            yield entity


def _told(lane: Lane) -> _Told:
    if not isinstance(lane, BarLane):
        return {line.entity: (line.rank, line.latest) for line in lane.lines}
    outer = (bar for bar in lane.bars if not bar.inner)
    ordered = sorted(outer, key=lambda bar: (bar.standing in SOUND, bar.period.end))
    last = {bar.entity: bar for bar in ordered}
    return {entity: (bar.rank, _latest(bar)) for entity, bar in last.items()}


def _latest(bar: Bar) -> Message:
    amount = bar.label.values["value"]
    return latest_words(amount, sound=bar.standing in SOUND) if isinstance(amount, Amount) else bar.label
