"""A key is outlined and never narrower than it is high."""

from pytestqt.qtbot import QtBot

from gui.theme.parts.key_cap import KeyCap
from gui.theme.theme import Theme
from tests.theme.conftest import Look


def test_a_key_is_outlined(qtbot: QtBot, theme: Theme, look: Look) -> None:
    key = KeyCap(theme=theme, key="T")
    qtbot.addWidget(key)
    key.resize(key.sizeHint())
    picture = look(key)
    assert key.width() == key.height()
    assert picture.at(9, 0) == theme.colour("line").name()
    assert picture.at(9, 2) == theme.colour("page").name()
    key.setText("")
    assert look(key).image != picture.image


def test_a_longer_name_has_room(qtbot: QtBot, light: Theme) -> None:
    key = KeyCap(theme=light, key="Ctrl+C")
    qtbot.addWidget(key)
    assert key.minimumSizeHint().width() >= key.fontMetrics().horizontalAdvance("Ctrl+C") + 8
