"""Tests of gui.charts.backdrop."""

from collections.abc import Iterator
from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene

from gui.base.period import Period
from gui.base.text import Text
from gui.charts.backdrop import Backdrop, ColumnTint, LaneGround, TimeAxis, tick_words
from gui.charts.ink import ChartInk
from gui.charts.plan import LaneRoom
from gui.charts.scale import ValueScale, log_scale, value_scale
from gui.charts.timescale import TimeLabel, TimeScale, TimeTicks, time_ticks
from gui.figures.chart_state import window_of
from tests.charts.conftest import count, count_written

CANVAS = QRectF(0, 0, 400, 200)
PLOT = QRectF(40, 30, 340, 140)
AXIS = QRectF(0, 176, 400, 20)


@pytest.fixture
def backdrop(ink: ChartInk, text: Text) -> Iterator[Backdrop]:
    scene = QGraphicsScene()
    backdrop = Backdrop(ink=ink, text=text, depth=0)
    scene.addItem(backdrop)
    time = TimeScale(window_of(Period(date(2022, 1, 1), date(2025, 12, 31))), PLOT.left(), PLOT.right())
    ticks = time_ticks(time, name=text.period, width=lambda words: ink.width(words, "tick"))
    scale = value_scale(-5, 30, height=140)
    names = tuple(tick_words(scale, text))
    lane = LaneGround(LaneRoom(QRectF(0, 4, 400, 16), PLOT), scale, "Fares, EUR m", ticks.borders, names)
    backdrop.arrange(lanes=(lane,), axes=(TimeAxis(AXIS, ticks, PLOT.bottom()),))
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


def test_the_period_under_the_pointer_is_tinted_below_grid_and_data(backdrop: Backdrop, ink: ChartInk) -> None:
    tint = ColumnTint(ink=ink, depth=-1)
    backdrop.scene().addItem(tint)
    tint.redraw(CANVAS)
    tint.light(QRectF(100, 30, 80, 140))
    lit = drawn(backdrop, ink)
    assert count(lit, ink.colour("hover")) > 8_000
    assert count(lit.copy(100, 30, 80, 140), ink.colour("grid")) > 100
    tint.light(None)
    assert count(drawn(backdrop, ink), ink.colour("hover")) == 0


def test_cleared_it_is_empty(backdrop: Backdrop, ink: ChartInk) -> None:
    backdrop.clear()
    assert count(drawn(backdrop, ink), ink.colour("page")) == 400 * 200


def test_values_of_one_scale_have_the_same_decimals(text: Text) -> None:
    assert tick_words(value_scale(0, 1.4, height=100), text) == ["0", "0.5", "1.0"]
    assert tick_words(value_scale(0, 30, height=115), text) == ["0", "10", "20", "30"]
    assert tick_words(value_scale(-2000, 0, height=60), text)[0] == "−2,000"


def test_powers_of_ten_are_named_in_words_of_their_own(text: Text) -> None:
    assert tick_words(log_scale(0.01, 100, height=160), text) == ["0.01", "0.1", "1", "10", "100"]
    assert tick_words(log_scale(1000, 10_000, height=160), text) == ["1,000", "2,000", "5,000", "10,000"]


def ground(scale: ValueScale) -> LaneGround:
    return LaneGround(LaneRoom(QRectF(0, 4, 400, 16), PLOT), scale, "Odd", words=tuple(tick_words(scale, Text())))


def test_bars_and_gaps_stand_at_zero_or_at_the_foot_where_there_is_none() -> None:
    assert ground(value_scale(-5, 30, height=140)).zero == pytest.approx(PLOT.bottom() - 20)
    assert ground(log_scale(1, 1000, height=140, foot=10)).zero == PLOT.bottom()


def test_many_values_stand_where_each_of_them_does() -> None:
    for scale in (value_scale(-5, 30, height=140), log_scale(1, 1000, height=140)):
        lane = ground(scale)
        values = [1.0, 2.5, 30.0]
        assert lane.heights(np.array(values)).tolist() == pytest.approx([lane.height(value) for value in values])


def test_on_a_logarithmic_scale_no_line_is_stronger_than_another(backdrop: Backdrop, ink: ChartInk) -> None:
    backdrop.arrange(lanes=(ground(log_scale(1, 1000, height=140)),), axes=())
    assert count(drawn(backdrop, ink), ink.colour("lineStrong")) == 0
    assert count(drawn(backdrop, ink), ink.colour("grid")) > 300 * 4


def test_months_have_small_ticks_under_the_plot(ink: ChartInk, backdrop: Backdrop) -> None:
    ticks = TimeTicks((), (), (100.0, 200.0, 300.0))
    backdrop.arrange(lanes=(), axes=(TimeAxis(AXIS, ticks, PLOT.bottom()),))
    image = drawn(backdrop, ink)
    for x in (100, 200, 300):
        assert image.pixelColor(x, round(PLOT.bottom()) + 1) == ink.colour("lineStrong")
    assert count(image, ink.colour("lineStrong")) <= 15


def test_each_column_of_plots_has_names_of_its_own(ink: ChartInk, backdrop: Backdrop) -> None:
    axes = tuple(
        TimeAxis(QRectF(left, 176, 190, 20), TimeTicks((TimeLabel(left, left + 190, "2024"),), (), ()), PLOT.bottom())
        for left in (0.0, 200.0)
    )
    backdrop.arrange(lanes=(), axes=axes)
    image = drawn(backdrop, ink)
    assert all(count_written(image.copy(left, 176, 190, 20), ink.colour("inkSoft")) > 10 for left in (0, 200))


def test_a_note_stands_at_the_right_below_the_names(ink: ChartInk, backdrop: Backdrop) -> None:
    axis = TimeAxis(AXIS.translated(0, -20), TimeTicks((), (), ()), PLOT.bottom())
    backdrop.arrange(lanes=(), axes=(axis,), note="7 more plots have no room here")
    image = drawn(backdrop, ink)
    assert count_written(image.copy(250, 174, 150, 26), ink.colour("inkSoft")) > 30
    assert count(image.copy(0, 0, 400, 174), ink.colour("page")) == 400 * 174
    backdrop.arrange(lanes=(), axes=(axis,))
    assert count(drawn(backdrop, ink), ink.colour("page")) == 400 * 200


def test_where_words_stand_is_told(backdrop: Backdrop) -> None:
    title, names = backdrop.words()
    assert title.left() == 0
    assert 40 < title.width() < 150
    assert names.right() <= PLOT.left()
    assert names.height() == PLOT.height()
