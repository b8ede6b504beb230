"""What is said in words of a chart and of a report."""

from decimal import Decimal

from gui.base.text import Text
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.chart_state import ChartState, LaneState
from gui.figures.sentences import (
    amount_words,
    difference_words,
    join_sentences,
    short_words,
    source_name,
    source_words,
)
from gui.figures.series import chart
from tests.figures.reports import SOURCES, count, days, dossier_of, report, year
from tests.periods import months_within

NB = "\N{NO-BREAK SPACE}"
BARS = LaneState("income", ("firm",))
LINES = LaneState("bookings", ("ship", "boat"), form="ladder")


def said(
    *reports: Observation, upper: LaneState | None = BARS, lower: LaneState | None = LINES, currency: str = ""
) -> tuple[str, str]:
    spec = ChartState(days("2022-01-01", "2025-12-31"), "Income and bookings", upper, lower, currency=currency)
    made = chart(FigureBook(dossier_of(*reports)), spec, {})
    text = Text()
    return text.message(made.sentence).replace(NB, " "), text.message(made.description).replace(NB, " ")


def test_the_sentence_tells_how_the_bars_went_and_the_highest_line() -> None:
    sentence, _ = said(
        report("a", "2098"),
        report("b", "26353", period=year(2024)),
        report("half", "27000", period=days("2025-01-01", "2025-06-30")),
        count("ship", "240000", "2023-09-12", "2024-08-26"),
        count("boat", "9000", "2023-09-12", "2024-09-26", entity="boat"),
    )
    assert sentence == (
        "Income rose from XAU 2.098 bn in 2022 to XAU 26.35 bn in 2024. Ship reached 240,000 cabins in Aug 2024."
    )


def test_a_fall_is_a_fall_and_a_standstill_neither() -> None:
    assert said(report("a", "20"), report("b", "10", period=year(2023)))[0].startswith("Income fell from")
    same = said(report("a", "20"), report("b", "20", period=year(2023)))[0]
    assert same == "Income was XAU 20 m in 2022 and XAU 20 m in 2023."
    assert said(report("a", "20"))[0] == "Income was XAU 20 m in 2022."


def test_both_ends_of_a_trend_are_told_in_the_unit_they_are_drawn_in() -> None:
    ends = [report("a", "7", unit="XAG million"), report("b", "48", period=year(2023))]
    middle = report("c", "48.5", period=days("2024-01-01", "2024-12-31"))
    assert said(*ends, middle, currency="XAU")[0] == "Income fell from about XAU 50 m in 2022 to XAU 48.5 m in 2024."
    assert said(*ends, currency="XAU")[0] == "Income fell from about XAU 50 m in 2022 to XAU 48 m in 2023."


def test_a_doubtful_value_is_no_end_of_a_trend() -> None:
    sentence, _ = said(report("a", "20"), report("b", "99", period=year(2023), standing="doubtful"))
    assert sentence == "Income was XAU 20 m in 2022."


def test_disagreement_is_said_by_period_or_counted() -> None:
    years = [(f"{n}{x}", v, year(n)) for n in (2022, 2023, 2024, 2025) for x, v in (("a", "10"), ("b", "20"))]
    rows = [report(name, value, period=period) for name, value, period in years]
    assert "Sources disagree on 2022 and 2023." in said(*rows[:4])[0]
    assert "Sources disagree on 4 of 4 periods." in said(*rows)[0]


def test_silent_months_are_counted() -> None:
    months = [*months_within(year(2023))]
    rows = [report(f"m{i}", "10", period=months[i]) for i in (0, 1, 5, 11)]
    sentence, _ = said(*rows, upper=LaneState("income", ("firm",), granularity="month"))
    assert "8 of 12 months have no figure." in sentence


def test_nothing_known_is_said_in_words() -> None:
    assert said() == (
        "No figure of this chart is known.",
        (
            "Income and bookings, 2022 to 2025. Income, XAU · The Firm: no figure. Bookings, cabins: no figure. "
            "No figure of this chart is known."
        ),
    )


def test_the_description_tells_what_each_lane_holds() -> None:
    _, description = said(
        report("a", "2098"), report("b", "4700", period=year(2023)), count("ship", "240000", "2023-09-12", "2024-08-26")
    )
    assert description.startswith(
        "Income and bookings, 2022 to 2025. Income, XAU bn · The Firm: 2 bars, the highest 4.7 in 2023. "
        "Bookings, thousand cabins: Ship 240."
    )


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
    assert text.message(less) == f"−15{NB}%"
    little = difference_words(Decimal(4770), Decimal(4700))
    assert little is not None
    assert text.message(little) == f"+1.5{NB}%"
    assert difference_words(Decimal(1), Decimal(0)) is None


def test_no_sentences_join_to_nothing() -> None:
    assert Text().message(join_sentences([])) == ""
