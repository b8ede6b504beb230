"""What is written by the schema is good; any one change that breaks a rule is found in its row and column."""

import csv
import io
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.dossier import load as loading
from tests.dossier.packages import opened, package, table, write

SCHEMA = {
    "primaryKey": ["id"],
    "foreignKeys": [
        {"fields": ["after"], "reference": {"resource": "", "fields": ["name"]}},
        {"fields": ["side"], "reference": {"resource": "sides", "fields": ["name"]}},
    ],
    "fields": [
        {"name": "id", "type": "integer", "constraints": {"minimum": 0}},
        {"name": "day", "type": "date", "constraints": {"required": True}},
        {"name": "kind", "type": "string", "constraints": {"enum": ["north", "south"]}},
        {"name": "n", "type": "number"},
        {"name": "text", "type": "string", "constraints": {"maxLength": 8}},
        {"name": "name", "type": "string", "constraints": {"unique": True}},
        {"name": "after", "type": "string"},
        {"name": "side", "type": "string"},
    ],
}
LABELS = ["id", "day", "kind", "n", "text", "name", "after", "side"]
SIDES = "name\nport\nstarboard\n"
Rows = list[list[str]]

one_row = st.tuples(
    st.dates().map(lambda day: day.isoformat()),
    st.sampled_from(["north", "south", ""]),
    st.decimals(-(10**6), 10**6, places=2).map(str) | st.just(""),
    st.text(st.characters(codec="utf-8", exclude_characters="\r\x00\x01\ufeff"), max_size=8),
)
good_rows = st.lists(one_row, min_size=1, max_size=6).map(
    lambda rows: [
        [str(number), *row, f"n{number}", f"n{number - 1}" if number else "", ("port", "starboard", "")[number % 3]]
        for number, row in enumerate(rows)
    ]
)

MUTATIONS: dict[str, tuple[str, int | None, Callable[[Rows, int], None]]] = {
    "no integer": ("type-error", 1, lambda rows, at: rows[at].__setitem__(0, "x")),
    "too small": ("constraint-error", 1, lambda rows, at: rows[at].__setitem__(0, "-5")),
    "no day": ("type-error", 2, lambda rows, at: rows[at].__setitem__(1, "2023-02-30")),
    "not there": ("constraint-error", 2, lambda rows, at: rows[at].__setitem__(1, "")),
    "not allowed": ("constraint-error", 3, lambda rows, at: rows[at].__setitem__(2, "west")),
    "no number": ("type-error", 4, lambda rows, at: rows[at].__setitem__(3, "1,5")),
    "too long": ("constraint-error", 5, lambda rows, at: rows[at].__setitem__(4, "x" * 9)),
    "a cell more": ("extra-cell", None, lambda rows, at: rows[at].append("more")),
    "a cell less": ("missing-cell", 8, lambda rows, at: rows[at].__delitem__(7)),
    "a name twice": ("unique-error", 6, lambda rows, _at: rows[-1].__setitem__(5, rows[0][5])),
    "after no row": ("foreign-key", 7, lambda rows, at: rows[at].__setitem__(6, "nobody")),
    "on no side": ("foreign-key", 8, lambda rows, at: rows[at].__setitem__(7, "west")),
    "a key twice": ("primary-key", 1, lambda rows, at: rows[at].__setitem__(0, rows[at - 1][0])),
    "no key": ("primary-key", 1, lambda rows, at: rows[at].__setitem__(0, "")),
}


def told(rows: Rows, *, fast: bool) -> list[tuple[str, int | None, int | None]]:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows([LABELS, *rows])
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "FAST_FROM", 0 if fast else 1 << 40)
        described = package(table("rows", schema=SCHEMA), table("sides", schema={"fields": [{"name": "name"}]}))
        dossier = opened(write(Path(folder), described, {"rows.csv": stream.getvalue(), "sides.csv": SIDES}))
    return [(one.code, one.row, one.column) for one in dossier.findings]


@given(good_rows, st.booleans())
@settings(deadline=None, max_examples=60)
def test_what_is_written_by_the_schema_is_good(rows: Rows, fast: bool) -> None:
    assert told(rows, fast=fast) == []


@pytest.mark.parametrize("name", MUTATIONS)
@given(good_rows, st.integers(0, 5), st.booleans())
@settings(deadline=None, max_examples=12)
def test_one_change_is_one_finding_in_its_place(name: str, rows: Rows, place: int, fast: bool) -> None:
    code, column, change = MUTATIONS[name]
    rows = [list(row) for row in rows]
    at = place % len(rows)
    twice = name.endswith("twice")
    if twice and len(rows) < 2:
        return
    change(rows, at)
    row = len(rows) - 1 if name == "a name twice" or (twice and at == 0) else at
    assert told(rows, fast=fast) == [(code, row + 2, column)]
