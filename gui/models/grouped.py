"""Rows under heads as one flat list: what such lists have in common."""

from collections.abc import Iterable
from typing import Protocol

import msgspec
from PySide6.QtCore import QAbstractListModel, QObject, Qt

from gui.models.roles import ROOT, Index, Role


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """The line above rows that belong together. One that `folds` can be entered, and hides them or shows them."""

    count: int
    folds: bool = False


class Linked(Protocol):
    """A row below a head: it leads somewhere."""

    @property
    def link(self) -> str:
        """Where it leads."""


class GroupedModel(QAbstractListModel):
    """Heads and rows; `head_data` and `row_data` of its kinds say what they tell."""

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Head | Linked, ...] = ()
        self._places: dict[str, int] = {}
        self._links: frozenset[str] = frozenset()
        self._lit: frozenset[str] = frozenset()

    def set_rows(self, rows: Iterable[Head | Linked]) -> None:
        """Show other rows; the same ones again change nothing.

        Where every row stays what it was, a head or the same link, only those that tell something else are drawn anew.
        """
        wanted = tuple(rows)
        if wanted == self._rows:
            return
        if [_identity(row) for row in wanted] == [_identity(row) for row in self._rows]:
            self._renew(wanted)
            return
        self.beginResetModel()
        self._rows = wanted
        self._places = {row.link: at for at, row in enumerate(wanted) if not isinstance(row, Head)}
        self._lit = self._standing_out()
        self.endResetModel()

    def _renew(self, wanted: tuple[Head | Linked, ...]) -> None:
        """Put other words into the same places."""
        changed = [at for at, (old, new) in enumerate(zip(self._rows, wanted, strict=True)) if old != new]
        self._rows = wanted
        for at in changed:
            self.dataChanged.emit(self.index(at), self.index(at))
        self.light(self._links)

    def light(self, links: frozenset[str]) -> None:
        """Light up the rows that belong to what is chosen; where all of them do, none stands out."""
        self._links = links
        lit = self._standing_out()
        if lit != self._lit:
            self._lit = lit
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [Role.LIT])

    def _standing_out(self) -> frozenset[str]:
        rows = [row for row in self._rows if not isinstance(row, Head)]
        lit = frozenset(row.link for row in rows if self.links_of(row) & self._links)
        return lit if len(lit) < len(rows) else frozenset()

    def links_of(self, row: Linked) -> frozenset[str]:
        """Return what a row stands for: it is lit with any of these."""
        return frozenset({row.link})

    @property
    def shown(self) -> int:
        """Number of rows below heads."""
        return len(self._places)

    def row_of(self, link: str) -> int:
        """Return the row of what a link leads to, or -1 where it is not shown."""
        return self._places.get(link, -1)

    def head_at(self, row: int) -> Head | None:
        """Return the head in a row, or None where none is."""
        head = self._rows[row] if 0 <= row < len(self._rows) else None
        return head if isinstance(head, Head) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        head = self.head_at(index.row()) if index.isValid() else None
        return Qt.ItemFlag.NoItemFlags if head is not None and not head.folds else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Role.HEAD:
                return isinstance(row, Head)
            case Role.COUNT if isinstance(row, Head):
                return row.count
            case Role.LINK if not isinstance(row, Head):
                return row.link
            case Role.LIT if not isinstance(row, Head):
                return row.link in self._lit
            case _:
                return self.head_data(row, role) if isinstance(row, Head) else self.row_data(row, role)

    def head_data(self, head: Head, role: int) -> object:
        """Return what a head tells beside its count."""
        raise NotImplementedError

    def row_data(self, row: Linked, role: int) -> object:
        """Return what a row tells beside its link and whether it is lit."""
        raise NotImplementedError


def _identity(row: Head | Linked) -> str:
    """Return what a row stands for: two rows of which it is the same are one row that tells something else."""
    return "" if isinstance(row, Head) else row.link
