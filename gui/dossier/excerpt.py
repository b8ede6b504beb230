"""The lines of a file on which records stand, for whoever is told that something is wrong there."""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from gui.dossier.container import Container
from gui.dossier.csvtext import LONGEST_CELL, known_encoding
from gui.dossier.descriptor import decode
from gui.dossier.findings import Findings
from gui.dossier.opening import open_container
from gui.dossier.safepath import Refused
from gui.dossier.specs import Dialect, ResourceSpec

LONGEST_WALK = 5_000_000
"""Records beyond so many are not looked for."""
LONGEST_LINE = 2_000
"""So many characters of a record are kept."""


Place = tuple[str, str, int]
"""A resource, a file and the number of a record in it."""


def excerpts_of(path: Path, places: Iterable[Place]) -> dict[tuple[str, int], str]:
    """Return the text of records of a package by file and number, for as many as can be found."""
    wanted: dict[tuple[str, str], list[int]] = {}
    for resource, file, row in places:
        wanted.setdefault((resource, file), []).append(row)
    if not wanted:
        return {}
    try:
        container = open_container(path)
    except Refused:
        return {}
    try:
        package = decode(container.read(container.descriptor), container.descriptor, container.read, Findings())
        specs = {spec.name: spec for spec in package.resources}
        found: dict[tuple[str, int], str] = {}
        for (resource, file), rows in wanted.items():
            spec = specs.get(resource)
            told = excerpts(container, file, spec.encoding, _dialect(spec), rows) if spec is not None else {}
            found |= {(file, row): text for row, text in told.items()}
        return found
    except Refused:
        return {}
    finally:
        container.close()


def _dialect(spec: ResourceSpec) -> Dialect:
    tabs = spec.dialect == Dialect() and any(path.lower().endswith(".tsv") for path in spec.paths)
    return Dialect(delimiter="\t") if tabs else spec.dialect


def excerpts(container: Container, file: str, encoding: str, dialect: Dialect, wanted: Iterable[int]) -> dict[int, str]:
    """Return the text of some records of a file by their numbers, the header being 1; those not found are left out.

    Records are counted as everywhere: blank and comment lines count, line breaks inside quotation marks do not.
    """
    left = {number for number in wanted if 0 < number <= LONGEST_WALK}
    if not left or not known_encoding(encoding):
        return {}
    try:
        opener = container.opener(file)
        found: dict[int, str] = {}
        with opener() as stream:
            lines = _Kept(io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline=""))
            for number in _records(lines, dialect):
                if number in left:
                    found[number] = "".join(lines.kept)[:LONGEST_LINE].rstrip("\r\n")
                    left.discard(number)
                lines.kept.clear()
                if not left:
                    break
    except (Refused, OSError, LookupError):
        return {}
    return found


class _Kept:
    """Lines of a file; those since the last record are kept."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self.kept: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        if len(self.kept) < LONGEST_LINE:
            self.kept.append(line)
        return line


def _records(lines: _Kept, dialect: Dialect) -> Iterator[int]:
    """Yield the number of each record once its lines are read; what cannot be split any more ends it."""
    csv.field_size_limit(LONGEST_CELL)
    quote = dialect.quote_char or None
    try:
        reader = csv.reader(
            lines,
            delimiter=dialect.delimiter,
            quotechar=quote,
            quoting=csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE,
            doublequote=dialect.double_quote,
            escapechar=dialect.escape_char,
        )
        yield from (number for number, _ in enumerate(reader, start=1))
    except (csv.Error, TypeError, ValueError):
        return
