"""The first column of a table, which stays while the others are scrolled sideways."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView

from gui.theme.parts.row_delegate import RowDelegate
from gui.theme.parts.table_head import TableHead
from gui.theme.theme import Theme


class FrozenColumn(QTableView):
    """Lies over a table that is scrolled sideways and shows its first column; the pointer goes through to the table.

    It only repeats what the table shows: model, selection, row heights, sorting and place are the table's.
    """

    def __init__(self, *, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table
        self._build()
        self._connect()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the table."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.follow()
        return False

    def follow(self) -> None:
        """Lie over the first column where it is scrolled away, and nowhere else."""
        bar, head = self._table.horizontalScrollBar(), self._table.horizontalHeader()
        needed = bar.value() > 0 and head.count() > 1
        if needed:
            room = self._table.viewport().geometry()
            width = min(head.sectionSize(0), room.width() // 2)
            for column in range(1, head.count()):
                self.setColumnHidden(column, True)
            self.setColumnHidden(0, False)
            self.setColumnWidth(0, width)
            self.setGeometry(room.left(), room.top() - head.height(), width, room.height() + head.height())
            self.verticalScrollBar().setValue(self._table.verticalScrollBar().value())
            self._follow_sorting()
            self.raise_()
        self.setVisible(needed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells, and the hairline that parts them from what is scrolled."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        edge = self.viewport().width() - 1
        painter.fillRect(edge, 0, 1, self.viewport().height(), self._theme.colour("line"))

    def _build(self) -> None:
        table = self._table
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(RowDelegate(theme=self._theme, view=self))
        self.setFrameShape(table.frameShape())
        self.setShowGrid(False)
        self.setWordWrap(False)
        head = TableHead(theme=self._theme, parent=self)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalHeader(head)
        self.verticalHeader().hide()
        self.setSelectionBehavior(table.selectionBehavior())
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _connect(self) -> None:
        table = self._table
        table.installEventFilter(self)
        table.horizontalScrollBar().valueChanged.connect(self.follow)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.horizontalHeader().sectionResized.connect(self.follow)
        table.horizontalHeader().sortIndicatorChanged.connect(self._follow_sorting)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _follow_sorting(self) -> None:
        said, head = self._table.horizontalHeader(), self.horizontalHeader()
        head.setSortIndicatorShown(said.isSortIndicatorShown() and said.sortIndicatorSection() == 0)
        head.setSortIndicator(0, said.sortIndicatorOrder())

    def _restyle(self) -> None:
        height = self._theme.line_height("body") + 8
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
