"""Cells that are told to be beyond doubt are good, each of them: the other way round nothing is promised."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.dossier.columns import ColumnReader, column_readers
from gui.dossier.glance import glance
from gui.dossier.patterns import LONGEST_TEXT, Pattern
from gui.dossier.specs import Constraints, FieldSpec, Schema

TYPES = ["integer", "number", "boolean", "date", "time", "datetime", "year", "yearmonth", "string", "any", "list"]
TEXTS = st.one_of(
    st.text(st.sampled_from("0123456789-+.:TZe"), max_size=20),
    st.dates().map(str),
    st.times().map(str),
    st.integers().map(str),
    st.sampled_from(["true", "TRUE", "yes", "1", "2023-02-29", "2024-02-29", "2023-02-30", "10", "9.5", "2000", "x\n"]),
)
LIMITS = st.sampled_from(
    [
        Constraints(),
        Constraints(minimum="2", maximum=10),
        Constraints(exclusive_minimum=1, exclusive_maximum="10"),
        Constraints(minimum="2000-01-01", exclusive_maximum="2020-02-29"),
        Constraints(minimum="12:00:00"),
        Constraints(min_length=2, max_length=4),
        Constraints(enum=("1", "2", "true", 10)),
        Constraints(pattern="[0-9]{1,3}"),
        Constraints(pattern="([0-9]|1)+"),
    ]
)


def column(kind: str, limits: Constraints, form: str = "default") -> ColumnReader:
    field = FieldSpec(name="a", type=kind, format=form, constraints=limits)
    (made,) = column_readers([field], Schema(missing_values=()))
    return made


@given(st.sampled_from(TYPES), LIMITS, st.lists(TEXTS, min_size=1, max_size=4))
@settings(deadline=None, max_examples=500)
def test_what_is_beyond_doubt_is_good(kind: str, limits: Constraints, texts: list[str]) -> None:
    read = column(kind, limits)
    test = glance(read)
    if test is not None and test(texts):
        assert [read.read(text)[1] for text in texts] == [()] * len(texts)


@pytest.mark.parametrize(
    ("kind", "limits", "good", "bad"),
    [
        ("integer", Constraints(minimum=0, maximum=999), ["0", "7", "999", "-0"], "1000"),
        ("number", Constraints(exclusive_minimum="0.5"), ["0.51", "10"], "0.50"),
        ("boolean", Constraints(), ["true", "0"], "2"),
        ("date", Constraints(maximum="2024-12-31"), ["2024-02-28", "2024-12-31"], "2025-01-01"),
        ("time", Constraints(), ["00:00:00", "23:59:59"], "24:00"),
        ("string", Constraints(enum=("north", "south")), ["south", "north"], "West"),
        ("string", Constraints(min_length=2, max_length=3), ["ab", "问界车"], "a"),
        ("string", Constraints(pattern="[A-Z]{2}-[0-9]{4}"), ["AB-0001", "CD-0002"], "AB-1"),
        ("string", Constraints(pattern="(ab)+c"), ["ababc", "abc"], "ab"),
        ("any", Constraints(), ["", "anything"], None),
    ],
)
def test_usual_cells_are_beyond_doubt(kind: str, limits: Constraints, good: list[str], bad: str | None) -> None:
    test = glance(column(kind, limits))
    assert test is not None
    assert test(good)
    assert bad is None or not test([*good, bad])


@pytest.mark.parametrize(
    ("kind", "limits", "form"),
    [
        ("datetime", Constraints(minimum="2020-01-01T00:00:00Z"), "default"),
        ("date", Constraints(), "%d.%m.%Y"),
        ("geopoint", Constraints(), "default"),
        ("list", Constraints(min_length=1), "default"),
    ],
)
def test_cells_of_which_that_cannot_be_told_are_read(kind: str, limits: Constraints, form: str) -> None:
    assert glance(column(kind, limits, form)) is None


@pytest.mark.parametrize("pattern", ["(?:a|aa)+[bc]", "(a|a){40}b", "a?" * 40 + "a" * 40 + "b", "a*" * 12 + "b"])
def test_a_pattern_that_would_run_for_years_is_not_waited_for(pattern: str) -> None:
    read, texts = column("string", Constraints(pattern=pattern)), ["a" * 60, "zzz"]
    test = glance(read)
    assert test is not None
    assert test(texts) == all(not read.read(text)[1] for text in texts)


def test_as_much_of_a_long_text_is_matched_as_elsewhere() -> None:
    read, long = column("string", Constraints(pattern="a*b")), "a" * LONGEST_TEXT + "b"
    test = glance(read)
    assert test is not None
    assert (test([long]), Pattern("a*b").takes(long)) == (False, False)
