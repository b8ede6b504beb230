"""Tests of gui.charts.lane."""

from collections.abc import Iterator

import pytest
from pyqtgraph.GraphicsScene.GraphicsScene import GraphicsScene
from PySide6.QtCore import QPointF, QRectF, QSizeF

from gui.base.text import Text
from gui.charts.backdrop import LaneGround
from gui.charts.ink import ChartInk
from gui.charts.lane import LaneView, Manner
from gui.charts.plan import LaneRoom
from gui.charts.room import Room
from gui.charts.timescale import TimeScale
from gui.figures.chart import Lane
from gui.figures.chart_state import window_of
from tests.charts import samples

PLOT = QRectF(40, 20, 640, 160)
TIME = TimeScale(window_of(samples.SPAN), PLOT.left(), PLOT.right())
MANNER = Manner(small=False, doubtful="doubtful")


@pytest.fixture
def view(ink: ChartInk, text: Text) -> Iterator[LaneView]:
    scene = GraphicsScene()
    yield LaneView(scene=scene, ink=ink, text=text)
    scene.clear()


def arranged(view: LaneView, lane: Lane) -> LaneGround:
    view.show(lane)
    ground = LaneGround(LaneRoom(QRectF(0, 0, 700, 16), PLOT), view.scale(PLOT.height()), view.title)
    view.arrange(ground, time=TIME, room=Room(QSizeF(700, 200)), manner=MANNER)
    return ground


def test_the_same_lane_shows_bars_and_lines_in_turn(view: LaneView) -> None:
    ground = arranged(view, samples.bars())
    assert len(view.marks(ground, series=0)) == 5
    assert view.title == "Fares, EUR m · All lines"
    assert not view.view.isVisible()
    ground = arranged(view, samples.lines())
    assert {mark.is_bar for mark in view.marks(ground, series=0)} == {False}
    assert view.view.isVisible()


def test_curves_and_markers_agree_on_the_place_of_a_point(view: LaneView) -> None:
    ground = arranged(view, samples.lines())
    points = [mark.anchor for mark in view.marks(ground, series=0)]
    line = samples.lines().lines[0]
    last = line.points[-1]
    drawn = view.view.mapFromView(QPointF(TIME.place(last.at), ground.height(last.value)))
    on_canvas = view.view.mapToScene(drawn)
    anchor = points[len(line.points) - 1]
    assert on_canvas.x() == pytest.approx(anchor.x(), abs=0.5)
    assert on_canvas.y() == pytest.approx(anchor.y(), abs=0.5)


def test_there_is_room_above_the_highest_for_its_label(view: LaneView) -> None:
    ground = arranged(view, samples.bars())
    assert ground.height(27) > PLOT.top() + 16


def test_cleared_it_has_no_marks(view: LaneView) -> None:
    ground = arranged(view, samples.bars())
    view.clear()
    assert view.marks(ground, series=0) == []


def test_a_low_plot_keeps_its_room_for_the_data(view: LaneView) -> None:
    view.show(samples.bars())
    assert view.scale(40).fraction(27) > 0.9
    view.show(samples.lines())
    assert view.scale(40).fraction(240) > 0.6
