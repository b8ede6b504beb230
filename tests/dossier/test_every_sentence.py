"""Whatever can be said of a package is said of some package: no sentence is there that nobody can ever read."""

import zipfile
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from gui.base import package_messages, table_messages
from gui.base.messages import Message
from gui.dossier.container import DESCRIPTOR
from gui.dossier.csvtext import LONGEST_CELL
from gui.dossier.load import CannotOpen, load
from gui.dossier.model import Finding
from gui.dossier.tables import NotStored, Tables
from gui.figures.proofreading import proofread
from tests.dossier.packages import package, table, write
from tests.dossier.test_corpus import CORPUS, PACKAGES

KINDS = ("FAULT_", "HINT_", "WHY_", "EXPECTED_", "PACKED_")
SENTENCES = {
    template: name
    for module in (package_messages, table_messages)
    for name, template in vars(module).items()
    if name.startswith(KINDS)
}
ROWS = "a\n1\n2\n"


def templates(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the templates of all that is said, and of what is put into it."""
    for finding in findings:
        yield from _within(finding.message)
        if finding.hint is not None:
            yield from _within(finding.hint)


def _within(message: Message) -> Iterator[str]:
    yield message.template
    for value in message.values.values():
        if isinstance(value, Message):
            yield from _within(value)


def told(path: Path) -> set[str]:
    """Return the names of the sentences that are said of a package."""
    try:
        opened = load(path, sums=True)
    except CannotOpen as error:
        findings = error.findings
    else:
        opened.close()
        findings = proofread(opened.dossier).findings
    return {SENTENCES[template] for template in templates(findings) if template in SENTENCES}


@cache
def told_of_the_corpus() -> frozenset[str]:
    """Return what is said of the packages that are kept."""
    return frozenset().union(*(told(CORPUS / name) for name in PACKAGES))


Patch = pytest.MonkeyPatch
Made = Callable[[Path, Patch], Path]


def zip_of(target: Path, entries: dict[str, str | bytes], method: int = zipfile.ZIP_STORED) -> Path:
    """Write a zip file."""
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return target


def small(folder: Path, content: str = ROWS, schema: object = None) -> Path:
    """Write a package of one table."""
    return write(folder / "p", package(table(schema=schema)), {"rows.csv": content})


def small_zip(folder: Path, *change: tuple[bytes, bytes], method: int = zipfile.ZIP_STORED, name: str = "") -> Path:
    """Pack a package of one table, with some bytes changed for others."""
    entries = {DESCRIPTOR: (small(folder) / DESCRIPTOR).read_bytes(), "rows.csv": ROWS.encode()}
    target = zip_of(folder / "p.zip", {**entries, **({name: "x"} if name else {})}, method)
    data = target.read_bytes()
    for old, new in change:
        assert old in data
        data = data.replace(old, new)
    target.write_bytes(data)
    return target


def limited(where: str, limit: int, made: Callable[[Path], Path]) -> Made:
    """Make a package that is beyond a limit which is lower than usual."""

    def make(folder: Path, patch: Patch) -> Path:
        patch.setattr(f"gui.dossier.{where}", limit)
        return made(folder)

    return make


def empty(folder: Path, _: Patch) -> Path:
    (folder / "p").mkdir()
    return folder / "p"


def no_package(folder: Path, _: Patch) -> Path:
    (folder / "p.doc").write_bytes(b"words")
    return folder / "p.doc"


def encrypted(folder: Path, _: Patch) -> Path:
    target = small_zip(folder)
    data = bytearray(target.read_bytes())
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    target.write_bytes(data)
    return target


def linked(folder: Path, _: Patch) -> Path:
    place = small(folder)
    (folder / "outside.csv").write_text(ROWS, encoding="utf-8")
    (place / "rows.csv").unlink()
    (place / "rows.csv").symlink_to(folder / "outside.csv")
    return place


def linked_in_zip(folder: Path, _: Patch) -> Path:
    target = small_zip(folder)
    with zipfile.ZipFile(target, "a") as archive:
        entry = zipfile.ZipInfo("link.csv")
        entry.create_system, entry.external_attr = 3, 0o120777 << 16
        archive.writestr(entry, "rows.csv")
    return target


def folder_for_a_file(folder: Path, _: Patch) -> Path:
    place = small(folder)
    (place / "rows.csv").unlink()
    (place / "rows.csv").mkdir()
    return place


def stumbling(folder: Path, patch: Patch) -> Path:
    def stumble(*_: object) -> None:
        raise ZeroDivisionError

    patch.setattr("gui.dossier.load.derived_sections", stumble)
    return small(folder)


def not_held(folder: Path, patch: Patch) -> Path:
    def refuse(*_: object) -> None:
        raise NotStored("no room left")

    patch.setattr("gui.dossier.assembly.PREVIEW", 1)
    patch.setattr(Tables, "add", refuse)
    return small(folder)


def slow_pattern(folder: Path, _: Patch) -> Path:
    fields = [{"name": "a", "type": "string", "constraints": {"pattern": "(?:a|aa)+[bc]"}}]
    return small(folder, f"a\n{'a' * 60}\n", schema={"fields": fields})


def with_roles(folder: Path) -> Path:
    return write(folder / "p", package(table("entities", "entities")), {"entities.csv": "id\na\nb\n"})


MADE: dict[str, Made] = {
    "FAULT_NOTHING_THERE": lambda folder, _: folder / "p",
    "FAULT_NO_DESCRIPTOR": empty,
    "FAULT_NOT_A_DOSSIER": no_package,
    "FAULT_SEVERAL_DESCRIPTORS": lambda folder, _: zip_of(folder / "p.zip", {f"{a}/{DESCRIPTOR}": "{}" for a in "ab"}),
    "FAULT_BROKEN_ZIP": lambda folder, _: small_zip(folder, (b"PK\x01\x02", b"PK\x01\x00")),
    "FAULT_BROKEN_ENTRY": lambda folder, _: small_zip(folder, (ROWS.encode(), b"b\n3\n4\n")),
    "FAULT_PACKING": lambda folder, _: small_zip(folder, method=zipfile.ZIP_BZIP2),
    "FAULT_TWICE_IN_ZIP": lambda folder, _: small_zip(folder, (b"sows.csv", b"rows.csv"), name="sows.csv"),
    "FAULT_ENCRYPTED": encrypted,
    "FAULT_TOO_LARGE": limited("package.LARGEST_TEXT", 10, small),
    "FAULT_TOO_MUCH": limited("container.LARGEST_TOTAL", 10, small),
    "FAULT_TOO_MANY_FILES": limited("zipfiles.MOST_FILES", 1, small_zip),
    "FAULT_BOMB": limited("zipfiles.LARGEST_TOTAL", 10, small_zip),
    "FAULT_LINK": linked_in_zip,
    "FAULT_OUTSIDE": linked,
    "FAULT_NOT_A_FILE": folder_for_a_file,
    "FAULT_CANNOT_READ": lambda folder, _: folder / ("p" * 300),
    "FAULT_UNFORESEEN": stumbling,
    "FAULT_ZIP_IN_ZIP": lambda folder, _: zip_of(folder / "p.zip", {"inner.zip": "PK"}),
    "FAULT_ZIP_NAME": lambda folder, _: small_zip(folder, (b"XX.csv", "é".encode() + b".csv"), name="XX.csv"),
    "FAULT_CELL_TOO_LARGE": lambda folder, _: small(folder, f"a\n{'x' * (LONGEST_CELL + 1)}\n"),
    "FAULT_TOO_MANY_COLUMNS": limited("header.MOST_COLUMNS", 1, lambda folder: small(folder, "a,b\n1,2\n")),
    "FAULT_TOO_MANY_ROWS": limited("assembly.MOST_ROWS", 1, with_roles),
    "FAULT_NOT_HELD": not_held,
    "FAULT_PREVIEW": limited("assembly.PREVIEW", 1, small),
    "FAULT_NOT_MATCHED": slow_pattern,
}
"""How what cannot be kept in a folder, or is beyond a limit, comes to be said."""

WITH = {
    "HINT_MOVED": "FAULT_NOTHING_THERE",
    "HINT_WHAT_OPENS": "FAULT_NO_DESCRIPTOR",
    "HINT_ONE_FOLDER": "FAULT_SEVERAL_DESCRIPTORS",
    "HINT_RIGHTS": "FAULT_CANNOT_READ",
    "HINT_UNPACK": "FAULT_BOMB",
    "HINT_LOG": "FAULT_UNFORESEEN",
    "HINT_TAKE_OUT": "FAULT_ZIP_IN_ZIP",
}
"""Hints that stand with one of these."""


@pytest.mark.parametrize("name", [*MADE, *WITH])
def test_what_no_kept_package_can_show_is_said(
    name: str, tmp_path: Path, monkeypatch: Patch, caplog: pytest.LogCaptureFixture
) -> None:
    assert name in told(MADE[WITH.get(name, name)](tmp_path, monkeypatch))
    if name in ("FAULT_UNFORESEEN", "HINT_LOG"):
        caplog.clear()  # it is logged, as the sentence says


def test_every_other_sentence_is_said_of_a_package_that_is_kept() -> None:
    unsaid = sorted(set(SENTENCES.values()) - told_of_the_corpus() - set(MADE) - set(WITH))
    assert unsaid == []
    assert sorted(told_of_the_corpus() & {*MADE, *WITH}) == []
