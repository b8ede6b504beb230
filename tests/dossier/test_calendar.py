"""The calendar of any year is the one that Python has for the years it knows."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.dossier.calendar import SECOND, Moment, days_before, length_of, offset_of, second_of


@given(st.dates())
def test_days_are_counted_as_by_pythons_calendar(day: date) -> None:
    first = date(1, 1, 1)
    assert days_before(day.year, day.month) + day.day - 1 - days_before(1, 1) == (day - first).days


@given(st.integers(-100_000, 100_000), st.integers(1, 12))
def test_a_month_is_followed_by_the_next_one(year: int, month: int) -> None:
    after = (year, month + 1) if month < 12 else (year + 1, 1)
    assert days_before(*after) - days_before(year, month) == length_of(year, month)


@given(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30))])), st.datetimes())
def test_moments_are_as_far_apart_as_they_are(one: datetime, two: datetime) -> None:
    other = two.replace(tzinfo=UTC)
    apart = _moment(one).instant - _moment(other).instant
    assert apart == (one - other) // timedelta(microseconds=1) * SECOND // 10**6


def _moment(when: datetime) -> Moment:
    second = second_of(when.hour, when.minute, f"{when.second}.{when.microsecond:06}")
    zone = when.utcoffset()
    return Moment(when.year, when.month, when.day, second, None if zone is None else zone // timedelta(minutes=1))


@pytest.mark.parametrize(
    ("zone", "minutes"), [("", None), ("Z", 0), ("+05:30", 330), ("-0500", -300), ("+00:00", 0), ("-14:00", -840)]
)
def test_zones_are_minutes(zone: str, minutes: int | None) -> None:
    assert offset_of(zone) == minutes
