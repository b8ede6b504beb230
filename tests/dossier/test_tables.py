"""Plain tables in DuckDB: whole, in order, sorted by what they mean, and gone without a trace."""

import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.dossier import slices
from gui.dossier import tables as held_tables
from gui.dossier.columns import ColumnReader
from gui.dossier.model import Cell
from gui.dossier.rows import Row
from gui.dossier.specs import FieldSpec
from gui.dossier.tables import BATCH, NotStored, Tables
from tests.dossier.packages import columns_of

TEXT = st.text(st.characters(codec="utf-8"), max_size=8)


@pytest.fixture
def tables() -> Iterator[Tables]:
    made = Tables()
    yield made
    made.close()


def rows(*texts: list[str]) -> list[Row]:
    return [Row(number, "r.csv", {}, cells) for number, cells in enumerate(texts, start=2)]


def fields(*names: str, kind: str = "any") -> tuple[ColumnReader, ...]:
    return columns_of(*(FieldSpec(name=name, type=kind) for name in names))


def test_rows_come_back_as_they_are_a_page_at_a_time(tables: Tables) -> None:
    tables.add("r", fields("Name", "name"), rows(*([str(n), f"x{n}"] for n in range(BATCH + 7))))
    tables.seal()
    assert tables.page("r", BATCH - 1, 3) == [(str(n), f"x{n}") for n in range(BATCH - 1, BATCH + 2)]
    assert tables.page("r", BATCH + 6, 500) == [(str(BATCH + 6), f"x{BATCH + 6}")]


@given(st.lists(st.lists(TEXT, min_size=2, max_size=2), max_size=5))
@settings(max_examples=30)
def test_no_character_is_lost(texts: list[list[str]]) -> None:
    tables = Tables()
    try:
        tables.add("r", fields("a", "b"), rows(*texts))
        assert tables.page("r", 0, 10) == [tuple(cells) for cells in texts]
    finally:
        tables.close()


def test_what_ends_a_line_elsewhere_ends_none_here(tables: Tables) -> None:
    cells = ["a\nb\r\nc\r", 'quote " comma , slash \\n \\s \\', "\0", "问界 🚗", "x" * 300_000]
    tables.add("r", fields(*"abcde"), rows(cells, cells))
    assert tables.page("r", 1, 1) == [tuple(cells)]


def test_short_rows_are_filled_and_surplus_cells_are_kept_apart(tables: Tables) -> None:
    tables.add("r", fields("a", "b"), rows(["1"], ["1", "2", "3", "4"]))
    assert tables.page("r", 0, 5) == [("1", ""), ("1", "2")]


@pytest.fixture
def sliced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(held_tables, "WIDEST", 2)
    monkeypatch.setattr(slices, "SLICE", 2)
    monkeypatch.setattr(held_tables, "CELLS", 8)
    monkeypatch.setattr(held_tables, "LARGEST_WIDE", 64)


@pytest.mark.usefixtures("sliced")
def test_a_wide_table_comes_back_as_it_is(tables: Tables) -> None:
    odd = ["\\n", "a\nb\r\nc\r", 'quote " comma , \\s \\', "\0", "\x01"]
    texts = [[f"{row}.{column}" for column in range(5)] if row % 3 else odd for row in range(20)]
    tables.add("r", fields(*"abcde"), rows(*texts, ["1"], ["1", "2", "3", "4", "5", "6"]))
    tables.seal()
    assert tables.page("r", 0, 20) == [tuple(cells) for cells in texts]
    assert tables.page("r", 20, 5) == [("1", "", "", "", ""), ("1", "2", "3", "4", "5")]
    tables.drop("r")


@pytest.mark.usefixtures("sliced")
@pytest.mark.parametrize("column", [0, 2, 3])
def test_a_wide_table_is_sorted_by_any_column(tables: Tables, column: int) -> None:
    cells = ["9", "10", "", "-1.5", "x"]
    texts = [[text if at == column else str(row) for at in range(4)] for row, text in enumerate(cells)]
    tables.hold("r", fields(*"abcd", kind="number"), texts)
    sorted_rows = tables.page("r", 0, 5, (column, False))
    assert [row[column] for row in sorted_rows] == ["-1.5", "9", "10", "", "x"]
    assert [row[1 if column == 0 else 0] for row in sorted_rows] == ["3", "0", "1", "2", "4"]


@pytest.mark.usefixtures("sliced")
def test_a_wide_table_that_is_not_taken_leaves_nothing(tables: Tables, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise NotStored("too wide")

    with monkeypatch.context() as patched:
        patched.setattr(Tables, "_insert", refuse)
        with pytest.raises(NotStored):
            tables.add("wide", fields(*"abc"), rows(["1", "2", "3"]))
    tables.add("wide", fields(*"abc"), rows(["4", "5", "6"]))
    assert tables.page("wide", 0, 5) == [("4", "5", "6")]


def test_numbers_sort_as_numbers_and_missing_ones_last(tables: Tables) -> None:
    values: dict[str, Cell] = {"10": 10, "9": Decimal(9), "-1,5": Decimal("-1.5")}
    texts = ["10", "9", "", "-1,5", "x"]
    typed = [Row(2, "", {"n": values[text]} if text in values else {}, [text]) for text in texts]
    tables.add("r", fields("n", kind="number"), typed)
    tables.seal()
    assert [row[0] for row in tables.page("r", 0, 5, (0, False))] == ["-1,5", "9", "10", "", "x"]
    assert [row[0] for row in tables.page("r", 0, 2, (0, True))] == ["10", "9"]


def test_words_sort_without_regard_to_case(tables: Tables) -> None:
    tables.add("r", fields("a"), rows(["b"], [""], ["A"], ["C"]))
    assert [row[0] for row in tables.page("r", 0, 9, (0, False))] == ["A", "b", "C", ""]
    assert [row[0] for row in tables.page("r", 1, 2, (0, True))] == ["b", "A"]


def test_a_table_that_is_not_taken_leaves_its_name_to_the_next(tables: Tables, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise NotStored("too wide")

    with monkeypatch.context() as patched:
        patched.setattr(Tables, "_insert", refuse)
        with pytest.raises(NotStored):
            tables.add("wide", fields("a"), rows(["1"]))
    tables.add("next", fields("a"), rows(["2"]))
    assert tables.page("next", 0, 5) == [("2",)]


def test_a_sealed_table_reads_nothing_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    connections: list[duckdb.DuckDBPyConnection] = []
    connect = duckdb.connect

    def remembered(name: str, *, config: dict[str, str | bool | int | float | list[str]]) -> duckdb.DuckDBPyConnection:
        connections.append(connect(name, config=config))
        return connections[-1]

    monkeypatch.setattr(duckdb, "connect", remembered)
    own = Tables()
    own.seal()
    opening = ("SELECT * FROM '/etc/passwd'", "SET enable_external_access = true", "INSTALL httpfs", "FROM own")
    for statement in opening:
        with pytest.raises(duckdb.Error):
            connections[0].execute(statement)
    own.close()


def test_closing_removes_the_folder_and_leaves_no_rows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    tables = Tables()
    tables.add("r", fields("a"), rows(["1"]))
    assert len(list(tmp_path.iterdir())) == 1
    tables.close()
    tables.close()
    assert list(tmp_path.iterdir()) == []
    assert tables.page("r", 0, 1) == []


def test_pages_may_be_asked_for_from_many_threads(tables: Tables) -> None:
    tables.add("r", fields("a", kind="integer"), [Row(n, "", {"a": n}, [str(n)]) for n in range(5_000)])
    tables.seal()
    answers: list[list[tuple[str, ...]]] = []
    askers = [threading.Thread(target=lambda: answers.append(tables.page("r", 10, 5, (0, True)))) for _ in range(8)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert answers == [[(str(n),) for n in range(4_989, 4_984, -1)]] * 8


def test_a_program_that_ends_while_it_loads_ends_quietly(tmp_path: Path) -> None:
    program = """
import sys, tempfile, threading
from pathlib import Path
from gui.dossier.load import Stopped, load
folder = Path(sys.argv[1])
tempfile.tempdir = str(folder / "temp")
(folder / "temp").mkdir()
(folder / "rows.csv").write_text("a,b\\n" + "1,x\\n" * 300_000)
(folder / "datapackage.json").write_text('{"resources": [{"name": "rows", "path": "rows.csv"}]}')
begun, ended, told = threading.Event(), threading.Event(), []
def stopped():
    begun.set()
    return ended.is_set()
def work():
    try:
        load(folder, stopped=stopped)
    except Stopped:
        told.append("stopped")
worker = threading.Thread(target=work)
worker.start()
begun.wait()
ended.set()
worker.join()
assert told == ["stopped"]
assert list((folder / "temp").iterdir()) == []
"""
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
