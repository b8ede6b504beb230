"""What of a chart is looked at: the values in view, on its own axis."""

from collections.abc import Iterable

from gui.base.period import Period
from gui.figures.chart import Chart, Datum
from gui.figures.chart_state import ChartState, Window, window_of
from gui.figures.lines import calendar_end, days_since_launch


def looked_at(chart: Chart) -> Window:
    """Return the stretch of the axis that is looked at."""
    return chart.state.window or chart.home


def view_of(state: ChartState, data: Iterable[Datum]) -> Window:
    """Return the stretch of the axis that is looked at: without zoom all of a launch axis, or the span asked for."""
    if state.window is not None:
        return state.window
    if state.axis == "calendar":
        return window_of(state.home)
    return Window(0, max((days_since_launch(datum) for datum in data), default=1))


def in_sight(state: ChartState, window: Window, datum: Datum) -> bool:
    """Tell whether a value is in a stretch of the axis: a count by its day, a period if it shares any day of it."""
    spec = state.lane(datum.lane)
    if spec is not None and spec.form == "ladder":
        at = days_since_launch(datum) if state.axis == "launch" else calendar_end(datum)
        return window.first <= at <= window.last
    return shares_days(window, datum.period)


def shares_days(window: Window, period: Period) -> bool:
    """Tell whether a period of the calendar lies at least partly in a stretch of it."""
    span = window_of(period)
    return span.first < window.last and window.first < span.last
