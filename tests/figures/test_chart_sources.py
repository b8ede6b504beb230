"""Who is named under a chart's picture."""

import msgspec

from gui.figures.book import FigureBook
from gui.figures.chart_sources import chart_sources
from gui.figures.chart_state import window_of
from tests.figures.charts import chart_of
from tests.figures.reports import days, dossier_of, report, year
from tests.figures.words import read

ROWS = (
    report("a", "5", source="late"),
    report("b", "6", period=year(2023), source="early"),
    report("inner", "3", period=days("2022-01-01", "2022-06-30"), source="late"),
)


def told(*, most: int = 8, window: tuple[str, str] | None = None, currency: str = "") -> list[str]:
    book = FigureBook(dossier_of(*ROWS))
    made = chart_of(*ROWS, currency=currency)
    if window:
        made = msgspec.structs.replace(made, state=msgspec.structs.replace(made.state, window=window_of(days(*window))))
    return [read(words) for words in chart_sources(book, made, most)]


def test_the_most_cited_source_is_named_first_and_each_once() -> None:
    assert told() == ["Late Press, 1 Mar 2024", "Early Press, 10 Jan 2023"]


def test_more_than_there_is_room_for_are_counted() -> None:
    assert told(most=1) == ["Late Press, 1 Mar 2024", "and 1 more"]


def test_what_is_not_looked_at_is_not_named() -> None:
    assert told(window=("2023-01-01", "2023-12-31")) == ["Early Press, 10 Jan 2023"]


def test_who_gives_the_rate_is_named() -> None:
    assert told(currency="XAG", window=("2023-01-01", "2023-12-31")) == [
        "Early Press, 10 Jan 2023",
        "Late Press, 1 Mar 2024",
    ]
