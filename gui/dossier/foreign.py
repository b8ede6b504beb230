"""Foreign keys of any table: what rows refer to is gathered while tables are read, and looked for once all are."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from gui.base import table_messages as tm
from gui.base.messages import Value
from gui.dossier.findings import MOST_EXAMPLES, Fault, Findings, Place, clipped
from gui.dossier.model import Cell
from gui.dossier.specs import ResourceSpec, names

Watcher = Callable[[int, str, Mapping[str, Cell]], None]
"""Told each row of a table: its number, its file and its typed cells by field."""


class _Met(msgspec.Struct):
    """Rows that refer to one key: in which file, the first of them, and how many."""

    file: str
    rows: list[int]
    count: int = 1


class _Link(msgspec.Struct):
    """One foreign key, and what its rows refer to; one of a single field has its column."""

    resource: str
    fields: tuple[str, ...]
    target: str
    wanted: tuple[str, ...]
    met: dict[tuple[Cell, ...], _Met] = msgspec.field(default_factory=dict)
    column: int | None = None


class ForeignKeys:
    """The foreign keys of a package. Rows with a role are left out: they are mended by what their role means."""

    def __init__(self, specs: Iterable[ResourceSpec]) -> None:
        """Take all resources."""
        self._links: list[_Link] = []
        self._targets: dict[tuple[str, tuple[str, ...]], set[tuple[Cell, ...]]] = {}
        self._known: set[str] = set()
        for spec in specs:
            self._known.add(spec.name)
            for key in () if spec.role else spec.data_schema.foreign_keys:
                fields, wanted = names(key.fields), names(key.reference.fields)
                if fields and len(fields) == len(wanted):
                    link = _Link(spec.name, fields, key.reference.resource or spec.name, wanted)
                    self._links.append(link)
                    self._targets[link.target, wanted] = set()

    def fields(self, resource: str) -> tuple[str, ...]:
        """Return the fields of a resource whose cells are needed."""
        found = [field for link in self._links if link.resource == resource for field in link.fields]
        found += [field for name, fields in self._targets if name == resource for field in fields]
        return tuple(dict.fromkeys(found))

    def watcher(self, resource: str, columns: Sequence[str]) -> Watcher | None:
        """Return who is to be told each row of a resource with these columns; None where nobody need be."""
        links = [link for link in self._links if link.resource == resource]
        for link in links:
            if len(link.fields) == 1 and link.fields[0] in columns:
                link.column = columns.index(link.fields[0]) + 1
        targets = [(fields, known) for (name, fields), known in self._targets.items() if name == resource]
        if not links and not targets:
            return None

        def watch(number: int, file: str, cells: Mapping[str, Cell]) -> None:
            for fields, known in targets:
                known.add(tuple(cells.get(field, "") for field in fields))
            for link in links:
                key = tuple(cells[field] for field in link.fields if field in cells)
                if len(key) == len(link.fields):
                    _meet(link.met, key, number, file)

        return watch

    def check(self, findings: Findings) -> None:
        """Note each foreign key of which rows refer to what is not there."""
        for link in self._links:
            field = ", ".join(link.fields)
            if link.target not in self._known:
                values: dict[str, Value] = {"field": field, "resource": link.resource, "target": link.target}
                place = Place(resource=link.resource, field=field)
                findings.add("foreign-key", tm.FAULT_NO_TARGET, values, place)
                continue
            known = self._targets[link.target, link.wanted]
            lost = [(key, met) for key, met in link.met.items() if key not in known]
            for file in dict.fromkeys(met.file for _, met in lost):
                self._tell(findings, link, [(key, met) for key, met in lost if met.file == file])

    @staticmethod
    def _tell(findings: Findings, link: _Link, lost: list[tuple[tuple[Cell, ...], _Met]]) -> None:
        first, met = min(lost, key=lambda one: one[1].rows[0])
        cell = ", ".join(str(part) for part in first)
        field = ", ".join(link.fields)
        rows = sorted(row for _, one in lost for row in one.rows)[:MOST_EXAMPLES]
        values: dict[str, Value] = {"cell": clipped(cell), "field": field, "target": link.target}
        fault = Fault("foreign-key", tm.FAULT_UNKNOWN_KEY, values, field, link.column, cell)
        place = Place(resource=link.resource, file=met.file)
        findings.add_rows(fault, place, rows, sum(one.count for _, one in lost))


def _meet(met: dict[tuple[Cell, ...], _Met], key: tuple[Cell, ...], number: int, file: str) -> None:
    known = met.get(key)
    if known is None:
        met[key] = _Met(file, [number])
        return
    known.count += 1
    if len(known.rows) < MOST_EXAMPLES and known.file == file:
        known.rows.append(number)
