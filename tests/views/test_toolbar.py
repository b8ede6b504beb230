"""The tool bar: panes, title, menus."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from gui.theme.parts.icon_button import IconButton
from gui.theme.parts.menu_button import MenuButton
from gui.theme.theme import Theme
from gui.views.toolbar import ToolBar, ToolBarMenus
from tests.views.conftest import only


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> ToolBar:
    menus = ToolBarMenus(QMenu(), QMenu(), QMenu(), QMenu(), QMenu())
    bar = ToolBar(theme=theme, menus=menus)
    for widget in (*menus, bar):
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


def test_ways_are_offered_where_there_is_somewhere_to_go(bar: ToolBar, qtbot: QtBot) -> None:
    assert not button(bar, "Back").isEnabled()
    bar.show_ways(back=True, forward=False)
    with qtbot.waitSignal(bar.backAsked):
        QTest.mouseClick(button(bar, "Back"), Qt.MouseButton.LeftButton)
    assert not button(bar, "Forward").isEnabled()


def choices(bar: ToolBar) -> list[str]:
    return [part.accessibleName() for part in bar.findChildren(MenuButton) if not part.isHidden()]


def test_only_what_a_dossier_has_a_use_for_is_offered(bar: ToolBar) -> None:
    bar.resize(1440, 48)
    bar.show_standpoint(day="", currency="As reported", reports="Preferred")
    bar.offer(days=True, currencies=False, reports=False)
    assert choices(bar) == ["As known on: Today"]
    bar.offer(days=False, currencies=False, reports=False)
    assert choices(bar) == []


def test_in_a_narrow_window_captions_go_first_and_then_choices_from_the_last(bar: ToolBar) -> None:
    bar.show_standpoint(day="5 Nov 2023", currency="As reported", reports="Preferred")
    bar.offer(days=True, currencies=True, reports=True)
    shown = {}
    for width in (1440, 820, 660, 480):
        bar.resize(width, 48)
        parts = [part for part in bar.findChildren(MenuButton) if not part.isHidden()]
        shown[width] = (len(parts), all(part.sizeHint().width() == part.width_with(caption=True) for part in parts))
        assert all(bar.rect().contains(part.geometry()) for part in parts)
    assert shown[1440] == (3, True)
    counts = [count for count, _captions in shown.values()]
    assert counts == sorted(counts, reverse=True)
    assert shown[480][0] < 3
    assert not shown[820][1]


def test_the_day_asks_for_its_popup(bar: ToolBar, qtbot: QtBot) -> None:
    bar.show_standpoint(day="", currency="", reports="")
    bar.offer(days=True, currencies=False, reports=False)
    with qtbot.waitSignal(bar.dayAsked):
        QTest.mouseClick(bar.findChildren(MenuButton)[0], Qt.MouseButton.LeftButton)


def test_it_is_drawn_in_every_theme(every_theme: Theme, drawn: Callable[..., QImage], qtbot: QtBot) -> None:
    menus = ToolBarMenus(QMenu(), QMenu(), QMenu(), QMenu(), QMenu())
    for menu in menus:
        qtbot.addWidget(menu)
    bar = ToolBar(theme=every_theme, menus=menus)
    bar.show_title("Ferries")
    bar.show_standpoint(day="5 Nov 2023", currency="EUR", reports="Preferred")
    bar.offer(days=True, currencies=True, reports=True)
    picture = drawn(bar, 900, 48)
    assert picture.pixelColor(350, 4) == every_theme.colour("chrome")
