"""Whole rows are lit under the pointer, and ringed when the keyboard brought one there."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QStringListModel, Qt
from PySide6.QtGui import QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from gui.theme.parts.row_guide import RowGuide
from gui.theme.theme import Theme


@pytest.fixture
def rows(qtbot: QtBot, light: Theme) -> QListView:
    """Return a list of four rows that is shown."""
    rows = QListView()
    rows.setModel(QStringListModel(["a", "b", "c", "d"], rows))
    qtbot.addWidget(rows)
    rows.resize(200, 200)
    rows.show()
    qtbot.waitExposed(rows)
    rows.activateWindow()
    qtbot.waitUntil(rows.isActiveWindow)
    return rows


def move_to(rows: QListView, place: QPoint) -> None:
    """Move the pointer within the list."""
    at = QPointF(place)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        QPointF(rows.viewport().mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(rows.viewport(), event)


def test_the_row_under_the_pointer_is_lit_until_it_leaves(qtbot: QtBot, rows: QListView) -> None:
    guide = RowGuide(view=rows)
    second = rows.model().index(1, 0)
    move_to(rows, rows.visualRect(second).center())
    assert [guide.is_over(rows.model().index(row, 0)) for row in range(4)] == [False, True, False, False]
    QApplication.sendEvent(rows.viewport(), QEvent(QEvent.Type.Leave))
    assert not guide.is_over(second)


def test_below_the_last_row_nothing_is_lit(qtbot: QtBot, rows: QListView) -> None:
    guide = RowGuide(view=rows)
    move_to(rows, QPoint(10, 190))
    assert not any(guide.is_over(rows.model().index(row, 0)) for row in range(4))


def test_keys_bring_the_ring_and_a_click_takes_it_away(qtbot: QtBot, rows: QListView) -> None:
    guide = RowGuide(view=rows)
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 0))
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert [guide.is_at(rows.model().index(row, 0)) for row in range(4)] == [False, True, False, False]
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.model().index(2, 0)).center())
    assert not any(guide.is_at(rows.model().index(row, 0)) for row in range(4))


def test_tab_into_the_list_brings_the_ring(qtbot: QtBot, rows: QListView) -> None:
    guide = RowGuide(view=rows)
    rows.setCurrentIndex(rows.model().index(2, 0))
    field = QLineEdit(rows)
    field.show()
    field.setFocus()
    assert not guide.is_at(rows.model().index(2, 0))
    QTest.keyClick(field, Qt.Key.Key_Backtab)
    assert rows.hasFocus()
    assert guide.is_at(rows.model().index(2, 0))


def test_where_nothing_is_chosen_yet_the_keyboard_is_at_the_first_row_that_can_be(
    qtbot: QtBot, light: Theme, rows: QListView
) -> None:
    model = QStandardItemModel()
    for words in ("Owners", "a", "b"):
        model.appendRow(QStandardItem(words))
    model.item(0).setFlags(Qt.ItemFlag.NoItemFlags)
    rows.setModel(model)
    rows.setCurrentIndex(QModelIndex())
    guide = RowGuide(view=rows)
    field = QLineEdit(rows)
    field.show()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Backtab)
    assert rows.hasFocus()
    assert [guide.is_at(model.index(row, 0)) for row in range(3)] == [False, True, False]
    assert not rows.currentIndex().isValid()
    with qtbot.waitSignal(rows.activated) as activated:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert activated.args is not None
    assert rows.currentIndex().row() == 1
