"""The labels over a table's columns against the fields of its schema: which column is which field."""

import msgspec

from gui.base import table_messages as tm
from gui.base.messages import Message, Value
from gui.dossier.findings import Findings, Place
from gui.dossier.specs import FieldSpec, Schema

MOST_COLUMNS = 16_384
MATCHES = frozenset({"exact", "equal", "subset", "superset", "partial"})


class HeaderReader:
    """Gives each column its field, by name first and then by position; notes what does not fit."""

    def __init__(self, findings: Findings, place: Place, match: str = "exact") -> None:
        """Take where faults go, the header's place (resource, file and row), and how columns match fields.

        `match` is the standard's `fieldsMatch`: "exact" (the same fields in the same order), "equal" (in any order),
        "subset" (and more columns), "superset" (or fewer) or "partial" (both).
        """
        self._findings = findings
        self._place = place
        self._match = match
        self._blank: set[str] = set()

    def labelled(self, labels: list[str], fields: tuple[FieldSpec, ...]) -> tuple[FieldSpec, ...]:
        """Return one field per label. Without a schema each label is a field of any type."""
        if len(labels) > MOST_COLUMNS:
            self._note("extra-label", tm.FAULT_TOO_MANY_COLUMNS, None, limit=MOST_COLUMNS)
            labels = labels[:MOST_COLUMNS]
        names = self._distinct(labels)
        if not fields:
            return tuple(FieldSpec(name=name) for name in names)
        wanted = {field.name: field for field in named(fields)}
        ordered = tuple(wanted.values())
        taken = {name: wanted[name] for name in names if name in wanted}
        columns = [
            taken.get(name) or self._by_position(index, name, taken, ordered) for index, name in enumerate(names)
        ]
        known = {field.name for field in columns}
        if self._match not in ("superset", "partial"):
            for name in wanted:
                if name not in known:
                    self._note("missing-label", tm.FAULT_MISSING_LABEL, None, field=name)
        self._note_order(names, list(wanted))
        return tuple(columns)

    def _note_order(self, names: list[str], wanted: list[str]) -> None:
        """Say once that labels stand in another order than fields, where the order counts."""
        known, labels = set(wanted), set(names)
        here, there = [name for name in names if name in known], [name for name in wanted if name in labels]
        if self._match == "exact" and here != there:
            at = next(place for place, pair in enumerate(zip(here, there, strict=True)) if pair[0] != pair[1])
            column = names.index(here[at]) + 1
            values: dict[str, Value] = {"label": here[at], "field": there[at]}
            place = msgspec.structs.replace(self._place, column=column)
            hint = Message(tm.HINT_ORDER)
            self._findings.add("incorrect-label", tm.FAULT_ORDER, values, place, hint=hint)

    def _by_position(
        self, index: int, name: str, taken: dict[str, FieldSpec], ordered: tuple[FieldSpec, ...]
    ) -> FieldSpec:
        """Return the schema's field of that position if no label names it, else a field the schema does not know."""
        field = ordered[index] if index < len(ordered) else None
        if field is None or field.name in taken or self._match in ("subset", "superset", "partial"):
            if self._match not in ("subset", "partial") and name not in self._blank:
                self._note("extra-label", tm.FAULT_EXTRA_LABEL, index + 1, label=name)
            return FieldSpec(name=name)
        taken[field.name] = field
        if name not in self._blank:  # that a column has no label was told already
            self._note("incorrect-label", tm.FAULT_WRONG_LABEL, index + 1, label=name, field=field.name)
        return field

    def _distinct(self, labels: list[str]) -> list[str]:
        names: list[str] = []
        known: set[str] = set()
        for column, label in enumerate(labels, start=1):
            name = label
            if not label.strip():
                self._note("blank-label", tm.FAULT_BLANK_LABEL, column, column=column)
                name = f"column{column}"
                self._blank.add(name)
            elif label in known:
                self._note("duplicate-label", tm.FAULT_LABEL_TWICE, column, label=label)
            names.append(_free(name, column, known))
            known.add(names[-1])
        return names

    def _note(self, code: str, template: str, at: int | None, **values: Value) -> None:
        self._findings.add(code, template, values, msgspec.structs.replace(self._place, column=at))


def match_of(schema: Schema) -> str:
    """Return how columns match the fields of a schema; version 2 first wrote the word into a list."""
    given = schema.fields_match
    word = given if isinstance(given, str) else next(iter(given), "")
    return word if word in MATCHES else "exact"


def same_labels(cells: list[str], labels: list[str]) -> bool:
    """Tell whether a record repeats the labels of the first file, in whatever order: half of them stand in it."""
    known = {label.strip().casefold() for label in labels if label.strip()}
    return bool(known) and 2 * len(known & {cell.strip().casefold() for cell in cells}) >= len(known)


def named(fields: tuple[FieldSpec, ...]) -> tuple[FieldSpec, ...]:
    """Return the fields with names that are there and distinct."""
    known: set[str] = set()
    made: list[FieldSpec] = []
    for number, field in enumerate(fields, start=1):
        name = _free(field.name or f"field{number}", number, known)
        known.add(name)
        made.append(field if name == field.name else msgspec.structs.replace(field, name=name))
    return tuple(made)


def _free(name: str, number: int, known: set[str]) -> str:
    if name not in known:
        return name
    while f"{name}-{number}" in known:
        number += 1
    return f"{name}-{number}"
