"""Tests of gui.charts.curves."""

from collections.abc import Iterator
from datetime import date

import numpy as np
import pytest
from pyqtgraph import ViewBox
from pyqtgraph.GraphicsScene.GraphicsScene import GraphicsScene
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage

from gui.charts.backdrop import LaneGround
from gui.charts.curves import MOST_SMOOTH, Curves
from gui.charts.ink import ChartInk
from gui.charts.plan import LaneRoom
from gui.charts.runs import run_of
from gui.charts.scale import value_scale
from gui.charts.timescale import TimeScale
from gui.figures.chart import Line
from gui.figures.chart_state import Window
from tests.charts import samples
from tests.charts.conftest import count, count_written, pixels, scene_picture

PLOT = QRectF(40, 20, 640, 160)
FIRST = date(2022, 1, 1).toordinal() + 1
GROUND = LaneGround(LaneRoom(QRectF(0, 0, 700, 16), PLOT), value_scale(0, 10, height=160), "Odd")


@pytest.fixture
def view() -> Iterator[ViewBox]:
    """Return a view box whose coordinates are those of the canvas."""
    scene = GraphicsScene()
    view = ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
    view.disableAutoRange()
    view.invertY(True)
    scene.addItem(view)
    view.setGeometry(PLOT)
    view.setRange(xRange=(PLOT.left(), PLOT.right()), yRange=(PLOT.top(), PLOT.bottom()), padding=0)
    yield view
    scene.clear()


def daily(values: list[float], *, rank: int | None = 0, breaks: tuple[int, ...] = ()) -> Line:
    """Return a line with one value a day."""
    days = [date.fromordinal(FIRST - 1 + number) for number in range(len(values))]
    steps: samples.Steps = [(day, value, "exact") for day, value in zip(days, values, strict=True)]
    return samples.line("Line", rank, steps, breaks=breaks)


def drawn(
    curves: Curves, view: ViewBox, ink: ChartInk, lines: list[Line], *, days: tuple[float, float], small: bool = False
) -> QImage:
    time = TimeScale(Window(FIRST + days[0], FIRST + days[1]), PLOT.left(), PLOT.right())
    curves.show([run_of(line) for line in lines], time=time, ground=GROUND, small=small)
    return scene_picture(view.scene(), ink, QSize(700, 200))


def inked_columns(image: QImage, ink: ChartInk) -> set[int]:
    """Return the columns in which there is anything but page colour."""
    page = ink.colour("page").rgb() & 0xFFFFFF
    return {int(x) for x in np.flatnonzero((pixels(image) != page).any(axis=0))}


@pytest.fixture
def curves(view: ViewBox, ink: ChartInk) -> Curves:
    return Curves(view, ink)


def test_a_line_goes_straight_from_value_to_value(curves: Curves, view: ViewBox, ink: ChartInk) -> None:
    image = drawn(curves, view, ink, [daily([0.0, 10.0])], days=(0, 1))
    page = ink.colour("page").rgb() & 0xFFFFFF
    rows = pixels(image) != page
    for x in (100, 200, 360, 500, 640):
        middle = float(np.flatnonzero(rows[:, x]).mean())
        assert middle == pytest.approx(PLOT.bottom() - (x - PLOT.left()) / 640 * 160, abs=1.5)


def test_where_a_value_is_missing_there_is_no_ink(curves: Curves, view: ViewBox, ink: ChartInk) -> None:
    values = [5.0, 6.0, 5.0, 7.0, 5.0, 6.0, 5.0]
    whole = inked_columns(drawn(curves, view, ink, [daily(values)], days=(0, 6)), ink)
    assert whole >= set(range(44, 676))
    broken = inked_columns(drawn(curves, view, ink, [daily(values, breaks=(3,))], days=(0, 6)), ink)
    left, right = (PLOT.left() + 640 * day / 6 for day in (2, 3))
    assert not broken & set(range(round(left) + 4, round(right) - 4))
    assert broken >= set(range(44, round(left) - 4)) | set(range(round(right) + 4, 676))


@pytest.mark.parametrize("every", [2, 13, 200])
def test_no_gap_is_bridged_where_values_are_too_many_to_draw(
    curves: Curves, view: ViewBox, ink: ChartInk, every: int
) -> None:
    values = [float(number % 9) for number in range(9000)]
    line = daily(values, breaks=tuple(range(every, 9000, every)))
    days = [point.at if point.at < FIRST + 4499 else point.at + 4500 for point in line.points]
    points = tuple(
        type(point)(point.link, day, point.value, "exact", "press", "stands", point.value, point.value)
        for point, day in zip(line.points, days, strict=True)
    )
    far = Line("Line", "Line", 0, points, line.latest, tuple(sorted({*line.breaks, 4499})))
    image = drawn(curves, view, ink, [far], days=(0, 13500))
    columns = inked_columns(image, ink)
    assert not columns & set(range(260, 464))
    assert len(columns & set(range(44, 250))) > 195
    assert len(columns & set(range(474, 676))) > 190


def test_a_line_that_leaves_the_window_is_drawn_to_its_border(curves: Curves, view: ViewBox, ink: ChartInk) -> None:
    image = drawn(curves, view, ink, [daily([5.0] * 9)], days=(2.5, 5.5))
    assert inked_columns(image, ink) >= set(range(40, 680))


def test_a_line_between_two_values_neither_of_which_is_seen_crosses_the_plot(
    curves: Curves, view: ViewBox, ink: ChartInk
) -> None:
    image = drawn(curves, view, ink, [daily([5.0, 5.0])], days=(0.25, 0.75))
    assert inked_columns(image, ink) >= set(range(40, 680))


def test_a_single_value_is_no_line(curves: Curves, view: ViewBox, ink: ChartInk) -> None:
    assert not inked_columns(drawn(curves, view, ink, [daily([5.0]), daily([])], days=(0, 2)), ink)


def test_each_line_has_its_own_colour_and_those_beyond_the_sixth_are_faint(
    curves: Curves, view: ViewBox, ink: ChartInk
) -> None:
    lines = [daily([float(rank) + 1] * 3, rank=rank) for rank in range(6)]
    lines.append(daily([9.0] * 3, rank=None))
    image = drawn(curves, view, ink, lines, days=(0, 2))
    assert all(count(image, ink.series_colour(rank)) > 100 for rank in range(6))
    assert count_written(image, ink.series_colour(None)) > 100


def test_what_is_no_longer_shown_leaves_no_ink(curves: Curves, view: ViewBox, ink: ChartInk) -> None:
    drawn(curves, view, ink, [daily([float(rank)] * 3, rank=rank) for rank in range(5)], days=(0, 2))
    image = drawn(curves, view, ink, [daily([2.0] * 3, rank=3)], days=(0, 2))
    assert count(image, ink.series_colour(3)) > 100
    assert all(count(image, ink.series_colour(rank)) == 0 for rank in (0, 1, 2, 4))
    assert not inked_columns(drawn(curves, view, ink, [], days=(0, 2)), ink)


def thickness(image: QImage, ink: ChartInk, x: int) -> float:
    """Return the pixels of ink across a level line, antialiased ones by their part."""
    page = ink.colour("page").lightness()
    column = [page - image.pixelColor(x, y).lightness() for y in range(image.height())]
    return sum(column) / max(column)


def test_lines_are_thinner_in_small_plots_and_where_there_are_very_many_values(
    curves: Curves, view: ViewBox, ink: ChartInk
) -> None:
    few, many = daily([5.0] * 9), daily([5.0] * (MOST_SMOOTH + 5))
    assert thickness(drawn(curves, view, ink, [few], days=(0, 8)), ink, 300) == pytest.approx(2.0, abs=0.3)
    small = thickness(drawn(curves, view, ink, [few], days=(0, 8), small=True), ink, 300)
    assert small == pytest.approx(1.8, abs=0.3)
    dense = drawn(curves, view, ink, [many], days=(0, MOST_SMOOTH + 4))
    assert thickness(dense, ink, 300) == pytest.approx(1.0, abs=0.1)


def test_what_is_seen_alone_decides_how_thick_lines_are(curves: Curves, view: ViewBox, ink: ChartInk) -> None:
    image = drawn(curves, view, ink, [daily([5.0] * 2000)], days=(100, 200))
    assert thickness(image, ink, 300) == pytest.approx(2.0, abs=0.3)
