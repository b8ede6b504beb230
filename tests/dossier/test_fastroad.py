"""Both roads, one result: whatever the fast road takes, it reads and judges as the exact road does."""

import errno
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gui.base.text import Text
from gui.dossier import assembly, fastroad, wide
from gui.dossier import load as loading
from gui.dossier.asking import RawTable
from gui.dossier.columns import ColumnReader
from gui.dossier.csvtext import TextRecord
from gui.dossier.held import PlainFile
from gui.dossier.load import Stopped, load
from gui.dossier.model import Cell, ColumnSummary, Field, Finding
from gui.dossier.patterns import Pattern
from gui.dossier.plainly import Plainly
from gui.dossier.tables import Tables
from gui.dossier.wide import WIDEST
from tests.dossier.packages import package, table, write

TEXT = Text()
NONE: Mapping[str, object] = {}

FIELDS: list[dict[str, object]] = [
    {"name": "a", "type": "integer", "constraints": {"minimum": 1, "maximum": 30}},
    {"name": "a", "type": "integer", "constraints": {"required": True, "unique": True}},
    {"name": "a", "type": "integer", "groupChar": " "},
    {"name": "a", "type": "number", "constraints": {"minimum": 0.5, "maximum": "12"}},
    {"name": "a", "type": "number", "decimalChar": ",", "bareNumber": False},
    {"name": "a", "type": "string", "constraints": {"minLength": 2, "maxLength": 3}},
    {"name": "a", "type": "string", "constraints": {"enum": ["x", "it's", "§"]}},
    {"name": "a", "type": "string", "constraints": {"pattern": "[a-z]+", "unique": True}},
    {"name": "a", "type": "string", "constraints": {"pattern": "[^a-z]\\D+"}},
    {"name": "a", "type": "string", "missingValues": ["-", "x"]},
    {"name": "a", "type": "boolean", "trueValues": ["yes"], "falseValues": ["no", "0"]},
    {"name": "a", "type": "date", "constraints": {"minimum": "2020-01-31"}},
    {"name": "a", "type": "date", "format": "%d.%m.%Y"},
    {"name": "a", "type": "time"},
    {"name": "a", "type": "datetime"},
    {"name": "a", "type": "year", "constraints": {"unique": True}},
    {"name": "a", "type": "yearmonth"},
    {"name": "a", "type": "duration"},
    {"name": "a", "type": "geopoint"},
    {"name": "a", "type": "array", "constraints": {"minLength": 1}},
    {"name": "a", "type": "geopoint", "format": "array"},
    {"name": "a", "type": "geojson"},
    {"name": "a", "type": "list", "itemType": "integer"},
    {"name": "a", "type": "string", "format": "uuid"},
    {"name": "a", "type": "string", "format": "bogus"},
    {"name": "a", "type": "time", "format": "%H:%M"},
    {"name": "a", "type": "datetime", "format": "any", "constraints": {"maximum": "x"}},
    {"name": "a", "type": "integer", "constraints": {"exclusiveMinimum": 1, "exclusiveMaximum": 31}},
    {"name": "a", "type": "string", "categories": ["x", {"value": "xy", "label": "X"}]},
    {"name": "a", "type": "integer", "categories": [1, 2], "constraints": {"enum": ["1", 31]}},
    {"name": "a", "type": "integer", "constraints": {"pattern": "1", "minLength": 1, "jsonSchema": {}}},
    {"name": "a", "type": "any", "constraints": {"required": True}},
    {"name": "a"},
]
WORDS = [
    *("", "1", "01", "+1", "-1", "007", "12", "31", "1.0", "1.50", ".5", "1e3", "1e999", "NaN", "INF", "0x1F", "1_000"),
    *("1 000", "1,5", "$1.200", "95%", "٣", "１", "99999999999999999999", "true", "TRUE", "yes", "no", "0", "2"),
    *("2020-01-31", "2020-02-30", "2019-02-28", "2020-02-29", "0000-01-01", "10000-01-01", "31.01.2020", "12:30:00"),
    *("24:00:00", "12:30", "2020-01-31T12:30:00", "2020-01-31T12:30:00Z", "2020", "20", "2020-13", "2020-12", "P1D"),
    *("x", "xy", "xyz", "wxyz", "it's", "§", "Ab", "é", "问界", " x", "x ", "-", "10.5, 20", "[1]", "{}", "\ufeff"),
]
cell = st.one_of(st.sampled_from(WORDS), st.text(st.characters(codec="utf-8"), max_size=4))
written = st.builds(
    lambda text, quotes: '"' + text.replace('"', '""') + '"' if quotes or set(text) & set(',"\r\n') else text,
    cell,
    st.booleans(),
)
plain = st.lists(st.lists(written, min_size=2, max_size=2), max_size=12)
ragged = st.lists(st.lists(st.one_of(written, cell), min_size=1, max_size=3), max_size=6)
rows = st.one_of(plain, plain, ragged)
KEYS: list[dict[str, object]] = [
    {},
    {"primaryKey": "a"},
    {"primaryKey": ["a", "b"]},
    {"uniqueKeys": [["b"], ["b", "a"]]},
]


@contextmanager
def fast_from(least: int, widest: int = WIDEST) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "FAST_FROM", least)
        patch.setattr(fastroad, "WIDEST", widest)
        patch.setattr(wide, "CELLS", 7)
        yield


class Told(NamedTuple):
    """A finding as people read it, and its place."""

    code: str
    severity: str
    sentence: str
    row: int | None
    column: int | None
    field: str
    cell: str
    times: int
    examples: tuple[int, ...]


class Outcome(NamedTuple):
    told: list[Told]
    resources: list[tuple[str, int, tuple[Field, ...], tuple[ColumnSummary, ...]]]
    records: list[tuple[str, dict[str, Cell]]]


def _said(finding: Finding) -> str:
    hint = f" {TEXT.message(finding.hint)}" if finding.hint is not None else ""
    return f"{TEXT.message(finding.message)}{hint}"


def outcome(folder: Path, least: int, widest: int = WIDEST) -> Outcome:
    """Return all that can be told of a package read by a road."""
    with fast_from(least, widest):
        opened = load(folder)
    try:
        dossier = opened.dossier
        told = [
            Told(f.code, f.severity, _said(f), f.row, f.column, f.field, f.cell, f.count, f.examples)
            for f in dossier.findings
        ]
        records = [(r.id, dict(r.cells)) for rows in dossier.records.values() for r in rows.values()]
        return Outcome(told, [(r.name, r.rows, r.fields, r.summary) for r in dossier.resources.values()], records)
    finally:
        opened.close()


def both(folder: Path) -> Outcome:
    """Return the outcome of both roads, which is one, as it is where every table is taken for a wide one."""
    exact, fast, broad = outcome(folder, sys.maxsize), outcome(folder, 0), outcome(folder, 0, widest=0)
    assert fast == exact
    assert broad == exact
    return exact


def packed(
    folder: Path, text: bytes, *, schema: Mapping[str, object] = NONE, dialect: Mapping[str, object] = NONE
) -> Path:
    described = table("rows", schema=schema, dialect=dialect)
    return write(folder, package(described), {"rows.csv": text})


@given(
    rows,
    st.sampled_from(FIELDS),
    st.sampled_from(KEYS),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["", "\ufeff"]),
)
@example([['"a\nb"', "x"], ["1", "2"]], FIELDS[0], KEYS[1], "\n", "")
@example([["1", "x"], ["01", "y"]], FIELDS[0], KEYS[1], "\n", "")
@settings(deadline=None, max_examples=250)
def test_both_roads_have_one_result(
    given_rows: list[list[str]],
    field: dict[str, object],
    keys: dict[str, object],
    end: str,
    mark: str,
) -> None:
    text = mark + end.join(["a,b", *(",".join(row) for row in given_rows)])
    if keys:
        text += end
    schema = {"fields": [field, {"name": "b", "type": "string"}], **keys}
    with tempfile.TemporaryDirectory() as folder:
        both(packed(Path(folder), text.encode("utf-8", "replace"), schema=schema))


@given(st.binary(max_size=60), st.sampled_from([b"", b"a,b\n", b"\xef\xbb\xbfa\r\n", b"a;b\n1;2\n"]))
@settings(deadline=None, max_examples=150)
def test_both_roads_have_one_result_for_any_bytes(data: bytes, head: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        both(packed(Path(folder), head + data))


@pytest.mark.parametrize("dialect", [{"delimiter": ";"}, {"delimiter": "\t"}, {"header": False}, {"quoteChar": "'"}])
def test_other_dialects_have_one_result_too(tmp_path: Path, dialect: dict[str, object]) -> None:
    text = "a;b\tc,d\n1;'2'\t\"3\",4\n5;6\t7,8\n"
    both(packed(tmp_path, text.encode(), dialect=dialect))


def taken_by_duckdb(folder: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Tell whether a table was read by the fast road."""
    taken: list[str] = []
    read = Tables.take

    def take(
        self: Tables, resource: str, file: PlainFile, columns: Sequence[ColumnReader], stopped: Callable[[], bool]
    ) -> int:
        count = read(self, resource, file, columns, stopped)
        taken.append(resource)
        return count

    monkeypatch.setattr(Tables, "take", take)
    both(folder)
    return bool(taken)


def test_a_plain_file_takes_the_fast_road(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert taken_by_duckdb(packed(tmp_path, b"a,b\n1,2\n3,4\n"), monkeypatch)


def test_a_file_too_large_for_the_memory_takes_the_fast_road_however_wide(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = packed(tmp_path, b"a,b\n1,2\n3,4\n")
    monkeypatch.setattr(fastroad, "LARGEST_FILE", 5)
    taken: list[int] = []
    monkeypatch.setattr(wide.WideJudge, "through", lambda *_: taken.append(1))
    assert outcome(folder, 0, widest=0) == outcome(folder, 0)
    assert taken == []


def test_a_line_break_in_quotes_does_not_keep_a_file_from_the_fast_road(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = b'a,b\n1,"two\nlines"\nx,4\n'
    schema = {"fields": [{"name": "a", "type": "integer"}, {"name": "b"}]}
    assert taken_by_duckdb(packed(tmp_path, text, schema=schema), monkeypatch)
    assert [(told.code, told.row) for told in both(tmp_path).told] == [("type-error", 3)]


def test_a_quotation_mark_that_is_never_closed_takes_the_exact_road(tmp_path: Path) -> None:
    told = both(packed(tmp_path, b'a,b\n1,2\n3,"4\n5,6\n7,8\n')).told
    assert [(one.code, one.row) for one in told] == [("source-error", 3)]


SCHEMA: dict[str, object] = {
    "fields": [{"name": "a", "type": "integer"}, {"name": "b", "type": "string"}],
    "primaryKey": ["b"],
}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"a,b\n1,2\n\n3\n4,5,6,7\nx,2\n", ["blank-row", "missing-cell", "primary-key", "extra-cell", "type-error"]),
        ("a,b\n\u5927,\u4f17\n1,\u95ee\u754c\n2,\u8ba2\u5355\n".encode("gb18030"), ["encoding-error", "type-error"]),
        ("a,b\nx,1\n2,2\n".encode("utf-16"), ["encoding-error", "type-error"]),
        (b"a,b\r\r\n1,2\r\r\ny,3\r\r\n", ["source-error", "type-error"]),
        (b'a,b\nx,1\n1,"2\n3,4\n5,"6"\ny\n', ["type-error", "source-error", "missing-cell", "primary-key"]),
        (b'a,b\n1,"2\r3\r\n4"\n\nx,"5"\n', ["blank-row", "type-error"]),
        (b"a;b\n1;2\nx;2\n;\n", ["dialect-error", "type-error", "primary-key", "blank-row"]),
    ],
)
def test_a_file_that_is_not_plain_is_written_anew_for_the_fast_road(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: bytes, told: list[str]
) -> None:
    written: list[bool] = []
    exact = Plainly.is_exact

    def is_exact(self: Plainly, raw: RawTable, count: int) -> bool:
        written.append(exact(self, raw, count))
        return written[-1]

    monkeypatch.setattr(Plainly, "is_exact", is_exact)
    codes = [one.code for one in both(packed(tmp_path, text, schema=SCHEMA)).told]
    assert written == [True]
    assert list(dict.fromkeys(codes)) == told


def test_a_file_that_there_is_no_room_to_write_anew_takes_the_exact_road(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_anew(self: Plainly, records: Iterable[TextRecord]) -> bool:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(Plainly, "_write", write_anew)
    assert [one.code for one in both(packed(tmp_path, b"a,b\n1,2\n3\n")).told] == ["missing-cell"]


def test_records_with_more_kinds_of_faults_than_are_told_take_the_exact_road(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = {"fields": ["b"], "reference": {"resource": "", "fields": ["a"]}}
    schema = {"fields": [{"name": "a", "type": "integer"}, {"name": "b"}], "foreignKeys": [key]}
    monkeypatch.setattr(fastroad, "MOST_ENTRIES", 2)
    monkeypatch.setattr(assembly, "PREVIEW", 1)
    told = both(packed(tmp_path, b"a,b\n1,1\n\n2\n3,9\nx,8,7\n", schema=schema)).told
    codes = ["blank-row", "missing-cell", "extra-cell", "type-error", "preview", "foreign-key"]
    assert [one.code for one in told] == codes
    with fast_from(0, widest=0):
        opened = load(tmp_path)
    assert opened.tables is not None
    assert opened.tables.page("rows", 2, 5) == [("3", "9"), ("x", "8")]
    opened.close()


@pytest.mark.parametrize("ragged_end", [b"", b"1\n"])
def test_that_a_pattern_was_given_up_is_told_after_the_cells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ragged_end: bytes
) -> None:
    def give_up(pattern: Pattern, text: str) -> bool:
        pattern.given_up = pattern.given_up or text == "slow"
        return True

    monkeypatch.setattr(Pattern, "takes", give_up)
    column: dict[str, object] = {"name": "a", "type": "string", "constraints": {"pattern": "(?:x|xx)+$"}}
    schema: dict[str, object] = {"fields": [{"name": "n", "type": "integer"}, column]}
    told = both(packed(tmp_path, b"n,a\nx,slow\n2,b\n" + ragged_end, schema=schema)).told
    assert [one.code for one in told] == ["type-error", *(["missing-cell"] if ragged_end else []), "field-error"]


@given(ragged, st.sampled_from(FIELDS), st.sampled_from(KEYS), st.sampled_from(["gb18030", "utf-16", "cp1251"]))
@settings(deadline=None, max_examples=100)
def test_both_roads_have_one_result_in_any_encoding(
    given_rows: list[list[str]], field: dict[str, object], keys: dict[str, object], encoding: str
) -> None:
    text = "\n".join(["a,b", *(",".join(row) for row in given_rows)])
    schema = {"fields": [field, {"name": "b", "type": "string"}], **keys}
    described = {**table("rows", schema=schema, dialect={"commentRows": [3]}), "encoding": encoding}
    with tempfile.TemporaryDirectory() as folder:
        both(write(Path(folder), package(described), {"rows.csv": text.encode(encoding, "replace")}))


def test_a_foreign_key_of_a_file_that_is_not_plain_is_followed(tmp_path: Path) -> None:
    key = {"fields": ["b"], "reference": {"resource": "", "fields": ["a"]}}
    schema = {"fields": [{"name": "a"}, {"name": "b"}], "foreignKeys": [key]}
    told = both(packed(tmp_path, b"a,b\n1,1\n\n2\n3,9\n4,8,7\n", schema=schema)).told
    assert [(one.row, one.times) for one in told if one.code == "foreign-key"] == [(5, 2)]


def test_a_fault_in_many_rows_is_one_with_its_count(tmp_path: Path) -> None:
    text = "a\n" + "".join(f"{number}\n" if number % 3 else f"x{number}\n" for number in range(30))
    schema = {"fields": [{"name": "a", "type": "integer"}]}
    told = both(packed(tmp_path, text.encode(), schema=schema)).told
    assert [(one.row, one.times, one.examples) for one in told] == [(2, 10, (2, 5, 8, 11, 14))]


def test_the_fast_road_is_left_when_it_is_called_off(tmp_path: Path) -> None:
    folder = packed(tmp_path, b"a,b\n" + b"1,2\n" * 1_000)
    asked = iter([False, False])
    with fast_from(0), pytest.raises(Stopped):
        load(folder, stopped=lambda: next(asked, True))


@pytest.mark.parametrize("pattern", ["a++", "a*+b", "(a{999}){999}", r"\d++", "[a-z]{2}?", "x{0,5000}"])
def test_a_pattern_that_one_engine_does_not_know_has_one_result(tmp_path: Path, pattern: str) -> None:
    fields = [{"name": "a", "type": "string", "constraints": {"pattern": pattern}}, {"name": "b"}]
    told = both(packed(tmp_path, b"a,b\naa,1\nb,2\n", schema={"fields": fields})).told
    assert {one.code for one in told} <= {"constraint-error"}


@pytest.mark.parametrize(
    "row",
    [
        *('"x" ,1', '"x" "y",1', '1,"x" ', ' "x",1', '"" ,1', '"x""y" ,1', '1, "x"', '"{""a"": {" "b"": 1",1'),
        *('"x  ""y"" z",1', '" x",1', '"x ",1', 'x "y",1', '"x"\t,1'),
    ],
)
def test_spaces_beside_quotation_marks_are_left_out_on_neither_road(tmp_path: Path, row: str) -> None:
    both(packed(tmp_path, f"a,b\n{row}\n2,3\n".encode()))
