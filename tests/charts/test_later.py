"""Tests of gui.charts.later."""

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene

from gui.charts.ink import ChartInk
from gui.charts.later import LaterSheet
from gui.charts.room import Room
from tests.charts.conftest import count

CANVAS = QRectF(0, 0, 400, 200)
UPPER, LOWER = QRectF(40, 10, 340, 80), QRectF(40, 110, 340, 80)
WORDS = "not known yet"


@pytest.fixture
def room() -> Room:
    return Room(QSizeF(400, 200))


@pytest.fixture
def sheet(ink: ChartInk) -> LaterSheet:
    return LaterSheet(ink=ink, depth=0.5)


def drawn(sheet: LaterSheet, ink: ChartInk) -> QImage:
    scene = QGraphicsScene()
    scene.addItem(sheet)
    sheet.redraw(CANVAS)
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(ink.colour("page"))
    painter = QPainter(image)
    scene.render(painter, CANVAS, CANVAS)
    painter.end()
    scene.removeItem(sheet)
    return image


def test_the_line_runs_through_every_plot_and_the_words_stand_once(
    sheet: LaterSheet, ink: ChartInk, room: Room
) -> None:
    sheet.arrange([(UPPER, 200.0), (LOWER, 200.0)], words=WORDS, room=room)
    image = drawn(sheet, ink)
    assert sheet.words == WORDS
    for plot in (UPPER, LOWER):
        column = image.copy(199, round(plot.top()), 2, round(plot.height()))
        assert count(column, ink.colour("timeLine")) >= plot.height()
    assert count(image.copy(0, 0, 195, 200), ink.colour("timeLine")) == 0


def test_words_keep_others_away_and_stay_inside(sheet: LaterSheet, room: Room) -> None:
    sheet.arrange([(UPPER, 200.0)], words=WORDS, room=room)
    assert not room.free(QRectF(206, 16, 20, 10))
    sheet.arrange([(UPPER, 370.0)], words=WORDS, room=room)
    assert sheet.words == ""
    assert len(sheet.hatches) == 1


def test_a_day_out_of_sight_hatches_all_or_nothing(sheet: LaterSheet, ink: ChartInk, room: Room) -> None:
    sheet.arrange([(UPPER, 500.0)], words=WORDS, room=room)
    assert not sheet.hatches
    sheet.arrange([(UPPER, -30.0)], words=WORDS, room=room)
    assert list(sheet.hatches) == [UPPER]
    assert count(drawn(sheet, ink), ink.colour("timeLine")) == 0, "the day is not where the plot begins"
    sheet.clear()
    assert not sheet.hatches
