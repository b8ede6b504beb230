"""One choice after another: what was chosen holds, nothing impossible is left, and the zoom stays."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from gui.figures import moves
from gui.figures.book import FigureBook
from gui.figures.chart_state import ChartState, Window
from gui.figures.offers import offers
from gui.figures.ranks import session_ranks
from gui.figures.series import chart
from gui.figures.supply import drawn_entities
from tests.conftest import DOSSIERS
from tests.dossier.packages import opened
from tests.figures.test_offers import first_state, group, one, states

BOOKS = {name: FigureBook(opened(path)) for name, path in DOSSIERS.items()}
LOOK = Window(738500.0, 738900.0)
KEPT = ("period", "reading", "marks", "currency")
"""What is of no use just now keeps what was chosen of it, greyed."""


@given(data=st.data())
def test_any_way_through_the_offers_leads_to_a_chart(data: st.DataObject) -> None:
    book = BOOKS[data.draw(st.sampled_from(sorted(BOOKS)))]
    state = data.draw(st.sampled_from([state for _, state in states(book)]))
    ranks = session_ranks(book.dossier)
    for _step in range(data.draw(st.integers(1, 6))):
        free = [
            (known.name, offer.key)
            for known in offers(book, state)
            for offer in known.offers
            if offer.reason is None and not (offer.chosen and not known.several)
        ]
        name, key = data.draw(st.sampled_from(free))
        before = one(book, state, name, key)
        state = moves.choose(book, state, name, key)
        assert one(book, state, name, key).chosen is (not before.chosen)
        shown = chart(book, state, ranks)
        assert shown.lanes or shown.notes
        for known in offers(book, state):
            held = [offer for offer in known.offers if offer.chosen]
            assert known.several or len(held) == 1
            assert known.several or held[0].reason is None or known.name in KEPT


def test_a_greyed_offer_changes_nothing(builtin_book: FigureBook) -> None:
    state = msgspec.structs.replace(first_state(builtin_book, "revenue"), reading="change")
    assert moves.choose(builtin_book, state, "scale", "log") == state
    assert moves.choose(builtin_book, state, "period", "quarter") == state


def test_every_choice_but_the_axis_keeps_the_zoom(builtin_book: FigureBook) -> None:
    state = moves.look_at(first_state(builtin_book, "revenue"), LOOK)
    assert moves.choose(builtin_book, state, "currency", "USD").window == LOOK
    assert moves.toggle_series(builtin_book, state, "upper", "group").window == LOOK
    assert moves.choose(builtin_book, state, "axis", "launch").window is None


def test_a_series_comes_and_goes_and_the_last_one_stays(builtin_book: FigureBook) -> None:
    state = first_state(builtin_book, "revenue")
    more = moves.toggle_series(builtin_book, state, "upper", "group")
    assert _entities(more) == ("smart-car", "group")
    assert moves.toggle_series(builtin_book, more, "upper", "group") == state
    assert moves.toggle_series(builtin_book, state, "upper", "smart-car") == state


def test_of_small_plots_that_nobody_chose_one_goes_and_the_others_stay(builtin_book: FigureBook) -> None:
    state = first_state(builtin_book, "deliveries")
    assert _entities(state) == ("aito",)
    state = moves.choose(builtin_book, state, "multiples", "upper:model")
    drawn = drawn_entities(builtin_book, state, "upper")
    assert len(drawn) > 2
    fewer = moves.toggle_series(builtin_book, state, "upper", drawn[0])
    assert drawn_entities(builtin_book, fewer, "upper") == drawn[1:]
    assert "aito" in _entities(fewer)
    back = moves.toggle_series(builtin_book, fewer, "upper", drawn[0])
    assert drawn_entities(builtin_book, back, "upper") == (*drawn[1:], drawn[0])


def test_small_plots_of_a_kind_are_several_and_one_alone_is_one_plot(builtin_book: FigureBook) -> None:
    state = first_state(builtin_book, "revenue")
    state = moves.choose(builtin_book, state, "multiples", "upper:segment")
    made = chart(builtin_book, state, session_ranks(builtin_book.dossier))
    drawn = drawn_entities(builtin_book, state, "upper")
    assert drawn[0] == "smart-car"
    assert len(made.multiples) == len(drawn) > 2
    for entity in drawn[2:]:
        state = moves.toggle_series(builtin_book, state, "upper", entity)
    assert drawn_entities(builtin_book, state, "upper") == drawn[:2]
    assert moves.toggle_series(builtin_book, state, "upper", drawn[0]) == state
    alone = moves.isolate_series(builtin_book, state, "upper", drawn[1], all_entities=("smart-car",))
    assert (alone.multiples, _entities(alone)) == ("", drawn[1:2])


def test_isolating_twice_brings_all_back(builtin_book: FigureBook) -> None:
    state = first_state(builtin_book, "orders")
    assert state.lower is not None
    every = state.lower.entities
    alone = moves.isolate_series(builtin_book, state, "lower", "aito-m9", all_entities=every)
    assert alone.lower is not None
    assert alone.lower.entities == ("aito-m9",)
    back = moves.isolate_series(builtin_book, alone, "lower", "aito-m9", all_entities=every)
    assert back == state


def test_another_measure_takes_entities_that_have_it(builtin_book: FigureBook) -> None:
    state = first_state(builtin_book, "revenue")
    other = moves.choose(builtin_book, state, "upper", "deliveries")
    assert other.upper is not None
    assert (other.upper.measure, len(other.upper.entities)) == ("deliveries", 1)
    assert chart(builtin_book, other, session_ranks(builtin_book.dossier)).data


def test_a_period_that_the_new_series_lack_falls_back(builtin_book: FigureBook) -> None:
    state = first_state(builtin_book, "deliveries")
    yearly = moves.choose(builtin_book, state, "upper", "revenue")
    assert yearly.upper is not None
    assert yearly.upper.granularity in ("span", "year", "half")


def test_what_has_no_figures_of_the_chosen_period_is_shown_as_disclosed(ferry_book: FigureBook) -> None:
    state = moves.choose(ferry_book, first_state(ferry_book, "turnover"), "form-lower", "periods")
    monthly = moves.choose(ferry_book, state, "period", "month")
    yearly = moves.choose(ferry_book, monthly, "period", "year")
    assert [[lane.granularity for lane in (made.upper, made.lower) if lane] for made in (monthly, yearly)] == [
        ["span", "month"],
        ["year", "span"],
    ]
    assert [one(ferry_book, yearly, "period", key).chosen for key in ("span", "year", "month")] == [False, True, False]


def test_the_table_is_the_other_face(builtin_book: FigureBook) -> None:
    state = first_state(builtin_book, "orders")
    assert moves.turn(state).face == "table"
    assert moves.turn(moves.turn(state)) == state


def test_a_category_comes_and_goes(builtin_book: FigureBook) -> None:
    state = first_state(builtin_book, "revenue")
    more = moves.choose(builtin_book, state, "events", "product")
    assert set(more.categories) == {*state.categories, "product"}
    assert group(builtin_book, more, "events") is not None
    assert moves.choose(builtin_book, more, "events", "product") == state


def _entities(state: ChartState) -> tuple[str, ...]:
    return state.upper.entities if state.upper is not None else ()
