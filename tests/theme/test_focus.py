"""The ring goes where the keyboard goes, and is not shown for the mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.theme.focus import RADIUS_PROPERTY
from gui.theme.theme import Theme
from tests.theme.conftest import Look


@pytest.fixture
def page(qtbot: QtBot, light: Theme) -> QWidget:
    """Return a window with three buttons, a field and a list."""
    page = QWidget()
    column = QVBoxLayout(page)
    for part in (QPushButton("a"), QPushButton("b"), QPushButton("c"), QLineEdit(), QListView()):
        column.addWidget(part)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def rings(page: QWidget) -> list[QWidget]:
    """Return what the rings that are seen go round."""
    return [frame.widget() for frame in page.findChildren(QFocusFrame) if frame.isVisible()]


def test_tab_brings_the_ring_and_takes_it_along(qtbot: QtBot, page: QWidget) -> None:
    buttons = page.findChildren(QPushButton)
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    assert rings(page) == [buttons[1]]
    QTest.keyClick(buttons[1], Qt.Key.Key_Tab)
    assert rings(page) == [buttons[2]]


def test_a_click_shows_no_ring(qtbot: QtBot, page: QWidget) -> None:
    button = page.findChildren(QPushButton)[1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.hasFocus()
    assert rings(page) == []


def test_a_field_shows_it_however_it_got_the_focus(qtbot: QtBot, page: QWidget) -> None:
    field = page.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert rings(page) == [field]


def test_a_list_draws_it_inside(qtbot: QtBot, page: QWidget) -> None:
    field, rows = page.findChild(QLineEdit), page.findChild(QListView)
    assert isinstance(field, QLineEdit)
    assert isinstance(rows, QListView)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert rows.hasFocus()
    assert rings(page) == []


@pytest.mark.parametrize("backwards", [False, True])
def test_a_part_out_of_sight_is_brought_into_view_with_its_ring(qtbot: QtBot, light: Theme, backwards: bool) -> None:
    page, board, area = QWidget(), QWidget(), QScrollArea()
    inside = [QPushButton(str(number)) for number in range(20)]
    column = QVBoxLayout(board)
    for button in inside:
        column.addWidget(button)
    area.setWidget(board)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    before, after = QPushButton("before"), QPushButton("after")
    outer = QVBoxLayout(page)
    for part in (before, area, after):
        outer.addWidget(part)
    qtbot.addWidget(page)
    page.resize(200, 240)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    bar = area.verticalScrollBar()
    bar.setValue(0 if backwards else bar.maximum())
    start, key, reached = (after, Qt.Key.Key_Backtab, inside[-1]) if backwards else (before, Qt.Key.Key_Tab, inside[0])
    start.setFocus()
    QTest.keyClick(start, key)
    assert reached.hasFocus()
    assert reached.visibleRegion().boundingRect() == reached.rect()
    assert rings(page) == [reached]


def test_a_window_that_is_closed_takes_its_ring_along(qtbot: QtBot, light: Theme, qapp: QApplication) -> None:
    window = QWidget()
    QVBoxLayout(window).addWidget(QLineEdit(window))
    window.show()
    qtbot.waitExposed(window)
    window.findChildren(QLineEdit)[0].setFocus()
    window.close()
    window.deleteLater()
    qtbot.waitUntil(lambda: window not in qapp.topLevelWidgets())
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    qtbot.waitExposed(other)
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)


def test_the_ring_is_two_pixels_of_focus_round_two_of_page(
    qtbot: QtBot, page: QWidget, light: Theme, look: Look
) -> None:
    button = page.findChildren(QPushButton)[1]
    button.setProperty(RADIUS_PROPERTY, 0)
    page.findChildren(QPushButton)[0].setFocus()
    QTest.keyClick(page.findChildren(QPushButton)[0], Qt.Key.Key_Tab)
    picture = look(page)
    x, y = button.geometry().center().x(), button.geometry().top()
    assert [picture.at(x, y - out) for out in (4, 3, 2, 1)] == [
        light.colour("focus").name(),
        light.colour("focus").name(),
        light.colour("page").name(),
        light.colour("page").name(),
    ]
