"""Whatever a table lies in, its rows come out, and what was odd about it is told once."""

import gzip
import json
import zipfile
from io import BytesIO
from pathlib import Path

import duckdb
import pytest

from gui.base.text import Text
from tests.dossier.packages import opened, package, write

Rows = list[tuple[str, ...]]
CSV = "id,n\n1,x\n2,y\n"
ROWS: Rows = [("1", "x"), ("2", "y")]


def read(
    folder: Path, described: dict[str, object], files: dict[str, str | bytes] | None = None
) -> tuple[Rows, list[str]]:
    """Return the rows of the one resource, and what is said of it."""
    dossier = opened(write(folder, package({"name": "rows", **described}), files or {}))
    fields = [field.name for field in dossier.resources["rows"].fields]
    rows = [tuple(record.text(name) for name in fields) for record in dossier.records.get("", {}).values()]
    return rows, [Text().message(one.message) for one in dossier.findings]


def zipped(*names: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, CSV)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("path", "data", "described"),
    [
        ("a.csv", CSV, {}),
        ("a.tsv", CSV.replace(",", "\t"), {}),
        ("a.csv.gz", gzip.compress(CSV.encode(), mtime=0), {}),
        ("a.dat", gzip.compress(CSV.encode(), mtime=0), {"compression": "gz", "format": "csv"}),
        ("a.csv.zip", zipped("a.csv"), {}),
        ("a.ndjson", '{"id": 1, "n": "x"}\n{"id": 2, "n": "y"}\n', {}),
        ("a.jsonl", '["id", "n"]\n[1, "x"]\n[2, "y"]\n', {}),
        ("a.json", '[{"id": 1, "n": "x"}, {"id": 2, "n": "y"}]', {"type": "table"}),
        (
            "a.json",
            '{"data": {"rows": [["id", "n"], [1, "x"], [2, "y"]]}}',
            {"type": "table", "dialect": {"property": "data.rows"}},
        ),
        ("a.json", '{"rows": [{"id": 1, "n": "x"}, {"id": 2, "n": "y"}]}', {"type": "table"}),
        ("a.csv", CSV.encode("utf-16"), {"encoding": "utf-16"}),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 12 else "",
)
def test_tables_are_read_from_what_they_lie_in(
    tmp_path: Path, path: str, data: str | bytes, described: dict[str, object]
) -> None:
    assert read(tmp_path, {"path": path, **described}, {path: data}) == (ROWS, [])


def test_parquet_brings_its_own_types(tmp_path: Path) -> None:
    with duckdb.connect(":memory:") as connection:
        connection.execute(
            f"COPY (SELECT 1::BIGINT AS id, DATE '2024-01-31' AS day, 1.5::DOUBLE AS n, NULL::VARCHAR AS t) "
            f"TO '{tmp_path / 'a.parquet'}' (FORMAT parquet)"
        )
    dossier = opened(tmp_path / "a.parquet")
    assert [(one.name, one.type) for one in dossier.resources["a"].fields] == [
        ("id", "integer"),
        ("day", "date"),
        ("n", "number"),
        ("t", "string"),
    ]
    assert [row.cells["id"] for row in dossier.records[""].values()] == [1]
    assert dossier.findings == ()


@pytest.mark.parametrize(
    ("described", "data", "rows", "told"),
    [
        ({}, CSV.replace(",", ";"), ROWS, "There is no comma in the first line; “;” is taken instead."),
        ({}, CSV.replace(",", "\t"), ROWS, "There is no comma in the first line; “\\t” is taken instead."),
        ({}, CSV.replace("\n", "\r\r\n"), ROWS, "The lines end with two carriage returns each; they are read as one."),
        (
            {"encoding": "latin-1"},
            CSV.replace("x", "é"),
            [("1", "é"), ("2", "y")],
            "The file is read as UTF-8, not as latin-1",
        ),
        (
            {},
            CSV.replace("x", "é").encode("cp1252"),
            [("1", "é"), ("2", "y")],
            "The file is read as CP1252, not as utf-8",
        ),
        ({}, CSV.encode("utf-16"), ROWS, "The file is read as UTF-16, not as utf-8: its bytes say so."),
    ],
)
def test_what_is_read_otherwise_than_said_is_told_once(
    tmp_path: Path, described: dict[str, object], data: str | bytes, rows: Rows, told: str
) -> None:
    found, findings = read(tmp_path, {"path": "a.csv", **described}, {"a.csv": data})
    assert found == rows
    assert [sentence[: len(told)] for sentence in findings] == [told]


def test_a_delimiter_that_is_declared_is_not_doubted(tmp_path: Path) -> None:
    found, findings = read(tmp_path, {"path": "a.csv", "dialect": {"delimiter": "|"}}, {"a.csv": "a;b\n1;2\n"})
    assert (found, findings) == ([("1;2",)], [])


@pytest.mark.parametrize(
    ("path", "data", "told"),
    [
        ("a.ndjson", "{", "The file is not JSON"),
        ("a.ndjson", "[" * 5_000, "The file is not JSON"),
        ("a.json", '{"a": 1}', "There is no table in it"),
        ("a.csv.gz", gzip.compress(CSV.encode(), mtime=0)[:-12], "a.csv.gz is damaged"),
        ("a.csv.gz", gzip.compress(b"0" * 50_000_000, mtime=0), "a.csv.gz would unpack to many times its packed size"),
        ("a.csv.zip", zipped("a.csv", "b.csv"), "a.csv.zip holds 2 files; one is expected."),
        ("a.csv.zip", b"PK\x03\x04 no zip", "a.csv.zip is damaged"),
        ("a.parquet", b"PAR1 no parquet", "a.parquet cannot be read as Parquet"),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)
def test_what_cannot_be_read_says_so_in_a_sentence(tmp_path: Path, path: str, data: str | bytes, told: str) -> None:
    rows, findings = read(tmp_path, {"path": path, "type": "table"}, {path: data})
    assert (rows, len(findings)) == ([], 1)
    assert findings[0].startswith(told)


@pytest.mark.parametrize(
    ("data", "rows", "told"),
    [
        ([{"id": 1, "n": "x"}, {"id": 2, "n": "y"}], ROWS, 0),
        ([["id", "n"], [1, "x"], [2, "y"]], ROWS, 0),
        ({"a": 1}, [], 1),
    ],
)
def test_data_in_the_descriptor_is_a_table_or_told(tmp_path: Path, data: object, rows: Rows, told: int) -> None:
    found, findings = read(tmp_path, {"type": "table", "data": data})
    assert (found, len(findings)) == (rows, told)


@pytest.mark.parametrize(
    ("form", "data"), [("csv", CSV), ("json", json.dumps([{"id": 1, "n": "x"}, {"id": 2, "n": "y"}]))]
)
def test_data_may_be_text(tmp_path: Path, form: str, data: str) -> None:
    assert read(tmp_path, {"type": "table", "data": data, "format": form}) == (ROWS, [])


def test_files_of_one_table_are_read_by_their_own_labels(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"a.csv": "id,n\n1,x\n", "b.csv": "n,id\ny,2\n", "c.csv": "3,z\n4,w\n"}
    rows, told = read(tmp_path, {"path": list(files)}, files)
    assert rows == [("1", "x"), ("2", "y"), ("3", "z"), ("4", "w")]
    assert told == ["The labels are not those of a.csv; the rows are read by their own."]


@pytest.mark.parametrize("sign", ["\u2028", "\x85", "\x0b", "\x0c", "\x1c"])
def test_only_line_ends_part_the_rows_of_a_text_within_the_descriptor(tmp_path: Path, sign: str) -> None:
    rows, told = read(tmp_path, {"format": "csv", "type": "table", "data": f"id,n\r\n1,x{sign}y\n"})
    assert (rows, told) == ([("1", f"x{sign}y")], [])
