"""The change and the share of a value in words: what the read-out says is what bars and table say."""

from datetime import date

import pytest

from gui.base.period import Period
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.change_words import change_and_share
from gui.figures.chart import Chart
from gui.figures.chart_state import ChartState, LaneState
from gui.figures.comparison import change_of, share_of, value_words
from gui.figures.readout import readout
from gui.figures.series import chart
from tests.figures.charts import chart_of, datum_of
from tests.figures.reports import days, dossier_of, report, year
from tests.figures.words import read

HOME = Period(date(2021, 1, 1), date(2025, 12, 31))


def money(book: FigureBook, measure: str, entity: str, currency: str) -> Chart:
    lane = LaneState(measure=measure, entities=(entity,))
    return chart(book, ChartState(home=HOME, upper=lane, currency=currency), {})


def said(book: FigureBook, made: Chart, period: Period) -> str:
    return read(readout(book, made, datum_of(made, period).link).detail)


def test_the_change_is_that_of_the_bars_in_whatever_currency_they_are(
    builtin_book: FigureBook, ferry_book: FigureBook
) -> None:
    ferry = money(ferry_book, "turnover", "line", "JPY")
    assert said(ferry_book, ferry, year(2022)) == "+26.2 % as stated in EUR, +43.7 % on 2021 as computed"
    built_in = money(builtin_book, "revenue", "smart-car", "USD")
    assert said(builtin_book, built_in, year(2024)).startswith("+474.4 % as stated in CNY, +460 % on 2023 as computed")
    assert said(ferry_book, money(ferry_book, "turnover", "line", "EUR"), year(2022)) == "+26.2 % on 2021"


def test_the_share_is_known_in_every_currency(builtin_book: FigureBook) -> None:
    half = days("2023-01-01", "2023-06-30")
    made = money(builtin_book, "revenue", "smart-car", "USD")
    share = share_of(builtin_book, made, datum_of(made, half))
    assert share is not None
    assert said(builtin_book, made, half).startswith(read(value_words(share)))


@pytest.mark.parametrize("currency", ["", "CNY", "USD", "EUR", "JPY"])
def test_the_read_out_says_no_other_change_or_share_than_the_table(book: FigureBook, currency: str) -> None:
    told = 0
    for measure in book.dossier.measures.values():
        for entity in book.dossier.entities:
            made = money(book, measure.name, entity, currency)
            for datum in made.data:
                words = read(readout(book, made, datum.link).detail)
                change, part = change_of(book, made, datum), share_of(book, made, datum)
                stated_instead = change is not None and read(value_words(change)) not in words
                assert not stated_instead or "as computed" not in words
                assert part is None or read(value_words(part)) in words
                told += change is not None
    assert told or currency not in ("", "CNY", "EUR")


def of(name: str, *rows: Observation) -> str:
    book = FigureBook(dossier_of(*rows))
    made = chart_of(*rows)
    return read(change_and_share(book, made, next(datum for datum in made.data if datum.report == name)))


def test_a_stated_growth_stands_beside_the_computed_one_unless_they_say_the_same() -> None:
    rows = [report("a", "2098"), report("b", "4700", period=year(2023))]
    apart = report("g", "128.1", measure="growth", unit="percent", period=year(2023))
    assert of("b", *rows, apart) == "+128.1 % as stated, +124 % on 2022 as computed"
    alike = report("g", "124.2", measure="growth", unit="percent", period=year(2023))
    assert of("b", *rows, alike) == "+124.2 % on 2022"
    assert of("b", rows[1], apart) == "+128.1 % on 2022"
    assert of("a", *rows) == ""


def test_a_growth_stated_of_no_calendar_period_is_said_to_be_stated() -> None:
    odd = days("2022-02-10", "2022-11-20")
    growth = report("g", "50", measure="growth", unit="percent", period=odd)
    assert of("a", report("a", "15", period=odd), growth) == "+50 % as stated"
