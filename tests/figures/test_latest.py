"""The latest figures of an entity."""

from datetime import date

import msgspec

from gui.base.period import Period
from gui.figures.book import FigureBook
from gui.figures.latest import latest_of
from tests.figures.dossiers import dossier, observation, year


def test_each_measure_has_its_latest_figure_in_the_order_of_the_measures() -> None:
    rows = (
        observation("b", "7", year(2022), measure="bookings", unit="cabins"),
        observation("old", "1", year(2022)),
        observation("new", "2", year(2023)),
        observation("other", "9", year(2025), entity="north"),
    )
    assert [row.id for row in latest_of(FigureBook(dossier(*rows)), "firm")] == ["new", "b"]


def test_of_two_that_end_on_one_day_the_longer_is_taken() -> None:
    half = Period(date(2023, 7, 1), date(2023, 12, 31))
    rows = (observation("year", "2", year(2023)), observation("half", "1", half))
    assert [row.id for row in latest_of(FigureBook(dossier(*rows)), "firm")] == ["year"]


def test_what_nobody_should_take_is_passed_over() -> None:
    doubtful = msgspec.structs.replace(observation("b", "9", year(2025)), standing="doubtful")
    book = FigureBook(dossier(observation("a", "1", year(2024)), doubtful))
    assert [row.id for row in latest_of(book, "firm")] == ["a"]
    assert latest_of(FigureBook(dossier(doubtful)), "firm") == ()
    assert latest_of(book, "nobody") == ()
