"""A first look at a text file's bytes: whether it is of the plain kind that a fast reader takes without a doubt.

Lines are counted, so that the reader's rows can be counted against them.
"""

import codecs
from collections.abc import Callable
from typing import BinaryIO, Literal

import msgspec

PIECE = 4 * 1024 * 1024
"""So many bytes are looked at at once."""

MARK = codecs.BOM_UTF8
NO_VALUE = "\x01"
"""What stands for no value where a reader must have such a word: no plain file has it."""
CONTROLS = (b"\0", NO_VALUE.encode())

_SPACED = (b'" ', b' "')

LineEnd = Literal["\n", "\r\n"]
Doubt = Literal["", "not utf-8", "control", "line ends", "blank line", "empty"]


class Scan(msgspec.Struct, frozen=True):
    """What a file's bytes tell: `doubt` says why it is not plain; the rest is of a plain one only.

    `lines` counts all lines with the last, whether or not it is ended; it is 0 where as many records prove nothing, as
    DuckDB leaves out spaces beside quotation marks without a word. `mark` is the length of a byte-order mark.
    """

    doubt: Doubt = ""
    size: int = 0
    lines: int = 0
    end: LineEnd = "\n"
    mark: int = 0
    quoted: bool = False


def scan(stream: BinaryIO, *, stopped: Callable[[], bool], piece: int = PIECE) -> Scan | None:
    """Look through a file, piece by piece; None when called off."""
    look = _Look()
    while data := stream.read(max(piece, len(MARK))):
        if stopped():
            return None
        look.take(data)
        if look.doubt:
            return Scan(doubt=look.doubt)
    return look.seen()


class _Look:
    """Counts as pieces come by; the last bytes of each are kept, as a line end may be cut in two."""

    def __init__(self) -> None:
        self.doubt: Doubt = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._size = self._feeds = self._returns = self._pairs = self._mark = 0
        self._quoted = self._spaced = False
        self._tail = b"\n"  # a blank first line is one behind a line end

    def take(self, data: bytes) -> None:
        """Look at the next piece."""
        if not self._is_text(data):
            self.doubt = "not utf-8"
            return
        if any(mark in data for mark in CONTROLS):
            self.doubt = "control"
            return
        if not self._size and data.startswith(MARK):
            self._mark, data = len(MARK), data[len(MARK) :]
            self._size += len(MARK)
        self._size += len(data)
        returns = data.count(b"\r")
        joint = self._tail + data[:1]
        if b"\n\n" in data or joint in (b"\n\n", b"\n\r") or (returns and b"\n\r" in data):
            self.doubt = "blank line"
        self._feeds += data.count(b"\n")
        self._returns += returns
        self._pairs += (data.count(b"\r\n") if returns else 0) + (joint == b"\r\n")
        self._quoted = self._quoted or b'"' in data
        if self._quoted and not self._spaced:
            self._spaced = any(pair in data or pair == joint for pair in _SPACED)
        self._tail = data[-1:] or self._tail

    def _is_text(self, data: bytes) -> bool:
        """Tell whether the piece goes on as UTF-8; one of nothing but ASCII is not decoded."""
        if data.isascii() and not self._decoder.getstate()[0]:
            return True
        try:
            self._decoder.decode(data)
        except UnicodeDecodeError:
            return False
        return True

    def seen(self) -> Scan:
        """Return what all pieces tell together."""
        try:
            self._decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return Scan(doubt="not utf-8")
        if self._size == self._mark:
            return Scan(doubt="empty")
        if self._returns and not self._returns == self._pairs == self._feeds:
            return Scan(doubt="line ends")
        lines = 0 if self._spaced else self._feeds + (self._tail != b"\n")
        end: LineEnd = "\r\n" if self._returns else "\n"
        return Scan(size=self._size, lines=lines, end=end, mark=self._mark, quoted=self._quoted)
