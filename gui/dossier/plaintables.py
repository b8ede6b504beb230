"""The plain tables of a package: each is read by the road that suits it, and whole in DuckDB where it is long.

DuckDB is imported when the first table comes that is not shown whole: dossiers of roles never pay for it.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from gui.base import table_messages as tm
from gui.base.messages import Value
from gui.dossier.assembly import Assembly
from gui.dossier.columns import ColumnReader
from gui.dossier.container import Container
from gui.dossier.csvtext import TextRecord
from gui.dossier.findings import Findings, Place
from gui.dossier.foreign import ForeignKeys
from gui.dossier.model import ColumnSummary, Field
from gui.dossier.reader import TableReader
from gui.dossier.rows import Row
from gui.dossier.specs import FieldSpec, ResourceSpec
from gui.dossier.summary import Summing

if TYPE_CHECKING:
    from gui.dossier.fastroad import Taken
    from gui.dossier.tables import Tables

PREVIEW = "preview"
"""The code of what is no fault of a package: a long table of which the window shows the first rows."""


class PlainTables:
    """Reads the tables without a role of one package."""

    def __init__(
        self,
        container: Container,
        findings: Findings,
        assembly: Assembly,
        foreign: ForeignKeys,
        stopped: Callable[[], bool],
        *,
        shown: bool,
        summed: bool,
        least: int,
    ) -> None:
        """Take where the files are, and where all goes.

        What is not `shown` is checked and let go, columns are summed up if `summed`, and from `least` bytes on the fast
        road is taken.
        """
        self._container = container
        self._findings = findings
        self._assembly = assembly
        self._foreign = foreign
        self._stopped = stopped
        self._shown = shown
        self._summed = summed
        self._least = least
        self.summaries: dict[str, tuple[ColumnSummary, ...]] = {}
        self.held: Tables | None = None
        """The tables in DuckDB, if there are any."""

    def read(self, spec: ResourceSpec) -> tuple[tuple[Field, ...], int]:
        """Read a table by the fast road where it may be taken; return its fields and its number of rows."""
        taken = self._by_fast_road(spec)
        if taken is not None:
            self.summaries[spec.name] = taken.summary
            self._assembly.preview(spec, list(taken.first))
            if self._shown and taken.count > len(taken.first):
                self._note_preview(spec, taken.count, len(taken.first))
            return fields_of(taken.fields), taken.count
        if self.held is not None:
            self.held.drop(spec.name)
        table = TableReader(spec, self._container, self._findings, self._stopped)
        table.watcher = self._foreign.watcher(spec.name, [field.name for field in table.fields])
        fields = fields_of(table.fields)
        if not self._shown:
            self._assembly.preview(spec, [])
            return fields, sum(1 for _ in table.rows())
        return fields, self._by_exact_road(spec, table)

    def _by_fast_road(self, spec: ResourceSpec) -> "Taken | None":
        from gui.dossier.fastroad import take  # as late as DuckDB itself, and for its reason

        return take(
            spec,
            self._container,
            self._findings,
            self._opened,
            keep=partial(self._keep, spec),
            room=self._assembly.preview_room if self._shown else lambda _: 0,
            foreign=self._foreign,
            summed=self._summed,
            stopped=self._stopped,
            least=self._least,
        )

    def _by_exact_road(self, spec: ResourceSpec, table: TableReader) -> int:
        """Keep the first rows of a table as records; one that has more is whole in DuckDB."""
        rows: Iterator[Row] = table.rows()
        summing = Summing(table.columns) if self._summed else None
        if summing is not None:
            rows = summing.through(rows)
        first = list(islice(rows, self._assembly.preview_room(len(table.fields))))
        next_row = next(rows, None)
        count = len(first)
        if next_row is not None:
            whole = _Counted(chain(first, (next_row,), rows))
            self._store(spec, whole, lambda tables: tables.add(spec.name, table.columns, whole))
            count = whole.total
        self._sum_up(spec, summing)
        self._assembly.preview(spec, first)
        if count > len(first):
            self._note_preview(spec, count, len(first))
        return count

    def _sum_up(self, spec: ResourceSpec, summing: Summing | None) -> None:
        if summing is not None:
            self.summaries[spec.name] = summing.told()

    def _note_preview(self, spec: ResourceSpec, count: int, shown: int) -> None:
        values: dict[str, Value] = {"resource": spec.name, "count": count, "limit": shown}
        self._findings.add(PREVIEW, tm.FAULT_PREVIEW, values, Place(resource=spec.name), severity="warning")

    def _opened(self) -> "Tables":
        """Return the tables in DuckDB; they are opened when the first one comes."""
        from gui.dossier.tables import Tables

        if self.held is None:
            self.held = Tables()
        return self.held

    def _keep(self, spec: ResourceSpec, columns: Sequence[ColumnReader], records: Iterator[TextRecord]) -> None:
        """Go through the records of a wide table to their end, and keep them if they are shown."""
        if self._shown:
            self._store(spec, records, lambda tables: tables.hold(spec.name, columns, (row.cells for row in records)))
        deque(records, maxlen=0)

    def _store(self, spec: ResourceSpec, rows: Iterator[object], put: "Callable[[Tables], None]") -> None:
        """Put a table into DuckDB; one that it does not take is told, and read to its end all the same."""
        from gui.dossier.tables import NotStored  # 0.1 s at start-up, which a dossier with roles never pays

        try:
            put(self._opened())
        except NotStored as error:
            told: dict[str, Value] = {"resource": spec.name, "reason": str(error).partition("\n")[0]}
            self._findings.add("source-error", tm.FAULT_NOT_HELD, told, Place(resource=spec.name), severity="warning")
            deque(rows, maxlen=0)


def fields_of(specs: tuple[FieldSpec, ...]) -> tuple[Field, ...]:
    """Return the fields of a table as a dossier keeps them."""
    return tuple(Field(field.name, field.title, field.type, field.description) for field in specs)


class _Counted:
    """Hands rows on and counts them."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self.total = 0

    def __iter__(self) -> Iterator[Row]:
        return self

    def __next__(self) -> Row:
        row = next(self._rows)
        self.total += 1
        return row
