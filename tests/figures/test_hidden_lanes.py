"""Lanes that are left out because nothing of them belongs to what was chosen."""

from gui.figures.book import FigureBook
from gui.figures.ranks import session_ranks
from gui.figures.series import chart
from gui.figures.standpoint import TODAY, Standpoint
from tests.figures.charts import first_state, seen
from tests.figures.words import read


def test_a_lane_without_a_figure_of_what_was_chosen_is_said_to_be_hidden(builtin_book: FigureBook) -> None:
    made = seen(builtin_book, "overview", Standpoint(narrowed=("partner:seres",)))
    (hidden,) = made.hidden
    assert hidden.lane == "upper"
    measure = builtin_book.measure("revenue").title
    assert read(hidden.words) == f"{measure}: no figure of SERES Group alone, so it is hidden here."
    assert made.upper is None


def test_nothing_is_said_of_a_lane_that_is_shown_again_or_hidden_by_hand(builtin_book: FigureBook) -> None:
    standpoint = Standpoint(narrowed=("partner:seres",))
    made = seen(builtin_book, "overview", standpoint)
    whole = first_state(builtin_book, "overview")
    shown = made.state.with_lane("upper", whole.upper)
    book, ranks = builtin_book.seen_from(standpoint), session_ranks(builtin_book.dossier)
    again = chart(book, shown, ranks)
    assert again.hidden == ()
    assert again.upper is not None
    assert seen(builtin_book, "overview", TODAY).hidden == ()
