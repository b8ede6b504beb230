"""Calendar periods: what they are called and how they lie to one another."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.base.period import Period, month_of

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


def period(start: str, end: str) -> Period:
    return Period(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("start", "end", "granularity"),
    [
        ("2024-02-29", "2024-02-29", "day"),
        ("2024-02-01", "2024-02-29", "month"),
        ("2023-02-01", "2023-02-28", "month"),
        ("2024-04-01", "2024-06-30", "quarter"),
        ("2024-02-01", "2024-04-30", "span"),
        ("2024-01-01", "2024-06-30", "half"),
        ("2024-07-01", "2024-12-31", "half"),
        ("2024-04-01", "2024-09-30", "span"),
        ("2024-01-01", "2024-12-31", "year"),
        ("2023-04-01", "2024-03-31", "span"),
        ("2023-09-12", "2023-11-01", "span"),
        ("2023-01-01", "2024-12-31", "span"),
    ],
)
def test_a_period_knows_what_part_of_the_calendar_it_is(start: str, end: str, granularity: str) -> None:
    assert period(start, end).granularity == granularity


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2023-01-01", "2023-12-31", 12),
        ("2023-02-01", "2023-02-28", 1),
        ("2023-02-02", "2023-02-28", 0),
        ("2023-02-01", "2023-05-31", 4),
    ],
)
def test_a_period_counts_its_whole_months(start: str, end: str, months: int) -> None:
    assert period(start, end).months == months


def test_both_ends_belong_to_a_period() -> None:
    half = period("2024-01-01", "2024-06-30")
    assert half.days == 182
    assert half.day_after == date(2024, 7, 1)
    assert half.contains(month_of(date(2024, 6, 30)))
    assert not half.contains(period("2024-06-30", "2024-07-01"))
    assert half.overlaps(period("2024-06-30", "2024-07-31"))
    assert not half.overlaps(period("2024-07-01", "2024-07-31"))


def test_the_last_day_of_the_calendar_ends_a_period_like_any_other() -> None:
    last = Period(date(9999, 1, 1), date.max)
    assert (last.granularity, last.months, last.day_after) == ("year", 12, date.max)


@given(DAYS)
def test_each_day_lies_in_its_month(day: date) -> None:
    assert month_of(day).contains(Period(day, day))
    assert (month_of(day).granularity, month_of(day).months) == ("month", 1)


@given(DAYS, DAYS, DAYS, DAYS)
def test_periods_that_overlap_share_a_day(one: date, two: date, three: date, four: date) -> None:
    first, second = Period(min(one, two), max(one, two)), Period(min(three, four), max(three, four))
    shared = max(first.start, second.start) <= min(first.end, second.end)
    assert first.overlaps(second) is second.overlaps(first) is shared
    assert not first.contains(second) or shared
