"""A list whose rows keep their size: one that tells something else is drawn anew, the others are left as they are."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QAbstractItemView, QListView

_ANY: Sequence[int] = ()


class RowList(QListView):
    """Where any row changes, `QListView` lays all out and paints all: a height might have changed. Here none does."""

    def dataChanged(
        self,
        topLeft: QModelIndex | QPersistentModelIndex,
        bottomRight: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = _ANY,
    ) -> None:
        QAbstractItemView.dataChanged(self, topLeft, bottomRight, list(roles))
