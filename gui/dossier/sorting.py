"""By what the rows of a table in DuckDB are sorted: numbers by their value, all else by its words.

Cells that mean no value, and such as are no number, come last. A number that SQL does not know beyond doubt is read by
its column, as on both roads.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import Any, Protocol

from gui.dossier.columns import ColumnReader
from gui.dossier.held import HeldTable
from gui.dossier.sure import CELL, form_of, matching, one_of

NUMERIC = frozenset({"integer", "number"})
SOME = 50_000
"""So many numbers are handed over at once."""


class Run(Protocol):
    """Runs a statement of ours, with values for its question marks."""

    def __call__(self, statement: str, values: Sequence[object] | None = None) -> object: ...


class Sortings:
    """The ways in which tables were asked to be sorted; each is made once, as a table of the places of their rows."""

    def __init__(self, run: Run, stream: Callable[[str], Iterator[tuple[Any, ...]]]) -> None:
        """Take who runs statements, and who answers row by row."""
        self._run = run
        self._stream = stream
        self._sorted: dict[tuple[str, int, bool], str] = {}
        self._read: dict[tuple[str, int], str] = {}

    def sorted(self, table: HeldTable, column: int, descends: bool) -> str:
        """Return the table that holds the row numbers (`place`) in the order of a column, by its place from 0."""
        key = (table.name, column, descends)
        if key not in self._sorted:
            name = f"o{len(self._sorted)}"
            by, beside = self._by(table, column)
            way = "DESC" if descends else "ASC"
            rows = f"SELECT t.rowid AS place FROM {table.part_of(column)} t {beside}"
            self._run(f"CREATE TABLE {name} AS {rows} ORDER BY {by} {way} NULLS LAST, t.rowid")
            self._sorted[key] = name
        return self._sorted[key]

    def _by(self, table: HeldTable, at: int) -> tuple[str, str]:
        """Return by what the rows `t` are sorted for a column, and what has to be joined to them."""
        column, cell = table.columns[at], f"t.c{at}"
        if column.field.type not in NUMERIC:
            return by_words(column, cell), ""
        if table.typed:
            return value(f"t.n{at}"), ""
        read = f"LEFT JOIN {self._values(table, at)} v ON v.cell = {cell}"
        return f"CASE WHEN {beyond_doubt(column, cell)} THEN {value(cell)} ELSE {value('v.number')} END", read

    def _values(self, table: HeldTable, at: int) -> str:
        """Return the table of the numbers of a column that SQL does not know beyond doubt; it is made once."""
        key = (table.name, at)
        if key not in self._read:
            name, cell = f"v{len(self._read)}", f"c{at}"
            doubtful = f"{cell} IS NOT NULL AND NOT {beyond_doubt(table.columns[at], cell)}"
            texts = self._stream(f"SELECT DISTINCT {cell} FROM {table.part_of(at)} WHERE {doubtful}")
            found = numbers_among(table.columns[at], (str(text) for (text,) in texts))
            self._run(f"CREATE OR REPLACE TABLE {name} (cell VARCHAR, number VARCHAR)")  # one may have failed halfway
            while some := list(islice(found, SOME)):
                cells, numbers = zip(*some, strict=True)
                put = f"INSERT INTO {name} SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[])"
                self._run(put, [list(cells), list(numbers)])
            self._read[key] = name
        return self._read[key]


def by_words(column: ColumnReader, cell: str) -> str:
    """Return the words of a column's cell, NULL where it means no value; `cell` is its name in SQL."""
    missing = one_of(column.missing).replace(CELL, cell)
    return f"CASE WHEN {missing} THEN NULL ELSE nullif(lower({cell}), '') END"


def beyond_doubt(column: ColumnReader, cell: str) -> str:
    """Return the condition that a cell is a number which SQL reads as its column does."""
    form = form_of(column.field)
    if not isinstance(form, str) or not form:
        return "false"
    there = f"NOT {one_of(column.missing)}"
    return f"({there} AND {matching(form)})".replace(CELL, f"coalesce({cell}, '')")


def value(cell: str) -> str:
    """Return the value of a number that is written plainly, to the nearest that is compared."""
    return f"TRY_CAST({cell} AS DOUBLE)"


def numbers_among(column: ColumnReader, texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield those texts that are numbers to a column and no missing values, each with its value written plainly."""
    for text in texts:
        try:
            number = column.cast(text) if text not in column.missing else None
        except ValueError:
            continue
        if isinstance(number, int | Decimal):
            yield text, str(number)
