"""Which digits of a printed number count."""

from decimal import Decimal

import pytest

from gui.base.digits import last_place, round_digits, round_places, significant


@pytest.mark.parametrize(
    ("value", "digits", "count", "place"),
    [
        ("2100", None, 2, "100"),
        ("2100", 3, 3, "10"),
        ("2098", None, 4, "1"),
        ("26400", None, 3, "100"),
        ("7.0", None, 2, "0.1"),
        ("0.050", None, 2, "0.001"),
        ("0", None, 1, "1"),
        ("0.0", None, 1, "0.1"),
        ("1E+3", None, 1, "1000"),
        ("-28.5", None, 3, "0.1"),
    ],
)
def test_trailing_zeros_of_whole_numbers_do_not_count(value: str, digits: int | None, count: int, place: str) -> None:
    assert significant(Decimal(value), digits) == count
    assert last_place(Decimal(value), digits) == Decimal(place)


@pytest.mark.parametrize(
    ("value", "digits", "rounded"),
    [("26353", 4, "26350"), ("0.3266", 1, "0.3"), ("2.5", 1, "3"), ("99.96", 3, "100"), ("7", 4, "7"), ("0", 2, "0")],
)
def test_rounding_keeps_the_asked_digits_and_no_exponent(value: str, digits: int, rounded: str) -> None:
    result = round_digits(Decimal(value), digits)
    assert result == Decimal(rounded)
    assert "E" not in str(result)


@pytest.mark.parametrize("value", ["1E+300", "-1E+300", "1E-300", "9" * 250 + ".5", "2.345", "0"])
def test_rounding_bears_numbers_of_any_length(value: str) -> None:
    number = Decimal(value)
    assert abs(round_places(number, 2) - number) <= Decimal("0.005")
    assert abs(round_digits(number, 4) - number) <= abs(number) / 1000
