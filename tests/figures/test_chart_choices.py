"""Every choice of a chart, on both dossiers: nothing is shown that is not in the data, and nothing is hidden."""

from collections.abc import Iterator
from decimal import Decimal
from random import Random

import msgspec
import pytest

from gui.base.text import Text
from gui.base.unit import parse_unit
from gui.dossier.model import Observation
from gui.figures.arithmetic import operands_of
from gui.figures.book import FigureBook
from gui.figures.chart import BarLane, Chart, Datum
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import ChartState, LaneState
from gui.figures.conversion import base_value
from gui.figures.ranks import session_ranks
from gui.figures.series import chart
from tests.figures.reports import in_order


def states(book: FigureBook) -> Iterator[ChartState]:
    """Return the chart of each section as it is asked for, and with every other choice that it has."""
    asked: dict[ChartState, None] = {}
    for section in book.dossier.sections:
        for view in section.views:
            state = chart_state(view, book.dossier)
            if state:
                asked[state] = None
    for state in asked:
        yield from variants(book, state)


def variants(book: FigureBook, state: ChartState) -> Iterator[ChartState]:
    change = msgspec.structs.replace
    assert state.upper is not None
    everyone = tuple(dict.fromkeys(figure.entity for figure in book.figures(state.upper.measure)))
    currencies = sorted({rate.base for rate in book.dossier.rates} | {rate.quote for rate in book.dossier.rates})
    lanes: list[LaneState] = [
        state.upper,
        *(change(state.upper, granularity=by) for by in ("month", "quarter", "half", "year")),
        change(state.upper, marks="lines"),
        change(state.upper, entities=everyone),
        change(state.upper, entities=everyone, granularity="year", marks="lines"),
    ]
    for lane in lanes:
        one = change(state, upper=lane)
        yield one
        yield from (change(one, currency=currency) for currency in currencies)
        yield from (change(one, reading=reading, currency=currencies[0]) for reading in ("cumulative", "change"))
        yield from (change(one, reading=reading) for reading in ("cumulative", "change"))
        yield change(one, share=True)
        yield change(one, scale="log")
    yield change(state, axis="launch")
    yield change(state, multiples="lower:model")
    yield change(state, multiples="upper:segment")


def charts(book: FigureBook) -> Iterator[Chart]:
    ranks = session_ranks(book.dossier)
    yield from (chart(book, state, ranks) for state in states(book))


def marks(made: Chart) -> Iterator[tuple[str, float]]:
    """Return the link and the value of each bar and point."""
    for lane in made.lanes:
        if isinstance(lane, BarLane):
            yield from ((bar.link, bar.value) for bar in lane.bars)
        else:
            yield from ((point.link, point.value) for line in lane.lines for point in line.points)


def test_every_mark_is_a_value_of_the_data(book: FigureBook) -> None:
    for made in charts(book):
        exact = {datum.link: datum for datum in made.data}
        for link, value in marks(made):
            magnitude = float(exact[link].value) / value if value else 1
            assert round(magnitude) in (1, 10**3, 10**6, 10**9, 10**12)
            assert magnitude == pytest.approx(round(magnitude))


def test_every_value_is_a_report_or_computed_from_reports_that_it_lists(book: FigureBook) -> None:
    for made in charts(book):
        for datum in made.data:
            listed = [book.dossier.observations[name] for name in operands_of(datum)]
            assert all(row.standing != "error" for row in listed)
            if not datum.function:
                assert not datum.operands
                assert datum.value == base_value(listed[0]) * (datum.quote.factor if datum.quote else 1)
            elif datum.function in ("sum", "running"):
                assert is_sum_of(datum, listed)


def is_sum_of(datum: Datum, listed: list[Observation]) -> bool:
    """Tell whether a sum equals what it lists, converted once or each at its own rate."""
    assert len({parse_unit(row.unit).base for row in listed}) == 1
    total = sum((base_value(row) for row in listed), Decimal(0))
    own = parse_unit(listed[0].unit).base
    if datum.unit == own:
        return datum.value == total
    return datum.quote is not None and (datum.function == "running" or datum.value == total * datum.quote.factor)


def test_what_is_doubtful_is_never_computed_with(book: FigureBook) -> None:
    for made in charts(book):
        for datum in made.data:
            assert not datum.function or datum.standing in ("stands", "disputed")


def test_counts_since_a_day_are_never_added(book: FigureBook) -> None:
    for made in charts(book):
        ladders = {lane for lane in ("upper", "lower") if (spec := made.state.lane(lane)) and spec.form == "ladder"}
        assert not any(datum.operands for datum in made.data if datum.lane in ladders)
        for datum in made.data:
            if datum.function in ("sum", "running"):
                starts = [book.dossier.observations[name].period.start for name in datum.operands]
                assert len(set(starts)) == len(starts)


def test_no_choice_hides_a_conflict(book: FigureBook) -> None:
    for made in charts(book):
        for datum in made.data:
            figures = [book.figure(name) for name in operands_of(datum)]
            if any(figure is not None and figure.differs for figure in figures):
                assert datum.different >= 2
            assert datum.low <= datum.value <= datum.high


def test_all_there_is_lies_in_the_history_and_a_gap_where_no_bar_is(book: FigureBook) -> None:
    for made in charts(book):
        assert made.history.first <= made.home.first < made.home.last <= made.history.last
        for flag in made.flags:
            assert made.history.first <= flag.span.start.toordinal() <= flag.span.end.toordinal() < made.history.last
        for lane in made.lanes:
            for gap in lane.gaps:
                assert made.history.first <= gap.period.start.toordinal()
                assert gap.period.end.toordinal() < made.history.last
                if isinstance(lane, BarLane):
                    assert not any(gap.period.overlaps(bar.period) for bar in lane.bars)


def test_all_words_are_filled_in(book: FigureBook) -> None:
    text = Text()
    for made in charts(book):
        lanes = [words for lane in made.lanes for words in (lane.title, *(gap.words for gap in lane.gaps))]
        for words in (made.title, made.subtitle, made.sentence, made.description, *made.notes, *lanes):
            assert text.message(words)
            assert "{" not in text.message(words)


def test_the_order_of_the_rows_makes_no_difference(book: FigureBook) -> None:
    names = list(book.dossier.observations)
    Random(3).shuffle(names)
    assert list(charts(FigureBook(in_order(book.dossier, names)))) == list(charts(book))
