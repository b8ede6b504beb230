"""What a logarithmic scale cannot show is counted, never dropped without a word."""

from gui.figures.chart import BarLane
from gui.figures.logarithm import counted
from tests.figures.charts import chart_of, notes
from tests.figures.reports import report, year


def test_zeros_and_negative_values_are_left_out_and_counted() -> None:
    amounts = ["0", "0", "-5", "7"]
    rows = [report(f"r{place}", amount, period=year(2020 + place)) for place, amount in enumerate(amounts)]
    made = chart_of(*rows, scale="log")
    assert isinstance(made.upper, BarLane)
    assert made.upper.log
    assert [bar.link for bar in made.upper.bars] == ["figure:r3"]
    assert notes(made) == ["2 zero values not shown", "1 negative value not shown"]
    assert len(made.data) == 4
    assert not any(gap.period.overlaps(row.period) for gap in made.upper.gaps for row in rows)


def test_only_what_has_a_logarithm_is_in_the_reach_of_a_bar() -> None:
    rows = report("a", "70"), report("b", "-3", basis="press"), report("c", "95", basis="press")
    made = chart_of(*rows, scale="log")
    assert isinstance(made.upper, BarLane)
    (bar,) = made.upper.bars
    assert (bar.low, bar.value, bar.high, bar.others) == (70, 70, 95, (95,))


def test_a_note_counts() -> None:
    assert counted(0, "one", "{count}") == []
    assert [note.template for note in counted(1, "one", "{count}")] == ["one"]
    assert counted(2, "one", "{count}")[0].values == {"count": 2}
