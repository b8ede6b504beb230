"""What names a row names one row: unique fields, unique keys and primary keys of any table."""

from pathlib import Path

import pytest

from gui.base import table_messages as tm
from gui.base.text import Text
from gui.dossier.keys import Key, KeyWatch
from tests.dossier.packages import opened, package, table, write

AB = [{"name": "a", "type": "integer"}, {"name": "b", "type": "string"}]


def told(folder: Path, text: str, **schema: object) -> list[tuple[str, int | None, str, str]]:
    write(folder, package(table("rows", schema={"fields": AB, **schema})), {"rows.csv": text})
    return [(f.code, f.row, f.field, Text().message(f.message)) for f in opened(folder).findings]


def test_a_primary_key_that_comes_again_is_told_with_the_row_that_had_it(tmp_path: Path) -> None:
    assert told(tmp_path, "a,b\n1,x\n2,y\n01,z\n", primaryKey="a") == [
        ("primary-key", 4, "a", "The key “01” of “a” is that of row 2 already.")
    ]


def test_a_primary_key_is_never_empty(tmp_path: Path) -> None:
    assert told(tmp_path, "a,b\n1,x\n,y\n", primaryKey=["a"]) == [
        ("primary-key", 3, "a", "“a” is empty here, but it is part of the primary key.")
    ]


def test_a_key_of_two_columns_is_both_of_them(tmp_path: Path) -> None:
    rows = "a,b\n1,x\n1,y\n2,x\n1,x\n"
    assert told(tmp_path, rows, primaryKey=["a", "b"]) == [
        ("primary-key", 5, "a, b", "The key “1, x” of “a, b” is that of row 2 already.")
    ]
    assert [row for _, row, *_ in told(tmp_path, rows, uniqueKeys=[["b"]])] == [4]


def test_a_bad_cell_names_nothing_and_is_told_once(tmp_path: Path) -> None:
    assert [(code, row) for code, row, *_ in told(tmp_path, "a,b\nx,1\nx,2\n", primaryKey="a")] == [("type-error", 2)]


@pytest.mark.parametrize("key", ["c", ["a", "c"], [], ""])
def test_a_key_of_columns_that_are_not_there_is_none(tmp_path: Path, key: object) -> None:
    assert told(tmp_path, "a,b\n1,x\n1,x\n", primaryKey=key) == []


def test_rows_of_two_files_share_their_keys(tmp_path: Path) -> None:
    described: dict[str, object] = {"name": "rows", "path": ["one.csv", "two.csv"]}
    described["schema"] = {"fields": AB, "primaryKey": "a"}
    write(tmp_path, package(described), {"one.csv": "a,b\n1,x\n", "two.csv": "a,b\n1,y\n"})
    assert [(f.code, f.file, f.row) for f in opened(tmp_path).findings] == [("primary-key", "two.csv", 2)]


def test_the_next_row_is_told_what_is_wrong_with_its_key() -> None:
    watch = KeyWatch(Key((0,), ("a",), primary=True))
    absent = [frozenset({""})]
    told = [
        watch.fault(number, {"a": text} if text else {}, [text], absent) for number, text in enumerate(["x", "", "x"])
    ]
    assert [fault.template if fault is not None else "" for fault in told] == [
        "",
        tm.FAULT_KEY_EMPTY,
        tm.FAULT_KEY_TWICE,
    ]
