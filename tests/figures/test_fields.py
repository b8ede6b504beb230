"""Cells as labelled values: units joined, dates paired, ids told by name, codes in words."""

from datetime import date
from decimal import Decimal

import pytest

from gui.figures.fields import FieldReader, unit_field
from tests.figures.descriptors import given, row, row_of, table_of, view
from tests.figures.words import read

PARTNERS = table_of(
    "partners",
    *("id", "name", "country", "kind", "role", "since_from:date", "since_to:date", "stake_percent:number"),
    *("stake_value:number", "stake_unit", "status", "source", "note"),
)
ONE = row(
    "partners",
    "one-line",
    name="One Line",
    country="Norway",
    kind="ship-owner",
    role="charter",
    since_from=date(2021, 4, 1),
    since_to=date(2021, 4, 30),
    stake_percent=Decimal(10),
    stake_value=Decimal("11.5"),
    stake_unit="XAU billion",
    status="in-talks",
    source="paper",
)
VIEW = view("partners", group="role", titles={"charter": "Charters ships", "active": "Active"})


def test_a_partner_reads_cooperation_status_since_stake_then_the_rest() -> None:
    values = FieldReader(given(PARTNERS, ONE, view=VIEW), "partners").all(ONE)
    assert [(value.label, read(value.value)) for value in values] == [
        ("Role", "Charters ships"),
        ("Status", "In talks"),
        ("Since", "Apr 2021"),
        ("Stake", "10 % for XAU 11.5 bn"),
        ("Country", "Norway"),
        ("Kind", "Ship owner"),
    ]


@pytest.mark.parametrize(("currency", "words"), [("XAG", "XAU 11.5 bn, as reported"), ("XAU", "XAU 11.5 bn")])
def test_money_in_another_currency_than_the_one_looked_in_is_said_to_be_as_reported(currency: str, words: str) -> None:
    reader = FieldReader(given(PARTNERS, ONE, view=VIEW), "partners", currency=currency)
    assert [read(value.value) for value in reader.all(ONE) if value.field == "stake_percent"] == [f"10 % for {words}"]


@pytest.mark.parametrize(
    ("missing", "words"),
    [("stake_value", ("Stake percent", "10 %")), ("stake_percent", ("Stake value", "XAU 11.5 bn"))],
)
def test_half_a_stake_is_told_alone(missing: str, words: tuple[str, str]) -> None:
    half = row_of("partners", "half", {name: cell for name, cell in ONE.cells.items() if name not in ("id", missing)})
    values = FieldReader(given(PARTNERS, half, view=VIEW), "partners").all(half)
    assert [(value.label, read(value.value)) for value in values if value.field.startswith("stake")] == [words]


def test_a_cell_that_names_partners_is_a_door_to_each() -> None:
    other = row("partners", "two", name="Two")
    risk = row("risks", "r", title="Ice", partner="one-line two nobody")
    dossier = given(table_of("risks", "id", "title", "partner"), risk, ONE, other)
    reader = FieldReader(dossier, "risks")
    assert [(value.label, read(value.value), value.link) for value in reader.all(risk)] == [
        ("Partner", "One Line", "partner:one-line"),
        ("", "Two", "partner:two"),
    ]
    together = reader.read(risk, "partner")
    assert together is not None
    assert (read(together.value), together.link) == ("One Line, Two", "")


def test_a_partner_nobody_knows_stands_as_it_is_written() -> None:
    risk = row("risks", "r", partner="nobody")
    reader = FieldReader(given(table_of("risks", "id", "partner"), risk), "risks")
    assert [(read(value.value), value.link) for value in reader.all(risk)] == [("nobody", "")]


def test_a_source_is_told_by_who_published_it() -> None:
    value = FieldReader(given(PARTNERS, ONE, view=VIEW), "partners").read(ONE, "source")
    assert value is not None
    assert (read(value.value), value.link) == ("Paper 24", "source:paper")


def test_what_a_row_does_not_say_is_no_value() -> None:
    reader = FieldReader(given(PARTNERS, ONE), "partners")
    assert reader.read(ONE, "note") is None
    assert reader.read(row("partners", "x", country=""), "country") is None
    assert reader.read(ONE, "nothing") is None


def test_units_and_second_dates_are_no_columns_of_their_own() -> None:
    reader = FieldReader(given(PARTNERS, ONE), "partners")
    assert reader.fields == (
        *("id", "name", "country", "kind", "role", "since_from", "stake_percent", "stake_value"),
        *("status", "source", "note"),
    )
    events = FieldReader(given(table_of("events", "id", "from:date", "to:date")), "events")
    assert events.fields == ("id", "from")


@pytest.mark.parametrize(
    ("field", "names", "unit"),
    [
        ("price", ("price", "price_unit"), "price_unit"),
        ("stake_value", ("stake_value", "stake_unit"), "stake_unit"),
        ("start_price", ("start_price", "price_unit"), "price_unit"),
        ("cabins", ("cabins", "price_unit"), None),
    ],
)
def test_a_number_finds_its_unit(field: str, names: tuple[str, ...], unit: str | None) -> None:
    assert unit_field(field, names) == unit


def test_a_number_sorts_by_its_value_and_a_date_by_its_day() -> None:
    reader = FieldReader(given(PARTNERS, ONE), "partners")
    values = {field: reader.read(ONE, field) for field in ("stake_percent", "since_from", "country")}
    keys = [value.key for value in values.values() if value]
    assert keys == [Decimal(10), date(2021, 4, 1), "Norway"]


def test_data_of_a_plain_table_stands_as_it_is_written() -> None:
    record = row("", "rows#2", kind="first-rate", size=7, good=True)
    reader = FieldReader(given(table_of("", "kind", "size:integer", "good:boolean"), record), "")
    assert [read(value.value) for value in reader.all(record)] == ["7", "first-rate", "True"]
