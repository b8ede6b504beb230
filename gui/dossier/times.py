"""Cells that are days and times: as the standard writes them, or by a pattern, never by the computer's locale.

XML Schema, to which the standard refers, knows no year 0, no leap second and no zone without a colon; 24:00:00 is the
end of a day.
"""

import re
from collections.abc import Callable
from datetime import date

from gui.dossier.anyday import check_any
from gui.dossier.calendar import Moment, length_of, offset_of, second_of
from gui.dossier.daypatterns import day_pattern
from gui.dossier.model import Cell
from gui.dossier.specs import FieldSpec
from gui.dossier.strings import Cast

_DATE = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
_TIME = re.compile(rf"{_CLOCK}|24:00:00")
_YEAR = "-?(?:[1-9][0-9]{3,}|0[0-9]{3})"
_ZONE = r"(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?"
_DATETIME = re.compile(
    rf"({_YEAR})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T({_CLOCK}(?:\.[0-9]+)?|24:00:00(?:\.0+)?)({_ZONE})"
)
_MONTH = re.compile(rf"({_YEAR})(?:-(0[1-9]|1[0-2]))?{_ZONE}")


def dates(field: FieldSpec) -> Cast:
    """Return how days are read."""
    form = form_of(field)
    if form == "default":
        return date_of
    if form == "any":
        return _any_day
    pattern = day_pattern(form)
    if pattern is None:
        return str

    def cast(text: str) -> Cell:
        moment = pattern.moment(text)
        return date(moment.year, moment.month, moment.day)

    return cast


def moments(field: FieldSpec) -> Cast:
    """Return how times, and days with a time, are read; they stay text."""
    check = check_any if form_of(field) == "any" else reading(field)
    if check is None:
        return str

    def cast(text: str) -> Cell:
        check(text)
        return text

    return cast


def months(field: FieldSpec) -> Cast:
    """Return how years, and months of one, are read; they stay text, as they name a period and count nothing."""
    with_month = field.type == "yearmonth"

    def cast(text: str) -> Cell:
        if (month_of(text)[1] is not None) != with_month:
            raise ValueError(text)
        return text

    return cast


def form_of(field: FieldSpec) -> str:
    """Return the format of a field of days or times; version 0 wrote "fmt:" before a pattern."""
    return field.format.removeprefix("fmt:") or "default"


def is_time_format(field: FieldSpec) -> bool:
    """Tell whether the format of such a field is one: a pattern has parts, all known, none twice."""
    form = form_of(field)
    return form in ("default", "any") or day_pattern(form) is not None


def date_of(text: str) -> date:
    """Return a calendar day as the standard writes it; raise ValueError where the text is none."""
    if not _DATE.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def month_of(text: str) -> tuple[int, int | None]:
    """Return a year and, where one is named, its month; raise ValueError where the text is none."""
    found = _MONTH.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return _year(found[1]), int(found[2]) if found[2] else None


def reading(field: FieldSpec) -> Callable[[str], Moment] | None:
    """Return how the moment of a cell is told, with ValueError where it is none; None where the format says nothing."""
    form = form_of(field)
    if form == "default":
        return _time if field.type == "time" else _datetime
    pattern = day_pattern(form) if form != "any" else None
    return None if pattern is None else pattern.moment


def _time(text: str) -> Moment:
    if not _TIME.fullmatch(text):
        raise ValueError(text)
    return Moment(1, 1, 1, _clock(text))


def _datetime(text: str) -> Moment:
    found = _DATETIME.fullmatch(text)
    if found is None:
        raise ValueError(text)
    year, month, day = _year(found[1]), int(found[2]), int(found[3])
    if day > length_of(year, month):
        raise ValueError(text)
    return Moment(year, month, day, _clock(found[4]), offset_of(found[5]))


def _year(digits: str) -> int:
    year = int(digits)
    if year == 0:
        raise ValueError(digits)
    return year


def _clock(text: str) -> int:
    hours, minutes, seconds = text.split(":")
    return second_of(int(hours), int(minutes), seconds)


def _any_day(text: str) -> Cell:
    """Return a day that is written as the standard does; any other way of writing one stays text."""
    if _DATE.fullmatch(text):
        return date.fromisoformat(text)
    check_any(text)
    return text
