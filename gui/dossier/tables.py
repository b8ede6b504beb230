"""Plain tables in DuckDB, whole and without loss; the only module that imports it.

DuckDB never sees a name from a package: rows come as text through file objects (which it reads by fsspec), columns are
`c0 … cN`. Once all tables are in, external access is shut and the configuration locked.
"""

import shutil
import tempfile
import weakref
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import BytesIO
from threading import Lock

import duckdb
import msgspec

from gui.dossier.model import Field
from gui.dossier.reader import Row

BATCH = 50_000
LARGEST_BATCH = 16 * 1024 * 1024
"""So many rows, or characters if they come first, are handed over at once; this bounds the memory of a load."""
MEMORY_LIMIT = "512MB"
_SMALLEST_LINE = 2 * 1024 * 1024
_NUMERIC = frozenset({"integer", "number"})
_ESCAPES = (("\\", "\\s"), ("\n", "\\n"), ("\r", "\\r"), ("\0", "\\0"))
"""Rows are handed over as lines, so what could end one travels as an escape. The backslash goes first, comes last."""


class NotStored(Exception):
    """A table could not be taken; the reason is DuckDB's own words."""


class _Table(msgspec.Struct, frozen=True):
    """One table in DuckDB: its name there, its number of columns, and which of them sort as numbers."""

    name: str
    width: int
    numeric: frozenset[int]


class Tables:
    """The plain tables of one dossier. May be asked from any thread; questions wait for one another."""

    def __init__(self) -> None:
        """Open a connection of its own, with a folder for what does not fit into memory."""
        folder = tempfile.mkdtemp(prefix="smartcar-viewer-")
        self._remove_folder = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self._connection: duckdb.DuckDBPyConnection | None = duckdb.connect(
            ":memory:",
            config={
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
                "python_enable_replacements": "false",
                "memory_limit": MEMORY_LIMIT,
                "temp_directory": folder,
            },
        )
        self._tables: dict[str, _Table] = {}
        self._sorted: dict[tuple[str, int, bool], str] = {}
        self._lock = Lock()

    def add(self, resource: str, fields: Sequence[Field], rows: Iterable[Row]) -> None:
        """Take all rows of a resource; cells beyond its fields are kept in a column of their own.

        Raise `NotStored` where DuckDB does not take them; nothing is left of the table then.
        """
        name = f"t{len(self._tables)}"
        numeric = frozenset(index for index, field in enumerate(fields) if field.type in _NUMERIC)
        batch = _Batch([field.name for field in fields], numeric)
        with self._lock:
            self._run(f"CREATE TABLE {name} ({', '.join(f'{column} VARCHAR' for column in batch.columns)})")
            try:
                self._fill(name, batch, rows)
            except NotStored:
                self._run(f"DROP TABLE {name}")
                raise
        self._tables[resource] = _Table(name, len(fields), numeric)

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
        cells = ", ".join(f"coalesce(t.c{index}, '')" for index in range(table.width)) or "''"
        with self._lock:
            if order_by is None:
                where = f"FROM {table.name} t WHERE t.rowid >= ? AND t.rowid < ? ORDER BY t.rowid"
            else:
                order = self._sorting(table, *order_by)
                where = (
                    f"FROM {order} o JOIN {table.name} t ON t.rowid = o.place "
                    "WHERE o.rowid >= ? AND o.rowid < ? ORDER BY o.rowid"
                )
            return self._run(f"SELECT {cells} {where}", [offset, offset + limit])

    def close(self) -> None:
        """Stop what runs, let go of the tables and remove the folder. May be called more than once."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.interrupt()
            with self._lock:
                connection.close()
        self._remove_folder()

    def _sorting(self, table: _Table, column: int, descends: bool) -> str:
        """Return the table that holds the row numbers in this order; it is made once."""
        key = (table.name, column, descends)
        if key not in self._sorted:
            name = f"o{len(self._sorted)}"
            cell = f"TRY_CAST(n{column} AS DOUBLE)" if column in table.numeric else f"nullif(lower(c{column}), '')"
            way = "DESC" if descends else "ASC"
            sorted_rows = f"SELECT rowid AS place FROM {table.name} ORDER BY {cell} {way} NULLS LAST, rowid"
            self._run(f"CREATE TABLE {name} AS {sorted_rows}")
            self._sorted[key] = name
        return self._sorted[key]

    def _fill(self, name: str, batch: "_Batch", rows: Iterable[Row]) -> None:
        for row in rows:
            batch.add(row)
            if batch.count == BATCH or batch.size >= LARGEST_BATCH:
                self._insert(name, batch)
                batch.clear()
        if batch.count:
            self._insert(name, batch)

    def _insert(self, name: str, batch: "_Batch") -> None:
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
            undone = ", ".join(f"{column} = {_unescaped(column)}" for column in batch.columns)
            self._run(f"UPDATE {name} SET {undone} WHERE rowid >= {batch.first}")

    def _run(self, statement: str, values: list[int] | None = None) -> list[tuple[str, ...]]:
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


class _Batch:
    """Rows as lines that DuckDB reads without a doubt: each cell in quotation marks, each row on one line."""

    def __init__(self, fields: list[str], numeric: frozenset[int]) -> None:
        self._fields = fields
        self._numeric = sorted(numeric)
        self.columns = (
            "record",
            *(f"c{index}" for index in range(len(fields))),
            *(f"n{index}" for index in self._numeric),
            "surplus",
        )
        self._lines: list[str] = []
        self.first = 0
        self.size = 0
        self.longest = 0
        self.escaped = False

    @property
    def count(self) -> int:
        return len(self._lines)

    def add(self, row: Row) -> None:
        """Take a row: its cells, those that are numbers once more as plain numbers, and what has no column."""
        width = len(self._fields)
        cells: list[str | None] = [str(row.number), *row.texts[:width]]
        cells += [None] * (width + 1 - len(cells))
        cells += [self._plain_number(row, index) for index in self._numeric]
        cells.append("\n".join(row.texts[width:]) or None)
        line = ",".join('"' + self._escape(cell) + '"' if cell is not None else "" for cell in cells)
        self.longest = max(self.longest, len(line))
        self.size += len(line)
        self._lines.append(line)

    def clear(self) -> None:
        """Begin the next batch."""
        self.first += len(self._lines)
        self._lines.clear()
        self.size = 0
        self.escaped = False

    def text(self) -> bytes:
        """Return the lines."""
        return ("\n".join(self._lines) + "\n").encode("utf-8", "replace")

    def _plain_number(self, row: Row, index: int) -> str | None:
        cell = row.cells.get(self._fields[index])
        return str(cell) if isinstance(cell, int | Decimal) else None

    def _escape(self, cell: str) -> str:
        for special, escape in _ESCAPES:
            if special in cell:
                cell = cell.replace(special, escape)
                self.escaped = True
        return cell.replace('"', '""')


def _unescaped(column: str) -> str:
    """Return the SQL that undoes the escapes: every backslash left stands before the letter of its escape."""
    expression = column
    for special, escape in reversed(_ESCAPES):
        expression = f"replace({expression}, '{escape}', chr({ord(special)}))"
    return expression
