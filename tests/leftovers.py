"""What a test leaves behind: windows, running timers, busy threads."""

import gc
import sys
import threading

POOL_PATIENCE_MS = 2_000
"""A job says it is done just before its thread is: this long it may take to end."""


class Watch:
    """Takes note of what is there when it is made, and names later what has come since and stayed.

    What is there is frozen for the garbage collector: looking for leftovers then costs what the test made, not what all
    tests before it did.
    """

    def __init__(self) -> None:
        gc.freeze()
        self._threads = set(threading.enumerate())
        self._windows = {id(window): window for window in _windows()}

    def leftovers(self, *, gui: bool) -> list[str]:
        """Name what is left; timers and Qt's threads are only looked for where ``gui`` says the test used Qt."""
        left = self._left_threads()
        if gui:
            _finish_deletions()
            left += self._left_windows() + self._left_objects() + _busy_pool()
        return left

    def _left_threads(self) -> list[str]:
        # A _DummyThread is Python's note that a Qt thread once called it, not a thread of its own.
        return [
            f"thread {thread.name}"
            for thread in threading.enumerate()
            if thread not in self._threads and not isinstance(thread, threading._DummyThread)
        ]

    def _left_windows(self) -> list[str]:
        return [
            f"window {_describe(window)}"
            for window in _windows()
            if id(window) not in self._windows and _class_name(window) != "QTipLabel"  # Qt keeps its last tooltip
        ]

    def _left_objects(self) -> list[str]:
        from PySide6.QtCore import QObject, QThread, QTimer
        from shiboken6 import isValid

        left = []
        for thing in gc.get_objects():
            if not issubclass(type(thing), QTimer | QThread) or not isValid(thing) or self._was_there(thing):
                continue
            if isinstance(thing, QTimer) and thing.isActive():
                left.append(f"running timer {_describe(thing)}")
            if isinstance(thing, QThread) and thing.isRunning() and thing is not QThread.currentThread():
                left.append(f"running thread {_describe(thing)}")
            assert isinstance(thing, QObject)
        return left

    def _was_there(self, thing: object) -> bool:
        """Tell whether a window that was there before the test owns ``thing``."""
        from PySide6.QtCore import QObject

        owner = thing if isinstance(thing, QObject) else None
        while owner is not None:
            if id(owner) in self._windows:
                return True
            owner = owner.parent()
        return False


def _windows() -> list[object]:
    """Return the top-level widgets, without importing Qt for a test that does not use it."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return list(widgets.QApplication.topLevelWidgets())


def _finish_deletions() -> None:
    """Let Qt delete what the test has already let go of."""
    from PySide6.QtCore import QCoreApplication, QEvent

    gc.collect(0)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if _windows():
        gc.collect()


def _busy_pool() -> list[str]:
    from PySide6.QtCore import QThreadPool

    return [] if QThreadPool.globalInstance().waitForDone(POOL_PATIENCE_MS) else ["a busy thread pool"]


def _class_name(thing: object) -> str:
    from PySide6.QtCore import QObject

    return thing.metaObject().className() if isinstance(thing, QObject) else type(thing).__name__


def _describe(thing: object) -> str:
    from PySide6.QtCore import QObject

    name = thing.objectName() if isinstance(thing, QObject) else ""
    return f"{_class_name(thing)} {name}".strip()
