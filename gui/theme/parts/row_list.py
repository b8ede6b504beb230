"""A list whose rows keep their size: one that tells something else is drawn anew, the others are left as they are."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from gui.theme.parts.in_view import chosen_row_kept

ICON = QSize(16, 16)
"""The size of icons in a list. Qt asks the style twice a row for it where a list has none of its own."""
_ANY: Sequence[int] = ()


class RowList(QListView):
    """A list whose rows keep their heights, and whose chosen row stays in view when the list gets less high.

    Where any row changes, `QListView` lays all out and paints all: a height might have changed. Here none does.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIconSize(ICON)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in view."""
        with chosen_row_kept(self, event):
            super().resizeEvent(event)

    def dataChanged(
        self,
        topLeft: QModelIndex | QPersistentModelIndex,
        bottomRight: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = _ANY,
    ) -> None:
        QAbstractItemView.dataChanged(self, topLeft, bottomRight, list(roles))
