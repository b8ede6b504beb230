"""Units of lanes: one magnitude for all values of a lane, chosen from the data and named once in its title."""

from collections.abc import Iterable
from decimal import Decimal

import msgspec

from gui.base import chart_messages as cm
from gui.base import messages
from gui.base.digits import round_places, significant
from gui.base.messages import Message
from gui.base.unit import Unit, parse_unit

__all__ = ["SHORT_DIGITS", "LaneUnit", "Unit", "is_other_currency", "lane_unit", "parse_unit", "shortened"]

SHORT_DIGITS = 4
"""Labels, what was converted, and money in a sentence have so many digits at most: the door behind them has all."""

_MONEY = (
    (Decimal(10) ** 12, cm.UNIT_MONEY_TRILLION),
    (Decimal(10) ** 9, cm.UNIT_MONEY_BILLION),
    (Decimal(10) ** 6, cm.UNIT_MONEY_MILLION),
)
_COUNTS = (
    (Decimal(10) ** 12, cm.UNIT_TRILLION),
    (Decimal(10) ** 9, cm.UNIT_BILLION),
    (Decimal(10) ** 6, cm.UNIT_MILLION),
    (Decimal(10) ** 3, cm.UNIT_THOUSAND),
)
_ROOM = 10
"""A count is told in thousands from ten thousand up, and so on: "4,200 crates" needs no magnitude."""


class LaneUnit(msgspec.Struct, frozen=True):
    """The unit of a lane: its base, how many of it one step of the axis is, and its words."""

    base: str
    scale: Decimal
    words: Message

    def of(self, value: Decimal) -> Decimal:
        """Return a value of the base unit in the lane's magnitude."""
        return value / self.scale


def lane_unit(unit: Unit, values: Iterable[Decimal]) -> LaneUnit:
    """Choose the magnitude in which the largest of the values (in base units) reads best."""
    top = max((abs(value) for value in values), default=Decimal(0))
    if unit.currency:
        for scale, template in _MONEY:
            if top >= scale:
                return LaneUnit(unit.base, scale, Message(template, {"currency": unit.currency}))
        return LaneUnit(unit.base, Decimal(1), messages.plain(unit.currency))
    if unit.percent:
        return LaneUnit(unit.base, Decimal(1), Message(cm.UNIT_PERCENT))
    for scale, template in _COUNTS:
        if top >= scale * _ROOM:
            return LaneUnit(unit.base, scale, Message(template, {"noun": unit.noun}))
    return LaneUnit(unit.base, Decimal(1), messages.plain(unit.noun))


def shortened(value: Decimal, digits: int | None = None) -> Decimal:
    """Return a value for a label: as many decimals as are significant, with four digits at most."""
    if not value:
        return Decimal(0)
    shown = min(significant(value, digits), SHORT_DIGITS)
    places = max(shown - 1 - value.adjusted(), 0)
    return round_places(value, places)


def is_other_currency(unit: str, currency: str) -> bool:
    """Tell whether a unit is of money in another currency than the one that is asked for; empty asks for none."""
    own = parse_unit(unit).currency
    return bool(currency and own) and own != currency
