"""Tests of gui.charts.ink."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from gui.charts.ink import LINE, ChartInk, paint_hatch
from gui.theme.theme import Theme
from tests.charts.conftest import Paint, colours


def test_dashes_keep_their_length_in_pixels(ink: ChartInk, theme: Theme) -> None:
    pen = ink.series_pen(1, LINE)
    assert [length * pen.widthF() for length in pen.dashPattern()] == list(theme.series(1).dash)


def test_a_line_beyond_the_sixth_is_faint_and_unmarked(ink: ChartInk) -> None:
    assert ink.series_colour(None) == ink.colour("gap")
    assert ink.series(None).marker == ""
    assert ink.series_pen(None).dashPattern() == []


def test_ink_follows_the_theme(ink: ChartInk, theme: Theme) -> None:
    light, narrow = ink.series_colour(0), ink.width("2023")
    theme.set_scheme("dark")
    theme.set_text_scale(200)
    ink.forget()
    assert ink.series_colour(0) != light
    assert ink.width("2023") > 1.5 * narrow


def test_a_hatch_stays_in_its_rectangle_and_leans_as_asked(ink: ChartInk, sheet: Paint) -> None:
    rect = QRectF(20, 20, 60, 40)

    def lean(*, falling: bool) -> tuple[int, int]:
        def draw(painter: QPainter) -> None:
            paint_hatch(painter, rect, ink.pen("ink"), every=9, falling=falling)

        image = sheet(draw)
        dark = [(x, y) for x in range(100) for y in range(100) if image.pixelColor(x, y).lightness() < 128]
        assert dark
        assert all(20 <= x < 80 and 20 <= y < 60 for x, y in dark)
        found = set(dark)
        return sum((x + 1, y - 1) in found for x, y in dark), sum((x + 1, y + 1) in found for x, y in dark)

    rising, falling = lean(falling=False), lean(falling=True)
    assert rising[0] > rising[1]
    assert falling[1] > falling[0]


def test_a_hatch_of_nothing_is_nothing(ink: ChartInk, sheet: Paint) -> None:
    image = sheet(lambda painter: paint_hatch(painter, QRectF(10, 10, 0, 40), ink.pen("ink"), every=5))
    assert colours(image) == {ink.colour("page").name()}
