"""A menu of choices says which is on, and tells what was chosen."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gui.theme.parts.choice_menu import ChoiceMenu, MenuChoice, MenuGroup
from gui.theme.theme import Theme

SORT = MenuGroup("order", "Sort by", (MenuChoice("name", "Name", on=True), MenuChoice("age", "Age")))
LAND = MenuGroup(
    "land",
    "Country",
    (
        MenuChoice("", "Any"),
        MenuChoice("fi", "Finland & Åland", "12", on=True),
        MenuChoice("se", "Sweden", "0", offered=False),
    ),
    apart=True,
    told="Finland",
)

Opened = Callable[..., ChoiceMenu]


@pytest.fixture
def opened(qtbot: QtBot, light: Theme) -> Opened:
    """Return a maker of menus that are open."""

    def make(*groups: MenuGroup, clear: str = "") -> ChoiceMenu:
        menu = ChoiceMenu(theme=light, title="Choices", groups=lambda: groups, clear=clear)
        qtbot.addWidget(menu)
        menu.aboutToShow.emit()
        return menu

    return make


def entries(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def test_one_of_each_group_is_on_and_its_title_cannot_be_chosen(opened: Opened) -> None:
    found = entries(opened(SORT, MenuGroup("by", "Group by", (MenuChoice("none", "Nothing", on=True),))))
    assert [words for words, action in found.items() if action.isChecked()] == ["Name", "Nothing"]
    assert [words for words, action in found.items() if not action.isEnabled()] == ["Sort by", "Group by"]


def test_what_is_chosen_is_told_with_its_group(opened: Opened, qtbot: QtBot) -> None:
    menu = opened(SORT)
    with qtbot.waitSignal(menu.chosen) as chosen:
        entries(menu)["Age"].trigger()
    assert chosen.args == ["order", "age"]


def test_a_group_apart_tells_beside_its_title_what_is_on(opened: Opened, qtbot: QtBot) -> None:
    menu = opened(LAND)
    (apart,) = menu.actions()
    assert apart.text() == "Country\tFinland"
    found = entries(next(child for child in menu.findChildren(QMenu) if child.menuAction() is apart))
    assert list(found) == ["Any", "Finland && Åland\t12", "Sweden\t0"]
    assert not found["Sweden\t0"].isEnabled()
    with qtbot.waitSignal(menu.chosen) as chosen:
        found["Any"].trigger()
    assert chosen.args == ["land", ""]


def test_the_way_back_goes_only_while_something_is_on(opened: Opened, qtbot: QtBot) -> None:
    none = MenuGroup("land", "Country", (MenuChoice("", "Any", on=True), MenuChoice("fi", "Finland")), apart=True)
    assert not entries(opened(none, clear="Clear"))["Clear"].isEnabled()
    menu = opened(LAND, clear="Clear")
    with qtbot.waitSignal(menu.cleared):
        entries(menu)["Clear"].trigger()


def test_opening_it_again_leaves_nothing_of_the_last_time(opened: Opened) -> None:
    menu = opened(SORT, LAND, clear="Clear")
    before = len(menu.actions())
    menu.aboutToShow.emit()
    assert len(menu.actions()) == before
