"""The partner list as a flat list model: heads with their counts, under each the partners that pass the filter."""

from difflib import get_close_matches
from typing import TypeAlias

import msgspec
from PySide6.QtCore import QAbstractListModel, QObject, Qt

from gui.figures.roster import Roster, RosterEntry
from gui.models.roles import ROOT, Index, Role
from gui.theme.parts.tip import plain_tip

LIKE_ENOUGH = 0.5
"""How alike a name must be to be offered as the nearest: half a partner's name typed with a slip still finds it."""


class GroupHead(msgspec.Struct, frozen=True):
    """The line above the partners of one kind of cooperation."""

    title: str
    count: int


Row: TypeAlias = GroupHead | RosterEntry


class PartnersModel(QAbstractListModel):
    """Partners by group; `narrow` keeps those that match the words and the status."""

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roster = Roster()
        self._rows: tuple[Row, ...] = ()
        self._lit: frozenset[str] = frozenset()

    def show_roster(self, roster: Roster) -> None:
        """Replace all partners and drop the filter."""
        self._roster = roster
        self.narrow(words="", status="")

    def narrow(self, *, words: str, status: str) -> None:
        """Keep partners in which all words occur and which have the status; empty ones keep everybody."""
        wanted = words.casefold().split()
        rows: list[Row] = []
        for group in self._roster.groups:
            kept = [entry for entry in group.entries if _passes(entry, wanted, status)]
            if kept:
                rows += [GroupHead(group.title, len(kept)), *kept]
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def light(self, links: frozenset[str]) -> None:
        """Light up the partners that belong to what is chosen."""
        if links != self._lit:
            self._lit = links
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [Role.LIT])

    @property
    def shown(self) -> int:
        """Number of partners that pass the filter."""
        return sum(isinstance(row, RosterEntry) for row in self._rows)

    def row_of(self, link: str) -> int:
        """Return the row of a partner by its link, or -1 where the filter hides it."""
        return next((at for at, row in enumerate(self._rows) if isinstance(row, RosterEntry) and row.link == link), -1)

    def nearest(self, words: str) -> str:
        """Return the name of the partner most like the words; empty where none is alike."""
        names: dict[str, str] = {}
        for group in self._roster.groups:
            for entry in group.entries:
                for known in (entry.name, *entry.name.split(), entry.brand, *entry.keywords):
                    names.setdefault(known.casefold(), entry.name)
        alike = get_close_matches(words.casefold().strip(), list(names), n=1, cutoff=LIKE_ENOUGH)
        return names[alike[0]] if alike else ""

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], GroupHead):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return self._of_head(row, role) if isinstance(row, GroupHead) else self._of_entry(row, role)

    def _of_head(self, head: GroupHead, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return head.title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(head.title)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{head.title}, {head.count}"
            case Role.HEAD:
                return True
            case Role.COUNT:
                return head.count
            case _:
                return None

    def _of_entry(self, entry: RosterEntry, role: int) -> object:
        said = ", ".join(filter(None, (entry.name, entry.brand, str(entry.since or ""), entry.status_title)))
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: entry.name,
            Qt.ItemDataRole.ToolTipRole: plain_tip(said),
            Qt.ItemDataRole.AccessibleTextRole: said,
            Role.SORT: entry.name.casefold(),
            Role.LINK: entry.link,
            Role.HEAD: False,
            Role.ICON: "dot-full" if entry.active else "dot-ring",
            Role.DETAIL: entry.brand,
            Role.WHEN: entry.since,
            Role.LIT: entry.link in self._lit,
        }
        return answers.get(role)


def _passes(entry: RosterEntry, words: list[str], status: str) -> bool:
    """Tell whether a partner has the status and every word somewhere in its names."""
    if status and entry.status != status:
        return False
    known = " ".join((entry.name, entry.brand, *entry.keywords)).casefold()
    return all(word in known for word in words)
