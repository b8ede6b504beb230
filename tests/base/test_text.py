"""How numbers, dates and messages read."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.base.amount import Amount, Qualifier
from gui.base.messages import Door, Message, plain
from gui.base.period import Period
from gui.base.text import Run, Text

NB = "\N{NO-BREAK SPACE}"


def amount(
    value: str, unit: str, qualifier: Qualifier = "exact", digits: int | None = None, *, signed: bool = False
) -> Amount:
    return Amount(Decimal(value), unit, qualifier, digits, signed)


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (amount("26353", "XAU million"), "XAU 26.35 bn"),
        (amount("2100", "XAU million", digits=2), "XAU 2.1 bn"),
        (amount("2098", "XAU million"), "XAU 2.098 bn"),
        (amount("1000", "XAU million", digits=3), "XAU 1.00 bn"),
        (amount("256", "XAG million", "about"), "about XAG 256 m"),
        (amount("216800", "XAU"), "XAU 216,800"),
        (amount("80000", "cabins", "over"), "over 80,000 cabins"),
        (amount("80000", "cabins", "under", 1), "under 80,000 cabins"),
        (amount("589107", "cabins"), "589,107 cabins"),
        (amount("45", "thousand cabins"), "45,000 cabins"),
        (amount("82.4", "percent"), "82.4 %"),
        (amount("85.0", "percent"), "85.0 %"),
        (amount("474.4", "percent", signed=True), "+474.4 %"),
        (amount("-28.5", "percent", signed=True), "−28.5 %"),
        (amount("0", "percent", signed=True), "0 %"),
        (amount("1.77777", "", digits=3), "1.78"),
        (amount("0", "XAU million"), "XAU 0"),
    ],
)
def test_amounts_read_as_people_write_them(shown: Amount, words: str) -> None:
    assert Text().amount(shown) == words.replace(" ", NB).replace(f"over{NB}", "over ").replace(
        f"about{NB}", "about "
    ).replace(f"under{NB}", "under ")


def test_the_long_form_keeps_every_digit() -> None:
    assert Text().amount(amount("636807", "XAU million"), short=False) == f"XAU{NB}636.807{NB}bn"
    assert Text().amount(amount("636807", "XAU million")) == f"XAU{NB}636.8{NB}bn"


def test_the_noun_may_be_left_to_the_label() -> None:
    assert Text().amount(amount("80000", "cabins", "over"), noun=False) == "over 80,000"


@pytest.mark.parametrize(
    ("shown", "parts"),
    [
        (amount("26353", "XAU million"), ("XAU", "26.35", "bn")),
        (amount("256", "XAU million", "about"), (f"about{NB}XAU", "256", "m")),
        (amount("80000", "cabins", "over"), ("over", "80,000", "")),
        (amount("474.4", "percent", signed=True), ("", "+474.4", "%")),
    ],
)
def test_a_headline_has_a_big_figure_and_small_words(shown: Amount, parts: tuple[str, str, str]) -> None:
    assert Text().headline_parts(shown) == parts


def test_a_headline_can_name_its_noun() -> None:
    assert Text().headline_parts(amount("80000", "cabins"), noun=True) == ("", "80,000", "cabins")


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2013-01-01", "2013-12-31", "2013"),
        ("2023-09-01", "2023-09-30", "Sep 2023"),
        ("2023-01-01", "2023-06-30", "H1 2023"),
        ("2023-07-01", "2023-12-31", "H2 2023"),
        ("2024-01-01", "2024-03-31", "Q1 2024"),
        ("2024-10-01", "2024-12-31", "Q4 2024"),
        ("2023-11-07", "2023-11-07", "7 Nov 2023"),
        ("2023-09-12", "2023-11-01", "12 Sep to 1 Nov 2023"),
        ("2023-10-05", "2023-10-11", "5 to 11 Oct 2023"),
        ("2023-12-26", "2024-01-02", "26 Dec 2023 to 2 Jan 2024"),
        ("2023-01-01", "2023-08-31", "Jan to Aug 2023"),
        ("2022-07-01", "2023-06-30", "Jul 2022 to Jun 2023"),
        ("2013-01-01", "2015-12-31", "2013 to 2015"),
    ],
)
def test_periods_have_the_shortest_true_words(start: str, end: str, words: str) -> None:
    period = Period(date.fromisoformat(start), date.fromisoformat(end))
    assert Text().period(period) == words
    assert Text().span(period) == words


def test_bare_numbers_are_grouped_and_keep_their_decimals() -> None:
    text = Text()
    assert text.number(Decimal("1234567.50")) == "1,234,567.50"
    assert text.number(Decimal("-6.9533"), 2) == "−6.95"
    assert text.number(0.1) == "0.1"
    assert text.count(1_000_000) == "1,000,000"


def test_dates() -> None:
    assert Text().date(date(2023, 11, 7)) == "7 Nov 2023"


def test_a_message_fills_in_values_of_every_kind() -> None:
    message = Message(
        "{who}: {amount} in {period}, {count} rows by {day}, {share}",
        {
            "who": Message("{first}", {"first": "the firm"}),
            "amount": amount("26353", "XAU million"),
            "period": Period(date(2024, 1, 1), date(2024, 12, 31)),
            "count": 1234,
            "day": date(2025, 4, 1),
            "share": Decimal("3.1"),
        },
    )
    assert Text().message(message) == f"the firm: XAU{NB}26.353{NB}bn in 2024, 1,234 rows by 1 Apr 2025, 3.1"


@pytest.mark.parametrize(("names", "words"), [("", ""), ("a", "a"), ("ab", "a and b"), ("abc", "a, b and c")])
def test_lists_are_joined_by_commas_and_and(names: str, words: str) -> None:
    listed = tuple(plain(name) for name in names)
    assert Text().message(Message("{names}", {"names": listed})) == words


def test_braces_in_a_dossiers_words_stay() -> None:
    assert Text().message(Message("{title}!", {"title": "{0} {x}"})) == "{0} {x}!"


def test_templates_go_through_the_translation() -> None:
    german = {"over {amount}": "über {amount}", "{items} and {last}": "{items} und {last}"}
    text = Text("en", lambda template: german.get(template, template))
    assert text.amount(amount("80000", "", "over")) == "über 80,000"
    assert text.message(Message("{names}", {"names": (plain("a"), plain("b"))})) == "a und b"


def test_an_unknown_language_reads_as_english() -> None:
    assert Text("tlh").date(date(2023, 11, 7)) == Text("en_GB").date(date(2023, 11, 7)) == "7 Nov 2023"


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("1E-12", "", "1 × 10⁻¹²"),
        ("1E-18", "XAU million", "XAU 1 × 10⁻¹²"),
        ("1E+15", "XAU million", "XAU 1,000,000,000 tn"),
        ("1E+15", "cabins", "1,000 trillion cabins"),
        ("1E+15", "", "1,000 trillion"),
        ("-1E+999", "", "−1 × 10⁹⁹⁹"),
        ("NaN", "", "NaN"),
    ],
)
def test_extreme_values_stay_readable(value: str, unit: str, words: str) -> None:
    assert Text().amount(amount(value, unit)).replace(NB, " ") == words


@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=Decimal("1e-12"), max_value=Decimal("1e15"), places=6),
    st.sampled_from(["", "XAU", "XAU million", "cabins", "percent", "thousand cabins"]),
    st.sampled_from(["exact", "about", "over", "under"]),
)
def test_every_value_reads_in_one_short_line(value: Decimal, unit: str, qualifier: Qualifier) -> None:
    words = Text().amount(Amount(value, unit, qualifier))
    assert words.strip() == words
    assert any(letter.isdigit() for letter in words)
    assert len(words) < 50


@given(st.integers(min_value=-(10**18), max_value=10**18) | st.integers(min_value=-2_000, max_value=2_000))
def test_a_count_is_written_as_the_same_number_is(number: int) -> None:
    for text in (Text(), Text("zh")):
        assert text.count(number) == text.number(Decimal(number))
        assert text.message(Message("{n}", {"n": number})) == text.count(number)


@given(st.integers(min_value=0, max_value=999_999_999))
def test_no_digit_of_a_count_is_lost(value: int) -> None:
    assert Text().amount(Amount(Decimal(value), "cabins")) == f"{value:,}{NB}cabins"


def _door(words: str, link: str) -> Door:
    return Door(plain(words), link)


def test_the_doors_of_a_sentence_are_runs_with_their_links() -> None:
    said = Message("{name} rose to {value}.", {"name": "Income", "value": _door("5 crates", "figure:a")})
    assert Text().runs(said) == (Run("Income rose to "), Run("5 crates", "figure:a"), Run("."))
    assert Text().message(said) == "Income rose to 5 crates."


def test_doors_inside_sentences_and_lists_are_found_too() -> None:
    years = tuple(_door(words, f"figure:{words}") for words in ("2022", "2023", "2024"))
    said = Message(
        "{first} {second}", {"first": plain("It rose."), "second": Message("See {years}.", {"years": years})}
    )
    assert Text().runs(said) == (
        Run("It rose. See "),
        Run("2022", "figure:2022"),
        Run(", "),
        Run("2023", "figure:2023"),
        Run(" and "),
        Run("2024", "figure:2024"),
        Run("."),
    )


def test_runs_stand_in_the_order_of_the_language() -> None:
    text = Text("en", lambda template: {"{a} before {b}": "{b}, earlier {a}"}.get(template, template))
    said = Message("{a} before {b}", {"a": _door("one", "figure:1"), "b": _door("two", "figure:2")})
    assert text.runs(said) == (Run("two", "figure:2"), Run(", earlier "), Run("one", "figure:1"))


@given(st.lists(st.tuples(st.text(), st.sampled_from(["", "figure:a"])), max_size=6))
def test_runs_and_sentence_are_the_same_words_whatever_is_in_them(parts: list[tuple[str, str]]) -> None:
    items = tuple(_door(words, link) if link else plain(words) for words, link in parts)
    said = Message("{{}} {items}", {"items": items})
    runs = Text().runs(said)
    assert "".join(run.words for run in runs) == Text().message(said)
    assert [run.words for run in runs if run.link] == [words for words, link in parts if link and words]
