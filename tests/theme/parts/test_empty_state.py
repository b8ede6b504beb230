"""Where there is nothing it is said what is missing, and there is one way on."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.theme.parts.empty_state import EmptyState
from gui.theme.theme import Theme
from tests.theme.conftest import Look


def test_title_line_and_button_are_shown(qtbot: QtBot, theme: Theme, look: Look) -> None:
    empty = EmptyState(theme=theme)
    empty.show_state(title="No partner matches", line="Nearest: Northern Line", action="Clear the filter")
    qtbot.addWidget(empty)
    empty.resize(300, 160)
    empty.show()
    assert [label.text() for label in empty.findChildren(QLabel) if label.isVisible()] == [
        "No partner matches",
        "Nearest: Northern Line",
    ]
    assert look(empty).shows(theme.colour("inkSoft"))
    with qtbot.waitSignal(empty.actionChosen, timeout=1000):
        QTest.mouseClick(empty.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)


def test_without_a_way_on_there_is_no_button(qtbot: QtBot, light: Theme) -> None:
    empty = EmptyState(theme=light)
    empty.show_state(title="Nothing here")
    qtbot.addWidget(empty)
    empty.show()
    assert not empty.findChildren(QPushButton)[0].isVisible()
    assert [label.text() for label in empty.findChildren(QLabel) if label.isVisible()] == ["Nothing here"]
