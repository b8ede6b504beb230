"""Tests of gui.figures.side_by_side: at which rate a report is set beside another."""

from decimal import Decimal

import pytest

from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.side_by_side import beside, own_conversion
from tests.figures.reports import dossier_of, report, year

IN_SILVER = report("b", "256", unit="XAG million", source="early")


def placed(first: Observation, other: Observation, *rest: Observation) -> tuple[Decimal, bool]:
    found = beside(FigureBook(dossier_of(first, other, *rest)), first, other)
    assert found is not None
    return round(found[0].value / 10**6, 1), found[1]


def test_money_is_brought_over_at_the_rate_of_the_day() -> None:
    assert placed(report("a", "2098"), IN_SILVER) == (Decimal("1780.0"), False)


def test_without_one_the_nearest_is_taken_and_told() -> None:
    first = report("a", "2098", period=year(2024))
    assert placed(first, report("b", "300", unit="XAG million", period=year(2024), source="early")) == (
        Decimal("2124.2"),
        True,
    )


def test_a_rate_that_another_source_used_is_none_of_this_one() -> None:
    pair = report("c", "2000", source="undated"), report("d", "200", unit="XAG million", source="undated")
    assert placed(report("a", "2098"), IN_SILVER, *pair) == (Decimal("1780.0"), False)


def test_a_sources_own_conversion_stands_where_its_source_says() -> None:
    said = report("c", "2100", source="early")
    assert placed(report("a", "2098"), IN_SILVER, said) == (Decimal("2100.0"), False)
    book = FigureBook(dossier_of(report("a", "2098"), IN_SILVER, said))
    assert own_conversion(book, IN_SILVER) == said
    assert own_conversion(book, said) is None


@pytest.mark.parametrize("unit", ["XPT million", "cabins"])
def test_what_no_rate_brings_over_has_no_place(unit: str) -> None:
    first, other = report("a", "2098"), report("b", "1", unit=unit, source="early")
    assert beside(FigureBook(dossier_of(first, other)), first, other) is None
