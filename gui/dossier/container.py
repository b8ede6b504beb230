"""Where a package lies: a folder or a zip file read in memory. Nothing outside it is read, nothing unpacked to disk."""

import os
import stat
from pathlib import Path
from typing import Protocol

from gui.base import messages as m
from gui.base.messages import Message, plain
from gui.dossier.safepath import Refused, safe_path

DESCRIPTOR = "datapackage.json"
LARGEST_FILE = 512 * 1024 * 1024
MOST_FILES = 10_000


class Container(Protocol):
    """The files of one package by their safe paths."""

    @property
    def name(self) -> str:
        """The container's own file or folder name."""

    @property
    def descriptor(self) -> str:
        """The path of the descriptor."""

    @property
    def refused(self) -> tuple[Refused, ...]:
        """What of the container itself is not read, by name."""

    def names(self) -> tuple[str, ...]:
        """List the files that may be read, sorted."""

    def exists(self, path: str) -> bool:
        """Tell whether there is such a file; false for a path that may not be used."""

    def read(self, path: str) -> bytes:
        """Return a file's bytes; raise `Refused` where it is missing, too large or not to be read."""

    def close(self) -> None:
        """Let go of the file."""


def open_container(path: Path) -> Container:
    """Open a folder, a zip file or a descriptor; raise `Refused` where it is none of them."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise Refused("package-error", m.FAULT_NOTHING_THERE, {"path": str(path)}) from None
    except OSError as error:
        raise unreadable(str(path), error) from None
    if stat.S_ISDIR(mode):
        return _open_folder(path, DESCRIPTOR)
    if stat.S_ISREG(mode):
        if path.suffix.lower() == ".json":
            return _open_folder(path.parent, path.name)
        from gui.dossier.zipfiles import is_zip, open_zip  # zipfile costs 9 ms at start-up; folders do not need it

        if is_zip(path):
            return open_zip(path)
    raise Refused("package-error", m.FAULT_NOT_A_DOSSIER, {"name": path.name})


def _open_folder(root: Path, descriptor: str) -> "FolderContainer":
    container = FolderContainer(root, descriptor)
    if not (root / descriptor).is_file():
        raise Refused("package-error", m.FAULT_NO_DESCRIPTOR, {"name": container.name})
    return container


class FolderContainer:
    """A package in a folder. Links inside it may be used as long as they stay inside it."""

    refused: tuple[Refused, ...] = ()

    def __init__(self, root: Path, descriptor: str = DESCRIPTOR) -> None:
        """Take the folder and the file name of its descriptor."""
        self._root = root.resolve()
        self._given = descriptor

    @property
    def name(self) -> str:
        return self._root.name or str(self._root)

    @property
    def descriptor(self) -> str:
        return self._given

    def names(self) -> tuple[str, ...]:
        found: list[str] = []
        for folder, folders, files in os.walk(self._root):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            inside = Path(folder).relative_to(self._root)
            found += ((inside / name).as_posix() for name in files if not name.startswith("."))
            if len(found) >= MOST_FILES:
                break
        return tuple(sorted(found[:MOST_FILES]))

    def exists(self, path: str) -> bool:
        try:
            self._locate(path)
        except Refused:
            return False
        return True

    def read(self, path: str) -> bytes:
        file = self._locate(path)
        try:
            with file.open("rb") as stream:
                if os.fstat(stream.fileno()).st_size > LARGEST_FILE:
                    raise too_large(path)
                data = stream.read(LARGEST_FILE + 1)
        except OSError as error:
            raise unreadable(path, error) from None
        if len(data) > LARGEST_FILE:
            raise too_large(path)
        return data

    def close(self) -> None:
        """Hold nothing open between two reads."""

    def _locate(self, path: str) -> Path:
        """Return the file behind a path; the descriptor's own name was chosen by the user and is not checked."""
        wanted = self._root / (path if path == self._given else safe_path(path))
        try:
            file = wanted.resolve(strict=True)
            mode = file.stat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            raise missing(path) from None
        except RuntimeError:  # a link in a circle, up to Python 3.12
            raise Refused("resource-error", m.FAULT_LINK, {"file": path}) from None
        except OSError as error:
            raise unreadable(path, error) from None
        if not file.is_relative_to(self._root):
            raise Refused("resource-error", m.FAULT_OUTSIDE, {"file": path}, Message(m.HINT_SAFE_PATH))
        if not stat.S_ISREG(mode):
            raise Refused("resource-error", m.FAULT_NOT_A_FILE, {"file": path})
        return file


def missing(path: str) -> Refused:
    """Say that a file is not there."""
    return Refused("scheme-error", m.FAULT_MISSING_FILE, {"file": path})


def too_large(path: str) -> Refused:
    """Say that a file is beyond what is read."""
    return Refused("source-error", m.FAULT_TOO_LARGE, {"file": path, "limit": LARGEST_FILE})


def unreadable(path: str, error: OSError) -> Refused:
    """Say that the system would not give a file, and why."""
    reason = plain(error.strerror or type(error).__name__)
    return Refused("source-error", m.FAULT_CANNOT_READ, {"file": path, "reason": reason})
