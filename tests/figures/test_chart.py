"""The values that a chart draws."""

import pytest

from gui.base.messages import plain
from gui.figures.chart import BarLane, Chart, LineLane
from gui.figures.chart_state import ChartState, window_of
from tests.figures.charts import chart_of as drawn
from tests.figures.reports import report, year


def chart_of(upper: BarLane, lower: LineLane) -> Chart:
    """Return a chart of two lanes about 2022."""
    span = window_of(year(2022))
    return Chart(
        state=ChartState(home=year(2022)),
        title=plain("T"),
        subtitle=plain(""),
        home=span,
        history=span,
        upper=upper,
        lower=lower,
        upper_share=50,
        sentence=plain(""),
        description=plain(""),
    )


def test_a_value_is_found_by_its_link_and_by_its_period() -> None:
    rows = [report("a", "2098"), report("b", "4700", period=year(2023)), report("c", "5200", period=year(2023))]
    made = drawn(*rows)
    found = made.datum("figure:b")
    assert found is not None
    assert (found.period, made.datum("figure:c"), made.datum("")) == (year(2023), None, None)
    assert made.periods["upper", "firm", "income", year(2023)] is found
    running = drawn(*rows, reading="cumulative")
    assert ("upper", "firm", "income", year(2023)) not in running.periods


def test_a_chart_is_a_value_that_nobody_changes() -> None:
    def make() -> Chart:
        upper = BarLane(plain("Income"), (), (), 0)
        lower = LineLane(plain("Bookings"), (), 0)
        return chart_of(upper, lower)

    chart = make()
    assert chart == make()
    for name in chart.__struct_fields__:
        with pytest.raises(AttributeError):
            setattr(chart, name, None)
