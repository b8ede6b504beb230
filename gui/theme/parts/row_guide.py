"""What rows know beyond their text, and which row a list's pointer and keyboard are at."""

from enum import IntEnum

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from gui.theme.focus import came_by_key

AnyIndex = QModelIndex | QPersistentModelIndex

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RowRole(IntEnum):
    """Data roles by which a model tells `RowDelegate` how a cell is written.

    INK: a role of the theme, `ink` where none · GLYPH: name of an icon before the text · LIT: belongs to what is
    chosen, so 600 · GROUP: a group head, over all columns · LINK: the figure is a door and this is where it leads ·
    DECIMALS: the most digits behind the point in this column, so that points stand below one another ·
    MIDDLE: an identifier, elided in the middle · LOOK: all of these at once, as a `RowLook`.
    """

    INK = Qt.ItemDataRole.UserRole + 100
    GLYPH = Qt.ItemDataRole.UserRole + 101
    LIT = Qt.ItemDataRole.UserRole + 102
    GROUP = Qt.ItemDataRole.UserRole + 103
    LINK = Qt.ItemDataRole.UserRole + 104
    DECIMALS = Qt.ItemDataRole.UserRole + 105
    MIDDLE = Qt.ItemDataRole.UserRole + 106
    LOOK = Qt.ItemDataRole.UserRole + 107


class RowGuide(QObject):
    """Follows a list's pointer and whether its focus came by the keyboard, so that whole rows are lit and ringed."""

    def __init__(self, *, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._over = QPersistentModelIndex()
        self._by_key = False
        view.setMouseTracking(True)
        view.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def is_over(self, index: AnyIndex) -> bool:
        """Say whether the pointer is in the row of this index."""
        return _same_row(self._over, index)

    def is_at(self, index: AnyIndex) -> bool:
        """Say whether the keyboard is at the row of this index; it begins at the first row that can be chosen."""
        if not self._by_key or not self._view.hasFocus():
            return False
        current = self._view.currentIndex()
        return _same_row(current if current.isValid() else self._beginning(), index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow pointer and keyboard; nothing is kept from the list."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            self._set_by_key(by_key=True)
            if event.key() in _ENTER and not self._view.currentIndex().isValid():
                self._view.setCurrentIndex(self._beginning())
        elif kind == QEvent.Type.MouseButtonPress:
            self._set_by_key(by_key=False)
        elif kind == QEvent.Type.FocusIn:
            self._set_by_key(by_key=came_by_key(self._view) or self._by_key)
            if self._by_key and not self._view.currentIndex().isValid():
                self._view.scrollTo(self._beginning())
        elif isinstance(event, QMouseEvent) and kind == QEvent.Type.MouseMove:
            self._set_over(self._view.indexAt(event.position().toPoint()))
        elif kind == QEvent.Type.Leave and watched is self._view.viewport():
            self._set_over(QModelIndex())
        return False

    def _beginning(self) -> QModelIndex:
        """Return the first row that can be chosen, where the keyboard is before it was anywhere."""
        model = self._view.model()
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        return next((row for row in rows if row.flags() & Qt.ItemFlag.ItemIsSelectable), QModelIndex())

    def _set_over(self, index: QModelIndex) -> None:
        """Light another row."""
        if not _same_row(self._over, index):
            self._over = QPersistentModelIndex(index)
            self._view.viewport().update()

    def _set_by_key(self, *, by_key: bool) -> None:
        """Show or hide the ring."""
        if by_key != self._by_key:
            self._by_key = by_key
            self._view.viewport().update()


def _same_row(one: AnyIndex, other: AnyIndex) -> bool:
    """Say whether two indexes are in the same row of the same table."""
    if not one.isValid() or not other.isValid():
        return one.isValid() == other.isValid() and not one.isValid()
    return one.row() == other.row() and one.parent() == other.parent()
