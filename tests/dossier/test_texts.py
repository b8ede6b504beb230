"""Texts are read with plain line ends, and it is known which file each line is from."""

from pathlib import Path

import pytest

from gui.dossier.findings import Findings
from gui.dossier.folders import open_folder
from gui.dossier.model import Section, TextPart
from gui.dossier.specs import ResourceSpec
from gui.dossier.texts import TextReader, plain_text
from tests.dossier.packages import write


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (b"a\r\nb\rc\n", "utf-8", "a\nb\nc\n"),
        (b"\xef\xbb\xbfa", "utf-8", "a"),
        ("问界".encode("gb18030"), "gb18030", "问界"),
        (b"a\xff", "utf-8", "a�"),
    ],
)
def test_bytes_become_text_with_plain_line_ends(data: bytes, encoding: str, text: str) -> None:
    assert plain_text(data, encoding) == text


def test_each_line_is_known_by_its_file(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"a.md": "# A\r\none", "b.md": "two\n", "c.md": "three"}
    spec = ResourceSpec(name="words", role="text", paths=tuple(files))
    read = TextReader(open_folder(write(tmp_path, {}, files)), Findings())
    section = read.filled(Section("s", "S", text="words"), [spec])
    lines = section.text.split("\n")
    assert section.parts == (TextPart("words", "a.md", 1), TextPart("words", "b.md", 4), TextPart("words", "c.md", 7))
    assert [lines[part.line - 1] for part in section.parts] == ["# A", "two", "three"]


def test_a_text_that_no_section_names_is_told(tmp_path: Path) -> None:
    findings = Findings()
    specs = [
        ResourceSpec(name="words", role="text", paths=("a.md",)),
        ResourceSpec(name="aside", role="text", paths=("b.md",)),
        ResourceSpec(name="readme", paths=("c.md",)),
    ]
    TextReader(open_folder(write(tmp_path, {}, {})), findings).note_unshown([Section("s", "S", text="words")], specs)
    assert [(one.code, one.severity, one.resource) for one in findings.all()] == [("package-error", "warning", "aside")]


def test_what_cannot_be_read_is_told_and_empty(tmp_path: Path) -> None:
    findings = Findings()
    read = TextReader(open_folder(write(tmp_path, {}, {"a.md": b"a\n\xff"})), findings)
    specs = [
        ResourceSpec(name="words", role="text", paths=("a.md", "b.md"), encoding="nothing"),
        ResourceSpec(name="table", paths=("a.csv",)),
    ]
    assert read.filled(Section("s", "S", text="words"), specs).text == "a\n�\n\n"
    assert read.filled(Section("s", "S", text="table"), specs).text == ""
    assert [one.code for one in findings.all()] == [
        *("encoding-error", "encoding-error", "scheme-error", "package-error")
    ]


def test_a_readme_is_found_whatever_its_letters(tmp_path: Path) -> None:
    read = TextReader(open_folder(write(tmp_path, {}, {"ReadMe.MD": "Hello"})), Findings())
    assert read.readme() == "Hello"
