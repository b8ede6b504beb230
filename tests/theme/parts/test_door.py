"""A door is underlined, opens by mouse and keyboard, and is plain words where it leads nowhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.theme.parts.door import Door
from gui.theme.theme import Theme
from tests.theme.conftest import Look


@pytest.fixture
def door(qtbot: QtBot, theme: Theme) -> Door:
    """Return a door to a figure."""
    door = Door(theme=theme)
    door.set_door("over 80,000", "figure:x")
    qtbot.addWidget(door)
    door.resize(door.sizeHint())
    return door


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_open_it(qtbot: QtBot, door: Door, key: Qt.Key) -> None:
    with qtbot.waitSignal(door.opened, timeout=1000) as opened:
        QTest.keyClick(door, key)
    assert opened.args == ["figure:x"]


def test_a_click_opens_it(qtbot: QtBot, door: Door) -> None:
    with qtbot.waitSignal(door.opened, timeout=1000) as opened:
        QTest.mouseClick(door, Qt.MouseButton.LeftButton)
    assert opened.args == ["figure:x"]


def test_it_is_underlined_in_the_accent(door: Door, theme: Theme, look: Look) -> None:
    assert look(door).shows(theme.colour("accent"))
    with_line = look(door).image
    door.set_door("over 80,000", "")
    assert look(door).image != with_line
    assert not look(door).shows(theme.colour("accent"))


def test_it_is_tinted_while_its_card_is_open(door: Door, theme: Theme, look: Look) -> None:
    assert not look(door).shows(theme.colour("selection"))
    door.set_open(True)
    assert look(door).shows(theme.colour("selection"))


def test_words_that_lead_nowhere_are_no_stop_for_the_keyboard(qtbot: QtBot, door: Door) -> None:
    door.set_door("plain & simple", "")
    assert door.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert door.words() == "plain & simple"
    with qtbot.assertNotEmitted(door.opened):
        QTest.mouseClick(door, Qt.MouseButton.LeftButton)


def test_a_screen_reader_hears_its_words(door: Door) -> None:
    assert door.accessibleName() == "over 80,000"
    assert door.link == "figure:x"


def test_it_is_wide_enough_for_its_words(door: Door, look: Look) -> None:
    wide = look(door).image
    door.resize(door.width() + 40, door.height())
    assert look(door).image.copy(0, 0, wide.width(), wide.height()) == wide


def test_prose_has_it_in_the_accent(qtbot: QtBot, theme: Theme, look: Look) -> None:
    pictures = []
    for ink in ("ink", "accent"):
        door = Door(theme=theme, role="reading", ink=ink, weight=500)
        door.set_door("over 80,000", "figure:x")
        qtbot.addWidget(door)
        door.resize(door.sizeHint())
        pictures.append(look(door).image)
    assert pictures[0] != pictures[1]
