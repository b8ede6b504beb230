"""A table of a section: searched by words, sorted by typed values, each row a door."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from gui.base.text import Text
from gui.export.data import html, tsv
from gui.figures.tables import Column, Table, TableRow
from gui.models.roles import Role
from gui.models.table import TableModel, TableOrder
from gui.theme.parts.copy_button import CopyButton
from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.parts.empty_state import EmptyState
from gui.theme.parts.filter_field import FilterField
from gui.theme.parts.frozen_column import FrozenColumn
from gui.theme.parts.row_guide import RowRole
from gui.theme.parts.table_view import TableView
from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme
from gui.theme.type_scale import SEMIBOLD

FIELD = 240
NARROWEST = 72
FIRST = 136
"""The least width of a column of words, and of the first one, which names the row, at 100 %."""

ROOMY = 560
"""Below this width the button to copy is its icon."""

STRETCHED = "source"
"""The column that takes what room is left, where there is one."""

_LEAST = {STRETCHED: 120, "verdict": 80, "entity": 112, "period": 124}
"""Columns of words that are cut less than others: so wide they are at least, if they need that, at 100 %."""

_WHOLE = frozenset({"unit", "basis"})
"""Columns of words that are never cut."""

WIDEST = 264
"""Where the columns have no room beside one another in any case, words get so much at most before they are cut."""

_CELL_SIDE = 11
_GLYPH = 24


class Sorting(NamedTuple):
    """By which column a table is sorted, and which way."""

    column: str
    order: Qt.SortOrder


class TablePanel(QWidget):
    """One table with its title, its number of rows and a filter; without its head where a bar over it says all that.

    Signals: `linkOpened` with the link of the row that was clicked or entered; `copied` when rows were copied.
    """

    linkOpened = Signal(str)
    copied = Signal()

    def __init__(self, *, theme: Theme, text: Text, headed: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._headed = headed
        self._table = self._seen = Table("", (), ())
        self._total = 0
        self._wanted: list[int] = []
        self._exact: list[bool] = []
        self._build()
        self._lay_out()
        self._connect()

    def show_table(
        self, table: Table, *, sorting: Sorting | None = None, stay: bool = False, total: int | None = None
    ) -> None:
        """Show a table unfiltered, sorted by a column if it has it; or another one as it is now filtered and sorted.

        `total` is how many rows it has where nothing is left out; those of the table, where it is not given.
        """
        sorting = self.sorting if stay else sorting
        at = self._view.verticalScrollBar().value() if stay else 0
        self._table = table
        self._seen = seen = table.seen or table
        self._total = len(table.rows) if total is None else total
        if not stay:
            self._field.clear()
        keys = [column.key for column in seen.columns]
        by = keys.index(sorting.column) if sorting is not None and sorting.column in keys else -1
        order = sorting.order if sorting is not None else Qt.SortOrder.AscendingOrder
        self._order.sort(-1)
        self._head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._model.show_table(seen)
        if by >= 0:
            self._head.setSortIndicator(by, order)
        self._title.setText(table.title)
        self._view.setAccessibleName(table.title)
        self._head.setAccessibleName(self.tr("Columns of {table}").format(table=table.title))
        self._after_narrowing()
        self._view.verticalScrollBar().setValue(at)
        self._exact = [column.kind != "text" or column.key in _WHOLE for column in seen.columns]
        self._measure()

    def choose(self, link: str) -> None:
        """Mark the row whose card is open, and go to it; any other link marks none."""
        found = self._order.mapFromSource(self._model.index(self._model.row_of(link) if link else -1, 0))
        if not found.isValid():
            self._view.clearSelection()
        elif found.row() != self._view.currentIndex().row():
            self._view.selectRow(found.row())
            self._view.scrollTo(found)

    def light(self, links: frozenset[str]) -> None:
        """Light up the rows that belong to what is chosen."""
        self._model.light(links)

    @property
    def sorting(self) -> Sorting | None:
        """By what the rows are sorted now; None in the table's own order."""
        section = self._head.sortIndicatorSection()
        if not 0 <= section < len(self._seen.columns):
            return None
        return Sorting(self._seen.columns[section].key, self._head.sortIndicatorOrder())

    def copy(self) -> None:
        """Copy the chosen rows, or all that are shown, in that order, with all their columns: as text and as HTML."""
        rows = self._rows()
        data = QMimeData()
        data.setText(tsv(self._table, rows, self._text))
        data.setHtml(html(self._table, rows, self._text))
        QGuiApplication.clipboard().setMimeData(data)
        self._copy.say_copied()
        self.copied.emit()

    def _rows(self) -> Sequence[TableRow]:
        chosen = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        shown = chosen or range(self._order.rowCount())
        places = (self._model.place_of(self._order.mapToSource(self._order.index(row, 0)).row()) for row in shown)
        return [self._table.rows[at] for at in places if at is not None]

    def focus_filter(self) -> None:
        """Put the keyboard into the filter."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        self._title = ElidedLabel(theme=self._theme, role="pane_title")
        self._count = TextLabel(theme=self._theme, ink="inkSoft")
        self._field = FilterField(
            theme=self._theme, placeholder=self.tr("Filter rows…"), name=self.tr("Filter rows by words in any column")
        )
        self._copy = CopyButton(theme=self._theme, words=self.tr("Copy table"), done=self.tr("Copied"))
        self._model = TableModel(text=self._text, parent=self)
        self._order = TableOrder(source=self._model, parent=self)
        self._view = TableView(theme=self._theme, name=self.tr("Table"))
        self._view.setModel(self._order)
        self._head = self._view.horizontalHeader()
        self._head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._head.setSortIndicatorShown(True)
        self._head.setSortIndicatorClearable(True)
        self._view.setSortingEnabled(True)
        self._frozen = FrozenColumn(theme=self._theme, table=self._view)
        self._empty = EmptyState(theme=self._theme)
        self._stack = QStackedWidget(self)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self.setFocusProxy(self._view)

    def _lay_out(self) -> None:
        self._field.setMaximumWidth(self._theme.scaled(FIELD))
        self._top = QWidget(self)
        head = QHBoxLayout(self._top)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._field, 2)
        head.addWidget(self._copy)
        self._top.setVisible(self._headed)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4 if self._headed else 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._top)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._narrow)
        self._field.leftDownwards.connect(self._enter_rows)
        self._view.opened.connect(self.linkOpened)
        self._view.copied.connect(self.copy)
        self._copy.clicked.connect(lambda _checked=False: self.copy())
        self._view.clicked.connect(self._on_clicked)
        self._empty.actionChosen.connect(self._clear_filter)
        self._fitting.timeout.connect(self._fit_columns)
        self._head.sortIndicatorChanged.connect(lambda *_now: self._fitting.start())
        self._order.modelReset.connect(self._span_heads)
        self._order.layoutChanged.connect(self._span_heads)
        self._theme.changed.connect(self._measure)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._copy.set_compact(self.width() < ROOMY)
        self._fitting.start()

    def _narrow(self, words: str) -> None:
        self._order.narrow(words)
        self._span_heads()
        self._after_narrowing()

    def _span_heads(self) -> None:
        """Lay the head of each group over all columns, wherever it stands now."""
        self._view.clearSpans()
        places = (self._order.mapFromSource(self._model.index(row, 0)) for row in self._model.heads())
        for place in places:
            if place.isValid():
                self._view.setSpan(place.row(), 0, 1, self._order.columnCount())

    def _after_narrowing(self) -> None:
        heads = sum(self._order.mapFromSource(self._model.index(row, 0)).isValid() for row in self._model.heads())
        shown, total = self._order.rowCount() - heads, self._text.count(self._total)
        narrowed = self.tr("{shown} of {total}").format(shown=self._text.count(shown), total=total)
        self._count.setText(total if shown == self._total else narrowed)
        words = self._field.text().strip()
        if words and not shown:
            title = self.tr("No row matches “{words}”").format(words=words)
            total = self._text.count(len(self._table.rows))
            line = self.tr("{total} rows are there without the filter.").format(total=total)
            self._empty.show_state(title=title, line=line, action=self.tr("Clear the filter"))
        elif not shown:
            self._empty.show_state(title=self.tr("No rows"), line=self.tr("This table is empty."))
        self._stack.setCurrentWidget(self._view if shown else self._empty)

    def _clear_filter(self) -> None:
        self._field.clear()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_rows(self) -> None:
        """Go from the filter to the first row it found."""
        if self._order.rowCount():
            self._view.setFocus(Qt.FocusReason.TabFocusReason)
            self._view.selectRow(max(0, self._view.currentIndex().row()))

    def _on_clicked(self, index: QModelIndex) -> None:
        """Open the row's door wherever the row is clicked; with a key held the click only chooses rows."""
        held = QGuiApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier
        link = index.data(Role.LINK)
        if link and not held and not index.data(RowRole.LINK):
            self.linkOpened.emit(str(link))

    def _measure(self) -> None:
        """Ask how wide each column would like to be."""
        self._wanted = _wished(self._model, QFontMetrics(self._theme.font("body", weight=SEMIBOLD)))
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give each column what it needs: what is left is shared, what lacks comes from words, never from figures.

        A name above a column is never cut. Where there is no room for all, those that may leave do so. If all others
        would not fit however much is cut, the table is scrolled sideways, and nothing is gained by cutting words short.
        """
        room = self._view.viewport().width()
        if not self._wanted or room <= 0:
            return
        widths, fixed = self._needs(tight=False)
        shown = _staying(self._seen.columns, fixed, room, sorted_by=self._head.sortIndicatorSection())
        if sum(fixed[at] for at in shown) > room:
            widths, fixed = self._needs(tight=True)
        widths, fixed = [widths[at] for at in shown], [fixed[at] for at in shown]
        if sum(widths) <= room:
            stretched = next((place for place, at in enumerate(shown) if self._seen.columns[at].key == STRETCHED), -1)
            widths = _grown(widths, room, stretched)
        elif sum(fixed) <= room:
            widths = _shrunk(widths, room, fixed)
        else:
            widths = _cut(widths, fixed, self._theme.scaled(WIDEST))
        for at in range(len(self._wanted)):
            self._head.setSectionHidden(at, at not in shown)
        for at, width in zip(shown, widths, strict=True):
            self._head.resizeSection(at, width)

    def _needs(self, *, tight: bool) -> tuple[list[int], list[int]]:
        """Return how wide each column would like to be, and how wide at least; where it is tight, all words yield.

        Units are never cut, nor are figures and days.
        """
        least = self._theme.scaled(NARROWEST)
        heads = [self._head.sectionSizeFromContents(column).width() for column in range(len(self._wanted))]
        widths = [max(want, head) for want, head in zip(self._wanted, heads, strict=True)]
        cut = zip(widths, heads, self._exact, strict=True)
        fixed = [width if exact else min(width, max(head, least)) for width, head, exact in cut]
        for at, column in enumerate(self._seen.columns):
            if tight and column.key == "basis":
                fixed[at] = min(widths[at], heads[at])
            elif column.key in _LEAST and not tight:
                fixed[at] = min(widths[at], max(heads[at], self._theme.scaled(_LEAST[column.key])))
        first = _LEAST["period"] if self._seen.columns[0].key == "period" else FIRST
        fixed[0] = min(widths[0], self._theme.scaled(first))
        return widths, fixed


def _wished(model: TableModel, metrics: QFontMetrics) -> list[int]:
    """Return how wide each column would like to be for its longest cell."""
    return [
        metrics.horizontalAdvance(model.longest(at)) + 2 * _CELL_SIDE + (_GLYPH if model.has_glyphs(at) else 0)
        for at in range(model.columnCount())
    ]


def _staying(columns: Sequence[Column], fixed: list[int], room: int, *, sorted_by: int) -> list[int]:
    """Return the columns that stay in a room, the one that rows are sorted by among them."""
    shown = [at for at, column in enumerate(columns) if sorted_by >= 0 or not column.over]
    for at in sorted(shown, key=lambda at: columns[at].leaves, reverse=True):
        if columns[at].leaves and at != sorted_by and sum(fixed[one] for one in shown) > room:
            shown.remove(at)
    return shown


def _grown(widths: list[int], room: int, stretched: int) -> list[int]:
    """Give one column what is left, or share it in proportion where that is none; the last ends where the room does."""
    if stretched >= 0:
        return [width + (room - sum(widths) if at == stretched else 0) for at, width in enumerate(widths)]
    total = sum(widths)
    grown = [width * room // max(total, 1) for width in widths]
    grown[-1] += room - sum(grown)
    return grown


def _shrunk(widths: list[int], room: int, least: list[int]) -> list[int]:
    """Take what is too much from the columns that are widest, none below its least."""
    low, high = 0, max(widths)
    while low < high:
        middle = (low + high + 1) // 2
        if sum(_cut(widths, least, middle)) <= room:
            low = middle
        else:
            high = middle - 1
    return _cut(widths, least, low)


def _cut(widths: list[int], least: list[int], most: int) -> list[int]:
    """Return widths of at most so many pixels, none below its least."""
    return [max(min(width, most), floor) for width, floor in zip(widths, least, strict=True)]
