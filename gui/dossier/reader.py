"""A table resource as typed rows. Parts are read by dialect and encoding, cells by schema; a bad cell is left out."""

from collections.abc import Callable, Iterator
from itertools import chain, islice

import msgspec

from gui.base import package_messages as pm
from gui.base import table_messages as tm
from gui.base.messages import Message, Value
from gui.dossier.cells import TYPES, is_format, odd_properties
from gui.dossier.columns import ColumnReader, column_readers
from gui.dossier.container import Container
from gui.dossier.csvtext import TextRecord
from gui.dossier.findings import Fault, Findings, Place, clipped
from gui.dossier.foreign import Watcher
from gui.dossier.header import HeaderReader, match_of, named, same_labels
from gui.dossier.keys import KeyWatch, keys_of
from gui.dossier.model import Cell, Severity
from gui.dossier.parts import PartReader
from gui.dossier.rows import Row, Stopped, never
from gui.dossier.safepath import Refused
from gui.dossier.specs import Dialect, FieldSpec, ResourceSpec

_NOT_THE_AUTHORS = frozenset({tm.WHY_NOT_SUPPORTED, tm.WHY_TOO_LONG})
"""Constraints that may be good, and are not checked all the same."""
_PAUSE = 10_000
_NARROW = 10
"""So many cells are read between two looks at whether to stop; a row counts as no fewer than these."""


class TableReader:
    """Reads one resource once. Its fields are known as soon as it is made, its rows come as they are read."""

    def __init__(
        self, spec: ResourceSpec, container: Container, findings: Findings, stopped: Callable[[], bool] = never
    ) -> None:
        """Open the first part and read its header."""
        self._spec = spec
        self._findings = findings
        self._stopped = stopped
        self._file = next(iter(spec.paths), "")
        self._source = PartReader(spec, container, findings)
        self._parts = self._opened_parts()
        self._labels: list[str] = []
        self._file, self._first = next(self._parts, ("", iter(())))
        self.fields: tuple[FieldSpec, ...] = self._header()
        self.columns = column_readers(self.fields, spec.data_schema)
        self._note_odd()
        self.watcher: Watcher | None = None
        self.keys = keys_of(spec.data_schema, self.fields, primary=not spec.role)

    @property
    def dialect(self) -> Dialect:
        """How the file is read."""
        return self._source.dialect

    def rows(self) -> Iterator[Row]:
        """Yield each row of each part; raise `Stopped` when called off."""
        columns = self.columns
        watches = tuple(KeyWatch(key) for key in self.keys)
        yield from self._typed(self._first, columns, watches)
        for file, part in self._parts:
            self._file = file
            first = next(part, None)
            if first is None:
                continue
            own = self._own_columns(first)
            yield from self._typed(chain([first], part) if own is None else part, own or columns, watches)
        self.note_unchecked()

    def _own_columns(self, first: TextRecord) -> tuple[ColumnReader, ...] | None:
        """Return the columns of a further file by its own labels; None where its first record is none of labels."""
        if not self._source.dialect.header or not same_labels(first.cells, self._labels):
            return None
        if first.cells == self._labels:
            return self.columns
        place = Place(resource=self._spec.name, file=self._file, row=first.number)
        values: dict[str, Value] = {"file": next(iter(self._spec.paths), "")}
        self._findings.add("incorrect-label", tm.FAULT_OTHER_HEADER, values, place, severity="warning")
        fields = HeaderReader(self._findings, place, "equal").labelled(first.cells, tuple(self.fields))
        return column_readers(fields, self._spec.data_schema)

    def _opened_parts(self) -> "Iterator[tuple[str, Iterator[TextRecord]]]":
        if self._spec.data is not None and not self._spec.paths:
            yield "", self._source.inline()
        for path in self._spec.paths:
            self._file = path
            try:
                part = self._source.part(path)
            except Refused as refused:
                values = dict(refused.message.values)
                place = Place(resource=self._spec.name, file=path)
                self._findings.add(refused.code, refused.message.template, values, place, hint=refused.hint)
                continue
            yield path, part

    def _header(self) -> tuple[FieldSpec, ...]:
        schema = self._spec.data_schema.fields
        for field in schema:
            if field.type not in TYPES:
                self._note("field-error", pm.FAULT_UNKNOWN_TYPE, type=field.type, field=field.name)
        if not self._source.dialect.header:
            if schema:
                return named(schema)
            first = next(self._first, None)
            self._first = iter(()) if first is None else chain([first], self._first)
            return named(tuple(FieldSpec() for _ in (first.cells if first else ())))
        wanted = self._source.dialect.header_rows or (1,)
        heads = [record for record in islice(self._first, max(wanted)) if record.number in wanted]
        if not heads:
            if self._file and not self._source.failed:
                self._note("source-error", tm.FAULT_NO_HEADER)
            return named(schema)
        self._labels = heads[0].cells
        width = max(len(head.cells) for head in heads)
        stacked = [[head.cells[i] for head in heads if i < len(head.cells) and head.cells[i]] for i in range(width)]
        labels = [self._source.dialect.header_join.join(parts) for parts in stacked]
        place = Place(resource=self._spec.name, file=self._file, row=heads[-1].number)
        found = HeaderReader(self._findings, place, match_of(self._spec.data_schema)).labelled(labels, schema)
        if schema or not self._source.kinds:
            return found
        return tuple(msgspec.structs.replace(field, type=self._source.kinds.get(field.name, "any")) for field in found)

    def records(self) -> Iterator[TextRecord]:
        """Yield the rows of the first file as they are written; raise `Stopped` when called off.

        What is wrong with a record as a whole is told: blank ones are left out, ragged ones come as they are.
        """
        return self._sound(self._first)

    def _sound(self, part: Iterator[TextRecord]) -> Iterator[TextRecord]:
        skipped = frozenset(self._source.dialect.comment_rows or ())
        before_pause, step, width = _PAUSE, max(len(self.columns), _NARROW), len(self.fields)
        for record in part:
            number, texts = record
            before_pause -= step
            if before_pause < 0:
                before_pause = _PAUSE
                if self._stopped():
                    raise Stopped
            if number in skipped:
                continue
            if not any(texts):
                self._tell(Fault("blank-row", tm.FAULT_BLANK_ROW, {}), number)
                continue
            if len(texts) != width:
                self._tell(self._width(texts), number)
            yield record

    def _typed(
        self, part: Iterator[TextRecord], columns: tuple[ColumnReader, ...], watches: tuple[KeyWatch, ...]
    ) -> Iterator[Row]:
        absent = [column.missing for column in columns]
        for number, texts in self._sound(part):
            cells, bad = self._cells(columns, texts, number)
            if self.watcher is not None:
                self.watcher(number, self._file, cells)
            for watch in watches:
                fault = watch.fault(number, cells, texts, absent)
                if fault is not None:
                    self._tell(fault, number)
            yield Row(number, self._file, cells, texts, bad)

    def _cells(
        self, columns: tuple[ColumnReader, ...], texts: list[str], number: int
    ) -> tuple[dict[str, Cell], dict[str, str]]:
        cells: dict[str, Cell] = {}
        bad: dict[str, str] = {}
        for column, text in zip(columns, texts, strict=False):
            if text in column.may_lack:
                continue
            cell, faults = column.read(text)
            if cell is not None:
                cells[column.name] = cell
            elif text not in column.missing:
                bad[column.name] = text
            for fault in faults:
                self._tell(fault, number)
        return cells, bad

    def _note_odd(self) -> None:
        """Say once of each column what of its schema cannot be checked."""
        for column in self.columns:
            field = column.field
            place = Place(resource=self._spec.name, file=self._file, column=column.number, field=field.name)
            if not is_format(field):
                words: dict[str, Value] = {"format": clipped(field.format), "type": field.type, "field": field.name}
                self._findings.add("field-error", tm.FAULT_FORMAT, words, place)
            for name, given in odd_properties(field):
                passed: dict[str, Value] = {"property": name, "field": field.name, "given": clipped(given)}
                self._findings.add("field-error", tm.FAULT_FIELD_PROPERTY, passed, place)
            for odd in column.odd:
                told: dict[str, Value] = {"constraint": odd.name, "field": field.name, "why": Message(odd.why)}
                template = tm.FAULT_CONSTRAINT
                if odd.value is not None:
                    told = {**told, "value": clipped(odd.value), "type": field.type}
                    template = tm.FAULT_CONSTRAINT_VALUE
                severity: Severity = "warning" if odd.why in _NOT_THE_AUTHORS else "error"
                self._findings.add("field-error", template, told, place, severity=severity)

    def note_unchecked(self) -> None:
        """Say which patterns were given up."""
        for column in self.columns:
            if column.unchecked():
                place = Place(resource=self._spec.name, file=self._file, column=column.number, field=column.name)
                words: dict[str, Value] = {"pattern": clipped(column.unchecked()), "field": column.name}
                self._findings.add("field-error", tm.FAULT_NOT_MATCHED, words, place, severity="warning")

    def _width(self, texts: list[str]) -> Fault:
        """Return what is wrong with a row that has more or fewer cells than there are columns."""
        fields, count = self.fields, len(texts)
        if count > len(fields):
            surplus = clipped(texts[len(fields)])
            values: dict[str, Value] = {"count": count, "columns": len(fields), "cell": surplus}
            return Fault("extra-cell", tm.FAULT_EXTRA_CELL, values, cell=surplus, hint=Message(tm.HINT_EXTRA_CELL))
        name = fields[count].name
        return Fault("missing-cell", tm.FAULT_MISSING_CELL, {"field": name}, name, count + 1)

    def _tell(self, fault: Fault, number: int) -> None:
        place = Place(
            resource=self._spec.name,
            file=self._file,
            row=number,
            column=fault.column,
            field=fault.field,
            cell=fault.cell,
        )
        self._findings.add(fault.code, fault.template, dict(fault.values), place, hint=fault.hint)

    def _note(self, code: str, template: str, *, hint: Message | None = None, **values: Value) -> None:
        self._findings.add(code, template, values, Place(resource=self._spec.name, file=self._file), hint=hint)
