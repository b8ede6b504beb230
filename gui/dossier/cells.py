"""Cells by the types of Table Schema: each lexical form matched whole, never by locale, never by a wider guess."""

import re
from collections.abc import Callable
from decimal import Decimal

import msgspec

from gui.dossier.model import Cell
from gui.dossier.places import geojson, geopoints
from gui.dossier.specs import FieldSpec
from gui.dossier.strings import Cast, formed, of_json, strings
from gui.dossier.times import dates, datetimes, times

LONGEST_NUMBER = 400
LARGEST_EXPONENT = 300
"""Beyond these a number is refused: printing it would fill the memory."""

_INTEGER = re.compile(r"[+-]?[0-9]+")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_NOT_FINITE = frozenset({"NaN", "INF", "-INF"})
_TRIM = re.compile(r"^[^0-9+\-.]+|[^0-9]+$")
_FORMS = {
    "yearmonth": re.compile(r"-?[0-9]{4,}-(?:0[1-9]|1[0-2])"),
    "duration": re.compile(
        r"-?P(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?"
        r"(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\.[0-9]+)?S)?)?"
    ),
}


def _lists(field: FieldSpec) -> Cast:
    """Read items with a delimiter between them, each of the type that is named for them."""
    inner = msgspec.structs.replace(field, type=field.item_type or "string", item_type="", format="default")
    item = casting(inner)
    delimiter = field.delimiter or ","

    def cast(text: str) -> Cell:
        for part in text.split(delimiter):
            item(part)
        return text

    return cast


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
        if group and group in text.partition(point)[2]:
            raise ValueError(text)  # digits are grouped before the decimal point only
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
    try:
        number = Decimal(text)
    except ArithmeticError:  # an exponent of twenty digits
        raise ValueError(text) from None
    if number and abs(number.adjusted()) > LARGEST_EXPONENT:
        raise ValueError(text)
    return number


def _cleaned(text: str, group: str, *, bare: bool) -> str:
    """Take away what may stand around a number that is not bare ("$", "%"), and what groups its digits."""
    if len(text) > 2 * LONGEST_NUMBER:
        raise ValueError(text)
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


def _year(text: str) -> Cell:
    """Return the year as it is written: it names a period and counts nothing."""
    if not _INTEGER.fullmatch(text) or not 4 <= len(text.lstrip("+-")) <= LONGEST_NUMBER:
        raise ValueError(text)
    return text


def is_duration(text: str) -> bool:
    """Tell whether the text is a duration as ISO 8601 writes it."""
    return _FORMS["duration"].fullmatch(text) is not None


_MAKERS: dict[str, Callable[[FieldSpec], Cast]] = {
    "integer": _integers,
    "number": _numbers,
    "boolean": _booleans,
    "date": dates,
    "time": times,
    "datetime": datetimes,
    "year": lambda _: _year,
    "yearmonth": lambda _: formed(_FORMS["yearmonth"]),
    "duration": lambda _: formed(_FORMS["duration"]),
    "string": strings,
    "object": lambda _: of_json(dict),
    "array": lambda _: of_json(list),
    "geojson": geojson,
    "geopoint": geopoints,
    "list": _lists,
    "any": lambda _: str,
}
TYPES = frozenset(_MAKERS)
"""The types of the standard."""

FORMATS: dict[str, frozenset[str]] = {
    "string": frozenset({"email", "uri", "binary", "uuid"}),
    "geopoint": frozenset({"array", "object"}),
    "geojson": frozenset({"topojson"}),
    "date": frozenset({"any"}),
    "time": frozenset({"any"}),
    "datetime": frozenset({"any"}),
}
"""What a field's format may be beside "default"; times may have a pattern too."""


def casting(field: FieldSpec) -> Cast:
    """Return how cells of a field are read. A type that is not known is read as it is."""
    maker = _MAKERS.get(field.type)
    return maker(field) if maker is not None else str


def is_format(field: FieldSpec) -> bool:
    """Tell whether the format of a field is one of its type: one that is not says nothing."""
    if field.format in ("", "default") or field.type not in TYPES:
        return True
    known = FORMATS.get(field.type, frozenset())
    pattern = field.type in ("date", "time", "datetime") and "%" in field.format
    return field.format in known or pattern
