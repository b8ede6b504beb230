"""What rows say of other rows: each id that leads nowhere becomes a finding, and no loose end is left."""

from collections.abc import Container, Iterator

import msgspec

from gui.base import table_messages as tm
from gui.base.messages import Value
from gui.dossier.assembly import Assembly, Origin
from gui.dossier.findings import Findings, Place, clipped
from gui.dossier.model import Entity, Measure, Observation
from gui.dossier.specs import ResourceSpec, names

_NO_ROW = Origin("", "", 0)


class References:
    """Checks and mends an assembly once all rows are read.

    Afterwards the entity and the measure of each observation are known, its `source` and `contradicts` are known or
    empty, and `part_of` of the entities runs in no circle.
    """

    def __init__(self, assembly: Assembly, measures: tuple[Measure, ...], findings: Findings) -> None:
        """Take the rows and the measures of the descriptor."""
        self._rows = assembly
        self._findings = findings
        self.measures: dict[str, Measure] = {measure.name: measure for measure in measures}

    def mend(self, specs: tuple[ResourceSpec, ...]) -> None:
        """Do all of it."""
        for spec in specs:
            self._check_declared(spec)
        for key, observation in self._rows.observations.items():
            self._rows.observations[key] = self._mended(observation)
        self._mend_entities()

    def _mended(self, seen: Observation) -> Observation:
        if seen.measure not in self.measures:
            self._unknown("observations", seen.id, "measure", seen.measure, "dossier:measures")
            self.measures[seen.measure] = Measure(name=seen.measure, title=seen.measure, unit=seen.unit)
        if seen.entity not in self._rows.entities:
            self._unknown("observations", seen.id, "entity", seen.entity, "entities")
            self._rows.entities[seen.entity] = Entity(id=seen.entity, name=seen.entity)
        if seen.source and seen.source not in self._rows.sources:
            self._unknown("observations", seen.id, "source", seen.source, "sources")
            seen = msgspec.structs.replace(seen, source="")
        if seen.contradicts and seen.contradicts not in self._rows.observations:
            self._unknown("observations", seen.id, "contradicts", seen.contradicts, "observations")
            seen = msgspec.structs.replace(seen, contradicts="")
        return seen

    def _mend_entities(self) -> None:
        entities = self._rows.entities
        for key, entity in entities.items():
            if entity.part_of and entity.part_of not in entities:
                self._unknown("entities", key, "part_of", entity.part_of, "entities")
                entities[key] = msgspec.structs.replace(entity, part_of="")
        sound: set[str] = set()
        for key in entities:
            met: list[str] = []
            at = key
            while at and at not in sound:
                if at in met:
                    last = met[-1]
                    place = self._place("entities", last, "part_of")
                    self._findings.add("foreign-key", tm.FAULT_CIRCLE, {"id": clipped(last)}, place)
                    entities[last] = msgspec.structs.replace(entities[last], part_of="")
                    break
                met.append(at)
                at = entities[at].part_of
            sound.update(met)

    def _check_declared(self, spec: ResourceSpec) -> None:
        """Check the foreign keys of one column each that the schema of a resource of records declares."""
        if not spec.role or spec.role == "observations":
            return
        for key in spec.data_schema.foreign_keys:
            fields, wanted = names(key.fields), names(key.reference.fields)
            target = key.reference.resource or spec.name
            if len(fields) == len(wanted) == 1 and target in self._rows.tables and fields[0] != "part_of":
                self._check_column(spec, fields[0], target, self._column(target, wanted[0]))

    def _check_column(self, spec: ResourceSpec, field: str, target: str, known: Container[str]) -> None:
        for key in self._rows.tables.get(spec.name, ()):
            record = self._rows.records.get(spec.role, {}).get(key)
            cell = record.text(field) if record else ""
            if cell and cell not in known:
                self._unknown(spec.role, key, field, cell, target)

    def _column(self, resource: str, field: str) -> frozenset[str]:
        """Return the cells of one column of a resource with a role; its ids where the column is the id."""
        keys = self._rows.tables[resource]
        return frozenset(keys) if field == "id" else frozenset(self._cells(keys, resource, field))

    def _cells(self, keys: tuple[str, ...], resource: str, field: str) -> Iterator[str]:
        for role, records in self._rows.records.items():
            origins = self._rows.origins.get(role, {})
            here = (key for key in keys if key in records and origins.get(key, _NO_ROW).resource == resource)
            yield from (records[key].text(field) for key in here)

    def _unknown(self, role: str, key: str, field: str, cell: str, target: str) -> None:
        place = self._place(role, key, field)
        values: dict[str, Value] = {"cell": clipped(cell), "field": field, "target": target}
        self._findings.add("foreign-key", tm.FAULT_UNKNOWN_KEY, values, msgspec.structs.replace(place, cell=cell))

    def _place(self, role: str, key: str, field: str) -> Place:
        origin = self._rows.origins.get(role, {}).get(key, _NO_ROW)
        return Place(resource=origin.resource, file=origin.file, row=origin.row or None, field=field)
