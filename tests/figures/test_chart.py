"""The values that a chart draws."""

from datetime import date

import pytest

from gui.base.messages import plain
from gui.figures.chart import BarLane, Chart, Line, LineLane, Point
from tests.figures.reports import year


def test_a_chart_knows_in_which_unit_each_observation_is_drawn() -> None:
    point = Point("p", date(2022, 5, 1), 3, "exact", "press", "stands")
    lower = LineLane(plain("Bookings"), (Line("ship", "Ship", 0, (point,), plain("3")),), 3, base="cabins")
    chart = Chart("T", year(2022), BarLane(plain("Income"), (), (), 0, base="XAU"), lower, 50, plain(""), plain(""))
    assert (chart.base_of("p"), chart.base_of("q")) == ("cabins", "")


def test_a_chart_is_a_value_that_nobody_changes() -> None:
    def make() -> Chart:
        upper = BarLane(plain("Income"), (), (), 0)
        lower = LineLane(plain("Bookings"), (), 0)
        return Chart("T", year(2022), upper, lower, 50, plain(""), plain(""))

    chart = make()
    assert chart == make()
    for name in chart.__struct_fields__:
        with pytest.raises(AttributeError):
            setattr(chart, name, None)
