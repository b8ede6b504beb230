"""One column of a table: how its cells are read, and what is wrong with one that is not as the schema says."""

from collections.abc import Sequence

import msgspec

from gui.base import table_messages as tm
from gui.base.messages import Message, Value
from gui.dossier.cells import casting
from gui.dossier.constraints import Check, allowed, checks
from gui.dossier.findings import Fault, clipped
from gui.dossier.model import Cell
from gui.dossier.oddities import Odd, usable
from gui.dossier.patterns import Pattern
from gui.dossier.specs import FieldSpec, Schema, missing_values
from gui.dossier.strings import Cast


class ColumnReader(msgspec.Struct, frozen=True):
    """Reads the cells of one column. `number` is the column's, from 1; `missing` are the texts that mean no value.

    `may_lack` are those of them that are no fault: none in a column whose cells are required. `odd` are the
    constraints that cannot be checked, or not with each of their values.
    """

    number: int
    field: FieldSpec
    missing: frozenset[str]
    may_lack: frozenset[str]
    cast: Cast
    checks: tuple[Check, ...]
    pattern: Pattern | None = None
    odd: tuple[Odd, ...] = ()

    @property
    def name(self) -> str:
        """The name of the field."""
        return self.field.name

    def unchecked(self) -> str:
        """Return the pattern that could not be matched in time; empty where it was or where there is none."""
        given_up = self.pattern is not None and self.pattern.given_up
        return self.field.constraints.pattern or "" if given_up else ""

    def read(self, text: str) -> tuple[Cell | None, tuple[Fault, ...]]:
        """Return the typed cell, None for a missing or a bad one, and all that is wrong with it."""
        if text in self.missing:
            if self.field.constraints.required:
                return None, (self._fault("constraint-error", tm.FAULT_REQUIRED, "", field=self.name),)
            return None, ()
        try:
            cell = self.cast(text)
        except ValueError:
            told = self._fault("type-error", tm.FAULT_TYPE, text, cell=clipped(text), type=self.field.type)
            return None, (msgspec.structs.replace(told, hint=_hint(self.field, text)),)
        if not self.checks:
            return cell, ()
        broken = (template for check in self.checks if (template := check(text, cell)) is not None)
        return cell, tuple(self._broken(template, text) for template in broken)

    def _broken(self, template: str, text: str) -> Fault:
        told = self._fault("constraint-error", template, text, cell=clipped(text), field=self.name)
        values = self.field.constraints.enum if template == tm.FAULT_ENUM else allowed(self.field)
        listed = template in (tm.FAULT_ENUM, tm.FAULT_CATEGORY)
        if listed and values is not None and len(values) <= MOST_NAMED:
            named = clipped(", ".join(str(item) for item in values))
            return msgspec.structs.replace(told, hint=Message(tm.HINT_ENUM, {"values": named}))
        return told

    def _fault(self, code: str, template: str, text: str, **values: Value) -> Fault:
        return Fault(code, template, values, self.name, self.number, text)


def column_readers(fields: Sequence[FieldSpec], schema: Schema) -> tuple[ColumnReader, ...]:
    """Return a reader for each column, in their order."""
    common = missing_values(schema.missing_values)
    made: list[ColumnReader] = []
    for number, given in enumerate(fields, start=1):
        field = given
        missing = common if field.missing_values is None else missing_values(field.missing_values)
        cast = casting(field)
        may_lack = frozenset[str]() if field.constraints.required else missing
        field, odd = usable(field, cast)
        pattern = Pattern(field.constraints.pattern) if field.constraints.pattern is not None else None
        tests = checks(field, cast, pattern)
        made.append(ColumnReader(number, field, missing, may_lack, cast, tests, pattern, odd))
    return tuple(made)


_HINTS = {
    "integer": tm.HINT_INTEGER,
    "number": tm.HINT_NUMBER,
    "boolean": tm.HINT_BOOLEAN,
    "date": tm.HINT_DATE,
    "time": tm.HINT_TIME,
    "datetime": tm.HINT_DATETIME,
    "year": tm.HINT_YEAR,
    "yearmonth": tm.HINT_YEARMONTH,
    "duration": tm.HINT_DURATION,
    "geopoint": tm.HINT_GEOPOINT,
    "object": tm.HINT_JSON,
    "array": tm.HINT_JSON,
    "geojson": tm.HINT_JSON,
}
_NO_VALUES = frozenset({"-", "--", "–", "—", ".", "..", "...", "?", "*", "x", ":", "n/a", "na", "nan", "n.a."})
_NO_VALUES |= {"nil", "none", "null", "#n/a", "unknown", "missing", "nd", "n.d.", "tbd"}
MOST_NAMED = 12
"""So many allowed values are named in a hint."""


def _hint(field: FieldSpec, text: str) -> Message | None:
    """Return what to do about a cell of a wrong type: texts that mostly mean no value are to be declared so."""
    if text.strip().casefold() in _NO_VALUES:
        return Message(tm.HINT_MISSING)
    hint = _HINTS.get(field.type)
    return Message(hint) if hint is not None and field.format in ("default", "") else None
