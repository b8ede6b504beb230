"""Numbers in prose are found; dates, ordinals and names are not taken for numbers."""

from decimal import Decimal

import pytest

from gui.figures.numerals import name_phrases, numerals


@pytest.mark.parametrize(
    "words",
    [
        *("in 2023", "on 12 September 2023", "from 12 to 14 May", "September 2023", "Sep 5, 2023", "2023-11-05"),
        *(
            "H1 2024",
            "Q3",
            "the 1990s",
            "2022–2024",
            "2022 and 2023",
            "the 3rd of them",
            "the 21st",
            "the first of all",
        ),
        *("the M7 and the S800", "5G, 4D and L3", "a T-Box", "one of them", "model year 2027", "May be, may not"),
    ],
)
def test_dates_ordinals_and_names_are_no_numbers(words: str) -> None:
    assert numerals(words) == ()


@pytest.mark.parametrize(
    ("words", "total"),
    [
        *(("80,000 orders", "80000"), ("about 7.5 percent", "7.5"), ("26.35 bn", "26350000000"), ("−28.6 %", "-28.6")),
        *(("USD 256 million", "256000000"), ("twelve cars", "12"), ("Three of them", "3"), ("a dozen", "12")),
        *(("two million", "2000000"), ("CNY 2023", "2023"), ("2,023 cars", "2023"), ("2023 million", "2023000000")),
        *(("+474.4%", "474.4"), ("forty", "40"), ("three hundred", "3")),
    ],
)
def test_a_number_is_read_with_sign_and_magnitude(words: str, total: str) -> None:
    assert numerals(words)[0].total == Decimal(total)


def test_currency_percent_and_the_word_after_are_told() -> None:
    money, share = numerals("It took USD 256 million, or 3 % of all, and more.")
    assert (money.currency, money.percent, share.currency, share.percent) == ("USD", False, "", True)
    assert numerals("over 80,000 orders")[0].after == "orders"
    assert numerals("for the 30 best")[0].currency == ""


def test_a_digit_in_a_known_name_is_no_number_but_the_same_digit_elsewhere_is() -> None:
    phrases = name_phrases(["Engine 600 platform", "96-line sensor", "Firm South"])
    assert numerals("The Engine 600 and the 96-line sensor of Firm South", phrases) == ()
    assert [found.value for found in numerals("600 engines with 96 lines", phrases)] == [Decimal(600), Decimal(96)]


def test_a_rounded_number_allows_half_a_unit_of_its_last_digit() -> None:
    (found,) = numerals("26.35 bn")
    assert found.half_unit == Decimal(5000000)
