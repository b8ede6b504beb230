"""What of a dialect is not done: said by name, as the table is read all the same."""

from collections.abc import Iterator, Mapping

from gui.base import package_messages as pm
from gui.dossier.specs import Dialect, ResourceSpec, file_kind

_SPREADSHEET = frozenset({"sheetNumber", "sheetName"})
_JSON_ONLY = frozenset({"property", "itemType", "itemKeys"})
_LINE_ENDS = ("\n", "\r\n", "\r")
"""Lines are ended by any of these, whatever is declared."""
_ABOUT_ITSELF = frozenset({"name", "title", "description", "csvddfVersion"})
"""Says nothing of how a file is read."""


def passed_over(given: object, spec: ResourceSpec) -> Iterator[tuple[str, str]]:
    """Yield each property of a dialect that is not kept to, and the template that says so.

    A property with the value that is read anyhow is kept to. Names with a sign are somebody's own.
    """
    if not isinstance(given, Mapping):
        return
    kinds = {file_kind(spec, path) for path in spec.paths} or {spec.format.lower()}
    for name, value in given.items():
        if value is None or value == "" or name in _ABOUT_ITSELF or "$" in name or ":" in name:
            continue
        template = _why(name, value, json=bool(kinds & {"json", "ndjson"}))
        if template:
            yield name, template


def _why(name: str, value: object, *, json: bool) -> str:
    if name in _SPREADSHEET:
        return pm.FAULT_DIALECT_SHEET
    if name == "table":
        return pm.FAULT_DIALECT_DATABASE
    if name in _JSON_ONLY and not json:
        return pm.FAULT_DIALECT_JSON
    return _why_of_value(name, value)


def _why_of_value(name: str, value: object) -> str:
    """Return why a property is not kept to that would be with another value, or is not known."""
    unkept = {
        "nullSequence": pm.FAULT_DIALECT_NULL,
        "itemKeys": pm.FAULT_DIALECT_KEYS,
        "itemType": "" if value in ("array", "object") else pm.FAULT_DIALECT_UNKNOWN,
        "lineTerminator": "" if value in _LINE_ENDS else pm.FAULT_DIALECT_LINES,
        "caseSensitiveHeader": pm.FAULT_DIALECT_CASE if value is False else "",
    }
    known = "" if name in _KNOWN else pm.FAULT_DIALECT_UNKNOWN
    return unkept.get(name, known)


def _camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(word.title() for word in others)


_KNOWN = frozenset(map(_camel, Dialect.__struct_fields__))
