"""A chosen row that is seen stays so when its list gets less high; any other list stays where it was."""

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from gui.app.offscreen import settle
from gui.theme.parts.row_list import RowList


@pytest.fixture
def rows(qtbot: QtBot) -> QListView:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.setModel(QStringListModel([f"row {number}" for number in range(100)], rows))
    rows.resize(200, 300)
    rows.show()
    settle()
    return rows


def in_view(rows: QListView, row: int) -> bool:
    return rows.viewport().rect().contains(rows.visualRect(rows.model().index(row, 0)))


def test_a_chosen_row_at_the_lower_edge_stays_in_view(rows: QListView) -> None:
    rows.setCurrentIndex(rows.model().index(50, 0))
    assert in_view(rows, 50)
    rows.resize(200, 120)
    settle()
    assert in_view(rows, 50)


def test_a_list_that_was_scrolled_away_from_its_chosen_row_stays_there(rows: QListView) -> None:
    rows.setCurrentIndex(rows.model().index(50, 0))
    rows.scrollToTop()
    rows.resize(200, 120)
    settle()
    assert rows.verticalScrollBar().value() == 0
