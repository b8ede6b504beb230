"""Tests of gui.charts.timescale."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.base.period import Period
from gui.base.text import Text
from gui.charts.timescale import TimeScale, TimeTicks, launch_ticks, time_ticks
from gui.figures.chart_state import Window, window_of

LETTER = 6.0


def ticks(start: date, end: date, pixels: float = 600) -> TimeTicks:
    scale = TimeScale(window_of(Period(start, end)), 40, 40 + pixels)
    return time_ticks(scale, name=Text().period, width=lambda words: len(words) * LETTER)


def words(start: date, end: date, pixels: float = 600) -> list[str]:
    return [label.words for label in ticks(start, end, pixels).labels]


def test_days_have_their_true_width() -> None:
    scale = TimeScale(window_of(Period(date(2023, 1, 1), date(2023, 12, 31))), 100, 465)
    assert scale.begin(date(2023, 1, 1)) == 100
    assert scale.end(date(2023, 12, 31)) == 465
    assert scale.end(date(2023, 1, 10)) == pytest.approx(110)


def test_years_are_named_in_their_middle_with_lines_at_their_borders() -> None:
    found = ticks(date(2022, 1, 1), date(2025, 12, 31))
    assert [label.words for label in found.labels] == ["2022", "2023", "2024", "2025"]
    assert len(found.borders) == 3
    assert found.labels[1].left == pytest.approx(found.borders[0])
    assert not found.ticks


def test_a_part_of_a_year_is_named_where_its_name_fits() -> None:
    assert words(date(2021, 10, 1), date(2024, 12, 31)) == ["2021", "2022", "2023", "2024"]
    assert words(date(2021, 12, 20), date(2024, 12, 31)) == ["2022", "2023", "2024"]


def test_two_years_are_named_by_quarters_with_a_line_at_the_new_year() -> None:
    found = ticks(date(2022, 1, 1), date(2023, 12, 31))
    assert [label.words for label in found.labels][:2] == ["Q1 2022", "Q2 2022"]
    assert len(found.borders) == 1
    assert len(found.ticks) == 7


def test_a_few_months_are_named_one_by_one() -> None:
    assert words(date(2023, 9, 1), date(2024, 2, 29))[0] == "Sep 2023"


def test_decades_are_named_by_years_that_do_not_touch() -> None:
    assert words(date(1900, 1, 1), date(2025, 12, 31)) == [str(year) for year in range(1900, 2025, 10)]


def test_a_single_day_is_named() -> None:
    assert words(date(2023, 11, 7), date(2023, 11, 7)) == ["7 Nov 2023"]


@given(start=st.dates(date(1, 1, 1), date(9999, 12, 31)), days=st.integers(0, 80_000), pixels=st.floats(60, 1200))
def test_names_never_touch_and_stay_in_the_plot(start: date, days: int, pixels: float) -> None:
    end = date.fromordinal(min(start.toordinal() + days, date.max.toordinal()))
    last = 40.0
    for label in ticks(start, end, pixels).labels:
        middle, half = (label.left + label.right) / 2, len(label.words) * LETTER / 2
        assert middle - half >= last - 1e-6
        last = middle + half
    assert last <= 40 + pixels + 1e-6


def test_moments_and_places_are_the_same_thing_seen_from_two_sides() -> None:
    scale = TimeScale(Window(100.0, 500.0), 40, 840)
    assert scale.per_day == 2
    assert scale.place(100) == 40
    assert scale.place(300.5) == 441
    assert scale.moment(441) == 300.5
    assert scale.places(np.array([100.0, 300.5, 500.0])).tolist() == [40, 441, 840]


def test_a_part_of_a_day_that_is_seen_is_a_day_that_is_seen() -> None:
    first = date(2024, 3, 1).toordinal()
    assert TimeScale(Window(first + 0.5, first + 1.5), 0, 100).span == Period(date(2024, 3, 1), date(2024, 3, 2))
    assert TimeScale(Window(first, first + 1.0), 0, 100).span == Period(date(2024, 3, 1), date(2024, 3, 1))


def launched(first: float, last: float, pixels: float = 600) -> TimeTicks:
    scale = TimeScale(Window(first, last), 40, 40 + pixels)
    return launch_ticks(scale, name=str, width=lambda words: len(words) * LETTER)


def test_days_since_launch_are_round_numbers_at_the_end_of_their_day() -> None:
    found = launched(0, 100)
    assert [label.words for label in found.labels] == ["0", "5", *(str(n) for n in range(10, 101, 5))]
    assert (found.labels[2].left + found.labels[2].right) / 2 == pytest.approx(100)
    assert len(found.borders) == 20, "none at the edge of the plot"
    assert [label.words for label in launched(33, 61, 200).labels] == ["35", "40", "45", "50", "55", "60"]


@given(first=st.floats(0, 5000), days=st.floats(1, 20_000), pixels=st.floats(60, 1200))
def test_days_since_launch_never_touch(first: float, days: float, pixels: float) -> None:
    last = -1e9
    for label in launched(first, first + days, pixels).labels:
        middle, half = (label.left + label.right) / 2, len(label.words) * LETTER / 2
        assert middle - half >= last - 1e-6
        assert 40 - 1e-6 <= middle <= 40 + pixels + 1e-6
        last = middle + half
