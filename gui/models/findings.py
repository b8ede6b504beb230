"""The faults found in a dossier as a table model."""

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from gui.base.text import Text
from gui.dossier.model import Finding
from gui.models.roles import ROOT, Index, Role
from gui.theme.parts.row_guide import RowRole
from gui.theme.parts.tip import plain_tip

FAULT, FILE, ROW, COLUMN, CELL, WORDS = range(6)


class FindingsModel(QAbstractTableModel):
    """One line per fault, errors first. `titles` stand above the columns, `severities` name the two kinds."""

    def __init__(
        self, *, text: Text, titles: tuple[str, ...], severities: dict[str, str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._titles = titles
        self._severities = severities
        self._findings: tuple[Finding, ...] = ()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Replace all faults."""
        self.beginResetModel()
        self._findings = tuple(sorted(findings, key=lambda finding: finding.severity != "error"))
        self.endResetModel()

    def finding_at(self, row: int) -> Finding | None:
        """Return the fault in a row."""
        return self._findings[row] if 0 <= row < len(self._findings) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._findings)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        finding, column = self._findings[index.row()], index.column()
        shown = self._shown(finding, column)
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: shown,
            Qt.ItemDataRole.ToolTipRole: plain_tip(self._full(finding) if column == WORDS else shown),
            Qt.ItemDataRole.AccessibleTextRole: self._spoken(finding, column),
            Qt.ItemDataRole.TextAlignmentRole: _alignment(column),
            Role.SORT: finding.row if column == ROW else shown.casefold(),
        }
        return answers.get(role, _look(finding, column, role))

    def _shown(self, finding: Finding, column: int) -> str:
        shown = (
            finding.code,
            finding.file or finding.resource,
            "" if finding.row is None else self._text.count(finding.row),
            finding.field or ("" if finding.column is None else str(finding.column)),
            finding.cell,
        )
        return shown[column] if column < WORDS else self._text.message(finding.message)

    def _full(self, finding: Finding) -> str:
        hint = "" if finding.hint is None else self._text.message(finding.hint)
        return "\n".join(filter(None, (self._text.message(finding.message), hint)))

    def _spoken(self, finding: Finding, column: int) -> str:
        if column == FAULT:
            return f"{self._severities[finding.severity]}: {finding.code}"
        words = self._full(finding) if column == WORDS else self._shown(finding, column)
        return f"{self._titles[column]}: {words}" if words else self._titles[column]


def _look(finding: Finding, column: int, role: int) -> str | None:
    """Return the shape that tells how severe a fault is, and the ink of its cell."""
    if role == RowRole.GLYPH and column == FAULT:
        return "error" if finding.severity == "error" else "warning"
    if role == RowRole.INK:
        return "error" if column == CELL and finding.severity == "error" else "ink"
    return None


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == ROW else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
