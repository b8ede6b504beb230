"""Exact values of a lane: which report is taken, in which currency, and what the others say."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.dossier.model import Observation, Rate
from gui.figures.book import FigureBook
from gui.figures.chart import Datum
from gui.figures.conversion import base_value
from gui.figures.data import Asked, as_reported, reported
from tests.figures.charts import chart_of, datum_of, gap_words, values
from tests.figures.reports import RATES, days, dossier_of, report, reports_of_one_figure, year

MILLION = Decimal(10**6)
H1, H2 = days("2022-01-01", "2022-06-30"), days("2022-07-01", "2022-12-31")


def test_a_value_is_exact_and_says_what_it_is() -> None:
    made = chart_of(report("a", "2098.5", qualifier="over", basis="press", digits=5))
    (datum,) = made.data
    assert (datum.value, datum.unit, datum.link, datum.report) == (Decimal("2098.5") * MILLION, "XAU", "figure:a", "a")
    assert (datum.qualifier, datum.basis, datum.standing, datum.digits) == ("over", "press", "stands", 5)
    assert (datum.low, datum.high, datum.others, datum.different, datum.quote) == (
        datum.value,
        datum.value,
        (),
        0,
        None,
    )


def test_a_report_in_another_currency_that_differs_counts_even_without_a_rate() -> None:
    rows = (
        report("a", "26353", period=year(2024)),
        report("b", "3620", unit="XAG million", period=year(2024), source="early"),
    )
    (datum,) = chart_of(*rows).data
    assert (datum.low, datum.high, datum.others) == (datum.value, datum.value, ())
    assert datum.different == 2


def test_the_one_taken_in_a_chosen_currency_does_not_hide_the_one_taken_otherwise() -> None:
    rows = report("a", "2098"), report("b", "256", unit="XAG million", basis="press", source="early")
    (datum,) = chart_of(*rows, currency="XAG").data
    assert datum.report == "b"
    assert datum.quote is None
    assert [round(other / MILLION, 2) for other in datum.others] == [Decimal("301.73")]
    assert datum.different == 2


def test_a_disputed_report_does_not_stand_in_the_chosen_currency() -> None:
    rows = report("a", "2098"), report("b", "256", unit="XAG million", standing="disputed")
    (datum,) = chart_of(*rows, currency="XAG").data
    assert datum.report == "a"
    assert datum.quote is not None
    assert (datum.quote.printed, datum.quote.day) == (Decimal("6.9533"), year(2022).end)


def test_the_rate_of_a_source_itself_is_the_last_resort() -> None:
    pair = report("a", "2600", period=year(2024)), report("b", "361", unit="XAG million", period=year(2024))
    rows = (*pair, report("c", "2653", source="early", basis="reported", period=year(2024), digits=4))
    silver = Rate(year(2024).end, "XAG", "XAU", Decimal(7), source="late")
    book = FigureBook(dossier_of(*rows))
    figure = book.figure("a")
    assert figure is not None
    made = reported(Asked(book, "upper", "income", "XAG", convert=True, own=True), figure)
    assert isinstance(made, Datum)
    assert made.quote is not None
    assert made.quote.implied
    at_rate = FigureBook(dossier_of(*rows, rates=(*RATES, silver)))
    made = reported(Asked(at_rate, "upper", "income", "XAG", convert=True, own=True), figure)
    assert isinstance(made, Datum)
    assert made.quote is not None
    assert not made.quote.implied


def test_percentages_and_counts_are_not_converted() -> None:
    growth = report("g", "12", measure="growth", unit="percent")
    assert values(chart_of(growth, measure="growth", currency="XAG")) == {"2022": 12}


def test_a_sum_is_added_in_one_currency_and_converted_once() -> None:
    rows = report("a", "1000", period=H1, qualifier="over"), report("b", "1098", period=H2, basis="estimate")
    made = chart_of(*rows, granularity="year", currency="XAG")
    datum = datum_of(made, year(2022))
    assert (datum.function, datum.link, datum.operands) == ("sum", "calc:sum(a,b)", ("a", "b"))
    assert datum.value == 2098 * MILLION * (1 / Decimal("6.9533"))
    assert (datum.qualifier, datum.basis, datum.report) == ("over", "estimate", "")
    native = (
        report("c", "150", period=H1, unit="XAG million", basis="press"),
        report("d", "160", period=H2, unit="XAG million", basis="press"),
    )
    datum = datum_of(chart_of(*rows, *native, granularity="year", currency="XAG"), year(2022))
    assert (datum.value, datum.operands, datum.quote) == (310 * MILLION, ("c", "d"), None)


def test_a_sum_without_a_rate_leaves_words() -> None:
    half = days("2024-01-01", "2024-06-30"), days("2024-07-01", "2024-12-31")
    rows = [report(str(place), "5", period=period) for place, period in enumerate(half)]
    assert "2024: no rate for 31 Dec 2024" in gap_words(chart_of(*rows, granularity="year", currency="XAG"))
    silver = [report(str(place), "5", period=period, unit="XAG million") for place, period in enumerate(half)]
    gold = report("y", "5")
    assert "2024: XAG 10 m, in XAG alone" in gap_words(chart_of(gold, *silver, granularity="year"))


def test_reports_that_differ_make_sums_that_differ() -> None:
    rows = report("a", "100", period=H1, digits=3), report("b", "200", period=H2, digits=3)
    made = chart_of(*rows, report("c", "130", period=H1, basis="press"), granularity="year")
    datum = datum_of(made, year(2022))
    assert (datum.value, datum.others, datum.different) == (300 * MILLION, (330 * MILLION,), 2)
    assert (datum.low, datum.high) == (300 * MILLION, 330 * MILLION)


@given(reports_of_one_figure(), st.sampled_from(["", "XAU", "XAG"]))
def test_a_conflict_is_never_hidden_by_the_choice_of_the_value(reports: list[Observation], currency: str) -> None:
    book = FigureBook(dossier_of(*reports))
    (figure,) = book.figures("income", "firm")
    for datum in chart_of(*reports, currency=currency).data:
        assert (datum.different >= 2) == figure.differs
        assert datum.low <= datum.value <= datum.high
        assert all(datum.low <= other <= datum.high for other in datum.others)
        taken = next(row for row in reports if row.id == datum.report)
        assert datum.value == base_value(taken) * (datum.quote.factor if datum.quote else 1)


@given(st.decimals("0.001", "1000000", places=3), st.sampled_from([2022, 2023]))
def test_a_value_comes_back_from_the_other_currency_within_the_rates_precision(value: Decimal, number: int) -> None:
    there = chart_of(report("a", str(value), period=year(number)), currency="XAG")
    (silver,) = there.data
    back = chart_of(report("b", str(silver.value), unit="XAG", period=year(number)), currency="XAU")
    assert float(back.data[0].value) == pytest.approx(float(value * MILLION), rel=1e-20)


def test_a_report_that_no_chart_draws_is_a_value_in_its_own_unit() -> None:
    rows = [report("a", "2098"), report("b", "300", unit="XAG million", basis="press"), report("nan", "NaN")]
    book = FigureBook(dossier_of(*rows))
    other = as_reported(book, "upper", rows[1])
    assert other is not None
    assert (other.value, other.unit, other.report, other.quote) == (300 * MILLION, "XAG", "b", None)
    assert as_reported(book, "upper", rows[2]) is None
