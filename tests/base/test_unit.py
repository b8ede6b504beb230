"""What a unit string means."""

from decimal import Decimal

import pytest

from gui.base.unit import Unit, parse_unit


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("XAU million", Unit(currency="XAU", scale=Decimal(1_000_000))),
        ("XAU", Unit(currency="XAU")),
        ("  XAU   billion ", Unit(currency="XAU", scale=Decimal(1_000_000_000))),
        ("thousand cabins", Unit(noun="cabins", scale=Decimal(1000))),
        ("cabins", Unit(noun="cabins")),
        ("percent", Unit(noun="percent")),
        ("million", Unit(noun="million")),
        ("", Unit()),
        ("Xau million", Unit(noun="Xau million")),
        ("new cars", Unit(noun="new cars")),
    ],
)
def test_three_capitals_are_a_currency_and_all_else_a_noun(words: str, unit: Unit) -> None:
    assert parse_unit(words) == unit


def test_units_of_one_base_can_be_compared() -> None:
    assert parse_unit("XAU million").base == parse_unit("XAU").base == "XAU"
    assert parse_unit("thousand cabins").base == parse_unit("cabins").base
    assert parse_unit("percent").percent
    assert not parse_unit("cabins").percent
