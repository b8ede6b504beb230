"""Tests of gui.charts.scale."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.charts.scale import MOST_LINES, value_scale


def test_bars_stand_on_zero_with_round_lines_above() -> None:
    scale = value_scale(0, 27, height=115, head=20)
    assert [float(tick) for tick in scale.ticks] == [0, 10, 20, 30]
    assert scale.fraction(0) == 0
    assert scale.fraction(27) * 115 == pytest.approx(95)


def test_negative_values_have_zero_between() -> None:
    scale = value_scale(-5, 10, height=150, head=10, foot=10)
    assert Decimal(0) in scale.ticks
    assert scale.fraction(-5) > 0
    assert 0 < scale.fraction(0) < scale.fraction(10) < 1


def test_a_lane_without_values_names_zero_alone() -> None:
    assert value_scale(0, 0, height=100).ticks == (Decimal(0),)


def test_even_a_strip_names_two_values() -> None:
    assert [float(tick) for tick in value_scale(0, 240, height=29, head=12).ticks] == [0, 400]


@given(low=st.floats(-1e15, 0), high=st.floats(1e-12, 1e15), height=st.floats(8, 900), head=st.floats(0, 40))
def test_there_are_two_to_six_lines_within_the_scale(low: float, high: float, height: float, head: float) -> None:
    scale = value_scale(low, high, height=height, head=head, foot=head)
    assert 2 <= len(scale.ticks) <= MOST_LINES
    assert all(-1e-6 <= scale.fraction(float(tick)) <= 1 + 1e-6 for tick in scale.ticks)
    assert 0 <= scale.fraction(low) <= scale.fraction(high) <= 1


@given(high=st.floats(1e-12, 1e15), height=st.floats(80, 900))
def test_a_plot_has_three_lines_at_least(high: float, height: float) -> None:
    assert len(value_scale(0, high, height=height).ticks) >= 3
