"""Figures, ladders, conflicts and values in one unit."""

from decimal import Decimal
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from gui.dossier.model import Observation
from gui.figures.book import MOST_LATELY, Figure, FigureBook
from gui.figures.standpoint import Standpoint
from tests.figures.reports import (
    count,
    counts_of_two_ships,
    days,
    dossier_of,
    in_order,
    report,
    reports_of_one_figure,
    year,
)


def book_of(*reports: Observation) -> FigureBook:
    return FigureBook(dossier_of(*reports))


def taken(steps: tuple[Figure, ...]) -> list[str]:
    return [step.shown.id for step in steps if step.shown]


def test_one_measure_entity_period_and_elapsed_time_make_a_figure() -> None:
    book = book_of(
        report("a", "2100"),
        report("b", "2098"),
        report("other-year", "4700", period=year(2023)),
        report("other-entity", "90", entity="north"),
        report("other-elapsed", "5", elapsed="PT8M"),
    )
    figure = book.figure("a")
    assert figure is book.figure("b")
    assert figure is not None
    assert [row.id for row in figure.reports] == ["b", "a"]
    assert not figure.differs
    assert len(book.figures()) == 4
    assert len(book.figures("income", "firm")) == 3
    assert len(book.figures(entity="north")) == 1
    assert book.figures("income", "nobody") == ()
    assert book.figure("unknown") is None


def test_the_reports_that_differ_stand_after_those_that_agree() -> None:
    figure = book_of(report("a", "4700"), report("b", "4770", basis="press"), report("c", "4700")).figure("b")
    assert figure is not None
    assert figure.differs
    assert {row.id for row in figure.agreeing} == {"a", "c"}
    assert [row.id for row in figure.others] == ["b"]
    assert figure.preferred is figure.shown


def test_a_doubtful_figure_is_shown_but_not_preferred_and_an_error_is_neither() -> None:
    doubtful = book_of(report("a", "27000", standing="doubtful")).figure("a")
    wrong = book_of(report("a", "27000", standing="error")).figure("a")
    assert doubtful is not None
    assert wrong is not None
    assert doubtful.preferred is None
    assert doubtful.shown is not None
    assert wrong.shown is None


def test_a_ladder_is_what_counts_from_the_same_day_one_figure_a_day() -> None:
    book = book_of(
        count("first", "15000", "2023-09-12", "2023-09-13"),
        count("hour", "1000", "2023-09-12", "2023-09-12", elapsed="PT1H"),
        count("minutes", "400", "2023-09-12", "2023-09-12", elapsed="PT8M"),
        count("single-day", "3500", "2023-10-05", "2023-10-05"),
        count("third", "50000", "2023-09-12", "2023-10-06"),
        count("boat", "9", "2023-09-12", "2023-10-06", entity="boat"),
    )
    assert taken(book.ladder("bookings", "ship")) == ["hour", "first", "third"]
    assert taken(book.ladder("bookings", "boat")) == ["boat"]
    assert book.ladder("bookings", "firm") == ()


def test_of_two_ladders_the_one_with_more_steps_is_taken() -> None:
    book = book_of(
        count("pre-1", "1", "2023-01-01", "2023-02-01"),
        count("launch-1", "2", "2023-03-01", "2023-04-01"),
        count("launch-2", "3", "2023-03-01", "2023-05-01"),
    )
    assert taken(book.ladder("bookings", "ship")) == ["launch-1", "launch-2"]


def test_two_reports_of_one_step_go_before_a_single_one() -> None:
    book = book_of(
        count("a", "20000", "2023-11-09", "2023-11-28"),
        count("b", "20000", "2023-11-09", "2023-11-28"),
        count("c", "10000", "2023-11-28", "2023-12-31"),
    )
    assert taken(book.ladder("bookings", "ship")) == ["a"]


def test_reports_differ_within_a_figure_and_contradict_as_declared_across_two() -> None:
    book = book_of(
        report("a", "4700"),
        report("b", "4770"),
        report("fine", "2100", period=year(2021)),
        count("early", "20000", "2023-11-09", "2023-11-28"),
        report("late", "1", period=year(2020), contradicts="early"),
    )
    assert [sorted(row.id for row in figure.reports) for figure in book.figures() if figure.differs] == [["a", "b"]]
    assert [row.id for row in book.contradictions("early")] == ["late"]
    assert book.contradictions("fine") == ()


def test_a_value_converts_at_the_days_rate_else_at_the_sources_own_else_not() -> None:
    book = book_of(
        report("rated", "256", unit="XAG million"),
        report("pair-1", "26350", period=year(2024)),
        report("pair-2", "3620", unit="XAG million", period=year(2024)),
        report("alone", "3000", unit="XAG million", period=year(2020)),
        report("rooms", "5", unit="rooms"),
    )
    known = book.dossier.observations
    rated = book.value_in(known["rated"], "XAU")
    assert rated is not None
    assert rated.value == Decimal(1780044800)
    implied = book.value_in(known["pair-2"], "XAU")
    assert implied is not None
    assert implied.quote is not None
    assert implied.quote.implied
    assert round(implied.value) == 26_350_000_000
    assert book.value_in(known["alone"], "XAU") is None
    assert book.value_in(known["rooms"], "XAU") is None


def test_a_figure_in_a_currency_takes_the_value_reported_in_it_first() -> None:
    book = book_of(report("own", "2100"), report("native", "302", unit="XAG million", basis="press"))
    figure = book.figure("own")
    assert figure is not None
    native = book.amount_in(figure, "XAG")
    assert native is not None
    assert (native.observation.id, native.quote) == ("native", None)
    own = book.amount_in(figure, "XAU")
    assert own is not None
    assert own.observation.id == "own"


def test_names_fall_back_on_ids() -> None:
    book = book_of(report("a", "1", measure="unknown", entity="nobody", source="nowhere"))
    assert book.entity_name("nobody") == "nobody"
    assert book.entity_name("firm") == "The Firm"
    assert book.measure("unknown").title == "unknown"
    assert book.source("nowhere") is None


@given(reports_of_one_figure() | counts_of_two_ships(), st.randoms())
def test_the_order_of_the_rows_never_matters(reports: list[Observation], random: Random) -> None:
    dossier = dossier_of(*reports)
    names = list(dossier.observations)
    random.shuffle(names)
    one, other = FigureBook(dossier), FigureBook(in_order(dossier, names))
    assert one.figures() == other.figures()
    for entity in ("ship", "boat"):
        assert one.ladder("bookings", entity) == other.ladder("bookings", entity)


@given(counts_of_two_ships())
def test_a_ladder_counts_from_one_day_and_has_one_step_a_day(reports: list[Observation]) -> None:
    for entity in ("ship", "boat"):
        steps = FigureBook(dossier_of(*reports)).ladder("bookings", entity)
        assert len({step.period.start for step in steps}) <= 1
        ends = [step.period.end for step in steps]
        assert ends == sorted(set(ends))
        assert all(step.entity == entity for step in steps)


def test_every_observation_stands_in_exactly_one_figure() -> None:
    book = book_of(report("a", "1"), report("b", "2"), report("c", "3", period=days("2023-01-01", "2023-06-30")))
    assert sorted(row.id for figure in book.figures() for row in figure.reports) == ["a", "b", "c"]


def test_only_what_was_made_lately_is_kept() -> None:
    book, made = FigureBook(dossier_of()), list[int]()

    def make(key: int) -> int:
        made.append(key)
        return key * 2

    def ask(key: int) -> int:
        return book.lately(key, lambda: make(key))

    for key in (*range(MOST_LATELY), 0, MOST_LATELY, 0, 1):
        assert ask(key) == key * 2
    assert made == [*range(MOST_LATELY), MOST_LATELY, 1]


def test_books_that_know_the_same_of_a_measure_share_what_was_made_of_it(builtin_book: FigureBook) -> None:
    made: list[str] = []

    def asked(book: FigureBook, measure: str) -> None:
        book.shared(measure, "told", lambda: made.append(measure))

    days = sorted(set(builtin_book.known.days))
    before, after = (builtin_book.seen_from(Standpoint(known_on=day)) for day in days[40:42])
    grown = {row.measure for key, row in after.dossier.observations.items() if key not in before.dossier.observations}
    same = next(row.measure for row in before.dossier.observations.values() if row.measure not in grown)
    asked(before, same)
    asked(after, same)
    assert made == [same]
    asked(builtin_book.seen_from(Standpoint(known_on=days[40], preference="first")), same)
    asked(builtin_book, same)
    assert made == [same, same, same]
