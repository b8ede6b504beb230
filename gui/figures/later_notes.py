"""What a chart says of the day one looks from: which series were not known yet, and of which values no day is known."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from gui.base import chart_messages as cm
from gui.base.messages import Message, Value
from gui.figures import supply
from gui.figures.book import FigureBook
from gui.figures.chart import BarLane, Datum, Lane
from gui.figures.chart_state import LANES, ChartState
from gui.figures.known_words import DAGGER, known_mark

MOST_NAMED = 3


def later_notes(book: FigureBook, state: ChartState, data: Iterable[Datum]) -> Iterator[Message]:
    """Yield a note for each lane with series that had no figure yet, and one that explains the mark of a day unknown.

    Today nothing is to be said.
    """
    if book.standpoint.known_on is None:
        return
    for name in LANES:
        spec = state.lane(name)
        if spec is None or not spec.shown:
            continue
        known = set(supply.entities(book, spec.measure, spec.form))
        asked = supply.drawn_entities(book.whole, state, name)
        had = set(supply.entities(book.whole, spec.measure, spec.form))
        later = [book.entity_name(entity) for entity in asked if entity in had and entity not in known]
        if later:
            yield _later(book.measure(spec.measure).title, later)
    if any(is_marked(book, datum) for datum in data):
        yield Message(cm.MARKED_DAY)


def is_marked(book: FigureBook, datum: Datum) -> bool:
    """Tell whether a value stands with a mark: one looks from a day, and nobody knows when it was published."""
    if book.standpoint.known_on is None or not datum.report:
        return False
    return bool(known_mark(book.known.of(f"figure:{datum.report}")))


def marked(book: FigureBook, lane: Lane, data: Iterable[Datum]) -> Lane:
    """Return a lane whose labels and newest values have the mark where no day of publication is known."""
    links = frozenset(datum.link for datum in data if is_marked(book, datum))
    if not links:
        return lane
    if isinstance(lane, BarLane):
        bars = (replace(bar, label=_with_mark(bar.label)) if bar.link in links else bar for bar in lane.bars)
        return replace(lane, bars=tuple(bars))
    lines = (
        replace(line, latest=_with_mark(line.latest)) if line.points and line.points[-1].link in links else line
        for line in lane.lines
    )
    return replace(lane, lines=tuple(lines))


def _with_mark(label: Message) -> Message:
    return Message(f"{label.template} {DAGGER}", label.values)


def _later(measure: str, names: list[str]) -> Message:
    told: dict[str, Value] = {"measure": measure, "names": tuple(map(_plain, names[:MOST_NAMED]))}
    if len(names) <= MOST_NAMED:
        return Message(cm.SERIES_LATER, told)
    return Message(cm.SERIES_LATER_MORE, {**told, "count": len(names)})


def _plain(words: str) -> Message:
    return Message("{words}", {"words": words})
