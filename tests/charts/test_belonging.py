"""What belongs to what is chosen stands out in plots and legend."""

from gui.charts.pane import ChartPane
from gui.theme.theme import Theme
from tests.charts import samples
from tests.charts.conftest import count, picture


def test_series_that_belong_to_what_is_chosen_stand_out_unless_all_of_them_do(pane: ChartPane, theme: Theme) -> None:
    drawn = {choice.entity for choice in samples.lively_chart().series if choice.shown}
    assert len(drawn) > 1
    pane.show_chart(samples.lively_chart())
    before = picture(pane)
    one = min(drawn)
    pane.light(frozenset({one, "nobody"}))
    lit = picture(pane)
    assert lit != before
    assert count(lit, theme.colour("selection")) > count(before, theme.colour("selection"))
    pane.light(frozenset(drawn))
    assert picture(pane) == before
    pane.light(frozenset())
    assert picture(pane) == before
