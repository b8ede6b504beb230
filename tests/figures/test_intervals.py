"""What a printed value leaves open, by the examples of the format's description."""

from decimal import Decimal

import pytest

from gui.base.amount import Amount, Qualifier
from gui.figures.intervals import Interval, interval, significant_digits
from tests.figures.reports import report


def of(value: str, qualifier: Qualifier = "exact", digits: int | None = None, unit: str = "XAU million") -> Interval:
    return interval(Amount(Decimal(value), unit, qualifier, digits))


def between(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


def test_half_a_unit_of_the_last_digit_to_both_sides() -> None:
    assert of("2100", digits=2, unit="cabins") == between("2050", "2150")
    assert of("26353", unit="cabins") == between("26352.5", "26353.5")
    assert of("137.8", unit="cabins") == between("137.75", "137.85")


def test_about_is_a_whole_unit_and_over_and_under_are_open_to_one_side() -> None:
    assert of("2100", "about", unit="cabins") == between("2000", "2200")
    assert of("80000", "over", unit="cabins") == between("80000", "Infinity")
    assert of("80000", "under", unit="cabins") == between("0", "80000")


def test_magnitudes_are_taken_out() -> None:
    assert of("2100", digits=2) == of("2.1", unit="XAU billion") == between("2.05E+9", "2.15E+9")


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (of("2100", digits=2), of("2098"), True),
        (of("26350"), of("26353"), True),
        (of("26400"), of("26353"), True),
        (of("4700"), of("4770"), False),
        (of("28.5"), of("28.6"), False),
        (of("80000", "over"), of("100000", "about"), True),
        (of("80000", "over"), of("80000", "under"), False),
        (of("80000", "over"), of("80000", "over"), True),
        (of("40000", "over"), of("39000"), False),
    ],
)
def test_values_agree_if_they_may_be_the_same(one: Interval, other: Interval, agree: bool) -> None:
    assert one.overlaps(other) is agree
    assert other.overlaps(one) is agree


def test_significant_digits_are_those_the_source_printed() -> None:
    assert significant_digits(report("a", "2100")) == 2
    assert significant_digits(report("a", "2100", digits=4)) == 4
