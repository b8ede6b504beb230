"""A thousand spellings, each accepted or not for a reason of the standard: by themselves, and on both roads."""

import csv
import json
from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from gui.dossier import load as loading
from gui.dossier.cells import TYPES, casting, is_format, odd_properties
from gui.dossier.load import load
from gui.dossier.model import Cell
from gui.dossier.specs import FieldSpec
from tests.dossier.packages import package, table, write

HERE = Path(__file__).parent


class Spelling(NamedTuple):
    """A text, and its value as the table writes it where it is accepted."""

    text: str
    value: str | None


def groups() -> dict[tuple[str, str], list[Spelling]]:
    """Return the spellings of each type and its options."""
    made: dict[tuple[str, str], list[Spelling]] = defaultdict(list)
    with (HERE / "spellings.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            accepted = {"yes": row["value"], "no": None}[row["accepted"]]
            made[row["type"], row["options"]].append(Spelling(row["text"], accepted))
    return made


GROUPS = groups()
each_group = pytest.mark.parametrize("group", GROUPS, ids=lambda group: f"{group[0]} {group[1]}".strip())


def test_there_are_enough_of_each_type() -> None:
    assert sum(map(len, GROUPS.values())) >= 900
    assert {kind for kind, _ in GROUPS} == TYPES


def properties(group: tuple[str, str]) -> dict[str, object]:
    """Return the field of a group as a descriptor has it."""
    kind, options = group
    return {"name": "cell", "type": kind, **(json.loads(options) if options else {})}


def is_value(cell: Cell, value: str) -> bool:
    """Tell whether a cell has the value that the table says: numbers by what they are, all else by its text."""
    if isinstance(cell, bool):
        return value == str(cell).lower()
    if isinstance(cell, int | Decimal):
        return Decimal(value) == cell
    return value == (cell.isoformat() if isinstance(cell, date) else cell)


@each_group
def test_a_spelling_has_its_value_or_is_refused(group: tuple[str, str]) -> None:
    field = msgspec.convert(properties(group), FieldSpec)
    cast = casting(field)
    assert is_format(field)
    assert list(odd_properties(field)) == []
    for text, value in GROUPS[group]:
        try:
            cell = cast(text)
        except ValueError:
            assert value is None, text
        else:
            assert value is not None, text
            assert is_value(cell, value), text


@pytest.mark.parametrize("road", ["exact", "fast"])
@each_group
def test_a_spelling_is_accepted_or_not_in_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, group: tuple[str, str], road: str
) -> None:
    monkeypatch.setattr(loading, "FAST_FROM", 0 if road == "fast" else 1 << 40)
    schema = {"fields": [{"name": "id"}, properties(group)], "missingValues": []}
    names = [f"r{at}" for at in range(len(GROUPS[group]))]
    files: dict[str, str | bytes] = {
        f"{name}.csv": "id,cell\n1," + '"' + text.replace('"', '""') + '"\n'
        for name, (text, _) in zip(names, GROUPS[group], strict=True)
    }
    described = package(*(table(name, schema=schema) for name in names))
    opened = load(write(tmp_path, described, files))
    opened.close()
    told = {(one.resource, one.code, one.row, one.column, one.count) for one in opened.dossier.findings}
    refused = [name for name, (_, value) in zip(names, GROUPS[group], strict=True) if value is None]
    assert told == {(name, "type-error", 2, 2, 1) for name in refused}
