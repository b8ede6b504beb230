"""Lanes as they are asked for: hidden, without a place, one plot of each entity, and notes."""

import pytest

from gui.base.text import Text
from gui.figures.book import FigureBook
from gui.figures.chart import BarLane, Chart, LineLane
from gui.figures.chart_state import ChartState, LaneState
from gui.figures.lanes import Wanted, make_lane
from gui.figures.series import chart
from tests.figures.charts import chart_of, notes
from tests.figures.reports import count, days, dossier_of, report, year

INCOME = LaneState(measure="income", entities=("firm", "north"))
BOOKINGS = LaneState(measure="bookings", entities=("ship", "boat"), form="ladder")
ROWS = (
    report("a", "3000"),
    report("n", "40", entity="north"),
    report("later", "4000", period=year(2023)),
    count("s", "20000", "2023-01-01", "2023-02-01"),
    count("b", "5", "2023-01-01", "2023-03-01", entity="boat"),
)


def wanted(state: ChartState, spec: LaneState) -> Wanted:
    book = FigureBook(dossier_of(*ROWS))
    return Wanted(book, state, "upper", spec, {("income", "north"): 2})


def test_periods_have_no_place_on_an_axis_of_days_since_launch() -> None:
    made = chart_of(*ROWS, lower=BOOKINGS, axis="launch")
    assert made.upper is None
    assert isinstance(made.lower, LineLane)
    assert notes(made) == ["Income is of calendar periods: no place on an axis of days since launch"]
    assert {datum.lane for datum in made.data} == {"lower"}


def test_each_entity_has_a_plot_of_its_own_on_one_scale() -> None:
    made = make_lane(wanted(ChartState(home=year(2022), upper=INCOME), INCOME), ("firm", "north"), apart=True)
    assert [Text().message(plot.title) for plot in made.plots] == ["The Firm, XAU bn", "North, XAU bn"]
    assert [plot.top for plot in made.plots] == [4, 4]
    firm, north = made.plots
    assert isinstance(firm, BarLane)
    assert isinstance(north, BarLane)
    assert [bar.value for bar in (*firm.bars, *north.bars)] == pytest.approx([3, 4, 0.04])
    assert [(bar.slots, bar.rank) for bar in (*firm.bars, *north.bars)] == [(1, 0), (1, 0), (1, 2)]
    assert [gap.period for gap in firm.gaps] == []


def test_an_entity_that_nobody_counts_has_no_plot() -> None:
    made = make_lane(wanted(ChartState(home=year(2022), upper=INCOME), INCOME), ("firm", "ship"), apart=True)
    assert len(made.plots) == 1


def test_a_period_of_one_entity_without_a_value_is_a_note_where_another_has_one() -> None:
    silver = [
        report(f"n{number}", "7", period=year(number), unit="XAG million", entity="north")
        for number in range(2019, 2024)
    ]
    gold = [report(f"f{number}", "9", period=year(number)) for number in range(2019, 2024)]
    made = chart_of(*silver, *gold, entities=("firm", "north"))
    assert made.upper is not None
    assert made.upper.gaps == ()
    assert notes(made) == [
        *(f"North, {number}: XAG 7 m, in XAG alone" for number in (2019, 2020, 2021)),
        "2 more periods without a value",
    ]


def test_counts_in_another_unit_are_noted() -> None:
    rooms = report("r", "5", period=days("2023-01-01", "2023-02-01"), unit="rooms", measure="bookings", entity="boat")
    made = chart_of(ROWS[3], rooms, measure="bookings", entities=("ship", "boat"), form="ladder")
    assert notes(made) == ["Boat, 1 Jan to 1 Feb 2023: 5 rooms, in rooms alone"]


def test_a_count_of_a_chosen_currency_without_a_rate_is_noted() -> None:
    row = report("a", "5", period=days("2023-01-01", "2023-02-01"))
    assert notes(chart_of(row, form="ladder", currency="XAG")) == ["1 Jan to 1 Feb 2023: no rate for 1 Feb 2023"]


def test_a_count_has_no_change_on_a_period_before() -> None:
    made = chart_of(*ROWS, measure="bookings", entities=("ship",), form="ladder", reading="change")
    assert notes(made) == ["Bookings counts since a day already"]


def test_a_series_without_a_colour_of_its_own_has_none_when_it_is_alone() -> None:
    rows = [report(f"r{at}", "5", entity=name) for at, name in enumerate(("firm", "north", "ship"))]
    book, lane = FigureBook(dossier_of(*rows)), LaneState(measure="income", entities=("ship",))
    ranks = {("income", "firm"): 0, ("income", "north"): 1}
    for multiples in ("", "upper:"):
        state = ChartState(home=year(2022), upper=lane, multiples=multiples)
        assert ranks_of(chart(book, state, ranks), "ship") == [None]
        assert ranks_of(chart(book, state, {("bookings", "firm"): 0}), "ship") == [0]


def ranks_of(made: Chart, entity: str) -> list[int | None]:
    bars = (bar for plot in made.lanes if isinstance(plot, BarLane) for bar in plot.bars)
    return [bar.rank for bar in bars if bar.entity == entity]
