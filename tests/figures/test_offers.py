"""What may be chosen: only what the data can show, and greyed with a reason what does not go with the rest."""

from collections.abc import Iterator

import msgspec

from gui.base.text import Text
from gui.dossier.model import Section
from gui.figures.book import FigureBook
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import ChartState
from gui.figures.offers import Offer, OfferGroup, offers


def first_state(book: FigureBook, section: str) -> ChartState:
    """Return what the chart of a section begins with."""
    return next(state for name, state in states(book) if name == section)


def states(book: FigureBook) -> Iterator[tuple[str, ChartState]]:
    """Yield each section that has a chart with its first state."""
    for section in book.dossier.sections:
        yield from _of(book, section)


def _of(book: FigureBook, section: Section) -> Iterator[tuple[str, ChartState]]:
    for view in section.views:
        state = chart_state(view, book.dossier)
        if state is not None:
            yield section.name, state


def group(book: FigureBook, state: ChartState, name: str) -> OfferGroup | None:
    """Return a group of what is offered."""
    return next((known for known in offers(book, state) if known.name == name), None)


def one(book: FigureBook, state: ChartState, name: str, key: str) -> Offer:
    """Return one offer."""
    known = group(book, state, name)
    assert known is not None, name
    return next(offer for offer in known.offers if offer.key == key)


def reason(offer: Offer) -> str:
    """Return why an offer is greyed."""
    return Text().message(offer.reason) if offer.reason else ""


def test_every_group_has_a_choice_and_each_holds_what_is_chosen(book: FigureBook) -> None:
    for _, state in states(book):
        for known in offers(book, state):
            assert known.several or len(known.offers) > 1
            assert known.several or sum(offer.chosen for offer in known.offers) == 1
            assert all(Text().message(offer.words) for offer in known.offers)


def test_nothing_is_greyed_that_is_chosen_at_first(book: FigureBook) -> None:
    for _, state in states(book):
        chosen = [offer for known in offers(book, state) if not known.several for offer in known.offers if offer.chosen]
        assert [reason(offer) for offer in chosen if offer.reason] == []


def test_what_the_data_cannot_do_is_not_offered(builtin_book: FigureBook) -> None:
    revenue = first_state(builtin_book, "revenue")
    periods = group(builtin_book, revenue, "period")
    assert periods is not None
    assert [offer.key for offer in periods.offers] == ["span", "year", "half"]
    assert group(builtin_book, first_state(builtin_book, "deliveries"), "currency") is None


def test_a_change_has_no_log_scale(builtin_book: FigureBook) -> None:
    state = msgspec.structs.replace(first_state(builtin_book, "revenue"), reading="change")
    assert reason(one(builtin_book, state, "scale", "log")) == "a change may be negative"


def test_days_since_launch_need_a_count(builtin_book: FigureBook) -> None:
    state = first_state(builtin_book, "orders")
    assert one(builtin_book, state, "axis", "launch").reason is None
    assert state.lower is not None
    hidden = state.with_lane("lower", msgspec.structs.replace(state.lower, shown=False))
    assert reason(one(builtin_book, hidden, "axis", "launch")) == "no count since a day is shown"


def test_the_last_plot_cannot_be_hidden(book: FigureBook) -> None:
    _, state = next(states(book))
    assert state.lower is not None
    alone = state.with_lane("lower", msgspec.structs.replace(state.lower, shown=False))
    assert reason(one(book, alone, "lanes", "upper")) == "nothing else would be left"
    assert one(book, alone, "lanes", "lower").reason is None


def test_a_share_needs_a_whole(builtin_book: FigureBook) -> None:
    state = first_state(builtin_book, "revenue")
    assert Text().message(one(builtin_book, state, "share", "share").words) == "Share of Huawei group"
    assert group(builtin_book, first_state(builtin_book, "partners"), "share") is None


def test_a_measure_that_does_not_add_up_has_no_running_sum(ferry_book: FigureBook) -> None:
    state = first_state(ferry_book, "turnover")
    assert state.upper is not None
    growth = state.with_lane("upper", msgspec.structs.replace(state.upper, measure="growth"))
    readings = group(ferry_book, growth, "reading")
    assert readings is None or all(offer.key != "cumulative" for offer in readings.offers)


def test_a_currency_to_which_no_rate_leads_is_seen_as_long_as_it_is_chosen(ferry_book: FigureBook) -> None:
    state = first_state(ferry_book, "turnover")
    foreign = msgspec.structs.replace(state, currency="XAG")
    keys = [[offer.key for offer in known.offers] for known in (group(ferry_book, state, "currency"),) if known]
    assert keys == [["", "EUR", "JPY"]]
    assert one(ferry_book, foreign, "currency", "XAG").chosen
