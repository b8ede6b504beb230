"""The line beside a chart's title."""

import pytest

from gui.base.messages import plain
from gui.figures.book import FigureBook
from gui.figures.ranks import session_ranks
from gui.figures.series import chart
from gui.figures.standpoint import PREFERENCES, TODAY, PreferenceName, Standpoint
from gui.figures.subtitle import span_of, with_span
from tests.figures.charts import first_state, seen
from tests.figures.words import read


@pytest.mark.parametrize("preference", PREFERENCES)
def test_it_says_which_reports_are_taken_unless_it_is_by_the_rule(book: FigureBook, preference: PreferenceName) -> None:
    section = next(one.name for one in book.dossier.sections if any(view.kind == "chart" for view in one.views))
    usual = read(seen(book, section, TODAY).subtitle)
    told = read(seen(book, section, Standpoint(preference=preference)).subtitle)
    if preference == "preferred":
        assert told == usual
    else:
        assert told == f"{usual}, with the {preference} report of each figure"


def test_it_names_what_a_chart_keeps_to_only_while_it_does(builtin_book: FigureBook) -> None:
    standpoint = Standpoint(narrowed=("partner:seres",))
    made = seen(builtin_book, "overview", standpoint)
    assert read(made.subtitle).endswith(", SERES Group only")
    before = first_state(builtin_book, "overview")
    more = made.state.with_lane("lower", before.lower)
    again = chart(builtin_book.seen_from(standpoint), more, session_ranks(builtin_book.dossier))
    assert "only" not in read(again.subtitle)


def test_what_stands_first_can_be_taken_and_put_in(builtin_book: FigureBook) -> None:
    told = seen(builtin_book, "overview", Standpoint(preference="first", narrowed=("partner:seres",))).subtitle
    assert read(told).startswith(read(span_of(told)) + ", SERES Group only")
    assert read(with_span(told, plain("All"))) == "All, SERES Group only, with the first report of each figure"
    assert read(with_span(plain("2024"), plain("All"))) == "All"
