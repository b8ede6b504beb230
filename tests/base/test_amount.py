"""An amount says no more than was printed."""

from decimal import Decimal

import msgspec
import pytest

from gui.base.amount import Amount


def test_an_amount_is_exact_and_unsigned_unless_it_says_otherwise() -> None:
    amount = Amount(Decimal("2.50"), "boats")
    assert (amount.qualifier, amount.digits, amount.signed) == ("exact", None, False)
    assert str(amount.value) == "2.50"


def test_an_amount_cannot_be_changed() -> None:
    change = setattr
    with pytest.raises(AttributeError):
        change(Amount(Decimal(1), "boats"), "unit", "ships")


def test_amounts_of_the_same_value_are_the_same() -> None:
    assert Amount(Decimal(1), "boats") == msgspec.structs.replace(Amount(Decimal(2), "boats"), value=Decimal(1))
