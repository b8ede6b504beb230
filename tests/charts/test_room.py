"""Tests of gui.charts.room."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF

from gui.charts.room import AXIS, Room


def test_what_is_taken_is_no_longer_free() -> None:
    room = Room(QSizeF(200, 100))
    rect = QRectF(20, 20, 40, 20)
    assert room.free(rect)
    room.take(rect)
    assert not room.free(rect.translated(10, 5))
    assert room.free(rect.translated(60, 0))


def test_nothing_beyond_the_canvas_is_free() -> None:
    assert not Room(QSizeF(200, 100)).free(QRectF(190, 10, 20, 10))


def test_a_line_takes_what_it_crosses_and_no_more() -> None:
    room = Room(QSizeF(200, 100))
    room.take_path(np.array([0.0, 200.0]), np.array([0.0, 100.0]))
    assert not room.free(QRectF(90, 40, 20, 20))
    assert room.free(QRectF(150, 5, 30, 20))


def test_a_steep_line_takes_all_of_its_height() -> None:
    room = Room(QSizeF(200, 100))
    room.take_path(np.array([100.0, 101.0, 140.0]), np.array([10.0, 90.0, 90.0]))
    assert all(room.covers_data(QRectF(99, y, 4, 2)) for y in range(10, 90, 2))
    assert room.free(QRectF(110, 10, 60, 60))


def test_what_of_a_line_lies_outside_the_canvas_takes_nothing() -> None:
    room = Room(QSizeF(200, 100))
    room.take_path(np.array([-500.0, -300.0]), np.array([50.0, 50.0]))
    room.take_path(np.array([0.0, 200.0]), np.array([-500.0, -300.0]))
    room.take_path(np.array([]), np.array([]))
    assert room.cost(room.bounds) == 0
    room.take_path(np.array([-1e9, 1e9]), np.array([-1e9, 1e9]))
    assert room.covers_data(QRectF(40, 40, 20, 20))


def test_place_takes_the_first_free_candidate() -> None:
    room = Room(QSizeF(200, 100))
    first, second = QRectF(0, 0, 50, 20), QRectF(0, 40, 50, 20)
    room.take(first)
    assert room.place([first, second]) == second
    assert room.place([first, second]) is None


def test_a_card_lies_where_nothing_is_and_near() -> None:
    room = Room(QSizeF(400, 200))
    mark = QRectF(100, 100, 10, 10)
    room.take(mark)
    room.take(QRectF(200, 0, 200, 200))
    place = room.nearest(QSizeF(80, 60), to=mark, around=mark.center(), within=room.bounds)
    assert room.cost(place) == 0
    assert not place.intersects(mark)
    assert QRectF(20, 20, 180, 180).contains(place.center())


def test_a_card_covers_the_names_of_an_axis_rather_than_data() -> None:
    room = Room(QSizeF(200, 100))
    room.take(QRectF(0, 0, 100, 100), weight=AXIS)
    room.take(QRectF(100, 0, 100, 100))
    place = room.nearest(QSizeF(90, 90), to=QRectF(150, 50, 4, 4), around=QPointF(152, 52), within=room.bounds)
    assert place.right() <= 100
    assert not room.covers_data(place)


def test_a_card_keeps_off_its_mark_and_what_is_to_be_avoided_even_in_a_full_room() -> None:
    room = Room(QSizeF(300, 100))
    room.take(room.bounds)
    mark, words = QRectF(140, 40, 10, 10), QRectF(0, 0, 100, 100)
    place = room.nearest(QSizeF(120, 80), to=mark, around=mark.center(), within=room.bounds, avoid=(words,))
    assert not place.intersects(mark)
    assert not place.intersects(words)


def test_a_card_larger_than_the_canvas_begins_at_its_corner() -> None:
    room = Room(QSizeF(50, 40))
    place = room.nearest(QSizeF(80, 60), to=QRectF(0, 0, 4, 4), around=QPointF(2, 2), within=room.bounds)
    assert place.topLeft() == QPointF(0, 0)


def test_a_card_may_leave_the_canvas_rather_than_cover_data() -> None:
    room = Room(QSizeF(200, 100))
    room.take(room.bounds)
    mark = QRectF(90, 20, 10, 10)
    pane = QRectF(-20, -60, 240, 180)
    place = room.nearest(QSizeF(150, 58), to=mark, around=mark.center(), within=pane)
    assert not room.covers_data(place)
    assert pane.contains(place)
