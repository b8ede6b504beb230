"""What is wrong with the cells and keys of a table that DuckDB holds, found as the exact road finds it.

A cell that is beyond doubt by SQL is not looked at again; all others are read by the `ColumnReader` of both roads.
"""

from collections import deque
from collections.abc import Callable, Sequence

import msgspec

from gui.dossier.asking import RawTable
from gui.dossier.columns import ColumnReader
from gui.dossier.findings import MOST_EXAMPLES, Fault, Findings, Place
from gui.dossier.keys import Key, KeyWatch
from gui.dossier.model import Cell, Finding
from gui.dossier.rows import Stopped
from gui.dossier.sure import canonical, one_of, sure

_PAUSE = 10_000


class Found(msgspec.Struct):
    """A fault, in how many rows of its column it is, and the first few of these by their numbers."""

    order: tuple[int, int]
    fault: Fault
    rows: list[int]
    count: int = 1


class FoundFaults:
    """Gathers faults of cells and keys: the same in further rows of a column is one."""

    def __init__(self) -> None:
        """Begin with none."""
        self._found: dict[tuple[str, str, int | None, str], Found] = {}

    def note(self, fault: Fault, row: int, order: int) -> None:
        """Note a fault of a row, by its number; `order` is the place of the column or the key among all."""
        known = (fault.code, fault.template, fault.column, fault.field)
        found = self._found.get(known)
        if found is None:
            self._found[known] = Found((row, order), fault, [row])
            return
        found.count += 1
        if len(found.rows) < MOST_EXAMPLES:
            found.rows.append(row)

    def in_order(self) -> list[Found]:
        """Return all faults, in the order in which the exact road meets them."""
        return sorted(self._found.values(), key=lambda found: found.order)


class Judge:
    """Checks all cells of a table against its columns, and its keys."""

    def __init__(
        self,
        columns: Sequence[ColumnReader],
        keys: Sequence[Key],
        raw: RawTable,
        numbers: Callable[[int], int],
        stopped: Callable[[], bool],
    ) -> None:
        """Take the columns, the keys and the table, and what tells the number in the file of each of its records."""
        self._columns = columns
        self._keys = keys
        self._raw = raw
        self._number = numbers
        self._stopped = stopped
        self._found = FoundFaults()

    def found(self) -> list[Found]:
        """Return all faults, in the order in which the exact road meets them."""
        doubtful = {column.number - 1: _doubt(column) for column in self._columns}
        counted = self._raw.count({at: condition for at, condition in doubtful.items() if condition != "false"})
        for at, condition in doubtful.items():
            if counted.get(at):
                self._read(at, condition)
        for order, key in enumerate(self._keys):
            self._watch(key, len(self._columns) + order)
        return self._found.in_order()

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
                self._found.note(fault, self._number(row), at)

    def _watch(self, key: Key, order: int) -> None:
        """Look for rows whose key comes again, or is missing: in SQL where equal texts are equal values."""
        columns = [self._columns[place] for place in key.places]
        lacking = {column.number - 1: one_of(column.missing) for column in columns}
        if key.primary:
            empty = self._raw.count(lacking)
            if any(empty.values()) or self._raw.lacking(key.places):
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
            self._found.note(key.twice_fault(texts, self._number(first)), self._number(row), order)

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
            there = len(texts)
            for column, text in zip(columns, given, strict=True):
                if text is None:  # the record ends before this column
                    there = min(there, column.number - 1)
                    continue
                texts[column.number - 1] = text
                cell = column.read(text)[0]
                if cell is not None:
                    cells[column.name] = cell
            number = self._number(row)
            fault = watch.fault(number, cells, texts[:there], absent)
            if fault is not None:
                self._found.note(fault, number, order)


def tell(findings: Findings, place: Place, found: Sequence[Found], noted: Sequence[Finding] = ()) -> None:
    """Tell what is wrong with cells of a file, and what was noted of its records, in the order in which it is met."""
    rest = deque(noted)
    for one in found:
        while rest and (rest[0].row or 0) <= one.order[0]:
            findings.keep(rest.popleft())
        findings.add_rows(one.fault, place, one.rows, one.count)
    for finding in rest:
        findings.keep(finding)


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
