"""Which figures of an entity are shown as periods, and which of them inside others."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

import msgspec

from gui.base.period import MONTHS, Granularity, Period
from gui.dossier.model import Observation
from gui.figures.book import Figure, FigureBook
from gui.figures.chart import Datum
from gui.figures.data import Asked, Blank, added, reported
from gui.figures.sums import sums

_LARGEST = 300
"""A larger power of ten is more than a drawing can take."""


class Selection(msgspec.Struct, frozen=True):
    """What is shown of an entity: figures side by side, shorter ones inside them, and sums where there is no figure.

    `unreal` counts the figures that are no numbers, `left` are those that nobody asked to leave out and that have no
    place all the same: as disclosed they cross others, lie too deep inside them, or count since a day; of counts they
    are those from another day.
    """

    entity: str
    outer: tuple[Figure, ...]
    inner: tuple[Figure, ...]
    added: Mapping[Period, tuple[Figure, ...]]
    unreal: int = 0
    left: tuple[Figure, ...] = ()

    @property
    def reports(self) -> Iterable[Observation]:
        """The first report of each figure."""
        for figure in (*self.outer, *self.inner, *(part for parts in self.added.values() for part in parts)):
            yield figure.reports[0]


def selection(book: FigureBook, measure: str, entity: str, granularity: Granularity, *, alone: bool) -> Selection:
    """Return what a lane shows of an entity, of all its history; shorter periods inside longer ones only if `alone`."""
    return book.shared(
        measure,
        (selection, entity, granularity, alone),
        lambda: _selection(book, measure, entity, granularity, alone=alone),
    )


def _selection(book: FigureBook, measure: str, entity: str, granularity: Granularity, *, alone: bool) -> Selection:
    told = [figure for figure in book.figures(measure, entity) if figure.shown is not None and not figure.elapsed]
    figures = [figure for figure in told if is_number(figure)]
    unreal = len(told) - len(figures)
    if granularity != "span":
        own = tuple(figure for figure in figures if figure.period.granularity == granularity)
        return Selection(entity, own, (), sums(book, measure, entity, granularity), unreal)
    outer, found = layers(figures)
    inner = tuple(found) if alone else ()
    placed = {figure.period for figure in (*outer, *inner)}
    left = [figure for figure in figures if figure.period not in placed]
    left += [figure for figure in book.figures(measure, entity) if figure.elapsed and is_number(figure)]
    return Selection(entity, tuple(outer), inner, {}, unreal, tuple(left))


def ladder(book: FigureBook, measure: str, entity: str) -> Selection:
    """Return the counts of an entity since one day."""
    steps = book.shared(measure, (ladder, entity), lambda: book.ladder(measure, entity))
    numbers = tuple(step for step in steps if is_number(step))
    others = [figure for figure in book.figures(measure, entity) if is_number(figure) and figure not in steps]
    left = tuple(figure for figure in others if figure.period.granularity not in MONTHS or figure.elapsed)
    return Selection(entity, numbers, (), {}, len(steps) - len(numbers), left)


def is_number(figure: Figure) -> bool:
    """Tell whether a figure can be drawn: not so what is no number, or larger than any."""
    value = figure.shown.value if figure.shown else None
    return value is not None and value.is_finite() and value.adjusted() <= _LARGEST


def values_of(asked: Asked, chosen: Selection) -> list[Datum | Blank]:
    """Return the values of a selection in order of time, or words where there is none.

    What lies inside a figure that has no value here stands for itself.
    """
    outer = [reported(asked, figure) for figure in chosen.outer]
    outer += [added(asked, period, figures) for period, figures in chosen.added.items()]
    blank = [one.period for one in outer if isinstance(one, Blank)]
    inner: list[Datum | Blank] = []
    for figure in chosen.inner:
        alone = any(period.contains(figure.period) for period in blank)
        value = reported(asked, figure, inner=not alone)
        if isinstance(value, Datum) or not alone:
            inner.append(value)
    return sorted((*outer, *inner), key=lambda one: (one.period.start, -one.period.days))


def unfolded(values: Sequence[Datum | Blank]) -> list[Datum | Blank]:
    """Return the values, those no longer inside another that stand where a longer one has no value."""
    blank = [one.period for one in values if isinstance(one, Blank)]
    return [
        msgspec.structs.replace(one, inner=False)
        if isinstance(one, Datum) and one.inner and any(period.contains(one.period) for period in blank)
        else one
        for one in values
    ]


def layers(figures: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Split figures as disclosed: the longest calendar periods, then shorter ones where they lie within one of those.

    Counts since some day are not shown as long as there are calendar periods. One that would cross another is left to
    the table.
    """
    calendar = [figure for figure in figures if figure.period.granularity not in ("span", "day")]
    outer, inner = _Row(), _Row()
    for figure in sorted(calendar or figures, key=lambda figure: (-figure.period.days, figure.period)):
        if not outer.overlaps(figure.period):
            outer.add(figure)
        elif outer.contains(figure.period) and not inner.overlaps(figure.period):
            inner.add(figure)
    return outer.figures, inner.figures


def is_row(periods: Collection[Period]) -> bool:
    """Tell whether spans of no calendar unit are periods all the same, as business years are.

    That is so of several, none over another. One alone, or several that share days, are counts from one day to others.
    """
    ordered = sorted(periods)
    return len(ordered) > 1 and all(one.end < other.start for one, other in pairwise(ordered))


class _Row:
    """Figures side by side, none over another, in order of time: the neighbours of a period tell how it lies."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []

    def add(self, figure: Figure) -> None:
        self.figures.insert(self._place(figure.period), figure)

    def overlaps(self, period: Period) -> bool:
        at = self._place(period)
        return any(figure.period.overlaps(period) for figure in self.figures[max(at - 1, 0) : at + 1])

    def contains(self, period: Period) -> bool:
        at = bisect_right(self.figures, period.start, key=lambda figure: figure.period.start)
        return at > 0 and self.figures[at - 1].period.contains(period)

    def _place(self, period: Period) -> int:
        return bisect_left(self.figures, period.start, key=lambda figure: figure.period.start)
