"""Tests of gui.charts.marks."""

from PySide6.QtCore import QPointF, QRectF

from gui.charts.marks import Mark, Place, Stops, Walk, mark_at

PLOT = QRectF(0, 0, 400, 200)
LOWER = QRectF(0, 215, 400, 120)


def bar(name: str, left: float, *, inner: bool = False) -> Mark:
    box = QRectF(left, 100, 40, 100) if inner else QRectF(left, 50, 80, 150)
    reach = QRectF(left, 0, box.width(), 200)
    return Mark(name, 0, "reported", "", box, reach, QPointF(box.center().x(), box.top()), PLOT, True, inner)


def point(name: str, x: float, y: float) -> Mark:
    box = QRectF(x - 5, y - 5, 10, 10)
    return Mark(name, 0, "line", name[0], box, box, QPointF(x, y), LOWER, False)


BARS = [bar("b1", 0), bar("b2", 100), bar("b2-inner", 110, inner=True)]
POINTS = [point("m1", 10, 300), point("m2", 60, 280), point("n1", 55, 320), point("n2", 90, 310)]


def named(mark: Mark | None) -> str:
    return "" if mark is None else mark.link


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
    near = point("high", 40, 220)
    assert named(mark_at([*BARS, near], QPointF(40, 216))) == "high"
    assert named(mark_at([*BARS, near], QPointF(40, 196))) == "b1"


BAR_ROW = Stops([50, 150, 250], ["b1", "b2", "b3"])
MODEL_ROW = Stops([10, 140, 160], ["m1", "m2", "m3"])
NEW_ROW = Stops([300], ["n1"])


def walk() -> Walk:
    return Walk([BAR_ROW, Stops([], []), MODEL_ROW, NEW_ROW])


def test_a_walk_begins_at_the_latest_of_the_first_series() -> None:
    assert walk().first() == Place(0, 2)
    assert walk().link(Place(0, 2)) == "b3"


def test_keys_walk_along_a_series_and_stop_at_its_ends() -> None:
    steps = walk()
    assert steps.along(Place(0, 2), -1) == Place(0, 1)
    assert steps.along(Place(0, 2), 1) == Place(0, 2)
    assert steps.along(Place(0, 0), -1) == Place(0, 0)
    assert steps.along(Place(1, 0), 9) == Place(1, 2)
    assert steps.end(Place(1, 1), last=False) == Place(1, 0)
    assert steps.end(Place(1, 1), last=True) == Place(1, 2)


def test_keys_walk_from_series_to_series_by_time() -> None:
    steps = walk()
    assert steps.link(steps.across(Place(0, 1), 1)) == "m2"
    assert steps.link(steps.across(Place(0, 0), 1)) == "m1"
    assert steps.link(steps.across(Place(0, 2), 1)) == "m3"
    assert steps.link(steps.across(Place(1, 2), 1)) == "n1"
    assert steps.link(steps.across(Place(2, 0), -1)) == "m3"


def test_a_series_without_a_stop_is_no_row_and_beyond_the_last_one_stays() -> None:
    steps = walk()
    assert steps.across(Place(2, 0), 1) == Place(2, 0)
    assert steps.across(Place(0, 1), -1) == Place(0, 1)
    assert steps.across(Place(0, 1), 5) == Place(2, 0)


def test_every_stop_has_its_link_and_its_moment_and_is_found_by_its_link() -> None:
    steps = walk()
    for row, stops in enumerate((BAR_ROW, MODEL_ROW, NEW_ROW)):
        for stop, (at, link) in enumerate(zip(stops.at, stops.links, strict=True)):
            place = Place(row, stop)
            assert (steps.link(place), steps.at(place)) == (link, at)
            assert steps.find(link) == place
    assert steps.find("nowhere") is None
    assert steps.find("") is None


def test_nothing_is_walked_over_where_nothing_is() -> None:
    assert Walk(()).first() is None
    assert Walk([Stops([], [])]).first() is None
    assert Walk(()).find("b1") is None
