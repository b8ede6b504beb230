"""The values of a line as arrays: which of them are seen, and of very many only as much as pixels can show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from gui.dossier.model import SOUND
from gui.figures.chart import Line, Point
from gui.figures.chart_state import Window

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.intp]

MOST_DRAWN = 4
"""Of more values than so many for each pixel only the lowest and the highest of each stretch are drawn."""


class Thinned(NamedTuple):
    """What is drawn of very many values: from the first to before the end, in stretches of a size."""

    key: tuple[int, int, int]
    at: Floats
    value: Floats
    joined: Flags


@dataclass(frozen=True, slots=True)
class Run:
    """A line's values in order of time: `at` in days, `value` in the lane's magnitude.

    `low` and `high` are the lowest and the highest report; `joined` says of each value whether the line goes on from it
    to the next one, `told` whether it is marked however many there are: reports differ, or it is doubtful.
    `breaks` counts the breaks before each value, and `kept` is the last answer of `thinned`: curves and what stands on
    them ask for the same.
    """

    line: Line
    at: Floats
    value: Floats
    low: Floats
    high: Floats
    joined: Flags
    told: Flags
    breaks: Counts
    kept: list[Thinned] = field(default_factory=list)

    def seen(self, window: Window) -> tuple[int, int]:
        """Return the first value in a window, and the one after the last."""
        first, end = np.searchsorted(self.at, (window.first, np.nextafter(window.last, np.inf)))
        return int(first), int(end)

    def reached(self, window: Window) -> tuple[int, int]:
        """Return the same with the neighbours on either side, so that a line that leaves the window is drawn to it."""
        first, end = self.seen(window)
        return max(first - 1, 0), min(end + 1, len(self.at))

    def extent(self, window: Window) -> tuple[float, float] | None:
        """Return the lowest and the highest value that is seen, where the line crosses the window's ends too."""
        first, end = self.seen(window)
        ends = [
            float(np.interp(inside, self.at[place - 1 : place + 1], self.value[place - 1 : place + 1]))
            for place, inside in ((first, window.first), (end, window.last))
            if 0 < place < len(self.at) and self.joined[place - 1]
        ]
        if first < end:
            ends += [float(self.low[first:end].min()), float(self.high[first:end].max())]
        return (min(ends), max(ends)) if ends else None


def run_of(line: Line) -> Run:
    """Return the values of a line as arrays."""
    count = len(line.points)
    joined = np.ones(count, dtype=np.bool_)
    if count:
        joined[-1] = False
        joined[[index - 1 for index in line.breaks if 0 < index < count]] = False

    def column(values: Iterable[float]) -> Floats:
        return np.fromiter(values, dtype=np.float64, count=count)

    return Run(
        line=line,
        at=column(point.at for point in line.points),
        value=column(point.value for point in line.points),
        low=column(point.low for point in line.points),
        high=column(point.high for point in line.points),
        joined=joined,
        breaks=np.concatenate([[0], np.cumsum(~joined)]).astype(np.intp),
        told=np.fromiter((_is_told(point) for point in line.points), dtype=np.bool_, count=count),
    )


def _is_told(point: Point) -> bool:
    return point.different > 1 or point.high > point.low or point.standing not in SOUND


def stretch(count: int, pixels: float) -> int:
    """Return of how many values in a row the peaks are drawn, where so many are seen on so many pixels; 1: of each."""
    each = count / max(pixels, 1.0)
    return 1 if each <= MOST_DRAWN else 1 << int(each).bit_length() - 1


def thinned(run: Run, first: int, end: int, *, pixels: float) -> tuple[Floats, Floats, Flags]:
    """Return what is drawn of the values from `first` to before `end`: all, or the peaks of even stretches of them.

    The stretches hang on the line, not on the window, and are as long as a power of two, so that nothing flickers while
    it moves. Each peak stands at its own time, and no two are joined where the line is broken between them.
    """
    size = stretch(end - first, pixels)
    if size == 1:
        return run.at[first:end], run.value[first:end], run.joined[first:end]
    key = (first, end, size)
    if not run.kept or run.kept[0].key != key:
        run.kept[:] = [_thinned(run, first, end, size)]
    return run.kept[0].at, run.kept[0].value, run.kept[0].joined


def _thinned(run: Run, first: int, end: int, size: int) -> Thinned:
    start = first // size * size
    stop = min(-(-end // size) * size, len(run.at))
    whole = (stop - start) // size
    inner = start + whole * size
    values = run.value[start:inner].reshape(whole, size)
    begun = start + np.arange(whole) * size
    peaks = np.sort([begun + values.argmax(axis=1), begun + values.argmin(axis=1)], axis=0)
    drawn = np.unique(np.concatenate([peaks.T.ravel(), np.arange(inner, stop)]))
    joined = np.zeros(len(drawn), dtype=np.bool_)
    joined[:-1] = run.breaks[drawn[1:]] == run.breaks[drawn[:-1]]
    return Thinned((first, end, size), run.at[drawn], run.value[drawn], joined)


def nearest(across: Floats, down: Floats, x: float, y: float, *, reach: float) -> int | None:
    """Return which of some places, from the left, is nearest to a pointer within its reach."""
    first, end = np.searchsorted(across, (x - reach, x + reach))
    if first >= end:
        return None
    away = (across[first:end] - x) ** 2 + (down[first:end] - y) ** 2
    place = int(away.argmin())
    return int(first) + place if away[place] <= reach**2 else None


def lowest_and_highest(extents: Sequence[tuple[float, float] | None]) -> tuple[float, float] | None:
    """Return the ends of all extents together, None where there are none."""
    known = [extent for extent in extents if extent is not None]
    return (min(low for low, _ in known), max(high for _, high in known)) if known else None
