"""Notes beside a text as a flat list model: a head over those not known that day, one over what stands instead."""

import msgspec
from PySide6.QtCore import QObject, Qt

from gui.base.text import Text
from gui.figures.text_notes import TextNote, TextNotes
from gui.models.grouped import GroupedModel, Head, Linked
from gui.models.roles import Role
from gui.theme.parts.tip import plain_tip


class NotesHead(Head, frozen=True):
    """The line above notes of a kind: `later` heads what was not known on the day one looks from."""

    words: str
    later: bool


class NoteLine(msgspec.Struct, frozen=True):
    """All that is drawn of a note: what it is about, and what is said of it."""

    lead: str
    words: str


class NotesModel(GroupedModel):
    """`later` and `instead` are the words above the two kinds of notes."""

    def __init__(self, *, text: Text, later: str, instead: str, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._text = text
        self._heads = (later, instead)

    def show_notes(self, notes: TextNotes) -> None:
        """List these; the same ones again change nothing."""
        rows: list[Head | Linked] = []
        for words, is_later, lines in zip(self._heads, (True, False), (notes.later, notes.instead), strict=True):
            if lines:
                rows += [NotesHead(words=words, later=is_later, count=len(lines)), *lines]
        self.set_rows(rows)

    def head_data(self, head: Head, role: int) -> object:
        if not isinstance(head, NotesHead):
            return None
        told: dict[int, object] = {Qt.ItemDataRole.DisplayRole: head.words, Role.LATER: head.later}
        return told.get(role)

    def row_data(self, row: Linked, role: int) -> object:
        if not isinstance(row, TextNote):
            return None
        if role == Role.ROW:
            return NoteLine(self._text.message(row.lead), self._text.message(row.words))
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text.message(row.lead)
        if role == Role.ASIDE:
            return self._text.message(row.words)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = f"{self._text.message(row.lead)} {self._text.message(row.words)}"
            return said if role == Qt.ItemDataRole.AccessibleTextRole else plain_tip(said)
        return None
