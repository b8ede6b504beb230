"""The window that tells of a crash: what happened in the program's own words, and how to pass it on."""

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget


class CrashWindow(QDialog):
    """Shows a report. It stands on Qt alone: whatever broke, the theme and the parts are not needed here."""

    def __init__(self, *, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Smart Car Viewer: something went wrong"))
        self._build(report)
        self._lay_out()
        self._connect()
        self.resize(720, 420)

    def add_report(self, report: str) -> None:
        """Show a further report below."""
        self._report.appendPlainText(report)

    def _build(self, report: str) -> None:
        self._words = QLabel(
            self.tr("The program met a fault of its own. It goes on where it can; no dossier was changed. The report:")
        )
        self._words.setWordWrap(True)
        self._report = QPlainTextEdit(report)
        self._report.setReadOnly(True)
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._report.setAccessibleName(self.tr("Report"))
        self._copy = QPushButton(self.tr("&Copy the report"))
        self._close = QPushButton(self.tr("Close"))
        self._copy.setDefault(True)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        column.addWidget(self._report, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._copy.clicked.connect(self._on_copy)
        self._close.clicked.connect(self.accept)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
