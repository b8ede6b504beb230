"""Cells that are numbers: digits as XML Schema writes them, grouped and pointed as the field says, kept exactly.

A number of more digits than anything is computed with is a number all the same: its cell is its text, as it is for
NaN, INF and -INF.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from gui.dossier.model import Cell
from gui.dossier.specs import FieldSpec
from gui.dossier.strings import Cast

LONGEST_NUMBER = 400
LARGEST_EXPONENT = 300
"""Beyond these nothing is computed: printing such a number would fill the memory."""

_EXPONENT = r"(?:[eE]([+-]?[0-9]+))?"
_NUMBER = re.compile(rf"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+){_EXPONENT}")
_NOT_FINITE = {"nan": "NaN", "inf": "INF", "-inf": "-INF"}
_LONGEST_WORD = max(map(len, _NOT_FINITE))
_PART_OF_NUMBERS = re.compile(r"[0-9eE+-]")
_FIRST_DIGIT = re.compile(r"[0-9]")
_LAST_DIGIT = re.compile(r"[0-9](?=[^0-9]*\Z)")


def integers(field: FieldSpec) -> Cast:
    """Return how whole numbers are read."""
    group = _group(field, "")
    form = re.compile(rf"[+-]?{_grouped(group)}")
    bare = field.bare_number

    def cast(text: str) -> Cell:
        cleaned = text if bare else _stripped(text, ".")
        if not form.fullmatch(cleaned):
            raise ValueError(text)
        if group:
            cleaned = cleaned.replace(group, "")
        return int(cleaned) if len(cleaned) <= LARGEST_EXPONENT else cleaned

    return cast


def numbers(field: FieldSpec) -> Cast:
    """Return how numbers of any kind are read."""
    point = _point(field)
    group = _group(field, point)
    mark = re.escape(point)
    form = re.compile(rf"[+-]?(?:{_grouped(group)}(?:{mark}[0-9]*)?|{mark}[0-9]+){_EXPONENT}")
    bare = field.bare_number

    def cast(text: str) -> Cell:
        word = _NOT_FINITE.get(text.lower()) if len(text) <= _LONGEST_WORD else None
        if word is not None:
            return word
        cleaned = text if bare else _stripped(text, point)
        if not form.fullmatch(cleaned):
            raise ValueError(text)
        if group:
            cleaned = cleaned.replace(group, "")
        return _exact(cleaned if point == "." else cleaned.replace(point, "."))

    return cast


def decimal_of(text: str) -> Decimal:
    """Return a number as the standard writes it, exactly; raise ValueError where the text is none or beyond reason."""
    found = _NUMBER.fullmatch(text) if len(text) <= LONGEST_NUMBER else None
    if found is None or abs(int(found[1] or 0)) > LARGEST_EXPONENT:
        raise ValueError(text)
    number = Decimal(text)
    if number and abs(number.adjusted()) > LARGEST_EXPONENT:
        raise ValueError(text)
    return number


def is_finite(cell: Cell) -> bool:
    """Tell whether the cell of a number is neither NaN nor an infinity."""
    return cell not in _NOT_FINITE.values()


def value_of(cell: Cell) -> Decimal:
    """Return the value of the cell of a number, however large; NaN and the infinities are such values too."""
    if isinstance(cell, int | Decimal):
        return Decimal(cell)
    word = str(cell)
    if not is_finite(word):
        return Decimal(word)
    mantissa, _, exponent = word.upper().partition("E")
    digits = exponent.lstrip("+-0")
    if len(digits) > _COMPARED:
        largest = f"{'-' if exponent.startswith('-') else ''}{'9' * _COMPARED}"
        return Decimal(f"{mantissa}E{largest}")
    return Decimal(word)


_COMPARED = 15
"""Numbers with exponents of more digits are no longer told apart; Python's decimals end at 18."""


def odd_marks(field: FieldSpec) -> Iterator[tuple[str, str]]:
    """Yield the properties of a field of numbers that cannot be meant, each with what it says."""
    if field.type == "number" and _point(field) != field.decimal_char:
        yield "decimalChar", field.decimal_char
    if field.group_char and not _group(field, _point(field) if field.type == "number" else ""):
        yield "groupChar", field.group_char


def _exact(cleaned: str) -> Cell:
    try:
        return decimal_of(cleaned)
    except ValueError:
        return cleaned


def _point(field: FieldSpec) -> str:
    given = field.decimal_char
    return given if given and not _PART_OF_NUMBERS.search(given) else "."


def _group(field: FieldSpec, point: str) -> str:
    """Return what groups digits; empty where it could be taken for another part of a number."""
    given = field.group_char
    clear = given != point and not _PART_OF_NUMBERS.search(given)
    return given if clear else ""


def _grouped(group: str) -> str:
    """Return the form of digits: each group mark stands between two of them."""
    return rf"[0-9]+(?:{re.escape(group)}[0-9]+)*" if group else "[0-9]+"


def _stripped(text: str, point: str) -> str:
    """Take away what stands around a number that is not bare: "$", "EUR", "%".

    A point before the first digit belongs to the number, but to the word where it ends one ("Rs.500"). A sign before
    all of it is the number's ("-$5").
    """
    first, last = _FIRST_DIGIT.search(text), _LAST_DIGIT.search(text)
    if first is None or last is None:
        raise ValueError(text)
    start = first.start()
    before = start - len(point)
    if point and text.startswith(point, max(before, 0)) and not text[max(before - 1, 0) : max(before, 0)].isalpha():
        start = before
    sign = text[start - 1 : start] if start else ""
    if sign not in ("+", "-"):
        sign = text[:1] if start and text[:1] in ("+", "-") else ""
    return sign + text[start : last.end()]
