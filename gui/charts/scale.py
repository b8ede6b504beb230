"""The scale of values in a lane: where zero and the top are, and which round values get a line."""

from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, isfinite, log10

MOST_LINES = 6
FEWEST_LINES = 3
_CLOSEST = 22.0
"""Pixels between two grid lines, where there is a choice."""
_TIGHTEST = 18.0
"""Pixels between two grid lines, so that there are at least three."""
_MANTISSAS = (1, 2, 5)
_NEARLY = 1e-9


@dataclass(frozen=True, slots=True)
class ValueScale:
    """From values to a place between the bottom (0) and the top (1) of a plot."""

    bottom: float
    top: float
    ticks: tuple[Decimal, ...]

    def fraction(self, value: float) -> float:
        """Return where a value stands between bottom and top."""
        return (value - self.bottom) / (self.top - self.bottom)


def value_scale(low: float, high: float, *, height: float, head: float = 0.0, foot: float = 0.0) -> ValueScale:
    """Return a scale that holds zero and all values, with free pixels above the highest and below a negative lowest.

    A lane without a value has zero alone on it.
    """
    floor_value = min(0.0, low) if isfinite(low) else 0.0
    ceiling = max(0.0, high) if isfinite(high) else 0.0
    if ceiling == floor_value:
        return ValueScale(0.0, 1.0, (Decimal(0),))
    room = max(height, 1.0)
    above = min(head, room * 0.45) if ceiling > 0 else 0.0
    below = min(foot, room * 0.45) if floor_value < 0 else 0.0
    unit = (ceiling - floor_value) / max(room - above - below, room * 0.1)
    bottom, top = floor_value - below * unit, ceiling + above * unit
    return ValueScale(bottom, top, _ticks(bottom, top, room))


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
