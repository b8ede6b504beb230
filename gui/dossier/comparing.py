"""How values of a type are compared: which is less, and which are the same however they are written.

A rank is a tuple of numbers. One value is less than another where each number is less than its counterpart: so values
that have no order beside one another, as a month beside thirty days or a time with a zone beside one without, are
neither less nor more.
"""

from collections.abc import Callable, Hashable
from datetime import date
from decimal import Decimal

from gui.dossier.calendar import SECOND, Moment
from gui.dossier.cells import items_of
from gui.dossier.durations import length_of, lengths
from gui.dossier.model import Cell
from gui.dossier.numbers import is_finite, value_of
from gui.dossier.specs import FieldSpec
from gui.dossier.strings import json_of
from gui.dossier.times import month_of, reading

Rank = tuple[int | Decimal, ...]
Ranking = Callable[[str, Cell], Rank]
"""Takes the text of a good cell and the cell."""

_WIDEST_ZONE = 14 * 3600 * SECOND
"""XML Schema takes a time without a zone for one anywhere between these to both sides."""

_TIMES = frozenset({"date", "time", "datetime"})
_JSON = frozenset({"object", "array", "geojson"})


def less(one: Rank, other: Rank) -> bool:
    """Tell whether a value is less than another for certain. What is no number is less than all, and more."""
    return all(a < b for a, b in zip(one, other, strict=False))


def at_most(one: Rank, other: Rank) -> bool:
    """Tell whether a value is no more than another for certain."""
    return all(a <= b for a, b in zip(one, other, strict=False))


def ranking(field: FieldSpec) -> Ranking | None:
    """Return how the values of a field are ranked; None where they have no order or their format tells none."""
    plain = _RANKS.get(field.type)
    read = reading(field) if field.type in _TIMES else None
    if read is None:
        return plain
    if field.type == "date":
        return _date_rank
    ranked = _moment_rank if field.type == "datetime" else _time_rank
    return lambda text, _: ranked(read(text))


def sameness(field: FieldSpec) -> Callable[[str, Cell], Hashable]:
    """Return what two cells of a field have in common where they are the same value."""
    plain = _SAME.get(field.type)
    if plain is not None:
        return plain
    if field.type == "list":
        items = items_of(field)
        return lambda text, _: items(text)
    if field.type == "geopoint" and field.format in _JSON:
        return _frozen
    read = reading(field) if field.type in ("time", "datetime") else None
    if read is not None:
        return lambda text, _: _instant(read(text))
    return lambda _, cell: cell


def _number_rank(_: str, cell: Cell) -> Rank:
    number = value_of(cell)
    return () if number.is_nan() else (number,)


def _number(_: str, cell: Cell) -> Hashable:
    return value_of(cell) if is_finite(cell) else cell


def _month_rank(text: str, _: Cell) -> Rank:
    year, month = month_of(text)
    return (year * 12 + (month or 1),)


def _date_rank(_: str, cell: Cell) -> Rank:
    return (cell.toordinal(),) if isinstance(cell, date) else ()


def _time_rank(moment: Moment) -> Rank:
    return (moment.second - (moment.offset or 0) * 60 * SECOND,)


def _moment_rank(moment: Moment) -> Rank:
    reach = _WIDEST_ZONE if moment.offset is None else 0
    return moment.instant - reach, moment.instant + reach


def _instant(moment: Moment) -> Hashable:
    return moment.instant, moment.offset is None


def _frozen(text: str, _: Cell) -> Hashable:
    """Return the value of JSON text, whatever the order of its names."""
    try:
        return _still(json_of(text))
    except RecursionError:
        return text


def _still(value: object) -> Hashable:
    if isinstance(value, dict):
        return "object", frozenset((name, _still(part)) for name, part in value.items())
    if isinstance(value, list):
        return "array", tuple(_still(part) for part in value)
    if isinstance(value, bool) or value is None:
        return "word", value
    return value if isinstance(value, int | float | str) else str(value)


_RANKS: dict[str, Ranking] = {
    "integer": _number_rank,
    "number": _number_rank,
    "year": _month_rank,
    "yearmonth": _month_rank,
    "duration": lambda text, _: lengths(text),
}
_SAME: dict[str, Callable[[str, Cell], Hashable]] = {
    "integer": _number,
    "number": _number,
    "year": lambda text, _: month_of(text),
    "yearmonth": lambda text, _: month_of(text),
    "duration": lambda text, _: length_of(text),
    **dict.fromkeys(_JSON, _frozen),
}
