"""Tests of gui.charts.barshape."""

from datetime import date
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from gui.base.messages import plain
from gui.base.period import Period
from gui.charts.barshape import (
    GAP_HEIGHT,
    LEAST_HATCH,
    LEAST_INK,
    THINNEST_HATCH,
    BarShape,
    bar_shape,
    gap_shape,
    point_shape,
)
from gui.charts.timescale import TimeScale
from gui.figures.chart import Bar, Gap
from gui.figures.chart_state import window_of
from tests.charts.samples import bar
from tests.periods import year_of

PLOT = QRectF(40, 0, 730, 100)
TIME = TimeScale(window_of(Period(date(2022, 1, 1), date(2023, 12, 31))), 40, 770)
YEAR = year_of(date(2022, 1, 1))


def shape(shown: Bar) -> BarShape:
    found = bar_shape(shown, time=TIME, height=lambda value: 100 - value, plot=PLOT)
    assert found is not None
    return found


def test_a_bar_has_its_true_place_with_page_colour_at_either_side() -> None:
    box = shape(bar("a", YEAR, 60)).box
    assert box.left() == pytest.approx(42)
    assert box.right() == pytest.approx(403)
    assert (box.top(), box.bottom()) == (40, 100)


def test_a_bar_is_solid_only_up_to_what_every_report_supports() -> None:
    found = shape(bar("a", YEAR, 60, low=40, high=80, others=(40, 80)))
    assert found.solid.top() == 60
    assert found.doubt == QRectF(found.solid.left(), 20, found.solid.width(), 40)
    assert found.taken == 40
    assert found.others == (60, 20)


def test_a_small_difference_is_still_seen() -> None:
    found = shape(bar("a", YEAR, 60, low=59.9, high=60, others=(59.9,)))
    assert found.doubt is not None
    assert found.doubt.height() == pytest.approx(LEAST_HATCH)
    assert found.taken == found.doubt.top() == 40


@pytest.mark.parametrize(("low", "high"), [(3.9, 4), (4, 4.1), (3.9, 4.1)])
def test_a_small_difference_does_not_move_the_value_that_is_taken(low: float, high: float) -> None:
    found = shape(bar("a", YEAR, 4, low=low, high=high, others=(low, high)))
    assert found.doubt is not None
    assert found.doubt.height() == pytest.approx(THINNEST_HATCH)
    assert found.taken == pytest.approx(96, abs=0.5)
    assert found.solid.height() >= LEAST_INK
    assert found.solid.bottom() == 100


def test_the_smallest_bar_keeps_something_solid_below_its_difference() -> None:
    found = shape(bar("a", YEAR, 1, low=0.9, high=1, others=(0.9,)))
    assert found.solid.height() == pytest.approx(LEAST_INK)
    below = shape(bar("a", YEAR, -1, low=-1, high=-0.9, others=(-0.9,)))
    assert below.solid.top() == 100
    assert below.solid.height() == pytest.approx(LEAST_INK)


def test_a_bar_inside_another_is_narrower() -> None:
    assert shape(bar("a", YEAR, 60, inner=True)).box.width() == shape(bar("a", YEAR, 60)).box.width() - 20


def test_a_negative_bar_hangs_from_zero() -> None:
    found = shape(bar("a", YEAR, -30, low=-40, high=-30, others=(-40,)))
    assert found.solid.top() == 100
    assert found.solid.bottom() == 130
    assert found.doubt is not None
    assert found.doubt.bottom() == 140


def test_reports_on_both_sides_of_zero_support_nothing() -> None:
    found = shape(bar("a", YEAR, 10, low=-10, high=10, others=(-10,)))
    assert found.solid.height() == 0
    assert found.doubt is not None
    assert found.doubt.height() == 20


def test_a_zero_is_seen() -> None:
    assert shape(bar("a", YEAR, 0)).solid.height() > 0


def test_a_bar_outside_the_span_is_not_drawn_and_one_that_reaches_out_is_cut() -> None:
    assert bar_shape(bar("a", year_of(date(2020, 1, 1)), 1), time=TIME, height=lambda v: 100 - v, plot=PLOT) is None
    wide = Period(date(2021, 7, 1), date(2022, 12, 31))
    assert shape(bar("a", wide, 60)).box.left() == pytest.approx(42)


def test_a_gap_is_a_low_band_on_zero() -> None:
    found = gap_shape(Gap(YEAR, plain("no figure")), time=TIME, zero=100, plot=PLOT)
    assert found is not None
    assert (found.height(), found.bottom()) == (GAP_HEIGHT, 100)
    assert gap_shape(Gap(year_of(date(2019, 1, 1)), plain("")), time=TIME, zero=100, plot=PLOT) is None


def test_bars_of_a_group_share_the_true_width_of_their_period() -> None:
    shapes = [shape(replace(bar("a", YEAR, 60), slot=slot, slots=4)) for slot in range(4)]
    assert shapes[0].box.left() == pytest.approx(43)
    assert shapes[-1].box.right() == pytest.approx(402)
    for one, other in pairwise(shapes):
        assert other.box.left() - one.box.right() == pytest.approx(2)
        assert other.column.left() == pytest.approx(one.column.right())


def test_very_thin_bars_touch() -> None:
    days = [Period(date(2022, 1, day), date(2022, 1, day)) for day in (1, 2)]
    one, other = (shape(bar("a", day, 60)) for day in days)
    assert one.dense
    assert one.box.right() == pytest.approx(other.box.left())


def test_on_a_logarithmic_scale_a_bar_is_a_line_at_its_height_with_the_reach_of_its_reports() -> None:
    found = point_shape(
        bar("a", YEAR, 60, low=40, high=80, others=(40, 80)), time=TIME, height=lambda v: 100 - v, plot=PLOT
    )
    assert found is not None
    assert found.solid.center().y() == found.taken == 40
    assert found.solid.height() == 2
    assert found.doubt is not None
    assert (found.doubt.top(), found.doubt.bottom()) == (20, 60)
    assert found.doubt.width() < found.solid.width() / 10
    below = point_shape(bar("a", YEAR, 60, low=-5), time=TIME, height=lambda v: 100 - v, plot=PLOT)
    assert below is not None
    assert below.doubt is not None
    assert below.doubt.bottom() == PLOT.bottom()
    assert point_shape(bar("a", YEAR, 0), time=TIME, height=lambda v: 100 - v, plot=PLOT) is None


def test_a_gap_under_negative_bars_hangs_from_zero() -> None:
    found = gap_shape(Gap(YEAR, plain("no figure")), time=TIME, zero=2, plot=PLOT)
    assert found is not None
    assert (found.top(), found.height()) == (2, GAP_HEIGHT)


def test_a_gap_of_a_few_pixels_is_still_a_gap() -> None:
    day = Period(date(2022, 3, 1), date(2022, 3, 3))
    found = gap_shape(Gap(day, plain("no figure")), time=TIME, zero=100, plot=PLOT)
    assert found is not None
    assert found.width() > 1
