"""Tables of very many columns: judged by Python, some rows at a time and column by column.

DuckDB makes a plan for each column of a question, which takes longer than to look at a column of a thousand cells; and
it wants room for some thousand rows of each column at once.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import cast

from gui.dossier.columns import ColumnReader
from gui.dossier.csvtext import TextRecord
from gui.dossier.glance import Glance, glance
from gui.dossier.judging import Found, FoundFaults
from gui.dossier.keys import Key, KeyWatch
from gui.dossier.model import Cell
from gui.dossier.rows import Stopped

WIDEST = 1_000
"""A table of more columns is a wide one."""

CELLS = 1_000_000
"""So many cells are looked at at once; this bounds the memory."""

_FEW = 3

_Column = Sequence[str | None]
"""The cells of a column in some rows; None where a row ends before it."""


class WideJudge:
    """Checks all cells of a table against its columns, and its keys, as rows come by."""

    def __init__(self, columns: Sequence[ColumnReader], keys: Sequence[Key], stopped: Callable[[], bool]) -> None:
        """Take the columns and the keys."""
        self._columns = columns
        self._glances = [glance(column) for column in columns]
        self._watches = [KeyWatch(key) for key in keys]
        self._absent = [column.missing for column in columns]
        self._named = [columns[at] for at in dict.fromkeys(at for key in keys for at in key.places)]
        self._found = FoundFaults()
        self._stopped = stopped
        self.count = 0
        """How many rows have come by."""

    def through(self, records: Iterable[TextRecord]) -> Iterator[TextRecord]:
        """Hand records on once they are judged. Raise `Stopped` when called off."""
        rest, step = iter(records), max(1, CELLS // max(1, len(self._columns)))
        while some := list(islice(rest, step)):
            if self._stopped():
                raise Stopped
            self._judge(some)
            self.count += len(some)
            yield from some

    def found(self) -> list[Found]:
        """Return all faults, in the order in which the exact road meets them."""
        return self._found.in_order()

    def _judge(self, some: list[TextRecord]) -> None:
        width = len(self._columns)
        numbers = [record.number for record in some]
        rows: Iterable[Sequence[str | None]] = [record.cells for record in some]
        ragged = any(len(record.cells) < width for record in some)
        if ragged:
            rows = [[*record.cells, *[None] * (width - len(record.cells))] for record in some]
        for at, texts in enumerate(islice(zip(*rows, strict=False), width)):
            if not self._is_sound(at, texts, ragged=ragged):
                self._read(at, numbers, texts)
        if self._watches:
            for record in some:
                self._watch(record)

    def _is_sound(self, at: int, texts: _Column, *, ragged: bool) -> bool:
        """Tell whether all cells of a column are beyond doubt."""
        column, test = self._columns[at], self._glances[at]
        if not ragged and not _any_of(column.missing, texts):
            return test is not None and test(cast("Sequence[str]", texts))
        if column.field.constraints.required:
            return False
        there = [text for text in texts if text is not None and text not in column.missing]
        return not there or (test is not None and test(there))

    def _read(self, at: int, numbers: Sequence[int], texts: _Column) -> None:
        """Read the cells of a column that are in doubt, each text once."""
        column, test = self._columns[at], self._glances[at]
        every = [text for text in dict.fromkeys(texts) if text is not None]
        there = [text for text in every if text not in column.missing]
        doubtful = {*every} - {*there}
        doubtful.update(there if test is None else _unsure(there, test))
        told = {text: column.read(text)[1] for text in every if text in doubtful}
        for number, text in zip(numbers, texts, strict=True):
            for fault in told.get(text, ()) if text is not None else ():
                self._found.note(fault, number, at)

    def _watch(self, record: TextRecord) -> None:
        """Look whether the keys of a row are there, and come again."""
        number, texts = record
        cells = typed(self._named, texts)
        for order, watch in enumerate(self._watches, start=len(self._columns)):
            fault = watch.fault(number, cells, texts, self._absent)
            if fault is not None:
                self._found.note(fault, number, order)


def _unsure(texts: Sequence[str], test: Glance) -> Iterator[str]:
    """Yield the texts that are not beyond doubt: where some are, each half is looked at by itself."""
    if not texts or test(texts):
        return
    if len(texts) == 1:
        yield from texts
        return
    half = len(texts) // 2
    yield from _unsure(texts[:half], test)
    yield from _unsure(texts[half:], test)


def _any_of(words: frozenset[str], texts: _Column) -> bool:
    """Tell whether any of some words is among texts: a few are looked for one by one, which is faster."""
    return any(word in texts for word in words) if len(words) <= _FEW else not words.isdisjoint(texts)


def typed(columns: Iterable[ColumnReader], texts: Sequence[str]) -> dict[str, Cell]:
    """Return the typed cells of a row in some columns, without those that are missing or bad."""
    there = (column for column in columns if column.number <= len(texts))
    cells = ((column.name, column.read(texts[column.number - 1])[0]) for column in there)
    return {name: cell for name, cell in cells if cell is not None}
