"""A second opinion on cells and rows: tables that hypothesis makes go through the well-known validator too."""

import csv
import io
import logging
import tempfile
import warnings
from collections.abc import Iterable
from pathlib import Path

import pytest
from frictionless import Package, system
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dossier.packages import opened, package, table, write
from tests.dossier.test_second_opinion import DIFFERENCES

Rows = list[list[str]]
Told = set[tuple[str, int, int | None]]
"""Code, row and field; no field of what is about a row or a key."""

SPELLINGS: dict[str, list[tuple[str, str]]] = {
    "A number begins and ends with its own characters (XML Schema); it strips spaces.": [
        ("integer", " 3"),
        ("integer", "3 "),
        ("number", " 2 "),
    ],
    "Digits are 0 to 9 (XML Schema); it reads what Python does.": [
        ("integer", "९"),
        ("integer", "1_000"),
        ("number", "1_0"),
    ],
    "Infinity is written INF.": [("number", "Infinity")],
    "Months and days have two digits (ISO 8601).": [("date", "2024-1-5"), ("yearmonth", "2024-5")],
    "The usual form of a time is hh:mm:ss.": [
        ("time", "12:30:00Z"),
        ("time", "12:30:00.5"),
        ("time", "12:30:00+02:00"),
    ],
    "Day and time are parted by T (XML Schema).": [("datetime", "2024-01-05 12:30:00")],
    "There was no year 0, and years may have five digits (XML Schema).": [("year", "0000"), ("year", "12024")],
    "A duration has no weeks, and a fraction of seconds alone (XML Schema).": [
        ("duration", "P1W"),
        ("duration", "P1.5D"),
    ],
}
"""Texts that are a value of their type to one of the two alone, by what decides it."""

ROWS = {
    "A cell that cannot be read, or a row that is blank, is told as that: it has no key to be missing.": "primary-key",
    "A cell that is missing is told as that, and breaks no constraint as well.": "constraint-error",
    "A value that is there twice is told of the primary key, and not of the same field's uniqueness.": "unique-error",
    "A row is blank where no cell has anything; one with more cells than labels is not.": "blank-row",
}
"""What the other tells a second time, of cells and rows of which something is told already."""

TEXTS: dict[str, list[str]] = {
    "integer": ["1", "-5", "+7", "007", "1.0", "1e3", "x", "1,000", "12345678901234567890", "-", "--1", "0x1F"],
    "number": ["1.5", "-2.25", "1e5", "1E-3", ".5", "5.", "NaN", "INF", "-INF", "x", "1,5", "1 000", "$3", "3%", "--1"],
    "boolean": ["true", "false", "True", "FALSE", "1", "0", "yes", "no", "t", "tRue", " true"],
    "date": ["2024-02-29", "2023-02-29", "20240105", "01/02/2024", "2024-13-01", "2024-01-01T00:00:00", "9999-12-31"],
    "time": ["12:30:00", "12:30", "24:00:00", "23:59:60", "noon", "1:2:3"],
    "datetime": ["2024-01-05T12:30:00Z", "2024-01-05T12:30:00", "2024-01-05", "x", "2024-02-30T00:00:00Z"],
    "year": ["2024", "99", "x", "2024.0"],
    "yearmonth": ["2024-05", "2024-13", "2024", "202405", "x"],
    "duration": ["P1Y", "PT5M", "P1Y2M3DT4H5M6S", "P", "x", "1 day", "PT1.5S", "-P1D"],
    "object": ['{"a": 1}', "[]", "{}", "x", '{"a": 1', "null", "{a: 1}"],
    "array": ["[1, 2]", "{}", "[]", "x", "[1,", "null"],
    "geopoint": ["90,45", "180,90", "181,0", "0,91", "1.5, 2.5", "x", "1,2,3", "[1,2]"],
}
CONSTRAINTS: dict[str, list[dict[str, object]]] = {
    "integer": [{}, {"minimum": 2}, {"maximum": 5}, {"enum": ["1", "2"]}, {"required": True}, {"unique": True}],
    "number": [{}, {"minimum": 2}, {"maximum": 5.5}, {"required": True}],
    "string": [{}, {"minLength": 2}, {"maxLength": 3}, {"pattern": "[a-z]+"}, {"enum": ["a", "bb"]}, {"unique": True}],
    "date": [{}, {"minimum": "2020-01-01"}, {"required": True}, {"unique": True}],
    "boolean": [{}, {"required": True}],
}
POOL = {
    "integer": ["1", "2", "3", "5", "9", "x", ""],
    "number": ["1", "2.5", "3", "5.5", "9", "x", ""],
    "string": ["a", "bb", "ccc", "dddd", "A1", ""],
    "date": ["2019-05-05", "2020-01-01", "2024-02-29", "2023-02-29", ""],
    "boolean": ["true", "false", "x", ""],
}
ABOUT_ROWS = frozenset({"extra-cell", "primary-key", "blank-row"})


def both(schema: dict[str, object], rows: Rows) -> tuple[Told, Told]:
    """Return what we tell of a table, and what the other does."""
    fields = schema["fields"]
    assert isinstance(fields, list)
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows([[field["name"] for field in fields], *rows])
    with tempfile.TemporaryDirectory() as folder:
        target = write(Path(folder), package(table("rows", schema=schema)), {"rows.csv": stream.getvalue()})
        found = opened(target).findings
        ours = {_told(one.code, row, one.column) for one in found for row in one.examples or (one.row or 0,)}
        return ours, _theirs(target)


def _theirs(target: Path) -> Told:
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings(), system.use_context(trusted=False):
            warnings.simplefilter("ignore")
            report = Package(str(target / "datapackage.json")).validate()
    finally:
        logging.disable(logging.NOTSET)
    return {_told(code, row or 0, column) for code, row, column in report.flatten(["type", "rowNumber", "fieldNumber"])}


def _told(code: str, row: int, column: int | None) -> tuple[str, int, int | None]:
    return code, row, None if code in ABOUT_ROWS else column


def _once(ours: Told, theirs: Told) -> Told:
    """Return what the other tells without what it tells a second time."""
    broken = {row for code, row, column in ours if code == "blank-row" or (code == "type-error" and column == 1)}
    missing = {(row, column) for code, row, column in ours if code == "missing-cell"}
    longer = {row for code, row, _ in ours if code == "extra-cell"}
    blank = {row for code, row, _ in theirs - ours if code == "blank-row" and row in longer}
    again: Told = {("primary-key", row, None) for row in broken}
    again |= {("constraint-error", row, column) for row, column in missing}
    again |= {("unique-error", row, 1) for code, row, _ in ours if code == "primary-key"}
    return {one for one in ours if one[1] in blank} | {one for one in theirs - again if one[1] not in blank}


def of_type(kind: str, cells: Iterable[str]) -> tuple[Told, Told]:
    fields = [{"name": "id", "type": "integer"}, {"name": "cell", "type": kind}]
    return both({"fields": fields}, [[str(number), cell] for number, cell in enumerate(cells)])


texts = st.sampled_from(sorted(TEXTS)).flatmap(
    lambda kind: st.tuples(st.just(kind), st.lists(st.sampled_from(TEXTS[kind]), max_size=5))
)
words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=8)
VALUES: dict[str, st.SearchStrategy[str]] = {
    "integer": st.integers(-(10**12), 10**12).map(str),
    "number": st.decimals(-(10**9), 10**9, allow_nan=False, places=3).map(str),
    "date": st.dates().map(str),
    "datetime": st.datetimes().map(lambda moment: moment.replace(microsecond=0).isoformat()),
    "time": st.times().map(lambda moment: moment.replace(microsecond=0).isoformat()),
    "string": words,
}


@given(texts)
@settings(deadline=None, max_examples=60)
def test_both_read_the_same_texts(table: tuple[str, list[str]]) -> None:
    ours, theirs = of_type(*table)
    assert ours == theirs


@given(st.data())
@settings(deadline=None, max_examples=40)
def test_both_read_the_same_values(data: st.DataObject) -> None:
    """Whatever is written of a value is read by both."""
    kind = data.draw(st.sampled_from(sorted(VALUES)))
    ours, theirs = of_type(kind, data.draw(st.lists(VALUES[kind], min_size=1, max_size=5)))
    assert ours == theirs == set()


@st.composite
def tables(draw: st.DrawFn) -> tuple[dict[str, object], Rows]:
    """Return a schema, and rows that keep it or do not."""
    kinds = draw(st.lists(st.sampled_from(sorted(POOL)), min_size=1, max_size=3))
    fields = []
    for number, kind in enumerate(kinds):
        constraints = draw(st.sampled_from(CONSTRAINTS[kind]))
        fields.append({"name": f"c{number}", "type": kind, **({"constraints": constraints} if constraints else {})})
    rows: Rows = []
    for _ in range(draw(st.integers(1, 5))):
        row = [draw(st.sampled_from(POOL[kind])) for kind in kinds]
        match draw(st.integers(0, 9)):
            case 0:
                row.pop()
            case 1:
                row.append("more")
            case 2:
                row = [""] * len(kinds)
            case _:
                pass
        rows.append(row)
    keyed: dict[str, object] = {"primaryKey": ["c0"]} if draw(st.booleans()) else {}
    return {"fields": fields, **keyed}, rows


@given(tables())
@settings(deadline=None, max_examples=120)
def test_both_tell_the_same_faults_of_the_same_cells(made: tuple[dict[str, object], Rows]) -> None:
    ours, theirs = both(*made)
    assert ours == _once(ours, theirs)


@pytest.mark.parametrize(("kind", "text"), [case for cases in SPELLINGS.values() for case in cases])
def test_a_difference_is_one(kind: str, text: str) -> None:
    ours, theirs = of_type(kind, [text])
    assert len(ours ^ theirs) == 1


def test_the_differences_of_packages_texts_and_rows_are_few() -> None:
    assert len(DIFFERENCES) + len(SPELLINGS) + len(ROWS) <= 25
