"""Tests of gui.charts.labels."""

import pytest
from PySide6.QtCore import QRectF, QSizeF

from gui.charts.ink import ChartInk
from gui.charts.labels import Label, name_label, paint_label, value_label, words_size, wrapped
from gui.charts.room import Room
from tests.charts.conftest import Paint, count

PLOT = QRectF(40, 20, 300, 150)


def test_a_value_stands_above_its_bar_and_below_a_negative_one(ink: ChartInk) -> None:
    room = Room(QSizeF(400, 200))
    above = value_label("26.35", ink=ink, room=room, middle=100, foot=80)
    below = value_label("26.35", ink=ink, room=room, middle=100, foot=90, downward=True)
    assert above is not None
    assert below is not None
    assert above.rect.bottom() == 80
    assert below.rect.top() == 90


def test_a_value_that_would_collide_is_left_out(ink: ChartInk) -> None:
    room = Room(QSizeF(400, 200))
    assert value_label("26.35", ink=ink, room=room, middle=100, foot=80) is not None
    assert value_label("27", ink=ink, room=room, middle=110, foot=82) is None


def test_a_name_goes_to_the_left_where_the_plot_ends(ink: ChartInk) -> None:
    room = Room(QSizeF(400, 200))
    label = name_label("Heron class", ink=ink, room=room, end=QRectF(325, 80, 10, 10), plot=PLOT)
    assert label is not None
    assert label.rect.right() < 325
    assert label.role == "ink"


def test_a_name_keeps_off_what_is_to_be_spared_where_another_place_is_free(ink: ChartInk) -> None:
    room = Room(QSizeF(400, 200))
    room.spare(QRectF(220, 20, 2, 150))
    end = QRectF(200, 80, 10, 10)
    label = name_label("Heron class", ink=ink, room=room, end=end, plot=PLOT)
    assert label is not None
    assert label.rect.right() < end.left()
    room.take(QRectF(0, 20, 199, 150))
    room.take(QRectF(199, 20, 200, 58))
    room.take(QRectF(199, 92, 200, 80))
    crossing = name_label("Heron class", ink=ink, room=room, end=end, plot=PLOT)
    assert crossing is not None, "rather over the line than nowhere"


def test_a_name_without_room_is_left_out(ink: ChartInk) -> None:
    room = Room(QSizeF(400, 200))
    room.take(room.bounds)
    assert name_label("Heron class", ink=ink, room=room, end=QRectF(200, 80, 10, 10), plot=PLOT) is None


def test_two_lines_need_twice_the_height(ink: ChartInk) -> None:
    assert words_size(ink, "one\ntwo").height() == 2 * words_size(ink, "one").height()


def test_a_label_is_written_in_its_role_on_its_ground(ink: ChartInk, sheet: Paint) -> None:
    image = sheet(lambda painter: paint_label(painter, ink, Label("■■", QRectF(10, 10, 80, 40), "ink", ground="zebra")))
    assert count(image, ink.colour("zebra")) > 1000
    assert count(image, ink.colour("ink")) > 10


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("no figure after H1 2025", ["no figure after", "H1 2025"]),
        ("no figure before May 2024", ["no figure before", "May 2024"]),
        ("H2 2025: no figure", ["H2 2025:", "no figure"]),
    ],
)
def test_a_year_is_not_torn_from_its_month(ink: ChartInk, words: str, lines: list[str]) -> None:
    room = max(ink.width(line, "small") for line in (*lines, "no figure after H1")) + 1
    assert wrapped(ink, words, room).split("\n") == lines


def test_a_very_long_name_is_cut_and_stays_in_the_plot(ink: ChartInk) -> None:
    room = Room(QSizeF(400, 200))
    label = name_label("Heron class of the long name " * 20, ink=ink, room=room, end=QRectF(60, 80, 10, 10), plot=PLOT)
    assert label is not None
    assert label.words.endswith("…")
    assert PLOT.contains(label.rect)
