"""Plain tables in DuckDB, whole and without loss; the only module that imports it.

DuckDB never sees a name from a package: rows come as text through file objects (which it reads by fsspec), columns are
`c0 … cN`. Once all tables are in, external access is shut and the configuration locked.
"""

import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from itertools import chain, islice
from threading import Lock
from typing import Any

import duckdb

from gui.base import table_messages as tm
from gui.base.messages import Value, plain
from gui.dossier.asking import RawTable
from gui.dossier.batches import Batch, unescaped
from gui.dossier.columns import ColumnReader
from gui.dossier.container import Opener
from gui.dossier.handing import PROTOCOL, HandedFiles
from gui.dossier.held import HeldTable, PlainFile
from gui.dossier.rows import Row, never
from gui.dossier.safepath import Refused
from gui.dossier.scan import NO_VALUE
from gui.dossier.slices import Slice, filled, slices
from gui.dossier.sorting import NUMERIC, Sortings
from gui.dossier.wide import WIDEST

BATCH = 50_000
LARGEST_BATCH = 16 * 1024 * 1024
"""So many rows, or characters if they come first, are handed over at once; this bounds the memory of a load."""
CELLS = 1_000_000
LARGEST_WIDE = 128 * 1024 * 1024
"""So many cells of a wide table are written at once, and so many bytes handed over: seldom, as that takes long."""
MEMORY_LIMIT = "512MB"
_SMALLEST_LINE = 2 * 1024 * 1024
_SOME = 10_000
_KINDS = {
    **dict.fromkeys(("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT"), "integer"),
    **dict.fromkeys(("UINTEGER", "UBIGINT", "UHUGEINT"), "integer"),
    **dict.fromkeys(("FLOAT", "DOUBLE", "DECIMAL"), "number"),
    "BOOLEAN": "boolean",
    "DATE": "date",
    "VARCHAR": "string",
}
_SHUT = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
}
_ENDS = {"\n": duckdb.CSVLineTerminator.LINE_FEED, "\r\n": duckdb.CSVLineTerminator.CARRIAGE_RETURN_LINE_FEED}


class NotStored(Exception):
    """A table could not be taken; the reason is DuckDB's own words."""


class Tables:
    """The plain tables of one dossier. May be asked from any thread; questions wait for one another."""

    def __init__(self) -> None:
        """Open a connection of its own, with a folder for what does not fit into memory."""
        folder = tempfile.mkdtemp(prefix="smartcar-viewer-")
        self._remove_folder = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self._connection: duckdb.DuckDBPyConnection | None = duckdb.connect(
            ":memory:",
            config={
                **_SHUT,
                "memory_limit": MEMORY_LIMIT,
                "temp_directory": folder,
            },
        )
        self._made = 0
        self._tables: dict[str, HeldTable] = {}
        self._sortings = Sortings(self._run, self._stream)
        self._lock = Lock()

    def add(self, resource: str, columns: Sequence[ColumnReader], rows: Iterable[Row]) -> None:
        """Take all rows of a resource; cells beyond its columns are kept in a column of their own.

        Raise `NotStored` where DuckDB does not take them; nothing is left of the table then.
        """
        if len(columns) > WIDEST:
            self.hold(resource, columns, (row.texts for row in rows))
            return
        name = self._free_name()
        numeric = frozenset(at for at, column in enumerate(columns) if column.field.type in NUMERIC)
        batch = Batch([column.name for column in columns], numeric)
        with self._lock:
            self._run(f"CREATE TABLE {name} ({', '.join(f'{column} VARCHAR' for column in batch.columns)})")
            try:
                self._fill(name, batch, rows)
            except NotStored:
                self._run(f"DROP TABLE {name}")
                raise
        self._tables[resource] = HeldTable(name, tuple(columns), typed=True)

    def hold(self, resource: str, columns: Sequence[ColumnReader], rows: Iterable[Sequence[str]]) -> None:
        """Take all rows of a wide resource, as their cells are written.

        Raise `NotStored` where DuckDB does not take them; nothing is left of the table then.
        """
        made = HeldTable(self._free_name(), tuple(columns), wide=True)
        with self._lock:
            try:
                self._fill_parts(made, slices(made.width), rows)
            except NotStored:
                for name, _ in made.parts():
                    self._run(f"DROP TABLE IF EXISTS {name}")
                raise
        self._tables[resource] = made

    def take(
        self, resource: str, file: PlainFile, columns: Sequence[ColumnReader], stopped: Callable[[], bool] = never
    ) -> int:
        """Take a file whole, as its cells stand in it, and return its number of records.

        Raise `NotStored` where reading is called off, or any record has not one cell for each column or is not written
        strictly.
        """
        name = self._free_name()
        with self._lock:
            self._read(name, file, len(columns) + file.surplus, stopped)
            count = self._run(f"SELECT count(*) FROM {name}")
        self._tables[resource] = HeldTable(name, tuple(columns))
        return int(count[0][0]) if count else 0

    def drop(self, resource: str) -> None:
        """Let go of a table, if there is one."""
        table = self._tables.pop(resource, None)
        with self._lock:
            for name, _ in table.parts() if table is not None else ():
                self._run(f"DROP TABLE {name}")

    def raw(self, resource: str) -> RawTable:
        """Return a table that was taken whole, to be asked about its cells."""
        table = self._tables[resource]
        return RawTable(table.name, table.width, self._ask, self._stream)

    def seal(self) -> None:
        """Shut external access and lock the configuration: from here on the tables are only read."""
        with self._lock:
            self._run("SET enable_external_access = false")
            self._run("SET lock_configuration = true")

    def page(
        self, resource: str, offset: int, limit: int, order_by: tuple[int, bool] | None = None
    ) -> list[tuple[str, ...]]:
        """Return some rows as their cells stand in the file; missing ones are empty. A closed table has none.

        `order_by` is a column by its number from 0 and whether it descends; missing values come last either way.
        """
        table = self._tables[resource]
        told: list[list[tuple[str, ...]]] = []
        with self._lock:
            order = self._sortings.sorted(table, *order_by) if order_by is not None else ""
            for name, among in table.parts():
                cells = ", ".join(f"coalesce(t.c{at}, '')" for at in among) or "''"
                rows = f"{order} o JOIN {name} t ON t.rowid = o.place" if order else f"{name} t"
                by = "o.rowid" if order else "t.rowid"
                where = f"WHERE {by} >= ? AND {by} < ? ORDER BY {by}"
                told.append(self._run(f"SELECT {cells} FROM {rows} {where}", [offset, offset + limit]))
        return [tuple(chain.from_iterable(row)) for row in zip(*told, strict=True)]

    def close(self) -> None:
        """Stop what runs, let go of the tables and remove the folder. May be called more than once."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.interrupt()
            with self._lock:
                connection.close()
        self._remove_folder()

    def _fill(self, name: str, batch: Batch, rows: Iterable[Row]) -> None:
        for row in rows:
            batch.add(row)
            if batch.count == BATCH or batch.size >= LARGEST_BATCH:
                self._insert(name, batch)
                batch.clear()
        if batch.count:
            self._insert(name, batch)

    def _fill_parts(self, table: HeldTable, parts: Sequence[Slice], rows: Iterable[Sequence[str]]) -> None:
        held = [(name, part) for (name, _), part in zip(table.parts(), parts, strict=True)]
        for name, part in held:
            self._run(f"CREATE TABLE {name} ({', '.join(f'{column} VARCHAR' for column in part.columns)})")
        rest, step, count = iter(rows), max(1, CELLS // (table.width + 1)), 0
        while some := [filled(row, table.width) for row in islice(rest, step)]:
            count += len(some)
            for _, part in held:
                part.take(some)
            if sum(part.size for part in parts) >= LARGEST_WIDE:
                self._insert_parts(held, count)
                count = 0
        if count:
            self._insert_parts(held, count)

    def _insert_parts(self, held: Sequence[tuple[str, Slice]], count: int) -> None:
        """Hand over the rows that all slices have taken, and how many these are."""
        for name, part in held:
            self._insert(name, part)
            part.clear(count)

    def _insert(self, name: str, batch: Batch | Slice) -> None:
        connection = self._connection
        if connection is None:
            return
        try:
            connection.read_csv(
                BytesIO(batch.text()),
                columns=dict.fromkeys(batch.columns, "VARCHAR"),
                auto_detect=False,
                header=False,
                sep=",",
                quotechar='"',
                escapechar='"',
                lineterminator=duckdb.CSVLineTerminator.LINE_FEED,
                na_values="",
                allow_quoted_nulls=False,
                strict_mode=True,
                parallel=False,
                max_line_size=max(_SMALLEST_LINE, 4 * batch.longest),
            ).insert_into(name)
        except duckdb.Error as error:
            raise NotStored(str(error)) from error
        if batch.escaped:
            undone = ", ".join(f"{column} = {unescaped(column)}" for column in batch.columns)
            self._run(f"UPDATE {name} SET {undone} WHERE rowid >= {batch.first}")

    def _read(self, name: str, file: PlainFile, width: int, stopped: Callable[[], bool]) -> None:
        connection = self._connection
        if connection is None:
            return
        files = HandedFiles(stopped)
        connection.register_filesystem(files)
        try:
            relation = connection.read_csv(
                files.hand(f"{name}.csv", file.opener, file.size),
                columns={f"c{at}": "VARCHAR" for at in range(width)},
                auto_detect=False,
                header=False,
                skiprows=file.skipped,
                sep=file.delimiter,
                quotechar='"',
                escapechar='"',
                lineterminator=_ENDS[file.end],
                na_values=NO_VALUE,
                strict_mode=True,
            )
            relation.create(name)
        except duckdb.Error as error:
            raise NotStored(str(error)) from error
        finally:
            connection.unregister_filesystem(PROTOCOL)
            files.close()

    def _ask(self, statement: str) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._run(statement)

    def _stream(self, statement: str) -> Iterator[tuple[Any, ...]]:
        """Yield what a statement of ours gives, some rows at a time."""
        connection = self._connection
        if connection is None:
            return
        cursor = connection.cursor()
        try:
            cursor.execute(statement)
            while rows := cursor.fetchmany(_SOME):
                yield from rows
        except duckdb.Error as error:
            raise NotStored(str(error)) from error
        finally:
            cursor.close()

    def _free_name(self) -> str:
        self._made += 1
        return f"t{self._made}"

    def _run(self, statement: str, values: Sequence[object] | None = None) -> list[tuple[str, ...]]:
        """Run a statement of ours; none runs once the tables are closed."""
        connection = self._connection
        if connection is None:
            return []
        try:
            return connection.execute(statement, values).fetchall()
        except duckdb.InterruptException:
            return []
        except duckdb.Error as error:
            raise NotStored(str(error)) from error


def parquet_rows(opener: Opener, size: int, file: str) -> tuple[list[str], list[str], Iterator[list[str]]]:
    """Return the labels of a Parquet file, the standard's types of its columns, and its rows as text.

    Raise `Refused` where it is none. Rows come as they are read; the file stays open until the last one.
    """
    connection = duckdb.connect(":memory:", config={**_SHUT, "memory_limit": MEMORY_LIMIT})
    files = HandedFiles(never)
    connection.register_filesystem(files)
    try:
        files_rows = f"FROM read_parquet('{files.hand('rows.parquet', opener, size)}')"
        columns = connection.execute(f"DESCRIBE SELECT * {files_rows}").fetchall()
        labels, kinds = [str(name) for name, *_ in columns], [_kind(str(kind)) for _, kind, *_ in columns]
        rows = connection.execute(f"SELECT CAST(COLUMNS(*) AS VARCHAR) {files_rows}")
    except duckdb.Error as error:
        connection.unregister_filesystem(PROTOCOL)
        connection.close()
        files.close()
        told: dict[str, Value] = {
            "file": file,
            "problem": plain(str(error).partition("\n")[0].replace(f"{PROTOCOL}://rows.parquet", file)[:200]),
        }
        raise Refused("source-error", tm.FAULT_NOT_PARQUET, told) from None

    def read() -> Iterator[list[str]]:
        try:
            while some := rows.fetchmany(_SOME):
                yield from (["" if cell is None else str(cell) for cell in row] for row in some)
        finally:
            connection.unregister_filesystem(PROTOCOL)
            connection.close()
            files.close()

    return labels, kinds, read()


def _kind(name: str) -> str:
    """Return the standard's word for a type of DuckDB."""
    whole = name.partition("(")[0]
    return _KINDS.get(whole, "any")
