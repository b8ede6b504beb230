"""Cells by the types of Table Schema: each lexical form matched whole, never by locale, never by a wider guess."""

from collections.abc import Callable, Iterator

from gui.dossier.durations import durations
from gui.dossier.model import Cell
from gui.dossier.numbers import integers, numbers, odd_marks
from gui.dossier.places import geojson, geopoints
from gui.dossier.specs import FieldSpec
from gui.dossier.strings import Cast, of_json, strings
from gui.dossier.times import dates, is_time_format, moments, months

ITEM_TYPES = frozenset({"string", "integer", "boolean", "number", "datetime", "date", "time"})
"""What the items of a list may be."""


def items_of(field: FieldSpec) -> Callable[[str], tuple[Cell, ...]]:
    """Return how the items of a list are read: each by its type and in the usual form, as the standard has it."""
    kind = field.item_type if field.item_type in ITEM_TYPES else "string"
    item = casting(FieldSpec(type=kind))
    delimiter = field.delimiter or ","
    return lambda text: tuple(item(part) for part in text.split(delimiter))


def _lists(field: FieldSpec) -> Cast:
    items = items_of(field)

    def cast(text: str) -> Cell:
        items(text)
        return text

    return cast


def _booleans(field: FieldSpec) -> Cast:
    true, false = frozenset(field.true_values), frozenset(field.false_values)

    def cast(text: str) -> Cell:
        if text in true:
            return True
        if text in false:
            return False
        raise ValueError(text)

    return cast


_MAKERS: dict[str, Callable[[FieldSpec], Cast]] = {
    "integer": integers,
    "number": numbers,
    "boolean": _booleans,
    "date": dates,
    "time": moments,
    "datetime": moments,
    "year": months,
    "yearmonth": months,
    "duration": lambda _: durations,
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

_TIMES = frozenset({"date", "time", "datetime"})
FORMATS: dict[str, frozenset[str]] = {
    "string": frozenset({"email", "uri", "binary", "uuid"}),
    "geopoint": frozenset({"array", "object"}),
    "geojson": frozenset({"topojson"}),
}
"""What a field's format may be beside "default"; days and times have patterns."""


def casting(field: FieldSpec) -> Cast:
    """Return how cells of a field are read. A type that is not known is read as it is."""
    maker = _MAKERS.get(field.type)
    return maker(field) if maker is not None else str


def is_format(field: FieldSpec) -> bool:
    """Tell whether the format of a field is one of its type: one that is not says nothing."""
    if field.format in ("", "default") or field.type not in TYPES:
        return True
    return is_time_format(field) if field.type in _TIMES else field.format in FORMATS.get(field.type, ())


def odd_properties(field: FieldSpec) -> Iterator[tuple[str, str]]:
    """Yield the properties of a field that cannot be meant and are passed over, each with what it says."""
    if field.type in ("integer", "number"):
        yield from odd_marks(field)
    if field.type == "boolean":
        both = sorted({*field.true_values} & {*field.false_values})
        if both:
            yield "falseValues", ", ".join(both)
    if field.type == "list" and field.item_type and field.item_type not in ITEM_TYPES:
        yield "itemType", field.item_type
