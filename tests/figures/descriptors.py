"""Views and resources made by hand, for tests of what a descriptor asks for."""

from collections.abc import Mapping

import msgspec

from gui.base.period import Period
from gui.dossier.model import Cell, Dossier, Field, Observation, Record, Resource, Section, View
from tests.figures.dossiers import dossier


def row(role: str, record_id: str, /, *, span: Period | None = None, **cells: Cell) -> Record:
    """Return a row of a table with these cells."""
    return row_of(role, record_id, cells, span=span)


def row_of(role: str, record_id: str, cells: Mapping[str, Cell], *, span: Period | None = None) -> Record:
    """Return a row of a table whose columns have any names."""
    return Record(record_id, role, {"id": record_id, **cells}, span)


def table_of(role: str, *fields: str, title: str = "Rows") -> Resource:
    """Return a resource of a role whose fields are written `name` or `name:type`."""
    pairs = [field.partition(":") for field in fields]
    return Resource("rows", title, role, fields=tuple(Field(name, type=kind or "string") for name, _, kind in pairs))


def given(
    resource: Resource, *records: Record, view: View | None = None, facts: tuple[Observation, ...] = ()
) -> Dossier:
    """Return a dossier of one table, with a section that has one view."""
    rows = tuple(record.id for record in records) or tuple(fact.id for fact in facts)
    return msgspec.structs.replace(
        dossier(*facts, records=records),
        resources={resource.name: resource},
        tables={resource.name: rows},
        sections=(Section("one", "One", views=(view,)),) if view else (),
    )


def view(kind: str, **options: object) -> View:
    """Return a view of the table with options."""
    return View(kind, "rows", options)
