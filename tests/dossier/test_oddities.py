"""What of a field cannot be checked is known once, and left out."""

import pytest

from gui.base import table_messages as tm
from gui.dossier.cells import casting
from gui.dossier.oddities import Odd, usable
from gui.dossier.patterns import LONGEST_PATTERN
from gui.dossier.specs import Constraints, FieldSpec


@pytest.mark.parametrize(
    ("constraints", "kind", "name", "why"),
    [
        (Constraints(minimum=1), "string", "minimum", tm.WHY_OTHER_TYPE),
        (Constraints(pattern="a"), "integer", "pattern", tm.WHY_OTHER_TYPE),
        (Constraints(min_length=1), "date", "minLength", tm.WHY_OTHER_TYPE),
        (Constraints(exclusive_minimum=0), "boolean", "exclusiveMinimum", tm.WHY_OTHER_TYPE),
        (Constraints(json_schema={}), "string", "jsonSchema", tm.WHY_OTHER_TYPE),
        (Constraints(maximum="soon"), "date", "maximum", tm.WHY_BAD_BOUND),
        (Constraints(maximum="NaN"), "number", "maximum", tm.WHY_BAD_BOUND),
        (Constraints(minimum=5), "duration", "minimum", tm.WHY_BAD_BOUND),
        (Constraints(enum=("a", "b")), "integer", "enum", tm.WHY_NO_VALUES),
        (Constraints(enum=()), "string", "enum", tm.WHY_NO_VALUES),
        (Constraints(json_schema={}), "object", "jsonSchema", tm.WHY_NOT_SUPPORTED),
        (Constraints(pattern="("), "string", "pattern", tm.WHY_NO_PATTERN),
        (Constraints(pattern="[z-a]"), "string", "pattern", tm.WHY_NO_PATTERN),
        (Constraints(pattern=r"\i\c*"), "string", "pattern", tm.WHY_NOT_SUPPORTED),
        (Constraints(pattern=r"\p{IsBasicLatin}+"), "string", "pattern", tm.WHY_NOT_SUPPORTED),
        (Constraints(pattern="a" * (LONGEST_PATTERN + 1)), "string", "pattern", tm.WHY_TOO_LONG),
    ],
)
def test_a_constraint_that_cannot_be_checked_is_known_and_left_out(
    constraints: Constraints, kind: str, name: str, why: str
) -> None:
    field = FieldSpec(name="a", type=kind, constraints=constraints)
    left, odd = usable(field, casting(field))
    assert (odd, left.constraints) == ((Odd(name, why),), Constraints())


@pytest.mark.parametrize(
    ("constraints", "kind", "names"),
    [
        (Constraints(minimum=9, maximum=1), "integer", ["minimum", "maximum"]),
        (Constraints(exclusive_minimum="P1M", maximum="P1D"), "duration", ["exclusiveMinimum", "maximum"]),
        (Constraints(min_length=2, max_length=1), "string", ["minLength", "maxLength"]),
    ],
)
def test_limits_that_leave_no_value_between_them_are_known_and_left_out(
    constraints: Constraints, kind: str, names: list[str]
) -> None:
    field = FieldSpec(type=kind, constraints=constraints)
    left, odd = usable(field, casting(field))
    assert (odd, left.constraints) == (tuple(Odd(name, tm.WHY_CROSSED) for name in names), Constraints())


def test_limits_of_days_in_any_format_have_no_order() -> None:
    field = FieldSpec(type="date", format="any", constraints=Constraints(minimum="1 May 2024"))
    assert usable(field, casting(field))[1] == (Odd("minimum", tm.WHY_NO_ORDER),)


def test_one_bad_value_of_several_is_known_and_the_others_are_checked() -> None:
    field = FieldSpec(type="integer", constraints=Constraints(enum=(1, "two", 3)), categories=(1, "x"))
    left, odd = usable(field, casting(field))
    assert (left, odd) == (field, (Odd("enum", value="two"), Odd("categories", value="x")))


def test_categories_are_of_texts_and_integers_only() -> None:
    field = FieldSpec(type="number", categories=(1, 2))
    left, odd = usable(field, casting(field))
    assert (left.categories, odd) == (None, (Odd("categories", tm.WHY_OTHER_TYPE),))


def test_what_can_be_checked_is_left_alone() -> None:
    limits = Constraints(required=True, unique=True, minimum=1, exclusive_maximum=5, enum=(2, 3))
    field = FieldSpec(type="integer", constraints=limits)
    assert usable(field, casting(field)) == (field, ())
