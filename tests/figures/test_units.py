"""One magnitude for a lane, chosen from its values."""

from decimal import Decimal

import pytest

from gui.base.text import Text
from gui.figures.units import lane_unit, parse_unit, shortened


@pytest.mark.parametrize(
    ("unit", "top", "words", "shown"),
    [
        ("XAU million", "27000000000", "XAU bn", "27"),
        ("XAU million", "5600000", "XAU m", "5.6"),
        ("XAU", "216800", "XAU", "216800"),
        ("XAU million", "1E+13", "XAU tn", "10"),
        ("cabins", "240000", "thousand cabins", "240"),
        ("cabins", "9000", "cabins", "9000"),
        ("cabins", "57000000", "million cabins", "57"),
        ("percent", "474.4", "percent", "474.4"),
        ("cabins", "1E-12", "cabins", "1E-12"),
    ],
)
def test_the_largest_value_decides(unit: str, top: str, words: str, shown: str) -> None:
    lane = lane_unit(parse_unit(unit), [Decimal(1), Decimal(top)] if Decimal(top) > 1 else [Decimal(top)])
    assert Text().message(lane.words) == words
    assert lane.of(Decimal(top)) == Decimal(shown)


def test_a_lane_without_values_still_has_a_unit() -> None:
    assert Text().message(lane_unit(parse_unit("XAU million"), []).words) == "XAU"


@pytest.mark.parametrize(
    ("value", "digits", "label"),
    [("26.353", None, "26.35"), ("2.1", 2, "2.1"), ("1", 3, "1.00"), ("57.778", None, "57.78"), ("0", None, "0")],
)
def test_a_label_has_four_digits_at_most_and_none_invented(value: str, digits: int | None, label: str) -> None:
    assert str(shortened(Decimal(value), digits)) == label
