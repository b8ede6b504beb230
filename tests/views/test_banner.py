"""The banner: one sentence, one button, gone when it is put away."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from gui.theme.theme import Theme
from gui.views.banner import Banner, Kind
from tests.views.conftest import only


@pytest.fixture
def banner(theme: Theme, qtbot: QtBot) -> Banner:
    banner = Banner(theme=theme)
    qtbot.addWidget(banner)
    banner.resize(700, 40)
    return banner


def test_there_is_none_until_there_is_something_to_tell(banner: Banner) -> None:
    assert not banner.isVisible()
    banner.tell("failure", "Not saved: the disk is full.")
    assert banner.isVisible()
    assert banner.accessibleName() == "Not saved: the disk is full."
    assert not only(banner, QPushButton).isVisible()


def test_its_button_says_that_it_was_pressed(banner: Banner, qtbot: QtBot) -> None:
    banner.tell("changed", "The folder changed.", "Reload")
    with qtbot.waitSignal(banner.actionChosen):
        QTest.mouseClick(only(banner, QPushButton), Qt.MouseButton.LeftButton)


def test_it_can_be_put_away(banner: Banner, qtbot: QtBot) -> None:
    banner.tell("changed", "The folder changed.", "Reload")
    (cross,) = (part for part in banner.findChildren(QAbstractButton) if part.accessibleName().startswith("Close"))
    with qtbot.waitSignal(banner.closed):
        QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


@pytest.mark.parametrize(("kind", "ground"), [("failure", "errorTint"), ("changed", "hover"), ("done", "hover")])
def test_failures_are_told_by_colour_and_shape(
    every_theme: Theme, drawn: Callable[..., QImage], kind: Kind, ground: str
) -> None:
    banner = Banner(theme=every_theme)
    banner.tell(kind, "Something happened.", "Do")
    picture = drawn(banner, 700, 40)
    assert picture.pixelColor(400, 4) == every_theme.colour(ground)
