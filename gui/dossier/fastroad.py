"""The fast road: a large CSV file of the plain kind is read and checked by DuckDB, with the result of the exact road.

It is taken where nothing can go wrong in silence: the text is UTF-8 with one kind of line end and no blank line, and
the strict reading gives as many records as there are lines, or, where cells have line breaks in them, the very records
that Python's own strict reader counts. For all else `take` gives None, and the exact road (`gui.dossier.reader`) is
taken. Whatever is odd about a cell is decided by the same `ColumnReader` on both roads.
"""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from gui.dossier.asking import RawTable
from gui.dossier.columns import ColumnReader
from gui.dossier.container import Container, Opener
from gui.dossier.csvtext import LONGEST_CELL
from gui.dossier.findings import MOST_EXAMPLES, Fault, Findings, Place
from gui.dossier.foreign import ForeignKeys
from gui.dossier.head import Head
from gui.dossier.keys import Key, KeyWatch
from gui.dossier.model import Cell, ColumnSummary
from gui.dossier.reader import TableReader
from gui.dossier.rows import Row, Stopped
from gui.dossier.safepath import Refused
from gui.dossier.scan import Scan, scan
from gui.dossier.specs import Dialect, FieldSpec, ResourceSpec, file_kind
from gui.dossier.summary import asked
from gui.dossier.sure import canonical, one_of, sure

if TYPE_CHECKING:
    from gui.dossier.tables import PlainFile, Tables

_LONGEST_HEADER = 4 * 1024 * 1024
_PAUSE = 10_000
_PLAIN = Dialect()


class Taken(msgspec.Struct, frozen=True):
    """A table that DuckDB holds: its fields, its number of records, and the first of them."""

    fields: tuple[FieldSpec, ...]
    count: int
    first: tuple[Row, ...]
    summary: tuple[ColumnSummary, ...]


def take(
    spec: ResourceSpec,
    container: Container,
    findings: Findings,
    tables: "Callable[[], Tables]",
    *,
    room: Callable[[int], int],
    foreign: ForeignKeys,
    stopped: Callable[[], bool],
    least: int,
    summed: bool = False,
) -> Taken | None:
    """Read and check a table; None where the exact road has to be taken, and nothing is said then.

    `room` tells for a number of columns how many records are wanted back, `least` from how many bytes on the road is
    taken; with `summed` the columns are summed up, too. Raise `Stopped` when called off.
    """
    road = _Road(spec, container, foreign, stopped, summed=summed)
    return road.take(findings, tables, room, least)


class _Road:
    """One file on its way."""

    def __init__(
        self,
        spec: ResourceSpec,
        container: Container,
        foreign: ForeignKeys,
        stopped: Callable[[], bool],
        *,
        summed: bool,
    ) -> None:
        self._spec = spec
        self._summed = summed
        self._foreign = foreign
        self._container = container
        self._stopped = stopped

    def take(
        self, findings: Findings, tables: "Callable[[], Tables]", room: Callable[[int], int], least: int
    ) -> Taken | None:
        file = self._spec.paths[0] if len(self._spec.paths) == 1 else ""
        ready = self._ready(file, least) if file else None
        if ready is None:
            return None
        opener, look, head = ready
        own = Findings()
        table = TableReader(self._spec, Head(self._container, head), own, self._stopped)
        if not table.fields or not _is_plain(table.dialect) or (look.mark and not table.dialect.header):
            return None
        from gui.dossier.tables import NotStored, PlainFile

        held = tables()
        skipped = 1 if table.dialect.header else 0
        plain = PlainFile(opener, look.size, table.dialect.delimiter, look.end, skipped)
        name = self._spec.name
        try:
            count = held.take(name, plain, table.fields, self._stopped)
        except NotStored:
            self._go_on()
            return None
        raw = held.raw(name)
        self._go_on()
        try:
            if not self._is_exact(raw, count, look, plain, len(table.fields)):
                held.drop(name)
                return None
            self._go_on()
            found = _Check(table.columns, table.keys, raw, skipped, self._stopped).found()
            summary = asked(raw, table.columns, self._stopped) if self._summed else ()
        except NotStored:  # DuckDB would not answer: a pattern it does not know, or no memory left
            self._go_on()
            held.drop(name)
            return None
        table.note_unchecked()
        self._follow(raw, table.columns, file, skipped)
        findings.take(own)
        for fault in found:
            findings.add_rows(fault.fault, Place(resource=name, file=file), fault.rows, fault.count)
        wanted = held.page(name, 0, room(len(table.fields)))
        return Taken(table.fields, count, tuple(_rows(wanted, table.columns, file, skipped)), summary)

    def _ready(self, file: str, least: int) -> tuple[Opener, Scan, bytes] | None:
        """Return what opens a plain file, what its bytes tell, and its first line; None for any other file."""
        opener = self._opener(file, least)
        if opener is None:
            return None
        with opener() as stream:
            look = scan(stream, stopped=self._stopped)
        if look is None:
            raise Stopped
        head = self._head(opener, look) if not look.doubt else None
        return (opener, look, head) if head is not None else None

    def _follow(self, raw: RawTable, columns: Sequence[ColumnReader], file: str, skipped: int) -> None:
        """Tell the cells of keys to whom they refer."""
        watcher = self._foreign.watcher(self._spec.name, [column.name for column in columns])
        wanted = self._foreign.fields(self._spec.name)
        read = [column for column in columns if column.name in wanted]
        if watcher is None or not read:
            return
        for row, *texts in raw.cells([column.number - 1 for column in read]):
            if row % _PAUSE == 0:
                self._go_on()
            cells = ((column.name, column.read(text)[0]) for column, text in zip(read, texts, strict=True))
            watcher(row + skipped + 1, file, {name: cell for name, cell in cells if cell is not None})

    def _go_on(self) -> None:
        if self._stopped():
            raise Stopped

    def _opener(self, file: str, least: int) -> Opener | None:
        """Return what opens the file, None where it is small, compressed, or cannot be opened at all."""
        if self._spec.compression or file_kind(self._spec, file) not in ("csv", "tsv", "txt"):
            return None
        if file.lower().endswith((".gz", ".gzip", ".zip")):
            return None
        encoding = self._spec.encoding.lower().replace("_", "-")
        if encoding not in ("utf-8", "utf8", "utf-8-sig"):
            return None
        try:
            return self._container.opener(file) if self._container.size(file) >= least else None
        except Refused:
            return None

    @staticmethod
    def _head(opener: Opener, look: Scan) -> bytes | None:
        """Return the first line; None where it is no record by itself."""
        with opener() as stream:
            line = stream.readline(_LONGEST_HEADER)
        whole = line.endswith(b"\n") or len(line) == look.size
        return line if whole and line.count(b'"') % 2 == 0 else None

    def _is_exact(self, raw: RawTable, count: int, look: Scan, plain: "PlainFile", width: int) -> bool:
        """Tell whether what DuckDB has read is what stands in the file, record by record."""
        if raw.longest() > LONGEST_CELL or raw.blank_records():
            return False
        if count + plain.skipped == look.lines:
            return True
        if not look.quoted:
            return False
        counted = _counted(plain, width, self._stopped)
        return counted is not None and counted == (count, raw.lengths())


class Found(msgspec.Struct):
    """A fault, in how many rows of its column it is, and the first few of these by their numbers."""

    order: tuple[int, int]
    fault: Fault
    rows: list[int]
    count: int = 1


class _Check:
    """Checks all cells of a table against its columns, and its keys."""

    def __init__(
        self,
        columns: Sequence[ColumnReader],
        keys: Sequence[Key],
        raw: RawTable,
        skipped: int,
        stopped: Callable[[], bool],
    ) -> None:
        self._columns = columns
        self._keys = keys
        self._raw = raw
        self._first = skipped + 1
        self._stopped = stopped
        self._found: dict[tuple[str, str, int | None, str], Found] = {}

    def found(self) -> list[Found]:
        """Return all faults, in the order in which the exact road meets them."""
        doubtful = {column.number - 1: _doubt(column) for column in self._columns}
        counted = self._raw.count({at: condition for at, condition in doubtful.items() if condition != "false"})
        for at, condition in doubtful.items():
            if counted.get(at):
                self._read(at, condition)
        for order, key in enumerate(self._keys):
            self._watch(key, len(self._columns) + order)
        return sorted(self._found.values(), key=lambda found: found.order)

    def _read(self, at: int, condition: str) -> None:
        column = self._columns[at]
        told: dict[str, tuple[Fault, ...]] = {}
        for seen, (row, text) in enumerate(self._raw.cells_where(at, condition)):
            if seen % _PAUSE == 0 and self._stopped():
                raise Stopped
            faults = told.get(text)
            if faults is None:
                faults = column.read(text)[1]
                if len(told) < _PAUSE:
                    told[text] = faults
            for fault in faults:
                self._note(fault, row + self._first, at)

    def _watch(self, key: Key, order: int) -> None:
        """Look for rows whose key comes again, or is missing: in SQL where equal texts are equal values."""
        columns = [self._columns[place] for place in key.places]
        lacking = {column.number - 1: one_of(column.missing) for column in columns}
        if key.primary:
            empty = self._raw.count(lacking)
            if any(empty.values()):
                self._walk(key, order)
                return
        alike = {column.number - 1: _unlike(column) for column in columns}
        if any(condition == "true" for condition in alike.values()) or any(self._raw.count(alike).values()):
            self._walk(key, order)
            return
        present = [f"NOT {lacking[place]}" for place in key.places]
        texts = [""] * len(self._columns)
        for row, first, *cells in self._raw.repeated(key.places, present):
            for place, cell in zip(key.places, cells, strict=True):
                texts[place] = cell
            self._note(key.twice_fault(texts, first + self._first), row + self._first, order)

    def _walk(self, key: Key, order: int) -> None:
        """Go through all rows as the exact road does."""
        watch = KeyWatch(key)
        columns = [self._columns[place] for place in key.places]
        absent = [column.missing for column in self._columns]
        texts = [""] * len(self._columns)
        for row, *given in self._raw.cells(key.places):
            if row % _PAUSE == 0 and self._stopped():
                raise Stopped
            cells: dict[str, Cell] = {}
            for column, text in zip(columns, given, strict=True):
                texts[column.number - 1] = text
                cell = column.read(text)[0]
                if cell is not None:
                    cells[column.name] = cell
            number = row + self._first
            missing = key.missing(cells, texts, absent)
            if missing:
                self._note(key.missing_fault(missing), number, order)
            elif (first := watch.first_with(cells, number)) is not None:
                self._note(key.twice_fault(texts, first), number, order)

    def _note(self, fault: Fault, row: int, order: int) -> None:
        known = (fault.code, fault.template, fault.column, fault.field)
        found = self._found.get(known)
        if found is None:
            self._found[known] = Found((row, order), fault, [row])
            return
        found.count += 1
        if len(found.rows) < MOST_EXAMPLES:
            found.rows.append(row)


def _doubt(column: ColumnReader) -> str:
    """Return the condition on a cell to be asked about; "false" where no cell of the column need be."""
    condition = sure(column.field)
    missing = one_of(column.missing)
    there = f"NOT {missing}" if column.missing else "true"
    unsure = "true" if condition is None else "false" if condition == "true" else f"NOT coalesce({condition}, false)"
    doubts = "false" if unsure == "false" else f"({there} AND {unsure})"
    if column.field.constraints.required and column.missing:
        return missing if doubts == "false" else f"({missing} OR {doubts})"
    return doubts


def _unlike(column: ColumnReader) -> str:
    """Return the condition on a cell whose text tells nothing of whether its value equals another's."""
    form = canonical(column.field)
    if form is None:
        return "true"
    return "false" if form == "true" else f"(NOT {one_of(column.missing)} AND NOT coalesce({form}, false))"


def _is_plain(dialect: Dialect) -> bool:
    """Tell whether records are written in the one way that the fast reader knows."""
    free = msgspec.structs.replace(dialect, delimiter=_PLAIN.delimiter, header=True, header_join=" ", header_rows=None)
    one_header = dialect.header_rows in (None, (), (1,))
    usual = free == _PLAIN and one_header
    return usual and len(dialect.delimiter) == 1 and dialect.delimiter.isascii() and dialect.delimiter not in '"\\ \n\r'


def _counted(file: "PlainFile", width: int, stopped: Callable[[], bool]) -> tuple[int, list[int]] | None:
    """Return how many records a file has by Python's strict reader, and how many characters each column.

    None where a record has not one cell for each column, or is not written strictly.
    """
    csv.field_size_limit(LONGEST_CELL)
    count, lengths = 0, [0] * width
    with file.opener() as stream:
        reader = csv.reader(_text(stream), delimiter=file.delimiter, strict=True)
        try:
            for _ in range(file.skipped):
                next(reader)
            for row in reader:
                if len(row) != width:
                    return None
                count += 1
                for at, cell in enumerate(row):
                    lengths[at] += len(cell)
                if count % _PAUSE == 0 and stopped():
                    raise Stopped
        except (csv.Error, StopIteration):
            return None
    return count, lengths


def _text(stream: BinaryIO) -> Iterator[str]:
    return io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")


def _rows(page: Sequence[Sequence[str]], columns: Sequence[ColumnReader], file: str, skipped: int) -> Iterator[Row]:
    """Yield typed rows."""
    for number, texts in enumerate(page, start=skipped + 1):
        cells: dict[str, Cell] = {}
        bad: dict[str, str] = {}
        for column, text in zip(columns, texts, strict=True):
            cell = column.read(text)[0]
            if cell is not None:
                cells[column.name] = cell
            elif text not in column.missing:
                bad[column.name] = text
        yield Row(number, file, cells, list(texts), bad)
