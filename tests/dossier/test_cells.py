"""Cells by type: the standard's own forms and nothing wider."""

from contextlib import suppress
from datetime import date
from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.dossier.cells import TYPES, casting, is_format, odd_properties
from gui.dossier.model import Cell
from gui.dossier.specs import FieldSpec


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
        (FieldSpec(type="date", format="any"), "1 May 2024", "1 May 2024"),
        (FieldSpec(type="year"), "2024", "2024"),
        (FieldSpec(type="yearmonth"), "2024-06", "2024-06"),
        (FieldSpec(type="time"), "23:59:59", "23:59:59"),
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
        (FieldSpec(type="number"), "1,5"),
        (FieldSpec(type="number"), "infinity"),
        (FieldSpec(type="number"), "1e9.5"),
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


@given(st.sampled_from(sorted(TYPES)), st.text(max_size=30))
def test_any_text_is_read_or_refused_by_any_type(name: str, text: str) -> None:
    for field in (FieldSpec(type=name), FieldSpec(type=name, bare_number=False, group_char=" ", decimal_char=",")):
        cell = read(field, text)
        assert cell is None or isinstance(cell, str | int | Decimal | date)


FORMS = [
    FieldSpec(type="string", format="email"),
    FieldSpec(type="string", format="uri"),
    FieldSpec(type="string", format="binary"),
    FieldSpec(type="string", format="uuid"),
    FieldSpec(type="integer", group_char=",", bare_number=False),
    FieldSpec(type="number", group_char="  ", decimal_char=",", bare_number=False),
    FieldSpec(type="list", item_type="number", delimiter=";"),
    FieldSpec(type="date", format="any"),
    FieldSpec(type="datetime", format="%a %d %b %Y %H %M %S %f"),
    FieldSpec(type="geopoint", format="array"),
    FieldSpec(type="geopoint", format="object"),
    FieldSpec(type="geojson", format="topojson"),
    *(FieldSpec(type=kind) for kind in sorted(TYPES)),
]
PIECES = [
    " ",
    "1",
    "a",
    "a.",
    "a:",
    "1,",
    "1.",
    "-",
    "+1",
    "%41",
    "/",
    "[",
    "[1,",
    '{"a":',
    '"',
    '"\\',
    "\\",
    "A=",
    "P1",
    "é",
    "\0",
]


@pytest.mark.parametrize("field", FORMS, ids=lambda field: f"{field.type} {field.format}")
def test_no_text_takes_long(field: FieldSpec) -> None:
    cast = casting(field)
    begin = process_time()
    for head in ("", "http://", "a@", "1", "P1", "2024-01-01T00:00:00."):
        for piece in PIECES:
            with suppress(ValueError):
                cast(head + piece * 20_000 + "!")
    assert process_time() - begin < 5


@pytest.mark.parametrize(
    ("field", "text", "read"),
    [
        (FieldSpec(type="number"), "1e9999999999999999999", True),
        (FieldSpec(type="number"), "1e-9999999999999999999", True),
        (FieldSpec(type="integer"), "9" * 5_000, True),
        (FieldSpec(type="geopoint", format="array"), f"[{'9' * 400}, 0]", False),
        (FieldSpec(type="geopoint", format="array"), "[1, true]", False),
    ],
)
def test_numbers_beyond_reason_are_kept_as_their_text_or_refused_and_nothing_else(
    field: FieldSpec, text: str, *, read: bool
) -> None:
    if read:
        assert casting(field)(text) == text
    else:
        with pytest.raises(ValueError, match=r"."):
            casting(field)(text)


@pytest.mark.parametrize(
    ("field", "odd"),
    [
        (FieldSpec(type="boolean", true_values=("1", "x"), false_values=("x",)), [("falseValues", "x")]),
        (FieldSpec(type="list", item_type="geopoint"), [("itemType", "geopoint")]),
        (FieldSpec(type="list", item_type="datetime"), []),
        (FieldSpec(type="number", group_char="."), [("groupChar", ".")]),
        (FieldSpec(type="string", group_char="."), []),
    ],
)
def test_properties_that_cannot_be_meant_are_known(field: FieldSpec, odd: list[tuple[str, str]]) -> None:
    assert list(odd_properties(field)) == odd


@pytest.mark.parametrize(
    ("field", "known"),
    [
        (FieldSpec(type="date", format="fmt:%d.%m.%Y"), True),
        (FieldSpec(type="date", format="YYYY-MM-DD"), False),
        (FieldSpec(type="time", format="%Q"), False),
        (FieldSpec(type="datetime", format="any"), True),
        (FieldSpec(type="year", format="any"), False),
        (FieldSpec(type="string", format="email"), True),
        (FieldSpec(type="integer", format="email"), False),
        (FieldSpec(type="no-such-type", format="email"), True),
    ],
)
def test_a_format_is_one_of_its_type(field: FieldSpec, *, known: bool) -> None:
    assert is_format(field) is known
