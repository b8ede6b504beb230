"""Tests of gui.charts.runs."""

from datetime import date
from math import inf

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.charts.runs import MOST_DRAWN, Run, lowest_and_highest, nearest, run_of, stretch, thinned
from gui.figures.chart_state import Window
from tests.charts import samples

DAY = date(2022, 1, 1)
FIRST = DAY.toordinal() + 1


def made(values: list[float], *, breaks: tuple[int, ...] = ()) -> Run:
    """Return a line with a value a day, from moment 0 on."""
    steps: samples.Steps = [(date.fromordinal(DAY.toordinal() + n), value, "exact") for n, value in enumerate(values)]
    run = run_of(samples.line("Line", 0, steps, breaks=breaks))
    return Run(run.line, run.at - FIRST, run.value, run.low, run.high, run.joined, run.told, run.breaks)


def test_a_line_keeps_its_values_and_where_it_goes_on() -> None:
    run = made([3.0, 5.0, 4.0, 8.0], breaks=(2,))
    assert run.at.tolist() == [0, 1, 2, 3]
    assert run.value.tolist() == [3, 5, 4, 8]
    assert run.joined.tolist() == [True, False, True, False]


def test_breaks_before_the_first_and_beyond_the_last_value_break_nothing() -> None:
    assert made([1.0, 2.0, 3.0], breaks=(0, 3)).joined.tolist() == [True, True, False]


def test_a_line_without_values_is_empty() -> None:
    run = made([])
    assert run.seen(Window(0, 9)) == (0, 0)
    assert run.reached(Window(0, 9)) == (0, 0)
    assert run.extent(Window(0, 9)) is None


def test_what_is_seen_holds_both_ends_of_the_window() -> None:
    run = made([float(n) for n in range(10)])
    assert run.seen(Window(2, 5)) == (2, 6)
    assert run.reached(Window(2, 5)) == (1, 7)
    assert run.seen(Window(2.1, 4.9)) == (3, 5)
    assert run.reached(Window(-5, 50)) == (0, 10)
    assert run.seen(Window(20, 30)) == (10, 10)
    assert run.reached(Window(20, 30)) == (9, 10)


def test_the_extent_holds_where_a_line_enters_and_leaves() -> None:
    run = made([0.0, 10.0, 4.0, 8.0])
    assert run.extent(Window(0.5, 2)) == (4, 10)
    assert run.extent(Window(2.25, 2.75)) == (5, 7)
    assert run.extent(Window(-3, -1)) is None


def test_where_a_line_is_broken_it_enters_nowhere() -> None:
    run = made([0.0, 10.0, 4.0, 8.0], breaks=(3,))
    assert run.extent(Window(2.25, 2.75)) is None
    assert run.extent(Window(2.25, 3)) == (8, 8)


def test_the_extent_holds_what_other_reports_say() -> None:
    run = made([4.0, 5.0])
    wide = Run(run.line, run.at, run.value, run.value - 3, run.value + 2, run.joined, run.told, run.breaks)
    assert wide.extent(Window(0, 1)) == (1, 7)
    assert wide.extent(Window(1, 1)) == (2, 7)


def test_few_values_are_drawn_as_they_are() -> None:
    run = made([float(n % 7) for n in range(400)], breaks=(100,))
    across, down, joined = thinned(run, 10, 390, pixels=100)
    assert across.tolist() == run.at[10:390].tolist()
    assert down.tolist() == run.value[10:390].tolist()
    assert joined.tolist() == run.joined[10:390].tolist()


@settings(max_examples=40)
@given(
    values=st.lists(st.floats(-1e6, 1e6), min_size=50, max_size=120),
    pixels=st.floats(1, 20),
    first=st.integers(0, 40),
    short=st.integers(0, 9),
)
def test_thinned_the_lowest_and_the_highest_of_each_stretch_stay(
    values: list[float], pixels: float, first: int, short: int
) -> None:
    run = made(values)
    end = len(values) - short
    across, down, joined = thinned(run, first, end, pixels=pixels)
    assert len(across) == len(down) == len(joined)
    drawn = across.astype(int)
    assert (np.diff(drawn) > 0).all()
    assert down.tolist() == run.value[drawn].tolist()
    assert len(across) <= max(MOST_DRAWN * max(pixels, 1.0), end - first) + 2
    size = stretch(end - first, pixels)
    for start in range(first // size * size, end - size + 1, size):
        held = (drawn >= start) & (drawn < start + size)
        if size > 1:
            assert down[held].min() == run.value[start : start + size].min()
            assert down[held].max() == run.value[start : start + size].max()


def test_of_very_many_no_more_are_drawn_than_pixels_can_show() -> None:
    run = made([float(n * 37 % 101) for n in range(5000)])
    for pixels in (10.0, 100.0, 700.0):
        assert len(thinned(run, 0, 5000, pixels=pixels)[0]) <= MOST_DRAWN * pixels + 5000 / pixels


def test_thinned_a_break_is_still_a_break() -> None:
    run = made([float(n % 11) for n in range(1000)], breaks=(500,))
    across, _down, joined = thinned(run, 0, 1000, pixels=50)
    assert len(across) < 1000
    ends = across[np.flatnonzero(~joined)]
    assert [float(end) for end in ends] == pytest.approx([499, 999], abs=20)


def test_a_gap_within_a_stretch_is_not_bridged() -> None:
    values = [float(n % 11) for n in range(1000)]
    run = made(values, breaks=(510,))
    far = np.where(run.at >= 510, run.at + 400, run.at)
    across, _down, joined = thinned(
        Run(run.line, far, run.value, run.low, run.high, run.joined, run.told, run.breaks), 0, 1000, pixels=50
    )
    steps = np.diff(across)
    assert not joined[:-1][steps > 300].any()


def test_stretches_hang_on_the_line_while_the_window_moves() -> None:
    run = made([float(n * 37 % 101) for n in range(5000)])
    one = thinned(run, 1000, 3000, pixels=100)
    other = thinned(run, 1007, 3007, pixels=100)
    same, again = ([place for place in zip(*made[:2], strict=True) if 1100 < place[0] < 2900] for made in (one, other))
    assert same == again
    assert len(same) > 100


def test_the_nearest_of_many_places_is_meant_within_reach() -> None:
    across, down = np.array([0.0, 10.0, 12.0, 40.0]), np.array([0.0, 50.0, 10.0, 10.0])
    assert nearest(across, down, 11, 14, reach=28) == 2
    assert nearest(across, down, 11, 44, reach=28) == 1
    assert nearest(across, down, 26, 10, reach=10) is None
    assert nearest(across, down, 90, 10, reach=28) is None
    assert nearest(np.array([]), np.array([]), 0, 0, reach=28) is None


@given(places=st.lists(st.tuples(st.floats(0, 700), st.floats(0, 200)), min_size=1, max_size=60))
def test_no_other_place_is_nearer(places: list[tuple[float, float]]) -> None:
    ordered = sorted(places)
    across, down = np.array([x for x, _ in ordered]), np.array([y for _, y in ordered])
    found = nearest(across, down, 300, 100, reach=28)
    away = np.hypot(across - 300, down - 100)
    assert (found is None) == (away.min() > 28)
    if found is not None:
        assert away[found] == pytest.approx(away.min())


def test_extents_are_put_together() -> None:
    assert lowest_and_highest([(1, 5), None, (-2, 3)]) == (-2, 5)
    assert lowest_and_highest([None, None]) is None
    assert lowest_and_highest([]) is None
    assert lowest_and_highest([(inf, -inf)]) == (inf, -inf)
