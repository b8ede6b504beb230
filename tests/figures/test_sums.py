"""Sums along time: what tiles a calendar period, and what never does."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gui.base.period import Granularity, Period, month_of
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.sums import calendar_period, sums
from tests.figures.reports import days, dossier_of, report, year

H1, H2 = days("2022-01-01", "2022-06-30"), days("2022-07-01", "2022-12-31")


def month(number: int, of: int = 2022) -> Period:
    return month_of(date(of, number, 1))


def added(*reports: Observation, by: Granularity = "year", measure: str = "income") -> dict[Period, list[str]]:
    """Return the ids of the reports that make each sum."""
    found = sums(FigureBook(dossier_of(*reports)), measure, "firm", by)
    return {period: [figure.reports[0].id for figure in parts] for period, parts in found.items()}


def test_two_halves_make_the_year_and_three_months_a_quarter() -> None:
    halves = report("a", "1", period=H1), report("b", "2", period=H2)
    assert added(*halves) == {year(2022): ["a", "b"]}
    months = [report(f"m{number}", "1", period=month(number)) for number in (4, 5, 6, 7, 8)]
    assert added(*months, by="quarter") == {days("2022-04-01", "2022-06-30"): ["m4", "m5", "m6"]}
    assert added(*months, by="month") == {}
    assert added(*months, by="span") == {}


def test_the_fewest_figures_are_added() -> None:
    months = [report(f"m{number}", "1", period=month(number)) for number in range(1, 13)]
    rows = *months, report("q1", "3", period=days("2022-01-01", "2022-03-31")), report("h2", "6", period=H2)
    assert added(*rows) == {year(2022): ["q1", "m4", "m5", "m6", "h2"]}
    assert added(*rows, report("h1", "6", period=H1)) == {year(2022): ["h1", "h2"]}


def test_a_period_with_a_figure_of_its_own_is_no_sum() -> None:
    halves = report("a", "1", period=H1), report("b", "2", period=H2)
    assert added(*halves, report("y", "4")) == {}
    assert added(*halves, report("y", "4", standing="doubtful")) == {}
    assert added(*halves, report("y", "4", standing="error")) == {year(2022): ["a", "b"]}


def test_what_is_doubtful_or_finer_than_a_day_is_never_added() -> None:
    one = report("a", "1", period=H1)
    assert added(one, report("b", "2", period=H2, standing="doubtful")) == {}
    assert added(one, report("b", "2", period=H2, elapsed="PT4H")) == {}
    assert added(one, report("b", "NaN", period=H2)) == {}


def test_only_one_currency_is_added_at_a_time() -> None:
    one, foreign = report("a", "1", period=H1), report("b", "2", period=H2, unit="XAG million")
    assert added(one, foreign) == {}
    assert added(one, foreign, report("c", "9", period=H1, unit="XAG million", basis="press")) == {}
    silver = report("d", "9", period=days("2022-01-01", "2022-03-31"), unit="XAG million")
    assert added(foreign, silver, report("e", "9", period=days("2022-04-01", "2022-06-30"), unit="XAG million")) == {
        year(2022): ["d", "e", "b"]
    }


def test_a_measure_that_does_not_add_along_time_has_no_sums() -> None:
    rates = [report(n, "1", period=p, measure="growth", unit="percent") for n, p in (("a", H1), ("b", H2))]
    assert added(*rates, measure="growth") == {}


def test_counts_since_one_day_are_never_added() -> None:
    ladder = [report(str(last), "1", period=days("2022-01-01", f"2022-{last:02}-28")) for last in range(1, 13)]
    assert added(*ladder) == {}


def test_the_calendar_period_of_a_day() -> None:
    day = date(9999, 12, 31)
    assert calendar_period(day, "quarter") == days("9999-10-01", "9999-12-31")
    assert calendar_period(date(2024, 2, 29), "month") == days("2024-02-01", "2024-02-29")
    assert calendar_period(day, "span") is None


@given(st.data())
def test_every_sum_tiles_its_period_whatever_the_order_of_the_rows(data: st.DataObject) -> None:
    starts = st.integers(0, 23).map(lambda number: date(2022 + number // 12, number % 12 + 1, 1))
    lengths = st.sampled_from([27, 28, 29, 30, 58, 89, 90, 91, 180, 183])
    spans = data.draw(st.lists(st.tuples(starts, lengths), max_size=12, unique=True))
    rows = [
        report(f"r{place}", "1", period=Period(start, start + timedelta(days=length)))
        for place, (start, length) in enumerate(spans)
    ]
    for by in ("month", "quarter", "half", "year"):
        found = sums(FigureBook(dossier_of(*rows)), "income", "firm", by)
        assert found == sums(FigureBook(dossier_of(*data.draw(st.permutations(rows)))), "income", "firm", by)
        for period, parts in found.items():
            assert period.granularity == by
            assert len(parts) > 1
            assert parts[0].period.start == period.start
            assert parts[-1].period.end == period.end
            assert all(a.period.day_after == b.period.start for a, b in pairwise(parts))
