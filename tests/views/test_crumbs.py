"""The bar that says what is chosen."""

import pytest
from pytestqt.qtbot import QtBot

from gui.base.messages import plain
from gui.base.text import Text
from gui.figures.selection import Crumb, Selection
from gui.theme.parts.door import Door
from gui.theme.parts.text_button import TextButton
from gui.theme.theme import Theme
from gui.views.crumbs import MOST, SelectionBar

CHOSEN = Selection(
    (Crumb(plain("Allies"), "section:allies"), Crumb(plain("Dock & Sons"), "partner:dock")), narrows=True
)


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> SelectionBar:
    bar = SelectionBar(theme=theme, text=Text())
    qtbot.addWidget(bar)
    bar.resize(800, 32)
    bar.show()
    return bar


def test_it_is_there_only_while_something_is_chosen(bar: SelectionBar) -> None:
    bar.show_selection(Selection())
    assert bar.isHidden()
    bar.show_selection(CHOSEN)
    assert not bar.isHidden()
    assert "Dock" in bar.accessibleName()


def test_each_step_but_the_last_is_a_door(bar: SelectionBar, qtbot: QtBot) -> None:
    bar.show_selection(CHOSEN)
    doors = [door for door in bar.findChildren(Door) if door.isVisible()]
    assert [door.link for door in doors] == ["section:allies"]
    with qtbot.waitSignal(bar.linkOpened) as asked:
        doors[0].click()
    assert asked.args == ["section:allies"]


def test_it_offers_to_show_all_again_or_to_leave(bar: SelectionBar, qtbot: QtBot) -> None:
    bar.show_selection(CHOSEN)
    (button,) = bar.findChildren(TextButton)
    assert button.text() == "Show all"
    with qtbot.waitSignal(bar.allAsked):
        button.click()
    bar.show_selection(Selection(CHOSEN.crumbs, narrows=False))
    assert button.text() == "Leave"


def test_of_many_steps_the_last_ones_are_seen(bar: SelectionBar) -> None:
    crumbs = tuple(Crumb(plain(f"step {at}"), f"partner:{at}") for at in range(MOST + 3))
    bar.show_selection(Selection(crumbs, narrows=True))
    assert bar.words().endswith(f"step {MOST + 2}")
    assert "step 2 " not in bar.words()
