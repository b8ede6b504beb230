"""A package in one zip file: read in memory, never unpacked to disk, and bounded before anything is unpacked."""

import os
import stat
import struct
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo, is_zipfile

from gui.base import package_messages as pm
from gui.base.messages import Message, Value
from gui.dossier.bare import is_table_file
from gui.dossier.container import (
    DESCRIPTORS,
    LARGEST_FILE,
    LARGEST_TOTAL,
    MOST_FILES,
    Opener,
    missing,
    passed_over,
    too_large,
    unreadable,
)
from gui.dossier.safepath import Refused, safe_path

LARGEST_DIRECTORY = 16 * 1024 * 1024
LARGEST_RATIO = 200
ALWAYS_FINE = 16 * 1024 * 1024
_MOST_REFUSALS = 20
_END = struct.Struct("<4s4H2LH")
_END_SIGNATURE = b"PK\x05\x06"
_ZIP64_SIGNATURE = b"PK\x06\x07"
_ZIP64_LENGTH = 20
_ENCRYPTED = 0x1
_UTF_8 = 0x800
_NOT_OURS = "__MACOSX"


def is_zip(path: Path) -> bool:
    """Tell whether the file ends as a zip file does, whatever it is called."""
    return is_zipfile(path)


def open_zip(path: Path) -> "ZipContainer":
    """Open a zip file whose descriptor lies at its root or in exactly one top folder; raise `Refused` otherwise."""
    name = path.name
    try:
        _check_directory(path)
        archive = ZipFile(path)
    except OSError as error:
        raise unreadable(name, error) from None
    except (BadZipFile, ValueError, NotImplementedError, struct.error):
        raise _fault(pm.FAULT_BROKEN_ZIP, {"name": name}, Message(pm.HINT_NEW_COPY)) from None
    try:
        return ZipContainer(name, archive)
    except Refused:
        archive.close()
        raise


def _check_directory(path: Path) -> None:
    """Bound the list of entries before zipfile reads it: it is taken into memory whole."""
    with path.open("rb") as stream:
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - _END.size - 0xFFFF - _ZIP64_LENGTH))
        tail = stream.read()
    at = tail.rfind(_END_SIGNATURE)
    if at < 0 or len(tail) < at + _END.size:
        raise BadZipFile
    entries, directory = _END.unpack_from(tail, at)[4:6]
    before = max(0, at - _ZIP64_LENGTH)
    if tail.startswith(_ZIP64_SIGNATURE, before) or entries > MOST_FILES or directory > LARGEST_DIRECTORY:
        raise _fault(pm.FAULT_TOO_MANY_FILES, {"name": path.name, "limit": MOST_FILES})


def _fault(template: str, values: dict[str, Value], hint: Message | None = None) -> Refused:
    return Refused("package-error", template, values, hint)


class ZipContainer:
    """The files of one zip; paths are those below the folder that holds the descriptor."""

    def __init__(self, name: str, archive: ZipFile) -> None:
        """Take the open archive and sort its entries into usable and refused ones."""
        self._name = name
        self._archive = archive
        self._refused: list[Refused] = []
        self._notes: list[Refused] = []
        usable = self._sorted_entries()
        base, self._described = _base(name, usable)
        self._entries = {path.removeprefix(base): entry for path, entry in usable.items() if path.startswith(base)}

    @property
    def name(self) -> str:
        return self._name

    @property
    def descriptor(self) -> str:
        return self._described

    @property
    def refused(self) -> tuple[Refused, ...]:
        return tuple(self._refused[:_MOST_REFUSALS])

    @property
    def notes(self) -> tuple[Refused, ...]:
        return (*passed_over([one for one in DESCRIPTORS if one in self._entries]), *self._notes[:_MOST_REFUSALS])

    def names(self) -> tuple[str, ...]:
        return tuple(sorted(self._entries))

    def exists(self, path: str) -> bool:
        try:
            return safe_path(path) in self._entries
        except Refused:
            return False

    def size(self, path: str) -> int:
        return self._entry(path).file_size

    def opener(self, path: str) -> Opener:
        """Open a file that is unpacked into memory, never to disk."""
        data = self.read(path)
        return lambda: BytesIO(data)

    def _entry(self, path: str) -> ZipInfo:
        entry = self._entries.get(safe_path(path))
        if entry is None:
            raise missing(path)
        return entry

    def read(self, path: str, limit: int = LARGEST_FILE) -> bytes:
        entry = self._entry(path)
        if entry.flag_bits & _ENCRYPTED:
            raise _fault(pm.FAULT_ENCRYPTED, {"file": path})
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise _fault(pm.FAULT_PACKING, {"file": path})
        if entry.file_size > limit:
            raise too_large(path, limit)
        if entry.file_size > ALWAYS_FINE and entry.file_size > LARGEST_RATIO * entry.compress_size:
            raise _fault(pm.FAULT_BOMB, {"file": path}, Message(pm.HINT_UNPACK))
        try:
            with self._archive.open(entry) as stream:
                return stream.read(entry.file_size + 1)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, struct.error):
            raise _fault(pm.FAULT_BROKEN_ENTRY, {"file": path}, Message(pm.HINT_NEW_COPY)) from None

    def close(self) -> None:
        self._archive.close()

    def _sorted_entries(self) -> dict[str, ZipInfo]:
        usable: dict[str, ZipInfo] = {}
        total = 0
        for entry in self._archive.infolist():
            if entry.is_dir() or _is_hidden(entry.orig_filename):
                continue
            total += entry.file_size
            if total > LARGEST_TOTAL:
                raise _fault(pm.FAULT_BOMB, {"file": self._name}, Message(pm.HINT_UNPACK))
            try:
                path = self._safe(entry)
            except Refused as refused:
                self._refused.append(refused)
                continue
            if path in usable:
                self._refused.append(_fault(pm.FAULT_TWICE_IN_ZIP, {"file": path}))
            usable[path] = entry
        return usable

    def _safe(self, entry: ZipInfo) -> str:
        name, encoding = _name(entry)
        if encoding:
            self._notes.append(_fault(pm.FAULT_ZIP_NAME, {"file": name, "encoding": encoding}))
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise _fault(pm.FAULT_LINK, {"file": name})
        return safe_path(name)


def _name(entry: ZipInfo) -> tuple[str, str]:
    """Return the name of an entry, and the encoding it was taken for where it does not say and it matters.

    Python reads a name without the mark for UTF-8 as the first personal computers did. Mostly it is UTF-8 all the same,
    or, from Chinese systems, GB18030.
    """
    name = entry.orig_filename
    if entry.flag_bits & _UTF_8 or name.isascii():
        return name, ""
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name, ""
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding), encoding.upper()
        except UnicodeDecodeError:
            continue
    return name, ""


def _is_hidden(name: str) -> bool:
    """Tell whether an entry is a desktop's own (.DS_Store and the like): harmless, never read, not worth a word."""
    parts = name.replace("\\", "/").split("/")
    return any(part == _NOT_OURS or (part.startswith(".") and part.strip(".")) for part in parts)


def _base(name: str, entries: dict[str, ZipInfo]) -> tuple[str, str]:
    """Return the folder of the descriptor with its slash, or an empty string for the root, and the descriptor's name.

    Where there is none, but a table, the name is empty.
    """
    at_root = next((descriptor for descriptor in DESCRIPTORS if descriptor in entries), "")
    if at_root:
        return "", at_root
    found = sorted(path for path in entries if path.count("/") == 1 and path.rpartition("/")[2] in DESCRIPTORS)
    folders = {path.partition("/")[0] for path in found}
    hint = Message(pm.HINT_ONE_FOLDER)
    if not found:
        if any(is_table_file(path) for path in entries):
            return "", ""
        inner = next((path for path in sorted(entries) if path.lower().endswith(".zip")), "")
        if inner:
            raise _fault(pm.FAULT_ZIP_IN_ZIP, {"name": name, "file": inner}, Message(pm.HINT_TAKE_OUT))
        raise _fault(pm.FAULT_NO_DESCRIPTOR, {"name": name}, hint)
    if len(folders) > 1:
        raise _fault(pm.FAULT_SEVERAL_DESCRIPTORS, {"name": name, "files": ", ".join(found[:5])}, hint)
    folder = folders.pop()
    return f"{folder}/", next(one for one in DESCRIPTORS if f"{folder}/{one}" in entries)
