"""A small table of sailings for tests of rows and tables."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from gui.theme.parts.row_guide import RowRole

AnyIndex = QModelIndex | QPersistentModelIndex

ROWS = [("Aurora", "Apr 2021", "216.75"), ("Borealis, the\tsecond", "Dec 2021", "2.5"), ("Corona", "Jul 2022", "40")]
HEADS = ("Ship", "Launched", "Cabins")


class ShipsModel(QAbstractTableModel):
    """Three ships; the last column is numbers that are doors."""

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(ROWS)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        said: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: ROWS[row][column],
            RowRole.GLYPH: "dot-full" if column == 0 else None,
            RowRole.INK: "inkSoft" if column == 1 else None,
        }
        if column == 2:
            said[Qt.ItemDataRole.TextAlignmentRole] = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            said[RowRole.LINK] = f"figure:cabins-{row}"
            said[RowRole.DECIMALS] = 2
        return said.get(role)
