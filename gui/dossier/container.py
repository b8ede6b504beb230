"""What a package lies in, as the rest of the floor sees it: files by safe paths, read into memory and bounded."""

from collections.abc import Callable, Sequence
from typing import BinaryIO, Protocol

from gui.base import package_messages as pm
from gui.base.messages import Message, plain
from gui.dossier.safepath import Refused

DESCRIPTOR = "datapackage.json"
DESCRIPTORS = (DESCRIPTOR, "datapackage.yaml", "datapackage.yml")
"""What a descriptor may be called; where several lie side by side the first of them counts."""
LARGEST_FILE = 512 * 1024 * 1024
LARGEST_TOTAL = 1024 * 1024 * 1024
"""So many bytes of one package are read in all, a file as often as it is named."""
LARGEST_IN_PIECES = 16 * 1024 * 1024 * 1024
"""So many bytes in all are read of files that are never in memory whole."""
LARGEST_TEXT = 16 * 1024 * 1024
"""A descriptor, a schema or a text is read at most so large: it is taken apart in memory whole."""
MOST_FILES = 10_000

Opener = Callable[[], BinaryIO]
"""Opens a file anew; whoever calls it closes what it gives."""


class Container(Protocol):
    """The files of one package by their safe paths."""

    @property
    def name(self) -> str:
        """The container's own file or folder name."""

    @property
    def descriptor(self) -> str:
        """The path of the descriptor; empty where there is none and tables are opened as they are."""

    @property
    def refused(self) -> tuple[Refused, ...]:
        """What of the container itself is not read, by name."""

    @property
    def notes(self) -> tuple[Refused, ...]:
        """What is to be said of the container itself, though it is read."""

    def names(self) -> tuple[str, ...]:
        """List the files that may be read, sorted."""

    def exists(self, path: str) -> bool:
        """Tell whether there is such a file; false for a path that may not be used."""

    def read(self, path: str, limit: int = LARGEST_FILE) -> bytes:
        """Return a file's bytes; raise `Refused` where it is missing, beyond the limit or not to be read."""

    def size(self, path: str) -> int:
        """Return how many bytes a file has, unpacked; raise `Refused` as `read` does."""

    def opener(self, path: str) -> Opener:
        """Return what opens a file to be read piece by piece and from any place; raise `Refused` as `read` does."""

    def close(self) -> None:
        """Let go of the file."""


class RationedContainer:
    """Another container that gives no more than so many bytes in all: one file may be named by many resources."""

    def __init__(self, container: Container) -> None:
        """Take the container; it is closed with this one."""
        self._container = container
        self._left = LARGEST_TOTAL
        self._left_in_pieces = LARGEST_IN_PIECES

    @property
    def name(self) -> str:
        return self._container.name

    @property
    def descriptor(self) -> str:
        return self._container.descriptor

    @property
    def refused(self) -> tuple[Refused, ...]:
        return self._container.refused

    @property
    def notes(self) -> tuple[Refused, ...]:
        return self._container.notes

    def names(self) -> tuple[str, ...]:
        return self._container.names()

    def exists(self, path: str) -> bool:
        return self._container.exists(path)

    def read(self, path: str, limit: int = LARGEST_FILE) -> bytes:
        if self._left <= 0:
            raise Refused("source-error", pm.FAULT_TOO_MUCH, {"file": path, "limit": LARGEST_TOTAL})
        data = self._container.read(path, limit)
        self._left -= len(data)
        return data

    def size(self, path: str) -> int:
        return self._container.size(path)

    def opener(self, path: str) -> Opener:
        size = self._container.size(path)
        if size > self._left_in_pieces:
            raise Refused("source-error", pm.FAULT_TOO_MUCH, {"file": path, "limit": LARGEST_IN_PIECES})
        self._left_in_pieces -= size
        return self._container.opener(path)

    def close(self) -> None:
        self._container.close()


def missing(path: str) -> Refused:
    """Say that a file is not there."""
    return Refused("scheme-error", pm.FAULT_MISSING_FILE, {"file": path}, Message(pm.HINT_ADD_FILE))


def too_large(path: str, limit: int) -> Refused:
    """Say that a file is beyond what is read."""
    return Refused("source-error", pm.FAULT_TOO_LARGE, {"file": path, "limit": limit})


def unreadable(path: str, error: OSError) -> Refused:
    """Say that the system would not give a file, and why."""
    reason = plain(error.strerror or type(error).__name__)
    return Refused("source-error", pm.FAULT_CANNOT_READ, {"file": path, "reason": reason}, Message(pm.HINT_RIGHTS))


def passed_over(names: Sequence[str]) -> tuple[Refused, ...]:
    """Say which of several descriptors are not read: all but the first."""
    return tuple(
        Refused("package-error", pm.FAULT_BOTH_DESCRIPTORS, {"other": other, "file": names[0]}) for other in names[1:]
    )
