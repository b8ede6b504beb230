"""The labels over a table's columns against the fields of its schema: which column is which field."""

import msgspec

from gui.base import table_messages as tm
from gui.base.messages import Value
from gui.dossier.findings import Findings, Place
from gui.dossier.specs import FieldSpec

MOST_COLUMNS = 16_384


class HeaderReader:
    """Gives each column its field, by name first and then by position; notes what does not fit."""

    def __init__(self, findings: Findings, place: Place) -> None:
        """Take where faults go, and the header's place (resource, file and row)."""
        self._findings = findings
        self._place = place

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
        for name in wanted:
            if name not in known:
                self._note("missing-label", tm.FAULT_MISSING_LABEL, None, field=name)
        return tuple(columns)

    def _by_position(
        self, index: int, name: str, taken: dict[str, FieldSpec], ordered: tuple[FieldSpec, ...]
    ) -> FieldSpec:
        """Return the schema's field of that position if no label names it, else a field the schema does not know."""
        field = ordered[index] if index < len(ordered) else None
        if field is None or field.name in taken:
            self._note("extra-label", tm.FAULT_EXTRA_LABEL, index + 1, label=name)
            return FieldSpec(name=name)
        taken[field.name] = field
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
            elif label in known:
                self._note("duplicate-label", tm.FAULT_LABEL_TWICE, column, label=label)
            names.append(_free(name, column, known))
            known.add(names[-1])
        return names

    def _note(self, code: str, template: str, at: int | None, **values: Value) -> None:
        self._findings.add(code, template, values, msgspec.structs.replace(self._place, column=at))


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
