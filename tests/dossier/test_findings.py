"""Faults are counted where they repeat, and bounded."""

import msgspec

from gui.base import package_messages as pm
from gui.base import table_messages as tm
from gui.dossier.findings import MOST_ENTRIES, Findings, Place, clipped


def test_the_same_fault_in_many_rows_of_a_column_is_one_entry() -> None:
    findings = Findings()
    for row in range(2, 12):
        findings.add("type-error", tm.FAULT_TYPE, {"cell": "x"}, Place(resource="r", file="r.csv", row=row, column=3))
    findings.add("type-error", tm.FAULT_TYPE, {"cell": "x"}, Place(resource="r", file="r.csv", row=2, column=4))
    first, second = findings.all()
    assert (first.row, first.count, first.examples) == (2, 10, (2, 3, 4, 5, 6))
    assert (second.column, second.count) == (4, 1)


def test_faults_without_a_row_stand_by_themselves() -> None:
    findings = Findings()
    for name in ("a", "b"):
        findings.add("package-error", pm.FAULT_NAME_TWICE, {"name": name, "path": "resources"})
    assert [finding.message.values["name"] for finding in findings.all()] == ["a", "b"]


def test_there_are_never_more_entries_than_a_person_can_use() -> None:
    findings = Findings()
    for number in range(MOST_ENTRIES * 2):
        findings.add("package-error", pm.FAULT_NO_NAME, {"path": str(number)})
    assert len(findings.all()) == MOST_ENTRIES


def test_a_long_cell_is_shown_by_its_beginning() -> None:
    assert clipped("x" * 1_000).endswith("x…")
    assert clipped("short") == "short"


def test_an_error_is_listed_before_any_number_of_warnings() -> None:
    findings = Findings()
    for number in range(MOST_ENTRIES + 5):
        findings.add("field-error", pm.FAULT_LOOSE, {"path": str(number)}, severity="warning")
    place = Place(resource="r", file="r.csv", row=2, column=1)
    for row in (2, 3):
        findings.add("type-error", tm.FAULT_TYPE, {"cell": "x"}, msgspec.structs.replace(place, row=row))
    *others, last = findings.all()
    assert (last.code, last.count, len(others)) == ("type-error", 2, MOST_ENTRIES - 1)
    assert findings.total == MOST_ENTRIES + 7
