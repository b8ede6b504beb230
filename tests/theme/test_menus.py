"""Menus are raised, one entry is tinted, and marks, keys and arrows have their room."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gui.theme.menus import ROW
from gui.theme.theme import Theme
from tests.theme.conftest import Look


@pytest.fixture
def menu(qtbot: QtBot, theme: Theme) -> QMenu:
    """Return a menu with each kind of entry."""
    menu = QMenu()
    menu.addAction(theme.icon("folder"), "Open folder…", QKeySequence("Ctrl+O"))
    checked = menu.addAction("Dark")
    checked.setCheckable(True)
    checked.setChecked(True)
    menu.addSeparator()
    menu.addMenu("Recent")
    menu.addAction("Off").setEnabled(False)
    menu.addAction(theme.icon("copy"), "Copy")
    qtbot.addWidget(menu)
    menu.resize(menu.sizeHint())
    return menu


def test_entries_are_rows_and_separators_are_hairlines(menu: QMenu) -> None:
    heights = [menu.actionGeometry(action).height() for action in menu.actions()]
    assert heights == [ROW, ROW, 9, ROW, ROW, ROW]


def test_a_menu_lies_on_raised_ground_within_an_edge(menu: QMenu, theme: Theme, look: Look) -> None:
    picture = look(menu)
    assert picture.at(0, 10) == theme.colour("lineStrong").name()
    assert picture.at(3, 10) == theme.colour("raised").name()
    assert picture.shows(theme.colour("accent"))


def test_the_entry_at_hand_is_tinted(menu: QMenu, theme: Theme, look: Look) -> None:
    assert not look(menu).shows(theme.colour("selection"))
    menu.setActiveAction(menu.actions()[0])
    assert look(menu).shows(theme.colour("selection"))


def test_keys_do_not_run_into_the_words(menu: QMenu) -> None:
    words = menu.fontMetrics().horizontalAdvance("Open folder…") + menu.fontMetrics().horizontalAdvance("Ctrl+O")
    assert menu.sizeHint().width() >= words + 60
