"""Figures computed from figures: growth, share, sum and ratio, each refused where it would say something untrue."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from gui.base.amount import Amount, Qualifier
from gui.base.digits import round_digits, significant
from gui.base.unit import PERCENT, Unit, parse_unit
from gui.dossier.model import Dossier, Observation

if TYPE_CHECKING:
    from gui.figures.links import Link

HUNDRED = Decimal(100)
MOST_DIGITS = 3


class Computed(msgspec.Struct, frozen=True):
    """A computed value, what it was computed from, and how."""

    amount: Amount
    function: str
    operands: tuple[Observation, ...]


def compute(dossier: Dossier, link: "Link") -> Computed | None:
    """Compute a `calc:` link; None where an operand is missing or the operation makes no sense for the operands.

    Growth is of the later period on the earlier one, whichever is named first, and needs the same measure and unit.
    Share is the first of the second. A sum takes whole periods that tile without overlap or gap, or entities of one
    period of which none is part of another, as the measure's `adds` allows, and is exact; every other result keeps one
    significant digit more than its least precise operand, three at most.
    """
    operands = tuple(dossier.observations[i] for i in link.ids if i in dossier.observations)
    if link.function is None or len(operands) != len(link.ids):
        return None
    units = [parse_unit(operand.unit) for operand in operands]
    if len({unit.base for unit in units}) != 1:
        return None
    values = [operand.value * unit.scale for operand, unit in zip(operands, units, strict=True)]
    if not all(value.is_finite() for value in values):
        return None
    match link.function:
        case "growth":
            amount = _growth(operands, values)
        case "share":
            amount = _share(values)
        case "ratio":
            amount = _ratio(values)
        case "sum":
            amount = _sum(dossier, operands, values, units[0])
    if amount is None:
        return None
    digits = min(min(significant(operand.value, operand.digits) for operand in operands) + 1, MOST_DIGITS)
    value = amount.value if link.function == "sum" else round_digits(amount.value, digits)
    shown = msgspec.structs.replace(amount, value=value, qualifier=_qualifier(link, operands))
    return Computed(shown, link.function, operands)


def growth(now: Decimal, before: Decimal) -> Decimal | None:
    """Return the change in percent; None on a zero or a loss."""
    return (now - before) / before * HUNDRED if before > 0 else None


def share(part: Decimal, whole: Decimal) -> Decimal | None:
    """Return the part in percent of the whole; None of a zero or a loss."""
    return part / whole * HUNDRED if whole > 0 else None


def _growth(operands: tuple[Observation, ...], values: list[Decimal]) -> Amount | None:
    first, second = operands
    if first.measure != second.measure or first.period.end == second.period.end:
        return None
    old, new = values if first.period.end < second.period.end else (values[1], values[0])
    percent = growth(new, old)
    return Amount(percent, PERCENT, signed=True) if percent is not None else None


def _share(values: list[Decimal]) -> Amount | None:
    percent = share(*values)
    return Amount(percent, PERCENT) if percent is not None else None


def _ratio(values: list[Decimal]) -> Amount | None:
    return Amount(values[0] / values[1], "") if values[1] else None


def _sum(dossier: Dossier, operands: tuple[Observation, ...], values: list[Decimal], unit: Unit) -> Amount | None:
    measure = dossier.measures.get(operands[0].measure)
    if measure is None or any(operand.measure != measure.name for operand in operands):
        return None
    entities = {operand.entity for operand in operands}
    along_time = len(entities) == 1 and _tiles(operands)
    along_parts = len({(operand.period, operand.elapsed) for operand in operands}) == 1 and (
        len(entities) == len(operands) and not any(_wholes(dossier, entity) & entities for entity in entities)
    )
    if not (along_time and measure.adds in ("time", "both")) and not (
        along_parts and measure.adds in ("parts", "both")
    ):
        return None
    return Amount(sum(values, Decimal(0)) / unit.scale, operands[0].unit)


def _wholes(dossier: Dossier, entity: str) -> set[str]:
    """Return what an entity is part of, and what that is part of in turn."""
    wholes: set[str] = set()
    known = dossier.entities.get(entity)
    while known is not None and known.part_of and known.part_of not in wholes:
        wholes.add(known.part_of)
        known = dossier.entities.get(known.part_of)
    return wholes


def _tiles(operands: tuple[Observation, ...]) -> bool:
    if any(operand.elapsed for operand in operands):
        return False
    periods = sorted(operand.period for operand in operands)
    return all(before.end < after.start == before.day_after for before, after in pairwise(periods))


def _qualifier(link: "Link", operands: tuple[Observation, ...]) -> Qualifier:
    qualifier = qualifier_of_sum(operand.qualifier for operand in operands)
    return qualifier if link.function == "sum" or qualifier == "exact" else "about"


def qualifier_of_sum(parts: Iterable[Qualifier]) -> Qualifier:
    """Return how exact a sum is: exact if all of it is, at least so much if some of it is that, else about so much."""
    qualifiers = set(parts)
    if qualifiers == {"exact"}:
        return "exact"
    return "over" if qualifiers <= {"exact", "over"} else "about"
