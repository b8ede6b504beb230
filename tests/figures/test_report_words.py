"""What is said in words of a report."""

from decimal import Decimal

import pytest

from gui.base.text import Text
from gui.figures.report_words import (
    amount_words,
    difference_words,
    percent_words,
    short_words,
    source_name,
    source_words,
)
from tests.figures.reports import SOURCES, report
from tests.figures.words import read

NB = "\N{NO-BREAK SPACE}"


def test_money_is_short_in_running_text_and_whole_elsewhere() -> None:
    text, row = Text(), report("a", "636807")
    assert text.message(short_words(row)) == f"XAU{NB}636.8{NB}bn"
    assert text.message(amount_words(row)) == f"XAU{NB}636.807{NB}bn"


def test_a_count_in_running_text_leaves_its_noun_to_the_measure() -> None:
    text, row = Text(), report("b", "589", unit="thousand cabins", qualifier="over")
    assert text.message(short_words(row, noun=False)) == "over 589,000"
    assert text.message(short_words(row)) == f"over 589,000{NB}cabins"


def test_a_stated_growth_shows_its_sign() -> None:
    row = report("a", "128.1", measure="growth", unit="percent")
    assert Text().message(amount_words(row)) == f"+128.1{NB}%"


def test_sources_go_by_publisher_and_day_and_say_what_is_inferred_or_unknown() -> None:
    text = Text()
    told = [
        text.message(source_words(SOURCES.get(name), name, most=20)) for name in ("late", "guessed", "undated", "x")
    ]
    assert told == [
        "Late Press, 1 Mar 2024",
        "Guess Press, ≈ 1 Mar 2025",
        "A page of which…, undated",
        "x, undated",
    ]
    assert source_name(SOURCES["undated"], "undated") == "A page of which nobody knows when it was written"


def test_differences_are_told_in_percent() -> None:
    text = Text()
    less = difference_words(Decimal(1780), Decimal(2098))
    assert less is not None
    assert text.message(less) == f"−15.2{NB}%"
    little = difference_words(Decimal(4770), Decimal(4700))
    assert little is not None
    assert text.message(little) == f"+1.5{NB}%"
    assert difference_words(Decimal(1), Decimal(0)) is None


@pytest.mark.parametrize(
    ("value", "words"), [("124.03", "124 %"), ("0.0421", "0.04 %"), ("-15.16", "−15.2 %"), ("0", "0 %")]
)
def test_a_percentage_keeps_one_decimal_and_a_small_one_its_first_digit(value: str, words: str) -> None:
    assert read(percent_words(Decimal(value))) == words.replace("124 %", "124.0 %")
