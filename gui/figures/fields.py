"""A row's cells as labelled values: units joined to numbers, pairs of dates to one span, ids to the names they mean."""

from datetime import date
from decimal import Decimal

import msgspec

from gui.base import card_messages as km
from gui.base import messages as m
from gui.base.amount import Amount
from gui.base.messages import Message, plain
from gui.base.period import Period
from gui.dossier.model import Cell, Dossier, Record, Resource
from gui.figures.labels import ViewLabels, field_title, plain_title, resource_of_role, role_labels
from gui.figures.links import KIND_OF_ROLE
from gui.figures.units import is_other_currency

CODES = frozenset({"kind", "status", "category", "direction"})
"""Columns that hold codes in the rows of the format, beside the one that a view groups by."""

HIDDEN = frozenset({"id", "name", "name_zh", "title", "detail", "summary", "text", "note", "source"})
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

    def __init__(self, dossier: Dossier, role: str, resource: Resource | None = None, *, currency: str = "") -> None:
        """Take the dossier and the role; the resource is the role's first one unless given.

        Money in another currency than the one looked in is said to be as reported: no day is told for a rate.
        """
        self._dossier = dossier
        self._currency = currency
        self._role = role
        self._resource = resource or resource_of_role(dossier, role)
        self._labels: ViewLabels = role_labels(dossier, role)
        self._group = self._labels.option("group")

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
            return LabelledValue(field, label, self._amount(record, field, Decimal(cell)), Decimal(cell))
        words = str(cell)
        link, name = self._reference(field, words)
        return LabelledValue(field, label, plain(name), name, link)

    def all(self, record: Record) -> tuple[LabelledValue, ...]:
        """Return each cell that a card lists: how the rows are grouped, where they stand, dates, numbers, then words.

        Columns `X_percent` and `X_value` become one "10 % for XXX 2 bn". A cell that names several rows becomes a value
        for each, so that every one is a door; only the first has the label.
        """
        shares = self._shares(record)
        shown = [name for name in self.fields if name not in HIDDEN and name not in shares.values()]
        values = [value for name in shown for value in self._values(record, name, shares)]
        return tuple(sorted(values, key=self._place))

    def _shares(self, record: Record) -> dict[str, str]:
        """Return the columns of percentages beside the amounts they are shares of, where a row has both."""
        stems = [name.removesuffix("_percent") for name in record.cells if name.endswith("_percent")]
        return {f"{stem}_percent": f"{stem}_value" for stem in stems if f"{stem}_value" in record.cells}

    def _values(self, record: Record, field: str, shares: dict[str, str]) -> tuple[LabelledValue, ...]:
        value = self.read(record, field)
        if value is None:
            return ()
        if field in shares:
            whole = self.read(record, shares[field])
            if whole is not None:
                words = Message(m.SHARE_FOR, {"share": value.value, "amount": whole.value})
                label = plain_title(field.removesuffix("_percent"))
                return (LabelledValue(field, label, words, value.key),)
        several = self._several(field, record.text(field))
        if len(several) < 2:
            return (value,)
        labels = (value.label, *[""] * (len(several) - 1))
        named = zip(labels, several, strict=True)
        return tuple(LabelledValue(field, label, plain(name), name, link) for label, (link, name) in named)

    def _place(self, value: LabelledValue) -> int:
        if value.field == self._group:
            return 0
        if value.field == "status":
            return 1
        if isinstance(value.key, date):
            return 2
        return 3 if isinstance(value.key, Decimal) else 4

    def _amount(self, record: Record, field: str, value: Decimal) -> Message:
        column = unit_field(field, dict(record.cells))
        if column:
            unit = record.text(column)
            template = km.NOT_CONVERTED if is_other_currency(unit, self._currency) else "{amount}"
            return Message(template, {"amount": Amount(value, unit)})
        if field.endswith("_percent"):
            return Message("{amount}", {"amount": Amount(value, "percent")})
        return Message("{number}", {"number": value})

    def _reference(self, field: str, words: str) -> tuple[str, str]:
        several = self._several(field, words)
        if several:
            return several[0][0] if len(several) == 1 else "", ", ".join(name for _, name in several)
        if self._role in KIND_OF_ROLE and (field in CODES or field == self._group):
            return "", self._labels.title(words)
        return "", self._labels.titles.get(words, words)

    def _several(self, field: str, words: str) -> list[tuple[str, str]]:
        """Return link and name of each row or source that a cell names by its id; empty where it names none."""
        if field == "source":
            source = self._dossier.sources.get(words)
            return [(f"source:{source.id}", source.name)] if source else []
        role = field if field.endswith("s") else f"{field}s"
        kind = KIND_OF_ROLE.get(role)
        known = self._dossier.records.get(role, {})
        rows = [known[word] for word in words.split() if word in known] if kind else []
        return [(f"{kind}:{row.id}", row.text("name") or row.text("title") or row.id) for row in rows]


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
