"""The constraints of a field, as far as each can be checked from its own cells."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from gui.base import table_messages as tm
from gui.dossier.cells import Cast
from gui.dossier.model import Cell
from gui.dossier.patterns import Pattern
from gui.dossier.specs import Constraints

Check = Callable[[str, Cell], str | None]
"""Takes the text and the typed cell; gives the template of the fault, or None."""


def checks(constraints: Constraints, cast: Cast, pattern: Pattern | None = None) -> tuple[Check, ...]:
    """Return the checks for the cells of one column.

    `required` is not among them, it is about missing cells; nor is `unique`, which is about all of them.
    """
    return tuple(_checks(constraints, cast, pattern))


def _checks(constraints: Constraints, cast: Cast, pattern: Pattern | None) -> Iterator[Check]:
    if pattern is not None and pattern.usable:
        yield _like(pattern)
    if constraints.enum is not None:
        yield _one_of(constraints.enum)
    if constraints.min_length is not None or constraints.max_length is not None:
        yield _length(constraints.min_length, constraints.max_length)
    low, high = _bound(constraints.minimum, cast), _bound(constraints.maximum, cast)
    if low is not None or high is not None:
        yield _between(low, high)


def _like(pattern: Pattern) -> Check:
    def check(text: str, _: Cell) -> str | None:
        return None if pattern.takes(text) else tm.FAULT_PATTERN

    return check


def _one_of(allowed: tuple[object, ...]) -> Check:
    texts = frozenset(str(item) for item in allowed)

    def check(text: str, cell: Cell) -> str | None:
        return None if text in texts or str(cell) in texts else tm.FAULT_ENUM

    return check


def _length(least: int | None, most: int | None) -> Check:
    def check(text: str, _: Cell) -> str | None:
        too_short = least is not None and len(text) < least
        return tm.FAULT_LIMIT if too_short or (most is not None and len(text) > most) else None

    return check


def _bound(given: str | float | None, cast: Cast) -> Cell | None:
    if given is None:
        return None
    try:
        return cast(str(given))
    except ValueError:
        return None if isinstance(given, str) else Decimal(str(given))


def _between(low: Cell | None, high: Cell | None) -> Check:
    def check(_: str, cell: Cell) -> str | None:
        below = low is not None and _less(cell, low)
        return tm.FAULT_LIMIT if below or (high is not None and _less(high, cell)) else None

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
