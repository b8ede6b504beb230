"""The fast road: a large CSV file of the plain kind is read and checked by DuckDB, with the result of the exact road.

It is taken where nothing can go wrong in silence: the text is UTF-8 with one kind of line end and no blank line, and
the strict reading gives as many records as there are lines, or, where cells have line breaks in them, the very records
that Python's own strict reader counts. For all else `take` gives None, and the exact road (`gui.dossier.reader`) is
taken. Whatever is odd about a cell is decided by the same `ColumnReader` on both roads.

A file that is not of the plain kind is written anew (`gui.dossier.plainly`): Python reads its records, and DuckDB
judges their cells. A table of very many columns is judged by Python, too (`gui.dossier.wide`).
"""

import csv
import io
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from gui.dossier.asking import RawTable
from gui.dossier.columns import ColumnReader
from gui.dossier.container import LARGEST_FILE, Container, Opener
from gui.dossier.csvtext import LONGEST_CELL, TextRecord
from gui.dossier.findings import MOST_ENTRIES, Findings, Place
from gui.dossier.foreign import ForeignKeys
from gui.dossier.head import Head
from gui.dossier.held import PlainFile
from gui.dossier.judging import Found, Judge, tell
from gui.dossier.model import Cell, ColumnSummary
from gui.dossier.plainly import Plainly
from gui.dossier.reader import TableReader
from gui.dossier.rows import Row, Stopped
from gui.dossier.safepath import Refused
from gui.dossier.scan import Scan, scan
from gui.dossier.specs import Dialect, FieldSpec, ResourceSpec, file_kind
from gui.dossier.summary import Summing, asked
from gui.dossier.wide import WIDEST, WideJudge

if TYPE_CHECKING:
    from gui.dossier.tables import Tables

_LONGEST_HEADER = 4 * 1024 * 1024
_PAUSE = 10_000
_PLAIN = Dialect()


Keep = Callable[[Sequence[ColumnReader], Iterator[TextRecord]], None]
"""Goes through the records of a table to their end."""


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
    keep: Keep,
    room: Callable[[int], int],
    foreign: ForeignKeys,
    stopped: Callable[[], bool],
    least: int,
    summed: bool = False,
) -> Taken | None:
    """Read and check a table; None where the exact road has to be taken, and nothing is said then.

    `keep` is handed the records of a table that DuckDB cannot hold as it is.
    `room` tells for a number of columns how many records are wanted back, `least` from how many bytes on the road is
    taken; with `summed` the columns are summed up, too. Raise `Stopped` when called off.
    """
    if len(spec.paths) != 1:
        return None
    road = _Road(spec, container, foreign, stopped, tables, keep=keep, summed=summed)
    return road.take(findings, room, least) or road.take_anew(findings, room, least)


class _Judged(msgspec.Struct, frozen=True):
    """A table that is in DuckDB: how many records it has, what is wrong with their cells, and what they hold."""

    count: int
    found: list[Found]
    summary: tuple[ColumnSummary, ...]


class _Road:
    """One file on its way."""

    def __init__(
        self,
        spec: ResourceSpec,
        container: Container,
        foreign: ForeignKeys,
        stopped: Callable[[], bool],
        tables: "Callable[[], Tables]",
        *,
        keep: Keep,
        summed: bool,
    ) -> None:
        self._spec = spec
        self._summed = summed
        self._foreign = foreign
        self._container = container
        self._stopped = stopped
        self._tables = tables
        self._keep = keep
        self._file = spec.paths[0]

    def take(self, findings: Findings, room: Callable[[int], int], least: int) -> Taken | None:
        """Read the file as it is."""
        ready = None if self._is_wide(len(self._spec.data_schema.fields)) else self._ready(self._file, least)
        if ready is None:
            return None
        opener, look, head = ready
        own = Findings()
        table = TableReader(self._spec, Head(self._container, head), own, self._stopped)
        odd = not _is_plain(table.dialect) or (look.mark and not table.dialect.header)
        if not table.fields or self._is_wide(len(table.fields)) or odd:
            return None
        skipped = 1 if table.dialect.header else 0
        plain = PlainFile(opener, look.size, table.dialect.delimiter, look.end, skipped)

        def exact(raw: RawTable, count: int) -> bool:
            return self._is_exact(raw, count, look, plain, len(table.fields))

        judged = self._judged(table, plain, exact, lambda row: row + skipped + 1)
        if judged is None:
            return None
        noted = len(own.all())
        self._tell(findings, own, (noted, noted), table, judged.found)
        page = self._tables().page(self._spec.name, 0, room(len(table.fields)))
        rows = _rows(enumerate(page, start=skipped + 1), table.columns, self._file)
        return Taken(table.fields, judged.count, tuple(rows), judged.summary)

    def take_anew(self, findings: Findings, room: Callable[[int], int], least: int) -> Taken | None:
        """Read the file record by record."""
        if not self._is_text(least):
            return None
        own = Findings()
        table = TableReader(self._spec, self._container, own, self._stopped)
        width = len(table.fields)
        if self._is_wide(width):
            return self._take_wide(table, own, findings, room(width))
        return self._take_written(table, own, findings, room(width)) if width else None

    def _take_written(self, table: TableReader, own: Findings, findings: Findings, room: int) -> Taken | None:
        """Write the records plainly, and read that."""
        head = len(own.all())
        try:
            made = Plainly(table.records(), len(table.fields), room)
        except OSError:  # there is no room for it
            return None
        with made as written:
            noted = own.all()
            if not written.sound or len(noted) >= MOST_ENTRIES:
                return None
            judged = self._judged(table, written.file, written.is_exact, written.number)
        if judged is None:
            return None
        self._tell(findings, own, (head, len(noted)), table, judged.found)
        return Taken(table.fields, judged.count, tuple(_rows(written.first, table.columns, self._file)), judged.summary)

    def _take_wide(self, table: TableReader, own: Findings, findings: Findings, room: int) -> Taken | None:
        """Read a table of very many columns record by record, and judge them without DuckDB."""
        head = len(own.all())
        judge = WideJudge(table.columns, table.keys, self._stopped)
        first: list[TextRecord] = []

        summing = Summing(table.columns if self._summed else ())

        def judged() -> Iterator[TextRecord]:
            for record in judge.through(table.records()):
                if len(first) < room:
                    first.append(record)
                if self._summed:
                    deque(summing.through(_rows((record,), summing.columns, self._file)), maxlen=0)
                yield record

        self._keep(table.columns, judged())
        noted = len(own.all())
        if noted >= MOST_ENTRIES:
            return None
        self._follow(self._again, table.columns)
        self._tell(findings, own, (head, noted), table, judge.found())
        return Taken(table.fields, judge.count, tuple(_rows(first, table.columns, self._file)), summing.told())

    def _again(self, places: list[int]) -> Iterator[tuple[int, list[str | None]]]:
        """Yield the records of the file once more, by their cells in some columns: what is wrong with them was told."""
        again = TableReader(self._spec, self._container, Findings(), self._stopped)
        for number, texts in again.records():
            yield number, [texts[place] if place < len(texts) else None for place in places]

    def _tell(
        self, findings: Findings, own: Findings, noted: tuple[int, int], table: TableReader, found: Sequence[Found]
    ) -> None:
        """Tell what was noted of the header, then of records and their cells, then of all of them.

        `noted` is how much that is of the header, and how much of header and records.
        """
        table.note_unchecked()
        every = own.all()
        head, told = noted
        for finding in every[:head]:
            findings.keep(finding)
        tell(findings, Place(resource=self._spec.name, file=self._file), found, every[head:told])
        for finding in every[told:]:
            findings.keep(finding)

    def _judged(
        self,
        table: TableReader,
        plain: PlainFile,
        exact: Callable[[RawTable, int], bool],
        numbers: Callable[[int], int],
    ) -> "_Judged | None":
        """Let DuckDB read a file and find what is wrong with its cells; None where it cannot and holds nothing."""
        from gui.dossier.tables import NotStored

        held, name = self._tables(), self._spec.name
        try:
            count = held.take(name, plain, table.columns, self._stopped)
        except NotStored:
            self._go_on()
            return None
        raw = held.raw(name)
        self._go_on()
        try:
            if not exact(raw, count):
                held.drop(name)
                return None
            self._go_on()
            found = Judge(table.columns, table.keys, raw, numbers, self._stopped).found()
            summary = asked(raw, table.columns, self._stopped) if self._summed else ()
        except NotStored:  # DuckDB would not answer: a pattern it does not know, or no memory left
            self._go_on()
            held.drop(name)
            return None
        self._follow(lambda places: ((numbers(row), texts) for row, *texts in raw.cells(places)), table.columns)
        return _Judged(count, found, summary)

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

    def _follow(
        self,
        cells: "Callable[[list[int]], Iterable[tuple[int, Sequence[str | None]]]]",
        columns: Sequence[ColumnReader],
    ) -> None:
        """Tell the cells of keys to whom they refer; `cells` are the numbers of all rows and their cells in columns."""
        watcher = self._foreign.watcher(self._spec.name, [column.name for column in columns])
        wanted = self._foreign.fields(self._spec.name)
        read = [column for column in columns if column.name in wanted]
        if watcher is None or not read:
            return
        for seen, (number, texts) in enumerate(cells([column.number - 1 for column in read])):
            if seen % _PAUSE == 0:
                self._go_on()
            there = ((column, text) for column, text in zip(read, texts, strict=True) if text is not None)
            typed = ((column.name, column.read(text)[0]) for column, text in there)
            watcher(number, self._file, {name: cell for name, cell in typed if cell is not None})

    def _go_on(self) -> None:
        if self._stopped():
            raise Stopped

    def _is_wide(self, width: int) -> bool:
        """Tell whether a table of so many columns is judged by Python, which takes no file larger than the memory."""
        try:
            return width > WIDEST and self._container.size(self._file) <= LARGEST_FILE
        except Refused:
            return False

    def _is_text(self, least: int) -> bool:
        """Tell whether the file is one of lines, packed or not, and large enough."""
        if file_kind(self._spec, self._file) in ("parquet", "json", "ndjson"):
            return False
        try:
            return self._container.size(self._file) >= least
        except Refused:
            return False

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

    def _is_exact(self, raw: RawTable, count: int, look: Scan, plain: PlainFile, width: int) -> bool:
        """Tell whether what DuckDB has read is what stands in the file, record by record."""
        if raw.longest() > LONGEST_CELL or raw.blank_records():
            return False
        if count + plain.skipped == look.lines:
            return True
        if not look.quoted:
            return False
        counted = _counted(plain, width, self._stopped)
        return counted is not None and counted == (count, raw.lengths())


def _is_plain(dialect: Dialect) -> bool:
    """Tell whether records are written in the one way that the fast reader knows."""
    free = msgspec.structs.replace(dialect, delimiter=_PLAIN.delimiter, header=True, header_join=" ", header_rows=None)
    one_header = dialect.header_rows in (None, (), (1,))
    usual = free == _PLAIN and one_header
    return usual and len(dialect.delimiter) == 1 and dialect.delimiter.isascii() and dialect.delimiter not in '"\\ \n\r'


def _counted(file: PlainFile, width: int, stopped: Callable[[], bool]) -> tuple[int, list[int]] | None:
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


def _rows(records: Iterable[tuple[int, Sequence[str]]], columns: Sequence[ColumnReader], file: str) -> Iterator[Row]:
    """Yield typed rows."""
    for number, texts in records:
        cells: dict[str, Cell] = {}
        bad: dict[str, str] = {}
        for column, text in zip(columns, texts, strict=False):
            cell = column.read(text)[0]
            if cell is not None:
                cells[column.name] = cell
            elif text not in column.missing:
                bad[column.name] = text
        yield Row(number, file, cells, list(texts), bad)
