"""A web address of the dossier: shown before anything happens, never followed by itself."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme


class AddressDialog(QDialog):
    """Asks what to do with an address.

    Signals: `browserAsked` with the address when it is to be opened in the browser.
    """

    browserAsked = Signal(str)

    def __init__(self, *, theme: Theme, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._address = address
        self.setWindowTitle(self.tr("Web address"))
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        self._words = TextLabel(theme=self._theme, wrap=True)
        self._words.setText(self.tr("The program itself never goes on line. This address is in the dossier:"))
        self._field = QLineEdit(self._address)
        self._field.setReadOnly(True)
        self._field.setCursorPosition(0)
        self._field.setAccessibleName(self.tr("Web address"))
        self._copy = QPushButton(self.tr("&Copy"))
        self._open = QPushButton(self.tr("&Open in browser"))
        self._close = QPushButton(self.tr("Close"))
        self._copy.setDefault(True)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self._close, self._open, self._copy):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addWidget(self._field)
        column.addLayout(buttons)
        self.setMinimumWidth(480)

    def _connect(self) -> None:
        self._copy.clicked.connect(self._on_copy)
        self._open.clicked.connect(self._on_open)
        self._close.clicked.connect(self.reject)

    def _on_copy(self) -> None:
        copy_words(self._address)
        self.accept()

    def _on_open(self) -> None:
        self.browserAsked.emit(self._address)
        self.accept()


def copy_words(words: str) -> None:
    """Put words on the clipboard."""
    QGuiApplication.clipboard().setText(words)


def open_in_browser(address: str) -> None:
    """Hand an address of the web to the system; anything that is no such address is not handed on."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if url.scheme() in {"http", "https"} and url.host():
        QDesktopServices.openUrl(url)
