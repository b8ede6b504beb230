"""The QApplication: it also hears the documents a system opens with the program."""

import sys

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from gui import __version__


class Application(QApplication):
    """Names itself to the system.

    Signals: `fileAsked` with the path of a document that was double-clicked; only macOS asks this way.
    """

    fileAsked = Signal(str)

    def __init__(self) -> None:
        super().__init__([sys.argv[0]])
        self.setApplicationName("smartcar-viewer")
        self.setApplicationVersion(__version__)
        self.setDesktopFileName("smartcar-viewer")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.fileAsked.emit(event.file())
            return True
        return super().event(event)
