"""Which cells are beyond doubt, as conditions in SQL: a cell that meets its column's is of the type and in the limits.

The conditions may miss good cells, never take a bad one: whatever they do not take is read by `gui.dossier.cells`,
which decides. So both roads have one result, and the fast one asks Python about a few odd cells only.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from gui.dossier.constraints import allowed
from gui.dossier.specs import Constraints, FieldSpec

CELL = "§"
"""Stands for the cell in a condition; `quoted` keeps it out of all texts."""

_SURE_INTEGER = "[+-]?[0-9]{1,18}"
_SURE_NUMBER = r"[+-]?[0-9]{1,15}(\.[0-9]{1,15})?"
_SURE_DATE = "[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])"
_LATE_DATE = "[12][0-9]{3}-((0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)"
_SURE_TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
_FORMS = {
    "date": f"{_SURE_DATE}|{_LATE_DATE}",
    "time": _SURE_TIME,
    "datetime": f"({_SURE_DATE})T{_SURE_TIME}Z?",
    "year": "[12][0-9]{3}",
    "yearmonth": "[12][0-9]{3}-(0[1-9]|1[0-2])",
}
_PLAIN_CHARACTER = r"[A-Za-z0-9 _,:;@/<>='\"!#%&~`-]"
_ESCAPED = r"\\[.\-/+*?()\[\]{}|^$\\ds]"
_CLASS = r"\[(?!\^)(?:[A-Za-z0-9 _.,:;@/+*-]|\\[.\-/d])+\]"
_COUNT = r"\{[0-9]{1,3}(?:,[0-9]{0,3})?\}"
_TWICE = re.compile(r"[*+?}][*+?{]")
_PLAIN_PATTERN = re.compile(f"(?:{_PLAIN_CHARACTER}|{_ESCAPED}|{_CLASS}|[().+*?|]|{_COUNT})*")
"""Patterns that all engines read alike: plain characters, classes that leave nothing out, groups and counts."""

_ONE_SPELLING = {
    "integer": "0|-?[1-9][0-9]{0,17}",
    "number": r"(0|-?[1-9][0-9]{0,14})(\.[0-9]{0,14}[1-9])?",
    **_FORMS,
}
"""Forms in which two values are equal where their texts are."""

_WHOLE = frozenset({"string", "any", "list", ""})
_BY_TEXT = frozenset({"date", "datetime", "time", "year", "yearmonth"})


def sure(field: FieldSpec) -> str | None:
    """Return the condition on a cell that is there; None where each cell has to be asked about one by one."""
    form = _form(field)
    if form is None:
        return None
    limits = _limits(field)
    if limits is None:
        return None
    return " AND ".join([*form, *limits]) or "true"


def canonical(field: FieldSpec) -> str | None:
    """Return the condition that a cell is written in the one way of its value; None where there is no such way."""
    if field.type in _WHOLE:
        return "true"
    plain = not field.group_char and field.bare_number and field.decimal_char == "." and field.format == "default"
    return matching(_ONE_SPELLING[field.type]) if plain and field.type in _ONE_SPELLING else None


def quoted(text: str) -> str:
    """Return a text as SQL writes it."""
    whole = "'" + text.replace("'", "''").replace(CELL, f"' || chr({ord(CELL)}) || '") + "'"
    return f"({whole})" if CELL in text else whole


def one_of(texts: frozenset[str] | set[str]) -> str:
    """Return the condition that a cell is one of some texts."""
    return f"{CELL} IN ({', '.join(quoted(text) for text in sorted(texts))})" if texts else "false"


def matching(pattern: str) -> str:
    """Return the condition that a cell matches a pattern as a whole."""
    return f"regexp_full_match({CELL}, {quoted(pattern)})"


def alike_everywhere(pattern: str) -> bool:
    """Tell whether all engines of regular expressions read a pattern alike."""
    if "(?" in pattern or _TWICE.search(pattern) or not _PLAIN_PATTERN.fullmatch(pattern):
        return False
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def form_of(field: FieldSpec) -> str | frozenset[str] | None:
    """Return what a cell of the type looks like: a pattern, or all texts that there are.

    The pattern is empty where any text goes, None where that cannot be said.
    """
    kind = field.type
    if kind in _WHOLE:
        any_text = field.format in ("default", "") and (kind != "list" or field.item_type in ("", "string"))
        return "" if any_text else None
    if kind == "boolean":
        return frozenset({*field.true_values, *field.false_values})
    plain = not field.group_char and field.bare_number
    if kind == "integer":
        return _SURE_INTEGER if plain else None
    if kind == "number":
        return _SURE_NUMBER if plain and field.decimal_char == "." else None
    return _FORMS[kind] if kind in _FORMS and field.format == "default" else None


def _form(field: FieldSpec) -> list[str] | None:
    """Return the condition that a cell looks like one of the type; None where that cannot be said."""
    form = form_of(field)
    if isinstance(form, str):
        return [matching(form)] if form else []
    return [one_of(form)] if form is not None else None


def _limits(field: FieldSpec) -> list[str] | None:
    """Return the limits as conditions; None where one cannot be put so."""
    made: list[str] = []
    for condition in _conditions(field, field.constraints):
        if condition is None:
            return None
        made.append(condition)
    return made


def _conditions(field: FieldSpec, limits: Constraints) -> Iterator[str | None]:
    for values in (limits.enum, allowed(field)):
        if values is not None:
            texts = {item for item in values if isinstance(item, str)}
            yield one_of({text for text in texts if "\0" not in text})
    if limits.exclusive_minimum is not None:
        yield _beyond(field, limits.exclusive_minimum, ">")
    if limits.exclusive_maximum is not None:
        yield _beyond(field, limits.exclusive_maximum, "<")
    if limits.pattern is not None:
        yield matching(limits.pattern) if alike_everywhere(limits.pattern) else None
    if limits.min_length is not None:
        yield f"length({CELL}) >= {limits.min_length}" if field.type == "string" else None
    if limits.max_length is not None:
        yield f"length({CELL}) <= {limits.max_length}" if field.type == "string" else None
    if limits.minimum is not None:
        yield _beyond(field, limits.minimum, ">")
    if limits.maximum is not None:
        yield _beyond(field, limits.maximum, "<")


def _beyond(field: FieldSpec, bound: object, way: str) -> str | None:
    """Return the condition that a cell is well inside a bound: one on the bound itself is asked about."""
    if field.type in _BY_TEXT:
        same = isinstance(bound, str) and re.fullmatch(_FORMS[field.type], bound)
        return f"{CELL} {way} {quoted(bound)}" if same and isinstance(bound, str) and field.type != "datetime" else None
    casts: dict[str, Callable[[str], Decimal]] = {"integer": Decimal, "number": Decimal}
    if field.type not in casts or isinstance(bound, bool):
        return None
    text = str(bound)
    if not re.fullmatch(_SURE_NUMBER, text):
        return None
    return f"TRY_CAST({CELL} AS DOUBLE) {way} CAST({quoted(text)} AS DOUBLE)"
