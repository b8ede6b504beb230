"""Spans without a figure, and their words."""

from datetime import date

import msgspec

from gui.base.messages import Message
from gui.base.period import Granularity, Period, month_of
from gui.base.text import Text
from gui.figures.chart import BarLane, Datum
from gui.figures.data import Blank
from gui.figures.gaps import gaps, lane_gaps
from tests.figures.charts import chart_of
from tests.figures.reports import days, report, year


def words(span: Period, covered: list[Period], granularity: Granularity = "span") -> list[tuple[str, str]]:
    text = Text()
    return [(text.period(gap.period), text.message(gap.words)) for gap in gaps(span, covered, granularity)]


def months(*names: str) -> list[Period]:
    """Return these months of 2023."""
    text = Text()
    every = (month_of(date(2023, number, 1)) for number in range(1, 13))
    return [month for month in every if text.period(month).split()[0] in names]


def test_before_the_first_and_after_the_last_figure() -> None:
    span = days("2021-10-01", "2026-03-31")
    covered = [year(2022), year(2023), year(2024), days("2025-01-01", "2025-06-30")]
    assert words(span, covered) == [
        ("Q4 2021", "no figure before 2022"),
        ("Jul 2025 to Mar 2026", "no figure after H1 2025"),
    ]


def test_a_calendar_period_is_named() -> None:
    assert words(year(2025), [days("2025-01-01", "2025-06-30")]) == [("H2 2025", "H2 2025: no figure")]
    assert words(days("2021-01-01", "2023-12-31"), [year(2021), year(2023)]) == [("2022", "2022: no figure")]


def test_neighbouring_months_are_one_run_that_counts_them() -> None:
    covered = months("Jan", "Feb", "Jun", "Aug", "Dec")
    assert words(year(2023), covered, "month") == [
        ("Mar to May 2023", "3 months, no figure"),
        ("Jul 2023", "Jul 2023: no figure"),
        ("Sep to Nov 2023", "3 months, no figure"),
    ]


def test_years_are_counted_as_years() -> None:
    span = days("2018-01-01", "2023-12-31")
    assert words(span, [year(2018), year(2022), year(2023)], "year") == [("2019 to 2021", "3 years, no figure")]


def test_a_lane_without_any_figure_is_one_gap() -> None:
    assert words(year(2023), []) == [("2023", "2023: no figure")]


def test_a_few_days_at_an_edge_are_no_gap() -> None:
    assert words(days("2022-12-20", "2023-12-31"), [year(2023)]) == []
    assert words(year(2023), [year(2023)]) == []


def test_figures_that_lie_in_one_another_cover_once() -> None:
    covered = [year(2023), days("2023-01-01", "2023-06-30")]
    assert words(year(2023), covered) == []


def test_the_last_day_of_the_calendar_is_no_trap() -> None:
    end = days("9999-01-01", "9999-12-31")
    assert words(end, [end]) == []
    assert words(end, []) == [("9999", "9999: no figure")]


def values_of(*periods: Period) -> tuple[Datum, ...]:
    return chart_of(*(report(str(place), "5", period=period) for place, period in enumerate(periods))).data


def blanks_of(*periods: Period) -> list[Blank]:
    return [Blank("firm", period, Message("{period}: nobody knows", {"period": period})) for period in periods]


def test_the_gaps_of_a_lane_reach_over_home_and_all_figures_and_no_further() -> None:
    found, _ = lane_gaps(year(2020), values_of(year(2015), year(2017)), [], "year")
    assert [gap.period for gap in found] == [year(2016), days("2018-01-01", "2020-12-31")]
    found, _ = lane_gaps(year(2020), (), [], "year")
    assert [gap.period for gap in found] == [year(2020)]


def test_words_of_neighbours_that_lack_the_same_are_one() -> None:
    found, homeless = lane_gaps(year(2023), (), blanks_of(*months("Jan", "Feb", "Mar", "May")), "month")
    text = Text()
    assert [text.message(gap.words) for gap in found][:3] == [
        "Q1 2023: nobody knows",
        "Apr 2023: no figure",
        "May 2023: nobody knows",
    ]
    assert homeless == []


def test_a_gap_tells_whether_anybody_gave_a_figure_and_which() -> None:
    known = [msgspec.structs.replace(one, reports=(one.period.start.isoformat(),)) for one in blanks_of(*months("Jan"))]
    known += [msgspec.structs.replace(known[0], period=months("Feb")[0], reports=("other",))]
    known[1] = msgspec.structs.replace(known[1], words=Message("{period}: nobody knows", {"period": months("Feb")[0]}))
    found, _ = lane_gaps(year(2023), (), known, "month")
    assert [(gap.silent, gap.entity, gap.reports) for gap in found] == [
        (False, "firm", ("2023-01-01", "other")),
        (True, "", ()),
    ]


def test_gaps_of_two_series_are_never_one() -> None:
    one, other = blanks_of(*months("Jan", "Feb"))
    found, _ = lane_gaps(year(2023), (), [one, msgspec.structs.replace(other, entity="north")], "month")
    assert [gap.entity for gap in found] == ["firm", "north", ""]


def test_words_have_no_place_where_another_has_a_value() -> None:
    blanks = blanks_of(days("2022-12-01", "2023-01-15"), days("2024-01-01", "2024-01-31"))
    found, homeless = lane_gaps(year(2023), values_of(year(2023)), blanks, "span")
    assert homeless == blanks[:1]
    assert [gap.period for gap in found] == [blanks[1].period]


def test_two_that_want_the_same_place_do_not_get_it_both() -> None:
    blanks = blanks_of(year(2023), days("2023-01-01", "2023-06-30"))
    found, homeless = lane_gaps(year(2023), (), blanks, "span")
    assert [gap.period for gap in found] == [year(2023)]
    assert homeless == blanks[1:]


def test_only_a_gap_between_two_values_begins_a_sum_anew() -> None:
    found, _ = lane_gaps(days("2021-01-01", "2025-12-31"), values_of(year(2022), year(2024)), [], "year", anew=True)
    assert [Text().message(gap.words) for gap in found] == [
        "no figure before 2022",
        "2023: no figure; added up anew after it",
        "2025: no figure",
    ]


def test_a_month_without_a_figure_is_told_from_a_month_of_nothing() -> None:
    jan, feb, mar = months("Jan", "Feb", "Mar")
    made = chart_of(report("jan", "5", period=jan), report("mar", "0", period=mar), granularity="month")
    assert isinstance(made.upper, BarLane)
    assert [(bar.period, bar.value) for bar in made.upper.bars] == [(jan, 5), (mar, 0)]
    text = Text()
    assert [text.message(bar.label) for bar in made.upper.bars] == ["5", "0"]
    assert [text.message(gap.words) for gap in made.upper.gaps if gap.period == feb] == ["Feb 2023: no figure"]
