"""Cells that are text of a form: e-mail addresses, web addresses, bytes, identifiers, and JSON."""

import json
import re
from collections.abc import Callable

from gui.dossier.model import Cell
from gui.dossier.specs import FieldSpec

Cast = Callable[[str], Cell]
"""Gives the typed cell; raises ValueError where the text is not of the type."""

LONGEST_ADDRESS = 2_000
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}@[^\s@<>()\[\],;:\"\\.]{1,63}(?:\.[^\s@<>()\[\],;:\"\\.]{1,63}){0,20}")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_BASE64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
_UUID = re.compile(r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")
_STRINGS = {"email": _EMAIL, "uri": _URI, "binary": _BASE64, "uuid": _UUID}


def strings(field: FieldSpec) -> Cast:
    """Return how text is read: any of it, or that of a form."""
    form = _STRINGS.get(field.format)
    if form is None:
        return str
    return formed(form, longest=LONGEST_ADDRESS if field.format in ("email", "uri") else 0)


def formed(form: re.Pattern[str], *, longest: int = 0) -> Cast:
    """Return how text is read that has to match a form as a whole."""

    def cast(text: str) -> Cell:
        if (longest and len(text) > longest) or not form.fullmatch(text):
            raise ValueError(text)
        return text

    return cast


def of_json(kind: type) -> Cast:
    """Return how JSON of a kind is read; the cell stays its text."""

    def cast(text: str) -> Cell:
        if not isinstance(json_of(text), kind):
            raise ValueError(text)
        return text

    return cast


def json_of(text: str) -> object:
    """Return the value of JSON text; raise ValueError where it is none, or nested beyond reason."""
    try:
        value: object = json.loads(text, parse_constant=_refuse)
    except RecursionError:
        raise ValueError(text) from None
    return value


def _refuse(constant: str) -> object:
    raise ValueError(constant)
