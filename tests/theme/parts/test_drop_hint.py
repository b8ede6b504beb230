"""The sheet over the window says what dropping does and lets the pointer through."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.theme.parts.drop_hint import DropHint
from gui.theme.theme import Theme
from tests.theme.conftest import Look


def test_it_is_a_tinted_sheet_with_a_dashed_edge(qtbot: QtBot, theme: Theme, look: Look) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 120)
    hint = DropHint(theme=theme, text="Drop to open", parent=window)
    assert hint.isHidden()
    hint.setGeometry(window.rect())
    hint.show()
    picture = look(hint)
    assert picture.at(4, 4) == theme.colour("hover").name()
    edge = {picture.at(x, 12) for x in range(20, 280)}
    assert {theme.colour("accent").name(), theme.colour("hover").name()} <= edge
    assert hint.accessibleName() == "Drop to open"


def test_what_is_dropped_lands_on_the_window_below(qtbot: QtBot, light: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 120)
    below = QLabel("below", window)
    below.setGeometry(window.rect())
    hint = DropHint(theme=light, text="Drop to open", parent=window)
    hint.setGeometry(window.rect())
    hint.show()
    window.show()
    assert window.childAt(QPoint(50, 50)) is below
