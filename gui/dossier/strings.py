"""Cells that are text of a form: e-mail addresses, web addresses, bytes, identifiers, and JSON."""

import json
import re
from collections.abc import Callable

from gui.dossier.model import Cell
from gui.dossier.specs import FieldSpec

Cast = Callable[[str], Cell]
"""Gives the typed cell; raises ValueError where the text is not of the type."""

LONGEST_ADDRESS = 2_000
DEEPEST = 200
"""So many levels a JSON value of a cell may have."""

LONGEST_INTEGER = 4_000
"""A whole number of JSON with more digits is taken for the nearest one that Python counts to: infinity."""

_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[\]{}]', re.DOTALL)
_LONGEST_EMAIL, _LONGEST_LOCAL = 254, 64
_WORD = r"[^\x00-\x20\x7f@<>()\[\],;:\"\\.\s]+"
_QUOTED = r'"(?:[^"\\\r\n]|\\.)*"'
_LABEL = r"[^\W_](?:[^\W_]|-(?=-*[^\W_]))*"
_EMAIL = re.compile(rf"({_WORD}(?:\.{_WORD})*|{_QUOTED})@(?:{_LABEL}(?:\.{_LABEL})*|\[(?:IPv6:)?[0-9A-Fa-f:.]+\])")
_NAME = r"(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})"
_PLAIN = rf"(?:{_NAME}|[:@])"
_AUTHORITY = rf"//(?:(?:{_NAME}|:)*@)?(\[[0-9A-Fa-fvV:.]+\]|{_NAME}*)(?::[0-9]*)?(?=[/?#]|\Z)"
_URI = re.compile(
    rf"([A-Za-z][A-Za-z0-9+.-]*):(?:{_AUTHORITY}|(?!//))(?:{_PLAIN}|/)*(?:\?(?:{_PLAIN}|[/?])*)?(?:#(?:{_PLAIN}|[/?])*)?"
)
_WITH_HOST = frozenset({"http", "https", "ftp", "ftps", "ws", "wss"})
_BASE64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
_UUID = re.compile(r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")


def strings(field: FieldSpec) -> Cast:
    """Return how text is read: any of it, or that of a form."""
    return _STRINGS.get(field.format, str)


def _email(text: str) -> Cell:
    """Read an address as RFC 5321 has it, with the letters of all scripts that RFC 6531 adds."""
    found = _EMAIL.fullmatch(text) if len(text) <= _LONGEST_EMAIL else None
    if found is None or len(found[1]) > _LONGEST_LOCAL:
        raise ValueError(text)
    return text


def _uri(text: str) -> Cell:
    """Read an address as RFC 3986 has it: with a scheme, and a host where the scheme is one of the web."""
    found = _URI.fullmatch(text) if len(text) <= LONGEST_ADDRESS else None
    if found is None or (found[1].lower() in _WITH_HOST and not found[2]):
        raise ValueError(text)
    return text


def formed(form: re.Pattern[str]) -> Cast:
    """Return how text is read that has to match a form as a whole."""

    def cast(text: str) -> Cell:
        if not form.fullmatch(text):
            raise ValueError(text)
        return text

    return cast


_STRINGS: dict[str, Cast] = {"email": _email, "uri": _uri, "binary": formed(_BASE64), "uuid": formed(_UUID)}


def of_json(kind: type) -> Cast:
    """Return how JSON of a kind is read; the cell stays its text."""

    def cast(text: str) -> Cell:
        if not isinstance(json_of(text), kind):
            raise ValueError(text)
        return text

    return cast


def json_of(text: str) -> object:
    """Return the value of JSON text; raise ValueError where it is none, or nested beyond reason."""
    if text.count("[") + text.count("{") > DEEPEST and _depth(text) > DEEPEST:
        raise ValueError(text)
    try:
        value: object = json.loads(text, parse_constant=_refuse, parse_int=_whole)
    except RecursionError:
        raise ValueError(text) from None
    return value


def _depth(text: str) -> int:
    """Return how deep the brackets of a text stand in one another, those within its strings left out."""
    deepest = depth = 0
    for bracket in _BRACKETS.findall(text):
        if bracket in ("[", "{"):
            depth += 1
            deepest = max(deepest, depth)
        elif bracket in ("]", "}"):
            depth -= 1
    return deepest


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= LONGEST_INTEGER else float(digits)


def _refuse(constant: str) -> object:
    raise ValueError(constant)
