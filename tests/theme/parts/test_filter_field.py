"""The field narrows, is cleared by Escape, and leads down to its list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.theme.parts.filter_field import FilterField
from gui.theme.theme import Theme
from tests.theme.conftest import Look


def test_it_says_what_it_is_for(qtbot: QtBot, theme: Theme, look: Look) -> None:
    field = FilterField(theme=theme, placeholder="Filter name, brand…", name="Filter partners")
    qtbot.addWidget(field)
    field.resize(220, 28)
    assert (field.accessibleName(), field.placeholderText()) == ("Filter partners", "Filter name, brand…")
    assert look(field).shows(theme.colour("page"))
    assert look(field).shows(theme.colour("lineStrong"))


def test_escape_clears_it_and_then_is_for_others(qtbot: QtBot, light: Theme) -> None:
    field = FilterField(theme=light, placeholder="", name="Filter")
    qtbot.addWidget(field)
    QTest.keyClicks(field, "ser")
    assert field.text() == "ser"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_escape_is_the_field_s_own_before_it_is_the_window_s(qtbot: QtBot, light: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = FilterField(theme=light, placeholder="", name="Filter", parent=window)
    closed: list[str] = []
    QShortcut(QKeySequence("Esc"), window).activated.connect(lambda: closed.append(field.text()))
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "ser")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), closed) == ("", [])
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert closed == [""]


def test_down_and_enter_lead_to_the_list(qtbot: QtBot, light: Theme) -> None:
    field = FilterField(theme=light, placeholder="", name="Filter")
    qtbot.addWidget(field)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        with qtbot.waitSignal(field.leftDownwards, timeout=1000):
            QTest.keyClick(field, key)


def test_it_follows_the_scheme(qtbot: QtBot, light: Theme, look: Look) -> None:
    field = FilterField(theme=light, placeholder="", name="Filter", icon="glyph-square")
    qtbot.addWidget(field)
    field.resize(220, 28)
    light.set_scheme("dark")
    qtbot.waitUntil(lambda: look(field).shows(light.colour("page")))
    assert look(field).shows(light.colour("inkSoft"))
