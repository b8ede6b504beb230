"""The values of a dossier cannot be changed, and say what a panel needs of them."""

from datetime import date
from decimal import Decimal

import pytest

from gui.base.amount import Amount
from gui.base.period import Period
from gui.dossier.model import Dossier, Observation, Record

SEEN = Observation(
    id="a",
    measure="sales",
    entity="north",
    period=Period(date(2024, 1, 1), date(2024, 12, 31)),
    value=Decimal("2.10"),
    unit="boats",
    qualifier="over",
    basis="press",
    standing="stands",
    source="s",
    digits=2,
)


def test_the_amount_of_an_observation_is_as_exact_as_its_source() -> None:
    assert SEEN.amount == Amount(Decimal("2.10"), "boats", "over", 2)


def test_a_cell_as_text_is_what_the_file_says_or_nothing() -> None:
    record = Record("r", "events", {"from": date(2024, 5, 6), "count": 3})
    assert (record.text("from"), record.text("count"), record.text("none")) == ("2024-05-06", "3", "")


@pytest.mark.parametrize("value", [SEEN, Dossier("d", "D"), Record("r", "events", {})])
def test_nothing_of_a_dossier_can_be_changed(value: object) -> None:
    change = setattr
    for name in ("id", "name"):
        with pytest.raises(AttributeError):
            change(value, name, "other")
