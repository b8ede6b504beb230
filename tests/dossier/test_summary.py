"""A plain table says what its columns hold, on both roads alike."""

from pathlib import Path

import pytest

from gui.dossier import load as loading
from gui.dossier.columns import ColumnReader
from gui.dossier.findings import Fault
from gui.dossier.model import Cell, ColumnSummary, Field
from gui.dossier.summary import MOST_COLUMNS, schema_table
from tests.dossier.packages import opened, package, table, write

ROWS = "id,day,n,word\n1,2024-03-01,1.5,a\n2,2024-01-31,,b\n30,bad,-2.25,\nx,2023-12-31,1000000,c\n"
FIELDS = [
    {"name": "id", "type": "integer", "title": "Number"},
    {"name": "day", "type": "date"},
    {"name": "n", "type": "number", "description": "in | tons"},
    {"name": "word", "type": "string"},
]


@pytest.mark.parametrize("fast", [False, True])
def test_columns_are_summed_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fast: bool) -> None:
    monkeypatch.setattr(loading, "FAST_FROM", 0 if fast else 1 << 40)
    dossier = opened(write(tmp_path, package(table("rows", schema={"fields": FIELDS})), {"rows.csv": ROWS}))
    assert dossier.resources["rows"].summary == (
        ColumnSummary("id", 4, "1", "30", "11"),
        ColumnSummary("day", 4, "2023-12-31", "2024-03-01"),
        ColumnSummary("n", 3, "−2.25", "1,000,000", "333,333"),
        ColumnSummary("word", 3),
    )
    (section,) = dossier.sections
    assert section.lead == "table"
    assert "| Number | integer | 4 | 1 | 30 | 11 |" in section.text
    assert "n – in \\| tons" in section.text


ODD = """leap,edge,figure,year,month,grouped
2024-02-28,0,1.5,1999,1999-12,"1,000"
2024-02-29,7,1e3,20000,20000-01,2
2024-12-31,10,NaN,0007,0007-01,"1,0,0"
9999-12-31,11,-2.25,bad,2001-13,x
10000-01-01,bad,-INF,2001,2001-01,
,,0.1,,,3
"""
LIMITED = [
    {"name": "leap", "type": "date"},
    {"name": "edge", "type": "integer", "constraints": {"minimum": 0, "maximum": 10}},
    {"name": "figure", "type": "number", "constraints": {"enum": ["1.5", "0.1"]}},
    {"name": "year", "type": "year"},
    {"name": "month", "type": "yearmonth"},
    {"name": "grouped", "type": "integer", "groupChar": ","},
]


def summed_up(folder: Path, rows: str) -> tuple[ColumnSummary, ...]:
    folder.mkdir()
    made = package(table("rows", schema={"fields": LIMITED}))
    return opened(write(folder, made, {"rows.csv": rows})).resources["rows"].summary


@pytest.mark.parametrize("backwards", [False, True])
def test_odd_cells_are_summed_up_alike_on_both_roads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, backwards: bool
) -> None:
    head, *lines = ODD.splitlines(keepends=True)
    rows = head + "".join(reversed(lines) if backwards else lines)
    monkeypatch.setattr(loading, "FAST_FROM", 1 << 40)
    exact = summed_up(tmp_path / "exact", rows)
    monkeypatch.setattr(loading, "FAST_FROM", 0)
    assert summed_up(tmp_path / "fast", rows) == exact
    assert exact[1] == ColumnSummary("edge", 5, "0", "11", "7")
    assert exact[2] == ColumnSummary("figure", 6, "−2.25", "1,000", "249.838")


def test_cells_on_a_limit_and_leap_days_do_not_have_a_whole_column_read_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "FAST_FROM", 0)
    read: list[str] = []
    whole = ColumnReader.read

    def noted(column: ColumnReader, text: str) -> tuple[Cell | None, tuple[Fault, ...]]:
        read.append(text)
        return whole(column, text)

    monkeypatch.setattr(ColumnReader, "read", noted)
    rows = "".join(f"2024-02-{28 + at % 2},{at % 11},0.1,1999,1999-12,\n" for at in range(22_000))
    summary = summed_up(tmp_path / "many", ODD.splitlines(keepends=True)[0] + rows)
    assert summary[0] == ColumnSummary("leap", 22_000, "2024-02-28", "2024-02-29")
    assert summary[1] == ColumnSummary("edge", 22_000, "0", "10", "5")
    assert "2024-02-29" in read
    assert read.count("5") < 22_000 / 11  # of the first rows only, as the window shows them


@pytest.mark.parametrize("fast", [False, True])
def test_no_more_columns_are_summed_up_than_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fast: bool
) -> None:
    monkeypatch.setattr(loading, "FAST_FROM", 0 if fast else 1 << 40)
    names = [f"f{at}" for at in range(MOST_COLUMNS + 2)]
    described = table("rows", schema={"fields": [{"name": name, "type": "integer"} for name in names]})
    rows = f"{','.join(names)}\n{','.join('1' for _ in names)}\n"
    dossier = opened(write(tmp_path, package(described), {"rows.csv": rows}))
    assert [one.name for one in dossier.resources["rows"].summary] == names[:MOST_COLUMNS]
    assert f"| f{MOST_COLUMNS - 1} | integer | 1 | 1 | 1 | 1 |" in dossier.sections[0].text
    assert f"| f{MOST_COLUMNS} |" not in dossier.sections[0].text


def test_a_table_without_columns_says_nothing() -> None:
    assert schema_table((), ()) == ""
    assert schema_table((Field("a"),), ()).splitlines()[-1] == "| a | any | 0 | – | – | – |"
