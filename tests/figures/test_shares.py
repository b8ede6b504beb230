"""Shares of the whole that an entity is part of."""

from decimal import Decimal

from gui.base.period import Period
from gui.dossier.model import Observation, Standing
from tests.figures.charts import chart_of, gap_words, notes, title, values
from tests.figures.reports import count, days, report, year

H1, H2 = days("2022-01-01", "2022-06-30"), days("2022-07-01", "2022-12-31")


def north(name: str, value: str, period: Period | None = None, standing: Standing = "stands") -> Observation:
    return report(name, value, entity="north", period=period, standing=standing)


def test_a_share_is_of_the_same_measure_and_period_of_the_whole() -> None:
    rows = north("n", "25"), report("f", "200"), north("m", "30", year(2023))
    made = chart_of(*rows, entities=("north",), share=True)
    (datum,) = made.data
    assert (datum.value, datum.unit, datum.function) == (Decimal("12.5"), "percent", "share")
    assert (datum.link, datum.operands) == ("calc:share(n,f)", ("n", "f"))
    assert "2023: no figure of The Firm" in gap_words(made)
    assert title(made) == "Income, share of The Firm, percent · North"


def test_what_is_part_of_nothing_has_no_share() -> None:
    made = chart_of(report("f", "200"), report("g", "200", period=year(2023)), share=True)
    assert made.data == ()
    assert gap_words(made) == ["2022 to 2023: part of nothing that has figures"]


def test_a_share_of_a_sum_leads_to_the_sum() -> None:
    rows = report("f", "200"), north("a", "10", H1), north("b", "30", H2)
    (datum,) = chart_of(*rows, entities=("north",), granularity="year", share=True).data
    assert (datum.value, datum.link, datum.operands) == (Decimal(20), "calc:sum(a,b)", ("a", "b", "f"))
    rows = north("n", "50"), report("a", "40", period=H1), report("b", "60", period=H2)
    (datum,) = chart_of(*rows, entities=("north",), granularity="year", share=True).data
    assert (datum.value, datum.link) == (Decimal(50), "figure:n")


def test_a_doubtful_value_has_no_share_and_makes_none() -> None:
    part = chart_of(north("n", "25", standing="doubtful"), report("f", "200"), entities=("north",), share=True)
    assert "2022: a doubtful figure is not computed with" in gap_words(part)
    rows = north("n", "25"), report("f", "200", standing="doubtful")
    assert "2022: no figure of The Firm" in gap_words(chart_of(*rows, entities=("north",), share=True))


def test_shares_change_by_points() -> None:
    rows = north("n", "20"), report("f", "200"), north("m", "30", year(2023)), report("g", "200", period=year(2023))
    made = chart_of(*rows, entities=("north",), share=True, reading="change")
    assert values(made) == {"2023": 5}
    assert made.data[0].function == "difference"
    assert title(made) == "Income, share of The Firm, change on the period before, percentage points · North"


def test_reports_of_the_whole_that_differ_make_shares_that_differ() -> None:
    rows = north("n", "50"), report("f", "200", digits=3), report("g", "250", digits=3, basis="press")
    (datum,) = chart_of(*rows, entities=("north",), share=True).data
    assert (datum.value, datum.others, datum.different) == (Decimal(25), (Decimal(20),), 2)
    assert (datum.low, datum.high) == (Decimal(20), Decimal(25))


def test_counts_since_a_day_stay_as_they_are_with_a_note() -> None:
    row = count("a", "10", "2023-01-01", "2023-02-01")
    made = chart_of(row, measure="bookings", entities=("ship",), form="ladder", share=True)
    assert list(values(made).values()) == [10]
    assert notes(made) == ["Bookings counts since a day: no share of it"]


def test_what_does_not_add_up_from_parts_has_no_share() -> None:
    rows = [report(name, "40", entity=name, measure="growth", unit="percent") for name in ("north", "firm")]
    made = chart_of(*rows, measure="growth", entities=("north",), share=True)
    assert list(values(made).values()) == [40]
    assert notes(made) == ["Growth does not add up from parts: no share of it"]


def test_a_half_stands_for_itself_where_the_year_has_no_share() -> None:
    rows = north("n", "25"), north("h", "10", H1), report("f", "40", period=H1)
    made = chart_of(*rows, entities=("north",), share=True)
    assert [(datum.period, datum.value, datum.inner) for datum in made.data] == [(H1, Decimal(25), False)]
    assert notes(made) == ["2022: no figure of The Firm"]
