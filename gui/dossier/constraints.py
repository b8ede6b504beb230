"""The constraints of a field, as far as each can be checked from its own cells.

All of them are about values, not about how these are written: 01 is 1, and 12:00Z is 13:00+01:00.
"""

import json
from collections.abc import Callable, Hashable, Iterator
from decimal import Decimal

from gui.base import table_messages as tm
from gui.dossier.cells import items_of
from gui.dossier.comparing import Rank, Ranking, at_most, less, ranking, sameness
from gui.dossier.model import Cell
from gui.dossier.patterns import Pattern
from gui.dossier.specs import FieldSpec
from gui.dossier.strings import Cast, json_of

Check = Callable[[str, Cell], str | None]
"""Takes the text and the typed cell; gives the template of the fault, or None."""

_BOUNDS = ("minimum", "exclusive_minimum", "maximum", "exclusive_maximum")


def checks(field: FieldSpec, cast: Cast, pattern: Pattern | None = None) -> tuple[Check, ...]:
    """Return the checks for the cells of one column.

    `required` is not among them, it is about missing cells; nor is `unique`, which is about all of them.
    """
    return tuple(_checks(field, cast, pattern))


def allowed(field: FieldSpec) -> tuple[object, ...] | None:
    """Return the values that a field's categories name; None where it has none."""
    if field.categories is None:
        return None
    values = (item.get("value") if isinstance(item, dict) else item for item in field.categories)
    return tuple(value for value in values if value is not None)


def bounds(field: FieldSpec, cast: Cast) -> dict[str, Rank]:
    """Return the ranks of the bounds of a field, by their names, as far as they are values that have one."""
    ranked = ranking(field)
    made: dict[str, Rank] = {}
    for name in _BOUNDS if ranked is not None else ():
        given = getattr(field.constraints, name)
        if given is None or ranked is None:
            continue
        try:
            made[name] = ranked(*given_value(field, given, cast))
        except ValueError:
            continue
    return {name: rank for name, rank in made.items() if rank}


def given_value(field: FieldSpec, given: object, cast: Cast) -> tuple[str, Cell]:
    """Return a value of the descriptor as text and cell; raise ValueError where it is not of the field's type.

    Numbers and truth values stand for themselves, whatever the field's marks; text is read as a cell is.
    """
    if isinstance(given, bool) and field.type == "boolean":
        return "", given
    if isinstance(given, int | float) and not isinstance(given, bool):
        if field.type in ("integer", "number"):
            return "", Decimal(str(given))
        text = f"{given:04}" if field.type == "year" and isinstance(given, int) else str(given)
    elif isinstance(given, list | tuple) and field.type == "list":
        text = (field.delimiter or ",").join(item if isinstance(item, str) else json.dumps(item) for item in given)
    else:
        text = given if isinstance(given, str) else json.dumps(given)
    return text, cast(text)


def among(field: FieldSpec, values: tuple[object, ...], cast: Cast, template: str) -> Check:
    """Return the check that a cell is one of some values."""
    same = sameness(field)
    keys: set[Hashable] = set()
    for value in values:
        try:
            keys.add(same(*given_value(field, value, cast)))
        except ValueError:
            continue  # it is no cell can be
    texts = frozenset(value for value in values if isinstance(value, str))

    def check(text: str, cell: Cell) -> str | None:
        return None if text in texts or same(text, cell) in keys else template

    return check


def _checks(field: FieldSpec, cast: Cast, pattern: Pattern | None) -> Iterator[Check]:
    limits = field.constraints
    if pattern is not None and pattern.usable:
        yield _like(pattern)
    if limits.enum is not None:
        yield among(field, limits.enum, cast, tm.FAULT_ENUM)
    if limits.min_length is not None or limits.max_length is not None:
        yield _length(field)
    ends, ranked = bounds(field, cast), ranking(field)
    if ends and ranked is not None:
        yield _between(ends, ranked)
    named = allowed(field)
    if named is not None:
        yield among(field, named, cast, tm.FAULT_CATEGORY)


def _like(pattern: Pattern) -> Check:
    def check(text: str, _: Cell) -> str | None:
        return None if pattern.takes(text) else tm.FAULT_PATTERN

    return check


def _length(field: FieldSpec) -> Check:
    least, most = field.constraints.min_length, field.constraints.max_length
    counted = {"array": _parts, "object": _parts, "list": _items(field)}.get(field.type, len)

    def check(text: str, _: Cell) -> str | None:
        long = counted(text)
        too_short = least is not None and long < least
        return tm.FAULT_LIMIT if too_short or (most is not None and long > most) else None

    return check


def _items(field: FieldSpec) -> Callable[[str], int]:
    items = items_of(field)
    return lambda text: len(items(text))


def _parts(text: str) -> int:
    """Return the number of items of an array or of properties of an object; the text is known to be one."""
    value = json_of(text)
    return len(value) if isinstance(value, list | dict) else 0


def _between(ends: dict[str, Rank], ranked: Ranking) -> Check:
    low, high = ends.get("minimum"), ends.get("maximum")
    above, below = ends.get("exclusive_minimum"), ends.get("exclusive_maximum")

    def check(text: str, cell: Cell) -> str | None:
        rank = ranked(text, cell)
        outside = (low is not None and less(rank, low)) or (high is not None and less(high, rank))
        on_edge = (above is not None and at_most(rank, above)) or (below is not None and at_most(below, rank))
        return tm.FAULT_LIMIT if outside or on_edge else None

    return check
