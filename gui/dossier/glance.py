"""Whether many cells of a column are beyond doubt, told at once: what `sure` tells DuckDB, for cells that Python holds.

No test takes a bad cell, and each goes through all cells without a step of our own for any of them.
"""

import re
from collections.abc import Callable, Collection, Iterator
from decimal import Decimal

from gui.dossier.columns import ColumnReader
from gui.dossier.constraints import allowed
from gui.dossier.patterns import LONGEST_TEXT
from gui.dossier.specs import Constraints
from gui.dossier.sure import alike_everywhere, form_of

Glance = Callable[[Collection[str]], bool]
"""Tells whether all of some cells, at least one and none of them a missing value, are good."""

_PART = r"(?:\\.|\[[^\]]*\]|[^\\\[\](){}|*+?])"
_PARTS = rf"(?:{_PART}(?:\{{[0-9]+\}})?)*"
_STEADY = re.compile(rf"{_PARTS}(?:{_PART}(?:[*+?]|\{{[0-9]*,[0-9]*\}}))?{_PARTS}")
"""Patterns without groups and choices in which one part at most may come a varying number of times."""

_VALUES: dict[str, Callable[[str], int | Decimal]] = {"integer": int, "number": Decimal}
_BY_TEXT = frozenset({"date", "time", "year", "yearmonth"})
"""Types whose cells are in the order of their texts, where they have the form that is beyond doubt."""


def glance(column: ColumnReader) -> Glance | None:
    """Return what tells whether cells of a column are beyond doubt; None where each has to be read."""
    form = form_of(column.field)
    if form is None:
        return None
    tests = [_looks_like(form)] if form else []
    for limit in _limits(column, column.field.constraints):
        if limit is None:
            return None
        tests.append(limit)
    return lambda texts: all(test(texts) for test in tests)


def _looks_like(form: str | frozenset[str]) -> Glance:
    if isinstance(form, frozenset):
        return form.issuperset
    whole = re.compile(form).fullmatch
    return lambda texts: all(map(whole, texts))


def _limits(column: ColumnReader, limits: Constraints) -> Iterator[Glance | None]:
    """Yield the tests of the limits, None for one that has none."""
    for values in (limits.enum, allowed(column.field)):
        if values is not None:
            yield frozenset(value for value in values if isinstance(value, str)).issuperset
    if column.pattern is not None and column.pattern.usable:
        yield _steady(limits.pattern or "") or column.pattern.takes_all
    if limits.min_length is not None or limits.max_length is not None:
        yield _lengths(limits) if column.field.type == "string" else None
    ends = (limits.minimum, limits.maximum, limits.exclusive_minimum, limits.exclusive_maximum)
    if any(end is not None for end in ends):
        yield _ends(column)


def _steady(pattern: str) -> Glance | None:
    """Return the test by a pattern that no text can keep busy, without a limit of time; None for any other."""
    if not (alike_everywhere(pattern) and _STEADY.fullmatch(pattern)):
        return None
    whole = re.compile(pattern).fullmatch
    return lambda texts: max(map(len, texts)) <= LONGEST_TEXT and all(map(whole, texts))


def _lengths(limits: Constraints) -> Glance:
    least, most = limits.min_length, limits.max_length

    def test(texts: Collection[str]) -> bool:
        lengths = set(map(len, texts))
        return (least is None or least <= min(lengths)) and (most is None or max(lengths) <= most)

    return test


def _ends(column: ColumnReader) -> Glance | None:
    """Return the test that the least and the greatest cell are good: all others are between these."""
    value = _VALUES.get(column.field.type)
    if value is None and column.field.type not in _BY_TEXT:
        return None

    def test(texts: Collection[str]) -> bool:
        return not (column.read(min(texts, key=value))[1] or column.read(max(texts, key=value))[1])

    return test
