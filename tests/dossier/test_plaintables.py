"""Plain tables begin among the records and are whole in DuckDB."""

from pathlib import Path

import pytest

from gui.dossier import load as loading
from gui.dossier.assembly import PREVIEW
from gui.dossier.load import load
from gui.dossier.tables import NotStored, Tables
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
