"""Sums along time: shorter figures that tile a longer calendar period exactly."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from gui.base.period import MONTHS, Granularity, Period
from gui.base.unit import parse_unit
from gui.figures.book import Figure, FigureBook

ADDS_ALONG_TIME = frozenset({"time", "both"})

ADDS_ALONG_PARTS = frozenset({"parts", "both"})

Sums = Mapping[Period, tuple[Figure, ...]]


def adds_along_time(book: FigureBook, measure: str) -> bool:
    """Tell whether figures of a measure may be added from one period to the next."""
    return book.measure(measure).adds in ADDS_ALONG_TIME


def adds_along_parts(book: FigureBook, measure: str) -> bool:
    """Tell whether figures of a measure add up from parts to a whole, so that a part has a share of it."""
    return book.measure(measure).adds in ADDS_ALONG_PARTS


def sums(book: FigureBook, measure: str, entity: str, granularity: Granularity) -> Sums:
    """Return what adds up to each period of a granularity that has no figure of its own, in order of time.

    Only what may be taken is added, never what is doubtful, and only in one currency or noun: the measure's own before
    any other. Of several ways the one with the fewest figures is taken, then the one that begins with the longest.
    """
    return book.shared(measure, (sums, entity, granularity), lambda: _sums(book, measure, entity, granularity))


def _sums(book: FigureBook, measure: str, entity: str, granularity: Granularity) -> Sums:
    if granularity not in MONTHS or not adds_along_time(book, measure):
        return {}
    figures = [figure for figure in book.figures(measure, entity) if not figure.elapsed]
    told = {figure.period for figure in figures if figure.shown is not None}
    found: dict[Period, tuple[Figure, ...]] = {}
    for parts in _by_unit(book, measure, figures):
        for period, inside in _inside(parts, granularity):
            if period not in told and period not in found:
                tiles = _tiles(period, inside)
                if len(tiles) > 1:
                    found[period] = tiles
    return dict(sorted(found.items()))


def _by_unit(book: FigureBook, measure: str, figures: Sequence[Figure]) -> list[list[Figure]]:
    """Return the figures that can be added to one another, the measure's own unit first."""
    own = parse_unit(book.measure(measure).unit).base
    units: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.preferred is not None and figure.preferred.value.is_finite():
            units[parse_unit(figure.preferred.unit).base].append(figure)
    order = sorted(units, key=lambda base: (base != own, -len(units[base]), base))
    return [units[base] for base in order]


def _inside(figures: Sequence[Figure], granularity: Granularity) -> Iterator[tuple[Period, list[Figure]]]:
    """Return the periods of a granularity, and for each the shorter figures that lie in it."""
    periods: dict[Period, list[Figure]] = defaultdict(list)
    for figure in figures:
        period = calendar_period(figure.period.start, granularity)
        if period is not None and period != figure.period and period.contains(figure.period):
            periods[period].append(figure)
    yield from periods.items()


def _tiles(period: Period, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the fewest figures that fill a period from its first day to its last; none if they cannot."""
    best: dict[date, tuple[Figure, ...]] = {period.day_after: ()}
    for figure in sorted(figures, key=lambda figure: figure.period, reverse=True):
        rest = best.get(figure.period.day_after)
        known = best.get(figure.period.start)
        if rest is not None and (known is None or len(rest) + 1 < len(known)):
            best[figure.period.start] = (figure, *rest)
    return best.get(period.start, ())


def calendar_period(day: date, granularity: Granularity) -> Period | None:
    """Return the month, quarter, half or year that holds a day; None for any other granularity."""
    months = MONTHS.get(granularity)
    if months is None:
        return None
    first = (day.month - 1) // months * months + 1
    following = first + months
    start = date(day.year, first, 1)
    if following > 12:
        return Period(start, date(day.year, 12, 31))
    return Period(start, date.fromordinal(date(day.year, following, 1).toordinal() - 1))
