"""The whole history in so many marks at most, each in shares of the height."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.base.messages import plain
from gui.base.period import Period, month_of
from gui.figures.book import FigureBook
from gui.figures.chart import Line, LineLane, Overview, Point, Stretch
from gui.figures.chart_state import window_of
from gui.figures.overview import MOST, overview
from tests.figures.charts import chart_of
from tests.figures.reports import count, days, report, year
from tests.figures.variety import charts, drawn

START = date(1901, 1, 1)


def shares(shown: Overview) -> list[tuple[float, float]]:
    return [(round(mark.low, 3), round(mark.high, 3)) for mark in shown.marks]


def line_lane(*values: float, log: bool = False) -> LineLane:
    points = [
        Point(f"figure:p{at}", at, value, "exact", "press", "stands", value, value) for at, value in enumerate(values)
    ]
    return LineLane(plain("T"), (Line("ship", "Ship", 0, tuple(points), plain("1")),), max(values), log=log)


def months(count: int) -> list[Period]:
    found = [month_of(START)]
    while len(found) < count:
        found.append(month_of(found[-1].day_after))
    return found


def test_bars_stand_on_zero_over_their_periods() -> None:
    shown = chart_of(report("a", "4"), report("b", "1", period=year(2024))).overview
    first, second = window_of(year(2022)), window_of(year(2024))
    assert shown.marks == (Stretch(first.first, first.last, 0, 1), Stretch(second.first, second.last, 0, 0.25))
    assert shown.zero == 0


def test_a_loss_hangs_from_the_zero_line() -> None:
    shown = chart_of(report("a", "3"), report("b", "-1", period=year(2023))).overview
    assert shown.zero == 0.25
    assert shares(shown) == [(0.25, 1), (0, 0.25)]


def test_what_lies_inside_a_bar_is_left_out_and_of_two_entities_the_highest_is_shown() -> None:
    inside = report("h", "1", period=days("2022-01-01", "2022-06-30"))
    assert len(chart_of(report("a", "4"), inside).overview.marks) == 1
    both = chart_of(report("a", "4"), report("n", "2", entity="north"), entities=("firm", "north"))
    assert shares(both.overview) == [(0, 1)]


def test_counts_are_points_and_the_second_lane_stands_in_for_an_empty_first() -> None:
    steps = count("a", "5", "2023-03-05", "2023-04-01"), count("b", "20", "2023-03-05", "2023-06-30")
    shown = chart_of(*steps, measure="bookings", entities=("ship",), form="ladder").overview
    assert [(mark.first == mark.last, mark.low == mark.high, mark.high) for mark in shown.marks] == [
        (True, True, 0.25),
        (True, True, 1),
    ]
    empty = LineLane(plain("T"), (), 0)
    assert overview([empty, line_lane(1, 2)]) == overview([line_lane(1, 2)])
    assert overview([empty]) == Overview()
    assert overview([]) == Overview()


def test_on_a_logarithmic_scale_the_smallest_value_is_seen() -> None:
    low, high = overview([line_lane(1e-12, 1e15, log=True)]).marks
    assert 0 < low.high < 0.1
    assert high.high == 1


def test_zeros_alone_have_no_height() -> None:
    assert shares(chart_of(report("a", "0")).overview) == [(0, 0)]


def test_of_thousands_of_months_so_many_columns_are_left_and_no_peak_is_lost() -> None:
    periods = months(2000)
    rows = [report(f"r{place}", "10", period=period) for place, period in enumerate(periods)]
    rows[777] = report("peak", "40", period=periods[777])
    made = chart_of(*rows, granularity="month")
    assert len(made.overview.marks) == MOST
    at = window_of(periods[777])
    (peak, *rest) = sorted((mark for mark in made.overview.marks if mark.high == 1), key=lambda mark: mark.first)
    assert peak.first < at.last
    assert all(mark.first < at.last and mark.last > at.first for mark in (peak, *rest))
    assert {round(mark.high, 3) for mark in made.overview.marks} == {0.25, 1}
    assert made.overview.marks[-1].last == pytest.approx(made.history.last)


@given(
    st.lists(st.tuples(st.integers(0, 40_000), st.integers(0, 400), st.floats(-1e15, 1e15)), min_size=1, max_size=1200)
)
def test_no_mark_leaves_the_strip(spans: list[tuple[int, int, float]]) -> None:
    marks = [Period(START + timedelta(first), START + timedelta(first + more)) for first, more, _ in spans]
    rows = [report(f"r{place}", str(value), period=marks[place]) for place, (_, _, value) in enumerate(spans)]
    made = chart_of(*rows)
    assert 0 < len(made.overview.marks) <= MOST
    for mark in made.overview.marks:
        assert 0 <= mark.low <= mark.high <= 1
        assert made.history.first - 1e-6 <= mark.first <= mark.last <= made.history.last + 1e-6


def test_every_chart_of_a_dossier_that_has_values_has_an_overview_in_its_history(book: FigureBook) -> None:
    for made in charts(book):
        assert bool(made.overview.marks) is bool(drawn(made))
        for mark in made.overview.marks:
            assert made.history.first <= mark.first <= mark.last <= made.history.last
