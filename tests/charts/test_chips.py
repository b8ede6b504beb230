"""Tests of gui.charts.chips."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from gui.base.text import Text
from gui.charts.chips import DIFFERS, SIGN, Chip, chip_beside, chip_size, chip_words, paint_chip, sign_at
from gui.charts.ink import ChartInk
from gui.charts.room import Room
from gui.theme.theme import Theme
from tests.charts.conftest import Paint, count, count_written

PLOT = QRectF(20, 20, 160, 160)
POINT = QRectF(95, 95, 10, 10)
WORDS = ("≠ 3", DIFFERS)


def test_it_says_how_many_different_values_there_are(text: Text) -> None:
    assert chip_words(text, 3) == "≠ 3"
    assert chip_words(text, 0) == chip_words(text, 1) == DIFFERS


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("words", ["≠ 2", DIFFERS, ""])
def test_it_is_read_in_every_scheme(theme: Theme, ink: ChartInk, sheet: Paint, scheme: str, words: str) -> None:
    theme.set_scheme(scheme)
    rect = QRectF(QPointF(30, 40), chip_size(ink, words) if words else SIGN)
    image = sheet(lambda painter: paint_chip(painter, ink, Chip(rect, words)))
    assert count_written(image, ink.colour("doubt")) > 10
    inside = image.copy(rect.toRect())
    assert count(inside, ink.colour("doubtTint")) > inside.width() * inside.height() / 4
    assert count(image.copy(0, 0, 100, 35), ink.colour("page")) == 3500


def test_it_grows_with_the_text(theme: Theme, ink: ChartInk) -> None:
    assert chip_size(ink, "≠ 2").height() == 16
    theme.set_text_scale(200)
    ink.forget()
    assert chip_size(ink, "≠ 2").height() == 32


def test_beside_a_point_it_goes_where_there_is_room(ink: ChartInk) -> None:
    room = Room(QSizeF(200, 200))
    right = chip_beside(WORDS, ink=ink, room=room, box=POINT, plot=PLOT)
    left = chip_beside(WORDS, ink=ink, room=room, box=POINT, plot=PLOT)
    assert right.words == left.words == "≠ 3"
    assert left.rect.right() < POINT.left() < POINT.right() < right.rect.left()


def test_without_room_the_sign_is_still_set(ink: ChartInk) -> None:
    room = Room(QSizeF(200, 200))
    room.take(room.bounds)
    chip = chip_beside(WORDS, ink=ink, room=room, box=POINT, plot=PLOT)
    assert not chip.words
    assert PLOT.contains(chip.rect)
    assert abs(chip.rect.center().x() - POINT.center().x()) < 1


def test_the_sign_of_what_is_half_out_of_view_stays_in_the_plot() -> None:
    chip = sign_at(QPointF(PLOT.right() + 4, 0), room=Room(QSizeF(200, 200)), plot=PLOT)
    assert chip.rect.right() == PLOT.right()
    assert chip.rect.top() >= 0
