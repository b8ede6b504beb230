"""What stands before and after a figure: the steps of its ladder, or the periods of its own length."""

from gui.dossier.model import Observation
from gui.figures.book import Figure, FigureBook

TILING = frozenset({"month", "quarter", "half", "year"})
COUNTED = frozenset({"time", "both"})


def neighbours(book: FigureBook, row: Observation) -> tuple[Observation | None, Observation | None]:
    """Return the reports shown for the figures before and after that of an observation; None where there is none.

    A calendar month has months beside it, a year years. Any other period has a place only on the ladder it is a step
    of, and what does not add up along time has no ladder.
    """
    place = book.figure(row.id)
    if place is None:
        return None, None
    series = _series(book, place)
    at = next((at for at, figure in enumerate(series) if _same(figure, place)), None)
    if at is None:
        return None, None
    before = series[at - 1].shown if at else None
    after = series[at + 1].shown if at + 1 < len(series) else None
    return before, after


def _series(book: FigureBook, place: Figure) -> tuple[Figure, ...]:
    granularity = place.period.granularity
    if granularity not in TILING or place.elapsed:
        return book.ladder(place.measure, place.entity) if book.measure(place.measure).adds in COUNTED else ()
    return tuple(
        figure
        for figure in book.figures(place.measure, place.entity)
        if figure.period.granularity == granularity and not figure.elapsed and figure.shown is not None
    )


def _same(one: Figure, other: Figure) -> bool:
    return (one.period, one.elapsed) == (other.period, other.elapsed)
