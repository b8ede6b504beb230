"""The files of a table resource, and what lies in its descriptor, as records: text, JSON and Parquet, packed or not."""

import io
from collections.abc import Iterator
from itertools import chain

import msgspec

from gui.base import table_messages as tm
from gui.base.messages import Message, Value
from gui.dossier.container import Container
from gui.dossier.csvtext import LONGEST_CELL, Oddity, TextRecord, lines_of, records, sniffed, usable
from gui.dossier.encodings import Reading, reading
from gui.dossier.findings import Findings, Place
from gui.dossier.inline import json_rows, rows_of
from gui.dossier.packed import unpacked
from gui.dossier.specs import Dialect, ResourceSpec, file_kind

_ODDITIES: dict[Oddity, str] = {
    "open quote": tm.FAULT_OPEN_QUOTE,
    "quoting": tm.FAULT_QUOTING,
    "cell too large": tm.FAULT_CELL_TOO_LARGE,
}


class PartReader:
    """Reads the files of one resource in turn, by a dialect, with the types that they bring.

    `failed` tells that one of them has no rows for a reason that is told.
    """

    def __init__(self, spec: ResourceSpec, container: Container, findings: Findings) -> None:
        """Choose the dialect."""
        self._spec = spec
        self._container = container
        self._findings = findings
        self._file = next(iter(spec.paths), "")
        self.dialect = self._chosen_dialect()
        self.kinds: dict[str, str] = {}
        self.failed = False

    def part(self, path: str) -> Iterator[TextRecord]:
        """Return the records of a file, by what it is; raise `Refused` where it cannot be read."""
        self._file = path
        kind = file_kind(self._spec, path)
        if kind == "parquet":
            return self._parquet(path)
        data = unpacked(self._container.read(path), path, self._spec.compression)
        if kind in ("json", "ndjson"):
            return self._json(self._text(data), lines=kind == "ndjson")
        return records(self._lines(data), self.dialect, self._on_oddity)

    def lines(self, path: str) -> Iterator[str]:
        """Return the lines of a text file as they are split into records; raise `Refused` where it cannot be read."""
        self._file = path
        return self._lines(unpacked(self._container.read(path), path, self._spec.compression))

    def _parquet(self, path: str) -> Iterator[TextRecord]:
        from gui.dossier.tables import parquet_rows  # as late as DuckDB itself, and for its reason

        labels, kinds, rows = parquet_rows(self._container.opener(path), self._container.size(path), path)
        self.kinds = dict(zip(labels, kinds, strict=True))
        return chain([TextRecord(1, labels)], (TextRecord(at, row) for at, row in enumerate(rows, start=2)))

    def _json(self, text: str, *, lines: bool) -> Iterator[TextRecord]:
        try:
            rows = json_rows(text, lines=lines, part=self.dialect.property)
        except ValueError as error:
            self._fail(tm.FAULT_NOT_JSON, problem=str(error)[:200])
            return iter(())
        if rows is None:
            self._fail(tm.FAULT_NO_TABLE)
        return rows if rows is not None else iter(())

    def _fail(self, template: str, problem: str = "") -> None:
        """Say why a part has no rows; that it has no labels either is no news then."""
        self.failed = True
        self._note("source-error", template, problem=problem)

    def _text(self, data: bytes) -> str:
        found = self._encoding(data)
        return data.decode(found.encoding, "strict" if found.strict else "replace").removeprefix("\ufeff")

    def _encoding(self, data: bytes) -> Reading:
        """Return how the bytes are read, and say so where that is not what is said of them."""
        said = self._spec.encoding or "utf-8"
        found = reading(data, said)
        read_as = found.encoding.upper().removesuffix("-SIG")
        match found.oddity:
            case "unknown":
                hint = Message(tm.HINT_ENCODING, {"encoding": found.encoding.removesuffix("-sig")})
                self._note("encoding-error", tm.FAULT_ENCODING_UNKNOWN, hint=hint, encoding=said, taken=read_as)
            case "broken":
                hint = Message(tm.HINT_SPREADSHEET)
                self._note("encoding-error", tm.FAULT_ENCODING, hint=hint, line=found.line, encoding=said)
            case "marked" | "utf-8" | "other":
                hint = Message(tm.HINT_ENCODING, {"encoding": found.encoding.removesuffix("-sig")})
                self._note("encoding-error", tm.FAULT_ENCODING_OTHER, hint=hint, said=said, encoding=read_as)
            case "":
                pass
        return found

    def _lines(self, data: bytes) -> Iterator[str]:
        """Return the lines as they are meant; what is meant by the first of the first file is the dialect of all."""
        found = self._encoding(data)
        if b"\r\r\n" in data and not found.encoding.startswith("utf-16"):
            data = data.replace(b"\r\r\n", b"\r\n")
            self._note("source-error", tm.FAULT_LINE_ENDS, hint=Message(tm.HINT_LINE_ENDS))
        lines = lines_of(data, found.encoding, strict=found.strict)
        first = next(lines, None)
        if first is None:
            return iter(())
        self._sniff(first)
        return chain([first], lines)

    def _sniff(self, first: str) -> None:
        """Take another delimiter where the one that is usual is not in the first line, and say so."""
        if self._file != next(iter(self._spec.paths), ""):
            return
        other = sniffed(
            first, self.dialect, len(self._spec.data_schema.fields), declared=self._spec.dialect != Dialect()
        )
        if other:
            self.dialect = msgspec.structs.replace(self.dialect, delimiter=other)
            shown = {"\t": "\\t"}.get(other, other)
            hint = Message(tm.HINT_DELIMITER, {"delimiter": shown})
            self._note("dialect-error", tm.FAULT_DELIMITER, hint=hint, delimiter=shown)

    def _on_oddity(self, oddity: Oddity, number: int) -> None:
        values: dict[str, Value] = {"limit": LONGEST_CELL} if oddity == "cell too large" else {}
        place = Place(resource=self._spec.name, file=self._file, row=number)
        self._findings.add("source-error", _ODDITIES[oddity], values, place)

    def inline(self) -> Iterator[TextRecord]:
        """Read inline data: CSV or JSON as a string, a list of lists with a header, or a list of objects."""
        data = self._spec.data
        if isinstance(data, str):
            if self._spec.format.lower() in ("json", "ndjson", "jsonl"):
                return self._json(data, lines=self._spec.format.lower() != "json")
            return records(io.StringIO(data, newline=""), self.dialect, self._on_oddity)
        rows = rows_of(data)
        if rows is None:
            self._fail(tm.FAULT_NO_TABLE)
        return rows if rows is not None else iter(())

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

    def _note(self, code: str, template: str, *, hint: Message | None = None, **values: Value) -> None:
        self._findings.add(code, template, values, Place(resource=self._spec.name, file=self._file), hint=hint)
