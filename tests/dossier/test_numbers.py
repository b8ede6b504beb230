"""Numbers are exact whatever their size, and marks are where they belong."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.dossier.numbers import decimal_of, integers, is_finite, numbers, odd_marks, value_of
from gui.dossier.specs import FieldSpec

INTEGER, NUMBER = integers(FieldSpec(type="integer")), numbers(FieldSpec(type="number"))


@given(st.integers())
def test_whole_numbers_come_back(number: int) -> None:
    assert INTEGER(str(number)) == number
    assert value_of(NUMBER(str(number))) == number


@given(st.integers(0, 10**700), st.integers(1, 400))
def test_grouped_digits_are_the_same_number(number: int, size: int) -> None:
    digits = str(number)
    first = len(digits) % size or min(size, len(digits))
    grouped = "'".join([digits[:first], *(digits[at : at + size] for at in range(first, len(digits), size))])
    marked = FieldSpec(type="integer", group_char="'")
    assert value_of(integers(marked)(grouped)) == number
    bare = FieldSpec(type="integer", group_char="'", bare_number=False)
    assert value_of(integers(bare)(f"EUR {grouped} in all")) == number


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_numbers_keep_each_digit(number: Decimal) -> None:
    text = str(number)
    assert value_of(NUMBER(text)) == number
    assert value_of(numbers(FieldSpec(type="number", decimal_char=","))(text.replace(".", ","))) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_a_number_to_compute_with_is_printed_as_it_is_written(number: Decimal) -> None:
    assert str(decimal_of(f"{number:f}")) == f"{number:f}"


@pytest.mark.parametrize("text", ["1e301", "1e-301", "1e99999999999999999999", "0e9999", "1" * 401, "1.5 ", "NaN", ""])
def test_what_is_beyond_reason_is_not_computed_with(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        decimal_of(text)


@pytest.mark.parametrize("text", ["1e301", "1e99999999999999999999", "9" * 5000, "-INF"])
def test_a_cell_beyond_reason_is_its_text(text: str) -> None:
    assert NUMBER(text) == text
    assert is_finite(text) is (text != "-INF")


def test_values_are_in_order_whatever_their_size() -> None:
    texts = ["-INF", "-1e99999999999999999999", "-5", "1e-99999999999999999999", "9" * 5000, "1e5000", "1e6000", "INF"]
    values = [value_of(NUMBER(text)) for text in texts]
    assert values == sorted(values)


@pytest.mark.parametrize(
    ("field", "odd"),
    [
        (FieldSpec(type="number", decimal_char=""), [("decimalChar", "")]),
        (FieldSpec(type="number", decimal_char="0"), [("decimalChar", "0")]),
        (FieldSpec(type="number", group_char="."), [("groupChar", ".")]),
        (FieldSpec(type="integer", group_char="1"), [("groupChar", "1")]),
        (FieldSpec(type="integer", group_char="-"), [("groupChar", "-")]),
        (FieldSpec(type="number", decimal_char=",", group_char="."), []),
        (FieldSpec(type="integer", group_char="."), []),
    ],
)
def test_marks_that_could_be_another_part_of_a_number_are_passed_over(
    field: FieldSpec, odd: list[tuple[str, str]]
) -> None:
    assert list(odd_marks(field)) == odd
    made = integers(field) if field.type == "integer" else numbers(field)
    assert made("15") == 15
