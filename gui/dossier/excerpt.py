"""The lines of a file on which records stand, for whoever is told that something is wrong there.

A file is decoded and split as whoever reads the table does it, or the lines would be others than those that are meant.
"""

import io
from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from gui.dossier.container import LARGEST_TEXT, Container
from gui.dossier.csvtext import known_encoding, stretches
from gui.dossier.findings import Findings
from gui.dossier.head import Head
from gui.dossier.kinds import is_text
from gui.dossier.opening import open_container
from gui.dossier.package import package_of
from gui.dossier.parts import PartReader
from gui.dossier.rows import never
from gui.dossier.safepath import Refused
from gui.dossier.scan import scan
from gui.dossier.specs import Dialect, ResourceSpec, file_kind
from gui.dossier.texts import plain_text

LONGEST_WALK = 5_000_000
"""Records beyond so many are not looked for."""
LONGEST_LINE = 2_000
"""So many characters of a record are kept."""
_LONGEST_HEADER = 4 * 1024 * 1024
_NO_LINES = frozenset({"parquet", "json", "ndjson"})
_UTF_8 = frozenset({"utf-8", "utf8", "utf-8-sig"})


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
        specs = {spec.name: spec for spec in package_of(container, Findings()).resources}
        found: dict[tuple[str, int], str] = {}
        for (resource, file), rows in wanted.items():
            spec = specs.get(resource)
            told = excerpts(container, spec, file, rows) if spec is not None else {}
            found |= {(file, row): text for row, text in told.items()}
        return found
    except Refused:
        return {}
    finally:
        container.close()


def excerpts(container: Container, spec: ResourceSpec, file: str, wanted: Iterable[int]) -> dict[int, str]:
    """Return the text of some records of a file by their numbers, the header being 1; those not found are left out.

    Records are counted as everywhere: blank and comment lines count, line breaks inside quotation marks do not.
    """
    left = {number for number in wanted if 0 < number <= LONGEST_WALK}
    if not left or file_kind(spec, file) in _NO_LINES:
        return {}
    if is_text(spec):
        return dict(_lines_of_text(container, spec, file, left))
    found: dict[int, str] = {}
    last = max(left)
    try:
        with ExitStack() as stack:
            lines, dialect = _lines(container, spec, file, stack)
            for number, _, taken in stretches(lines, dialect, lambda _oddity, _number: None):
                if number in left:
                    found[number] = _text(taken)
                if number >= last:
                    break
    except (Refused, OSError, UnicodeError):
        return found
    return found


def _lines_of_text(
    container: Container, spec: ResourceSpec, file: str, wanted: Collection[int]
) -> Iterator[tuple[int, str]]:
    """Yield some lines of a text by their numbers from 1."""
    try:
        data = container.read(file, LARGEST_TEXT)
    except Refused:
        return
    encoding = spec.encoding if known_encoding(spec.encoding) else "utf-8"
    for number, line in enumerate(plain_text(data, encoding).split("\n"), start=1):
        if number in wanted:
            yield number, line[:LONGEST_LINE]


def _lines(container: Container, spec: ResourceSpec, file: str, stack: ExitStack) -> tuple[Iterable[str], Dialect]:
    """Return the lines of a file and how they are split; a plain one is not taken into memory as a whole."""
    plain = _plain(container, spec, file)
    if plain is not None:
        source = PartReader(spec, plain, Findings())
        source.lines(spec.paths[0])
        stream = stack.enter_context(container.opener(file)())
        return io.TextIOWrapper(stream, encoding="utf-8-sig", newline=""), source.dialect
    source = PartReader(spec, container, Findings())
    for path in spec.paths:
        if path == file:
            break
        _begin(source, path)
    return source.lines(file), source.dialect


def _begin(source: PartReader, path: str) -> None:
    """Read how a file before another is written; one that cannot be read tells nothing of that."""
    try:
        source.lines(path)
    except Refused:
        return


def _plain(container: Container, spec: ResourceSpec, file: str) -> Head | None:
    """Return the first line of the only file of a resource; None where it is not of the plain kind."""
    packed = spec.compression or file.lower().endswith((".gz", ".gzip", ".zip"))
    if packed or spec.paths != (file,) or spec.encoding.lower().replace("_", "-") not in _UTF_8:
        return None
    opener = container.opener(file)
    with opener() as stream:
        look = scan(stream, stopped=never)
    if look is None or look.doubt:
        return None
    with opener() as stream:
        return Head(container, stream.readline(_LONGEST_HEADER))


def _text(lines: Iterable[str]) -> str:
    """Return lines as one text, so far as it is shown."""
    return "".join(_few(lines))[:LONGEST_LINE].rstrip("\r\n")


def _few(lines: Iterable[str]) -> Iterator[str]:
    size = 0
    for line in lines:
        yield line
        size += len(line)
        if size > LONGEST_LINE:
            return
