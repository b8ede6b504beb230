"""The list of series says what is shown, with its latest value, and what may be added."""

import msgspec

from gui.base.text import Text
from gui.figures.book import FigureBook
from gui.figures.chart import SeriesChoice
from gui.figures.chart_state import ChartState
from gui.figures.ranks import session_ranks
from gui.figures.series import chart
from gui.figures.series_choices import series_choices
from tests.figures.charts import chart_of
from tests.figures.reports import report, year
from tests.figures.test_offers import first_state


def listed(book: FigureBook, state: ChartState, lane: str) -> list[SeriesChoice]:
    made = chart(book, state, session_ranks(book.dossier))
    return [choice for choice in made.series if choice.lane == lane]


def latest(choice: SeriesChoice) -> str:
    return Text().message(choice.latest) if choice.latest else ""


def test_shown_series_come_first_with_their_latest_value(builtin_book: FigureBook) -> None:
    state = first_state(builtin_book, "revenue")
    upper = listed(builtin_book, state, "upper")
    assert [(choice.entity, choice.shown) for choice in upper][:2] == [("smart-car", True), ("group", False)]
    assert [latest(choice) for choice in upper][:2] == ["26.35", ""]  # the 27 of 2025 are doubtful
    lower = [choice for choice in listed(builtin_book, state, "lower") if choice.shown]
    assert [latest(choice) for choice in lower][:2] == ["> 240", "> 200"]


def test_the_latest_bar_says_how_exact_it_is_and_whether_it_can_be_taken() -> None:
    firm = report("a", "5", unit="XAU"), report("b", "7", unit="XAU", period=year(2023), qualifier="over")
    north = report("n", "3", unit="XAU", entity="north", standing="doubtful")
    made = chart_of(*firm, north, entities=("firm", "north"))
    assert [latest(choice) for choice in made.series] == ["> 7", "3 ?"]


def test_a_hidden_plot_offers_no_series(builtin_book: FigureBook) -> None:
    state = first_state(builtin_book, "revenue")
    assert series_choices(builtin_book, state, {"upper": None, "lower": None}, {}) == ()


def test_small_plots_list_what_has_one_and_what_of_its_kind_may_have_one(builtin_book: FigureBook) -> None:
    state = msgspec.structs.replace(first_state(builtin_book, "orders"), multiples="lower:model")
    choices = listed(builtin_book, state, "lower")
    made = chart(builtin_book, state, session_ranks(builtin_book.dossier))
    assert len(made.multiples) == sum(choice.shown for choice in choices) == 6
    assert {builtin_book.entity(choice.entity).kind for choice in choices} == {"model"}
    assert all(latest(choice) for choice in choices if choice.shown)
    assert not listed(builtin_book, state, "upper")
