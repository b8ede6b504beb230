"""Files handed to a reader that opens names: it gets names of our making, never one of a package."""

import errno
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, BinaryIO

from fsspec import AbstractFileSystem

from gui.dossier.container import Opener

PROTOCOL = "handed"
_LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC)


class HandedFiles(AbstractFileSystem):
    """A file system of the files that were handed to it, and of no other; to be read only."""

    protocol = PROTOCOL
    cachable = False

    def __init__(self, stopped: Callable[[], bool]) -> None:
        """Begin with no files; of what its kind keeps otherwise, nothing is needed to read them.

        `stopped` is asked at each piece that is read: where it says so, reading fails.
        """
        self._files: dict[str, tuple[Opener, int]] = {}
        self._stopped = stopped
        self._given: list[BinaryIO] = []

    def hand(self, name: str, opener: Opener, size: int) -> str:
        """Take a file and return the address it is read by; `size` is its number of bytes."""
        self._files[name] = opener, size
        return f"{PROTOCOL}://{name}"

    def info(self, path: str, **kwargs: object) -> Mapping[str, object]:
        name = _name(path)
        return {"name": name, "size": self._file(name)[1], "type": "file"}

    def ls(self, path: str, detail: bool = True, **kwargs: object) -> list[Any]:
        told = self.info(path)
        return [told] if detail else [told["name"]]

    def exists(self, path: str, **kwargs: object) -> bool:
        return _name(path) in self._files

    def glob(self, path: str, maxdepth: object = None, **kwargs: object) -> list[str]:
        """Return the one file of that very name: no character in it means anything else."""
        return [path] if self.exists(path) else []

    def modified(self, path: str) -> datetime:
        self._file(_name(path))
        return _LONG_AGO

    def open(
        self,
        path: str,
        mode: str = "rb",
        block_size: object = None,
        cache_options: object = None,
        compression: object = None,
        **kwargs: object,
    ) -> "_Watched":
        if mode != "rb":
            raise PermissionError(path)
        stream = self._file(_name(path))[0]()
        self._given.append(stream)
        return _Watched(stream, self._stopped)

    def close(self) -> None:
        """Close what was opened: DuckDB leaves that to whoever collects garbage."""
        while self._given:
            self._given.pop().close()

    def _file(self, name: str) -> tuple[Opener, int]:
        if name not in self._files:
            raise FileNotFoundError(name)
        return self._files[name]


class _Watched:
    """A file that cannot be read any more once reading is called off."""

    def __init__(self, stream: BinaryIO, stopped: Callable[[], bool]) -> None:
        self._stream = stream
        self._stopped = stopped

    def read(self, size: int = -1) -> bytes:
        if self._stopped():
            raise OSError(errno.ECANCELED, "called off")
        return self._stream.read(size)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def close(self) -> None:
        self._stream.close()

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


def _name(path: str) -> str:
    return path.removeprefix(f"{PROTOCOL}://")
