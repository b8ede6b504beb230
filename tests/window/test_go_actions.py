"""The menu of places."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.shell.settings import Bookmark
from gui.window.go_actions import GoActions

ONE = Bookmark("Orders & more", "smartcar:line/orders")
TWO = Bookmark("Fleet", "smartcar:line/fleet", "line")


@pytest.fixture
def go(qtbot: QtBot) -> GoActions:
    window = QWidget()
    qtbot.addWidget(window)
    return GoActions(window=window)


def test_ways_are_offered_where_there_is_somewhere_to_go(go: GoActions) -> None:
    assert not go.back.isEnabled()
    go.show_ways(back=True, forward=False)
    assert (go.back.isEnabled(), go.forward.isEnabled()) == (True, False)


def test_bookmarks_stand_in_their_menu_and_the_place_one_is_at_is_ticked(go: GoActions, qtbot: QtBot) -> None:
    go.show_bookmarks((ONE, TWO), TWO.link)
    entries = [action for action in go.bookmarks.actions() if action.isCheckable()]
    assert [(entry.text(), entry.isChecked()) for entry in entries] == [("Orders && more", False), ("Fleet", True)]
    assert (go.add.isVisible(), go.remove.isVisible(), go.clear.isEnabled()) == (False, True, True)
    with qtbot.waitSignal(go.bookmarkChosen) as chosen:
        entries[0].trigger()
    assert chosen.args == [ONE]


def test_a_place_that_is_no_bookmark_can_become_one(go: GoActions) -> None:
    go.show_bookmarks((ONE,), TWO.link)
    go.show_bookmarks((), TWO.link)
    assert [action for action in go.bookmarks.actions() if action.isCheckable()] == []
    assert (go.add.isVisible(), go.remove.isVisible(), go.clear.isEnabled()) == (True, False, False)
