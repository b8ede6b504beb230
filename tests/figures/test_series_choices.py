"""The list of series says what is shown, with its latest value, and what may be added."""

from gui.base.text import Text
from gui.figures.book import FigureBook
from gui.figures.chart import Lane
from gui.figures.chart_state import LaneName
from gui.figures.ranks import session_ranks
from gui.figures.series import chart
from gui.figures.series_choices import series_choices
from tests.figures.test_offers import first_state


def test_shown_series_come_first_with_their_latest_value(builtin_book: FigureBook) -> None:
    state = first_state(builtin_book, "revenue")
    ranks = session_ranks(builtin_book.dossier)
    shown = chart(builtin_book, state, ranks)
    lanes: dict[LaneName, Lane | None] = {"upper": shown.upper, "lower": shown.lower}
    choices = series_choices(builtin_book, state, lanes, ranks)
    upper = [choice for choice in choices if choice.lane == "upper"]
    assert [(choice.entity, choice.shown) for choice in upper][:2] == [("smart-car", True), ("group", False)]
    assert upper[0].latest is not None
    assert Text().message(upper[0].latest) == "27"
    lower = [choice for choice in choices if choice.lane == "lower" and choice.shown]
    assert [Text().message(choice.latest) for choice in lower if choice.latest][:2] == ["> 240", "> 200"]


def test_a_hidden_plot_offers_no_series(builtin_book: FigureBook) -> None:
    state = first_state(builtin_book, "revenue")
    assert series_choices(builtin_book, state, {"upper": None, "lower": None}, {}) == ()
