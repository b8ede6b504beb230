"""What is said of a computed value: how it was made, and of what."""

from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.chart import Chart
from gui.figures.readout import readout
from gui.figures.readout_values import Readout
from tests.figures.charts import chart_of
from tests.figures.reports import dossier_of, report, year
from tests.figures.words import read
from tests.periods import months_within

MONTHS = list(months_within(year(2023)))
MONTHLY = [report(f"m{at:02}", "10", period=month) for at, month in enumerate(MONTHS)]


def of(made: Chart, link: str, *reports: Observation) -> tuple[str, str, str, list[tuple[str, str]]]:
    said = readout(FigureBook(dossier_of(*reports)), made, link)
    return read(said.title), read(said.value), read(said.detail), rows(said)


def rows(said: Readout) -> list[tuple[str, str]]:
    return [(read(row.label), read(row.value)) for row in said.rows]


def test_a_sum_lists_what_was_added() -> None:
    quarter = MONTHLY[:3]
    made = chart_of(*quarter, granularity="quarter")
    assert of(made, "calc:sum(m00,m01,m02)", *quarter) == (
        "The Firm · Q1 2023",
        "XAU 30 m",
        "",
        [
            ("Added up", "3 months, Q1 2023"),
            ("XAU 10 m", "Jan 2023, Late Press"),
            ("XAU 10 m", "Feb 2023, Late Press"),
            ("XAU 10 m", "Mar 2023, Late Press"),
        ],
    )


def test_of_a_long_sum_the_ends_are_told_and_the_rest_is_counted() -> None:
    every = [*MONTHLY, report("before", "100")]
    made = chart_of(*every, granularity="year")
    link = made.data[-1].link
    title, value, detail, told = of(made, link, *every)
    assert (title, value, detail) == ("The Firm · 2023", "XAU 120 m", "+20 % on 2022")
    assert told[0] == ("Added up", "12 months, 2023")
    assert told[3] == ("8 more figures", "in the card")
    assert [label for label, _ in told[1:3] + told[4:]] == ["XAU 10 m"] * 4


def test_what_is_added_up_to_here_tells_since_when() -> None:
    made = chart_of(*MONTHLY[:2], granularity="month", reading="cumulative")
    title, value, _, told = of(made, made.data[-1].link, *MONTHLY[:2])
    assert (title, value) == ("The Firm · Jan to Feb 2023", "XAU 20 m")
    assert told[0] == ("Added up", "2 months, Jan to Feb 2023")


def test_a_change_tells_both_periods() -> None:
    pair = [report("a", "2098"), report("b", "4700", period=year(2023), source="early")]
    made = chart_of(*pair, reading="change")
    assert of(made, "calc:growth(b,a)", *pair) == (
        "The Firm · 2023",
        "+124 %",
        "on 2022",
        [("XAU 4.7 bn", "2023, Early Press"), ("XAU 2.098 bn", "2022, Late Press")],
    )


def test_a_share_tells_part_and_whole() -> None:
    pair = [report("part", "2098", entity="north"), report("whole", "704174")]
    made = chart_of(*pair, entities=("north",), share=True)
    assert of(made, "calc:share(part,whole)", *pair) == (
        "North · 2022",
        "0.3 %",
        "of The Firm",
        [("XAU 2.098 bn", "2022, Late Press"), ("XAU 704.174 bn", "The Firm · 2022, Late Press")],
    )


def test_a_share_of_a_sum_tells_how_many_were_added() -> None:
    every = [
        *(report(f"p{at}", "10", entity="north", period=month) for at, month in enumerate(MONTHS)),
        report("w", "480", period=year(2023)),
    ]
    made = chart_of(*every, entities=("north",), granularity="year", share=True)
    assert rows(readout(FigureBook(dossier_of(*every)), made, made.data[0].link)) == [
        ("XAU 120 m", "12 months, 2023"),
        ("XAU 480 m", "The Firm · 2023, Late Press"),
    ]


def test_a_converted_sum_tells_its_rate() -> None:
    made = chart_of(*MONTHLY, granularity="year", currency="XAG")
    _, value, _, told = of(made, made.data[0].link, *MONTHLY)
    assert value == "about XAG 16.95 m"
    assert told[-1] == ("Rate", "XAU at 7.0808, 31 Dec 2023 (Late Press)")


def test_sums_that_differ_in_a_part_say_how_many_values_there_are() -> None:
    apart = [*MONTHLY[:3], report("other", "90", period=MONTHS[0], basis="press")]
    made = chart_of(*apart, granularity="quarter")
    assert readout(FigureBook(dossier_of(*apart)), made, made.data[0].link).different == 2
