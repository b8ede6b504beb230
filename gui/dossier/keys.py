"""What must not stand twice in a table: unique fields, unique keys and the primary key."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from gui.base import table_messages as tm
from gui.base.messages import Value
from gui.dossier.findings import Fault, clipped
from gui.dossier.model import Cell
from gui.dossier.specs import FieldSpec, Schema, names


class Key(msgspec.Struct, frozen=True):
    """Columns that name a row together, by their places from 0. A `primary` one has no missing cell."""

    places: tuple[int, ...]
    fields: tuple[str, ...]
    primary: bool = False

    def missing(self, cells: Mapping[str, Cell], texts: Sequence[str], absent: Sequence[frozenset[str]]) -> str:
        """Return the first field of a primary key that has no cell in a row; empty where all have one.

        A bad cell is no missing one: that it is bad was told already.
        """
        if not self.primary:
            return ""
        for place, field in zip(self.places, self.fields, strict=True):
            if field not in cells and (place >= len(texts) or texts[place] in absent[place]):
                return field
        return ""

    def missing_fault(self, field: str) -> Fault:
        """Return the fault of a primary key that lacks a cell."""
        place = self.places[self.fields.index(field)]
        return Fault("primary-key", tm.FAULT_KEY_EMPTY, {"field": field}, field, place + 1)

    def twice_fault(self, texts: Sequence[str], first: int) -> Fault:
        """Return the fault of a row whose key an earlier one has; `first` is that row's number."""
        cell = ", ".join(texts[place] for place in self.places)
        values: dict[str, Value] = {"cell": clipped(cell), "field": ", ".join(self.fields), "row": first}
        code = "primary-key" if self.primary else "unique-error"
        alone = len(self.places) == 1
        return Fault(
            code,
            tm.FAULT_KEY_TWICE if self.primary else tm.FAULT_NOT_UNIQUE,
            values,
            self.fields[0] if alone else ", ".join(self.fields),
            self.places[0] + 1 if alone else None,
            cell,
        )


def keys_of(schema: Schema, fields: Sequence[FieldSpec], *, primary: bool = True) -> tuple[Key, ...]:
    """Return the keys whose columns are all there, the primary one last unless it is not asked for."""
    places = {field.name: place for place, field in enumerate(fields)}

    def made(wanted: tuple[str, ...], *, primary: bool = False) -> Iterator[Key]:
        if wanted and all(name in places for name in wanted):
            yield Key(tuple(places[name] for name in wanted), wanted, primary)

    first = names(schema.primary_key)
    found = [
        key for field in fields if field.constraints.unique and (field.name,) != first for key in made((field.name,))
    ]
    found += [key for wanted in schema.unique_keys for key in made(names(wanted))]
    if primary:
        found += made(first, primary=True)
    return tuple(dict.fromkeys(found))


class KeyWatch:
    """Sees row by row whether a key comes again. Keys with a missing or a bad cell name no row and are let pass."""

    def __init__(self, key: Key) -> None:
        """Begin with no rows."""
        self.key = key
        self._seen: dict[object, int] = {}

    def fault(
        self, number: int, cells: Mapping[str, Cell], texts: Sequence[str], absent: Sequence[frozenset[str]]
    ) -> Fault | None:
        """Return what is wrong with the key of the next row; `absent` are the texts that mean no value, by column."""
        lacking = self.key.missing(cells, texts, absent)
        if lacking:
            return self.key.missing_fault(lacking)
        first = self.first_with(cells, number)
        return None if first is None else self.key.twice_fault(texts, first)

    def first_with(self, cells: Mapping[str, Cell], number: int) -> int | None:
        """Return the number of the earlier row with the same key; None where this one is the first."""
        fields = self.key.fields
        values: object
        if len(fields) == 1:
            values = cells.get(fields[0])
            if values is None:
                return None
        else:
            parts = tuple(cells.get(field) for field in fields)
            if None in parts:
                return None
            values = parts
        if values in self._seen:
            return self._seen[values]
        self._seen[values] = number
        return None
