"""A table resource as typed rows. Parts are read by dialect and encoding, cells by schema; a bad cell is left out."""

import json
from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import NamedTuple

import msgspec

from gui.base import package_messages as pm
from gui.base import table_messages as tm
from gui.base.messages import Message, Value
from gui.dossier.cells import TYPES, Cast, casting
from gui.dossier.constraints import Check, checks
from gui.dossier.container import Container
from gui.dossier.csvtext import LONGEST_CELL, Oddity, TextRecord, known_encoding, lines_of, records, usable
from gui.dossier.findings import Findings, Place, clipped
from gui.dossier.header import MOST_COLUMNS, HeaderReader, named
from gui.dossier.model import Cell
from gui.dossier.safepath import Refused
from gui.dossier.specs import Dialect, FieldSpec, ResourceSpec, missing_values

_ODDITIES: dict[Oddity, str] = {
    "open quote": tm.FAULT_OPEN_QUOTE,
    "quoting": tm.FAULT_QUOTING,
    "cell too large": tm.FAULT_CELL_TOO_LARGE,
}
_PAUSE = 10_000
_NARROW = 10
"""So many cells are read between two looks at whether to stop; a row counts as no fewer than these."""


class Row(NamedTuple):
    """One record: its number in its file (the header being 1), its typed cells by field name, its text by column."""

    number: int
    file: str
    cells: dict[str, Cell]
    texts: list[str]


class Stopped(Exception):
    """Reading was called off."""


def never() -> bool:
    """Go on to the end."""
    return False


class _Column(msgspec.Struct, frozen=True):
    """How the cells of one column are read."""

    number: int
    name: str
    type: str
    missing: frozenset[str]
    required: bool
    cast: Cast
    checks: tuple[Check, ...]


class TableReader:
    """Reads one resource once. Its fields are known as soon as it is made, its rows come as they are read."""

    def __init__(
        self, spec: ResourceSpec, container: Container, findings: Findings, stopped: Callable[[], bool] = never
    ) -> None:
        """Open the first part and read its header."""
        self._spec = spec
        self._container = container
        self._findings = findings
        self._stopped = stopped
        self._file = next(iter(spec.paths), "")
        self._dialect = self._chosen_dialect()
        self._parts = self._opened_parts()
        self._labels: list[str] = []
        self._file, self._first = next(self._parts, ("", iter(())))
        self.fields: tuple[FieldSpec, ...] = self._header()

    def rows(self) -> Iterator[Row]:
        """Yield each row of each part; raise `Stopped` when called off."""
        columns = self._columns()
        yield from self._typed(self._first, columns)
        for file, part in self._parts:
            self._file = file
            first = next(part, None)
            repeated = first is not None and self._dialect.header and first.cells == self._labels
            yield from self._typed(part if first is None or repeated else chain([first], part), columns)

    def _chosen_dialect(self) -> Dialect:
        dialect = self._spec.dialect
        tabs = self._spec.format == "tsv" or any(path.lower().endswith(".tsv") for path in self._spec.paths)
        if tabs and dialect == Dialect():
            return Dialect(delimiter="\t")
        dialect = msgspec.structs.replace(dialect, quote_char=dialect.quote_char or None)
        if usable(dialect):
            return dialect
        self._note("dialect-error", tm.FAULT_DIALECT)
        return Dialect()

    def _opened_parts(self) -> "Iterator[tuple[str, Iterator[TextRecord]]]":
        if self._spec.data is not None and not self._spec.paths:
            yield "", self._inline()
        for path in self._spec.paths:
            self._file = path
            try:
                data = self._container.read(path)
            except Refused as refused:
                values = dict(refused.message.values)
                place = Place(resource=self._spec.name, file=path)
                self._findings.add(refused.code, refused.message.template, values, place, hint=refused.hint)
                continue
            yield path, self._split(data)

    def _split(self, data: bytes) -> Iterator[TextRecord]:
        encoding = self._spec.encoding or "utf-8"
        if not known_encoding(encoding):
            self._note("encoding-error", tm.FAULT_ENCODING_UNKNOWN, encoding=encoding)
            encoding = "utf-8"
        strict = True
        try:
            data.decode(encoding)
        except UnicodeError as error:
            strict = False
            at = error.start if isinstance(error, UnicodeDecodeError) else 0
            line = data.count(b"\n", 0, at) + 1
            hint = Message(tm.HINT_SPREADSHEET)
            self._note("encoding-error", tm.FAULT_ENCODING, hint=hint, line=line, encoding=encoding)
        return records(lines_of(data, encoding, strict=strict), self._dialect, self._on_oddity)

    def _on_oddity(self, oddity: Oddity, number: int) -> None:
        values: dict[str, Value] = {"limit": LONGEST_CELL} if oddity == "cell too large" else {}
        place = Place(resource=self._spec.name, file=self._file, row=number)
        self._findings.add("source-error", _ODDITIES[oddity], values, place)

    def _inline(self) -> Iterator[TextRecord]:
        """Read inline data: CSV as a string, a list of lists with a header, or a list of objects."""
        data = self._spec.data
        if isinstance(data, str):
            return records(data.splitlines(keepends=True), self._dialect, self._on_oddity)
        given = data if isinstance(data, list) else []
        rows: Iterator[list[object]]
        if given and all(isinstance(item, dict) for item in given):
            labels = _labels_of(given)
            known = labels[:MOST_COLUMNS]
            rows = chain([[*labels]], ([item.get(label) for label in known] for item in given))
        else:
            rows = (item if isinstance(item, list) else [item] for item in given)
        return (TextRecord(number, [_text_of(cell) for cell in row]) for number, row in enumerate(rows, start=1))

    def _header(self) -> tuple[FieldSpec, ...]:
        schema = self._spec.data_schema.fields
        for field in schema:
            if field.type not in TYPES:
                self._note("field-error", pm.FAULT_UNKNOWN_TYPE, type=field.type, field=field.name)
        if not self._dialect.header:
            if schema:
                return named(schema)
            first = next(self._first, None)
            self._first = iter(()) if first is None else chain([first], self._first)
            return named(tuple(FieldSpec() for _ in (first.cells if first else ())))
        wanted = self._dialect.header_rows or (1,)
        heads = [record for record in islice(self._first, max(wanted)) if record.number in wanted]
        if not heads:
            if self._file:
                self._note("source-error", tm.FAULT_NO_HEADER)
            return named(schema)
        self._labels = heads[0].cells
        width = max(len(head.cells) for head in heads)
        stacked = [[head.cells[i] for head in heads if i < len(head.cells) and head.cells[i]] for i in range(width)]
        labels = [self._dialect.header_join.join(parts) for parts in stacked]
        place = Place(resource=self._spec.name, file=self._file, row=heads[-1].number)
        return HeaderReader(self._findings, place).labelled(labels, schema)

    def _columns(self) -> list[_Column]:
        common = missing_values(self._spec.data_schema.missing_values)
        made: list[_Column] = []
        for number, field in enumerate(self.fields, start=1):
            cast = casting(field)
            missing = common if field.missing_values is None else missing_values(field.missing_values)
            tests = checks(field.constraints, cast)
            made.append(_Column(number, field.name, field.type, missing, field.constraints.required, cast, tests))
        return made

    def _typed(self, part: Iterator[TextRecord], columns: list[_Column]) -> Iterator[Row]:
        skipped = frozenset(self._dialect.comment_rows or ())
        before_pause = _PAUSE
        for number, texts in part:
            before_pause -= max(len(columns), _NARROW)
            if before_pause < 0:
                before_pause = _PAUSE
                if self._stopped():
                    raise Stopped
            if number in skipped:
                continue
            if not any(texts):
                self._fault("blank-row", tm.FAULT_BLANK_ROW, number)
                continue
            if len(texts) != len(columns):
                self._note_width(number, texts, columns)
            cells: dict[str, Cell] = {}
            for column, text in zip(columns, texts, strict=False):
                cell = self._cell(column, text, number)
                if cell is not None:
                    cells[column.name] = cell
            yield Row(number, self._file, cells, texts)

    def _cell(self, column: _Column, text: str, number: int) -> Cell | None:
        if text in column.missing:
            if column.required:
                self._fault("constraint-error", tm.FAULT_REQUIRED, number, column, field=column.name)
            return None
        try:
            cell = column.cast(text)
        except ValueError:
            self._fault("type-error", tm.FAULT_TYPE, number, column, text, cell=clipped(text), type=column.type)
            return None
        for check in column.checks:
            template = check(text, cell)
            if template is not None:
                words = {"cell": clipped(text), "field": column.name}
                self._fault("constraint-error", template, number, column, text, **words)
        return cell

    def _note_width(self, number: int, texts: list[str], columns: list[_Column]) -> None:
        if len(texts) > len(columns):
            surplus = clipped(texts[len(columns)])
            values: dict[str, Value] = {"count": len(texts), "columns": len(columns), "cell": surplus}
            self._fault("extra-cell", tm.FAULT_EXTRA_CELL, number, None, surplus, **values)
        else:
            column = columns[len(texts)]
            self._fault("missing-cell", tm.FAULT_MISSING_CELL, number, column, field=column.name)

    def _fault(
        self, code: str, template: str, number: int, column: _Column | None = None, text: str = "", **values: Value
    ) -> None:
        place = Place(
            resource=self._spec.name,
            file=self._file,
            row=number,
            column=column.number if column else None,
            field=column.name if column else "",
            cell=text,
        )
        self._findings.add(code, template, values, place)

    def _note(self, code: str, template: str, *, hint: Message | None = None, **values: Value) -> None:
        self._findings.add(code, template, values, Place(resource=self._spec.name, file=self._file), hint=hint)


def _labels_of(items: list[dict[str, object]]) -> list[str]:
    """Return the names in a list of objects in the order they are met; one more than is read, where there are more."""
    labels: dict[str, None] = {}
    for item in items:
        labels.update(dict.fromkeys(item))
        if len(labels) > MOST_COLUMNS:
            break
    return list(islice(labels, MOST_COLUMNS + 1))


def _text_of(cell: object) -> str:
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else json.dumps(cell, ensure_ascii=False)
