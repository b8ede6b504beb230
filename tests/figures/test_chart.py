"""The values that a chart draws."""

import pytest

from gui.base.messages import plain
from gui.figures.chart import BarLane, Chart, Line, LineLane, Point
from gui.figures.chart_state import ChartState, window_of
from tests.figures.reports import year


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


def test_a_chart_knows_in_which_unit_each_link_is_drawn() -> None:
    point = Point("figure:p", 738276, 3, "exact", "press", "stands", 3, 3)
    lower = LineLane(plain("Bookings"), (Line("ship", "Ship", 0, (point,), plain("3")),), 3, base="cabins")
    chart = chart_of(BarLane(plain("Income"), (), (), 0, base="XAU"), lower)
    assert (chart.base_of("figure:p"), chart.base_of("figure:q")) == ("cabins", "")


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
