"""A table is copied as it stands, opens its doors, and has no grid."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.theme.parts.table_view import TableView
from gui.theme.theme import Theme
from tests.theme.conftest import Look
from tests.theme.parts.tables import ShipsModel


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> TableView:
    """Return a table of three ships that is shown."""
    table = TableView(theme=theme, name="Ships")
    table.setModel(ShipsModel(table))
    qtbot.addWidget(table)
    table.resize(420, 200)
    table.show()
    qtbot.waitExposed(table)
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    return table


def test_chosen_rows_are_copied_as_lines_of_cells(table: TableView) -> None:
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Aurora\tApr 2021\t216.75\nBorealis, the second\tDec 2021\t2.5"


def test_columns_are_copied_in_the_order_they_are_shown(table: TableView) -> None:
    table.horizontalHeader().moveSection(2, 0)
    table.hideColumn(1)
    table.selectRow(2)
    assert table.chosen_text() == "40\tCorona"


def test_without_a_choice_or_a_model_there_is_nothing_to_copy(qtbot: QtBot, table: TableView, theme: Theme) -> None:
    empty = TableView(theme=theme, name="Empty")
    qtbot.addWidget(empty)
    assert table.chosen_text() == empty.chosen_text() == ""


def test_a_click_on_a_figure_opens_it(qtbot: QtBot, table: TableView) -> None:
    cell = table.model().index(1, 2)
    with qtbot.waitSignal(table.opened, timeout=1000) as opened:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(cell).center())
    assert opened.args == ["figure:cabins-1"]


def test_a_click_on_a_name_only_chooses(qtbot: QtBot, table: TableView) -> None:
    cell = table.model().index(1, 0)
    with qtbot.assertNotEmitted(table.opened):
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(cell).center())
    assert [index.row() for index in table.selectionModel().selectedRows()] == [1]


def test_enter_opens_the_door_of_the_row(qtbot: QtBot, table: TableView) -> None:
    table.setCurrentIndex(table.model().index(2, 0))
    with qtbot.waitSignal(table.opened, timeout=1000) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["figure:cabins-2"]


def test_rows_are_parted_by_hairlines_and_columns_by_nothing(table: TableView, theme: Theme, look: Look) -> None:
    picture = look(table.viewport())
    edge = table.columnViewportPosition(1) - 1
    assert picture.at(edge, 27) == theme.colour("line").name()
    assert picture.at(edge, 10) == theme.colour("page").name()


def test_rows_grow_with_type(table: TableView, theme: Theme) -> None:
    assert table.rowHeight(0) == 28
    theme.set_text_scale(150)
    assert table.rowHeight(0) == 38


def test_tab_leaves_the_table(table: TableView) -> None:
    assert not table.tabKeyNavigation()
    assert table.accessibleName() == "Ships"


@pytest.fixture
def narrow(table: TableView) -> TableView:
    """Return the table scrolled to its end, too narrow for its columns."""
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for column, width in enumerate((120, 200, 200)):
        table.setColumnWidth(column, width)
    table.resize(300, 200)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    return table


def test_the_first_column_stays_while_the_others_scroll(narrow: TableView, theme: Theme, look: Look) -> None:
    scrolled = look(narrow).image.copy(0, 0, 119, 110)
    narrow.horizontalScrollBar().setValue(0)
    assert look(narrow).image.copy(0, 0, 119, 110) == scrolled


def test_a_click_on_the_column_that_stays_is_a_click_on_it(qtbot: QtBot, narrow: TableView) -> None:
    with qtbot.assertNotEmitted(narrow.opened):
        QTest.mouseClick(narrow.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    assert (narrow.currentIndex().row(), narrow.currentIndex().column()) == (1, 0)


def test_a_click_on_the_name_that_stays_sorts_by_it(qtbot: QtBot, narrow: TableView) -> None:
    head = narrow.horizontalHeader()
    narrow.setSortingEnabled(True)
    head.setSortIndicator(2, Qt.SortOrder.AscendingOrder)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert head.sortIndicatorSection() == 0


def test_a_first_column_that_would_hide_the_rest_scrolls_away(narrow: TableView, look: Look) -> None:
    narrow.horizontalScrollBar().setValue(0)
    narrow.setColumnWidth(0, 280)
    before = look(narrow).image
    narrow.horizontalScrollBar().setValue(narrow.horizontalScrollBar().maximum())
    assert look(narrow).image.copy(0, 32, 100, 60) != before.copy(0, 32, 100, 60)


def test_nothing_marks_the_corner_between_two_scroll_bars(table: TableView, look: Look, qtbot: QtBot) -> None:
    table.resize(180, 90)
    table.setColumnWidth(0, 300)
    both = (table.horizontalScrollBar(), table.verticalScrollBar())
    qtbot.waitUntil(lambda: all(bar.isVisible() for bar in both))
    picture = look(table)
    across, down = both[1].width(), both[0].height()
    corner = {picture.at(-1 - x, -1 - y) for x in range(across) for y in range(down)}
    assert corner == {picture.at(-1, -1)} == {picture.at(-1, -1 - down - 1)}
