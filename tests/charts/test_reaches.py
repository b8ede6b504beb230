"""Tests of gui.charts.reaches."""

from PySide6.QtCore import QPointF

from gui.charts.barshape import LEAST_HATCH
from gui.charts.ink import ChartInk
from gui.charts.reaches import WIDTH, paint_reach, reach_of
from tests.charts.conftest import Paint, count


def height(value: float) -> float:
    return 100 - value


def test_it_stands_between_the_lowest_and_the_highest_report() -> None:
    found = reach_of(QPointF(50, height(20)), low=20, high=60, others=(60.0,), height=height)
    assert found is not None
    assert (found.column.top(), found.column.bottom(), found.column.width()) == (40, 80, WIDTH)
    assert found.others == (40,)


def test_reports_that_agree_have_none() -> None:
    assert reach_of(QPointF(50, 80), low=20, high=20, others=(), height=height) is None


def test_a_small_difference_is_still_seen() -> None:
    found = reach_of(QPointF(50, 80), low=19.99, high=20, others=(19.99,), height=height)
    assert found is not None
    assert found.column.height() >= LEAST_HATCH


def test_it_is_a_narrow_hatch_with_a_tick_at_the_other_report(ink: ChartInk, sheet: Paint) -> None:
    found = reach_of(QPointF(50, 80), low=20, high=60, others=(60.0,), height=height)
    assert found is not None
    image = sheet(lambda painter: paint_reach(painter, ink, found))
    assert count(image, ink.colour("doubtTint")) > 30
    assert ink.colour("doubtLine") in [image.pixelColor(x, 40) for x in range(42, 46)]
    assert count(image.copy(0, 0, 42, 100), ink.colour("page")) == 4200
