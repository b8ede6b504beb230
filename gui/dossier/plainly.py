"""A table written anew in the one way that DuckDB reads without a doubt, whatever its file was written like.

Each record has one cell for each column and one for what it has beyond them; a cell that it does not have is written as
no value. Which record of the file a row is, is kept as how far the numbers of both are apart.
"""

import csv
import io
import tempfile
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Literal, Self

from gui.dossier.asking import RawTable
from gui.dossier.csvtext import TextRecord
from gui.dossier.held import PlainFile
from gui.dossier.scan import CONTROLS, NO_VALUE

_PIECE = 10_000
"""So many records are written at once."""
_SURPLUS = "\n"
"""Stands between cells beyond the columns."""


class Plainly:
    """Records in a file of their own, which is gone with the `with` block. `first` are the first ones as they are.

    `sound` tells whether all of them could be written: no cell has a sign in it that is none of a text.
    """

    def __init__(self, records: Iterable[TextRecord], width: int, room: int) -> None:
        """Write all records, for so many columns; keep so many of the first."""
        self._folder = tempfile.TemporaryDirectory(prefix="smartcar-viewer-")
        self._path = Path(self._folder.name) / "rows.csv"
        self._width = width
        self._room = room
        self._starts, self._shifts = array("q"), array("q")
        self._count = self._length = 0
        self.first: list[TextRecord] = []
        try:
            self.sound = self._write(records)
        except BaseException:
            self._folder.cleanup()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        self._folder.cleanup()

    @property
    def file(self) -> PlainFile:
        """What DuckDB is told of the file."""
        return PlainFile(lambda: self._path.open("rb"), self._path.stat().st_size, ",", "\n", 1, surplus=True)

    def number(self, row: int) -> int:
        """Return the number in the file of a row, which is counted from 0."""
        return row + self._shifts[bisect_right(self._starts, row) - 1]

    def is_exact(self, raw: RawTable, count: int) -> bool:
        """Tell whether what DuckDB has read is what was written."""
        return count == self._count and sum(raw.lengths()) == self._length

    def _write(self, records: Iterable[TextRecord]) -> bool:
        rest = iter(records)
        with self._path.open("wb") as file:
            file.write(",".join(f"c{at}" for at in range(self._width + 1)).encode() + b"\n")
            while some := list(islice(rest, _PIECE)):
                self.first += some[: max(0, self._room - len(self.first))]
                piece = self._piece(some)
                if piece is None:
                    return False
                file.write(piece)
        return True

    def _piece(self, some: list[TextRecord]) -> bytes | None:
        """Return some records as bytes; None where a cell has what no text has."""
        width, shift = self._width, self._shifts[-1] if self._shifts else None
        rows: list[list[str]] = []
        absent = 0
        for number, texts in some:
            if number - self._count != shift:
                shift = number - self._count
                self._starts.append(self._count)
                self._shifts.append(shift)
            self._count += 1
            lacking = width - len(texts)
            if lacking >= 0:
                self._length += len("".join(texts))
                rows.append([*texts, *[NO_VALUE] * (lacking + 1)])
                absent += lacking + 1
            else:
                self._length += len("".join(texts[:width]))
                rows.append([*texts[:width], _SURPLUS.join(texts[width:])])
        text = _written(rows, csv.QUOTE_MINIMAL)
        if "\r" in text:  # which the writer does not take for a line end
            text = _written(rows, csv.QUOTE_ALL)
        try:
            data = text.encode("utf-8")
        except UnicodeEncodeError:
            return None
        zero, none = CONTROLS
        return None if zero in data or data.count(none) != absent else data


def _written(rows: Iterable[list[str]], quoting: Literal[0, 1]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n", quoting=quoting).writerows(rows)
    return text.getvalue()
