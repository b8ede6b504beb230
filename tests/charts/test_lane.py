"""Tests of gui.charts.lane."""

from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace
from pyqtgraph.GraphicsScene.GraphicsScene import GraphicsScene
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF

from gui.base.period import Period
from gui.base.text import Text
from gui.charts.backdrop import LaneGround
from gui.charts.ink import ChartInk
from gui.charts.lane import LaneView, Manner
from gui.charts.marks import mark_at
from gui.charts.plan import LaneRoom
from gui.charts.room import Room
from gui.charts.timescale import TimeScale
from gui.figures.chart import Lane
from gui.figures.chart_state import Window, window_of
from tests.charts import samples
from tests.charts.conftest import count, scene_picture
from tests.periods import year_of

PLOT = QRectF(40, 20, 640, 160)
WINDOW = window_of(samples.SPAN)
TIME = TimeScale(WINDOW, PLOT.left(), PLOT.right())
MANNER = Manner(small=False, doubtful="doubtful")


@pytest.fixture
def view(ink: ChartInk, text: Text) -> Iterator[LaneView]:
    scene = GraphicsScene()
    yield LaneView(scene=scene, ink=ink, text=text)
    scene.clear()


def arranged(view: LaneView, lane: Lane, *, window: Window = WINDOW) -> LaneGround:
    view.show(lane)
    scale = view.scale(PLOT.height(), view.extent(window))
    ground = LaneGround(LaneRoom(QRectF(0, 0, 700, 16), PLOT), scale, view.title)
    time = TimeScale(window, PLOT.left(), PLOT.right())
    view.arrange(ground, time=time, room=Room(QSizeF(700, 200)), manner=MANNER)
    return ground


def test_the_same_lane_shows_bars_and_lines_in_turn(view: LaneView) -> None:
    arranged(view, samples.bars())
    assert len(view.marks()) == 5
    assert view.title == "Fares, EUR m · All lines"
    assert not view.view.isVisible()
    arranged(view, samples.lines())
    assert {mark.is_bar for mark in view.marks()} == {False}
    assert view.view.isVisible()


def test_curves_and_markers_agree_on_the_place_of_a_point(view: LaneView) -> None:
    ground = arranged(view, samples.lines())
    points = [mark.anchor for mark in view.marks()]
    line = samples.lines().lines[0]
    last = line.points[-1]
    drawn = view.view.mapFromView(QPointF(TIME.place(last.at), ground.height(last.value)))
    on_canvas = view.view.mapToScene(drawn)
    anchor = points[len(line.points) - 1]
    assert on_canvas.x() == pytest.approx(anchor.x(), abs=0.5)
    assert on_canvas.y() == pytest.approx(anchor.y(), abs=0.5)


@pytest.mark.parametrize("log", [False, True])
def test_each_marker_stands_on_the_ink_of_its_line(view: LaneView, ink: ChartInk, *, log: bool) -> None:
    steps: samples.Steps = [(date(2022 + n, 1, 1), value, "exact") for n, value in enumerate((3.0, 90.0, 20.0, 45.0))]
    lane = replace(samples.lines(), lines=(samples.line("Line", None, steps),), log=log)
    arranged(view, lane)
    image = scene_picture(view.view.scene(), ink, QSize(700, 200))
    for mark in view.marks():
        around = image.copy(QRectF(mark.anchor.x() - 3, mark.anchor.y() - 3, 6, 6).toRect())
        assert count(around, ink.colour("page")) < 36


def test_there_is_room_above_the_highest_for_its_label(view: LaneView) -> None:
    ground = arranged(view, samples.bars())
    assert ground.height(27) > PLOT.top() + 16


def test_cleared_it_has_no_marks_and_no_ink(view: LaneView, ink: ChartInk) -> None:
    for lane in (samples.bars(), samples.lines()):
        arranged(view, lane)
        view.clear()
        assert view.marks() == []
        assert view.mark("figure:fares-2022") is None
        image = scene_picture(view.view.scene(), ink, QSize(700, 200))
        assert count(image, ink.colour("page")) == 700 * 200


def test_a_low_plot_keeps_its_room_for_the_data(view: LaneView) -> None:
    view.show(samples.bars())
    assert view.scale(40, view.extent(WINDOW)).fraction(27) > 0.9
    view.show(samples.lines())
    assert view.scale(40, view.extent(WINDOW)).fraction(240) > 0.6


def test_the_scale_follows_what_is_seen_and_no_one_else(view: LaneView) -> None:
    view.show(samples.bars())
    assert view.extent(WINDOW) == (1.78, 27)
    early = window_of(year_of(date(2022, 1, 1)))
    assert view.extent(early) == (1.78, 2.1)
    assert view.extent(Window(0, 100)) is None
    assert view.scale(160, view.extent(early)).top < 4
    view.show(samples.lines())
    assert view.extent(window_of(Period(date(2025, 4, 1), date(2025, 4, 30)))) == (10, 44)


def test_bars_that_only_touch_the_window_are_not_seen(view: LaneView) -> None:
    view.show(samples.bars())
    year = window_of(year_of(date(2023, 1, 1)))
    assert view.extent(year) == (4.53, 4.77)
    arranged(view, samples.bars(), window=year)
    assert [mark.link for mark in view.marks()] == ["figure:fares-2023"]


def test_every_value_is_a_stop_whether_it_is_seen_or_not(view: LaneView) -> None:
    arranged(view, samples.lines(), window=Window(0, 100))
    assert view.marks() == []
    stops = list(view.stops())
    assert [len(row.links) for row in stops] == [len(line.points) for line in samples.lines().lines]
    assert all(list(row.at) == sorted(row.at) for row in stops)
    view.show(samples.grouped())
    rows = list(view.stops())
    assert [list(row.links) for row in rows] == [
        [f"figure:{year}-{slot}" for year in range(2022, 2026)] for slot in range(3)
    ]
    view.show(None)
    assert list(view.stops()) == []


def test_a_bar_is_a_stop_in_the_middle_of_its_period(view: LaneView) -> None:
    view.show(samples.of_values((1.0,)))
    (row,) = view.stops()
    assert date.fromordinal(int(row.at[0])) == date(2022, 7, 2)


def test_the_pointer_means_what_is_there(view: LaneView) -> None:
    arranged(view, samples.lines())
    place = next(mark.anchor for mark in view.marks() if mark.link == "figure:Puffin class-6")
    found = mark_at(list(view.mark_at(place + QPointF(5, 4))), place + QPointF(5, 4))
    assert found is not None
    assert found.link == "figure:Puffin class-6"
    assert view.mark("figure:Puffin class-6") == found


def test_one_series_stands_out(view: LaneView, ink: ChartInk) -> None:
    arranged(view, samples.lines())
    size = QSize(700, 200)
    dark = scene_picture(view.view.scene(), ink, size)
    view.light(frozenset({"Heron class"}))
    lit = scene_picture(view.view.scene(), ink, size)
    assert count(lit, ink.series_colour(0)) > count(dark, ink.series_colour(0)) + 50
    view.light(frozenset())
    assert scene_picture(view.view.scene(), ink, size) == dark
