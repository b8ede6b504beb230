"""Cells by the types of Table Schema: each lexical form matched whole, never by locale, never by a wider guess."""

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

from gui.dossier.model import Cell
from gui.dossier.specs import FieldSpec

Cast = Callable[[str], Cell]
"""Gives the typed cell; raises ValueError where the text is not of the type."""

LONGEST_NUMBER = 400
LONGEST_DATE = 100
LARGEST_EXPONENT = 300
"""Beyond these a number is refused: printing it would fill the memory."""

_INTEGER = re.compile(r"[+-]?[0-9]+")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_NOT_FINITE = frozenset({"NaN", "INF", "-INF"})
_DATE = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")
_FAR_DATE = re.compile(r"-?[0-9]{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")
_TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
_TRIM = re.compile(r"^[^0-9+\-.]+|[^0-9]+$")
_FORMS = {
    "time": re.compile(_TIME),
    "datetime": re.compile(rf"-?[0-9]{{4,}}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T{_TIME}"),
    "yearmonth": re.compile(r"-?[0-9]{4,}-(?:0[1-9]|1[0-2])"),
    "duration": re.compile(
        r"-?P(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?"
        r"(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\.[0-9]+)?S)?)?"
    ),
    "geopoint": re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?, ?[+-]?[0-9]+(?:\.[0-9]+)?"),
}
_AS_TEXT = frozenset({"string", "any", "list"})
_JSON = {"object": dict, "geojson": dict, "array": list}
TYPES = frozenset({"integer", "number", "boolean", "date", "year", *_FORMS, *_AS_TEXT, *_JSON})


def casting(field: FieldSpec) -> Cast:
    """Return how cells of a field are read. A type that is not known is read as it is."""
    makers: dict[str, Callable[[FieldSpec], Cast]] = {
        "integer": _integers,
        "number": _numbers,
        "boolean": _booleans,
        "date": _dates,
        "year": lambda _: _year,
    }
    if field.type in makers:
        return makers[field.type](field)
    if field.type in _JSON:
        return _json_texts(_JSON[field.type])
    if field.type in _FORMS and field.format == "default":
        return _texts(_FORMS[field.type])
    return str


def _integers(field: FieldSpec) -> Cast:
    group, bare = field.group_char, field.bare_number

    def cast(text: str) -> Cell:
        cleaned = _cleaned(text, group, bare=bare)
        if not _INTEGER.fullmatch(cleaned) or len(cleaned) > LONGEST_NUMBER:
            raise ValueError(text)
        return int(cleaned)

    return cast


def _numbers(field: FieldSpec) -> Cast:
    group, bare, point = field.group_char, field.bare_number, field.decimal_char

    def cast(text: str) -> Cell:
        if text in _NOT_FINITE:
            return text
        cleaned = _cleaned(text, group, bare=bare)
        if point != ".":
            if "." in cleaned:
                raise ValueError(text)
            cleaned = cleaned.replace(point, ".")
        return decimal_of(cleaned)

    return cast


def decimal_of(text: str) -> Decimal:
    """Return a number as the standard writes it, exactly; raise ValueError where the text is none or beyond reason."""
    if len(text) > LONGEST_NUMBER or not _NUMBER.fullmatch(text):
        raise ValueError(text)
    number = Decimal(text)
    if number and abs(number.adjusted()) > LARGEST_EXPONENT:
        raise ValueError(text)
    return number


def _cleaned(text: str, group: str, *, bare: bool) -> str:
    """Take away what may stand around a number that is not bare ("$", "%"), and what groups its digits."""
    if not bare:
        text = _TRIM.sub("", text)
    return text.replace(group, "") if group else text


def _booleans(field: FieldSpec) -> Cast:
    true, false = frozenset(field.true_values), frozenset(field.false_values)

    def cast(text: str) -> Cell:
        if text in true:
            return True
        if text in false:
            return False
        raise ValueError(text)

    return cast


def _dates(field: FieldSpec) -> Cast:
    pattern = field.format.removeprefix("fmt:")
    if pattern == "default":
        return _date
    if "%" not in pattern:
        return _any_date

    try:
        datetime.strptime("", pattern).replace(tzinfo=UTC)
    except re.error:  # a directive that stands twice
        return str
    except ValueError:
        pass

    def cast(text: str) -> Cell:
        return datetime.strptime(text[:LONGEST_DATE], pattern).replace(tzinfo=UTC).date()

    return cast


def date_of(text: str) -> date:
    """Return a calendar day as the standard writes it; raise ValueError where the text is none."""
    if not _DATE.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def _date(text: str) -> Cell:
    """Return the day, or the text itself for years that Python's calendar does not reach."""
    if text.startswith("0000") or not _DATE.fullmatch(text):
        if _FAR_DATE.fullmatch(text):
            return text
        raise ValueError(text)
    return date.fromisoformat(text)


def _any_date(text: str) -> Cell:
    return date.fromisoformat(text) if _DATE.fullmatch(text) else text


def is_duration(text: str) -> bool:
    """Tell whether the text is a duration as ISO 8601 writes it."""
    return _FORMS["duration"].fullmatch(text) is not None


def _year(text: str) -> Cell:
    """Return the year as it is written: it names a period and counts nothing."""
    if not _INTEGER.fullmatch(text) or not 4 <= len(text.lstrip("+-")) <= LONGEST_NUMBER:
        raise ValueError(text)
    return text


def _texts(form: re.Pattern[str]) -> Cast:
    def cast(text: str) -> Cell:
        if not form.fullmatch(text):
            raise ValueError(text)
        return text

    return cast


def _json_texts(kind: type) -> Cast:
    def cast(text: str) -> Cell:
        try:
            value: object = json.loads(text)
        except RecursionError:
            raise ValueError(text) from None
        if not isinstance(value, kind):
            raise ValueError(text)
        return text

    return cast
