"""Tests of gui.charts.lines."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtWidgets import QGraphicsScene

from gui.base.messages import plain
from gui.base.text import Text
from gui.charts.backdrop import LaneGround
from gui.charts.ink import ChartInk
from gui.charts.lines import MOST_MARKED, LinesItem
from gui.charts.markers import STEM
from gui.charts.marks import mark_at
from gui.charts.plan import LaneRoom
from gui.charts.room import Room
from gui.charts.runs import run_of
from gui.charts.scale import ValueScale
from gui.charts.timescale import TimeScale
from gui.figures.chart import Gap, LineLane
from gui.figures.chart_state import window_of
from tests.charts import samples
from tests.charts.conftest import count, count_written, scene_picture

PLOT = QRectF(40, 20, 640, 160)
TIME = TimeScale(window_of(samples.SPAN), PLOT.left(), PLOT.right())
TOP = 260
GROUND = LaneGround(LaneRoom(QRectF(0, 0, 700, 16), PLOT), ValueScale(0, TOP, ()), "Odd")


class Drawn:
    """A lane of lines on a canvas of 700 x 200, up to the value 260; the curves themselves are the view's."""

    def __init__(self, ink: ChartInk, lane: LineLane, *, named: bool = True) -> None:
        self._ink = ink
        self.scene = QGraphicsScene()
        self.item = LinesItem(ink=ink, text=Text(), depth=0)
        self.scene.addItem(self.item)
        self.room = Room(QSizeF(700, 200))
        runs = [run_of(line) for line in lane.lines]
        self.item.arrange(runs, lane.gaps, time=TIME, ground=GROUND, room=self.room, stem=STEM, named=named)
        self.item.redraw(self.room.bounds)
        self.marks = self.item.marks()
        self.draw()

    def draw(self) -> None:
        self.image = scene_picture(self.scene, self._ink, QSize(700, 200))


def test_a_count_by_a_day_stands_at_the_end_of_that_day(ink: ChartInk) -> None:
    mark = Drawn(ink, samples.lines()).marks[6]
    assert mark.link == "figure:Heron class-7"
    assert mark.anchor.x() == pytest.approx(TIME.end(date(2023, 11, 1)))


def test_each_point_has_its_link_and_stands_at_its_value(ink: ChartInk) -> None:
    drawn = Drawn(ink, samples.lines())
    points = [point for line in samples.lines().lines for point in line.points]
    assert [mark.link for mark in drawn.marks] == [point.link for point in points]
    for mark, point in zip(drawn.marks, points, strict=True):
        assert mark.anchor.y() == pytest.approx(GROUND.height(point.value))
        assert drawn.item.mark(point.link) == mark
    assert drawn.item.mark("figure:nowhere") is None


def test_every_rank_is_seen_in_its_colour(ink: ChartInk) -> None:
    image = Drawn(ink, samples.lines()).image
    assert all(count(image, ink.series_colour(rank)) > 3 for rank in range(6))


def test_a_name_stands_in_ink_at_the_end_of_the_best_line(ink: ChartInk) -> None:
    lane = LineLane(plain("One"), samples.lines().lines[:1], 240)
    drawn = Drawn(ink, lane)
    end = drawn.marks[-1].box
    beside = QRectF(end.right() + 3, end.top(), 70, end.height()).toRect()
    assert count(drawn.image.copy(beside), ink.colour("ink")) > 10
    assert count(Drawn(ink, lane, named=False).image.copy(beside), ink.colour("ink")) == 0


def test_a_point_outside_the_span_is_not_drawn(ink: ChartInk) -> None:
    early = samples.line("Early", 0, [(date(2019, 1, 1), 5.0, "exact"), (date(2023, 1, 1), 9.0, "exact")])
    assert len(Drawn(ink, LineLane(plain("Early"), (early,), 9)).marks) == 1


def test_lines_beyond_the_sixth_have_no_marker(ink: ChartInk) -> None:
    lane = samples.crowd(30)
    image = Drawn(ink, LineLane(lane.title, lane.lines[6:], lane.top)).image
    assert all(count(image, ink.series_colour(rank)) == 0 for rank in range(4))


def many(number: int) -> LineLane:
    """Return a line of so many points, a day apart, that goes up and down."""
    first = date(2022, 1, 1)
    steps: samples.Steps = [(first + timedelta(days=n), float(n % 200), "exact") for n in range(number)]
    return LineLane(plain("Many"), (samples.line("Many", 1, steps),), 200)


def test_markers_go_where_there_are_too_many(ink: ChartInk) -> None:
    assert count(Drawn(ink, many(MOST_MARKED + 1)).image, ink.series_colour(1)) == 0
    assert count(Drawn(ink, many(MOST_MARKED)).image, ink.series_colour(1)) > 1000


def test_points_without_markers_can_be_pointed_at(ink: ChartInk) -> None:
    drawn = Drawn(ink, many(1000))
    assert len(drawn.marks) == 1000
    place = drawn.marks[700].anchor
    found = mark_at(list(drawn.item.mark_at(place)), place)
    assert found is not None
    assert found.link == "figure:Many-701"


def test_of_each_line_the_nearest_point_is_offered_to_the_pointer(ink: ChartInk) -> None:
    drawn = Drawn(ink, samples.lines())
    places = {mark.link: mark.anchor for mark in drawn.marks}
    target = places["figure:Puffin class-7"]
    offered = list(drawn.item.mark_at(target + QPointF(4, 3)))
    assert "figure:Puffin class-7" in [mark.link for mark in offered]
    assert len({mark.entity for mark in offered}) == len(offered)
    assert list(drawn.item.mark_at(QPointF(PLOT.left() + 2, PLOT.top() + 2))) == []


def test_reports_that_differ_have_a_chip_and_their_reach(ink: ChartInk) -> None:
    (line,) = many(1).lines
    (point,) = line.points
    agreed = replace(point, value=100.0, low=100.0, high=100.0)
    wide = replace(agreed, low=60.0, high=140.0, others=(60.0, 140.0), different=3)
    pictures = [
        Drawn(ink, LineLane(plain("One"), (replace(line, points=(shown,)),), 200)).image for shown in (agreed, wide)
    ]
    assert [count(image, ink.colour("doubtTint")) > 0 for image in pictures] == [False, True]
    assert [count_written(image, ink.colour("doubt")) > 5 for image in pictures] == [False, True]


def test_a_lit_line_is_drawn_thicker_over_the_others_and_goes_no_further_than_its_breaks(ink: ChartInk) -> None:
    steps: samples.Steps = [(date(year, 1, 1), 100.0, "exact") for year in (2022, 2023, 2024, 2025)]
    lane = LineLane(plain("One"), (samples.line("Line", 2, steps, breaks=(2,)),), 200)
    drawn = Drawn(ink, lane)
    dark = drawn.image
    drawn.item.light(frozenset({"Line"}))
    drawn.draw()
    ends = [round(mark.anchor.x()) for mark in drawn.marks]
    y = round(GROUND.height(100.0))

    def inked(left: int, right: int) -> int:
        strip = drawn.image.copy(left + 9, y - 4, right - left - 18, 8)
        return strip.width() * strip.height() - count(strip, ink.colour("page"))

    assert inked(ends[0], ends[1]) > 200
    assert inked(ends[1], ends[2]) == 0
    assert inked(ends[2], ends[3]) > 200
    drawn.item.light(frozenset({"Another"}))
    drawn.draw()
    assert drawn.image == dark


def test_lit_it_stays_in_its_plot(ink: ChartInk) -> None:
    steps: samples.Steps = [(date(2019, 1, 1), 900.0, "exact"), (date(2022, 1, 1), 100.0, "exact")]
    late: samples.Steps = [(date(2026, 1, 1), 100.0, "exact"), (date(2029, 1, 1), -900.0, "exact")]
    lane = LineLane(plain("Odd"), (samples.line("Line", 0, [*steps, *late]),), 200)
    drawn = Drawn(ink, lane)
    drawn.item.light(frozenset({"Line"}))
    drawn.draw()
    page = ink.colour("page")
    for outside in (QRectF(0, 0, 34, 200), QRectF(0, 0, 700, 14), QRectF(0, 186, 700, 14), QRectF(686, 0, 14, 200)):
        part = drawn.image.copy(outside.toRect())
        assert count(part, page) == part.width() * part.height()


def test_a_lane_of_lines_shows_its_gaps(ink: ChartInk) -> None:
    gap = Gap(samples.SECOND_HALF_2025, plain("no figure"))
    drawn = Drawn(ink, LineLane(plain("Odd"), (), 200, gaps=(gap,)))
    left, right = TIME.begin(gap.period.start), TIME.end(gap.period.end)
    hatch = drawn.image.copy(QRectF(left, PLOT.bottom() - 48, right - left, 48).toRect())
    assert count(hatch, ink.colour("gap")) > 20
    drawn.item.clear()
    drawn.item.redraw(drawn.room.bounds)
    drawn.draw()
    assert count(drawn.image, ink.colour("page")) == 700 * 200


def test_the_pointer_on_a_line_means_its_nearest_point_and_off_it_none(ink: ChartInk) -> None:
    steps: samples.Steps = [(date(2022, 1, 1), 100.0, "exact"), (date(2025, 1, 1), 100.0, "exact")]
    drawn = Drawn(ink, LineLane(plain("One"), (samples.line("Line", 0, steps),), 200))
    start, end = (mark.anchor for mark in drawn.marks)
    near_end = QPointF(start.x() + 0.7 * (end.x() - start.x()), start.y() + 5)
    found = drawn.item.line_at(near_end)
    assert found is not None
    assert found.link == "figure:Line-2"
    assert drawn.item.line_at(near_end + QPointF(0, 9)) is None
    assert drawn.item.line_at(QPointF(end.x() + 40, end.y())) is None


def test_in_a_break_there_is_no_line_to_point_at(ink: ChartInk) -> None:
    steps: samples.Steps = [(date(year, 1, 1), 100.0, "exact") for year in (2022, 2023, 2024, 2025)]
    drawn = Drawn(ink, LineLane(plain("One"), (samples.line("Line", 0, steps, breaks=(2,)),), 200))
    second, third = (mark.anchor for mark in drawn.marks[1:3])
    assert drawn.item.line_at(QPointF((second.x() + third.x()) / 2, second.y())) is None


def test_a_doubtful_point_is_ringed(ink: ChartInk) -> None:
    line = samples.line("Line", 0, [(date(2024, 1, 1), 100.0, "exact")])
    (point,) = line.points
    pictures = [
        Drawn(ink, LineLane(plain("One"), (replace(line, points=(replace(point, standing=standing),)),), 200)).image
        for standing in ("stands", "doubtful")
    ]
    assert [count_written(image, ink.colour("doubtLine")) > 10 for image in pictures] == [False, True]
