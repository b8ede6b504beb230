"""The page for a dossier that could not be opened, or was opened with faults: what is wrong, where, and what to do."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QVBoxLayout, QWidget

from gui.base.text import Text
from gui.dossier.model import Finding
from gui.models.findings import CELL, COLUMN, FAULT, FILE, ROW, WORDS, FindingsModel
from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.parts.rule import Rule
from gui.theme.parts.table_view import TableView
from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme

_PLACES_FROM = 720
_CELL_FROM = 900
_BOLDER, _WIDEST = 16, 240


class ProblemPage(QWidget):
    """Lists faults; the chosen one is told in full below the list.

    Signals: `backAsked` when the button leads back to what is open, `openAsked` when it opens something else.
    """

    backAsked = Signal()
    openAsked = Signal()

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._back_to = ""
        self._build()
        self._lay_out()
        self._connect()

    def show_failure(self, name: str, findings: tuple[Finding, ...], back_to: str) -> None:
        """Say that nothing could be opened; `back_to` names what is still open, empty for nothing."""
        self._title.setText(self.tr("This cannot be opened"))
        self._show(name, findings, back_to)

    def show_findings(self, name: str, findings: tuple[Finding, ...], back_to: str) -> None:
        """Say what was found wrong in a dossier that is open all the same."""
        self._title.setText(self.tr("This dossier has faults"))
        self._show(name, findings, back_to)

    def _show(self, name: str, findings: tuple[Finding, ...], back_to: str) -> None:
        self._back_to = back_to
        self._name.setText(name)
        back = self.tr("Back to {name}").format(name=back_to)
        self._action.setText(back if back_to else self.tr("Open another…"))
        self._model.show_findings(findings)
        errors = sum(finding.severity == "error" for finding in findings)
        self._count.setText(self._counted(errors, len(findings) - errors))
        several = len(findings) > 1
        for part in (self._view, self._rule):
            part.setVisible(several)
        self._count.setVisible(several)
        self._filler.setVisible(not several)
        for place in (FAULT, FILE, ROW, COLUMN, CELL):
            self._view.setColumnWidth(place, min(self._view.sizeHintForColumn(place) + _BOLDER, _WIDEST))
        self._view.selectRow(0)
        self._tell(0)
        self._action.setFocus()

    def _build(self) -> None:
        self._title = TextLabel(theme=self._theme, role="section_title")
        self._name = ElidedLabel(theme=self._theme, ink="inkSoft", middle=True)
        self._action = QPushButton(self)
        self._count = TextLabel(theme=self._theme, role="body")
        titles = (
            self.tr("Fault"),
            self.tr("File"),
            self.tr("Row"),
            self.tr("Column"),
            self.tr("Cell"),
            self.tr("What is wrong"),
        )
        severities = {"error": self.tr("Error"), "warning": self.tr("Warning")}
        self._severities = severities
        self._model = FindingsModel(text=self._text, titles=titles, severities=severities, parent=self)
        self._view = TableView(theme=self._theme, name=self.tr("Faults"))
        self._view.setModel(self._model)
        self._view.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self._view.horizontalHeader().setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        self._what = TextLabel(theme=self._theme, role="pane_title", wrap=True)
        self._where = TextLabel(theme=self._theme, role="body", ink="inkSoft", wrap=True)
        self._hint = TextLabel(theme=self._theme, role="body", wrap=True)
        self._icon = TextLabel(theme=self._theme)
        self._rule = Rule(theme=self._theme)
        self._filler = QWidget(self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._name, 1)
        head.addWidget(self._action)
        told = QVBoxLayout()
        told.setSpacing(4)
        for label in (self._what, self._where, self._hint):
            told.addWidget(label)
        detail = QHBoxLayout()
        detail.setSpacing(12)
        detail.addWidget(self._icon)
        detail.addLayout(told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(Rule(theme=self._theme, kind="block"))
        column.addWidget(self._count)
        column.addWidget(self._view, 1)
        column.addWidget(self._rule)
        column.addLayout(detail)
        column.addWidget(self._filler, 1)

    def _connect(self) -> None:
        self._action.clicked.connect(self._on_action)
        self._view.selectionModel().currentRowChanged.connect(self._on_row)
        self._theme.changed.connect(self._on_theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns away that have no room: all of it stands in the detail too."""
        super().resizeEvent(event)
        for column, least in (
            (ROW, _PLACES_FROM),
            (COLUMN, _PLACES_FROM),
            (CELL, _CELL_FROM),
            (FILE, _PLACES_FROM // 2),
        ):
            self._view.setColumnHidden(column, self.width() < self._theme.scaled(least))

    def _counted(self, errors: int, warnings: int) -> str:
        one_error, one_warning = self.tr("1 error"), self.tr("1 warning")
        many_errors = self.tr("{count} errors").format(count=self._text.count(errors))
        many_warnings = self.tr("{count} warnings").format(count=self._text.count(warnings))
        parts = [one_error if errors == 1 else many_errors] if errors else []
        parts += [one_warning if warnings == 1 else many_warnings] if warnings else []
        return " · ".join(parts)

    def _tell(self, row: int) -> None:
        """Tell one fault in full: what, where, what to do."""
        finding = self._model.finding_at(row)
        self._icon.setVisible(finding is not None)
        for label in (self._what, self._where, self._hint):
            label.setVisible(finding is not None)
        if finding is None:
            return
        severe = finding.severity == "error"
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(
            self._theme.pixmap("error" if severe else "warning", "error" if severe else "ink", ratio=ratio)
        )
        self._what.setText(self._text.message(finding.message))
        self._where.setText(self._place(finding))
        self._hint.setText("" if finding.hint is None else self._text.message(finding.hint))
        self._hint.setVisible(finding.hint is not None)

    def _place(self, finding: Finding) -> str:
        """Say where a fault is: severity and code, file, row, column, cell."""
        parts = [f"{self._severities[finding.severity]} · {finding.code}", finding.file or finding.resource]
        if finding.row is not None:
            parts.append(self.tr("row {row}").format(row=self._text.count(finding.row)))
        if finding.field or finding.column is not None:
            parts.append(self.tr("column {column}").format(column=finding.field or finding.column))
        if finding.cell:
            parts.append(self.tr("cell “{cell}”").format(cell=finding.cell))
        return ", ".join(filter(None, parts))

    def _on_row(self, current: QModelIndex) -> None:
        self._tell(current.row())

    def _on_action(self) -> None:
        if self._back_to:
            self.backAsked.emit()
        else:
            self.openAsked.emit()

    def _on_theme(self) -> None:
        self._tell(self._view.currentIndex().row())
