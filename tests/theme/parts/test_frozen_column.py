"""The first column stays while the others are scrolled sideways."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.theme.parts.frozen_column import FrozenColumn
from gui.theme.parts.table_view import TableView
from gui.theme.theme import Theme


@pytest.fixture
def model() -> QStandardItemModel:
    """Return a table of forty rows by twelve columns."""
    model = QStandardItemModel(40, 12)
    for row in range(40):
        for column in range(12):
            model.setItem(row, column, QStandardItem(f"{column}/{row}"))
    return model


@pytest.fixture
def table(theme: Theme, model: QStandardItemModel, qtbot: QtBot) -> TableView:
    """Return a table too narrow for its columns."""
    table = TableView(theme=theme, name="Rows")
    qtbot.addWidget(table)
    table.setModel(model)
    FrozenColumn(theme=theme, table=table)
    table.resize(400, 300)
    table.show()
    return table


def frozen(table: TableView) -> FrozenColumn:
    (found,) = table.findChildren(FrozenColumn)
    return found


def test_it_is_there_only_while_the_first_column_is_scrolled_away(table: TableView) -> None:
    assert not frozen(table).isVisible()
    table.horizontalScrollBar().setValue(150)
    assert frozen(table).isVisible()
    assert frozen(table).viewport().mapTo(table, QPoint()) == table.viewport().pos()
    assert frozen(table).horizontalHeader().isVisible()
    table.horizontalScrollBar().setValue(0)
    assert not frozen(table).isVisible()


def test_it_scrolls_with_the_rows(table: TableView) -> None:
    table.horizontalScrollBar().setValue(150)
    table.verticalScrollBar().setValue(120)
    assert frozen(table).verticalScrollBar().value() == 120
    row = frozen(table).indexAt(frozen(table).viewport().rect().center())
    assert row.row() == table.indexAt(table.viewport().rect().center()).row()
    assert row.column() == 0


def test_it_shows_which_row_is_chosen(table: TableView, theme: Theme) -> None:
    table.horizontalScrollBar().setValue(150)
    table.selectRow(2)
    place = frozen(table).visualRect(frozen(table).model().index(2, 0))
    picture = frozen(table).viewport().grab().toImage()
    assert picture.pixelColor(2, place.center().y()) == theme.colour("selection")


def test_a_click_goes_to_the_row_below_it(table: TableView) -> None:
    table.horizontalScrollBar().setValue(150)
    place = table.visualRect(table.model().index(3, 4)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert {index.row() for index in frozen(table).selectionModel().selectedRows()} == {3}


def test_its_head_says_when_the_table_is_sorted_by_it(table: TableView) -> None:
    head = table.horizontalHeader()
    head.setSortIndicatorShown(True)
    head.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    assert frozen(table).horizontalHeader().isSortIndicatorShown()
    head.setSortIndicator(3, Qt.SortOrder.DescendingOrder)
    assert not frozen(table).horizontalHeader().isSortIndicatorShown()
