"""All the history at a glance: a lane's values as marks of so many columns at most, in shares of the height."""

from collections.abc import Callable, Iterable, Iterator
from math import floor, log10

from gui.figures.chart import BarLane, Lane, Overview, Stretch
from gui.figures.chart_state import window_of

MOST = 500
"""So many marks are all that a strip of the window's width can tell apart."""


def overview(lanes: Iterable[Lane]) -> Overview:
    """Return the overview of the first of some lanes that has values, bars as bars and lines as their points."""
    for lane in lanes:
        marks = _merged(_bars(lane) if isinstance(lane, BarLane) else _points(lane))
        if marks:
            return _scaled(marks, log=lane.log, rising=isinstance(lane, BarLane) and not lane.log)
    return Overview()


def _bars(lane: BarLane) -> Iterator[Stretch]:
    """Return a bar for each period, as high as the highest of its entities; what lies inside another is left out."""
    for bar in lane.bars:
        if not bar.inner:
            window = window_of(bar.period)
            yield Stretch(window.first, window.last, bar.value, bar.value)


def _points(lane: Lane) -> Iterator[Stretch]:
    if not isinstance(lane, BarLane):
        for line in lane.lines:
            yield from (Stretch(point.at, point.at, point.value, point.value) for point in line.points)


def _merged(marks: Iterable[Stretch]) -> list[Stretch]:
    """Return one mark of the same days, in order; of more than can be told apart, one for each column of days."""
    places: dict[tuple[float, float], Stretch] = {}
    for mark in marks:
        _put(places, (mark.first, mark.last), mark)
    if len(places) > MOST:
        places = _in_columns(places.values())
    return [places[place] for place in sorted(places)]


def _in_columns(marks: Iterable[Stretch]) -> dict[tuple[float, float], Stretch]:
    ordered = list(marks)
    first = min(mark.first for mark in ordered)
    width = (max(mark.last for mark in ordered) - first) / MOST
    columns: dict[tuple[float, float], Stretch] = {}
    for mark in ordered:
        begin = min(int((mark.first - first) / width), MOST - 1)
        end = max(begin, min(int(-((first - mark.last) / width // 1)) - 1, MOST - 1))
        for column in range(begin, end + 1):
            place = (first + column * width, first + (column + 1) * width)
            _put(columns, place, Stretch(*place, mark.low, mark.high))
    return columns


def _put(places: dict[tuple[float, float], Stretch], place: tuple[float, float], mark: Stretch) -> None:
    known = places.get(place)
    if known is not None:
        mark = Stretch(mark.first, mark.last, min(known.low, mark.low), max(known.high, mark.high))
    places[place] = mark


def _scaled(marks: list[Stretch], *, log: bool, rising: bool) -> Overview:
    """Return the marks in shares of the height: `rising` bars stand on zero or hang from it."""
    lowest, highest = min(mark.low for mark in marks), max(mark.high for mark in marks)
    if log:
        bottom = floor(log10(lowest)) - 1  # the lowest value stands above the foot
        height = _share_of(bottom, log10(highest))
        return Overview(tuple(_with(mark, height(log10(mark.low)), height(log10(mark.high))) for mark in marks))
    height = _share_of(min(lowest, 0), max(highest, 0))
    zero = height(0)
    if not rising:
        return Overview(tuple(_with(mark, height(mark.low), height(mark.high)) for mark in marks), zero)
    bars = ((mark, height(mark.low), height(mark.high)) for mark in marks)
    return Overview(tuple(_with(mark, min(low, zero), max(high, zero)) for mark, low, high in bars), zero)


def _share_of(bottom: float, top: float) -> Callable[[float], float]:
    span = top - bottom
    return lambda value: (value - bottom) / span if span else 0


def _with(mark: Stretch, low: float, high: float) -> Stretch:
    return Stretch(mark.first, mark.last, low, high)
