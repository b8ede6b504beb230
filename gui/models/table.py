"""A table of figures as a Qt model, and the proxy that sorts it on typed values and filters it by words."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt

from gui.base import chart_messages as cm
from gui.base import messages as m
from gui.base.messages import Message
from gui.base.text import Text
from gui.dossier.model import Cell
from gui.figures.tables import GroupHead, Table, TableCell
from gui.models.roles import ROOT, Index, Role
from gui.theme.parts.row_delegate import missing_fraction
from gui.theme.parts.row_guide import RowRole
from gui.theme.parts.row_look import RowLook

_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

_FRACTION = re.compile(r"\.(\d+)\D*$")

_ENOUGH = {"number": 100, "date": 100, "text": 95}
"""How many in a hundred cells of a kind of column are to be shown whole."""

_SAMPLE: dict[str, int] = {"number": 4_000, "date": 400, "text": 40}
"""About so many cells of a kind of column tell how wide it is; of figures each one counts, as far as one can wait."""

_BASIS = {"reported": "basis-reported", "press": "basis-press", "estimate": "basis-estimate"}
"""The glyph that stands before how sure a report is."""

_DIFFERS = frozenset({m.VERDICT_DIFFERS, cm.VERDICT_DIFFERS_NEAREST})

SortKey: TypeAlias = tuple[int, float, str]


class TableModel(QAbstractTableModel):
    """One `Table`: words to show, keys to sort by, and a row for each head of a group, which cannot be chosen.

    Of several reports of one figure the taken one is written in 600 and the others softly.
    """

    def __init__(self, *, text: Text, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._table = Table("", (), ())
        self._lines: list[int | GroupHead] = []  # of each row: its place in the table, or the head that it is
        self._shown: dict[tuple[int, int], str] = {}
        self._looks: dict[tuple[int, int], RowLook] = {}
        self._decimals: dict[int, int] = {}
        self._lit: frozenset[str] = frozenset()
        self._door = 0  # the column whose words are the door of a row: the first with figures, else the first

    def show_table(self, table: Table) -> None:
        """Replace all rows and columns."""
        self.beginResetModel()
        self._table = table
        self._lines = list(_lines(table))
        self._shown = {}
        self._looks = {}
        self._decimals = {}
        self._door = next((at for at, column in enumerate(table.columns) if column.kind == "number"), 0)
        self.endResetModel()

    def light(self, links: frozenset[str]) -> None:
        """Light up the rows that belong to what is chosen."""
        if links != self._lit:
            self._lit = links
            self._looks = {}
            if self._lines:
                last = self.index(len(self._lines) - 1, len(self._table.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last, [RowRole.LIT, RowRole.LOOK])

    def row_of(self, link: str) -> int:
        """Return the row that opens a link, or -1."""
        rows = self._table.rows
        return next(
            (at for at, line in enumerate(self._lines) if isinstance(line, int) and rows[line].link == link), -1
        )

    def place_of(self, row: int) -> int | None:
        """Return which row of the table it is; None for the head of a group."""
        line = self._lines[row]
        return line if isinstance(line, int) else None

    def heads(self) -> list[int]:
        """Return the rows that are heads of groups."""
        return [at for at, line in enumerate(self._lines) if isinstance(line, GroupHead)]

    def is_seen(self, row: int, *, in_order: bool) -> bool:
        """Tell whether a row is seen while the table is in its own order, or while it is sorted."""
        line = self._lines[row]
        return not isinstance(line, GroupHead) or (in_order if line.series else line.always or not in_order)

    def group_key(self, row: int) -> tuple[int, bool]:
        """Return the group a row is in, and whether it is more than its head; groups never change their order."""
        line = self._lines[row]
        starts = [head.at for head in self._table.groups if not head.series]
        first = line.at if isinstance(line, GroupHead) else line
        return bisect_right(starts, first), isinstance(line, int)

    def sort_key(self, index: Index) -> SortKey | None:
        """Return what a cell sorts by; None where it is missing."""
        at = self.place_of(index.row())
        key = self._table.rows[at].cells[index.column()].key if at is not None else None
        return None if key is None else sort_key(key)

    def matches(self, row: int, words: list[str]) -> bool:
        """Tell whether all case-folded words occur in the row's cells; a head stays with any row of its group."""
        if not words:
            return True
        line = self._lines[row]
        if isinstance(line, GroupHead):
            ends = [head.at for head in self._table.groups if head.at > line.at and (line.series or not head.series)]
            return any(self._has(at, words) for at in range(line.at, min(ends, default=len(self._table.rows))))
        return self._has(line, words)

    def _has(self, row: int, words: list[str]) -> bool:
        whole = "\n".join(self._words(row, column) for column in range(len(self._table.columns))).casefold()
        return all(word in whole for word in words)

    def longest(self, column: int) -> str:
        """Return the longest cell of a column; among words a few may be longer still and are cut.

        A figure has behind it what it lacks to the longest fraction, which is left free.
        """
        kind, most = self._table.columns[column].kind, self._most_decimals(column)
        shown = (self._words(row, column) for row in self._sample(kind))
        cells = sorted((words + missing_fraction(words, most) if most else words for words in shown), key=len)
        return cells[(len(cells) - 1) * _ENOUGH[kind] // 100] if cells else ""

    def has_glyphs(self, column: int) -> bool:
        """Tell whether an icon stands before the words of a column."""
        return self._table.columns[column].key == "basis"

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._table.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._table.columns):
            return None
        column = self._table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text.message(column.title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _NUMBER if column.kind == "number" else _WORDS
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._lines[index.row()], GroupHead):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, GroupHead):
            return self._of_head(line, role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(line, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line, index.column())
            case _:
                return self._of_cell(line, index.column(), role)

    def _of_head(self, head: GroupHead, role: int) -> object:
        """Answer for the head of a group; it is one over all columns."""
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._text.message(head.words)
            case RowRole.LOOK:
                return RowLook(text=self._text.message(head.words), ink="inkSoft", group=True)
            case RowRole.GROUP:
                return True
            case _:
                return None

    def _of_cell(self, at: int, column: int, role: int) -> object:
        """Answer what is not said in words."""
        match role:
            case RowRole.LOOK:
                return self._look(at, column)
            case RowRole.LINK:
                return self._look(at, column).link or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._align(column)
            case Role.SORT:
                return self._table.rows[at].cells[column].key
            case Role.LINK:
                return self._table.rows[at].link
            case _:
                return None

    def _look(self, at: int, column: int) -> RowLook:
        """Return how a cell is written, worked out once."""
        if (at, column) not in self._looks:
            row = self._table.rows[at]
            differs = self._differs(row.cells[column], column)
            self._looks[at, column] = RowLook(
                text=self._words(at, column).replace("\n", " "),
                align=self._align(column),
                ink="doubt" if differs else "ink" if row.taken else "inkSoft",
                lit=self._is_taken_of_several(at) or differs or row.link in self._lit,
                glyph=self._glyph(row.cells[column], column),
                link=row.link if column == self._door else "",
                decimals=self._most_decimals(column),
                chip=self._chip(row.different) if column == 0 else "",
            )
        return self._looks[at, column]

    def _chip(self, different: int) -> str:
        """Return what stands behind the name of a row whose figure has several values: the sign and how many."""
        return self._text.message(Message(cm.CHIP_DIFFERENT, {"count": different})) if different else ""

    def _align(self, column: int) -> Qt.AlignmentFlag:
        return _NUMBER if self._table.columns[column].kind == "number" else _WORDS

    def _is_taken_of_several(self, row: int) -> bool:
        """Tell whether a row is the taken report of a figure that has others: they stand below it."""
        rows = self._table.rows
        return rows[row].taken and row + 1 < len(rows) and not rows[row + 1].taken

    def _differs(self, cell: TableCell, column: int) -> bool:
        """Tell whether a cell says that a report differs from the taken one, or by how much."""
        said = self._table.columns[column].key == "verdict"
        return said and (isinstance(cell.key, Decimal) or cell.key in _DIFFERS)

    def _glyph(self, cell: TableCell, column: int) -> str:
        """Return the icon before the words of a cell, empty for none."""
        return _BASIS.get(str(cell.key), "") if self.has_glyphs(column) else ""

    def _most_decimals(self, column: int) -> int:
        """Return how many digits stand behind the point, at most, in a column of figures."""
        if self._table.columns[column].kind != "number":
            return 0
        if column not in self._decimals:
            shown = (self._words(row, column) for row in self._sample("number"))
            found = (_FRACTION.search(words) for words in shown)
            self._decimals[column] = max((len(match[1]) for match in found if match), default=0)
        return self._decimals[column]

    def _sample(self, kind: str) -> range:
        return range(0, len(self._table.rows), 1 + len(self._table.rows) // _SAMPLE[kind])

    def _words(self, row: int, column: int) -> str:
        """Return a cell in words, formatted once."""
        if (row, column) not in self._shown:
            self._shown[row, column] = self._text.message(self._table.rows[row].cells[column].words)
        return self._shown[row, column]

    def _spoken(self, row: int, column: int) -> str:
        title = self._text.message(self._table.columns[column].title)
        told = (self._words(row, column), self._chip(self._table.rows[row].different) if column == 0 else "")
        words = " ".join(filter(None, told))
        return f"{title}: {words}" if words else title


class TableOrder(QSortFilterProxyModel):
    """Sorts a `TableModel` on typed values within each group, missing ones last, and keeps rows that match words."""

    def __init__(self, *, source: TableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._words: list[str] = []
        self._in_order = True
        self.setSourceModel(source)
        self.setSortRole(Role.SORT)

    def narrow(self, words: str) -> None:
        """Keep the rows in which all words occur, in any column, upper and lower case alike."""
        self.beginFilterChange()
        self._words = words.casefold().split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        seen = self._source.is_seen(source_row, in_order=self._in_order)
        return seen and self._source.matches(source_row, self._words)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column within each group, or bring back the table's own order, with the heads that go with it."""
        if (column < 0) is not self._in_order:
            self.beginFilterChange()
            self._in_order = column < 0
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)
        super().sort(column, order)

    def lessThan(self, source_left: QModelIndex | Index, source_right: QModelIndex | Index) -> bool:
        here, there = self._source.group_key(source_left.row()), self._source.group_key(source_right.row())
        if here != there:
            return here < there if self.sortOrder() is Qt.SortOrder.AscendingOrder else here > there
        left, right = self._source.sort_key(source_left), self._source.sort_key(source_right)
        if left is None or right is None:
            # The proxy turns the answer round when it sorts downwards; a missing value is to come last all the same.
            first_is_there = left is not None and right is None
            first_is_missing = left is None and right is not None
            return first_is_there if self.sortOrder() is Qt.SortOrder.AscendingOrder else first_is_missing
        return left < right


def _lines(table: Table) -> Iterator[int | GroupHead]:
    """Yield the rows of a table with the heads of its groups between them."""
    heads = iter(table.groups)
    head = next(heads, None)
    for at in range(len(table.rows)):
        while head is not None and head.at <= at:
            yield head
            head = next(heads, None)
        yield at


def sort_key(key: Cell) -> SortKey:
    """Return a cell as what compares with every other: numbers, then days, then words without regard to case."""
    if isinstance(key, str):
        return 2, 0.0, key.casefold()
    if isinstance(key, date):
        return 1, float(key.toordinal()), ""
    return 0, float(key), ""
