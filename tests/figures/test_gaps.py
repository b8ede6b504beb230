"""Spans without a figure, and their words."""

from datetime import date

from gui.base.period import Granularity, Period, month_of
from gui.base.text import Text
from gui.figures.gaps import gaps
from tests.figures.reports import days, year


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
