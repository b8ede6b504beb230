"""The sections of a dossier as a list model."""

from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtCore import QAbstractListModel, QObject, Qt

from gui.models.roles import ROOT, Index, Role
from gui.theme.parts.tip import plain_tip


class SectionEntry(msgspec.Struct, frozen=True):
    """One line of the sidebar; `count` is how many things the section holds, None where nothing is counted."""

    name: str
    title: str
    icon: str = ""
    count: int | None = None


class SectionsModel(QAbstractListModel):
    """Sections in the order of the dossier."""

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[SectionEntry, ...] = ()

    def show_entries(self, entries: tuple[SectionEntry, ...]) -> None:
        """Replace all sections."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def show_counts(self, entries: tuple[SectionEntry, ...]) -> None:
        """Show how much the same sections hold from another standpoint."""
        changed = [row for row, pair in enumerate(zip(self._entries, entries, strict=True)) if pair[0] != pair[1]]
        self._entries = entries
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, name: str) -> int:
        """Return the row of a section by its name, or -1."""
        return next((row for row, entry in enumerate(self._entries) if entry.name == name), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        told = _TOLD.get(role)
        return told(entry) if told is not None else None


_TOLD: Mapping[int, Callable[[SectionEntry], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda entry: entry.title,
    Qt.ItemDataRole.ToolTipRole: lambda entry: plain_tip(entry.title),
    Qt.ItemDataRole.AccessibleTextRole: lambda entry: (
        entry.title if entry.count is None else f"{entry.title}, {entry.count}"
    ),
    Role.SORT: lambda entry: entry.title.casefold(),
    Role.LINK: lambda entry: entry.name,
    Role.ICON: lambda entry: entry.icon,
    Role.COUNT: lambda entry: entry.count,
}
