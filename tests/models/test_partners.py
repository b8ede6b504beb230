"""The partner list: groups, filter, nearest name."""

import pytest
from PySide6.QtCore import Qt

from gui.figures.roster import Roster
from gui.models.partners import PartnersModel
from gui.models.roles import Role
from tests.models.conftest import Contract


@pytest.fixture
def model(roster: Roster) -> PartnersModel:
    model = PartnersModel()
    model.show_roster(roster)
    return model


def words(model: PartnersModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_partners_stand_under_their_groups(model: PartnersModel, contract: Contract) -> None:
    contract(model)
    assert words(model) == ["Owners", "North Lines", "South Lines", "Yards", "Old Yard", "New Dock"]
    assert model.index(0).data(Role.COUNT) == 2
    assert model.shown == 4


@pytest.mark.parametrize("typed", ["zephyr", "ZEPHYR", "south", "Estonia", "lines south"])
def test_the_filter_finds_name_brand_and_country_in_any_case(model: PartnersModel, typed: str) -> None:
    model.narrow(words=typed, status="")
    assert words(model) == ["Owners", "South Lines"]


def test_the_filter_finds_a_chinese_name(model: PartnersModel) -> None:
    model.narrow(words="北方", status="")
    assert words(model) == ["Owners", "North Lines"]


def test_a_group_counts_what_the_filter_left(model: PartnersModel) -> None:
    model.narrow(words="", status="ended")
    assert words(model) == ["Owners", "South Lines"]
    assert model.index(0).data(Role.COUNT) == 1


def test_a_slip_of_the_finger_still_finds_the_nearest(model: PartnersModel) -> None:
    assert model.nearest("norht") == "North Lines"
    assert model.nearest("zefyr") == "South Lines"
    assert model.nearest("qqqqq") == ""


def test_status_is_told_by_shape(model: PartnersModel) -> None:
    assert model.index(1).data(Role.ICON) == "dot-full"
    assert model.index(2).data(Role.ICON) == "dot-ring"


def test_partners_that_belong_to_what_is_chosen_light_up(model: PartnersModel) -> None:
    model.light(frozenset({"partner:yard"}))
    assert [model.index(row).data(Role.LIT) for row in (1, 4)] == [False, True]


def test_group_heads_cannot_be_chosen(model: PartnersModel) -> None:
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.row_of("partner:dock") == 5
    assert model.row_of("partner:nobody") == -1
