"""Calendar periods: days, months, quarters, halves, years and any other span, both ends included."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

import msgspec

Granularity = Literal["day", "month", "quarter", "half", "year", "span"]

MONTHS: dict[Granularity, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12}
"""How many months each calendar unit has that is made of whole ones."""

_UNITS: dict[int, Granularity] = {months: unit for unit, months in MONTHS.items()}


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
        months = self.months
        unit = _UNITS.get(months)
        if unit is None or (self.start.month - 1) % months:
            return "span"
        return unit

    @property
    def months(self) -> int:
        """How many calendar months the period is exactly, or 0."""
        start, end = self.start, self.end
        if start.day != 1 or (self.day_after.day != 1 and end != date.max):
            return 0
        return (end.year - start.year) * 12 + end.month - start.month + 1

    def contains(self, other: "Period") -> bool:
        """Tell whether the other period lies within this one (equal counts)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Period") -> bool:
        """Tell whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    @property
    def day_after(self) -> date:
        """The first day that is no longer in the period; the last day of the calendar has none and gives itself."""
        return self.end if self.end == date.max else self.end + timedelta(days=1)


def month_of(day: date) -> Period:
    """Return the calendar month that holds the day."""
    return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))
