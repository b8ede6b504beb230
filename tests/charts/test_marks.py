"""Tests of gui.charts.marks."""

from PySide6.QtCore import QPointF, QRectF

from gui.charts.marks import Mark, Walk, mark_at

PLOT = QRectF(0, 0, 400, 200)
LOWER = QRectF(0, 215, 400, 120)


def bar(name: str, left: float, *, inner: bool = False) -> Mark:
    box = QRectF(left, 100, 40, 100) if inner else QRectF(left, 50, 80, 150)
    reach = QRectF(left, 0, box.width(), 200)
    return Mark(name, 0, 0, "reported", "", box, reach, QPointF(box.center().x(), box.top()), PLOT, True, inner)


def point(name: str, x: float, y: float, series: int) -> Mark:
    box = QRectF(x - 5, y - 5, 10, 10)
    return Mark(name, series, 0, "line", name[0], box, box, QPointF(x, y), LOWER, False)


BARS = [bar("b1", 0), bar("b2", 100), bar("b2-inner", 110, inner=True)]
POINTS = [point("m1", 10, 300, 1), point("m2", 60, 280, 1), point("n1", 55, 320, 2), point("n2", 90, 310, 2)]


def named(mark: Mark | None) -> str:
    return "" if mark is None else mark.observation


def test_the_whole_column_means_its_bar() -> None:
    assert named(mark_at(BARS, QPointF(150, 10))) == "b2"
    assert named(mark_at(BARS, QPointF(95, 10))) == ""


def test_a_bar_inside_another_is_meant_only_where_it_is() -> None:
    assert named(mark_at(BARS, QPointF(120, 150))) == "b2-inner"
    assert named(mark_at(BARS, QPointF(120, 60))) == "b2"


def test_the_nearest_point_is_meant_within_reach() -> None:
    assert named(mark_at(POINTS, QPointF(58, 290))) == "m2"
    assert named(mark_at(POINTS, QPointF(200, 290))) == ""


def test_a_point_is_not_meant_from_the_other_lane() -> None:
    near = point("high", 40, 220, 3)
    assert named(mark_at([*BARS, near], QPointF(40, 216))) == "high"
    assert named(mark_at([*BARS, near], QPointF(40, 196))) == "b1"


def test_keys_walk_along_a_series_and_stop_at_its_ends() -> None:
    walk = Walk([*BARS, *POINTS])
    first = walk.first()
    assert first is not None
    assert named(walk.along(first, -1)) == "b2-inner"
    assert named(walk.along(walk.end(first, last=False), -1)) == "b1"
    assert named(walk.end(POINTS[0], last=True)) == "m2"


def test_keys_walk_from_series_to_series_by_time() -> None:
    walk = Walk([*BARS, *POINTS])
    assert named(walk.across(BARS[0], 1)) == "m2"
    assert named(walk.across(POINTS[1], 1)) == "n1"
    assert named(walk.across(POINTS[3], 1)) == "n2"


def test_nothing_is_walked_over_where_nothing_is() -> None:
    assert Walk(()).first() is None
