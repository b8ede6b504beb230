"""Plain tables begin among the records and are whole in DuckDB."""

from pathlib import Path

import pytest

from gui.dossier import load as loading
from gui.dossier.assembly import PREVIEW
from gui.dossier.load import load
from gui.dossier.model import ColumnSummary
from gui.dossier.tables import NotStored, Tables
from gui.dossier.wide import WIDEST
from tests.dossier.packages import opened, package, said, table, write


def test_plain_tables_are_whole_in_duckdb_and_begin_among_the_records(tmp_path: Path) -> None:
    content = "id,n\n" + "".join(f"x{n},{n}\n" for n in range(PREVIEW + 5))
    held = load(write(tmp_path, package(table()), {"rows.csv": content}))
    assert held.tables is not None
    assert held.tables.page("rows", PREVIEW + 4, 5) == [(f"x{PREVIEW + 4}", str(PREVIEW + 4))]
    held.close()
    resource = held.dossier.resources["rows"]
    assert (resource.rows, len(held.dossier.tables["rows"])) == (PREVIEW + 5, PREVIEW)
    first = held.dossier.records[""][held.dossier.tables["rows"][0]]
    assert (first.role, first.text("id"), first.text("n")) == ("", "x0", "0")
    (told,) = held.dossier.findings
    assert (told.severity, said(told)) == ("warning", "“rows” has 2,005 rows; the first 2,000 are shown.")


def test_a_plain_table_that_is_shown_whole_needs_no_duckdb(tmp_path: Path) -> None:
    content = "id\n" + "".join(f"x{n}\n" for n in range(PREVIEW))
    held = load(write(tmp_path, package(table()), {"rows.csv": content}))
    assert held.tables is None
    assert len(held.dossier.tables["rows"]) == held.dossier.resources["rows"].rows == PREVIEW
    assert held.dossier.findings == ()


def test_a_table_that_is_not_stored_is_told_with_all_its_rows_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise NotStored("no room left")

    monkeypatch.setattr(Tables, "add", refuse)
    content = "id\n" + "x\n" * (PREVIEW + 9)
    dossier = opened(write(tmp_path, package(table()), {"rows.csv": content}))
    assert [said(finding) for finding in dossier.findings] == [
        "“rows” could not be held whole: no room left.",
        "“rows” has 2,009 rows; the first 2,000 are shown.",
    ]
    assert len(dossier.tables["rows"]) == PREVIEW


def test_two_plain_tables_keep_their_rows_apart(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"one.csv": "id\na\n", "two.csv": "id\nb\n"}
    dossier = opened(write(tmp_path, package(table("one"), table("two")), files))
    rows = [[dossier.records[""][key].text("id") for key in dossier.tables[name]] for name in ("one", "two")]
    assert rows == [["a"], ["b"]]


@pytest.mark.parametrize("least", [0, 1 << 40])
def test_what_is_not_shown_is_checked_and_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, least: int) -> None:
    monkeypatch.setattr(loading, "FAST_FROM", least)
    rows = "id,n\n" + "".join(f"x{n},{n if n % 1_000 else 'none'}\n" for n in range(PREVIEW + 5))
    schema = {"fields": [{"name": "id"}, {"name": "n", "type": "integer"}], "primaryKey": "id"}
    folder = write(tmp_path, package(table("rows", schema=schema)), {"rows.csv": rows})
    shown, held = opened(folder), load(folder, shown=False)
    held.close()
    assert held.dossier.findings == tuple(one for one in shown.findings if one.code != loading.PREVIEW)
    assert [one.count for one in held.dossier.findings] == [3]
    resource = held.dossier.resources["rows"]
    assert (resource.rows, resource.fields) == (shown.resources["rows"].rows, shown.resources["rows"].fields)
    assert (held.dossier.tables["rows"], held.dossier.records, resource.summary) == ((), {"": {}}, ())


@pytest.mark.parametrize("least", [0, 1 << 40])
def test_a_column_that_is_called_as_days_are_may_hold_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, least: int
) -> None:
    monkeypatch.setattr(loading, "FAST_FROM", least)
    rows = "id,date_from,date_to\na,Launch,2023-09-12\nb,2023-09-13,2023-09-12\nc,2023-09-12,2023-09-13\nd\n"
    folder = write(tmp_path, package(table()), {"rows.csv": rows})
    dossier = opened(folder)
    assert [(one.code, one.row) for one in dossier.findings] == [("missing-cell", 5)]
    spans = [dossier.records[""][key].span for key in dossier.tables["rows"]]
    assert [span is not None for span in spans] == [True, False, True, False]
    held = load(folder, shown=False)
    held.close()
    assert held.dossier.findings == dossier.findings


def test_a_wide_table_is_whole_in_duckdb_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "FAST_FROM", 0)
    names = [f"f{at}" for at in range(WIDEST + 1)]
    lines = [names, *([str(at + row) for at in range(WIDEST + 1)] for row in range(600))]
    lines[7][3] = "bad"
    schema = {"fields": [{"name": name, "type": "integer"} for name in names]}
    text = "".join(f"{','.join(line)}\n" for line in lines)
    held = load(write(tmp_path, package(table("rows", schema=schema)), {"rows.csv": text}))
    assert held.tables is not None
    assert held.tables.page("rows", 599, 5) == [tuple(lines[-1])]
    held.close()
    resource = held.dossier.resources["rows"]
    assert (resource.rows, len(resource.fields)) == (600, WIDEST + 1)
    assert len(held.dossier.tables["rows"]) < resource.rows
    assert resource.summary[0] == ColumnSummary("f0", 600, "0", "599", "299.5")
    assert [(one.code, one.row, one.column) for one in held.dossier.findings] == [
        ("type-error", 8, 4),
        (loading.PREVIEW, None, None),
    ]


def test_a_wide_table_that_is_not_stored_is_told_and_checked_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise NotStored("no room left")

    monkeypatch.setattr(loading, "FAST_FROM", 0)
    monkeypatch.setattr(Tables, "hold", refuse)
    names = ",".join(f"f{at}" for at in range(WIDEST + 1))
    text = f"{names}\n" + f"{names}\n" * 2 + "1\n"
    dossier = opened(write(tmp_path, package(table("rows")), {"rows.csv": text}))
    assert [(one.code, one.row) for one in dossier.findings] == [("source-error", None), ("missing-cell", 4)]
    assert dossier.resources["rows"].rows == 3
