"""Older and looser spellings of a descriptor, put into the words of version 2 before anything else reads them.

What earlier versions of the standard wrote differently is taken without a word; what no version allows but can only
mean one thing is taken and told.
"""

from collections.abc import Iterable, Mapping

from gui.base import package_messages as pm
from gui.dossier.properties import Properties

_RESOURCES = ("resource", "Resources", "resouces", "ressources", "tables", "files", "data")
"""What lists of resources are called by mistake."""

PATHS = ("url", "file", "filename", "href")
"""What the path of a resource is called where it is not called so; the first drafts had a url."""

_TYPES = {
    "text": "string",
    "str": "string",
    "varchar": "string",
    "char": "string",
    "int": "integer",
    "long": "integer",
    "bigint": "integer",
    "float": "number",
    "double": "number",
    "decimal": "number",
    "numeric": "number",
    "real": "number",
    "bool": "boolean",
    "timestamp": "datetime",
    "gyear": "year",
    "gyearmonth": "yearmonth",
    "json": "object",
}
"""Words for types that the first drafts had, or that can only mean one."""

Raw = dict[str, object]


def package_spelling(raw: object, properties: Properties) -> Raw | None:
    """Return a descriptor with a list of resources; None where it describes none."""
    if isinstance(raw, list) and raw and all(isinstance(item, dict) for item in raw):
        properties.note("", pm.FAULT_BARE_LIST)
        return {"resources": raw}
    if not isinstance(raw, dict):
        return None
    given = raw.get("resources")
    if given is None:
        other = next((name for name in _RESOURCES if isinstance(raw.get(name), list | dict)), "")
        if not other:
            return None
        properties.note(other, pm.FAULT_MISSPELT, given=other, meant="resources")
        given = raw[other]
    if isinstance(given, dict):
        properties.note("resources", pm.FAULT_NOT_A_LIST)
        given = _listed(given)
    return {**raw, "resources": given} if isinstance(given, list) and given else None


def resource_spelling(item: Raw, path: str, properties: Properties) -> Raw:
    """Return a resource in the words of version 2: its path as `path`, its missing values in its schema."""
    made = dict(item)
    if made.get("path") is None:
        other = next((name for name in PATHS if isinstance(made.get(name), str)), "")
        if other:
            made["path"] = made[other]
            if other != "url":
                properties.note(f"{path}.{other}", pm.FAULT_MISSPELT, given=other, meant="path", severity="warning")
    return made


def schema_spelling(given: object, missing: object, path: str, properties: Properties) -> object:
    """Return a schema in the words of version 2; `missing` are the missing values that its resource names."""
    if isinstance(given, list):
        properties.note(path, pm.FAULT_SCHEMA_IS_FIELDS)
        given = {"fields": given}
    if given is None and missing is not None:
        given = {}
    if not isinstance(given, dict):
        return given
    made = dict(given)
    if isinstance(made.get("fields"), dict):
        properties.note(f"{path}.fields", pm.FAULT_NOT_A_LIST)
        made["fields"] = _listed(made["fields"])
    if isinstance(made.get("fields"), list):
        at = f"{path}.fields"
        made["fields"] = [_field(field, f"{at}[{place}]", properties) for place, field in enumerate(made["fields"])]
    if made.get("missingValues") is None and missing is not None:
        made["missingValues"] = missing
    keys = made.get("foreignKeys")
    if isinstance(keys, list):
        made["foreignKeys"] = [_foreign_key(key) for key in keys]
    return made


def _listed(given: Mapping[str, object]) -> list[object]:
    """Return a list in place of an object: of itself, or of what stands in it under its name."""
    if any(name in given for name in ("path", "url", "data", "type", "schema")):
        return [dict(given)]
    return [{"name": name, **item} if isinstance(item, dict) else item for name, item in given.items()]


def _field(given: object, path: str, properties: Properties) -> object:
    if isinstance(given, str):
        properties.note(path, pm.FAULT_FIELD_IS_NAME)
        return {"name": given}
    if not isinstance(given, dict):
        return given
    made = dict(given)
    _rename(made, "name", ("id",))
    _rename(made, "type", ("datatype", "dataType"))
    _rename(made, "title", ("label",))
    kind = made.get("type")
    meant = _TYPES.get(kind.lower()) if isinstance(kind, str) else None
    if isinstance(kind, str) and meant is not None:
        properties.note(f"{path}.type", pm.FAULT_TYPE_MEANT, given=kind, meant=meant, severity="warning")
        made["type"] = meant
    if made.get("required") is True and "constraints" not in made:
        made["constraints"] = {"required": True}
    return made


def _foreign_key(given: object) -> object:
    """Return a foreign key; "self" is the first drafts' word for the resource itself."""
    if not isinstance(given, dict):
        return given
    made = dict(given)
    _rename(made, "fields", ("field",))
    reference = made.get("reference")
    if isinstance(reference, dict):
        reference = dict(reference)
        _rename(reference, "fields", ("field",))
        if reference.get("resource") == "self":
            reference["resource"] = ""
        made["reference"] = reference
    return made


def _rename(made: Raw, name: str, others: Iterable[str]) -> None:
    if made.get(name) is None:
        given = next((made[other] for other in others if made.get(other) is not None), None)
        if given is not None:
            made[name] = given
