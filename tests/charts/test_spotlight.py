"""Tests of gui.charts.spotlight."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene

from gui.charts.ink import ChartInk
from gui.charts.marks import Mark
from gui.charts.room import Room
from gui.charts.spotlight import Spotlight
from tests.charts.conftest import count

CANVAS = QRectF(0, 0, 400, 200)
PLOT = QRectF(40, 10, 350, 180)
BOX = QRectF(195, 95, 10, 10)
POINT = Mark("a", 0, "line", "a", BOX, BOX, QPointF(200, 100), PLOT, False)


@pytest.fixture
def spotlight(ink: ChartInk) -> Iterator[Spotlight]:
    scene = QGraphicsScene()
    spotlight = Spotlight(ink=ink, depth=0)
    scene.addItem(spotlight)
    spotlight.redraw(CANVAS)
    yield spotlight
    scene.removeItem(spotlight)


def drawn(spotlight: Spotlight, ink: ChartInk) -> QImage:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(ink.colour("page"))
    painter = QPainter(image)
    spotlight.scene().render(painter, CANVAS, CANVAS)
    painter.end()
    return image


def marked(spotlight: Spotlight, ink: ChartInk, rect: QRectF) -> bool:
    part = drawn(spotlight, ink).copy(rect.toRect())
    return count(part, ink.colour("page")) < part.width() * part.height()


def test_a_lit_point_has_a_ring_and_lines_to_both_axes(spotlight: Spotlight, ink: ChartInk) -> None:
    spotlight.light(POINT)
    assert marked(spotlight, ink, QRectF(186, 90, 6, 20))
    assert marked(spotlight, ink, QRectF(50, 98, 100, 5))
    assert marked(spotlight, ink, QRectF(198, 140, 5, 40))
    assert not marked(spotlight, ink, QRectF(230, 20, 150, 160))


def test_an_event_is_lit_in_its_own_lane(spotlight: Spotlight, ink: ChartInk) -> None:
    event = replace(POINT, sign="heading")
    spotlight.light(event)
    spotlight.choose(event, words="5 Nov 2023", room=Room(QSizeF(400, 200)))
    assert not marked(spotlight, ink, CANVAS)


def test_let_go_nothing_stays(spotlight: Spotlight, ink: ChartInk) -> None:
    spotlight.light(POINT)
    spotlight.light(None)
    assert not marked(spotlight, ink, CANVAS)


def test_the_chosen_value_is_written_on_ink_beside_its_mark(spotlight: Spotlight, ink: ChartInk) -> None:
    spotlight.choose(POINT, words="over 80,000", room=Room(QSizeF(400, 200)))
    place = spotlight.words_place
    assert place is not None
    assert not place.intersects(BOX)
    assert count(drawn(spotlight, ink).copy(place.toRect()), ink.colour("ink")) > 300


def test_words_that_would_lie_over_data_are_left_out(spotlight: Spotlight, ink: ChartInk) -> None:
    room = Room(QSizeF(400, 200))
    room.take(room.bounds)
    spotlight.choose(POINT, words="over 80,000", room=room)
    assert spotlight.words_place is None
    assert marked(spotlight, ink, QRectF(186, 90, 6, 20))


def test_the_frame_of_the_keyboard_is_drawn_inside(spotlight: Spotlight, ink: ChartInk) -> None:
    spotlight.frame(shown=True)
    assert drawn(spotlight, ink).pixelColor(200, 1) == ink.colour("focus")
    spotlight.frame(shown=False)
    assert not marked(spotlight, ink, CANVAS)
