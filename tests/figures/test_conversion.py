"""Rates of the dossier and of a source."""

from datetime import date
from decimal import Decimal

from gui.dossier.model import Rate
from gui.figures.conversion import Rates, base_value, implied_rate
from tests.figures.reports import RATES, report


def test_a_rate_works_both_ways_on_its_day_only() -> None:
    rates = Rates(RATES)
    there = rates.at("XAG", "XAU", date(2022, 12, 31))
    back = rates.at("XAU", "XAG", date(2022, 12, 31))
    assert there is not None
    assert back is not None
    assert there.factor == there.printed == back.printed == Decimal("6.9533")
    assert abs(there.factor * back.factor - 1) < Decimal("1e-20")
    assert rates.at("XAG", "XAU", date(2022, 12, 30)) is None
    assert rates.at("XAG", "XPT", date(2022, 12, 31)) is None


def test_values_are_compared_at_the_day_and_the_nearest_before_and_after() -> None:
    near = Rates(RATES).near("XAG", "XAU", date(2023, 6, 30))
    assert [quote.day for quote in near] == [date(2022, 12, 31), date(2023, 6, 30), date(2023, 12, 31)]
    assert [quote.day for quote in Rates(RATES).near("XAG", "XAU", date(2025, 1, 1))] == [date(2023, 12, 31)]


def test_a_rate_that_is_not_positive_is_none() -> None:
    assert Rates([Rate(date(2023, 1, 1), "XAG", "XAU", Decimal(0))]).at("XAG", "XAU", date(2023, 1, 1)) is None


def test_a_source_that_gives_both_values_gives_its_rate() -> None:
    pair = [report("a", "26350"), report("b", "3620", unit="XAG million"), report("c", "900", source="early")]
    quote = implied_rate(pair, "XAG", "XAU")
    assert quote is not None
    assert quote.implied
    assert quote.source == "late"
    assert round(quote.factor, 3) == Decimal("7.279")


def test_two_sources_or_none_give_no_rate_and_neither_does_a_doubtful_value() -> None:
    here, there = report("a", "26350"), report("b", "3620", unit="XAG million", source="early")
    assert implied_rate([here, there], "XAG", "XAU") is None
    nobody = [report("a", "26350", source=""), report("b", "3620", unit="XAG million", source="")]
    assert implied_rate(nobody, "XAG", "XAU") is None
    doubtful = report("b", "3620", unit="XAG million", standing="doubtful")
    assert implied_rate([here, doubtful], "XAG", "XAU") is None


def test_base_values_have_no_magnitude() -> None:
    assert base_value(report("a", "2.1", unit="XAU billion")) == base_value(report("b", "2100"))
