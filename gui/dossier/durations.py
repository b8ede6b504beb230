"""Cells that are durations, in the form of XML Schema, and how long they are beside one another."""

import re

from gui.dossier.calendar import DAY, FINEST, SECOND, days_before
from gui.dossier.model import Cell

_FORM = re.compile(
    r"(-?)P(?=[0-9T])(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?"
    r"(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(?:\.([0-9]+))?S)?)?"
)
_WITH_WEEKS = re.compile(
    r"-?P(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?"
    r"(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\.[0-9]+)?S)?)?"
)
_BEGINNINGS = ((1696, 9), (1697, 2), (1903, 3), (1903, 7))
"""The months by which XML Schema compares durations: one is longer than another if it is so from each of them."""


def durations(text: str) -> Cell:
    """Read a duration; it stays text. Raise ValueError where it is none."""
    length_of(text)
    return text


def length_of(text: str) -> tuple[int, int]:
    """Return the months of a duration, and its days and time in parts of a second."""
    found = _FORM.fullmatch(text)
    if found is None:
        raise ValueError(text)
    years, months, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:7])
    fraction = int((found[8] or "")[:FINEST].ljust(FINEST, "0"))
    sign = -1 if found[1] else 1
    time = (days * DAY + hours * 3600 + minutes * 60 + seconds) * SECOND + fraction
    return sign * (years * 12 + months), sign * time


def lengths(text: str) -> tuple[int, ...]:
    """Return how long a duration is from each beginning, in parts of a second."""
    months, time = length_of(text)
    return tuple(_after(year, month, months) * DAY * SECOND + time for year, month in _BEGINNINGS)


def _after(year: int, month: int, months: int) -> int:
    """Return the days from the first of a month to the first of another so many months later."""
    past = year * 12 + month - 1 + months
    return days_before(past // 12, past % 12 + 1) - days_before(year, month)


def is_duration(text: str) -> bool:
    """Tell whether the text is a duration as ISO 8601 writes it, with weeks or without."""
    return _WITH_WEEKS.fullmatch(text) is not None
