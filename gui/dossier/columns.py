"""One column of a table: how its cells are read, and what is wrong with one that is not as the schema says."""

from collections.abc import Sequence

import msgspec

from gui.base import table_messages as tm
from gui.base.messages import Value
from gui.dossier.cells import Cast, casting
from gui.dossier.constraints import Check, checks
from gui.dossier.findings import Fault, clipped
from gui.dossier.model import Cell
from gui.dossier.patterns import Pattern
from gui.dossier.specs import FieldSpec, Schema, missing_values


class ColumnReader(msgspec.Struct, frozen=True):
    """Reads the cells of one column. `number` is the column's, from 1; `missing` are the texts that mean no value.

    `may_lack` are those of them that are no fault: none in a column whose cells are required.
    """

    number: int
    field: FieldSpec
    missing: frozenset[str]
    may_lack: frozenset[str]
    cast: Cast
    checks: tuple[Check, ...]
    pattern: Pattern | None = None

    @property
    def name(self) -> str:
        """The name of the field."""
        return self.field.name

    def unchecked(self) -> str:
        """Return the pattern that could not be matched, or not in time; empty where it is or where there is none."""
        if self.pattern is None or (self.pattern.usable and not self.pattern.given_up):
            return ""
        return self.field.constraints.pattern or ""

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
            return None, (told,)
        if not self.checks:
            return cell, ()
        broken = (template for check in self.checks if (template := check(text, cell)) is not None)
        words = {"cell": clipped(text), "field": self.name}
        return cell, tuple(self._fault("constraint-error", template, text, **words) for template in broken)

    def _fault(self, code: str, template: str, text: str, **values: Value) -> Fault:
        return Fault(code, template, values, self.name, self.number, text)


def column_readers(fields: Sequence[FieldSpec], schema: Schema) -> tuple[ColumnReader, ...]:
    """Return a reader for each column, in their order."""
    common = missing_values(schema.missing_values)
    made: list[ColumnReader] = []
    for number, field in enumerate(fields, start=1):
        missing = common if field.missing_values is None else missing_values(field.missing_values)
        cast = casting(field)
        may_lack = frozenset[str]() if field.constraints.required else missing
        pattern = Pattern(field.constraints.pattern) if field.constraints.pattern is not None else None
        made.append(
            ColumnReader(number, field, missing, may_lack, cast, checks(field.constraints, cast, pattern), pattern)
        )
    return tuple(made)
