"""What is said of a gap under the pointer."""

from datetime import date, timedelta

import pytest

from gui.base.period import Period
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.chart import Chart
from gui.figures.chart_state import ChartState, LaneState
from gui.figures.readout import readout
from gui.figures.readout_values import Readout
from gui.figures.series import chart
from tests.figures.charts import chart_of
from tests.figures.reports import days, dossier_of, report, year
from tests.figures.test_readout import head, told
from tests.figures.variety import charts


def gaps_of(made: Chart, *rows: Observation) -> list[Readout]:
    book = FigureBook(dossier_of(*rows))
    return [readout(book, made, gap.link) for lane in made.lanes for gap in lane.gaps]


def test_where_nobody_gave_a_figure_that_is_said() -> None:
    rows = [report("a", "5")]
    (silent,) = gaps_of(chart_of(*rows), *rows)
    assert head(silent) == ("Income of The Firm · 2023", "no figure", "")
    assert told(silent) == [("Gap", "2023: no figure")]


def test_a_figure_that_is_not_shown_is_told_as_reported_with_its_source_and_why() -> None:
    rows = [report("a", "5"), report("b", "300", period=year(2023)), report("c", "7", period=year(2024))]
    (_, known) = gaps_of(chart_of(*rows[:1], *rows[2:], currency="XAG"), *rows)
    assert head(known) == ("Income of The Firm · 2024", "cannot be shown so", "")
    assert told(known) == [("Why", "2024: no rate for 31 Dec 2024"), ("XAU 7 m", "2024, Late Press")]


@pytest.mark.parametrize(("months", "more"), [(1, "9 more figures"), (3, "1 more figure")])
def test_more_figures_than_a_read_out_holds_are_counted(months: int, more: str) -> None:
    ends = [date(2010, month + 1, 1) - timedelta(days=1) for month in range(months, 12, months)] + [date(2010, 12, 31)]
    starts = [date(2010, month, 1) for month in range(1, 13, months)]
    periods = [Period(start, end) for start, end in zip(starts, ends, strict=True)]
    rows = [report(f"r{at:02}", "5", period=period) for at, period in enumerate(periods)]
    first = gaps_of(chart_of(*rows, granularity="year", currency="XAG"), *rows)[0]
    assert len(told(first)) == 5
    assert told(first)[-1] == (more, "not drawn either")


def test_a_gap_of_several_series_is_of_their_measure() -> None:
    rows = [report("a", "5"), report("b", "6", entity="north")]
    (silent,) = gaps_of(chart_of(*rows, entities=("firm", "north")), *rows)
    assert head(silent)[0] == "Income · 2023"


def test_each_gap_of_a_dossier_has_a_read_out_of_its_own(book: FigureBook) -> None:
    for made in charts(book):
        links = [gap.link for lane in made.lanes for gap in lane.gaps]
        assert len(links) == len(set(links))
        for link in links:
            assert all(value for _, value in told(readout(book, made, link)))


def test_small_plots_have_gaps_of_their_own() -> None:
    rows = [report("a", "5"), report("b", "6", entity="north")]
    book = FigureBook(dossier_of(*rows))
    lane = LaneState(measure="income", entities=("firm", "north"))
    state = ChartState(home=days("2022-01-01", "2023-12-31"), upper=lane, multiples="upper:")
    titles = [head(read)[0] for read in gaps_of(chart(book, state, {}), *rows)]
    assert titles == ["Income of The Firm · 2023", "Income of North · 2023"]


def test_a_gap_that_is_not_there_is_the_callers_mistake() -> None:
    rows = [report("a", "5")]
    with pytest.raises(KeyError):
        readout(FigureBook(dossier_of(*rows)), chart_of(*rows), "gap:upper::nothing")
