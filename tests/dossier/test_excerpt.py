"""The line that a finding is about is the line of the file."""

import gzip
from pathlib import Path

import pytest

from gui.dossier.excerpt import LONGEST_LINE, excerpts, excerpts_of
from gui.dossier.folders import open_folder
from gui.dossier.specs import ResourceSpec
from tests.dossier.packages import package, table, write, zipped

SPEC = ResourceSpec(name="a", paths=("a.csv",))
TEXT = 'a,b\n1,x\n\n"two\nlines",y\n3,é\n'


@pytest.mark.parametrize(
    ("row", "line"), [(1, "a,b"), (2, "1,x"), (3, ""), (4, '"two\nlines",y'), (5, "3,é"), (6, None), (0, None)]
)
def test_records_are_counted_as_everywhere(tmp_path: Path, row: int, line: str | None) -> None:
    container = open_folder(write(tmp_path, {}, {"a.csv": TEXT}))
    assert excerpts(container, SPEC, "a.csv", [row]).get(row) == line


def test_lines_of_a_package_are_found_in_a_folder_and_in_a_zip(tmp_path: Path) -> None:
    described = package(table("a", encoding="latin-1", dialect={"quoteChar": "'"}), table("b"))
    folder = write(tmp_path / "p", described, {"a.csv": "x\n'é\nü'\n".encode("latin-1"), "b.csv": TEXT})
    for path in (folder, zipped(folder, tmp_path / "p.zip")):
        found = excerpts_of(path, [("a", "a.csv", 2), ("b", "b.csv", 5), ("b", "b.csv", 99), ("c", "c.csv", 1)])
        assert found == {("a.csv", 2): "'é\nü'", ("b.csv", 5): "3,é"}


def test_lines_of_tables_that_nobody_describes_are_found_too(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "sub").mkdir(parents=True)
    (folder / "t.csv").write_text("a;b\n1;2\n3\n", encoding="utf-8")
    (folder / "sub" / "t.csv").write_text("a\n1,2\n", encoding="utf-8")
    assert excerpts_of(folder / "t.csv", [("t", "t.csv", 3)]) == {("t.csv", 3): "3"}
    found = excerpts_of(folder, [("t", "sub/t.csv", 2), ("t-2", "t.csv", 3)])
    assert set(found.values()) == {"1,2", "3"}


def test_what_cannot_be_split_raises_nothing(tmp_path: Path) -> None:
    text = 'a\n"' + "x" * 1_100_000 + "\nb\n"
    container = open_folder(write(tmp_path, {}, {"a.csv": text}))
    found = excerpts(container, SPEC, "a.csv", [1, 2, 3, 9])
    assert (found[1], found[2][:9], len(found[2]), found[3]) == ("a", '"xxxxxxxx', LONGEST_LINE, "b")
    assert excerpts(container, SPEC, "b.csv", [1]) == {}


@pytest.mark.parametrize(
    ("text", "said", "row", "line"),
    [
        (b"a,b\r\r\n1,2\r\r\n3,4\r\r\n", {}, 3, "3,4"),
        ("a,b\n\u5927\u4f17,2\n\u95ee\u754c,\u8ba2\u5355\n".encode("gb18030"), {}, 3, "\u95ee\u754c,\u8ba2\u5355"),
        ("a,b\n1,\u95ee\n".encode("utf-16"), {}, 2, "1,\u95ee"),
        ("a,b\n1,\u95ee\n".encode(), {"encoding": "no such"}, 2, "1,\u95ee"),
        (b'a,b\n1,"x\n2,y\n3,z\n', {}, 2, '1,"x'),
        (b'a,b\n1,"x\n2,y\n3,z\n', {}, 4, "3,z"),
        (b'a,b\n1,"x\n2,"y"\n3,z\n', {}, 4, "3,z"),
        (b"a;b\n1;'2\n3'\n4;5\n", {"dialect": {"delimiter": ";", "quoteChar": "'"}}, 3, "4;5"),
        (b"# x\na,b\n# y\n1,2\n", {"dialect": {"commentChar": "#"}}, 4, "1,2"),
        (b"name,place\n1,\0\n3,4\n5,six and more\n", {}, 3, "3,4"),
    ],
)
def test_the_lines_are_those_that_the_reader_sees(
    tmp_path: Path, text: bytes, said: dict[str, object], row: int, line: str
) -> None:
    folder = write(tmp_path, package({**table("a"), **said}), {"a.csv": text})
    assert excerpts_of(folder, [("a", "a.csv", row)]) == {("a.csv", row): line}


def test_a_packed_file_has_lines_and_one_without_lines_has_none(tmp_path: Path) -> None:
    described = package(table("a", path="a.csv.gz"), table("b", path="b.json"))
    files: dict[str, str | bytes] = {"a.csv.gz": gzip.compress(TEXT.encode()), "b.json": b'[{"a": 1}]'}
    folder = write(tmp_path, described, files)
    found = excerpts_of(folder, [("a", "a.csv.gz", 4), ("b", "b.json", 1)])
    assert found == {("a.csv.gz", 4): '"two\nlines",y'}


def test_the_first_file_tells_how_the_others_are_split(tmp_path: Path) -> None:
    described = package(table("a", path=["a.csv", "b.csv"]))
    folder = write(tmp_path, described, {"a.csv": b"a;b\n1;2\n", "b.csv": b'1;"two\nlines"\n3;4\n'})
    assert excerpts_of(folder, [("a", "b.csv", 2)]) == {("b.csv", 2): "3;4"}


def test_a_package_that_cannot_be_opened_has_none(tmp_path: Path) -> None:
    assert excerpts_of(tmp_path / "nothing", [("a", "a.csv", 1)]) == {}
    assert excerpts_of(write(tmp_path, "{"), [("a", "a.csv", 1)]) == {}


def test_lines_of_a_text_are_lines_whatever_is_quoted_in_them(tmp_path: Path) -> None:
    described = package({"name": "words", "path": "words.md", "dossier:role": "text", "encoding": "gb18030"})
    folder = write(tmp_path / "p", described, {"words.md": 'a "b\r\n\r\n问界, c\n'.encode("gb18030")})
    wanted = [("words", "words.md", row) for row in (1, 2, 3, 9)] + [("words", "other.md", 1)]
    assert excerpts_of(folder, wanted) == {("words.md", 1): 'a "b', ("words.md", 2): "", ("words.md", 3): "问界, c"}
