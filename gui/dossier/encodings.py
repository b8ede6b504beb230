"""How the bytes of a text are read: as it is said, unless they say something else, and that is told.

Rules of our own decide, not a library that guesses: what is read must not change with a version of something else, and
each reading has to be put into a sentence.
"""

import codecs
from typing import Literal

import msgspec

from gui.dossier.csvtext import known_encoding
from gui.dossier.scripts import by_script, in_pairs, is_chinese

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
_UTF_8 = frozenset({"utf-8", "utf-8-sig", "ascii"})
_WESTERN = frozenset({"iso8859-1", "cp1252", "iso8859-15"})
_MEANT = {
    "ansi": "cp1252",
    "windows1252": "cp1252",
    "win1252": "cp1252",
    "windowsansi": "cp1252",
    "westerneurope": "cp1252",
    "utf8mb4": "utf-8",
    "utf8bom": "utf-8",
    "unicode": "utf-16",
    "ucs2": "utf-16",
    "gb": "gb18030",
}
"""What is called otherwise by programs that write files, and can only mean one; letters and digits count."""
SAMPLE = 1024 * 1024
"""So many bytes are looked at to tell encodings apart."""
_FEW_ZEROS = 0.05

Oddity = Literal["", "unknown", "marked", "utf-8", "other", "broken"]


class Reading(msgspec.Struct, frozen=True):
    """The encoding a text is read by, whether every byte is of it, and what is odd about that.

    "unknown": the one that is said is none; "marked": a byte-order mark says another; "utf-8": the bytes are UTF-8;
    "other": they are not what is said, but this; "broken": some bytes, the first in `line`, are not of the encoding.
    """

    encoding: str
    strict: bool = True
    oddity: Oddity = ""
    line: int = 0


def reading(data: bytes, said: str) -> Reading:
    """Return how bytes are read that are said to be of an encoding."""
    wanted = said or "utf-8"
    if not known_encoding(wanted):
        meant = _MEANT.get("".join(sign for sign in wanted.lower() if sign.isalnum()), "utf-8")
        return msgspec.structs.replace(reading(data, meant), oddity="unknown")
    name = codecs.lookup(wanted).name
    marked, exactly = next(((kind, exact) for mark, kind, exact in _MARKS if data.startswith(mark)), ("", ""))
    if marked and name not in (marked, exactly):
        return Reading(marked, _decodes(data, marked), "" if name == "ascii" and exactly == "utf-8" else "marked")
    wide = "" if marked else _wide(data)
    if not marked and name.startswith(("utf-16", "utf-32")):
        return _of_two_bytes(data, wanted, name, wide)
    if wide and _decodes(data, wide):
        return Reading(wide, oddity="other")
    if _decodes(data, wanted):
        return _contradicted(data, name) or Reading(wanted)
    return _not_as_said(data, wanted, name)


def _not_as_said(data: bytes, wanted: str, name: str) -> Reading:
    if _decodes(data, "utf-8"):
        return Reading("utf-8", oddity="utf-8")
    other = _other(data) if name in _UTF_8 else ""
    if other:
        return Reading(other, _decodes(data, other), "other")
    return Reading(wanted, strict=False, oddity="broken", line=_line(data, wanted))


def _contradicted(data: bytes, name: str) -> Reading | None:
    """Return how bytes are read that are of the encoding by mere chance: most are of any with one byte a sign."""
    if data.isascii() or name.startswith("utf"):
        return None
    if _decodes(data, "utf-8") and not (in_pairs(name) and _signs(data, "utf-8") < 4):
        return Reading("utf-8", oddity="utf-8")
    if name in _WESTERN and is_chinese(data[:SAMPLE]):
        return Reading("gb18030", _decodes(data, "gb18030"), "other")
    controls = any(byte in data for byte in range(0x80, 0xA0) if byte != 0x85)
    if name.startswith("iso8859") and name in _WESTERN and controls and _decodes(data, "cp1252"):
        return Reading("cp1252", oddity="other")
    return None


def _of_two_bytes(data: bytes, wanted: str, name: str, wide: str) -> Reading:
    """Return how bytes are read that are said to be UTF-16 and have no mark: a table in it has a zero at each comma."""
    if data and b"\0" not in data:
        found = reading(data, "utf-8")
        return found if found.oddity == "other" else msgspec.structs.replace(found, oddity="utf-8")
    if name == "utf-16" and wide:
        return Reading(wide, _decodes(data, wide))
    if wide and wide != name and name.startswith("utf-16") and _decodes(data, wide):
        return Reading(wide, oddity="other")
    if _decodes(data, wanted):
        return Reading(wanted)
    return Reading(wanted, strict=False, oddity="broken", line=_line(data, wanted))


def _wide(data: bytes) -> str:
    """Return the order of the bytes of a text in UTF-16, which has zeros beside its plain signs; empty for another."""
    sample = data[:SAMPLE]
    zeros = sample.count(0)
    if len(sample) < 4 or zeros < _FEW_ZEROS * len(sample):
        return ""
    pairs = list(zip(sample[::2], sample[1::2], strict=False))
    little = sum(0 < first < 0x7F and second == 0 for first, second in pairs)
    big = sum(0 < second < 0x7F and first == 0 for first, second in pairs)
    if 2 * max(little, big) < zeros or max(little, big) < 4 * min(little, big):
        return ""
    return "utf-16-le" if little > big else "utf-16-be"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeError:
        return False
    return True


def _signs(data: bytes, encoding: str) -> int:
    return sum(not sign.isascii() for sign in data[:SAMPLE].decode(encoding, "ignore"))


def _line(data: bytes, encoding: str) -> int:
    try:
        data.decode(encoding)
    except UnicodeError as error:
        at = error.start if isinstance(error, UnicodeDecodeError) else 0
        return data.count(b"\n", 0, at) + 1
    return 1


def _other(data: bytes) -> str:
    """Return what bytes that are no UTF-8 are; empty for UTF-8 with a few broken bytes in it."""
    sample = data[:SAMPLE]
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if sum(not sign.isascii() for sign in text) - broken > broken:
        return ""
    found = by_script(sample, cut=len(data) > len(sample))
    if found:
        return found
    return "" if any(byte in sample for byte in b"\x00\x01\x02\x03") else "cp1252"
