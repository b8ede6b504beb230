"""The QApplication: it also hears the documents a system opens with the program."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from gui import __version__


class Application(QApplication):
    """Names itself to the system.

    Signals: `fileAsked` with the path of a document that was double-clicked; only macOS asks this way, and at a start
    before anybody can hear it: `hear_files` tells of that one too.
    """

    fileAsked = Signal(str)

    def __init__(self) -> None:
        super().__init__([sys.argv[0]])
        self.setApplicationName("smartcar-viewer")
        self.setApplicationVersion(__version__)
        self.setDesktopFileName("smartcar-viewer")
        self._is_heard = False
        self._early = ""

    def hear_files(self, hear: Callable[[str], None]) -> None:
        """Tell of every document from now on, and of the one that was asked for before."""
        self.fileAsked.connect(hear)
        self._is_heard = True
        early, self._early = self._early, ""
        if early:
            self.fileAsked.emit(early)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            if self._is_heard:
                self.fileAsked.emit(event.file())
            else:
                self._early = event.file()
            return True
        return super().event(event)
