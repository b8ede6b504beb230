"""Of a list only the row that tells something else is painted again."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from gui.app.offscreen import settle
from gui.theme.parts.row_list import RowList


class Painted(QStyledItemDelegate):
    def __init__(self, parent: RowList) -> None:
        super().__init__(parent)
        self.rows: list[int] = []

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.rows.append(index.row())
        super().paint(painter, option, index)


def test_only_the_row_that_changed_is_painted(qtbot: QtBot) -> None:
    shown = RowList()
    qtbot.addWidget(shown)
    model = QStringListModel(["upper", "middle", "lower"], shown)
    shown.setModel(model)
    painted = Painted(shown)
    shown.setItemDelegate(painted)
    shown.show()
    settle()
    painted.rows.clear()
    model.setData(model.index(1), "other")
    settle()
    assert set(painted.rows) == {1}


def test_a_row_that_is_added_is_laid_out(qtbot: QtBot) -> None:
    shown = RowList()
    qtbot.addWidget(shown)
    model = QStringListModel(["upper"], shown)
    shown.setModel(model)
    shown.show()
    model.setStringList(["upper", "lower"])
    settle()
    assert shown.visualRect(model.index(1)).top() >= shown.visualRect(model.index(0)).bottom()
