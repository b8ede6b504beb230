"""Computed figures: right where they make sense, refused where they do not."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from gui.base.period import Period
from gui.dossier.model import Entity
from gui.figures.calc import Computed, compute, growth, qualifier_of_sum, share
from gui.figures.links import parse
from tests.figures.dossiers import dossier, observation, year

FIRST_HALF = Period(date(2024, 1, 1), date(2024, 6, 30))
SECOND_HALF = Period(date(2024, 7, 1), date(2024, 12, 31))
_DOSSIER = dossier(
    observation("y22", "2098", year(2022)),
    observation("y23", "4700", year(2023)),
    observation("y24", "26353", year(2024)),
    observation("h1", "10435", FIRST_HALF),
    observation("h2", "15918", SECOND_HALF),
    observation("north", "20000", year(2024), entity="north"),
    observation("south", "6353", year(2024), entity="south", qualifier="over"),
    observation("dollars", "256", year(2022), unit="USD million"),
    observation("billions", "4.7", year(2023), unit="XAU billion"),
    observation("cabins", "12", year(2023), unit="cabins", measure="bookings"),
    observation("more-cabins", "13", year(2024), unit="cabins", measure="bookings"),
    observation("zero", "0", year(2021)),
    observation("unknown", "NaN", year(2020)),
    observation("bow", "15000", year(2024), entity="bow"),
    observation("first-hours", "900", year(2024), entity="north", elapsed="PT4H"),
    observation("day-one", "10", Period(date(2024, 1, 1), date(2024, 1, 1)), elapsed="PT4H"),
    observation("day-two", "20", Period(date(2024, 1, 2), date(2024, 1, 2)), elapsed="PT4H"),
)
GIVEN = msgspec.structs.replace(
    _DOSSIER, entities={**_DOSSIER.entities, "bow": Entity("bow", "The bow of North", part_of="north")}
)


def _computed(target: str) -> Computed | None:
    link = parse(target)
    assert link is not None
    return compute(GIVEN, link)


@pytest.mark.parametrize(
    ("target", "value", "unit"),
    [
        ("calc:growth(y22,y23)", "124", "percent"),
        ("calc:growth(y23,y22)", "124", "percent"),
        ("calc:growth(y23,y24)", "461", "percent"),
        ("calc:growth(billions,y24)", "461", "percent"),
        ("calc:share(h1,y24)", "39.6", "percent"),
        ("calc:ratio(y24,y23)", "5.61", ""),
        ("calc:sum(h1,h2)", "26353", "XAU million"),
        ("calc:sum(h2,h1)", "26353", "XAU million"),
        ("calc:sum(north,south)", "26353", "XAU million"),
    ],
)
def test_the_result_and_its_unit(target: str, value: str, unit: str) -> None:
    computed = _computed(target)
    assert computed is not None
    assert (computed.amount.value, computed.amount.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "target",
    [
        *("calc:growth(y22,y22)", "calc:growth(dollars,y23)", "calc:growth(cabins,y24)", "calc:growth(zero,y22)"),
        *("calc:sum(h1,y24)", "calc:sum(y22,y24)", "calc:sum(h1,south)", "calc:sum(cabins,more-cabins)"),
        *("calc:growth(unknown,y22)", "calc:share(y22,unknown)", "calc:ratio(unknown,y22)", "calc:sum(unknown,zero)"),
        *("calc:sum(y24,north)", "calc:sum(bow,y24)", "calc:sum(south,bow,north)"),
        *("calc:sum(first-hours,south)", "calc:sum(day-one,day-two)"),
        *("calc:share(y22,zero)", "calc:growth(y22,nowhere)", "calc:sum(y22,dollars)"),
    ],
)
def test_what_would_be_untrue_is_refused(target: str) -> None:
    assert _computed(target) is None


def test_growth_carries_its_sign_and_an_open_operand_makes_the_result_less_exact() -> None:
    grown = _computed("calc:growth(y22,y23)")
    total = _computed("calc:sum(north,south)")
    part = _computed("calc:share(south,y24)")
    assert grown is not None
    assert total is not None
    assert part is not None
    assert grown.amount.signed
    assert (grown.amount.qualifier, total.amount.qualifier, part.amount.qualifier) == ("exact", "over", "about")


def test_what_was_computed_from_is_told() -> None:
    computed = _computed("calc:share(h1,y24)")
    assert computed is not None
    assert [operand.id for operand in computed.operands] == ["h1", "y24"]


def test_nothing_is_divided_by_zero_or_a_loss() -> None:
    assert growth(Decimal(5), Decimal(0)) is None
    assert growth(Decimal(5), Decimal(-1)) is None
    assert share(Decimal(5), Decimal(0)) is None


def test_a_sum_is_as_exact_as_its_least_exact_part() -> None:
    assert qualifier_of_sum(["exact", "exact"]) == "exact"
    assert qualifier_of_sum(["exact", "over"]) == "over"
    assert qualifier_of_sum(["under", "over"]) == qualifier_of_sum(["about"]) == "about"
