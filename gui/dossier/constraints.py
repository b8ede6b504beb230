"""The constraints of a field, as far as each can be checked from its own cells."""

import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

import msgspec

from gui.base import table_messages as tm
from gui.dossier.model import Cell
from gui.dossier.patterns import Pattern
from gui.dossier.specs import Constraints, FieldSpec
from gui.dossier.strings import Cast

Check = Callable[[str, Cell], str | None]
"""Takes the text and the typed cell; gives the template of the fault, or None."""

_ORDERED = frozenset({"integer", "number", "date", "time", "datetime", "year", "yearmonth"})
_LONG = frozenset({"string", "list", "array", "object"})
_APPLIES: Mapping[str, frozenset[str]] = {
    "minimum": _ORDERED,
    "maximum": _ORDERED,
    "exclusive_minimum": _ORDERED,
    "exclusive_maximum": _ORDERED,
    "min_length": _LONG,
    "max_length": _LONG,
    "pattern": frozenset({"string"}),
}
"""To which types each constraint applies by the standard; all others apply to every type."""

_BOUNDS = ("minimum", "maximum", "exclusive_minimum", "exclusive_maximum")
_NAMES = {"exclusive_minimum": "exclusiveMinimum", "exclusive_maximum": "exclusiveMaximum"}
_NAMES |= {"min_length": "minLength", "max_length": "maxLength", "json_schema": "jsonSchema"}


def checks(constraints: Constraints, cast: Cast, pattern: Pattern | None = None, kind: str = "") -> tuple[Check, ...]:
    """Return the checks for the cells of one column of a type.

    `required` is not among them, it is about missing cells; nor is `unique`, which is about all of them.
    """
    return tuple(_checks(constraints, cast, pattern, kind))


def usable(field: FieldSpec, cast: Cast) -> tuple[FieldSpec, tuple[tuple[str, str], ...]]:
    """Return the field without the constraints that cannot be checked, and of each its name and why, as a template."""
    odd: list[tuple[str, str]] = []
    limits = field.constraints
    for name in msgspec.structs.fields(Constraints):
        if getattr(limits, name.name) in (None, False):
            continue
        why = _odd(field, name.name, getattr(limits, name.name), cast)
        if why:
            odd.append((_NAMES.get(name.name, name.name), why))
            limits = msgspec.structs.replace(limits, **{name.name: None})
    return (msgspec.structs.replace(field, constraints=limits) if odd else field), tuple(odd)


def _odd(field: FieldSpec, name: str, given: object, cast: Cast) -> str:
    types = _APPLIES.get(name)
    if name == "json_schema":
        return tm.WHY_NOT_SUPPORTED
    if types is not None and field.type not in types:
        return tm.WHY_OTHER_TYPE
    if name in _BOUNDS:
        try:
            cast(_text(given))
        except ValueError:
            return tm.WHY_BAD_BOUND
    return ""


def allowed(field: FieldSpec) -> tuple[object, ...] | None:
    """Return the values that a field's categories name; None where it has none."""
    if field.categories is None:
        return None
    return tuple(item.get("value") if isinstance(item, dict) else item for item in field.categories)


def one_of(values: tuple[object, ...], cast: Cast) -> frozenset[Cell]:
    """Return allowed values as cells; one that is not of the type is no cell can be."""
    made: set[Cell] = set()
    for value in values:
        try:
            made.add(cast(_text(value)))
        except ValueError:
            continue
    return frozenset(made)


def _text(value: object) -> str:
    """Return a value of the descriptor as a cell has it."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else json.dumps(value)


def _checks(constraints: Constraints, cast: Cast, pattern: Pattern | None, kind: str) -> Iterator[Check]:
    if pattern is not None and pattern.usable:
        yield _like(pattern)
    if constraints.enum is not None:
        yield among(constraints.enum, cast, tm.FAULT_ENUM)
    if constraints.min_length is not None or constraints.max_length is not None:
        yield _length(constraints.min_length, constraints.max_length, kind)
    low, high = _bound(constraints.minimum, cast), _bound(constraints.maximum, cast)
    above, below = _bound(constraints.exclusive_minimum, cast), _bound(constraints.exclusive_maximum, cast)
    if any(bound is not None for bound in (low, high, above, below)):
        yield _between(low, high, above, below)


def _like(pattern: Pattern) -> Check:
    def check(text: str, _: Cell) -> str | None:
        return None if pattern.takes(text) else tm.FAULT_PATTERN

    return check


def among(values: tuple[object, ...], cast: Cast, template: str) -> Check:
    """Return the check that a cell is one of some values, compared as values: 01 is 1."""
    cells, texts = one_of(values, cast), frozenset(value for value in values if isinstance(value, str))

    def check(text: str, cell: Cell) -> str | None:
        return None if text in texts or cell in cells else template

    return check


def _length(least: int | None, most: int | None, kind: str) -> Check:
    def check(text: str, _: Cell) -> str | None:
        long = _items(text) if kind in ("array", "object") else len(text)
        too_short = least is not None and long < least
        return tm.FAULT_LIMIT if too_short or (most is not None and long > most) else None

    return check


def _items(text: str) -> int:
    """Return the number of items of an array or an object; its text is known to be one."""
    value: object = json.loads(text)
    return len(value) if isinstance(value, list | dict) else 0


def _bound(given: str | float | None, cast: Cast) -> Cell | None:
    if given is None:
        return None
    try:
        return cast(_text(given))
    except ValueError:
        return None if isinstance(given, str) else Decimal(str(given))


def _between(low: Cell | None, high: Cell | None, above: Cell | None, below: Cell | None) -> Check:
    def check(_: str, cell: Cell) -> str | None:
        outside = (low is not None and _less(cell, low)) or (high is not None and _less(high, cell))
        on_edge = (above is not None and not _less(above, cell)) or (below is not None and not _less(cell, below))
        return tm.FAULT_LIMIT if outside or on_edge else None

    return check


def _less(one: Cell, other: Cell) -> bool:
    """Compare two cells of one kind; cells of different kinds have no order and break no limit."""
    if isinstance(one, int | Decimal) and isinstance(other, int | Decimal):
        return one < other
    if isinstance(one, str) and isinstance(other, str):
        return one < other
    if isinstance(one, str | int | Decimal) or isinstance(other, str | int | Decimal):
        return False
    return one < other
