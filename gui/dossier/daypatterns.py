"""Patterns of days and times, with the parts that strptime has in Python and in C.

They are read without it: the names of months and days are English wherever the computer stands, digits are 0 to 9, and
no pattern takes long.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from gui.dossier.calendar import Moment, length_of, offset_of, second_of

LONGEST_PATTERN = 100
LONGEST_TEXT = 100
_LEAP = 2000
"""The year of days without one: it has a 29 February."""

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _names(words: Iterable[str]) -> str:
    return "|".join(f"{word}|{word[:3]}" for word in words)


_WEEK = "5[0-3]|[0-4][0-9]|[0-9]"
_MONTH, _DAY = "1[0-2]|0[1-9]|[1-9]", "3[01]|[12][0-9]|0[1-9]|[1-9]"
_HOUR, _HALF_DAY_HOUR = "2[0-3]|[01][0-9]|[0-9]", "1[0-2]|0[1-9]|[1-9]"
_PARTS: Mapping[str, tuple[str, str]] = {
    "Y": ("year", "[0-9]{4}"),
    "y": ("short", "[0-9]{2}"),
    "m": ("month", _MONTH),
    "b": ("name", _names(_MONTHS)),
    "B": ("name", _names(_MONTHS)),
    "h": ("name", _names(_MONTHS)),
    "d": ("day", _DAY),
    "e": ("day", f"{_DAY}| [1-9]"),
    "j": ("yearday", "36[0-6]|3[0-5][0-9]|[12][0-9]{2}|0[1-9][0-9]|00[1-9]|[1-9][0-9]|[1-9]"),
    "a": ("weekday", _names(_WEEKDAYS)),
    "A": ("weekday", _names(_WEEKDAYS)),
    "w": ("week_from_sunday", "[0-6]"),
    "u": ("week_from_monday", "[1-7]"),
    "U": ("week", _WEEK),
    "W": ("week_of_mondays", _WEEK),
    "V": ("iso_week", "5[0-3]|[0-4][0-9]|[1-9]"),
    "G": ("iso_year", "[0-9]{4}"),
    "H": ("hour", _HOUR),
    "k": ("hour", f"{_HOUR}| [0-9]"),
    "I": ("half", _HALF_DAY_HOUR),
    "l": ("half", f"{_HALF_DAY_HOUR}| [1-9]"),
    "p": ("noon", "am|pm"),
    "P": ("noon", "am|pm"),
    "M": ("minute", "[0-5][0-9]|[0-9]"),
    "S": ("second", "60|[0-5][0-9]|[0-9]"),
    "f": ("fraction", "[0-9]{1,9}"),
    "z": ("zone", "[+-][0-9]{2}:?[0-5][0-9]|z"),
    "Z": ("zone_name", "[a-z]{1,5}"),
}
_WHOLE = {
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "T": "%H:%M:%S",
    "R": "%H:%M",
    "r": "%I:%M:%S %p",
    "c": "%a %b %d %H:%M:%S %Y",
    "x": "%m/%d/%y",
    "X": "%H:%M:%S",
}
_SIGNS = re.compile(r"%[-_0^#EO]?(.)|(\s+)|([^%\s]+)|(%)", re.DOTALL)
_DAY_PARTS = frozenset({"year", "short", "month", "name", "day", "yearday", "iso_year"})
_TIME_PARTS = frozenset({"hour", "half", "minute", "second"})


class DayPattern(msgspec.Struct, frozen=True):
    """A pattern ready to read. `has_day` and `has_time` tell what of it the pattern names."""

    form: re.Pattern[str]
    has_day: bool
    has_time: bool

    def moment(self, text: str) -> Moment:
        """Return what the text says, read as a whole; raise ValueError where it is not of the pattern.

        What it does not say is the beginning: of the year, of the day.
        """
        found = self.form.fullmatch(text) if len(text) <= LONGEST_TEXT else None
        if found is None:
            raise ValueError(text)
        parts = {name: part.strip().lower() for name, part in found.groupdict().items() if part is not None}
        day = _day(parts)
        second = _second(parts)
        return Moment(day.year, day.month, day.day, second, _offset(parts))


def day_pattern(pattern: str) -> DayPattern | None:
    """Return a pattern ready to read; None where it is none: without a part, with an unknown one, or one twice."""
    if len(pattern) > LONGEST_PATTERN:
        return None
    try:
        form = re.compile("".join(_forms(pattern)), re.ASCII | re.IGNORECASE)
    except (re.error, KeyError):
        return None
    named = frozenset(form.groupindex)
    if not named:
        return None
    return DayPattern(form, bool(named & _DAY_PARTS), bool(named & _TIME_PARTS))


def _forms(pattern: str) -> Iterator[str]:
    """Yield the pieces of the regular expression; raise KeyError at a part that is not known."""
    after_blank = False
    for sign, blank, words, _ in _SIGNS.findall(pattern):
        is_blank = bool(blank) or sign in ("n", "t")
        if is_blank:
            yield "" if after_blank else r"\s+"
        elif words or sign == "%":
            yield re.escape(words or sign)
        elif sign in _WHOLE:
            yield from _forms(_WHOLE[sign])
        else:
            name, form = _PARTS[sign]
            yield f"(?P<{name}>{form})"
        after_blank = is_blank


def _day(parts: Mapping[str, str]) -> date:
    """Return the day; raise ValueError where the calendar has none such."""
    if "iso_year" in parts and "iso_week" in parts:
        return date.fromisocalendar(int(parts["iso_year"]), int(parts["iso_week"]), _weekday(parts) + 1)
    year = _year(parts)
    if "yearday" in parts:
        return _at(year, int(parts["yearday"]))
    if "week" in parts or "week_of_mondays" in parts:
        return _in_week(year, parts)
    month = _MONTHS_BY_NAME[parts["name"][:3]] if "name" in parts else int(parts.get("month", "1"))
    day = int(parts.get("day", "1"))
    if day > length_of(year, month):
        raise ValueError(parts)
    return date(year, month, day)


_MONTHS_BY_NAME = {name[:3]: number for number, name in enumerate(_MONTHS, start=1)}
_WEEKDAYS_BY_NAME = {name[:3]: number for number, name in enumerate(_WEEKDAYS)}


def _year(parts: Mapping[str, str]) -> int:
    if "short" in parts:
        short = int(parts["short"])
        return short + (2000 if short < 69 else 1900)  # as POSIX has it
    return int(parts.get("year", parts.get("iso_year", str(_LEAP))))


def _at(year: int, yearday: int) -> date:
    first = date(year, 1, 1).toordinal()
    if yearday > 365 + (length_of(year, 2) == 29):
        raise ValueError(yearday)
    return date.fromordinal(first + yearday - 1)


def _in_week(year: int, parts: Mapping[str, str]) -> date:
    """Return the day of a week that is counted from the year's first Sunday or Monday."""
    weekday, sundays = _weekday(parts), "week" in parts
    week = int(parts["week" if sundays else "week_of_mondays"])
    first = date(year, 1, 1)
    begin = (first.weekday() + 1) % 7 if sundays else first.weekday()
    within = (weekday + 1) % 7 if sundays else weekday
    return date.fromordinal(first.toordinal() + (week - 1) * 7 + (7 - begin) % 7 + within)


def _weekday(parts: Mapping[str, str]) -> int:
    """Return the day of the week, Monday being 0, where none is named too."""
    if "weekday" in parts:
        return _WEEKDAYS_BY_NAME[parts["weekday"][:3]]
    if "week_from_sunday" in parts:
        return (int(parts["week_from_sunday"]) - 1) % 7
    return int(parts.get("week_from_monday", "1")) - 1


def _second(parts: Mapping[str, str]) -> int:
    hour = int(parts.get("hour", "0"))
    if "half" in parts:
        hour = int(parts["half"]) % 12 + (12 if parts.get("noon") == "pm" else 0)
    return second_of(hour, int(parts.get("minute", "0")), f"{parts.get('second', '0')}.{parts.get('fraction', '')}")


def _offset(parts: Mapping[str, str]) -> int | None:
    if parts.get("zone_name") in ("utc", "gmt", "z"):
        return 0
    return offset_of(parts.get("zone", ""))
