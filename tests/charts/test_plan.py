"""Tests of gui.charts.plan."""

import pytest
from PySide6.QtCore import QSizeF

from gui.charts.plan import Plan, plan


def planned(shares: tuple[int, ...], height: float = 400, *, strip: bool = False) -> Plan:
    return plan(QSizeF(800, height), shares=shares, title=16, label=16, strip=strip)


def test_lanes_share_the_height_as_asked() -> None:
    upper, lower = planned((75, 25)).lanes
    assert upper.plot.height() == pytest.approx(3 * lower.plot.height())
    assert upper.plot.bottom() < lower.title.top()
    assert lower.plot.bottom() <= planned((75, 25)).axis.top()


def test_no_lane_is_squeezed_to_nothing() -> None:
    for height, least in ((400, 48), (190, 40)):
        upper, lower = planned((2, 98), height).lanes
        assert lower.plot.height() > upper.plot.height() >= least
        upper, lower = planned((98, 2), height).lanes
        assert upper.plot.height() > lower.plot.height() >= least


def test_in_a_strip_both_lanes_are_alike_and_seen() -> None:
    upper, lower = planned((75, 25), 116, strip=True).lanes
    assert upper.plot.height() == lower.plot.height() > 20


def test_a_single_lane_takes_all() -> None:
    found = planned((100,))
    assert len(found.lanes) == 1
    assert found.lanes[0].plot.bottom() == pytest.approx(found.axis.top())


def test_a_chart_without_lanes_has_no_room_for_any() -> None:
    assert planned(()).lanes == ()


def test_the_plot_begins_where_the_names_of_values_end() -> None:
    room = planned((100,)).lanes[0].from_left(44)
    assert room.plot.left() == 44
    assert room.title.left() == 0
