"""Rows of very many columns as text that DuckDB reads without a doubt: slice by slice, each of some of the columns."""

import csv
import io
from collections.abc import Sequence
from itertools import chain

from gui.dossier.batches import escaped, has_specials

SLICE = 500
"""A table in DuckDB has so many columns at most: it keeps room for some thousand rows of each."""


class Slice:
    """Some columns of the rows that are handed over at once."""

    def __init__(self, among: range) -> None:
        """Take the places of the columns among all."""
        self._among = among
        self.columns = tuple(f"c{at}" for at in among)
        self.first = 0
        self.clear(0)

    def clear(self, rows: int) -> None:
        """Begin with the next rows, once so many are handed over."""
        self._lines: list[bytes] = []
        self.first += rows
        self.size = self.longest = 0
        self.escaped = False

    def take(self, rows: Sequence[Sequence[str]]) -> None:
        """Take rows, of all columns."""
        start, stop = self._among.start, self._among.stop
        cells = [row[start:stop] for row in rows]
        if has_specials("".join(chain.from_iterable(cells))):
            cells = [[escaped(cell) for cell in row] for row in cells]
            self.escaped = True
        lines = io.StringIO()
        csv.writer(lines, lineterminator="\n").writerows(cells)
        self._lines.append(lines.getvalue().encode("utf-8", "replace"))
        self.size += len(self._lines[-1])
        longest = max((sum(map(len, row)) for row in cells), default=0) + len(self._among)
        self.longest = max(self.longest, longest)

    def text(self) -> bytes:
        """Return the lines."""
        return b"".join(self._lines)


def places(width: int) -> list[range]:
    """Return the places of the columns of each slice, of so many columns."""
    return [range(start, min(start + SLICE, width)) for start in range(0, width, SLICE)]


def slices(width: int) -> list[Slice]:
    """Return the slices of so many columns; the last has one more, for what rows have beyond them."""
    *others, last = places(width)
    return [Slice(one) for one in (*others, range(last.start, width + 1))]


def filled(texts: Sequence[str], width: int) -> list[str]:
    """Return a row with a cell for each column and one for what it has beyond them."""
    return [*texts[:width], *[""] * (width - len(texts)), "\n".join(texts[width:])]
