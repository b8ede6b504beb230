"""Tests of gui.charts.backdrop."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene

from gui.base.period import Period
from gui.base.text import Text
from gui.charts.backdrop import Backdrop, LaneGround, tick_words
from gui.charts.ink import ChartInk
from gui.charts.plan import LaneRoom
from gui.charts.scale import value_scale
from gui.charts.timescale import TimeScale, time_ticks
from gui.figures.chart_state import window_of
from tests.charts.conftest import count, count_written

CANVAS = QRectF(0, 0, 400, 200)
PLOT = QRectF(40, 30, 340, 140)


@pytest.fixture
def backdrop(ink: ChartInk, text: Text) -> Iterator[Backdrop]:
    scene = QGraphicsScene()
    backdrop = Backdrop(ink=ink, text=text, depth=0)
    scene.addItem(backdrop)
    lane = LaneGround(LaneRoom(QRectF(0, 4, 400, 16), PLOT), value_scale(-5, 30, height=140), "Fares, EUR m")
    time = TimeScale(window_of(Period(date(2022, 1, 1), date(2025, 12, 31))), PLOT.left(), PLOT.right())
    ticks = time_ticks(time, name=text.period, width=lambda words: ink.width(words, "tick"))
    backdrop.arrange(lanes=(lane,), ticks=ticks, axis=QRectF(0, 176, 400, 20))
    backdrop.redraw(CANVAS)
    yield backdrop
    scene.removeItem(backdrop)


def drawn(backdrop: Backdrop, ink: ChartInk) -> QImage:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(ink.colour("page"))
    painter = QPainter(image)
    backdrop.scene().render(painter, CANVAS, CANVAS)
    painter.end()
    return image


def test_zero_is_stronger_than_the_grid_and_there_is_no_axis_line(backdrop: Backdrop, ink: ChartInk) -> None:
    image = drawn(backdrop, ink)
    strong = [y for y in range(200) if image.pixelColor(200, y) == ink.colour("lineStrong")]
    assert len(strong) == 1
    column = [image.pixelColor(40, y) for y in range(30, 170)]
    assert sum(colour == ink.colour("lineStrong") for colour in column) <= 1


def test_the_new_year_runs_through_the_plot(backdrop: Backdrop, ink: ChartInk) -> None:
    image = drawn(backdrop, ink)
    full = [x for x in range(400) if sum(image.pixelColor(x, y) == ink.colour("grid") for y in range(30, 170)) > 130]
    assert len(full) == 3


def test_title_values_and_years_are_written(backdrop: Backdrop, ink: ChartInk) -> None:
    image = drawn(backdrop, ink)
    assert count_written(image.copy(0, 0, 200, 22), ink.colour("ink")) > 20
    assert count_written(image.copy(0, 26, 34, 150), ink.colour("inkSoft")) > 5
    assert count_written(image.copy(40, 176, 340, 20), ink.colour("inkSoft")) > 20


def test_the_period_under_the_pointer_is_tinted(backdrop: Backdrop, ink: ChartInk) -> None:
    backdrop.light_column(QRectF(100, 30, 80, 140))
    assert count(drawn(backdrop, ink), ink.colour("hover")) > 8_000
    backdrop.light_column(None)
    assert count(drawn(backdrop, ink), ink.colour("hover")) == 0


def test_cleared_it_is_empty(backdrop: Backdrop, ink: ChartInk) -> None:
    backdrop.clear()
    assert count(drawn(backdrop, ink), ink.colour("page")) == 400 * 200


def test_values_of_one_scale_have_the_same_decimals(text: Text) -> None:
    assert tick_words(value_scale(0, 1.4, height=100), text) == ["0", "0.5", "1.0"]
    assert tick_words(value_scale(0, 30, height=115), text) == ["0", "10", "20", "30"]
    assert tick_words(value_scale(-2000, 0, height=60), text)[0] == "−2,000"
