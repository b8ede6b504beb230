"""The head of a table: names, a strong line, a small triangle at the sorted one."""

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
)
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from gui.theme.drawing import draw_inner_ring
from gui.theme.focus import came_by_key
from gui.theme.parts.tip import plain_tip
from gui.theme.theme import Theme
from gui.theme.type_scale import SEMIBOLD

_SIDE, _TRIANGLE, _GAP = 8, 7, 4
_SORT_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TableHead(QHeaderView):
    """Reached by Tab: Left and Right go along the names, Space or Enter sorts by one."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._at = 0
        self._by_key = False
        self._held = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumSectionSize(48)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        theme.changed.connect(self._restyle)
        self._restyle()

    def hold(self, section: int) -> None:
        """Keep a column's name in place while the others scroll; -1 lets it go."""
        self._held = section
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the height of a head."""
        return QSize(super().sizeHint().width(), self._theme.line_height("small") + 16)

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        """Return room for a name and its triangle."""
        metrics = QFontMetrics(self._theme.font("small", weight=SEMIBOLD))
        width = metrics.horizontalAdvance(self._name(logicalIndex)) + 2 + 2 * _SIDE + _TRIANGLE + _GAP
        return QSize(width, self.sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one name."""
        painter.save()
        painter.fillRect(rect, self._theme.colour("page"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("lineStrong"))
        font = self._theme.font("small", weight=SEMIBOLD)
        metrics = QFontMetrics(font)
        is_sorted = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex
        room = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        for_words = room.width() - (_TRIANGLE + _GAP if is_sorted else 0)
        words = metrics.elidedText(self._name(logicalIndex), Qt.TextElideMode.ElideRight, for_words)
        width = metrics.horizontalAdvance(words)
        left = room.left()
        if self._alignment(logicalIndex) & Qt.AlignmentFlag.AlignRight:
            left = room.left() + for_words - width
        baseline = rect.top() + (rect.height() - metrics.height()) // 2 + metrics.ascent()
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink" if is_sorted else "inkSoft"))
        painter.drawText(left, baseline, words)
        if is_sorted:
            self._draw_triangle(painter, QPointF(left + width + _GAP, rect.center().y()))
        if self.hasFocus() and self._by_key and self._at == logicalIndex:
            draw_inner_ring(painter, rect, ring=self._theme.colour("focus"))
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names, and over them the one that is held."""
        super().paintEvent(event)
        if self._held >= 0:
            rect = QRect(0, 0, self.sectionSize(self._held), self.height())
            painter = QPainter(self.viewport())
            self.paintSection(painter, rect, self._held)
            painter.fillRect(QRect(rect.right(), 0, 1, rect.height()), self._theme.colour("line"))

    def viewportEvent(self, event: QEvent) -> bool:
        """Say the whole name where it is cut."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            section = self.logicalIndexAt(event.pos())
            cut = section >= 0 and self.sectionSizeFromContents(section).width() > self.sectionSize(section)
            QToolTip.showText(event.globalPos(), plain_tip(self._name(section)) if cut else "", self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Sort by the held name; the other names are Qt's business."""
        if self._held >= 0 and event.position().x() < self.sectionSize(self._held):
            self._sort(self._held)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the names, or sort by the one the ring is at."""
        key = event.key()
        self._by_key = True
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in _SORT_KEYS and self.sectionsClickable():
            self._sort(self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self._at = min(self._at, max(0, self.count() - 1))
        self._by_key = came_by_key(self)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _step(self, by: int) -> None:
        """Go to the next name that is shown."""
        place = self.visualIndex(self._at) + by
        while 0 <= place < self.count():
            section = self.logicalIndex(place)
            if not self.isSectionHidden(section):
                self._at = section
                self.viewport().update()
                return
            place += by

    def _sort(self, section: int) -> None:
        """Sort by a name; the other way round where it is sorted by it already."""
        same = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        up = same and self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        self.setSortIndicator(section, Qt.SortOrder.DescendingOrder if up else Qt.SortOrder.AscendingOrder)

    def _draw_triangle(self, painter: QPainter, middle: QPointF) -> None:
        """Draw which way it is sorted: up for the smallest first."""
        up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        base, tip = (middle.y() + 3, middle.y() - 3) if up else (middle.y() - 2, middle.y() + 4)
        corners = [QPointF(middle.x(), base), QPointF(middle.x() + _TRIANGLE, base)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("ink"))
        painter.drawPolygon(QPolygonF([*corners, QPointF(middle.x() + _TRIANGLE / 2, tip)]))

    def _name(self, section: int) -> str:
        """Return the name of a column."""
        said = self.model().headerData(section, Qt.Orientation.Horizontal)
        return "" if said is None else str(said)

    def _alignment(self, section: int) -> Qt.AlignmentFlag:
        """Return how a column is aligned: left where its model does not say."""
        role = Qt.ItemDataRole.TextAlignmentRole
        said = self.model().headerData(section, Qt.Orientation.Horizontal, role)
        return Qt.AlignmentFlag(said) if isinstance(said, int | Qt.AlignmentFlag) else self.defaultAlignment()

    def _restyle(self) -> None:
        """Follow the theme."""
        self.setFont(self._theme.font("small", weight=SEMIBOLD))
        self.updateGeometry()
        self.viewport().update()
