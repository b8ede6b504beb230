"""The head names its columns, sorts by mouse and keyboard, and shows by what."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QToolTip
from pytestqt.qtbot import QtBot

from gui.theme.parts.table_head import TableHead
from gui.theme.theme import Theme
from tests.theme.conftest import Look
from tests.theme.parts.tables import ShipsModel


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> QTableView:
    """Return a table with our head, sortable."""
    table = QTableView()
    table.setHorizontalHeader(TableHead(theme=theme, parent=table))
    table.setModel(ShipsModel(table))
    table.setSortingEnabled(True)
    table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show()
    qtbot.waitExposed(table)
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    return table


def order(table: QTableView) -> tuple[int, Qt.SortOrder]:
    """Return by what it is sorted."""
    head = table.horizontalHeader()
    return head.sortIndicatorSection(), head.sortIndicatorOrder()


def test_it_is_as_high_as_the_look_says_and_grows_with_type(table: QTableView, theme: Theme) -> None:
    assert table.horizontalHeader().height() == 32
    theme.set_text_scale(200)
    assert table.horizontalHeader().sizeHint().height() == 48


def test_a_strong_line_parts_it_from_the_rows(table: QTableView, theme: Theme, look: Look) -> None:
    picture = look(table.horizontalHeader())
    assert picture.at(50, -1) == theme.colour("lineStrong").name()
    assert picture.at(3, 3) == theme.colour("page").name()


def test_a_click_sorts(qtbot: QtBot, table: QTableView) -> None:
    head = table.horizontalHeader()
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(head.sectionPosition(1) + 20, 10))
    assert order(table) == (1, Qt.SortOrder.AscendingOrder)


def test_keys_go_along_the_names_and_sort(qtbot: QtBot, table: QTableView) -> None:
    head = table.horizontalHeader()
    table.hideColumn(1)
    head.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(head, Qt.Key.Key_Right)
    QTest.keyClick(head, Qt.Key.Key_Space)
    assert order(table) == (2, Qt.SortOrder.AscendingOrder)
    QTest.keyClick(head, Qt.Key.Key_Return)
    assert order(table) == (2, Qt.SortOrder.DescendingOrder)
    QTest.keyClick(head, Qt.Key.Key_Right)
    QTest.keyClick(head, Qt.Key.Key_Left)
    QTest.keyClick(head, Qt.Key.Key_Space)
    assert order(table) == (0, Qt.SortOrder.AscendingOrder)


def test_the_ring_shows_where_the_keyboard_is(qtbot: QtBot, table: QTableView, theme: Theme, look: Look) -> None:
    head = table.horizontalHeader()
    focus = theme.colour("focus").name()
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Left)
    assert look(head).at(1, 10) == focus
    head.clearFocus()
    assert look(head).at(1, 10) == theme.colour("page").name()


def test_the_sorted_name_is_in_ink_with_a_triangle(table: QTableView, theme: Theme, look: Look) -> None:
    head = table.horizontalHeader()
    up = look(head).image
    head.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    down = look(head).image
    assert up != down
    assert look(head).shows(theme.colour("ink"))


def test_a_name_has_room_for_its_triangle(table: QTableView) -> None:
    head = table.horizontalHeader()
    words = head.fontMetrics().horizontalAdvance("Launched")
    assert head.sectionSizeHint(1) >= words + 20


@pytest.mark.parametrize(("width", "told"), [(160, ""), (50, "Launched")])
def test_a_name_that_is_cut_is_told_by_its_tip(qtbot: QtBot, table: QTableView, width: int, told: str) -> None:
    head = table.horizontalHeader()
    head.resizeSection(1, width)
    place = QPoint(head.sectionPosition(1) + 10, 10)
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    event = QHelpEvent(QEvent.Type.ToolTip, place, head.viewport().mapToGlobal(place))
    QApplication.sendEvent(head.viewport(), event)
    assert (QToolTip.text() if QToolTip.isVisible() else "") == told
    QToolTip.hideText()
