"""Running sums and changes: of what they are made, where they begin anew, and what a source states itself."""

import itertools
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.base.period import month_of
from gui.dossier.model import Observation
from tests.figures.charts import chart_of, datum_of, gap_words, notes, title, values
from tests.figures.reports import days, report, year

MILLION = 10**6


def months(*amounts: str) -> list[Observation]:
    """Return reports of the months of 2022; an empty one is not told."""
    periods = (month_of(date(2022, number, 1)) for number in range(1, 13))
    told = zip(periods, amounts, strict=False)
    return [report(f"m{period.start.month}", amount, period=period) for period, amount in told if amount]


def growth(name: str, value: str, number: int) -> Observation:
    return report(name, value, measure="growth", unit="percent", period=year(number))


def test_a_running_sum_begins_anew_after_a_gap_and_says_so() -> None:
    made = chart_of(*months("1", "2", "", "4", "5"), granularity="month", reading="cumulative")
    millions = {period: value / MILLION for period, value in values(made).items()}
    assert millions == {"Jan 2022": 1, "Feb 2022": 3, "Apr 2022": 4, "May 2022": 9}
    assert [(datum.link, datum.function) for datum in made.data] == [
        ("figure:m1", ""),
        ("calc:sum(m1,m2)", "running"),
        ("figure:m4", ""),
        ("calc:sum(m4,m5)", "running"),
    ]
    assert "Mar 2022: no figure; added up anew after it" in gap_words(made)
    assert title(made) == "Income, cumulative, XAU m · The Firm"


def test_a_doubtful_value_is_never_added() -> None:
    rows = *months("1", "", "3"), report("m2", "2", period=days("2022-02-01", "2022-02-28"), standing="doubtful")
    made = chart_of(*rows, granularity="month", reading="cumulative")
    assert list(values(made)) == ["Jan 2022", "Mar 2022"]
    words = "Feb 2022: a doubtful figure is not computed with; added up anew after it"
    assert words in gap_words(made)


def test_a_running_sum_of_sums_lists_everything() -> None:
    made = chart_of(*months(*"123456"), granularity="quarter", reading="cumulative")
    assert made.data[1].operands == ("m1", "m2", "m3", "m4", "m5", "m6")
    assert made.data[1].value == 21 * MILLION


def test_a_running_sum_in_another_currency_adds_what_was_converted() -> None:
    rows = report("a", "100"), report("b", "200", period=year(2023)), report("c", "99", unit="XAG million")
    made = chart_of(*rows, granularity="year", reading="cumulative", currency="XAG")
    total = 100 * MILLION * (1 / Decimal("6.9533")) + 200 * MILLION * (1 / Decimal("7.0808"))
    assert datum_of(made, year(2023)).value == pytest.approx(total)
    assert "Each period was converted at its own rate before it was added" in notes(made)


def test_what_does_not_add_up_stays_as_it_is_with_a_note() -> None:
    made = chart_of(growth("g", "5", 2022), measure="growth", reading="cumulative")
    assert values(made) == {"2022": 5}
    assert notes(made) == ["Growth does not add up along time"]


def test_a_change_is_on_the_calendar_period_before() -> None:
    made = chart_of(*months("50", "60", "", "30"), granularity="month", reading="change")
    assert values(made) == {"Feb 2022": 20}
    (datum,) = made.data
    assert (datum.link, datum.function, datum.unit) == ("calc:growth(m2,m1)", "growth", "percent")
    assert "Jan 2022: no figure of Dec 2021 to compare with" in gap_words(made)
    assert "Apr 2022: no figure of Mar 2022 to compare with" in gap_words(made)
    assert title(made) == "Income, change on the period before, percent · The Firm"


def test_as_disclosed_the_like_is_compared_with_the_like() -> None:
    halves = days("2022-07-01", "2022-12-31"), days("2023-01-01", "2023-06-30")
    rows = report("y", "100"), report("h2", "40", period=halves[0]), report("h1", "50", period=halves[1])
    made = chart_of(*rows, reading="change")
    assert values(made) == {"H1 2023": 25}
    assert made.data[0].link == "calc:growth(h1,h2)"


def test_a_change_of_sums_leads_to_the_sum() -> None:
    made = chart_of(*months(*"111222"), granularity="quarter", reading="change")
    (datum,) = made.data
    assert (datum.value, datum.link) == (Decimal(100), "calc:sum(m4,m5,m6)")
    assert datum.operands == ("m4", "m5", "m6", "m1", "m2", "m3")


def test_a_stated_growth_goes_before_the_computed_one_and_both_are_told_where_they_differ() -> None:
    rows = report("a", "100"), report("b", "150", period=year(2023))
    apart = datum_of(chart_of(*rows, growth("g", "60", 2023), reading="change"), year(2023))
    assert (apart.link, apart.report, apart.value, apart.function) == ("figure:g", "g", Decimal(60), "")
    assert (apart.others, apart.low, apart.high, apart.different) == ((Decimal(50),), Decimal(50), Decimal(60), 2)
    alike = datum_of(chart_of(*rows, growth("g", "50.1", 2023), reading="change"), year(2023))
    assert (alike.value, alike.others, alike.different) == (Decimal("50.1"), (), 0)
    first = chart_of(report("a", "100"), growth("g", "7", 2022), reading="change")
    assert values(first) == {"2022": 7}


def test_what_cannot_be_a_percentage_leaves_words() -> None:
    rows = report("a", "-100"), report("b", "150", period=year(2023))
    made = chart_of(*rows, reading="change")
    assert made.data == ()
    assert "2023: no percentage on the zero or loss of 2022" in gap_words(made)
    since = report("since", "5", period=days("2022-03-05", "2023-08-26"))
    assert "5 Mar 2022 to 26 Aug 2023: no calendar period to compare with" in gap_words(
        chart_of(since, reading="change")
    )


def test_percentages_change_by_points() -> None:
    made = chart_of(growth("a", "5", 2022), growth("b", "3.5", 2023), measure="growth", reading="change")
    (datum,) = made.data
    assert (datum.value, datum.function, datum.link) == (Decimal("-1.5"), "difference", "figure:b")
    assert title(made) == "Growth, change on the period before, percentage points · The Firm"


def test_changes_are_of_what_was_reported_whatever_currency_is_chosen() -> None:
    rows = report("a", "100"), report("b", "150", period=year(2023))
    made = chart_of(*rows, reading="change", currency="XAG")
    assert values(made) == {"2023": 50}
    assert "Shares and changes are of the values as reported" in notes(made)


def test_a_conflict_shows_in_what_is_computed_from_it() -> None:
    rows = report("a", "104"), report("b", "208", period=year(2023)), report("c", "130", basis="press")
    change = datum_of(chart_of(*rows, reading="change"), year(2023))
    assert (change.value, change.others, change.different) == (Decimal(100), (Decimal(60),), 2)
    running = datum_of(chart_of(*rows, granularity="year", reading="cumulative"), year(2023))
    assert (running.others, running.different) == ((Decimal(338 * MILLION),), 2)


@given(st.lists(st.sampled_from(["", "1", "2.5", "-3", "40"]), min_size=12, max_size=12))
def test_a_running_sum_equals_what_it_lists(amounts: list[str]) -> None:
    rows = {row.id: row for row in months(*amounts)}
    for datum in chart_of(*rows.values(), granularity="month", reading="cumulative").data:
        listed = datum.operands or (datum.report,)
        assert datum.value == sum(rows[name].value for name in listed) * MILLION
        periods = [rows[name].period for name in listed]
        assert all(before.day_after == after.start for before, after in itertools.pairwise(periods))


def test_business_years_are_compared_and_added_up() -> None:
    rows = [
        report("a", "100", period=days("2021-04-01", "2022-03-31")),
        report("b", "150", period=days("2022-04-01", "2023-03-31")),
    ]
    changed = chart_of(*rows, reading="change")
    assert [(datum.function, datum.value) for datum in changed.data] == [("growth", Decimal(50))]
    added = chart_of(*rows, reading="cumulative")
    assert [datum.value / MILLION for datum in added.data] == [Decimal(100), Decimal(250)]


def test_halves_inside_a_year_are_told_of_where_they_are_not_read() -> None:
    rows = report("y", "100"), report("h", "40", period=days("2022-01-01", "2022-06-30"))
    for reading in ("change", "cumulative"):
        made = chart_of(*rows, reading="change" if reading == "change" else "cumulative")
        assert "Income of The Firm: 1 figure of a shorter or another period not drawn" in notes(made)
