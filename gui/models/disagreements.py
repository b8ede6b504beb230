"""Disagreements as a flat list model, narrowed to those found by comparing or those that are declared."""

from PySide6.QtCore import QObject, Qt

from gui.base.text import Text
from gui.figures.disagreements import Disagreement
from gui.models.grouped import GroupedModel, Head, Linked
from gui.models.roles import Role
from gui.theme.parts.tip import plain_tip

COMPUTED, DECLARED = "computed", "declared"


class DisagreementsModel(GroupedModel):
    """Rows without heads, in the order they come in."""

    def __init__(self, *, text: Text, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._text = text
        self._every: tuple[Disagreement, ...] = ()
        self._kinds: frozenset[str] = frozenset()

    def show_disagreements(self, shown: tuple[Disagreement, ...]) -> None:
        """Show others, of the kinds that were chosen."""
        self._every = shown
        self.narrow(self._kinds)

    def narrow(self, kinds: frozenset[str]) -> None:
        """Keep those of these kinds; none chosen keeps all."""
        self._kinds = kinds
        self.set_rows(row for row in self._every if not kinds or kinds_of(row) & kinds)

    def row_of(self, link: str) -> int:
        """Return the row that a report belongs to, or -1."""
        at = super().row_of(link)
        if at >= 0 or not link:
            return at
        told = ((at, row) for at, row in enumerate(self._rows) if isinstance(row, Disagreement))
        return next((at for at, row in told if link in row.links), -1)

    def links_of(self, row: Linked) -> frozenset[str]:
        """Return all reports of a row."""
        return row.links if isinstance(row, Disagreement) else frozenset()

    def head_data(self, head: Head, role: int) -> object:
        """Return nothing: there are no heads."""
        del head, role
        return None

    def row_data(self, row: Linked, role: int) -> object:
        if not isinstance(row, Disagreement):
            return None
        match role:
            case Role.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole | Role.WHEN:
                return self._text.message(row.period if role == Role.WHEN else row.about)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(row)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._said(row))
            case _:
                return None

    def _said(self, row: Disagreement) -> str:
        """Return everything a row tells, a line for each value."""
        message = self._text.message
        lines = [", ".join((message(row.about), message(row.period)))]
        lines += [
            ", ".join((message(side.amount), message(side.who), message(side.told)))
            for side in (row.taken, *row.others)
        ]
        return "\n".join((*lines, message(row.reason)))


def kinds_of(row: Disagreement) -> frozenset[str]:
    """Return how a disagreement is known: by comparing the values, by what the dossier declares, or both."""
    kinds = ((COMPUTED, row.computed), (DECLARED, row.declared))
    return frozenset(kind for kind, told in kinds if told)
