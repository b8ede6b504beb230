"""The legend's rows as a list model: what stands in a row, and whether it is put in."""

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.charts.entries import Entry

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class LegendRole(IntEnum):
    """ENTRY: the row's `Entry`."""

    ENTRY = Qt.ItemDataRole.UserRole + 200


class LegendModel(QAbstractListModel):
    """Rows of entries; those that may be put in or taken out have a check state, headings and samples have none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rows."""
        return self._entries

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """List these. Where the rows are the same but for what is put in, they stay, and with them the keyboard."""
        if [_key(entry) for entry in entries] == [_key(entry) for entry in self._entries]:
            changed = [row for row, pair in enumerate(zip(self._entries, entries, strict=True)) if pair[0] != pair[1]]
            self._entries = entries
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, index: AnyIndex) -> Entry | None:
        """Return what stands in a row, None where there is none."""
        return self._entries[index.row()] if index.isValid() and index.row() < len(self._entries) else None

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        entry = self.entry(index)
        if entry is None or (entry.sign == "heading" and not entry.glyph):
            return Qt.ItemFlag.NoItemFlags
        if entry.sign == "heading":  # the word that leads to the rest
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not entry.is_choice:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index)
        if entry is None:
            return None
        match role:
            case LegendRole.ENTRY:
                return entry
            case Qt.ItemDataRole.DisplayRole:
                return entry.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.words} {entry.note}".strip()
            case Qt.ItemDataRole.CheckStateRole if entry.is_choice:
                return Qt.CheckState.Checked if entry.shown else Qt.CheckState.Unchecked
            case _:
                return None


def _key(entry: Entry) -> tuple[str, str, str, str]:
    return entry.sign, entry.words, entry.entity, entry.category
