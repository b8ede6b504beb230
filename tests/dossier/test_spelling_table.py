"""Three hundred spellings, each accepted or not for a reason of the standard, on both roads."""

import csv
import json
from collections import defaultdict
from pathlib import Path

import pytest

from gui.dossier import load as loading
from gui.dossier.load import load
from tests.dossier.packages import package, table, write

HERE = Path(__file__).parent


def groups() -> dict[tuple[str, str], list[tuple[str, bool]]]:
    """Return the spellings of each type and its options, with whether they are accepted."""
    made: dict[tuple[str, str], list[tuple[str, bool]]] = defaultdict(list)
    with (HERE / "spellings.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            made[row["type"], row["options"]].append((row["text"], row["accepted"] == "yes"))
    return made


GROUPS = groups()


def test_there_are_three_hundred_of_them() -> None:
    assert sum(map(len, GROUPS.values())) >= 300
    assert {kind for kind, _ in GROUPS} == set(loading_types())


def loading_types() -> frozenset[str]:
    from gui.dossier.cells import TYPES

    return TYPES


@pytest.mark.parametrize("road", ["exact", "fast"])
@pytest.mark.parametrize("group", GROUPS, ids=lambda group: f"{group[0]} {group[1]}".strip())
def test_a_spelling_is_accepted_or_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, group: tuple[str, str], road: str
) -> None:
    monkeypatch.setattr(loading, "FAST_FROM", 0 if road == "fast" else 1 << 40)
    kind, options = group
    field = {"name": "cell", "type": kind, **(json.loads(options) if options else {})}
    for text, accepted in GROUPS[group]:
        rows = "id,cell\n1," + '"' + text.replace('"', '""') + '"\n'
        described = package(table("rows", schema={"fields": [{"name": "id"}, field], "missingValues": []}))
        opened = load(write(tmp_path, described, {"rows.csv": rows}))
        opened.close()
        told = [(one.code, one.row, one.column) for one in opened.dossier.findings]
        assert told == ([] if accepted else [("type-error", 2, 2)]), text
