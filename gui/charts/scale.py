"""The scale of values in a lane: where zero and the top are, and which round values get a line."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, isfinite, log10

import numpy as np
import numpy.typing as npt

MOST_LINES = 6
FEWEST_LINES = 3
_CLOSEST = 22.0
"""Pixels between two grid lines, where there is a choice."""
_TIGHTEST = 18.0
"""Pixels between two grid lines, so that there are at least three."""
_MOST_HEAD, _MOST_HEAD_OF_BOTH = 0.6, 0.45
"""The part of a plot that may be left free above the highest value, and above it and below the lowest."""
_WIDE = 56.0
"""Pixels between two values that are written side by side."""
_MANTISSAS = (1, 2, 5)
_NEARLY = 1e-9
_LEAST_DECADES = 0.25
"""A logarithmic scale spans at least so much of a power of ten."""
_TINY = 5e-324

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ValueScale:
    """From values to a place between the bottom (0) and the top (1) of a plot.

    Where it is logarithmic, `bottom` and `top` are powers of ten: 3.0 is a thousand.
    """

    bottom: float
    top: float
    ticks: tuple[Decimal, ...]
    log: bool = False

    def fraction(self, value: float) -> float:
        """Return where a value stands between bottom and top."""
        along = log10(max(value, _TINY)) if self.log else value
        return (along - self.bottom) / (self.top - self.bottom)

    def fractions(self, values: Floats) -> Floats:
        """Return where each of many values stands."""
        along = np.log10(np.maximum(values, _TINY)) if self.log else values
        placed: Floats = (along - self.bottom) / (self.top - self.bottom)
        return placed


def value_scale(low: float, high: float, *, height: float, head: float = 0.0, foot: float = 0.0) -> ValueScale:
    """Return a scale that holds zero and all values, with free pixels above the highest and below a negative lowest.

    A lane without a value has zero alone on it.
    """
    floor_value = min(0.0, low) if isfinite(low) else 0.0
    ceiling = max(0.0, high) if isfinite(high) else 0.0
    if ceiling == floor_value:
        return ValueScale(0.0, 1.0, (Decimal(0),))
    room = max(height, 1.0)
    most = room * (_MOST_HEAD if ceiling == 0 or floor_value == 0 else _MOST_HEAD_OF_BOTH)
    above = min(head, most) if ceiling > 0 else 0.0
    below = min(foot, most) if floor_value < 0 else 0.0
    unit = (ceiling - floor_value) / max(room - above - below, room * 0.1)
    bottom, top = floor_value - below * unit, ceiling + above * unit
    return ValueScale(bottom, top, _ticks(bottom, top, room))


def even_scale(low: float, high: float, *, length: float) -> ValueScale:
    """Return a scale from one value to another as they are, with a few round values between; it need not hold zero."""
    if not high > low:
        low, high = low - 0.5, high + 0.5
    return ValueScale(low, high, _multiples(low, high, _clamp(int(length / _WIDE), 2, MOST_LINES)))


def log_scale(low: float, high: float, *, height: float, head: float = 0.0, foot: float = 0.0) -> ValueScale:
    """Return a logarithmic scale that holds all values, with free pixels above the highest and below the lowest.

    Both are above zero; a lane without a value has 1 alone on it.
    """
    if not (isfinite(low) and isfinite(high) and 0 < low <= high):
        return ValueScale(0.0, 1.0, (Decimal(1),), log=True)
    bottom, top = log10(low), log10(high)
    lack = max(_LEAST_DECADES - (top - bottom), 0.0) / 2
    bottom, top = bottom - lack, top + lack
    room = max(height, 1.0)
    above, below = min(head, room * 0.4), min(foot, room * 0.4)
    unit = (top - bottom) / max(room - above - below, room * 0.1)
    bottom, top = bottom - below * unit, top + above * unit
    return ValueScale(bottom, top, _log_ticks(bottom, top, room), log=True)


def _log_ticks(bottom: float, top: float, height: float) -> tuple[Decimal, ...]:
    """Return round values between two powers of ten: 1, 2 and 5 of each, else whole powers, evenly apart."""
    most = _clamp(int(height / _CLOSEST) + 1, 2, MOST_LINES)
    powers = range(floor(bottom), ceil(top) + 1)
    inside = _between([Decimal(mantissa).scaleb(power) for power in powers for mantissa in _MANTISSAS], bottom, top)
    if len(inside) < 2:
        return _ticks(10.0**bottom, 10.0**top, height)
    for step in (1, 2, 3, 6, 12, 24):
        if len(inside) <= most:
            return inside
        fewer = _between([Decimal(1).scaleb(power) for power in powers if power % step == 0], bottom, top)
        if len(fewer) < 2:
            break
        inside = fewer
    return (inside[0], inside[-1])


def _between(ticks: Iterable[Decimal], bottom: float, top: float) -> tuple[Decimal, ...]:
    """Return the values that lie between two powers of ten."""
    return tuple(tick for tick in ticks if bottom - _NEARLY <= log10(tick) <= top + _NEARLY)


def _ticks(bottom: float, top: float, height: float) -> tuple[Decimal, ...]:
    """Return the round values between bottom and top, zero among them; three to six where the height allows."""
    roomy = _clamp(int(height / _CLOSEST) + 1, 2, MOST_LINES)
    ticks = _multiples(bottom, top, roomy)
    if len(ticks) < FEWEST_LINES:
        closer = _multiples(bottom, top, _clamp(int(height / _TIGHTEST) + 1, 2, MOST_LINES))
        ticks = closer if len(closer) >= FEWEST_LINES else ticks
    if len(ticks) < 2:
        finer = _multiples(bottom, top, FEWEST_LINES)
        ticks = (finer[0], finer[-1])
    return ticks


def _multiples(bottom: float, top: float, most: int) -> tuple[Decimal, ...]:
    """Return the multiples of the smallest round step of which no more than `most` lie between bottom and top."""
    exponent = floor(log10((top - bottom) / most)) - 1
    while True:
        for mantissa in _MANTISSAS:
            step = Decimal(mantissa).scaleb(exponent)
            size = float(step)
            first = ceil(bottom / size - _NEARLY)
            last = floor(top / size + _NEARLY)
            if last - first + 1 <= most:
                return tuple(step * count for count in range(first, last + 1))
        exponent += 1


def _clamp(value: int, least: int, most: int) -> int:
    """Return the value, or the end it lies beyond."""
    return min(max(value, least), most)
