"""Any data and any choice: no chart raises, none shows what is not in the data, none hides what sources differ in."""

import math
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.base.period import Granularity, Period, month_of
from gui.base.text import Text
from gui.dossier.model import Dossier, Entity, Observation
from gui.figures.arithmetic import operands_of
from gui.figures.book import FigureBook
from gui.figures.chart import BarLane, Chart
from gui.figures.chart_state import ChartState, LaneState
from gui.figures.chart_table import chart_table
from gui.figures.conversion import base_value
from gui.figures.moves import choose
from gui.figures.offers import offers
from gui.figures.ranks import session_ranks
from gui.figures.readout import readout
from gui.figures.series import chart
from gui.figures.units import parse_unit
from tests.figures.reports import SOURCES, dossier_of, report, year
from tests.figures.variety import drawn

START = date(2021, 1, 1)
HOME = Period(START, date(2023, 12, 31))
ENTITIES = ("firm", "north", "ship")
VALUES = st.one_of(
    st.integers(-12, 15).map(lambda power: str(Decimal(10) ** power)),
    st.integers(-(10**15), 10**15).map(str),
    st.decimals(-1000, 1000, places=3).map(str),
    st.sampled_from(["0", "-0", "NaN", "Infinity", "-Infinity", "1E-12", "-1E-12", "1E+15", "9E+300", "1E+400"]),
)
PERIODS = st.one_of(
    st.integers(0, 35).map(lambda month: month_of(date(2021 + month // 12, month % 12 + 1, 1))),
    st.integers(2020, 2024).map(year),
    st.sampled_from([Period(START, date(2021, 6, 30)), Period(date(2021, 7, 1), date(2021, 12, 31))]),
    st.tuples(st.integers(0, 1000), st.integers(0, 400)).map(
        lambda days: Period(START + timedelta(days[0]), START + timedelta(days[0] + days[1]))
    ),
    st.sampled_from([Period(date.min, date.min), Period(date.max, date.max), Period(date.min, date.max)]),
)
REPORTS = st.lists(
    st.builds(
        report,
        st.just(""),
        VALUES,
        period=PERIODS,
        unit=st.sampled_from(["XAU million", "XAG million", "XAU", "cabins", "percent"]),
        measure=st.sampled_from(["income", "bookings", "sailings", "growth"]),
        entity=st.sampled_from(ENTITIES),
        qualifier=st.sampled_from(["exact", "about", "over", "under"]),
        basis=st.sampled_from(["reported", "press", "estimate"]),
        standing=st.sampled_from(["stands", "disputed", "doubtful", "error"]),
        source=st.sampled_from(["", *sorted(SOURCES)]),
        digits=st.sampled_from([None, 1, 3]),
        elapsed=st.sampled_from(["", "", "PT4H"]),
        contradicts=st.sampled_from(["", "r0"]),
    ),
    max_size=25,
).map(lambda rows: [msgspec.structs.replace(row, id=f"r{place}") for place, row in enumerate(rows)])
LANES = st.builds(
    LaneState,
    measure=st.sampled_from(["income", "bookings", "sailings", "growth"]),
    entities=st.sampled_from([ENTITIES[:1], ENTITIES[2:], ENTITIES]),
    form=st.sampled_from(["periods", "ladder"]),
    granularity=st.sampled_from(["span", "year", "half", "quarter", "month"]),
    marks=st.sampled_from(["bars", "lines"]),
)
STATES = st.builds(
    ChartState,
    home=st.just(HOME),
    upper=LANES,
    lower=st.none() | LANES,
    reading=st.sampled_from(["period", "cumulative", "change"]),
    axis=st.sampled_from(["calendar", "launch"]),
    scale=st.sampled_from(["linear", "log"]),
    currency=st.sampled_from(["", "XAU", "XAG", "XPT"]),
    share=st.booleans(),
    multiples=st.sampled_from(["", "", "upper:company", "lower:"]),
)


def made_of(dossier: Dossier, state: ChartState) -> tuple[FigureBook, Chart]:
    """Return a chart with all that the pane asks of it, in words."""
    book, text = FigureBook(dossier), Text()
    made = chart(book, state, session_ranks(dossier))
    words = [made.title, made.subtitle, made.sentence, made.description, *made.notes]
    words += [gap.words for lane in made.lanes for gap in lane.gaps]
    for message in words:
        assert "{" not in text.message(message)
    for datum in made.data[:20]:
        assert text.message(readout(book, made, datum.link).value)
    assert chart_table(book, made).columns
    for known in offers(book, state):
        for offer in known.offers:
            assert choose(book, state, known.name, offer.key).home == HOME
    return book, made


@given(REPORTS, STATES)
def test_no_data_and_no_choice_is_too_much(reports: list[Observation], state: ChartState) -> None:
    book, made = made_of(dossier_of(*reports), state)
    exact = {datum.link: datum for datum in made.data}
    for link, value in drawn(made):
        assert math.isfinite(value)
        assert link in exact
    for datum in made.data:
        rows = [book.dossier.observations[name] for name in operands_of(datum)]
        assert all(row.standing != "error" for row in rows)
        figures = [book.figure(row.id) for row in rows]
        if any(figure is not None and figure.differs for figure in figures):
            assert datum.different >= 2
        assert datum.low <= datum.value <= datum.high
        if not datum.function:
            assert datum.value == base_value(rows[0]) * (datum.quote.factor if datum.quote else 1)
        elif datum.function in ("sum", "running"):
            assert len({parse_unit(row.unit).base for row in rows}) == 1
            if datum.quote is None:
                assert datum.value == sum((base_value(row) for row in rows), Decimal(0))
    ladders = [name for name in ("upper", "lower") if (lane := state.lane(name)) and lane.form == "ladder"]
    assert not any(datum.operands for datum in made.data if datum.lane in ladders)


@given(REPORTS, st.sampled_from(["span", "year", "half", "quarter", "month"]), st.sampled_from(["", "XAU", "XAG"]))
def test_no_figure_goes_without_a_word(reports: list[Observation], by: Granularity, currency: str) -> None:
    """Each figure of the chosen periods has a mark, or words where it would be, or is told of in a note."""
    state = ChartState(home=HOME, upper=LaneState("income", ("firm",), granularity=by), currency=currency)
    book, made = made_of(dossier_of(*reports), state)
    told = {datum.period for datum in made.data}
    lost = [
        figure
        for figure in book.figures("income", "firm")
        if figure.shown is not None and not figure.elapsed and by in ("span", figure.period.granularity)
        if figure.period not in told and not any(gap.period.overlaps(figure.period) for gap in made.lanes[0].gaps)
    ]
    assert not lost or made.notes


def run_of(values: list[str]) -> list[Observation]:
    months = accumulate(values[1:], lambda month, _: month_of(month.day_after), initial=month_of(START))
    return [
        report(f"r{place}", value, unit="XAU", period=month)
        for place, (value, month) in enumerate(zip(values, months, strict=True))
    ]


def choices() -> Iterator[ChartState]:
    lane = LaneState("income", ("firm",), granularity="month")
    for scale in ("linear", "log"):
        for marks in ("bars", "lines"):
            for reading in ("period", "cumulative", "change"):
                upper = msgspec.structs.replace(lane, marks=marks)
                yield msgspec.structs.replace(ChartState(home=HOME, upper=upper), scale=scale, reading=reading)


@pytest.mark.parametrize(
    "values",
    [["5"], ["7"] * 12, ["1E-12", "1E+15"], ["-3", "-1E+15"], ["NaN"], ["0", "0"], ["NaN", "3", "Infinity", "-4"]],
    ids=["one", "all equal", "tiny and huge", "all negative", "no number", "all zero", "some are no numbers"],
)
def test_odd_values_are_drawn_or_told_of(values: list[str]) -> None:
    reports = run_of(values)
    for state in choices():
        _, made = made_of(dossier_of(*reports), state)
        if state.reading == "period":
            drawable = [value for value in values if Decimal(value).is_finite()]
            drawable = [value for value in drawable if Decimal(value) > 0 or state.scale == "linear"]
            assert len(drawn(made)) == len(drawable)
            assert bool(made.notes) is (len(drawable) < len(values))


def test_no_figure_at_all_is_said_in_words() -> None:
    for state in choices():
        _, made = made_of(dossier_of(), state)
        assert drawn(made) == []
        assert Text().message(made.sentence) == "No figure of this chart is known."


def crowd(series: int, periods: int) -> Dossier:
    """Return a dossier of many models with as many months each."""
    ships = {f"s{place}": Entity(f"s{place}", f"Ship {place}", "model", part_of="firm") for place in range(series)}
    rows = [
        msgspec.structs.replace(row, id=f"{name}-{row.id}", entity=name)
        for place, name in enumerate(ships)
        for row in run_of([str((place * 37 + month * 11) % 977) for month in range(periods)])
    ]
    return msgspec.structs.replace(dossier_of(*rows), entities={**ships, "firm": Entity("firm", "Firm")})


@pytest.mark.parametrize(("series", "periods"), [(200, 12), (1, 2000), (2000, 1)])
def test_many_series_and_many_periods_are_all_there(series: int, periods: int) -> None:
    dossier = crowd(series, periods)
    names = tuple(name for name in dossier.entities if name != "firm")
    for marks in ("bars", "lines"):
        lane = LaneState("income", names, granularity="month", marks="bars" if marks == "bars" else "lines")
        made = chart(FigureBook(dossier), ChartState(home=HOME, upper=lane), session_ranks(dossier))
        assert len(drawn(made)) == series * periods
        assert [choice.entity for choice in made.series if choice.shown] == list(names)
        assert len(made.overview.marks) == min(periods, 500)
    assert isinstance(made.multiples, tuple)


def test_two_thousand_small_plots_are_not_made_before_anybody_asks() -> None:
    dossier = crowd(2000, 1)
    state = ChartState(home=HOME, upper=LaneState("income", ("firm",), granularity="month"), multiples="upper:model")
    made = chart(FigureBook(dossier), state, {})
    assert 0 < len(made.multiples) < 50
    assert all(isinstance(lane, BarLane) for lane in made.multiples)
    assert sum(not choice.shown for choice in made.series) == 2000 - len(made.multiples)
