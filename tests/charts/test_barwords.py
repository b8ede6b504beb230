"""Tests of gui.charts.barwords."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from gui.base.text import Text
from gui.charts.barpaint import words_role
from gui.charts.barshape import BarShape
from gui.charts.barwords import BarWords
from gui.charts.ink import ChartInk
from gui.charts.room import Room
from tests.charts.conftest import Paint, count_written
from tests.charts.samples import SPAN, bar

SHEET = QRectF(0, 0, 100, 100)


def shape(box: QRectF, value: float = 2.1, *, different: int = 0, rank: int | None = 0) -> BarShape:
    shown = replace(bar("a", SPAN, value, words="H1"), different=different, rank=rank)
    return BarShape(shown, box, box, None, box, box.bottom() if value < 0 else box.top(), ())


@pytest.fixture
def room() -> Room:
    return Room(QSizeF(100, 100))


@pytest.fixture
def words(ink: ChartInk, text: Text, room: Room) -> BarWords:
    return BarWords(ink=ink, text=text, room=room, plot=SHEET, doubtful="doubtful")


def test_a_chip_stands_right_of_the_value_above_the_bar(words: BarWords, ink: ChartInk, sheet: Paint) -> None:
    words.write([shape(QRectF(10, 60, 80, 40), different=3)], [])
    (chip,) = words.chips
    assert chip.words == "≠ 3"
    assert chip.rect.center().x() > 50
    assert chip.rect.bottom() <= 60
    image = sheet(words.paint)
    assert count_written(image.copy(10, 35, round(chip.rect.left()) - 10, 22), ink.colour("ink")) > 5


def test_without_room_for_the_number_the_sign_is_in_the_chip(words: BarWords, room: Room) -> None:
    room.take(QRectF(0, 0, 40, 100))
    room.take(QRectF(60, 0, 40, 100))
    words.write([shape(QRectF(40, 60, 20, 40), 1234.5, different=3)], [])
    assert [chip.words for chip in words.chips] == ["≠"]


def test_without_any_room_the_bare_sign_stays(words: BarWords, room: Room) -> None:
    room.take(room.bounds)
    words.write([shape(QRectF(40, 60, 20, 40), different=3)], [])
    (chip,) = words.chips
    assert chip.words == ""
    assert chip.rect.bottom() <= 60


def test_a_chip_gives_way_to_a_higher_neighbour(words: BarWords, room: Room) -> None:
    box = QRectF(40, 60, 8, 40)
    room.take(QRectF(50, 0, 50, 100))
    words.write([shape(QRectF(40 - 10 * n, 90, 8, 10), 9 - n) for n in range(1, 4)], [])
    words.write([shape(box, 1.0, different=2), shape(QRectF(50, 0, 8, 100), 9), shape(QRectF(60, 0, 8, 100), 8)], [])
    (chip,) = words.chips
    assert chip.words
    assert chip.rect.right() <= 50


def test_signs_that_would_cover_each_other_are_one(words: BarWords) -> None:
    words.write([shape(QRectF(20 + 2 * n, 60, 2, 40), different=2) for n in range(3)], [])
    assert len(words.chips) == 1


def test_bars_that_agree_have_none(words: BarWords) -> None:
    words.write([shape(QRectF(10, 60, 80, 40)), shape(QRectF(10, 60, 2, 40))], [])
    assert words.chips == ()


def test_value_and_chip_of_a_negative_bar_stand_below_it(words: BarWords) -> None:
    words.write([shape(QRectF(10, 10, 80, 40), -2.1, different=2)], [])
    (chip,) = words.chips
    assert chip.rect.top() >= 50


def test_one_bar_is_labelled_once(words: BarWords, ink: ChartInk, sheet: Paint) -> None:
    latest = [shape(QRectF(20 + 10 * n, 60 - 10 * n, 8, 40 + 10 * n), 2 + n, different=2) for n in range(3)]
    words.write(latest, [])
    assert len(words.chips) == 3
    assert count_written(sheet(words.paint), ink.colour("ink")) > 0


@pytest.mark.parametrize("rank", [0, 1, 2, 3, 4, 5, None])
def test_words_inside_a_bar_are_read_on_every_series(
    words: BarWords, ink: ChartInk, sheet: Paint, rank: int | None
) -> None:
    box = QRectF(5, 30, 90, 70)
    words.write([shape(box, rank=rank)], [])

    def draw(painter: QPainter) -> None:
        painter.fillRect(box, ink.series_colour(rank))
        words.paint(painter)

    inside = sheet(draw).copy(box.toRect())
    assert count_written(inside, ink.colour(words_role(ink, rank) or "ink")) > 5
