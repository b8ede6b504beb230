"""The tool bar: panes, title, menus."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from gui.theme.parts.icon_button import IconButton
from gui.theme.theme import Theme
from gui.views.toolbar import ToolBar
from tests.views.conftest import only


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> ToolBar:
    menu, themes = QMenu(), QMenu()
    bar = ToolBar(theme=theme, menu=menu, themes=themes)
    for widget in (menu, themes, bar):
        qtbot.addWidget(widget)
    bar.resize(900, 48)
    bar.show()
    bar.show_title("Ferries")
    return bar


def button(bar: ToolBar, name: str) -> IconButton:
    (found,) = (part for part in bar.findChildren(IconButton) if part.accessibleName().startswith(name))
    return found


def test_it_says_what_is_open(bar: ToolBar) -> None:
    assert only(bar, QLabel).text() == "Ferries"


def test_the_panes_are_asked_for_and_sent_away(bar: ToolBar, qtbot: QtBot) -> None:
    bar.show_panes(sidebar=True, partners=True)
    with qtbot.waitSignal(bar.sidebarToggled) as toggled:
        QTest.mouseClick(button(bar, "Sections"), Qt.MouseButton.LeftButton)
    assert toggled.args == [False]
    with qtbot.waitSignal(bar.partnersToggled) as toggled:
        QTest.keyClick(button(bar, "Partner list"), Qt.Key.Key_Space)
    assert toggled.args == [False]


def test_being_told_which_panes_are_there_says_nothing(bar: ToolBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.sidebarToggled), qtbot.assertNotEmitted(bar.partnersToggled):
        bar.show_panes(sidebar=True, partners=False)
    assert button(bar, "Sections").isChecked()
    assert not button(bar, "Partner list").isChecked()


def test_a_dossier_without_partners_has_no_button_for_them(bar: ToolBar) -> None:
    bar.set_partners_offered(False)
    assert not button(bar, "Partner list").isVisible()


def test_the_menus_hang_at_their_buttons(bar: ToolBar) -> None:
    assert button(bar, "Menu").menu() is not None
    assert button(bar, "Theme").menu() is not None


def test_it_is_drawn_in_every_theme(every_theme: Theme, drawn: Callable[..., QImage], qtbot: QtBot) -> None:
    menu, themes = QMenu(), QMenu()
    qtbot.addWidget(menu)
    qtbot.addWidget(themes)
    bar = ToolBar(theme=every_theme, menu=menu, themes=themes)
    bar.show_title("Ferries")
    picture = drawn(bar, 900, 48)
    assert picture.pixelColor(450, 4) == every_theme.colour("chrome")
