"""A row's cells as labelled values: units joined to numbers, pairs of dates to one span, ids to the names they mean."""

from datetime import date
from decimal import Decimal

import msgspec

from gui.base.amount import Amount
from gui.base.messages import Message, plain
from gui.base.period import Period
from gui.dossier.model import Cell, Dossier, Record, Resource
from gui.figures.labels import ViewLabels, field_title, resource_of_role, role_labels
from gui.figures.links import KIND_OF_ROLE

HIDDEN = frozenset({"id", "name", "name_zh", "title", "detail", "summary", "note", "source"})
"""Columns that a card shows in a place of their own."""


class LabelledValue(msgspec.Struct, frozen=True):
    """A label, the value in words, what to sort by, and the link it opens (or an empty string)."""

    field: str
    label: str
    value: Message
    key: Cell | None
    link: str = ""


class FieldReader:
    """Turns the rows of one role into labelled values, by the role's Table Schema and the titles of its views."""

    def __init__(self, dossier: Dossier, role: str, resource: Resource | None = None) -> None:
        """Take the dossier and the role; the resource is the role's first one unless given."""
        self._dossier = dossier
        self._resource = resource or resource_of_role(dossier, role)
        self._labels: ViewLabels = role_labels(dossier, role)

    @property
    def fields(self) -> tuple[str, ...]:
        """The columns worth showing, in the order of the schema: no ids, no units, one of each pair of dates."""
        names = tuple(field.name for field in self._resource.fields) if self._resource else ()
        return tuple(name for name in names if not _is_companion(name, names))

    def title(self, field: str) -> str:
        """Return the words above a column."""
        name = field.removesuffix("_from") if field.endswith("_from") else field
        known = field_title(self._resource, field)
        return field_title(None, name) if known == field_title(None, field) else known

    def read(self, record: Record, field: str) -> LabelledValue | None:
        """Return one cell with its label, or None where the row says nothing."""
        cell = record.cells.get(field)
        if cell is None or cell == "":
            return None
        label = self.title(field)
        if isinstance(cell, date):
            return LabelledValue(field, label, _span(record, field, cell), cell)
        if isinstance(cell, Decimal | int) and not isinstance(cell, bool):
            return LabelledValue(field, label, _amount(record, field, Decimal(cell)), Decimal(cell))
        words = str(cell)
        link, name = self._reference(field, words)
        return LabelledValue(field, label, plain(name), name, link)

    def all(self, record: Record) -> tuple[LabelledValue, ...]:
        """Return each cell that a card lists, in the order of the schema."""
        values = (self.read(record, field) for field in self.fields if field not in HIDDEN)
        return tuple(value for value in values if value is not None)

    def _reference(self, field: str, words: str) -> tuple[str, str]:
        role = field if field.endswith("s") else f"{field}s"
        kind = KIND_OF_ROLE.get(role)
        if kind is None:
            return "", self._labels.titles.get(words, words)
        known = self._dossier.records.get(role, {})
        names = [known[word].text("name") or word for word in words.split() if word in known]
        link = f"{kind}:{words}" if words in known else ""
        return link, ", ".join(names) or words


def unit_field(field: str, names: "tuple[str, ...] | dict[str, Cell]") -> str | None:
    """Return the column of a number's unit: `F_unit`, that without `_value`, or the last word of `F` plus `_unit`."""
    for stem in (field, field.removesuffix("_value"), field.rsplit("_", 1)[-1]):
        if f"{stem}_unit" in names:
            return f"{stem}_unit"
    return None


def _is_companion(name: str, names: tuple[str, ...]) -> bool:
    if name.endswith("_to") and f"{name.removesuffix('_to')}_from" in names:
        return True
    if name == "to" and "from" in names:
        return True
    return name.endswith("_unit") and any(unit_field(other, names) == name for other in names if other != name)


def _span(record: Record, field: str, cell: date) -> Message:
    other = record.cells.get("to" if field == "from" else f"{field.removesuffix('_from')}_to")
    if isinstance(other, date) and other >= cell:
        return Message("{span}", {"span": Period(cell, other)})
    return Message("{day}", {"day": cell})


def _amount(record: Record, field: str, value: Decimal) -> Message:
    unit = unit_field(field, dict(record.cells))
    if unit:
        return Message("{amount}", {"amount": Amount(value, record.text(unit))})
    if field.endswith("_percent"):
        return Message("{amount}", {"amount": Amount(value, "percent")})
    return Message("{number}", {"number": value})
