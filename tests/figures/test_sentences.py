"""What is said in words of a chart and of a report."""

import msgspec
import pytest

from gui.base.text import Text
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.chart import Chart
from gui.figures.chart_state import ChartState, LaneState, Window, window_of
from gui.figures.links import parse
from gui.figures.sentences import join_sentences
from gui.figures.series import chart
from gui.figures.targets import exists
from tests.figures.charts import chart_of
from tests.figures.reports import count, days, dossier_of, report, year
from tests.figures.variety import charts
from tests.figures.words import read
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


def test_the_lane_with_most_of_the_height_comes_first_and_what_is_wanting_last() -> None:
    rows = [
        report("a", "2098"),
        report("a2", "3000", source="early"),
        report("b", "26353", period=year(2024)),
        count("ship", "240000", "2023-09-12", "2024-08-26"),
    ]
    spec = ChartState(days("2022-01-01", "2025-12-31"), "Income and bookings", BARS, LINES, upper_share=40)
    below = chart(FigureBook(dossier_of(*rows)), spec, {})
    income, bookings = (
        "Income rose from XAU 2.098 bn in 2022 to XAU 26.35 bn in 2024.",
        "Ship reached 240,000 cabins in",
    )
    first, _, rest = read(below.sentence).partition(" Aug 2024. ")
    assert (first, rest) == (bookings, f"{income} Sources disagree on Income in 2022.")
    even = chart(FigureBook(dossier_of(*rows)), msgspec.structs.replace(spec, upper_share=50), {})
    assert read(even.sentence).startswith(f"{income} {bookings}")
    assert read(even.sentence).endswith(" Sources disagree on Income in 2022.")


def test_a_fall_is_a_fall_and_a_standstill_neither() -> None:
    assert said(report("a", "20"), report("b", "10", period=year(2023)))[0].startswith("Income fell from")
    same = said(report("a", "20"), report("b", "20", period=year(2023)))[0]
    assert same == "Income: XAU 20 m in 2022 and XAU 20 m in 2023."
    assert said(report("a", "20"))[0] == "Income: XAU 20 m in 2022."


def test_both_ends_of_a_trend_are_told_in_the_unit_they_are_drawn_in() -> None:
    ends = [report("a", "7", unit="XAG million"), report("b", "48", period=year(2023))]
    middle = report("c", "48.5", period=days("2024-01-01", "2024-12-31"))
    assert said(*ends, middle, currency="XAU")[0] == "Income fell from about XAU 50 m in 2022 to XAU 48.5 m in 2024."
    assert said(*ends, currency="XAU")[0] == "Income fell from about XAU 50 m in 2022 to XAU 48 m in 2023."


def test_a_doubtful_value_is_no_end_of_a_trend() -> None:
    sentence, _ = said(report("a", "20"), report("b", "99", period=year(2023), standing="doubtful"))
    assert sentence == "Income: XAU 20 m in 2022."


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


def test_no_sentences_join_to_nothing() -> None:
    assert Text().message(join_sentences([])) == ""


def told(made: Chart) -> str:
    return read(made.sentence)


INCOME = [report("a", "2098"), report("b", "4700", period=year(2023))]
MONTHS = [report(f"m{at}", "10", period=month) for at, month in enumerate(months_within(year(2022)))]
COUNTS = [
    count("s1", "500", "2023-01-01", "2023-01-01", elapsed="PT8M"),
    count("s2", "900", "2023-01-01", "2023-01-01"),
    count("s3", "4000", "2023-01-01", "2023-02-19"),
]


def zoomed(made: Chart, *rows: Observation, first: str, last: str) -> Chart:
    state = msgspec.structs.replace(made.state, window=window_of(days(first, last)))
    return chart(FigureBook(dossier_of(*rows)), state, {})


def test_what_was_added_up_is_told_as_a_sum_from_when_to_when() -> None:
    made = chart_of(*INCOME, reading="cumulative", granularity="year")
    assert told(made) == "Income added up to XAU 6.798 bn by the end of 2023, counted from 2022 on."


def test_of_changes_the_highest_and_the_lowest_are_told() -> None:
    rows = [*INCOME, report("c", "4500", period=year(2024)), report("d", "4600", period=year(2025))]
    assert told(chart_of(*rows, reading="change")) == ("Income: the change on the period before was +124 % in 2023.")
    wide = msgspec.structs.replace(chart_of(*rows, reading="change").state, home=days("2022-01-01", "2025-12-31"))
    assert read(chart(FigureBook(dossier_of(*rows)), wide, {}).sentence) == (
        "Income: of the changes on the period before, the highest was +124 % in 2023, the lowest −4.3 % in 2024."
    )


def test_shares_rise_as_shares() -> None:
    parts = [msgspec.structs.replace(row, id=f"p{row.id}", entity="north") for row in INCOME]
    whole = [report("w1", "20980"), report("w2", "9400", period=year(2023))]
    made = chart_of(*parts, *whole, entities=("north",), share=True)
    assert told(made) == "Income as a share of The Firm rose from 10.0 % in 2022 to 50.0 % in 2023."


def test_of_several_series_the_largest_is_told_by_its_name() -> None:
    rows = [*INCOME, report("n", "3000", entity="north")]
    assert told(chart_of(*rows, entities=("north", "firm"))) == (
        "Income of The Firm rose from XAU 2.098 bn in 2022 to XAU 4.7 bn in 2023."
    )


@pytest.mark.parametrize(
    ("window", "words"),
    [
        (None, "Ship reached 4,000 cabins after 50 days."),
        (Window(0, 50), "Ship reached 4,000 cabins after 50 days."),
        (Window(0, 20), "Ship reached 900 cabins after 1 day."),
    ],
)
def test_on_the_axis_of_days_since_launch_days_are_told(window: Window | None, words: str) -> None:
    rows = COUNTS[1:]
    made = chart_of(*rows, measure="bookings", entities=("ship",), form="ladder", axis="launch")
    state = msgspec.structs.replace(made.state, window=window)
    assert told(chart(FigureBook(dossier_of(*rows)), state, {})) == words


def test_a_part_of_the_first_day_is_told_as_it_was_counted() -> None:
    made = chart_of(COUNTS[0], measure="bookings", entities=("ship",), form="ladder", axis="launch")
    assert told(made) == "Ship reached 500 cabins in the first 8 minutes."


def test_the_sentence_is_of_what_is_looked_at() -> None:
    made = chart_of(*INCOME)
    assert told(zoomed(made, *INCOME, first="2023-02-01", last="2023-05-01")) == "Income: XAU 4.7 bn in 2023."
    nowhere = zoomed(made, *INCOME, first="1990-02-01", last="1990-05-01")
    assert told(nowhere) == "No figure lies in what is looked at."
    assert "Income, XAU bn · The Firm: no figure." in read(nowhere.description)
    assert "1 Feb to 1 May 1990" in read(nowhere.description)


def test_what_cannot_be_taken_is_not_told_as_a_fact() -> None:
    made = chart_of(report("a", "2098", standing="doubtful"))
    assert told(made) == "What is looked at holds no figure that can be taken."


def test_a_part_of_a_year_is_not_compared_with_whole_ones() -> None:
    rows = [*INCOME, report("h", "9000", period=days("2024-01-01", "2024-06-30"))]
    assert "to XAU 4.7 bn in 2023" in said(*rows)[0]


def test_where_nothing_has_a_place_that_is_said() -> None:
    made = chart_of(*INCOME, axis="launch")
    assert told(made) == "There is no figure of what was asked for."
    assert read(made.description) == (
        "Income, days since launch. There is no figure of what was asked for. "
        "Income is of calendar periods: no place on an axis of days since launch."
    )


def test_months_of_which_something_is_known_are_not_silent() -> None:
    rows = [MONTHS[0], msgspec.structs.replace(MONTHS[3], unit="XAG million"), MONTHS[5]]
    assert told(chart_of(*rows, granularity="month")).endswith("3 of 6 months have no figure.")


def test_figures_and_periods_are_doors() -> None:
    rows = [*INCOME, report("other", "9000", basis="press")]
    runs = Text().runs(chart_of(*rows).sentence)
    assert [(run.words.replace(NB, " "), run.link) for run in runs if run.link] == [
        ("XAU 2.098 bn", "figure:a"),
        ("XAU 4.7 bn", "figure:b"),
        ("2022", "figure:a"),
    ]


def test_every_door_of_a_sentence_leads_somewhere(book: FigureBook) -> None:
    text = Text()
    for made in charts(book):
        runs = text.runs(made.sentence)
        assert "".join(run.words for run in runs) == text.message(made.sentence)
        for run in runs:
            link = parse(run.link)
            assert not run.link or (link is not None and exists(book.dossier, link)), run
        assert text.message(made.sentence) in text.message(made.description)


def test_every_value_of_a_sentence_is_drawn_and_can_be_taken(book: FigureBook) -> None:
    for made in charts(book):
        for run in Text().runs(made.sentence):
            if run.link:
                assert made.datum(run.link) is not None
