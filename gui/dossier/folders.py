"""A package in a folder. Nothing outside it is read."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from gui.base import package_messages as pm
from gui.base.messages import Message
from gui.dossier.bare import is_table_file
from gui.dossier.container import (
    DESCRIPTOR,
    DESCRIPTORS,
    LARGEST_FILE,
    MOST_FILES,
    Opener,
    missing,
    passed_over,
    too_large,
    unreadable,
)
from gui.dossier.safepath import Refused, safe_path


def open_folder(root: Path, descriptor: str = "") -> "FolderContainer":
    """Open a folder that holds a descriptor, or at least tables; raise `Refused` otherwise."""
    if descriptor:
        return FolderContainer(root, descriptor)
    try:
        here = {path.name for path in root.iterdir()}
    except OSError as error:
        raise unreadable(root.name, error) from None
    found = [name for name in DESCRIPTORS if name in here]
    container = FolderContainer(root, found[0] if found else "", notes=passed_over(found))
    if not found and not any(is_table_file(name) for name in container.names()):
        raise Refused("package-error", pm.FAULT_NO_DESCRIPTOR, {"name": container.name}, Message(pm.HINT_WHAT_OPENS))
    return container


def open_file(path: Path) -> "FolderContainer":
    """Open one table as it is: nothing beside it is looked at."""
    return FolderContainer(path.parent, alone=path.name)


class FolderContainer:
    """A package in a folder. Links inside it may be used as long as they stay inside it."""

    refused: tuple[Refused, ...] = ()

    def __init__(
        self, root: Path, descriptor: str = DESCRIPTOR, *, alone: str = "", notes: tuple[Refused, ...] = ()
    ) -> None:
        """Take the folder and the file name of its descriptor, or of the one file to be read."""
        self._root = root.resolve()
        self._given = "" if alone else descriptor
        self._alone = alone
        self._notes = notes

    @property
    def name(self) -> str:
        return self._alone or self._root.name or str(self._root)

    @property
    def descriptor(self) -> str:
        return self._given

    @property
    def notes(self) -> tuple[Refused, ...]:
        return self._notes

    def names(self) -> tuple[str, ...]:
        if self._alone:
            return (self._alone,)
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

    def read(self, path: str, limit: int = LARGEST_FILE) -> bytes:
        file = self._locate(path)
        try:
            with file.open("rb") as stream:
                if os.fstat(stream.fileno()).st_size > limit:
                    raise too_large(path, limit)
                data = stream.read(limit + 1)
        except OSError as error:
            raise unreadable(path, error) from None
        if len(data) > limit:
            raise too_large(path, limit)
        return data

    def size(self, path: str) -> int:
        file = self._locate(path)
        try:
            return file.stat().st_size
        except OSError as error:
            raise unreadable(path, error) from None

    def opener(self, path: str) -> Opener:
        file = self._locate(path)

        def opened() -> BinaryIO:
            try:
                return file.open("rb")
            except OSError as error:
                raise unreadable(path, error) from None

        opened().close()
        return opened

    def close(self) -> None:
        """Hold nothing open between two reads."""

    def _locate(self, path: str) -> Path:
        """Return the file behind a path; a name that was chosen by the user is not checked."""
        if self._alone and path != self._alone:
            raise missing(path)
        wanted = self._root / (path if path in (self._given, self._alone) else safe_path(path))
        try:
            file = wanted.resolve(strict=True)
            mode = file.stat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            raise missing(path) from None
        except RuntimeError:  # a link in a circle, up to Python 3.12
            raise Refused("resource-error", pm.FAULT_LINK, {"file": path}) from None
        except OSError as error:
            raise unreadable(path, error) from None
        if not file.is_relative_to(self._root):
            raise Refused("resource-error", pm.FAULT_OUTSIDE, {"file": path}, Message(pm.HINT_SAFE_PATH))
        if not stat.S_ISREG(mode):
            raise Refused("resource-error", pm.FAULT_NOT_A_FILE, {"file": path})
        return file
