"""Stretches of the time axis and the state of a chart."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from gui.base.period import Period
from gui.figures.chart_state import LANES, ChartState, LaneState, Window, period_of, window_of
from tests.figures.reports import days, year

LIMITS = Window(100, 200)
HOME = year(2023)


@given(first=st.dates(), last=st.dates())
def test_a_period_is_a_stretch_and_back(first: date, last: date) -> None:
    period = Period(min(first, last), max(first, last))
    assert window_of(period).days == period.days
    assert period_of(window_of(period)) == period


def test_a_stretch_touches_the_days_that_it_holds_a_part_of() -> None:
    noon = window_of(days("2023-03-01", "2023-03-01")).first + 0.5
    assert period_of(Window(noon, noon + 1)) == days("2023-03-01", "2023-03-02")
    assert period_of(Window(noon, noon)) == days("2023-03-01", "2023-03-01")


def test_a_stretch_beyond_the_calendar_ends_where_the_calendar_does() -> None:
    assert period_of(Window(-1e6, 1e9)) == Period(date.min, date.max)
    assert period_of(Window(1e9, 2e9)).end == date.max


def test_what_is_looked_at_stays_inside_the_limits() -> None:
    assert Window(120, 140).within(LIMITS, least=5) == Window(120, 140)
    assert Window(90, 110).within(LIMITS, least=5) == Window(100, 120)
    assert Window(195, 230).within(LIMITS, least=5) == Window(165, 200)
    assert Window(0, 1000).within(LIMITS, least=5) == LIMITS
    assert Window(150, 150).within(LIMITS, least=10) == Window(145, 155)


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6), st.floats(-1e6, 1e6), st.floats(1, 1e6), st.floats(0.1, 1e4))
def test_no_zoom_gets_lost(first: float, length: float, limit: float, width: float, least: float) -> None:
    limits = Window(limit, limit + width)
    seen = Window(first, first + length).within(limits, least=least)
    slack = 1e-6
    assert limits.first - slack <= seen.first < seen.last <= limits.last + slack
    assert seen.days >= min(least, limits.days) - slack


def test_a_lane_is_asked_for_and_exchanged_by_its_name() -> None:
    income, bookings = LaneState("income", ("firm",)), LaneState("bookings", ("ship",), form="ladder")
    state = ChartState(home=HOME, upper=income)
    assert [state.lane(name) for name in LANES] == [income, None]
    both = state.with_lane("lower", bookings)
    assert [both.lane(name) for name in LANES] == [income, bookings]
    assert both.with_lane("upper", None).with_lane("lower", None) == ChartState(home=HOME)
    assert state.lower is None
