"""Boxes lie on whole pixels, rings are where they should be, a door is dotted until the pointer is over it."""

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from gui.theme.drawing import draw_box, draw_door_line, draw_inner_ring, draw_ring, mixed

PAGE, INK, FILL = QColor("white"), QColor("black"), QColor("red")


@pytest.fixture
def paper(qtbot: QtBot) -> QImage:
    """Return white paper of 40 by 20 pixels."""
    paper = QImage(40, 20, QImage.Format.Format_RGB32)
    paper.fill(PAGE)
    return paper


def test_an_edge_is_one_sharp_pixel(paper: QImage) -> None:
    painter = QPainter(paper)
    draw_box(painter, paper.rect(), fill=FILL, edge=INK)
    painter.end()
    assert [paper.pixelColor(20, y) for y in (0, 1, 18, 19)] == [INK, FILL, FILL, INK]


def test_corners_are_round(paper: QImage) -> None:
    painter = QPainter(paper)
    draw_box(painter, paper.rect(), fill=FILL, edge=None)
    painter.end()
    assert paper.pixelColor(0, 0) != FILL
    assert paper.pixelColor(20, 0) == FILL


def test_a_ring_is_outside_its_gap(paper: QImage) -> None:
    painter = QPainter(paper)
    painter.fillRect(paper.rect(), FILL)
    draw_ring(painter, paper.rect(), ring=INK, gap=PAGE, radius=0)
    painter.end()
    assert [paper.pixelColor(20, y) for y in range(5)] == [INK, INK, PAGE, PAGE, FILL]


def test_a_cell_in_the_middle_of_a_row_leaves_its_sides_open(paper: QImage) -> None:
    painter = QPainter(paper)
    draw_inner_ring(painter, paper.rect(), ring=INK, left=False, right=True)
    painter.end()
    assert [paper.pixelColor(x, 10) for x in (0, 38, 39)] == [PAGE, INK, INK]
    assert [paper.pixelColor(20, y) for y in (0, 1, 2, 18, 19)] == [INK, INK, PAGE, INK, INK]


@pytest.mark.parametrize("solid", [True, False])
def test_a_door_is_dotted_at_rest_and_solid_under_the_pointer(paper: QImage, *, solid: bool) -> None:
    painter = QPainter(paper)
    draw_door_line(painter, QPointF(0, 10), 40, colour=INK, solid=solid)
    painter.end()
    line = QRect(0, 12, 40, 3)
    shades = {paper.pixelColor(x, line.top() + 1).lightness() for x in range(2, 38)}
    assert (len(shades) == 1) == solid
    assert paper.pixelColor(20, 10) == PAGE


def test_a_mixed_colour_lies_between_two() -> None:
    assert mixed(PAGE, INK, 0).name() == PAGE.name()
    assert mixed(PAGE, INK, 1).name() == INK.name()
    assert INK.lightness() < mixed(PAGE, INK, 0.5).lightness() < PAGE.lightness()
