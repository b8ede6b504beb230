"""SIGTERM and SIGINT end the program as closing its window does, at once and with code 0."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

_ENDINGS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))


class EndSignals(QObject):
    """Wakes the event loop when a signal comes in: Python would only look at it after the next event."""

    def __init__(self, *, end: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._inside, self._outside = socket.socketpair()
        for side in (self._inside, self._outside):
            side.setblocking(False)
        self._before = {number: signal.signal(number, self._on_signal) for number in _ENDINGS}
        self._wakeup = signal.set_wakeup_fd(self._outside.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._inside.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def close(self) -> None:
        """Give the signals back to whoever had them."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._inside.close()
        self._outside.close()

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self._end()

    def _drain(self) -> None:
        """Take the byte away; Python has run the handler by the time it gets here."""
        self._inside.recv(64)
