"""One cell of a column: its value, or what is wrong with it."""

import pytest

from gui.dossier.columns import column_readers
from gui.dossier.specs import Constraints, FieldSpec, Schema

CONSTRAINED = Constraints(minimum=10, maximum=99, enum=("15", "105", "106"))


def faults(text: str, constraints: Constraints, *, missing: tuple[str, ...] | None = None) -> list[str]:
    field = FieldSpec(name="n", type="integer", constraints=constraints, missing_values=missing)
    (column,) = column_readers([field], Schema(missing_values=("", "-")))
    cell, found = column.read(text)
    assert (cell is None) == (text in column.missing or any(fault.code == "type-error" for fault in found))
    assert {(fault.field, fault.column) for fault in found} <= {("n", 1)}
    return [fault.code for fault in found]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("15", []),
        ("16", ["constraint-error"]),
        ("116", ["constraint-error", "constraint-error"]),
        ("x", ["type-error"]),
        ("-", []),
    ],
)
def test_all_that_is_wrong_with_a_cell_is_told(text: str, codes: list[str]) -> None:
    assert faults(text, CONSTRAINED) == codes


def test_a_required_cell_is_not_missing() -> None:
    assert faults("-", Constraints(required=True)) == ["constraint-error"]
    assert faults("?", Constraints(required=True), missing=("?",)) == ["constraint-error"]
    assert faults("-", Constraints(required=True), missing=("?",)) == ["type-error"]


def test_a_pattern_that_takes_too_long_is_known() -> None:
    fields = [
        FieldSpec(name="a", type="string", constraints=Constraints(pattern="a")),
        FieldSpec(name="b", type="string", constraints=Constraints(pattern="(?:a|aa)+[bc]")),
    ]
    good, bad = column_readers(fields, Schema())
    assert (good.unchecked(), bad.unchecked()) == ("", "")
    bad.read("a" * 60)
    assert bad.unchecked() == "(?:a|aa)+[bc]"
