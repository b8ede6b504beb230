"""Tests of gui.charts.scale."""

from decimal import Decimal
from itertools import pairwise
from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.charts.scale import MOST_LINES, even_scale, log_scale, value_scale


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


def test_a_decade_is_marked_at_one_two_and_five() -> None:
    scale = log_scale(100, 1000, height=160)
    assert [int(tick) for tick in scale.ticks] == [100, 200, 500, 1000]
    assert scale.fraction(100) == pytest.approx(0)
    assert scale.fraction(1000) == pytest.approx(1)
    assert scale.fraction(10**2.5) == pytest.approx(0.5)


def test_values_close_to_one_another_are_not_blown_up_to_a_whole_plot() -> None:
    scale = log_scale(100.0, 101.0, height=160)
    assert scale.fraction(101) - scale.fraction(100) < 0.05
    assert 0.4 < scale.fraction(100) < scale.fraction(101) < 0.6
    assert len(scale.ticks) >= 2


def test_twenty_seven_decades_are_marked_by_powers_evenly_apart() -> None:
    scale = log_scale(1e-12, 1e15, height=200)
    powers = [tick.adjusted() for tick in scale.ticks]
    assert 3 <= len(powers) <= MOST_LINES
    assert all(tick == Decimal(1).scaleb(power) for tick, power in zip(scale.ticks, powers, strict=True))
    assert len({after - before for before, after in pairwise(powers)}) == 1


def test_a_head_and_a_foot_are_left_free() -> None:
    scale = log_scale(10, 1000, height=200, head=20, foot=10)
    assert scale.fraction(10) * 200 == pytest.approx(10)
    assert scale.fraction(1000) * 200 == pytest.approx(180)


def test_a_logarithmic_lane_without_values_names_one_alone() -> None:
    for low, high in ((inf, -inf), (0.0, 0.0), (0.0, 5.0), (-3.0, 5.0)):
        scale = log_scale(low, high, height=100)
        assert scale.ticks == (Decimal(1),)
        assert scale.log


@given(
    low=st.floats(1e-12, 1e15),
    high=st.floats(1e-12, 1e15),
    height=st.floats(8, 900),
    head=st.floats(0, 40),
)
def test_no_value_is_below_the_foot_of_a_logarithmic_plot(low: float, high: float, height: float, head: float) -> None:
    low, high = min(low, high), max(low, high)
    scale = log_scale(low, high, height=height, head=head, foot=head / 2)
    assert 2 <= len(scale.ticks) <= MOST_LINES
    assert all(tick > 0 for tick in scale.ticks)
    assert all(-1e-6 <= scale.fraction(float(tick)) <= 1 + 1e-6 for tick in scale.ticks)
    assert 0 <= scale.fraction(low) <= scale.fraction(high) <= 1


@given(values=st.lists(st.floats(1e-12, 1e15), min_size=1, max_size=9), log=st.booleans())
def test_many_values_stand_where_each_of_them_does(values: list[float], log: bool) -> None:
    made = log_scale if log else value_scale
    scale = made(min(values), max(values), height=120, head=10)
    assert scale.fractions(np.array(values)).tolist() == pytest.approx([scale.fraction(value) for value in values])


@given(low=st.floats(-1e12, 1e12), span=st.floats(1e-3, 1e12), length=st.floats(20, 400))
def test_an_even_scale_goes_from_end_to_end_with_round_values_between(low: float, span: float, length: float) -> None:
    scale = even_scale(low, low + span, length=length)
    assert scale.fraction(low) == 0
    assert scale.fraction(low + span) == pytest.approx(1)
    assert len(scale.ticks) <= MOST_LINES
    assert all(-1e-3 <= scale.fraction(float(tick)) <= 1 + 1e-3 for tick in scale.ticks)


def test_an_even_scale_of_one_value_has_it_in_the_middle() -> None:
    assert even_scale(5, 5, length=200).fraction(5) == 0.5
