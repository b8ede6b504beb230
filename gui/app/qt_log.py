"""Qt's own messages go to our log; the one that announces the end of the process is answered in plain words first."""

import logging
import os
import sys
from collections import deque

from PySide6.QtCore import QLibrary, QLibraryInfo, QMessageLogContext, QtMsgType, qInstallMessageHandler

from gui.app.display import NO_DISPLAY, no_platform

_log = logging.getLogger("gui.qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_OFFSCREEN_CANNOT = (
    "This plugin does not support raise()",
    "This plugin does not support propagateSizeHints()",
)
"""What Qt's offscreen platform says it cannot do; no window of ours is at fault."""


class QtLog:
    """The handler of Qt's messages, from `install` to `remove`; it keeps the last few to explain a fatal one."""

    def __init__(self) -> None:
        self._said: deque[str] = deque(maxlen=20)

    def install(self) -> None:
        """Send Qt's messages to our log from now on."""
        qInstallMessageHandler(self._on_message)

    def remove(self) -> None:
        """Give Qt its own handler back."""
        qInstallMessageHandler(None)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, words: str | None) -> None:
        said = words or ""
        if kind == QtMsgType.QtFatalMsg:
            self._end_plainly(said)
        self._said.append(said)
        level = logging.DEBUG if said in _OFFSCREEN_CANNOT else _LEVELS.get(kind, logging.WARNING)
        _log.log(level, "%s", said)

    def _end_plainly(self, fault: str) -> None:
        """Say why no window can be shown and end: once Qt has said this, the process is about to be aborted."""
        sentence = no_platform(fault, "\n".join((*self._said, _plugin_fault())))
        if sentence:
            sys.stderr.write(f"{sentence}\n")
            sys.stderr.flush()
            os._exit(NO_DISPLAY)


def _plugin_fault() -> str:
    """Return what the loader says of the plugin for X11, empty where it loads."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    library = QLibrary(f"{folder}/platforms/libqxcb.so")
    return "" if library.load() else library.errorString()
