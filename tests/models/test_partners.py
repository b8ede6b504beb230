"""The partner list: groups, filter, nearest name."""

from datetime import date

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.figures.arranging import Arrangement
from gui.figures.known import How, KnownFrom
from gui.figures.roster import Roster, RosterEntry
from gui.models.partners import PartnersModel, PartnerWords
from gui.models.roles import Role
from tests.models.conftest import Contract

WORDS = PartnerWords(
    unstated="Not stated",
    named="By name only",
    unknown="Not known on {day}",
    since="from {day}",
    about="from ≈ {day}",
    by_end="from the end of {day} †",
    by_day="from {day} †",
)


@pytest.fixture
def model(roster: Roster, text: Text) -> PartnersModel:
    model = PartnersModel(text=text, words=WORDS)
    model.show_roster(roster, Arrangement())
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
    model.arrange(Arrangement(words=typed))
    assert words(model) == ["Owners", "South Lines"]


def test_the_filter_finds_a_chinese_name(model: PartnersModel) -> None:
    model.arrange(Arrangement(words="北方"))
    assert words(model) == ["Owners", "North Lines"]


def test_a_group_counts_what_the_filter_left(model: PartnersModel) -> None:
    model.arrange(Arrangement(facets=(("status", "ended"),)))
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


def test_the_same_partners_again_leave_the_list_as_it_is(model: PartnersModel, roster: Roster, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_roster(msgspec.structs.replace(roster), Arrangement())


def test_who_has_no_value_stands_last_and_nothing_stands_above_a_list_without_groups(
    model: PartnersModel, roster: Roster
) -> None:
    model.show_roster(
        msgspec.structs.replace(roster, entries=(RosterEntry("partner:x", "X"), *roster.entries[:1])), Arrangement()
    )
    assert words(model) == ["Owners", "North Lines", "Not stated", "X"]
    model.arrange(Arrangement(group=""))
    assert words(model) == ["X", "North Lines"]


def test_who_is_not_known_yet_is_hidden_behind_a_head_that_counts_them(
    model: PartnersModel, early_roster: Roster, contract: Contract
) -> None:
    model.show_roster(early_roster, Arrangement())
    contract(model)
    assert words(model) == ["Owners", "North Lines", "By name only", "South Lines", "Not known on 5 Nov 2023"]
    head = model.index(model.fold_row)
    assert (head.data(Role.COUNT), head.data(Role.FOLDED), model.known) == (2, True, 2)
    assert model.flags(head) & Qt.ItemFlag.ItemIsEnabled
    model.toggle()
    assert words(model)[-2:] == ["Old Yard", "New Dock"]
    assert [model.index(row).data(Role.WHEN) for row in (5, 6)] == ["from 28 Nov 2023", "from the end of 2024 †"]
    assert model.known == 2
    model.toggle()
    assert model.rowCount() == 5


def test_who_is_looked_for_by_name_is_shown_even_if_not_known_yet(model: PartnersModel, early_roster: Roster) -> None:
    model.show_roster(early_roster, Arrangement())
    model.arrange(Arrangement(words="yard"))
    assert words(model) == ["Not known on 5 Nov 2023", "Old Yard"]
    assert (model.known, model.first_row) == (0, 1)


@pytest.mark.parametrize(
    ("how", "day", "told"),
    [
        ("printed", date(2023, 11, 28), "from 28 Nov 2023"),
        ("inferred", date(2023, 12, 11), "from ≈ 11 Dec 2023"),
        ("undated", date(2024, 12, 31), "from 31 Dec 2024 †"),
        ("ended", date(2024, 12, 31), "from the end of 2024 †"),
        ("ended", date(2024, 2, 29), "from the end of Feb 2024 †"),
        ("ended", date(2024, 2, 22), "from 22 Feb 2024 †"),
    ],
)
def test_it_is_told_how_the_day_is_known(
    model: PartnersModel, early_roster: Roster, how: How, day: date, told: str
) -> None:
    later = msgspec.structs.replace(early_roster.unknown[0], later=KnownFrom(day, how))
    model.show_roster(msgspec.structs.replace(early_roster, unknown=(later,)), Arrangement())
    model.fold(False)
    assert model.index(model.rowCount() - 1).data(Role.WHEN) == told


def test_a_tip_tells_the_name_in_another_writing(model: PartnersModel, roster: Roster) -> None:
    north = msgspec.structs.replace(roster.entries[0], other_name="北方航运")
    model.show_roster(msgspec.structs.replace(roster, entries=(north,)), Arrangement())
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole) == "North Lines, 北方航运, Aurora, 2014, Active"
