"""The growth that a source states, and what it may be meant of."""

from datetime import date

import pytest

from gui.base.period import Period
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.stated import fits, period_before, stated_change, stated_growth, stated_unit
from tests.figures.charts import chart_of
from tests.figures.reports import days, dossier_of, report, year

JUNE = days("2022-06-01", "2022-06-30")


def growth(name: str, period: Period, *, source: str = "late") -> Observation:
    return report(name, "12", measure="growth", unit="percent", period=period, source=source)


def stated(*reports: Observation, on_the_period_before: bool = False) -> str | None:
    """Return the id of the growth stated of the first report's figure."""
    book = FigureBook(dossier_of(*reports))
    figure = book.figure(reports[0].id)
    assert figure is not None
    found = stated_change(book, figure) if on_the_period_before else stated_growth(book, figure)
    return found.id if found else None


def test_a_growth_is_of_the_only_thing_its_source_counts() -> None:
    assert stated(report("a", "5"), growth("g", year(2022))) == "g"
    cabins = report("b", "7", measure="bookings", unit="cabins", source="early")
    assert stated(report("a", "5"), cabins, growth("g", year(2022))) == "g"
    assert stated(report("a", "5"), cabins, growth("g", year(2022), source="guessed")) is None


def test_a_doubtful_growth_is_not_stated() -> None:
    doubtful = report("g", "12", measure="growth", unit="percent", standing="doubtful")
    assert stated(report("a", "5"), doubtful) is None


def test_the_growth_of_a_month_is_as_a_rule_on_the_year_before() -> None:
    month = report("a", "5", period=JUNE), growth("g", JUNE)
    assert stated(*month) == "g"
    assert stated(*month, on_the_period_before=True) is None
    assert stated(report("a", "5"), growth("g", year(2022)), on_the_period_before=True) == "g"
    business = days("2022-04-01", "2023-03-31")
    assert stated(report("a", "5", period=business), growth("g", business), on_the_period_before=True) == "g"


@pytest.mark.parametrize(
    ("period", "before"),
    [
        (year(2022), year(2021)),
        (days("2022-01-01", "2022-06-30"), days("2021-07-01", "2021-12-31")),
        (days("2022-03-01", "2022-03-31"), days("2022-02-01", "2022-02-28")),
        (days("2022-04-01", "2023-03-31"), days("2021-04-01", "2022-03-31")),
        (days("2022-02-01", "2022-04-30"), days("2021-11-01", "2022-01-31")),
        (days("2022-01-01", "2022-08-31"), None),
        (days("2022-03-02", "2022-03-31"), None),
        (Period(date.min, date(1, 12, 31)), None),
    ],
)
def test_the_calendar_period_before(period: Period, before: Period | None) -> None:
    assert period_before(period) == before


def test_a_growth_is_of_the_unit_that_its_source_counts_in() -> None:
    pair = [report("a", "2098", source="early"), report("b", "300", unit="XAG million", source="late")]
    growth = report("g", "50", measure="growth", unit="percent", source="late")
    book = FigureBook(dossier_of(*pair, growth))
    figure = book.figure("a")
    assert figure is not None
    assert stated_unit(book, figure, growth) == "XAG"
    elsewhere = report("g", "50", measure="growth", unit="percent", source="guessed")
    assert stated_unit(book, figure, elsewhere) == "XAU"


def test_a_computed_growth_fits_a_stated_one_as_far_as_both_are_exact() -> None:
    rows = [report("a", "2098"), report("b", "4700", period=year(2023))]
    made = chart_of(*rows, reading="change")
    (computed,) = made.data
    assert fits(report("g", "124.2", measure="growth", unit="percent"), computed)
    assert not fits(report("g", "128.1", measure="growth", unit="percent"), computed)
