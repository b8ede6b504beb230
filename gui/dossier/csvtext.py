"""Records of a CSV file, streaming and exact: which record it is, how wide, and whether a quotation mark stayed open.

Python's `csv` does the splitting; what it passes over in silence is told to a listener.
"""

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from gui.dossier.specs import Dialect

LONGEST_CELL = 1_000_000
DEEPEST_HEADER = 100
"""A row of labels stands within so many rows of the top."""
OFTEN = 8
"""A line may be read again so many times on an average, for quotation marks that were left open."""
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_DELIMITERS = (";", "\t", "|", ",")
_NO_TEXT = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})

Oddity = Literal["open quote", "quoting", "cell too large"]
Listener = Callable[[Oddity, int], None]
"""Told what is odd about the record of that number."""


class TextRecord(NamedTuple):
    """One record as it stands in its file: its number from 1 (blank and comment lines count) and its cells."""

    number: int
    cells: list[str]


class Stretch(NamedTuple):
    """The lines of one record: its number, its cells (None where it cannot be split), and the lines as they stand."""

    number: int
    cells: list[str] | None
    lines: list[str]


class _Lines:
    """Hands lines to the splitter, keeps those of the record being read, and steps over comments between records.

    Lines that were taken for one record by mistake are given back.
    """

    def __init__(self, lines: Iterable[str], comment: str | None) -> None:
        self._rest = iter(lines)
        self._comment = comment or None
        self._back: list[str] = []
        self.taken: list[str] = []
        self.comments = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._next()
        if self._comment and not self.taken:
            while line.startswith(self._comment):
                self.comments += 1
                line = self._next()
        self.taken.append(line)
        return line

    def give_back(self, lines: list[str]) -> None:
        self._back.extend(reversed(lines))

    def _next(self) -> str:
        return self._back.pop() if self._back else next(self._rest)


def known_encoding(name: str) -> bool:
    """Tell whether Python decodes text by that name, and does so in bounded time."""
    try:
        if codecs.lookup(name).name in _NO_TEXT:
            return False
        b"text".decode(name)
    except UnicodeError:
        return True
    except (LookupError, ValueError):
        return False
    return True


def lines_of(data: bytes, encoding: str, *, strict: bool) -> Iterator[str]:
    """Decode bytes line by line, line ends kept as they are; a byte-order mark is no text.

    Only UTF-8 is decoded bit by bit: other decoders of Python read less that way than at once (UTF-16 without a mark).
    """
    errors = "strict" if strict else "replace"
    if codecs.lookup(encoding).name in ("utf-8", "utf-8-sig"):
        return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8-sig", errors=errors, newline="")
    return lines_in(data.decode(encoding, errors).removeprefix("\ufeff"))


def lines_in(text: str) -> Iterator[str]:
    """Return the lines of a text with their ends; no other sign than these two ends one."""
    return (line.group() for line in _LINE.finditer(text))


def records(lines: Iterable[str], dialect: Dialect, listen: Listener) -> Iterator[TextRecord]:
    """Split lines into records.

    Where a quotation mark is never closed, `csv` would swallow what follows into one cell, to the end of the file or to
    the next cell that begins with one: then the record's first line is split by itself, and reading goes on behind it.
    """
    found = stretches(lines, dialect, listen)
    return (TextRecord(number, cells) for number, cells, _ in found if cells is not None)


def stretches(lines: Iterable[str], dialect: Dialect, listen: Listener) -> Iterator[Stretch]:
    """Split lines into records as `records` does, and tell which lines each of them takes.

    The list of lines is good until the next record is asked for.
    """
    csv.field_size_limit(LONGEST_CELL)
    return _Splitter(dialect, listen).stretches(lines)


def sniffed(first: str, dialect: Dialect, fields: int, *, declared: bool) -> str:
    """Return the delimiter that is meant where the usual one is not in the first line and another is; else nothing.

    Of a dialect that is declared nothing is doubted, nor of a line that is one label of a schema with one field.
    """
    usual = dialect.delimiter
    if declared or usual in first or fields == 1:
        return ""
    found = max(_DELIMITERS, key=first.count)
    return found if first.count(found) else ""


def usable(dialect: Dialect) -> bool:
    """Tell whether the dialect's marks are single characters apart, and its header near the top."""
    try:
        _Splitter(dialect, lambda _oddity, _number: None).reader([])
    except (TypeError, ValueError, csv.Error):
        return False
    marks = (dialect.delimiter, dialect.quote_char, dialect.escape_char)
    sound = not any(mark in ("\r", "\n") for mark in marks)
    return sound and all(1 <= number <= DEEPEST_HEADER for number in dialect.header_rows or ())


class _Splitter:
    """Splits one file."""

    def __init__(self, dialect: Dialect, listen: Listener) -> None:
        self._dialect = dialect
        self._listen = listen
        self._number = 0
        self._read = self._again = self._times = 0
        quote, delimiter = re.escape(dialect.quote_char or '"'), re.escape(dialect.delimiter)
        self._opening = re.compile(rf"(?:^|{delimiter}){quote}(?!{quote}|{delimiter}|\s|$)")

    def stretches(self, lines: Iterable[str]) -> Iterator[Stretch]:
        source = _Lines(lines, self._dialect.comment_char)
        reader = self.reader(source)
        while True:
            source.taken.clear()
            before = source.comments
            cells: list[str] | None = None
            try:
                cells = next(reader)
                oddity = self._oddity(source.taken)
            except StopIteration:
                return
            except csv.Error:
                oddity = "open quote" if len(source.taken) > 1 else "cell too large"
            self._number += 1 + source.comments - before
            if oddity is not None:
                self._listen(oddity, self._number)
            if oddity == "open quote" and self._may_go_back(source.taken):
                first, *swallowed = source.taken
                source.give_back(swallowed)
                source.taken[1:] = []
                cells = self._alone(first)
            yield Stretch(self._number, cells, source.taken)

    def _may_go_back(self, taken: list[str]) -> bool:
        """Tell whether lines may be read once more: in a file made to be read over and over they are left at last."""
        size = sum(map(len, taken))
        self._read += len(taken[0])
        self._again += size
        self._times += 1
        return self._times <= OFTEN or self._again <= OFTEN * self._read + LONGEST_CELL

    def _alone(self, line: str) -> list[str]:
        """Return the cells of a line by itself: what stands behind the open mark is split without it."""
        line = line.rstrip("\r\n")
        delimiter = self._dialect.delimiter
        try:
            *whole, rest = next(self.reader([line]))
        except (csv.Error, StopIteration, ValueError):
            return line.split(delimiter)
        return [*whole, *f"{self._dialect.quote_char}{rest}".split(delimiter)]

    def reader(self, lines: Iterable[str], *, strict: bool = False) -> Iterator[list[str]]:
        """Return Python's splitter for the dialect."""
        dialect = self._dialect
        return csv.reader(
            lines,
            delimiter=dialect.delimiter,
            quotechar=dialect.quote_char,
            quoting=csv.QUOTE_MINIMAL if dialect.quote_char else csv.QUOTE_NONE,
            doublequote=dialect.double_quote,
            escapechar=dialect.escape_char,
            skipinitialspace=dialect.skip_initial_space,
            strict=strict,
        )

    def _oddity(self, taken: list[str]) -> Oddity | None:
        """Read a record that has quotation marks once more, strictly: the splitter itself forgives everything."""
        quote = self._dialect.quote_char
        if not quote or not any(quote in line for line in taken):
            return None
        try:
            next(self.reader(taken, strict=True), None)
        except csv.Error as error:
            swallowed = any(self._opening.search(line) for line in taken[1:])
            return "open quote" if swallowed or "unexpected end" in str(error) else "quoting"
        return None
