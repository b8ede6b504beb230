"""The bar that says which reports are taken."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.figures.standpoint import PreferenceName
from gui.theme.theme import Theme
from gui.views.preference_bar import PreferenceBar


@pytest.mark.parametrize(
    ("preference", "words"),
    [("first", "published first"), ("latest", "published last"), ("highest", "highest"), ("lowest", "lowest")],
)
def test_it_says_which_reports_are_taken(theme: Theme, qtbot: QtBot, preference: PreferenceName, words: str) -> None:
    bar = PreferenceBar(theme=theme)
    qtbot.addWidget(bar)
    bar.show_preference(preference)
    assert not bar.isHidden()
    assert words in bar.accessibleName()
    with qtbot.waitSignal(bar.usualAsked):
        bar.findChildren(QPushButton)[0].click()
    bar.show_preference("preferred")
    assert bar.isHidden()


def test_it_is_drawn_in_every_theme(every_theme: Theme, drawn: Callable[..., QImage]) -> None:
    bar = PreferenceBar(theme=every_theme)
    bar.show_preference("first")
    picture = drawn(bar, 900, 36)
    assert picture.pixelColor(600, 3) == every_theme.colour("doubtTint")
