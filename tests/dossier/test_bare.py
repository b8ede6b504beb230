"""Tables without a descriptor: which files are any, and what they are called."""

import pytest

from gui.dossier.bare import MOST_TABLES, bare_package, is_table_file, stem_of


@pytest.mark.parametrize(
    ("name", "table"),
    [("a.csv", True), ("A.TSV", True), ("a.csv.gz", True), ("a.parquet", True), ("a.json", False), ("csv", False)],
)
def test_tables_are_told_by_their_endings(name: str, table: bool) -> None:
    assert is_table_file(name) is table


def test_each_table_is_a_resource_with_a_name_of_its_own() -> None:
    package = bare_package(["a.csv", "readme.md", "sub/a.tsv", "sub/b.c.csv"])
    assert [(one.name, one.paths) for one in package.resources] == [
        ("a", ("a.csv",)),
        ("a-2", ("sub/a.tsv",)),
        ("b", ("sub/b.c.csv",)),
    ]


def test_a_folder_of_thousands_is_cut() -> None:
    assert len(bare_package(f"{number}.csv" for number in range(5_000)).resources) == MOST_TABLES


def test_a_name_is_never_empty() -> None:
    assert [stem_of(path) for path in ("a/b.csv.gz", ".csv", "x")] == ["b", ".csv", "x"]
