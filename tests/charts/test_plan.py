"""Tests of gui.charts.plan."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSizeF

from gui.charts.plan import LaneRoom, Plan, grid, plan


def planned(shares: tuple[int, ...], height: float = 400, *, strip: bool = False, events: float = 0) -> Plan:
    return plan(QSizeF(800, height), shares=shares, title=16, label=16, strip=strip, events=events)


def in_grid(count: int, width: float = 800, height: float = 400) -> Plan:
    return grid(QSizeF(width, height), count=count, title=16, label=16)


def whole(room: LaneRoom) -> QRectF:
    return room.title.united(room.plot)


def test_lanes_share_the_height_as_asked() -> None:
    upper, lower = planned((75, 25)).lanes
    assert upper.plot.height() == pytest.approx(3 * lower.plot.height())
    assert upper.plot.bottom() < lower.title.top()
    (axis,) = planned((75, 25)).axes
    assert lower.plot.bottom() <= axis.top()
    assert axis.bottom() == 400


def test_no_lane_is_squeezed_to_nothing() -> None:
    for height, least in ((400, 48), (190, 40)):
        upper, lower = planned((2, 98), height).lanes
        assert lower.plot.height() > upper.plot.height() >= least
        upper, lower = planned((98, 2), height).lanes
        assert upper.plot.height() > lower.plot.height() >= least


def test_in_a_strip_both_lanes_are_alike_and_seen() -> None:
    upper, lower = planned((75, 25), 116, strip=True).lanes
    assert upper.plot.height() == lower.plot.height() > 20


def test_two_plots_that_would_be_too_flat_stand_side_by_side_each_over_its_time() -> None:
    left, right = planned((60, 40), 150).lanes
    assert left.plot.height() == right.plot.height() > 90
    assert left.plot.right() < right.title.left()
    assert [axis.left() for axis in planned((60, 40), 150).axes] == [left.title.left(), right.title.left()]
    stacked = plan(QSizeF(380, 150), shares=(60, 40), title=16, label=16, strip=False)
    assert len(stacked.columns) == 1, "too narrow for two"


def test_a_single_lane_takes_all() -> None:
    found = planned((100,))
    assert len(found.lanes) == 1
    assert found.lanes[0].plot.bottom() == pytest.approx(found.axes[0].top())


def test_a_chart_without_lanes_has_no_room_for_any() -> None:
    assert planned(()).lanes == ()
    assert planned(()).axes == ()


def test_the_plot_begins_where_the_names_of_values_end() -> None:
    room = planned((100,)).lanes[0].from_left(44)
    assert room.plot.left() == 44
    assert room.title.left() == 0


def test_events_have_their_line_between_the_plots() -> None:
    found = planned((50, 50), events=24)
    upper, lower = found.lanes
    assert found.events is not None
    assert found.events.height() == 24
    assert upper.plot.bottom() <= found.events.top()
    assert found.events.bottom() <= lower.title.top()
    assert lower.plot.bottom() <= found.axes[0].top()


def test_under_a_single_plot_events_stand_between_it_and_the_axis() -> None:
    found = planned((100,), events=24)
    assert found.events is not None
    assert found.lanes[0].plot.bottom() <= found.events.top() < found.events.bottom() <= found.axes[0].top()


def test_where_it_is_low_and_in_a_strip_there_is_no_line_of_events() -> None:
    assert planned((50, 50), 176, events=24).events is None
    found = planned((50, 50), 182, events=24)
    assert found.events is not None
    assert all(lane.plot.height() >= 44 for lane in found.lanes)
    assert planned((50, 50), 400, strip=True, events=24).events is None
    assert planned((50, 50)).events is None


@given(
    share=st.integers(0, 100),
    lanes=st.integers(1, 2),
    height=st.floats(120, 1200),
    strip=st.booleans(),
    events=st.sampled_from([0.0, 24.0, 48.0]),
)
def test_parts_stand_below_one_another(share: int, lanes: int, height: float, strip: bool, events: float) -> None:
    found = planned((share, 100 - share)[:lanes], height, strip=strip, events=events)
    parts = [part for room in found.lanes for part in (room.title, room.plot)]
    parts += [*found.axes, *([found.events] if found.events is not None else [])]
    assert all(QRectF(0, 0, 800, height).adjusted(0, 0, 0, 0.01).contains(part) for part in parts)
    for one, other in combinations(parts, 2):
        shared = one.intersected(other)
        assert shared.height() < 0.01, (one, other)


def test_small_plots_stand_in_as_few_columns_as_let_them_be_seen() -> None:
    assert [len(in_grid(count).columns) for count in (1, 3, 4, 8)] == [1, 1, 2, 3]
    assert len(in_grid(40).columns) == 4
    assert all(room.plot.height() >= 76 for room in in_grid(8).lanes)


def test_small_plots_are_read_row_by_row() -> None:
    found = in_grid(7)
    rows = sorted(found.lanes, key=lambda room: (room.plot.top(), room.plot.left()))
    assert list(found.lanes) == rows
    assert len(rows) == 7


def test_what_finds_no_room_is_counted() -> None:
    found = in_grid(200)
    assert found.left_out > 0
    assert len(found.lanes) + found.left_out == 200
    assert all(axis.bottom() <= 400 - 16 for axis in found.axes), "a line is free to say so"
    assert in_grid(8).left_out == 0
    assert all(axis.bottom() == 400 for axis in in_grid(8).axes)
    assert len(in_grid(5, 120, 40).lanes) >= 1


@given(count=st.integers(1, 300), width=st.floats(120, 2400), height=st.floats(110, 1600))
def test_small_plots_lie_in_the_canvas_and_never_over_one_another(count: int, width: float, height: float) -> None:
    found = in_grid(count, width, height)
    assert len(found.lanes) + found.left_out == count
    assert found.lanes
    assert len(found.axes) == len(found.columns)
    parts = [*(whole(room) for room in found.lanes), *found.axes]
    assert all(QRectF(0, 0, width, height).adjusted(-0.01, 0, 0.01, 0.01).contains(part) for part in parts)
    for one, other in combinations(parts, 2):
        shared = one.intersected(other)
        assert min(shared.width(), shared.height()) < 0.01, (one, other)
    for room in found.lanes:
        assert room.title.bottom() <= room.plot.top()
        assert room.title.left() == room.plot.left()
        assert room.plot.height() > 0
    for column, axis in zip(found.columns, found.axes, strict=True):
        assert all(room.plot.left() >= axis.left() and room.plot.right() <= axis.right() for room in column)
