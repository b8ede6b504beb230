"""Which values of a chart are looked at."""

import pytest

from gui.figures.chart_state import Window, window_of
from gui.figures.sight import in_sight, looked_at, shares_days, view_of
from tests.figures.charts import HOME, chart_of
from tests.figures.reports import count, days, report, year


def test_a_chart_that_is_not_zoomed_shows_the_span_asked_for_or_all_days_since_launch() -> None:
    made = chart_of(report("a", "5"))
    assert looked_at(made) == view_of(made.state, made.data) == window_of(HOME)
    counts = [count("a", "5", "2023-01-01", "2023-01-10"), count("b", "9", "2023-01-01", "2023-02-09")]
    launch = chart_of(*counts, measure="bookings", entities=("ship",), form="ladder", axis="launch")
    assert looked_at(launch) == view_of(launch.state, launch.data) == Window(0, 40)


def test_a_period_is_seen_as_soon_as_a_day_of_it_is() -> None:
    window = window_of(days("2022-12-31", "2023-01-01"))
    assert shares_days(window, year(2022))
    assert shares_days(window, year(2023))
    assert not shares_days(window, year(2024))
    made = chart_of(report("a", "5"))
    assert in_sight(made.state, window, made.data[0])


@pytest.mark.parametrize(("window", "seen"), [(Window(0, 9), False), (Window(5, 10), True), (Window(11, 20), False)])
def test_a_count_is_seen_where_its_day_is(window: Window, *, seen: bool) -> None:
    counts = [count("a", "5", "2023-01-01", "2023-01-10")]
    made = chart_of(*counts, measure="bookings", entities=("ship",), form="ladder", axis="launch")
    assert in_sight(made.state, window, made.data[0]) is seen
