"""Work away from the event loop: whoever waits gets exactly one answer, and the pool is empty when the program ends."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from itertools import count

from PySide6.QtCore import QObject, Signal

THREADS = 4


class Task(QObject):
    """One piece of work. Connect first, then hand it to `TaskPool.start`; the answer comes through the event loop.

    Signals: exactly one of `done` (the value), `failed` (the exception) and `cancelled`, and that once.
    """

    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, work: Callable[[], object], *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self._answered = False

    def cancel(self) -> None:
        """Stop waiting: the answer is `cancelled`, and what the work still brings is dropped."""
        if not self._answered:
            self._answered = True
            self.cancelled.emit()

    def end(self, future: "Future[object]") -> None:
        """Answer with the outcome, unless the answer was given before."""
        if self._answered:
            return
        if future.cancelled():
            self.cancel()
            return
        self._answered = True
        error = future.exception()
        if error is None:
            self.done.emit(future.result())
        else:
            self.failed.emit(error)


class TaskPool(QObject):
    """A few threads for the whole program; `close` waits for them.

    A thread never holds a task, only its number: the last reference to an object of Qt must not go on another thread.
    """

    _ended = Signal(int, object)

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="task")
        self._numbers = count()
        self._waiting: dict[int, Task] = {}
        self._running: set[Future[object]] = set()
        self._ended.connect(self._on_ended)

    def start(self, task: Task) -> None:
        """Begin the work as soon as a thread is free; the task is kept until the work is over, cancelled or not."""
        number = next(self._numbers)
        self._waiting[number] = task
        future = self._threads.submit(task.work)
        self._running.add(future)
        future.add_done_callback(self._running.discard)
        future.add_done_callback(partial(self._bring_home, number))

    def close(self, *, patience: float = 30.0) -> bool:
        """Cancel what waits and let what runs come to its end; False where `patience` (seconds) is over first."""
        for task in tuple(self._waiting.values()):
            task.cancel()
        self._threads.shutdown(wait=False, cancel_futures=True)
        if wait(tuple(self._running), timeout=patience).not_done:
            return False
        self._threads.shutdown(wait=True)
        self._waiting.clear()
        return True

    def _bring_home(self, number: int, future: "Future[object]") -> None:
        """Tell the pool's own thread; called on the worker's."""
        self._ended.emit(number, future)

    def _on_ended(self, number: int, future: "Future[object]") -> None:
        task = self._waiting.pop(number, None)
        if task is not None:
            task.end(future)
