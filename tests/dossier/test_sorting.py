"""Rows sorted by a column: the same order on both roads, numbers by their value, what is none at the end."""

import csv
import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gui.dossier import assembly, sorting
from gui.dossier import load as loading
from gui.dossier.load import load
from gui.dossier.tables import NotStored
from tests.dossier.packages import package, table, write

FIELDS: list[dict[str, object]] = [
    {"type": "integer"},
    {"type": "integer", "groupChar": ",", "bareNumber": False},
    {"type": "integer", "missingValues": ["-99", "x"]},
    {"type": "integer", "constraints": {"minimum": 3}, "categories": [1, 3, 10]},
    {"type": "number"},
    {"type": "number", "decimalChar": ",", "groupChar": "."},
    {"type": "number", "bareNumber": False, "missingValues": ["", "0"]},
    {"type": "string", "missingValues": ["-", "b"]},
    {"type": "date"},
]
CELLS = (
    *("", "0", "1", "3", "10", "-2", "+7", "007", "-99", "1.5", "1,5", "1,000", "1.000,5", "1e3", "1e400", ".5", "5."),
    *("$5", "12 %", "-€3", "NaN", "INF", "-INF", "x", "b", "B", "a", "-", "٣", "9" * 25, "9" * 320, "2024-02-29"),
)
FAST, EXACT = 0, 1 << 40


def sorted_pages(folder: Path, road: int) -> list[list[tuple[str, ...]]]:
    """Return all rows of a long table by each of its columns, upwards and downwards."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "FAST_FROM", road)
        patch.setattr(assembly, "PREVIEW", 1)
        opened = load(folder)
    assert opened.tables is not None
    tables, width = opened.tables, len(opened.dossier.resources["rows"].fields)
    told = [tables.page("rows", 0, 99, (at, down)) for at in range(width) for down in (False, True)]
    opened.close()
    return told


def held(folder: Path, field: dict[str, object], cells: list[str]) -> Path:
    """Write a package of two columns: a number of each row, and the cells."""
    fields: list[dict[str, object]] = [{"name": "at", "type": "integer"}, {"name": "cell", **field}]
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows([("at", "cell"), *enumerate(cells, start=1)])
    return write(folder, package(table("rows", schema={"fields": fields})), {"rows.csv": stream.getvalue()})


@given(st.sampled_from(FIELDS), st.lists(st.sampled_from(CELLS), min_size=2, max_size=12))
@example(FIELDS[0], ["10", "9", "1.5", "x", "-1", "", "+7", "9" * 25])
@example(FIELDS[2], ["10", "-99", "9", "x", "-1"])
@example(FIELDS[1], ["$1,000", "999", "$5"])
def test_rows_are_sorted_alike_on_both_roads(field: dict[str, object], cells: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = held(Path(folder), field, cells)
        assert sorted_pages(place, FAST) == sorted_pages(place, EXACT)


@pytest.mark.parametrize("road", [FAST, EXACT])
@pytest.mark.parametrize(
    ("field", "cells", "up"),
    [
        ({"type": "integer"}, ["10", "1.5", "9", "", "-3"], ["-3", "9", "10", "1.5", ""]),
        ({"type": "integer", "missingValues": ["-99"]}, ["2", "-99", "1"], ["1", "2", "-99"]),
        (FIELDS[1], ["$1,000", "999", "5 %"], ["5 %", "999", "$1,000"]),
        ({"type": "number", "decimalChar": ","}, ["1,5", "1,25", "1.3"], ["1,25", "1,5", "1.3"]),
        ({"type": "string", "missingValues": ["-"]}, ["b", "-", "A"], ["A", "b", "-"]),
    ],
)
def test_numbers_come_by_value_and_what_is_none_at_the_end(
    tmp_path: Path, road: int, field: dict[str, object], cells: list[str], up: list[str]
) -> None:
    _, _, upwards, downwards = sorted_pages(held(tmp_path, field, cells), road)
    assert [row[1] for row in upwards] == up
    last = [cell for cell in up if cell in ("1.5", "", "-99", "1.3", "-")]
    values = [cell for cell in up if cell not in last]
    assert [row[1] for row in downwards] == [*reversed(values), *last]


def test_a_sort_that_failed_halfway_can_be_asked_for_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "FAST_FROM", FAST)
    monkeypatch.setattr(assembly, "PREVIEW", 1)
    opened = load(held(tmp_path, {"type": "integer", "bareNumber": False}, ["$10", "$9"]))
    assert opened.tables is not None
    with monkeypatch.context() as patch:
        patch.setattr(sorting, "numbers_among", _fails)
        with pytest.raises(NotStored):
            opened.tables.page("rows", 0, 9, (1, False))
    assert opened.tables.page("rows", 0, 9, (1, False)) == [("2", "$9"), ("1", "$10")]
    opened.close()


def _fails(*_: object) -> Iterator[tuple[str, str]]:
    yield "$10", "10"
    raise NotStored("no memory")
