"""An icon button has a name, a tip and enough room to hit."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.theme.parts.icon_button import SMALLEST_TARGET, IconButton
from gui.theme.theme import Theme
from tests.theme.conftest import Look


def test_it_says_what_it_does(qtbot: QtBot, light: Theme) -> None:
    button = IconButton(theme=light, icon="sidebar", name="Sidebar")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Sidebar", "Sidebar")
    button.set_name("Show the sidebar", tip="Show the sidebar (F9)")
    assert (button.accessibleName(), button.toolTip()) == ("Show the sidebar", "Show the sidebar (F9)")


def test_it_is_never_too_small_to_hit(qtbot: QtBot, light: Theme) -> None:
    button = IconButton(theme=light, icon="more", name="More", side=10)
    qtbot.addWidget(button)
    assert button.width() == button.height() == SMALLEST_TARGET


def test_its_icon_is_soft_at_rest_and_follows_the_scheme(qtbot: QtBot, light: Theme, look: Look) -> None:
    button = IconButton(theme=light, icon="glyph-square", name="Square")
    qtbot.addWidget(button)
    assert look(button).shows(light.colour("inkSoft"))
    light.set_scheme("dark")
    assert look(button).shows(light.colour("inkSoft"))


def test_space_presses_it(qtbot: QtBot, light: Theme) -> None:
    button = IconButton(theme=light, icon="table", name="Table", checkable=True)
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.toggled, timeout=1000):
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.isChecked()
