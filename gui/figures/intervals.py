"""What a printed value leaves open: the interval in which the true one lies."""

from decimal import Decimal

import msgspec

from gui.base.amount import Amount
from gui.base.digits import last_place, significant
from gui.base.unit import parse_unit
from gui.dossier.model import Observation

_INFINITE = Decimal("Infinity")


class Interval(msgspec.Struct, frozen=True):
    """From `low` to `high`; `high` is infinite for "over"."""

    low: Decimal
    high: Decimal

    def overlaps(self, other: "Interval") -> bool:
        """Tell whether the two share more than an end: 10.5 and 10.6 touch at 10.55 and still say different things."""
        if self == other:
            return True
        return self.low < other.high and other.low < self.high

    def times(self, factor: Decimal) -> "Interval":
        """Return the interval in another unit; the factor is positive."""
        return Interval(self.low * factor, self.high * factor)


def interval(amount: Amount) -> Interval:
    """Return the interval of an amount in base units (currency or noun without its magnitude).

    Half a unit of the last significant digit to both sides; `about` one whole unit; `over` from the value upwards;
    `under` from zero to the value.
    """
    value = amount.value
    match amount.qualifier:
        case "over":
            bounds = Interval(value, _INFINITE)
        case "under":
            bounds = Interval(min(value, Decimal(0)), max(value, Decimal(0)))
        case "about":
            step = last_place(value, amount.digits)
            bounds = Interval(value - step, value + step)
        case "exact":
            half = last_place(value, amount.digits) / 2
            bounds = Interval(value - half, value + half)
    return bounds.times(parse_unit(amount.unit).scale)


def significant_digits(observation: Observation) -> int:
    """Return how many significant digits the source printed."""
    return significant(observation.value, observation.digits)
