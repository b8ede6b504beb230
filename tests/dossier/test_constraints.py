"""Constraints of a field, as far as its own cells can break them."""

import pytest

from gui.base import table_messages as tm
from gui.dossier.cells import casting
from gui.dossier.constraints import checks
from gui.dossier.specs import Constraints, FieldSpec


def faults(constraints: Constraints, texts: list[str], kind: str = "string") -> list[str]:
    cast = casting(FieldSpec(type=kind))
    made = checks(constraints, cast)
    return [fault for text in texts for check in made if (fault := check(text, cast(text)))]


@pytest.mark.parametrize(
    ("constraints", "kind", "well", "wrong", "template"),
    [
        (Constraints(enum=("a", "b")), "string", "a", "c", tm.FAULT_ENUM),
        (Constraints(enum=(1, 2)), "integer", "01", "3", tm.FAULT_ENUM),
        (Constraints(min_length=2), "string", "ab", "a", tm.FAULT_LIMIT),
        (Constraints(max_length=2), "string", "ab", "abc", tm.FAULT_LIMIT),
        (Constraints(minimum=1.5), "number", "1.5", "1.4", tm.FAULT_LIMIT),
        (Constraints(maximum=10), "integer", "10", "11", tm.FAULT_LIMIT),
        (Constraints(minimum="2020-01-01"), "date", "2020-01-01", "2019-12-31", tm.FAULT_LIMIT),
        (Constraints(maximum="2020-06"), "yearmonth", "2020-06", "2020-07", tm.FAULT_LIMIT),
    ],
)
def test_a_cell_outside_is_told_and_one_inside_is_not(
    constraints: Constraints, kind: str, well: str, wrong: str, template: str
) -> None:
    assert faults(constraints, [well], kind) == []
    assert faults(constraints, [wrong], kind) == [template]


def test_a_limit_of_another_kind_breaks_nothing() -> None:
    assert faults(Constraints(minimum="soon"), ["2024-01-01"], "date") == []
    assert faults(Constraints(minimum=5), ["text"], "any") == []
