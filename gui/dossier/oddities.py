"""What of a field cannot be meant, or cannot be checked: told once of the field, and left out of the checking."""

import re
from collections.abc import Iterator

import msgspec

from gui.base import table_messages as tm
from gui.dossier.comparing import less, ranking
from gui.dossier.constraints import allowed, bounds, given_value
from gui.dossier.patterns import LONGEST_PATTERN, Pattern
from gui.dossier.specs import Constraints, FieldSpec
from gui.dossier.strings import Cast

_XML_ONLY = re.compile(r"\\(?:[icIC]|[pP]\{Is)|-\[")
"""What only XML Schema has in regular expressions: characters of names, blocks, and classes less others."""
_ORDERED = frozenset({"integer", "number", "date", "time", "datetime", "duration", "year", "yearmonth"})
_LONG = frozenset({"string", "list", "array", "object"})
_BOUNDS = ("minimum", "maximum", "exclusive_minimum", "exclusive_maximum")
_APPLIES = {
    **dict.fromkeys(_BOUNDS, _ORDERED),
    "min_length": _LONG,
    "max_length": _LONG,
    "pattern": frozenset({"string"}),
    "json_schema": frozenset({"object", "array"}),
    "categories": frozenset({"string", "integer"}),
}
"""To which types each constraint applies by the standard; all others apply to every type."""


class Odd(msgspec.Struct, frozen=True):
    """A constraint by its name in the descriptor, and why it is not checked, as a template.

    Where one of its values is not of the type, `value` is that, and the others are checked all the same.
    """

    name: str
    why: str = ""
    value: str | None = None


def usable(field: FieldSpec, cast: Cast) -> tuple[FieldSpec, tuple[Odd, ...]]:
    """Return the field without the constraints that cannot be checked, and what is odd about these and others."""
    odd: list[Odd] = []
    for name, why in _unusable(field, cast):
        odd.append(Odd(_spelt(name), why))
        field = _without(field, name)
    for name in _crossed(field, cast):
        odd.append(Odd(_spelt(name), tm.WHY_CROSSED))
        field = _without(field, name)
    odd += _odd_values(field, "enum", field.constraints.enum, cast)
    odd += _odd_values(field, "categories", allowed(field), cast)
    return field, tuple(odd)


def _unusable(field: FieldSpec, cast: Cast) -> Iterator[tuple[str, str]]:
    given = {name: getattr(field.constraints, name) for name in Constraints.__struct_fields__}
    for name, value in {**given, "categories": field.categories}.items():
        if value is None or value is False:
            continue
        why = _why(field, name, value, cast)
        if why:
            yield name, why


def _why(field: FieldSpec, name: str, value: object, cast: Cast) -> str:
    types = _APPLIES.get(name)
    if types is not None and field.type not in types:
        return tm.WHY_OTHER_TYPE
    if name == "json_schema":
        return tm.WHY_NOT_SUPPORTED
    if name in _BOUNDS:
        return _why_no_bound(field, name, value, cast)
    if name == "pattern":
        return _why_no_pattern(str(value))
    if name in ("enum", "categories"):
        values = allowed(field) if name == "categories" else field.constraints.enum
        return "" if any(_is_value(field, one, cast) for one in values or ()) else tm.WHY_NO_VALUES
    return ""


def _why_no_pattern(pattern: str) -> str:
    if len(pattern) > LONGEST_PATTERN:
        return tm.WHY_TOO_LONG
    if Pattern(pattern).usable:
        return ""
    return tm.WHY_NOT_SUPPORTED if _XML_ONLY.search(pattern) else tm.WHY_NO_PATTERN


def _why_no_bound(field: FieldSpec, name: str, value: object, cast: Cast) -> str:
    if not _is_value(field, value, cast):
        return tm.WHY_BAD_BOUND
    if ranking(field) is None:
        return tm.WHY_NO_ORDER
    return "" if name in bounds(field, cast) else tm.WHY_BAD_BOUND


def _is_value(field: FieldSpec, given: object, cast: Cast) -> bool:
    try:
        given_value(field, given, cast)
    except ValueError:
        return False
    return True


def _crossed(field: FieldSpec, cast: Cast) -> Iterator[str]:
    """Yield the constraints that leave no value between them, in pairs: the lower one and the upper one."""
    limits, ends = field.constraints, bounds(field, cast)
    if limits.min_length is not None and limits.max_length is not None and limits.min_length > limits.max_length:
        yield from ("min_length", "max_length")
    for low in ("minimum", "exclusive_minimum"):
        for high in ("maximum", "exclusive_maximum"):
            if low in ends and high in ends and less(ends[high], ends[low]):
                yield from (low, high)
                return


def _odd_values(field: FieldSpec, name: str, values: tuple[object, ...] | None, cast: Cast) -> Iterator[Odd]:
    """Yield the first of the values that is not of the type."""
    bad = next((value for value in values or () if not _is_value(field, value, cast)), None)
    if bad is not None:
        yield Odd(name, value=str(bad))


def _without(field: FieldSpec, name: str) -> FieldSpec:
    if name == "categories":
        return msgspec.structs.replace(field, categories=None)
    return msgspec.structs.replace(field, constraints=msgspec.structs.replace(field.constraints, **{name: None}))


def _spelt(name: str) -> str:
    """Return the name of a constraint as the standard writes it."""
    first, *others = name.split("_")
    return first + "".join(word.title() for word in others)
