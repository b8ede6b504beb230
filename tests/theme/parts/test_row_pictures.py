"""Rows that are kept as they were drawn: the same pixels, for less."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from gui.theme.parts import row_pictures
from gui.theme.parts.row_pictures import RowPictures
from gui.theme.parts.words import draw_words
from gui.theme.theme import Theme

PLACE = QRect(6, 10, 120, 24)


class Row:
    """Draws words, and counts how often."""

    def __init__(self, theme: Theme, words: str) -> None:
        self.theme = theme
        self.words = words
        self.drawn = 0

    def __call__(self, painter: QPainter, rect: QRect) -> None:
        self.drawn += 1
        draw_words(painter, rect, self.words, font=self.theme.font("body"), colour=self.theme.colour("ink"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self.theme.colour("line"))


def painted(theme: Theme, paint: Callable[[QPainter], None], *, ratio: float = 1.0) -> QImage:
    """Return what is painted on a page of a ratio of pixels."""
    image = QImage(round(140 * ratio), round(50 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.colour("page"))
    painter = QPainter(image)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as that of a widget
    paint(painter)
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("words", ["Harbour of the north", "مرسيدس abc"])
def test_a_row_looks_the_same_the_first_time_the_second_and_without_being_kept(
    theme: Theme, ratio: float, words: str
) -> None:
    row, pictures = Row(theme, words), RowPictures(theme=theme)
    ground = theme.colour("page")
    plainly = painted(theme, lambda painter: row(painter, PLACE), ratio=ratio)
    for _ in range(2):
        kept = painted(theme, lambda painter: pictures.put(painter, PLACE, "north", row, ground=ground), ratio=ratio)
        assert kept == plainly


def test_what_looks_the_same_is_drawn_once(light: Theme) -> None:
    row, pictures = Row(light, "Harbour"), RowPictures(theme=light)
    for place in (PLACE, PLACE.translated(0, 9), PLACE):
        painted(light, partial(_put, pictures, place=place, look=1, row=row))
    assert row.drawn == 1


@pytest.mark.parametrize("other", [("harbour", 2, PLACE), ("harbour", 1, PLACE.adjusted(0, 0, 8, 0))])
def test_another_look_or_width_is_another_picture(light: Theme, other: tuple[str, int, QRect]) -> None:
    row, pictures = Row(light, "Harbour"), RowPictures(theme=light)
    for words, lit, place in (("harbour", 1, PLACE), other):
        painted(light, partial(_put, pictures, place=place, look=(words, lit), row=row))
    assert row.drawn == 2


def test_another_theme_draws_all_anew(light: Theme) -> None:
    row, pictures = Row(light, "Harbour"), RowPictures(theme=light)
    painted(light, partial(_put, pictures, place=PLACE, look=1, row=row))
    light.set_scheme("dark")
    dark = painted(light, partial(_put, pictures, place=PLACE, look=1, row=row))
    assert row.drawn == 2
    assert dark == painted(light, lambda painter: row(painter, PLACE))


def test_the_oldest_are_let_go_of_where_there_are_too_many(light: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_pictures, "ROOM", 3 * PLACE.width() * PLACE.height())
    row, pictures = Row(light, "Harbour"), RowPictures(theme=light)
    for look in (1, 2, 3, 1, 4, 1):  # the fourth has no room but that of 2, which was not seen for longest
        painted(light, partial(_put, pictures, place=PLACE, look=look, row=row))
    assert row.drawn == 4
    painted(light, partial(_put, pictures, place=PLACE, look=2, row=row))
    assert row.drawn == 5


def _put(pictures: RowPictures, painter: QPainter, *, place: QRect, look: object, row: Row) -> None:
    pictures.put(painter, place, look, row, ground=row.theme.colour("page"))
