"""Ctrl+C ends a command that needs no window with one code and without a word, whatever it is at."""

import signal
import threading
from types import FrameType, TracebackType
from typing import Self

STOPPED = 130


class Interrupt:
    """Raises KeyboardInterrupt at Ctrl+C and remembers it: DuckDB turns it into an error of its own."""

    def __init__(self) -> None:
        """Not asked yet."""
        self._asked = False
        self._before: object = None

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._on_signal)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if callable(self._before) or isinstance(self._before, int):
            signal.signal(signal.SIGINT, self._before)

    def asked(self) -> bool:
        """Tell whether to give up."""
        return self._asked

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self._asked = True
        raise KeyboardInterrupt
