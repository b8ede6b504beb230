"""A value in another currency, in words, with the rate and whose rate that is."""

from gui.figures.book import FigureBook
from gui.figures.conversion_words import conversion_block, is_foreign
from gui.figures.standpoint import Standpoint
from tests.figures.words import read, rows


def _block(book: FigureBook, name: str, currency: str) -> tuple[str, str, list[tuple[str, str, str]]]:
    seen = book.seen_from(Standpoint(currency=currency))
    report = seen.dossier.observations[name]
    block = conversion_block(seen, report, seen.figure(name))
    return (read(block.title), read(block.text), rows(block)) if block is not None else ("", "", [])


def test_a_converted_value_names_rate_day_and_source(builtin_book: FigureBook) -> None:
    title, text, listed = _block(builtin_book, "rev-2022-artsairline", "USD")
    assert title == "In USD"
    assert text == "CNY 2.098 bn is about USD 301.7 m at 6.9533 (31 Dec 2022)"
    assert [lead for lead, _, _ in listed] == ["Rate"]


def test_a_report_in_the_currency_itself_goes_before_a_converted_one(builtin_book: FigureBook) -> None:
    _, text, listed = _block(builtin_book, "rev-2023-artsairline", "USD")
    assert "instead of a converted value" in text
    assert listed == [("USD 647 m", "TelecomTV", "")]


def test_without_a_rate_it_says_for_which_day_there_is_none(builtin_book: FigureBook) -> None:
    _, text, listed = _block(builtin_book, "rev-2024-zgcsb", "JPY")
    assert text == "CNY 26.353 bn: no rate for 31 Dec 2024"
    assert listed == []


def test_nothing_is_said_in_its_own_currency_or_of_a_count(builtin_book: FigureBook) -> None:
    assert _block(builtin_book, "rev-2024-zgcsb", "CNY") == ("", "", [])
    assert _block(builtin_book, "m7-2023-80k-asiatimes", "USD") == ("", "", [])
    assert not is_foreign(builtin_book.dossier.observations["rev-2024-zgcsb"], "")
