"""Days and times as numbers that can be compared: the Gregorian calendar for any year, and the seconds of a day."""

from typing import NamedTuple

FINEST = 30
"""So many digits of a second are told apart."""
SECOND: int = 10**FINEST
DAY = 86_400
_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Moment(NamedTuple):
    """What a text says of a day and its time; `offset` is that of a zone in minutes, None where none is named.

    `second` counts from midnight in parts of a `SECOND`.
    """

    year: int
    month: int
    day: int
    second: int = 0
    offset: int | None = None

    @property
    def instant(self) -> int:
        """The parts of a second since a day long ago, in the time of its zone, or in its own where none is named."""
        seconds = days_before(self.year, self.month) + self.day - 1
        return (seconds * DAY - (self.offset or 0) * 60) * SECOND + self.second


def length_of(year: int, month: int) -> int:
    """Return the number of days of a month."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if leap and month == 2 else _MONTHS[month - 1]


def days_before(year: int, month: int) -> int:
    """Return the number of days before the first of a month, counted from the first of January of the year 0."""
    past = year - 1
    leaps = past // 4 - past // 100 + past // 400 + 1
    return year * 365 + leaps + sum(length_of(year, earlier) for earlier in range(1, month))


def second_of(hours: int, minutes: int, seconds: str) -> int:
    """Return a time of day in parts of a second; the seconds may have a fraction."""
    whole, _, fraction = seconds.partition(".")
    return (hours * 3600 + minutes * 60 + int(whole)) * SECOND + int(fraction[:FINEST].ljust(FINEST, "0"))


def offset_of(zone: str) -> int | None:
    """Return the minutes of a zone as +05:30, -0500, Z or "" write it."""
    if zone[:1] not in ("+", "-"):
        return 0 if zone else None
    digits = zone[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:4])
    return -minutes if zone[0] == "-" else minutes
