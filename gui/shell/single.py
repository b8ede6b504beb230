"""One running program for each user: a second start hands its request over and ends.

The lock is a QLockFile: it costs nothing at the start, and one whose owner was killed is known to be stale by its
process number. The request goes through a QLocalServer, which is made after the window is painted and needs neither
thread nor port.
"""

import json
import logging
import sys
import zlib
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_log = logging.getLogger(__name__)

PATIENCE_MS = 3_000
PAUSE_MS = 50
LONGEST_REQUEST = 64 * 1024
LONGEST_ADDRESS = 100
"""Bytes a socket's path may have; macOS takes 103."""


class Request(NamedTuple):
    """What a start asks for: a dossier's absolute path (empty: none in particular), a section's name or a link."""

    dossier: str = ""
    section: str = ""
    at: str = ""


class SingleInstance(QObject):
    """The lock of this start. `first` says whether nobody else runs; `hand_over` and `listen` are for the two cases.

    Signals: `asked` when another start has handed its request over.
    """

    asked = Signal(Request)

    def __init__(self, *, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._server: QLocalServer | None = None
        self._received: dict[QLocalSocket, bytearray] = {}
        self._lock = QLockFile(str(folder / "lock"))
        self._lock.setStaleLockTime(0)

    def first(self) -> bool:
        """Take the lock; where it cannot even be written, everybody is the first."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            _log.info("no lock is held: %s", error)
            return True
        return self._lock.tryLock(0) or self._lock.error() == QLockFile.LockError.PermissionError

    def hand_over(self, request: Request) -> bool:
        """Give the request to the program that runs; False where it does not answer, or has ended meanwhile.

        One that has just been started holds the lock already and listens a moment later, so that it is asked again
        until the patience is over. Whoever gets the lock while waiting is the first from then on.
        """
        from PySide6.QtNetwork import QLocalSocket

        end = monotonic() + PATIENCE_MS / 1000
        socket = QLocalSocket()
        socket.connectToServer(self._address())
        while not socket.waitForConnected(PATIENCE_MS):
            if monotonic() > end or self._lock.tryLock(PAUSE_MS):
                return False
            socket.connectToServer(self._address())
        socket.write(json.dumps(request).encode() + b"\n")
        heard = socket.waitForReadyRead(PATIENCE_MS) and bytes(socket.readAll().data()).startswith(b"ok")
        socket.disconnectFromServer()
        return heard

    def listen(self) -> None:
        """Wait for the requests of others, from now on."""
        from PySide6.QtNetwork import QLocalServer

        if not self._lock.isLocked():
            return
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._address())
        server.newConnection.connect(self._on_connection)
        if not server.listen(self._address()):
            _log.info("other starts cannot reach this one: %s", server.errorString())
        self._server = server

    def close(self) -> None:
        """Listen no longer and give the lock back."""
        for socket in tuple(self._received):
            socket.abort()
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _address(self) -> str:
        """Return the pipe's name, or the path of the socket: beside the lock, unless that is too long for a socket."""
        name = f"smartcar-viewer-{zlib.crc32(str(self._folder).encode()):08x}"
        if sys.platform == "win32":
            return name
        beside = self._folder / "socket"
        if len(str(beside).encode()) <= LONGEST_ADDRESS:
            return str(beside)
        from tempfile import gettempdir  # brings compression with it, which a start can do without

        return str(Path(gettempdir()) / name)

    def _on_connection(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._received[socket] = bytearray()
            socket.readyRead.connect(self._on_ready)
            socket.disconnected.connect(self._on_disconnected)
            self._read(socket)

    def _on_ready(self) -> None:
        for socket in tuple(self._received):
            self._read(socket)

    def _on_disconnected(self) -> None:
        for socket in tuple(self._received):
            if socket.state() == socket.LocalSocketState.UnconnectedState:
                del self._received[socket]
                socket.deleteLater()

    def _read(self, socket: "QLocalSocket") -> None:
        received = self._received.get(socket)
        if received is None:
            return
        received += socket.readAll().data()
        if len(received) > LONGEST_REQUEST:
            socket.abort()
            return
        line, end, _rest = received.partition(b"\n")
        if not end:
            return
        received.clear()
        try:
            request = _decode(bytes(line))
        except ValueError as error:
            _log.info("a request was not understood: %s", error)
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        self.asked.emit(request)


def _decode(line: bytes) -> Request:
    """Read a request; raise ValueError where it is none."""
    match json.loads(line):
        case [str() as dossier, str() as section, str() as at]:
            return Request(dossier, section, at)
        case other:
            raise ValueError(f"{other!r} is no request")
