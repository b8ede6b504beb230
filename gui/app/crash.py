"""What no part of the program caught: it goes to the log, a file and a window, and the next start says so too."""

import faulthandler
import logging
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QObject, Signal, qVersion

from gui import __version__

_log = logging.getLogger(__name__)

REPORT = "crash.txt"
FAULT = "fault.txt"
LONGEST = 200_000
"""Characters of a report that is shown: an endless recursion has more."""


MOST = 10
"""Reports of one run: a fault in a paint comes again with every paint, and the first few say what there is to say."""


class CrashGuard(QObject):
    """Hooks itself into every place where an exception can get lost, from `begin` to `end`.

    The first few faults of a run are told; the rest leave one line in the log.

    Signals: `crashed` with the report, on the thread of the guard.
    """

    crashed = Signal(str)

    def __init__(self, *, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._fault: IO[str] | None = None
        self._busy = threading.local()
        self._reports = 0
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def begin(self) -> str:
        """Take the hooks, and return the report the run before has left, empty where it ended well."""
        left = self._take_left()
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._fault = (self._folder / FAULT).open("w", encoding="utf-8")
        except OSError as error:
            _log.info("no crash file is kept: %s", error)
        else:
            faulthandler.enable(self._fault)
        return left

    def end(self) -> None:
        """Give the hooks back; a run that ends well leaves nothing."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        if self._fault is not None:
            faulthandler.disable()
            self._fault.close()
            self._fault = None
            (self._folder / FAULT).unlink(missing_ok=True)

    def report(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Write an exception to the log and the file and tell whoever shows it; a fault in here only to the log."""
        if getattr(self._busy, "on", False):
            _log.error("a fault while one was reported", exc_info=error)
            return
        self._reports += 1
        if self._reports > MOST:
            if self._reports == MOST + 1:
                _log.error("further faults are neither kept nor told")
            return
        self._busy.on = True
        try:
            from traceback import format_exception

            words = describe("".join(format_exception(kind, error, trace)))
            _log.error("not caught: %s", words)
            self._keep(words)
            self.crashed.emit(words)
        finally:
            self._busy.on = False

    def _keep(self, words: str) -> None:
        try:
            with (self._folder / REPORT).open("a", encoding="utf-8") as file:
                file.write(words)
        except OSError as error:
            _log.info("the report is not kept: %s", error)

    def _take_left(self) -> str:
        """Return what lies there from the run before, and clear it away."""
        left = ""
        for name in (FAULT, REPORT):
            file = self._folder / name
            try:
                left += file.read_text(encoding="utf-8", errors="replace")
                file.unlink()
            except OSError:
                continue
        return left[-LONGEST:]

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        self.report(kind, error, trace)

    def _on_thread_exception(self, caught: threading.ExceptHookArgs) -> None:
        self.report(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _on_unraisable(self, caught: "sys.UnraisableHookArgs") -> None:
        self.report(caught.exc_type, caught.exc_value, caught.exc_traceback)


def describe(trace: str) -> str:
    """Return a report: when, what runs where, and the trace; nothing of the user's files but the names in it."""
    import platform
    from datetime import UTC, datetime

    now = datetime.now(UTC).isoformat(timespec="seconds")
    runs_on = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return f"{now}\nSmart Car Viewer {__version__}, {runs_on}\n\n{trace[-LONGEST:]}\n"
