"""Parts that flow into lines as words do."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.theme.parts.flow import FlowLayout


class Brick(QWidget):
    """A part that asks for 100 by 20."""

    def sizeHint(self) -> QSize:
        return QSize(100, 20)


@pytest.fixture
def wall(qtbot: QtBot) -> QWidget:
    """Return a shown widget with four bricks."""
    wall = QWidget()
    flow = FlowLayout(wall, gap=10)
    for _ in range(4):
        flow.addWidget(Brick(wall))
    qtbot.addWidget(wall)
    wall.resize(1000, 200)
    wall.show()
    return wall


def flow_of(wall: QWidget) -> FlowLayout:
    layout = wall.layout()
    assert isinstance(layout, FlowLayout)
    return layout


def corners(wall: QWidget) -> list[tuple[int, int]]:
    return [(brick.x(), brick.y()) for brick in wall.findChildren(Brick)]


def test_parts_stand_side_by_side_where_there_is_room(wall: QWidget) -> None:
    flow_of(wall).setGeometry(QRect(0, 0, 430, 200))
    assert corners(wall) == [(0, 0), (110, 0), (220, 0), (330, 0)]


def test_what_does_not_fit_goes_on_in_the_next_line(wall: QWidget) -> None:
    flow_of(wall).setGeometry(QRect(0, 0, 215, 200))
    assert corners(wall) == [(0, 0), (110, 0), (0, 30), (110, 30)]
    assert flow_of(wall).heightForWidth(215) == 50
    assert flow_of(wall).heightForWidth(50) == 110


def test_a_hidden_part_takes_no_room(wall: QWidget) -> None:
    wall.findChildren(Brick)[0].hide()
    flow_of(wall).setGeometry(QRect(0, 0, 430, 200))
    assert corners(wall)[1] == (0, 0)
    assert flow_of(wall).sizeHint() == QSize(320, 20)


def test_a_part_can_be_taken_out(wall: QWidget) -> None:
    flow = flow_of(wall)
    flow.removeWidget(wall.findChildren(Brick)[3])
    assert flow.count() == 3
    assert flow.itemAt(3) is None
    assert flow.takeAt(7) is None
    assert flow.minimumSize().width() <= 100
