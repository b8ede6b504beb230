"""Opening a dossier: read in a worker, shown when it is whole; a bad one leaves what was open as it was."""

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from gui.base.paths import builtin_dossier
from gui.dossier.load import CannotOpen, Opened, Stopped, load
from gui.figures.place import Address
from gui.figures.proofreading import proofread
from gui.shell.tasks import Task, TaskPool
from gui.window.pages import prepared

BUSY_AFTER_MS = 300


class Opener(QObject):
    """One dossier is read at a time: asking for another drops the answer for the one before.

    Signals: `opened` with an Opened, its path and the place asked for; `refused` with a CannotOpen and the path;
    `failed` with any other exception; `busy` with the path of a dossier that takes its time, and `idle` when the wait
    is over.
    """

    opened = Signal(object, object, object)
    refused = Signal(object, object)
    failed = Signal(object, object)
    busy = Signal(object)
    idle = Signal()

    def __init__(self, *, pool: TaskPool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = pool
        self._task: Task | None = None
        self._path: Path | None = None
        self._stop = Event()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(BUSY_AFTER_MS)
        self._patience.timeout.connect(self._on_patience_over)

    def open(self, path: Path, *, at: Address | None = None) -> None:
        """Begin to read a dossier."""
        self.cancel()
        self._path = path
        self._stop = Event()
        task = Task(partial(_read, path, self._stop))
        task.done.connect(partial(self._on_done, path, at))
        task.failed.connect(partial(self._on_failed, path))
        self._task = task
        self._patience.start()
        self._pool.start(task)

    def cancel(self) -> None:
        """Wait no longer for the dossier that is being read."""
        task, self._task = self._task, None
        self._stop.set()
        self._rest()
        if task is not None:
            task.cancel()

    def _on_done(self, path: Path, at: Address | None, opened: Opened) -> None:
        self._task = None
        self._rest()
        self.opened.emit(opened, path, at)

    def _on_failed(self, path: Path, error: BaseException) -> None:
        self._task = None
        self._rest()
        if isinstance(error, CannotOpen):
            self.refused.emit(error, path)
        else:
            self.failed.emit(error, path)

    def _on_patience_over(self) -> None:
        self.busy.emit(self._path)

    def _rest(self) -> None:
        self._patience.stop()
        self.idle.emit()


def _read(path: Path, stop: Event) -> Opened:
    """Read a dossier on a worker's thread; one that nobody waits for any more is let go of."""
    opened = load(path, stopped=stop.is_set)
    if path != builtin_dossier():  # its texts are read by a test
        opened.dossier = proofread(opened.dossier)
    opened = prepared(opened, stopped=stop.is_set)
    if stop.is_set():
        opened.close()
        raise Stopped
    return opened
