"""How the bytes of a text are read: as it is said, unless they say something else, and that is told.

Rules of our own decide, not a library that guesses: what is read must not change with a version of something else, and
each reading has to be put into a sentence.
"""

import codecs
from typing import Literal

import msgspec

from gui.dossier.csvtext import known_encoding

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF_8 = frozenset({"utf-8", "utf-8-sig", "ascii"})
SAMPLE = 1024 * 1024
"""So many bytes are looked at to tell encodings apart."""

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
        return msgspec.structs.replace(reading(data, "utf-8"), oddity="unknown")
    name = codecs.lookup(wanted).name
    marked = next((other for mark, other in _MARKS if data.startswith(mark)), "")
    if marked and not name.startswith(marked.removesuffix("-sig")) and not name.startswith("utf-16"):
        return Reading(marked, _decodes(data, marked), "" if name in _UTF_8 and marked == "utf-8-sig" else "marked")
    if _decodes(data, wanted):
        looks_utf_8 = name not in _UTF_8 and not name.startswith(("utf", "gb", "big5", "shift", "euc"))
        if looks_utf_8 and not data.isascii() and _decodes(data, "utf-8"):
            return Reading("utf-8", oddity="utf-8")
        return Reading(wanted)
    other = _other(data) if name in _UTF_8 else "utf-8" if _decodes(data, "utf-8") else ""
    if other:
        return Reading(other, _decodes(data, other), "utf-8" if other == "utf-8" else "other")
    return Reading(wanted, strict=False, oddity="broken", line=_line(data, wanted))


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeError:
        return False
    return True


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
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(sample) > 3 and zeros.count(0) > 0.4 * len(zeros) and _decodes(data[: len(data) // 2 * 2], encoding):
            return encoding
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if sum(not sign.isascii() for sign in text) - broken > broken:
        return ""
    if _is_chinese(data):
        return "gb18030"
    return "" if any(byte in sample for byte in b"\x00\x01\x02\x03") else "cp1252"


def _is_chinese(data: bytes) -> bool:
    """Tell whether bytes are GB18030: all of them decode, and mostly to the characters of everyday Chinese."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    signs = [sign for sign in text[:SAMPLE] if not sign.isascii()]
    usual = sum("\u4e00" <= sign <= "\u9fa5" or sign in "，。、；：？！“”‘’（）《》【】％￥" for sign in signs)
    return usual >= 0.9 * len(signs)
