"""Small charts for cards."""

from datetime import date

import pytest

from gui.base.period import Period
from gui.figures.book import FigureBook
from gui.figures.small_charts import LEAST_MARKS, MOST_CHARTS, SmallChart, small_charts
from gui.figures.standpoint import Standpoint
from tests.figures.dossiers import dossier, observation, year
from tests.figures.words import read


def _years(*values: str) -> FigureBook:
    return FigureBook(dossier(*(observation(f"y{at}", value, year(2020 + at)) for at, value in enumerate(values))))


def test_periods_stand_from_their_begin_to_their_end_on_a_scale_from_zero() -> None:
    (made,) = small_charts(_years("10", "20", "40"), ["firm"])
    assert not made.is_ladder
    assert read(made.title) == "Income, Firm"
    assert [mark.height for mark in made.marks] == [0.25, 0.5, 1.0]
    assert (made.marks[0].first, made.marks[-1].last) == (0.0, 1.0)
    assert [read(words) for words in (made.top, made.first, made.last, made.told)] == [
        "XAU 40 m",
        "2020",
        "2022",
        "XAU 40 m",
    ]
    assert made.link == "figure:y2"
    assert read(made.description) == "Income, Firm: 3 values, the highest XAU 40 m, the latest XAU 40 m"


def test_counts_since_a_start_are_a_ladder() -> None:
    steps = [Period(date(2023, 1, 1), date(2023, month, 28)) for month in (2, 4, 8)]
    rows = [
        observation(f"s{at}", str(10 * (at + 1)), step, measure="bookings", unit="cabins")
        for at, step in enumerate(steps)
    ]
    (made,) = small_charts(FigureBook(dossier(*rows)), ["firm"])
    assert made.is_ladder
    assert (read(made.first), read(made.last), read(made.period)) == ("28 Feb 2023", "28 Aug 2023", "28 Aug 2023")


@pytest.mark.parametrize("values", [("1", "2"), ("1", "-2", "3"), ("0", "0", "0")])
def test_too_few_values_or_losses_are_told_and_not_drawn(values: tuple[str, ...]) -> None:
    assert small_charts(_years(*values), ["firm"]) == ()


def test_of_several_entities_the_one_with_most_is_drawn_and_the_others_are_counted() -> None:
    rows = [observation(f"a{at}", "5", year(2018 + at)) for at in range(5)]
    rows += [observation(f"b{at}", "2", year(2018 + at), entity="north") for at in range(3)]
    (made,) = small_charts(FigureBook(dossier(*rows)), ["firm", "north"])
    assert read(made.title) == "Income, Firm and 1 more"
    assert len(made.marks) == 5


def _of_every_partner(book: FigureBook) -> list[SmallChart]:
    charts: list[SmallChart] = []
    for partner in book.dossier.records["partners"]:
        own = [entity.id for entity in book.dossier.entities.values() if entity.partner == partner]
        made = small_charts(book, own)
        assert len(made) <= MOST_CHARTS
        charts += made
    return charts


def test_every_mark_of_every_partner_lies_within_its_chart(book: FigureBook) -> None:
    for made in _of_every_partner(book):
        assert len(made.marks) >= LEAST_MARKS
        assert all(0 <= mark.first <= mark.last <= 1.0001 and 0 <= mark.height <= 1 for mark in made.marks)
        assert book.known.of(made.link).by(None)


def test_on_an_early_day_only_what_was_known_is_drawn(builtin_book: FigureBook) -> None:
    day = date(2024, 4, 5)
    early = builtin_book.seen_from(Standpoint(known_on=day))
    assert _of_every_partner(builtin_book)
    for made in _of_every_partner(early):
        assert builtin_book.known.of(made.link).by(day)
