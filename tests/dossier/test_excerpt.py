"""The line that a finding is about is the line of the file."""

from pathlib import Path

import pytest

from gui.dossier.excerpt import excerpts, excerpts_of
from gui.dossier.folders import open_folder
from gui.dossier.specs import Dialect
from tests.dossier.packages import package, table, write, zipped

TEXT = 'a,b\n1,x\n\n"two\nlines",y\n3,é\n'


@pytest.mark.parametrize(
    ("row", "line"), [(1, "a,b"), (2, "1,x"), (3, ""), (4, '"two\nlines",y'), (5, "3,é"), (6, None), (0, None)]
)
def test_records_are_counted_as_everywhere(tmp_path: Path, row: int, line: str | None) -> None:
    container = open_folder(write(tmp_path, {}, {"a.csv": TEXT}))
    assert excerpts(container, "a.csv", "utf-8", Dialect(), [row]).get(row) == line


def test_lines_of_a_package_are_found_in_a_folder_and_in_a_zip(tmp_path: Path) -> None:
    described = package(table("a", encoding="latin-1", dialect={"quoteChar": "'"}), table("b"))
    folder = write(tmp_path / "p", described, {"a.csv": "x\n'é\nü'\n".encode("latin-1"), "b.csv": TEXT})
    for path in (folder, zipped(folder, tmp_path / "p.zip")):
        found = excerpts_of(path, [("a", "a.csv", 2), ("b", "b.csv", 5), ("b", "b.csv", 99), ("c", "c.csv", 1)])
        assert found == {("a.csv", 2): "'é\nü'", ("b.csv", 5): "3,é"}


@pytest.mark.parametrize("text", ['a\n"' + "x" * 1_100_000, "a\n\0\n"])
def test_what_cannot_be_split_has_no_lines_and_raises_nothing(tmp_path: Path, text: str) -> None:
    container = open_folder(write(tmp_path, {}, {"a.csv": text}))
    assert excerpts(container, "a.csv", "utf-8", Dialect(), [1, 9]).get(1) == "a"
    assert excerpts(container, "b.csv", "utf-8", Dialect(), [1]) == {}
    assert excerpts(container, "a.csv", "no such", Dialect(), [1]) == {}


def test_a_package_that_cannot_be_opened_has_none(tmp_path: Path) -> None:
    assert excerpts_of(tmp_path / "nothing", [("a", "a.csv", 1)]) == {}
    assert excerpts_of(write(tmp_path, "{"), [("a", "a.csv", 1)]) == {}
