"""Cells by type: the standard's own forms and nothing wider."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.dossier.cells import TYPES, casting, decimal_of, is_duration
from gui.dossier.model import Cell
from gui.dossier.specs import FieldSpec
from gui.dossier.times import date_of


def read(field: FieldSpec, text: str) -> Cell | None:
    """Return the cell, or None where it is refused."""
    try:
        return casting(field)(text)
    except ValueError:
        return None


@pytest.mark.parametrize(
    ("field", "text", "cell"),
    [
        (FieldSpec(type="string"), " x ", " x "),
        (FieldSpec(), "0012", "0012"),
        (FieldSpec(type="integer"), "-042", -42),
        (FieldSpec(type="integer", bare_number=False), "€1200 net", 1200),
        (FieldSpec(type="integer", group_char=","), "1,234,567", 1234567),
        (FieldSpec(type="number"), "12.50", Decimal("12.50")),
        (FieldSpec(type="number"), "1e3", Decimal("1e3")),
        (FieldSpec(type="number"), "NaN", "NaN"),
        (FieldSpec(type="number", decimal_char=",", group_char="."), "1.234,5", Decimal("1234.5")),
        (FieldSpec(type="number", bare_number=False), "95%", Decimal(95)),
        (FieldSpec(type="number", bare_number=False, group_char=","), "$1,200.25", Decimal("1200.25")),
        (FieldSpec(type="boolean"), "TRUE", True),
        (FieldSpec(type="boolean", true_values=("ja",), false_values=("nein",)), "nein", False),
        (FieldSpec(type="date"), "2024-02-29", date(2024, 2, 29)),
        (FieldSpec(type="date", format="fmt:%d/%m/%Y"), "01/02/2024", date(2024, 2, 1)),
        (FieldSpec(type="date"), "12024-01-01", "12024-01-01"),
        (FieldSpec(type="date", format="any"), "spring 2024", "spring 2024"),
        (FieldSpec(type="year"), "2024", "2024"),
        (FieldSpec(type="yearmonth"), "2024-06", "2024-06"),
        (FieldSpec(type="time"), "23:59:60", "23:59:60"),
        (FieldSpec(type="datetime"), "2024-01-01T10:00:00Z", "2024-01-01T10:00:00Z"),
        (FieldSpec(type="duration"), "PT4H", "PT4H"),
        (FieldSpec(type="geopoint"), "90.5, -45", "90.5, -45"),
        (FieldSpec(type="object"), '{"a": 1}', '{"a": 1}'),
        (FieldSpec(type="array"), "[1]", "[1]"),
        (FieldSpec(type="no-such-type"), "x", "x"),
    ],
)
def test_the_forms_of_the_standard_are_read(field: FieldSpec, text: str, cell: object) -> None:
    found = read(field, text)
    assert (found, type(found)) == (cell, type(cell))


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (FieldSpec(type="integer"), "1.5"),
        (FieldSpec(type="integer"), "0x1F"),
        (FieldSpec(type="integer"), "1_000"),
        (FieldSpec(type="integer"), " 1"),
        (FieldSpec(type="integer"), "١"),
        (FieldSpec(type="integer"), "9" * 500),
        (FieldSpec(type="number"), "1,5"),
        (FieldSpec(type="number"), "infinity"),
        (FieldSpec(type="number"), "1e999999"),
        (FieldSpec(type="number", decimal_char=","), "1.5"),
        (FieldSpec(type="boolean"), "yes"),
        (FieldSpec(type="date"), "2024/01/01"),
        (FieldSpec(type="date"), "2023-02-29"),
        (FieldSpec(type="date"), "epoch"),
        (FieldSpec(type="date", format="%d/%m/%Y"), "2024-01-01"),
        (FieldSpec(type="year"), "24"),
        (FieldSpec(type="yearmonth"), "2024-13"),
        (FieldSpec(type="time"), "25:00:00"),
        (FieldSpec(type="datetime"), "2024-01-01 10:00"),
        (FieldSpec(type="duration"), "P"),
        (FieldSpec(type="object"), "[1]"),
        (FieldSpec(type="array"), "[" * 100_000),
    ],
)
def test_what_is_not_of_the_type_is_refused(field: FieldSpec, text: str) -> None:
    assert read(field, text) is None


def test_a_date_format_that_cannot_be_matched_leaves_the_text() -> None:
    assert casting(FieldSpec(type="date", format="%d %d"))("1 1") == "1 1"


@given(st.sampled_from(sorted(TYPES)), st.text(max_size=30))
def test_any_text_is_read_or_refused_by_any_type(name: str, text: str) -> None:
    for field in (FieldSpec(type=name), FieldSpec(type=name, bare_number=False, group_char=" ", decimal_char=",")):
        cell = read(field, text)
        assert cell is None or isinstance(cell, str | int | Decimal | date)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_numbers_keep_each_digit(number: Decimal) -> None:
    assert str(decimal_of(f"{number:f}")) == f"{number:f}"


@given(st.dates())
def test_days_come_back(day: date) -> None:
    assert date_of(day.isoformat()) == day


@pytest.mark.parametrize(("text", "told"), [("PT8M", True), ("P1DT2H", True), ("PT", False), ("8 minutes", False)])
def test_durations_are_told_from_other_text(text: str, *, told: bool) -> None:
    assert is_duration(text) is told


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (FieldSpec(type="number"), "1e9999999999999999999"),
        (FieldSpec(type="number"), "1e-9999999999999999999"),
        (FieldSpec(type="geopoint", format="array"), f"[{'9' * 400}, 0]"),
        (FieldSpec(type="geopoint", format="array"), "[1, true]"),
        (FieldSpec(type="integer"), "9" * 5_000),
    ],
)
def test_numbers_beyond_reason_are_refused_and_nothing_else(field: FieldSpec, text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        casting(field)(text)
