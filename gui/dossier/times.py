"""Cells that are days and times: as the standard writes them, or by a pattern, never by the computer's locale."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime

from gui.dossier.model import Cell
from gui.dossier.specs import FieldSpec
from gui.dossier.strings import Cast, formed

LONGEST_DATE = 100
_DATE = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")
_FAR_DATE = re.compile(r"-?[0-9]{4,100}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")
_ZONE = r"(?:Z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9])?"
_TIME = rf"(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]{{1,30}})?|24:00:00(?:\.0{{1,30}})?){_ZONE}"
_WHOLE_TIME = re.compile(_TIME)
_DAY_AND_TIME = re.compile(rf"(-?[0-9]{{4,100}}-[0-9]{{2}}-[0-9]{{2}})T{_TIME}")


def dates(field: FieldSpec) -> Cast:
    """Return how days are read."""
    return _by_pattern(field, _date, lambda when: when.date())


def times(field: FieldSpec) -> Cast:
    """Return how times of day are read; they stay text."""
    return _by_pattern(field, formed(_WHOLE_TIME), None)


def datetimes(field: FieldSpec) -> Cast:
    """Return how days with a time are read; they stay text."""
    return _by_pattern(field, _datetime, None)


def date_of(text: str) -> date:
    """Return a calendar day as the standard writes it; raise ValueError where the text is none."""
    if not _DATE.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def _by_pattern(field: FieldSpec, usual: Cast, made: Callable[[datetime], Cell] | None) -> Cast:
    """Return the usual way, any way, or that of a pattern; one that is none says nothing."""
    pattern = field.format.removeprefix("fmt:")
    if pattern in ("default", ""):
        return usual
    if "%" not in pattern or not _is_pattern(pattern):
        return _any_day if field.type == "date" else str

    def cast(text: str) -> Cell:
        if len(text) > LONGEST_DATE or not text.isascii() or text != text.strip():
            raise ValueError(text)
        when = datetime.strptime(text, pattern).replace(tzinfo=UTC)
        return text if made is None else made(when)

    return cast


def _is_pattern(pattern: str) -> bool:
    """Tell whether a pattern is one that Python reads: a directive may not stand twice, nor be unknown."""
    try:
        datetime.strptime("", pattern).replace(tzinfo=UTC)
    except re.error:
        return False
    except ValueError as error:
        return "does not match" in str(error) or "unconverted" in str(error)
    return True


def _date(text: str) -> Cell:
    """Return the day, or the text itself for years that Python's calendar does not reach."""
    if text.startswith("0000") or not _DATE.fullmatch(text):
        if _FAR_DATE.fullmatch(text):
            return text
        raise ValueError(text)
    return date.fromisoformat(text)


def _datetime(text: str) -> Cell:
    found = _DAY_AND_TIME.fullmatch(text)
    if found is None:
        raise ValueError(text)
    _date(found[1])
    return text


def _any_day(text: str) -> Cell:
    return date.fromisoformat(text) if _DATE.fullmatch(text) and not text.startswith("0000") and _is_day(text) else text


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
