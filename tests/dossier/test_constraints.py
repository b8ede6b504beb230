"""Constraints of a field, as far as its own cells can break them."""

import pytest

from gui.base import table_messages as tm
from gui.dossier.cells import casting
from gui.dossier.constraints import allowed, checks, usable
from gui.dossier.specs import Constraints, FieldSpec


def faults(constraints: Constraints, texts: list[str], kind: str = "string") -> list[str]:
    cast = casting(FieldSpec(type=kind))
    made = checks(constraints, cast, kind=kind)
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
        (Constraints(exclusive_minimum=1), "integer", "2", "1", tm.FAULT_LIMIT),
        (Constraints(exclusive_maximum="2020-01-01"), "date", "2019-12-31", "2020-01-01", tm.FAULT_LIMIT),
        (Constraints(min_length=2), "array", "[1, 2]", "[1]", tm.FAULT_LIMIT),
        (Constraints(max_length=1), "object", '{"a": 1}', '{"a": 1, "b": 2}', tm.FAULT_LIMIT),
        (Constraints(enum=("1.0", True)), "number", "1", "2", tm.FAULT_ENUM),
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


@pytest.mark.parametrize(
    ("constraints", "kind", "name", "why"),
    [
        (Constraints(minimum=1), "string", "minimum", tm.WHY_OTHER_TYPE),
        (Constraints(pattern="a"), "integer", "pattern", tm.WHY_OTHER_TYPE),
        (Constraints(min_length=1), "date", "minLength", tm.WHY_OTHER_TYPE),
        (Constraints(maximum="soon"), "date", "maximum", tm.WHY_BAD_BOUND),
        (Constraints(json_schema={}), "object", "jsonSchema", tm.WHY_NOT_SUPPORTED),
    ],
)
def test_a_constraint_that_cannot_be_checked_is_known_and_left_out(
    constraints: Constraints, kind: str, name: str, why: str
) -> None:
    field = FieldSpec(name="a", type=kind, constraints=constraints)
    left, odd = usable(field, casting(field))
    assert (odd, left.constraints) == (((name, why),), Constraints())


def test_categories_are_values_or_values_with_labels() -> None:
    assert allowed(FieldSpec(categories=("a", {"value": "b", "label": "B"}))) == ("a", "b")
    assert allowed(FieldSpec()) is None
