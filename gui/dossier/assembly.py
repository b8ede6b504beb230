"""The rows of all resources by id: which value each role's rows become, and ids that are told apart."""

from collections.abc import Callable

import msgspec

from gui.base import table_messages as tm
from gui.dossier.findings import Findings, Place, clipped
from gui.dossier.model import Entity, Observation, Rate, Record, Source
from gui.dossier.reader import TableReader
from gui.dossier.rows import Row
from gui.dossier.rowtypes import RowReader
from gui.dossier.specs import ResourceSpec, names

PREVIEW = 2_000
PREVIEW_CELLS = 500_000
"""So many rows of a plain table are kept as records, fewer where they are wide. A longer table is whole in DuckDB."""

MOST_ROWS = 250_000
"""Rows of resources with a role are held in memory; a package with more of them is none that a person gathered."""

Keep = Callable[[Row, str], bool]
"""Keeps a row under its key; false where the row is not what its role needs."""


class Origin(msgspec.Struct, frozen=True):
    """Where a row stood, for what is only found out when all rows are read."""

    resource: str
    file: str
    row: int


class Assembly:
    """Gathers typed rows while resources are read. Rows without a type of their own are records by role and id."""

    def __init__(self, findings: Findings) -> None:
        """Begin with no rows."""
        self._findings = findings
        self.entities: dict[str, Entity] = {}
        self.sources: dict[str, Source] = {}
        self.observations: dict[str, Observation] = {}
        self.rates: list[Rate] = []
        self.records: dict[str, dict[str, Record]] = {}
        self.tables: dict[str, tuple[str, ...]] = {}
        self.origins: dict[str, dict[str, Origin]] = {}
        self._room = MOST_ROWS

    def take(self, spec: ResourceSpec, table: TableReader) -> int:
        """Read a resource that has a role to its end; return its number of rows."""
        keep = self._keeper(spec.role, RowReader(spec.name, self._findings))
        origins = self.origins.setdefault(spec.role, {})
        field = self._id_field(spec, table)
        keys: list[str] = []
        count = 0
        for row in table.rows():
            if count == self._room:
                place = Place(resource=spec.name, file=row.file)
                self._findings.add("source-error", tm.FAULT_TOO_MANY_ROWS, {"limit": MOST_ROWS}, place)
                break
            count += 1
            key = self._key(spec, row, field, origins)
            if keep(row, key):
                keys.append(key)
                origins[key] = Origin(spec.name, row.file, row.number)
        self.tables[spec.name] = tuple(keys)
        self._room -= count
        return count

    def preview_room(self, columns: int) -> int:
        """Return how many rows of a plain table may be kept as records: fewer as the package's fill the memory."""
        return min(PREVIEW, PREVIEW_CELLS // max(columns, 1), self._room)

    def preview(self, spec: ResourceSpec, rows: list[Row]) -> None:
        """Keep the first rows of a plain table as records without an id of their own, bad cells as they are written.

        Nothing is noted of them: a column of a table without a role need not hold days as it is called `date_from`.
        """
        self._room -= len(rows)
        reader = RowReader(spec.name, Findings())
        records = self.records.setdefault("", {})
        keys = [f"{spec.name}#{number}" for number in range(2, len(rows) + 2)]
        records.update(
            {key: _as_written(reader.record(row, key, ""), row) for key, row in zip(keys, rows, strict=True)}
        )
        self.tables[spec.name] = tuple(keys)

    def _keeper(self, role: str, reader: RowReader) -> Keep:
        records = self.records.setdefault(role, {}) if role not in ("observations", "sources") else {}

        def keep_observation(row: Row, key: str) -> bool:
            made = reader.observation(row, key)
            if made is not None:
                self.observations[key] = made
            return made is not None

        def keep_source(row: Row, key: str) -> bool:
            self.sources[key] = reader.source(row, key)
            return True

        def keep_entity(row: Row, key: str) -> bool:
            self.entities[key] = reader.entity(row, key)
            return keep_record(row, key)

        def keep_rate(row: Row, key: str) -> bool:
            made = reader.rate(row)
            if made is not None:
                self.rates.append(made)
            return keep_record(row, key)

        def keep_record(row: Row, key: str) -> bool:
            records[key] = reader.record(row, key, role)
            return True

        keepers: dict[str, Keep] = {
            "observations": keep_observation,
            "sources": keep_source,
            "entities": keep_entity,
            "rates": keep_rate,
        }
        return keepers.get(role, keep_record)

    @staticmethod
    def _id_field(spec: ResourceSpec, table: TableReader) -> str:
        """Return the column that names a row: `id`, else the schema's primary key where it is one column."""
        fields = {field.name for field in table.fields}
        primary = names(spec.data_schema.primary_key)
        if "id" in fields:
            return "id"
        return primary[0] if len(primary) == 1 and primary[0] in fields else ""

    def _key(self, spec: ResourceSpec, row: Row, field: str, known: dict[str, Origin]) -> str:
        place = Place(resource=spec.name, file=row.file, row=row.number, field=field)
        given = row.cells.get(field)
        if given is None:
            if field:
                self._findings.add("primary-key", tm.FAULT_NO_ID, {}, place)
            key = str(row.number)
        else:
            key = str(given)
            if key not in known:
                return key
            place = msgspec.structs.replace(place, cell=key)
            self._findings.add("primary-key", tm.FAULT_ID_TWICE, {"id": clipped(key)}, place)
        while key in known:
            key = f"{key}#{row.number}"
        return key


def _as_written(record: Record, row: Row) -> Record:
    """Return a row of a plain table with its bad cells as the file has them."""
    return msgspec.structs.replace(record, cells={**record.cells, **row.bad}) if row.bad else record
