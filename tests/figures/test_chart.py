"""The values that a chart draws."""

import pytest

from gui.base.messages import plain
from gui.figures.chart import BarLane, Chart, LineLane
from tests.figures.reports import year


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
