"""Calendar periods: days, months, quarters, halves, years and any other span, both ends included."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

import msgspec

Granularity = Literal["day", "month", "quarter", "half", "year", "span"]

_MONTHS: dict[int, Granularity] = {1: "month", 3: "quarter", 6: "half", 12: "year"}


class Period(msgspec.Struct, frozen=True, order=True):
    """A span of calendar days, both included; never an instant, so no time zone touches it."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """Number of days, both ends counted."""
        return (self.end - self.start).days + 1

    @property
    def granularity(self) -> Granularity:
        """The calendar unit the period is exactly, or "span"."""
        if self.start == self.end:
            return "day"
        if self.start.day != 1 or self.end.day != monthrange(self.end.year, self.end.month)[1]:
            return "span"
        months = (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1
        unit = _MONTHS.get(months)
        if unit is None or (self.start.month - 1) % months:
            return "span"
        return unit

    def contains(self, other: "Period") -> bool:
        """Tell whether the other period lies within this one (equal counts)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Period") -> bool:
        """Tell whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    @property
    def day_after(self) -> date:
        """The first day that is no longer in the period."""
        return self.end + timedelta(days=1)


def month_of(day: date) -> Period:
    """Return the calendar month that holds the day."""
    return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def year_of(day: date) -> Period:
    """Return the calendar year that holds the day."""
    return Period(date(day.year, 1, 1), date(day.year, 12, 31))


def months_within(span: Period) -> Iterator[Period]:
    """Yield each calendar month that touches the span, in order."""
    month = month_of(span.start)
    while month.start <= span.end:
        yield month
        month = month_of(month.day_after)
