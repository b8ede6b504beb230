"""Values computed from values: each lists what went into it and carries on what the reports differ in."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

import msgspec

from gui.base.amount import Qualifier
from gui.base.digits import round_digits, significant
from gui.dossier.model import Basis, Standing
from gui.figures.calc import MOST_DIGITS, qualifier_of_sum
from gui.figures.chart import Datum, Function
from gui.figures.conversion import Quote
from gui.figures.links import CalcFunction, Link
from gui.figures.units import SHORT_DIGITS

_BASES: tuple[Basis, ...] = ("reported", "press", "estimate")
_STANDINGS: tuple[Standing, ...] = ("stands", "disputed", "doubtful", "error")

Pairing = Callable[[Decimal, Decimal], Decimal | None]
"""What two values make together; None where that has no meaning."""


def sum_of(parts: Sequence[Datum], function: Function) -> Datum:
    """Return the sum of several values, over the period of the last; one of two reports of a part makes another sum.

    Its reach is that of all parts together, and the others are the sums with one part told otherwise.
    """
    last, total = parts[-1], sum((part.value for part in parts), Decimal(0))
    ids = tuple(operand for part in parts for operand in operands_of(part))
    apart = [part for part in parts if part.different or part.low != part.high]
    return msgspec.structs.replace(
        last,
        link=str(Link("calc", ids, "sum")),
        value=total,
        low=sum((part.low for part in parts), Decimal(0)) if apart else total,
        high=sum((part.high for part in parts), Decimal(0)) if apart else total,
        others=_distinct(total, (total - part.value + other for part in apart for other in part.others)),
        different=_different(apart),
        qualifier=qualifier_of(parts),
        basis=max((part.basis for part in parts), key=_BASES.index),
        standing=max((part.standing for part in parts), key=_STANDINGS.index),
        elapsed="",
        report="",
        operands=ids,
        function=function,
        digits=None,
        inner=False,
    )


def pair_of(
    first: Datum, second: Datum, *, function: Function, card: CalcFunction | None, make: Pairing
) -> Datum | None:
    """Return what two values make together, over the period of the first; None where they make nothing.

    `card` is the calculation that opens as a card. Where one of the two is itself computed there is none, and the link
    leads to the first.
    """
    value = make(first.value, second.value)
    if value is None:
        return None
    reach = [value]
    if first.low != first.high or second.low != second.high:
        ends = (make(one, other) for one in (first.low, first.high) for other in (second.low, second.high))
        reach += (end for end in ends if end is not None)
    told = [make(other, second.value) for other in first.others] + [make(first.value, other) for other in second.others]
    plain = first.report and second.report and not (first.function or second.function)
    link = str(Link("calc", (first.report, second.report), card)) if card and plain else first.link
    return msgspec.structs.replace(
        first,
        link=link,
        value=value,
        unit="percent",
        low=min(reach),
        high=max(reach),
        others=_distinct(value, (other for other in told if other is not None)),
        different=_different((first, second)),
        qualifier="exact" if first.qualifier == second.qualifier == "exact" else "about",
        basis=max(first.basis, second.basis, key=_BASES.index),
        standing=max(first.standing, second.standing, key=_STANDINGS.index),
        report="",
        operands=(*operands_of(first), *operands_of(second)),
        function=function,
        quote=None,
        digits=min(min(significant(one.value, one.digits) for one in (first, second)) + 1, MOST_DIGITS),
    )


def converted(datum: Datum, quote: Quote, unit: str) -> Datum:
    """Return a value in another currency, at one rate."""
    return msgspec.structs.replace(
        datum,
        value=datum.value * quote.factor,
        unit=unit,
        low=datum.low * quote.factor,
        high=datum.high * quote.factor,
        others=tuple(other * quote.factor for other in datum.others),
        quote=quote,
    )


def operands_of(datum: Datum) -> tuple[str, ...]:
    """Return the ids of the observations that a value is, or was computed from."""
    return datum.operands or (datum.report,)


def qualifier_of(parts: Iterable[Datum]) -> Qualifier:
    """Return how exact a sum is, by the rule of the computed figures of a text."""
    return qualifier_of_sum(part.qualifier for part in parts)


def shown_value(value: Decimal, datum: Datum) -> Decimal:
    """Return a datum's value, in whatever magnitude, as it is shown: what was converted as far as its digits go."""
    if datum.quote is None:
        return value
    return round_digits(value, min(datum.digits or SHORT_DIGITS, SHORT_DIGITS))


def shown_qualifier(datum: Datum) -> Qualifier:
    """Return how exact a value is wherever it is shown."""
    return as_converted(datum.qualifier) if datum.quote is not None else datum.qualifier


def as_converted(qualifier: Qualifier) -> Qualifier:
    """Return how exact a value is that was converted: never exactly so."""
    return "about" if qualifier == "exact" else qualifier


def _distinct(value: Decimal, others: Iterable[Decimal]) -> tuple[Decimal, ...]:
    return tuple(sorted(set(others) - {value}))


def _different(parts: Iterable[Datum]) -> int:
    """Return how many values there are, if one of the parts is told otherwise; 0 where all reports agree."""
    further = sum(max(part.different - 1, 0) for part in parts)
    return further + 1 if further else 0
