"""Files that are packed by themselves: unpacked in memory, and only so far as anybody could have packed them."""

import zlib
from io import BytesIO

from gui.base import package_messages as pm
from gui.base.messages import Message
from gui.dossier.container import LARGEST_FILE
from gui.dossier.safepath import Refused

LARGEST_RATIO = 200
_ALWAYS_FINE = 16 * 1024 * 1024
_PIECE = 1024 * 1024
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"


def unpacked(data: bytes, file: str, said: str = "") -> bytes:
    """Return what is in a gz file or in a zip file of one file, or the bytes as they are.

    `said` is what the descriptor calls the packing. Raise `Refused` where it is damaged, a bomb, or has several files,
    and where what is left is packed still: it is unpacked once, and only if its name or the descriptor says so.
    """
    if data.startswith(_GZIP) and (said in ("gz", "gzip") or file.lower().endswith((".gz", ".gzip"))):
        return _plain(_gunzipped(data, file), file, pm.FAULT_PACKED_TWICE, pm.HINT_PACK_ONCE)
    if data.startswith(_ZIP) and (said == "zip" or file.lower().endswith(".zip")):
        return _plain(_unzipped(data, file), file, pm.FAULT_PACKED_TWICE, pm.HINT_PACK_ONCE)
    return _plain(data, file, pm.FAULT_PACKED_UNSAID, pm.HINT_SAY_PACKED)


def _plain(data: bytes, file: str, template: str, hint: str) -> bytes:
    """Return the bytes; raise `Refused` with that template where they are those of a packed file."""
    zipped = data.startswith(_ZIP) and data[5:6] == b"\0"  # the version, which text cannot have there
    kind = pm.PACKED_GZIP if data.startswith(_GZIP) else pm.PACKED_ZIP if zipped else ""
    if kind:
        raise Refused("source-error", template, {"file": file, "kind": Message(kind)}, Message(hint))
    return data


def _gunzipped(data: bytes, file: str) -> bytes:
    most = min(LARGEST_FILE, max(_ALWAYS_FINE, LARGEST_RATIO * len(data)))
    made, size = [], 0
    rest = data
    try:
        while rest.startswith(_GZIP):
            unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
            while not unpacker.eof:
                piece = unpacker.decompress(rest, _PIECE)
                rest = unpacker.unconsumed_tail
                size += len(piece)
                made.append(piece)
                if size > most:
                    raise Refused("source-error", pm.FAULT_BOMB, {"file": file}, Message(pm.HINT_UNPACK))
                if not piece and not rest:
                    raise zlib.error
            rest = unpacker.unused_data
    except zlib.error:
        raise Refused("source-error", pm.FAULT_BROKEN_PACKING, {"file": file}, Message(pm.HINT_NEW_COPY)) from None
    return b"".join(made)


def _unzipped(data: bytes, file: str) -> bytes:
    from zipfile import BadZipFile, ZipFile  # 9 ms that most packages never pay

    try:
        with ZipFile(BytesIO(data)) as archive:
            inside = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(inside) != 1:
                raise Refused("source-error", pm.FAULT_SEVERAL_INSIDE, {"file": file, "count": len(inside)})
            (entry,) = inside
            if entry.file_size > max(_ALWAYS_FINE, LARGEST_RATIO * len(data)) or entry.file_size > LARGEST_FILE:
                raise Refused("source-error", pm.FAULT_BOMB, {"file": file}, Message(pm.HINT_UNPACK))
            with archive.open(entry) as stream:
                return stream.read(entry.file_size + 1)
    except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        raise Refused("source-error", pm.FAULT_BROKEN_PACKING, {"file": file}, Message(pm.HINT_NEW_COPY)) from None
