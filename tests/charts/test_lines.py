"""Tests of gui.charts.lines."""

from datetime import date

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene

from gui.base.messages import plain
from gui.charts.ink import ChartInk
from gui.charts.lines import LinesItem
from gui.charts.markers import STEM
from gui.charts.room import Room
from gui.charts.timescale import TimeScale
from gui.figures.chart import LineLane
from gui.figures.chart_state import window_of
from tests.charts import samples
from tests.charts.conftest import count

PLOT = QRectF(40, 20, 640, 160)
TIME = TimeScale(window_of(samples.SPAN), PLOT.left(), PLOT.right())


class Drawn:
    """A lane of lines on a canvas of 700 x 200, up to the value 260; the curves themselves are the view's."""

    def __init__(self, ink: ChartInk, lane: LineLane) -> None:
        self.scene = QGraphicsScene()
        self.item = LinesItem(ink=ink, depth=0)
        self.scene.addItem(self.item)
        self.room = Room(QSizeF(700, 200))
        self.item.arrange(lane, time=TIME, height=self.height, plot=PLOT, room=self.room, stem=STEM)
        self.item.redraw(self.room.bounds)
        self.marks = self.item.marks(series=1, plot=PLOT)
        self.image = QImage(700, 200, QImage.Format.Format_RGB32)
        self.image.fill(ink.colour("page"))
        painter = QPainter(self.image)
        self.scene.render(painter, self.room.bounds, self.room.bounds)
        painter.end()

    def height(self, value: float) -> float:
        return PLOT.bottom() - value * PLOT.height() / 260


def test_a_count_by_a_day_stands_at_the_end_of_that_day(ink: ChartInk) -> None:
    mark = Drawn(ink, samples.lines()).marks[6]
    assert mark.link == "figure:Heron class-7"
    assert mark.anchor.x() == pytest.approx(TIME.end(date(2023, 11, 1)))


def test_each_line_is_a_series_of_its_own_for_the_keyboard(ink: ChartInk) -> None:
    assert {mark.series for mark in Drawn(ink, samples.lines()).marks} == {1, 2, 3, 4, 5, 6}


def test_every_rank_is_seen_in_its_colour(ink: ChartInk) -> None:
    image = Drawn(ink, samples.lines()).image
    assert all(count(image, ink.series_colour(rank)) > 3 for rank in range(6))


def test_a_name_stands_in_ink_at_the_end_of_the_best_line(ink: ChartInk) -> None:
    lane = LineLane(plain("One"), samples.lines().lines[:1], 240)
    drawn = Drawn(ink, lane)
    end = drawn.marks[-1].box
    beside = drawn.image.copy(QRectF(end.right() + 3, end.top(), 70, end.height()).toRect())
    assert count(beside, ink.colour("ink")) > 10


def test_a_point_outside_the_span_is_not_drawn(ink: ChartInk) -> None:
    early = samples.line("Early", 0, [(date(2019, 1, 1), 5.0, "exact"), (date(2023, 1, 1), 9.0, "exact")])
    assert len(Drawn(ink, LineLane(plain("Early"), (early,), 9)).marks) == 1


def test_lines_beyond_the_sixth_have_no_marker(ink: ChartInk) -> None:
    lane = samples.crowd(30)
    image = Drawn(ink, LineLane(lane.title, lane.lines[6:], lane.top)).image
    assert all(count(image, ink.series_colour(rank)) == 0 for rank in range(4))


def test_markers_go_where_there_are_too_many(ink: ChartInk) -> None:
    steps = [(date.fromordinal(date(2022, 1, 1).toordinal() + n), float(n % 200), "exact") for n in range(600)]
    many = samples.line("Many", 1, [(day, value, "exact") for day, value, _ in steps])
    image = Drawn(ink, LineLane(plain("Many"), (many,), 200)).image
    assert count(image, ink.series_colour(1)) == 0
