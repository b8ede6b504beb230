"""A cell that a condition in SQL takes is one that Python takes: the other way round nothing is promised."""

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.dossier.columns import column_readers
from gui.dossier.specs import Constraints, FieldSpec, Schema
from gui.dossier.sure import CELL, alike_everywhere, canonical, one_of, quoted, sure

TYPES = ["integer", "number", "boolean", "date", "time", "datetime", "year", "yearmonth", "string", "any"]
TEXTS = st.one_of(
    st.text(st.sampled_from("0123456789-+.:TZe"), max_size=20),
    st.dates().map(str),
    st.datetimes().map(lambda when: when.isoformat()),
    st.integers().map(str),
    st.sampled_from(["true", "TRUE", "yes", "1", "2023-02-29", "2024-02-29", "2023-02-30", "1900-04-31"]),
)
CONSTRAINTS = st.sampled_from(
    [
        Constraints(),
        Constraints(minimum="2", maximum=10),
        Constraints(minimum="2000-01-01"),
        Constraints(min_length=2, max_length=4),
        Constraints(enum=("1", "2", "true")),
        Constraints(pattern="[0-9]{1,3}"),
    ]
)


def meets(condition: str, text: str) -> bool:
    put = condition.replace(CELL, "x")
    return bool(answer(f"SELECT coalesce({put}, false) FROM (SELECT CAST(? AS VARCHAR) AS x)", text))


def answer(question: str, *values: str) -> object:
    with duckdb.connect(":memory:") as connection:
        told = connection.execute(question, list(values)).fetchone()
    return told[0] if told else None


@given(st.sampled_from(TYPES), CONSTRAINTS, TEXTS)
@settings(deadline=None, max_examples=300)
def test_what_is_beyond_doubt_is_good(kind: str, constraints: Constraints, text: str) -> None:
    field = FieldSpec(name="a", type=kind, constraints=constraints)
    condition = sure(field)
    (column,) = column_readers([field], Schema(missing_values=()))
    if condition is not None and meets(condition, text):
        assert column.read(text)[1] == ()


@given(st.sampled_from(TYPES), TEXTS, TEXTS)
@settings(deadline=None, max_examples=300)
def test_two_texts_of_one_spelling_are_two_values(kind: str, one: str, other: str) -> None:
    form = canonical(FieldSpec(type=kind))
    (column,) = column_readers([FieldSpec(name="a", type=kind)], Schema(missing_values=()))
    if one != other and form is not None and meets(form, one) and meets(form, other):
        assert column.read(one)[0] != column.read(other)[0]


@pytest.mark.parametrize(
    ("kind", "usual"),
    [
        ("integer", "1234"),
        ("number", "-12.50"),
        ("date", "2024-02-28"),
        ("date", "2024-12-31"),
        ("boolean", "true"),
        ("time", "23:59:59"),
        ("datetime", "2024-02-28T12:00:00Z"),
        ("year", "2024"),
        ("yearmonth", "2024-12"),
        ("string", "§ anything's fine"),
    ],
)
def test_the_usual_cell_is_beyond_doubt(kind: str, usual: str) -> None:
    condition = sure(FieldSpec(type=kind))
    assert condition is not None
    assert meets(condition, usual)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
@settings(deadline=None)
def test_a_text_comes_back_as_it_was(text: str) -> None:
    assert meets(one_of({text, "other"}), text)
    assert answer(f"SELECT {quoted(text)}") == text


@pytest.mark.parametrize(
    ("pattern", "alike"),
    [("[A-Z]{2}-[0-9]+", True), (r"\d{4}(a|b)?", True), (r"[^a]", False), (r"(?=a)b", False), (r"\bx", False)],
)
def test_only_plain_patterns_are_left_to_another_engine(pattern: str, alike: bool) -> None:
    assert alike_everywhere(pattern) is alike
