"""Files handed to a reader that opens names: it gets names of our making, never one of a package."""

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, BinaryIO

from fsspec import AbstractFileSystem

from gui.dossier.container import Opener

PROTOCOL = "handed"
_LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC)


class HandedFiles(AbstractFileSystem):
    """A file system of the files that were handed to it, and of no other; to be read only."""

    protocol = PROTOCOL
    cachable = False

    _files: Mapping[str, tuple[Opener, int]] = MappingProxyType({})

    def hand(self, name: str, opener: Opener, size: int) -> str:
        """Take a file and return the address it is read by; `size` is its number of bytes."""
        self._files = {**self._files, name: (opener, size)}
        return f"{PROTOCOL}://{name}"

    def take_back(self, name: str) -> None:
        """Know nothing of a file any more."""
        self._files = {known: file for known, file in self._files.items() if known != name}

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

    def _open(
        self,
        path: str,
        mode: str = "rb",
        block_size: object = None,
        autocommit: object = None,
        cache_options: object = None,
        **kwargs: object,
    ) -> BinaryIO:
        if mode != "rb":
            raise PermissionError(path)
        return self._file(_name(path))[0]()

    def _file(self, name: str) -> tuple[Opener, int]:
        if name not in self._files:
            raise FileNotFoundError(name)
        return self._files[name]


def _name(path: str) -> str:
    return path.removeprefix(f"{PROTOCOL}://")
