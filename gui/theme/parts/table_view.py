"""The table: hairlines, a strong head, rows that are chosen whole and copied as they stand."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyleOptionViewItem, QTableView, QWidget

from gui.theme.parts.in_view import chosen_row_kept
from gui.theme.parts.row_delegate import RowDelegate
from gui.theme.parts.row_guide import RowRole
from gui.theme.parts.table_head import TableHead
from gui.theme.theme import Theme


class TableView(QTableView):
    """A table over any of our models; cells say by `RowRole` what they are. Its head and first column stay in place.

    Signals: `opened` with the link of a cell that is a door, on a click or, for the row, on Enter; `copied` when the
    chosen rows, or all where none is chosen, were asked for by the keyboard: who knows more of them may copy that.
    """

    opened = Signal(str)
    copied = Signal()

    def __init__(self, *, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self._build()
        self._connect()
        self._restyle()

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """Return the cell at a place: over the held column it is the first one's, not what lies below it."""
        held = self._held_width()
        return self.model().index(self.rowAt(pos.y()), self._first()) if pos.x() < held else super().indexAt(pos)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in view."""
        with chosen_row_kept(self, event):
            super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells, and over them the first column where it would have been scrolled away."""
        super().paintEvent(event)
        width = self._held_width()
        top, bottom = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if width and top >= 0:
            painter = QPainter(self.viewport())
            for row in range(top, (bottom if bottom >= 0 else self.model().rowCount() - 1) + 1):
                self._draw_held(painter, self.model().index(row, self._first()), width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the chosen rows, open the row's door, move otherwise."""
        if event.matches(QKeySequence.StandardKey.Copy):
            if self.selectionModel() is not None and self.selectionModel().hasSelection():
                QGuiApplication.clipboard().setText(self.chosen_text())
            self.copied.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._door_of_row(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Begin at the first row that can be chosen, where Qt would begin at a head of a group and go nowhere."""
        if self.currentIndex().isValid():
            return super().moveCursor(cursorAction, modifiers)
        firsts = (self.model().index(row, self._first()) for row in range(self.model().rowCount()))
        return next((first for first in firsts if first.flags() & Qt.ItemFlag.ItemIsSelectable), QModelIndex())

    def chosen_text(self) -> str:
        """Return the chosen rows as tab-separated lines, in the order they are shown."""
        header = self.horizontalHeader()
        if header.count() == 0:
            return ""
        places = [header.logicalIndex(place) for place in range(header.count())]
        columns = [column for column in places if not header.isSectionHidden(column)]
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return "\n".join("\t".join(_cell(self.model(), row, column) for column in columns) for row in rows)

    def _build(self) -> None:
        """Set the table up without anything that looks like a grid."""
        self._head = TableHead(theme=self._theme, parent=self)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.setItemDelegate(RowDelegate(theme=self._theme, view=self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _connect(self) -> None:
        """Follow clicks and the theme."""
        self.clicked.connect(self._on_clicked)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        self._theme.changed.connect(self._restyle)

    def _first(self) -> int:
        """Return the column that stands first, -1 where there is none."""
        header = self.horizontalHeader()
        shown = (header.logicalIndex(place) for place in range(header.count()))
        return next((section for section in shown if not header.isSectionHidden(section)), -1)

    def _held_width(self) -> int:
        """Return the width of the first column while it is held in place, 0 while it need not or cannot be."""
        first = self._first()
        if first < 0 or self.horizontalHeader().offset() == 0:
            return 0
        width = self.columnWidth(first)
        return width if width <= self.viewport().width() // 2 else 0

    def _draw_held(self, painter: QPainter, index: QModelIndex, width: int) -> None:
        """Draw one cell of the held column, and the line that parts it from what moves."""
        rect = QRect(0, self.rowViewportPosition(index.row()), width, self.rowHeight(index.row()))
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = rect
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        painter.fillRect(rect, self._theme.colour("page"))
        self.itemDelegate().paint(painter, option, index)
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), self._theme.colour("line"))

    def _on_scrolled(self) -> None:
        """Draw all of it again: the held column does not move with the rest."""
        self._head.hold(self._first() if self._held_width() else -1)
        self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        """Open the door that was clicked."""
        self._open(index.data(RowRole.LINK))

    def _open(self, link: object) -> None:
        """Say where it leads, if anywhere."""
        if isinstance(link, str) and link:
            self.opened.emit(link)

    def _door_of_row(self, index: QModelIndex) -> object:
        """Return the link of a cell, else the first in its row."""
        if not index.isValid():
            return None
        cells = [index, *(index.siblingAtColumn(column) for column in range(index.model().columnCount()))]
        return next((link for cell in cells if (link := cell.data(RowRole.LINK))), None)

    def _restyle(self) -> None:
        """Make rows as high as their type needs."""
        height = self._theme.line_height("body") + 8
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.setFont(self._theme.font("body"))


def _cell(model: QAbstractItemModel, row: int, column: int) -> str:
    """Return the text of a cell without what would break a line of cells."""
    shown = model.index(row, column).data(Qt.ItemDataRole.DisplayRole)
    return "" if shown is None else " ".join(str(shown).replace("\t", " ").splitlines())
