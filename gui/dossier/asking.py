"""Questions about the cells of a table that DuckDB holds, in its words: how many, which, and what comes again."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from gui.dossier.sure import CELL

_BLOCK = 100
"""So many columns are asked about at once: with thousands in one question DuckDB outgrows any memory."""

_T = TypeVar("_T")


class RawTable:
    """A table of cells as they stand in their file. Records are counted from 0, in the order of the file.

    A cell that a record does not have, as it ends before, is NULL.
    """

    def __init__(
        self,
        name: str,
        width: int,
        ask: Callable[[str], list[tuple[Any, ...]]],
        stream: Callable[[str], Iterator[tuple[Any, ...]]],
    ) -> None:
        """Take the table's name and number of columns, and who answers at once or row by row."""
        self._name = name
        self._width = width
        self._ask = ask
        self._stream = stream

    def count(self, conditions: Mapping[int, str]) -> dict[int, int]:
        """Return for each column, by its place from 0, how many cells meet its condition."""
        counted: dict[int, int] = {}
        for block in _blocks(conditions.items()):
            asked = ", ".join(f"count(*) FILTER (WHERE {_put(condition, at)})" for at, condition in block)
            for told in self._ask(f"SELECT {asked} FROM {self._name}"):
                counted |= {at: int(number) for (at, _), number in zip(block, told, strict=True)}
        return counted

    def lengths(self) -> list[int]:
        """Return for each column the number of characters of all its cells."""
        told: list[int] = []
        for block in _blocks(range(self._width)):
            sums = ", ".join(f"coalesce(sum(length(c{at})), 0)" for at in block)
            told += [int(number) for row in self._ask(f"SELECT {sums} FROM {self._name}") for number in row]
        return told

    def longest(self) -> int:
        """Return the number of characters of the longest cell."""
        told = 0
        for block in _blocks(range(self._width)):
            most = ", ".join(f"coalesce(max(length(c{at})), 0)" for at in block)
            told = max(told, *(int(number) for row in self._ask(f"SELECT {most} FROM {self._name}") for number in row))
        return told

    def reach(self, at: int, value: str, condition: str, *, total: bool) -> tuple[str, str, str]:
        """Return the least and the greatest value of a column's cells that meet a condition, and their sum, as text."""
        put = value.replace(CELL, f"c{at}")
        added = f"CAST(sum({put}) AS VARCHAR)" if total else "''"
        wanted = f"SELECT CAST(min({put}) AS VARCHAR), CAST(max({put}) AS VARCHAR), {added} FROM {self._name}"
        told = self._ask(f"{wanted} WHERE {_put(condition, at)}")
        low, high, whole = told[0] if told else ("", "", "")
        return str(low or ""), str(high or ""), str(whole or "")

    def blank_records(self) -> int:
        """Return how many records have no cell with anything in it."""
        empty = " AND ".join(f"c{at} = ''" for at in range(self._width)) or "true"
        told = self._ask(f"SELECT count(*) FROM {self._name} WHERE {empty}")
        return int(told[0][0]) if told else 0

    def lacking(self, places: Sequence[int]) -> bool:
        """Tell whether any record ends before one of some columns."""
        ends = " OR ".join(f"c{at} IS NULL" for at in places)
        told = self._ask(f"SELECT count(*) FROM {self._name} WHERE {ends}")
        return bool(told and told[0][0])

    def cells_where(self, at: int, condition: str) -> Iterator[tuple[int, str]]:
        """Yield each record whose cell in a column meets a condition, and the cell."""
        wanted = f"SELECT rowid, c{at} FROM {self._name}"
        yield from self._stream(f"{wanted} WHERE {_put(condition, at)} ORDER BY rowid")

    def cells(self, places: Sequence[int]) -> Iterator[tuple[Any, ...]]:
        """Yield each record, and its cells in some columns."""
        wanted = ", ".join(f"c{at}" for at in places)
        yield from self._stream(f"SELECT rowid, {wanted} FROM {self._name} ORDER BY rowid")

    def repeated(self, places: Sequence[int], present: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Yield each record whose cells in some columns an earlier one has: its number, the first one's, the cells.

        `present` are the conditions on these cells to be there: a record that lacks one names nothing.
        """
        columns = ", ".join(f"c{at}" for at in places)
        there = " AND ".join(_put(condition, at) for condition, at in zip(present, places, strict=True))
        asked = f"SELECT count(*), count(DISTINCT ({columns})) FROM {self._name} WHERE {there}"
        told = self._ask(asked)
        if not told or told[0][0] == told[0][1]:
            return
        first = f"SELECT {columns}, min(rowid) AS first FROM {self._name} WHERE {there}"
        groups = f"{first} GROUP BY {columns} HAVING count(*) > 1"
        same = " AND ".join(f"t.c{at} = g.c{at}" for at in places)
        cells = ", ".join(f"t.c{at}" for at in places)
        yield from self._stream(
            f"SELECT t.rowid, g.first, {cells} FROM {self._name} t JOIN ({groups}) g ON {same} "
            "WHERE t.rowid > g.first ORDER BY t.rowid"
        )


def _blocks(items: Iterable[_T]) -> Iterator[list[_T]]:
    rest = iter(items)
    while block := list(islice(rest, _BLOCK)):
        yield block


def _put(condition: str, at: int) -> str:
    """Return a condition on the cell of a column; one that cannot be told is not met, nor any of a cell not there."""
    return f"(c{at} IS NOT NULL AND coalesce({condition.replace(CELL, f'c{at}')}, false))"
