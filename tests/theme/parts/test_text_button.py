"""A button of words alone: in the accent, high enough to hit, pressed by mouse and key."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.theme.parts.icon_button import SMALLEST_TARGET
from gui.theme.parts.text_button import TextButton
from gui.theme.theme import Theme
from tests.theme.conftest import Look


def test_it_is_written_in_the_accent(qtbot: QtBot, theme: Theme, look: Look) -> None:
    button = TextButton(theme=theme, words="Reset")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert look(button).is_written_in(theme.colour("accent"))
    assert button.sizeHint().height() >= SMALLEST_TARGET


def test_mouse_and_key_press_it(qtbot: QtBot, light: Theme) -> None:
    button = TextButton(theme=light, words="Reset")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked, timeout=1000):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(button.clicked, timeout=1000):
        QTest.keyClick(button, Qt.Key.Key_Space)
