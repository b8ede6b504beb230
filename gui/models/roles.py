"""The roles beyond Qt's own that our item models answer."""

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

ROOT = QModelIndex()
"""The parent of every row of a flat model."""


class Role(IntEnum):
    """What a row tells its delegate beside its words.

    SORT is the raw typed value of a cell: number, day or case-folded words; None where the cell is empty.
    LATER: not known yet on the day one looks from · FOLDED: a head whose rows are out of sight ·
    ROW: the row itself, for a delegate that draws a picture of it.
    """

    SORT = Qt.ItemDataRole.UserRole
    LINK = Qt.ItemDataRole.UserRole + 1
    HEAD = Qt.ItemDataRole.UserRole + 2
    ICON = Qt.ItemDataRole.UserRole + 3
    COUNT = Qt.ItemDataRole.UserRole + 4
    DETAIL = Qt.ItemDataRole.UserRole + 5
    ASIDE = Qt.ItemDataRole.UserRole + 6
    WHEN = Qt.ItemDataRole.UserRole + 7
    LIT = Qt.ItemDataRole.UserRole + 8
    LATER = Qt.ItemDataRole.UserRole + 9
    FOLDED = Qt.ItemDataRole.UserRole + 10
    ROW = Qt.ItemDataRole.UserRole + 11
