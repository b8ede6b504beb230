"""Calendar periods that many tests begin with."""

from collections.abc import Iterator
from datetime import date

from gui.base.period import Period, month_of


def year_of(day: date) -> Period:
    """Return the calendar year that holds the day."""
    return Period(date(day.year, 1, 1), date(day.year, 12, 31))


def months_within(span: Period) -> Iterator[Period]:
    """Yield each calendar month that touches the span, in order."""
    month = month_of(span.start)
    while month.start <= span.end:
        yield month
        month = month_of(month.day_after)
