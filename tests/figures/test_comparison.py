"""How a value compares with the period before, with its whole, and with other reports."""

from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.comparison import change_of, grown_of, share_of, value_words, verdict
from tests.figures.charts import chart_of, datum_of
from tests.figures.reports import dossier_of, report, year
from tests.figures.words import read
from tests.periods import months_within


def verdicts(*reports: Observation, drawn: str) -> dict[str, str]:
    book = FigureBook(dossier_of(*reports))
    figure = book.figure(drawn)
    assert figure is not None
    known = {row.id: row for row in reports}
    return {name: read(verdict(book, figure, known[drawn], row)) for name, row in known.items()}


def test_each_report_has_a_verdict() -> None:
    rows = [
        report("a", "2098"),
        report("b", "2100", source="early", basis="press"),
        report("c", "256", unit="XAG million", qualifier="about", basis="press", source="guessed"),
        report("d", "2400", basis="press", source="undated"),
    ]
    assert verdicts(*rows, drawn="a") == {"a": "taken", "b": "agrees", "c": "−15.2 %", "d": "+14.4 %"}


def test_where_none_is_taken_the_one_that_is_shown_says_so() -> None:
    rows = [report("a", "2098", standing="doubtful"), report("b", "2500", standing="error")]
    assert verdicts(*rows, drawn="a")["a"] == "shown, none is taken"


def test_without_a_rate_of_its_own_a_report_only_differs() -> None:
    foreign = report("b", "3000", unit="XAG million", period=year(2024), source="early")
    rows = [report("a", "26350", period=year(2024)), foreign]
    assert verdicts(*rows, drawn="a")["b"] == "differs at the nearest rates"
    assert verdicts(report("a", "0"), report("b", "5", basis="press"), drawn="a")["b"] == "differs"


def test_a_sources_own_conversion_says_so_and_does_not_differ() -> None:
    rows = [report("a", "26350", period=year(2024)), report("b", "3000", unit="XAG million", period=year(2024))]
    assert verdicts(*rows, drawn="a")["b"] == "its own conversion of XAU 26.35 bn"


def test_the_change_on_the_period_before_is_of_what_may_be_compared() -> None:
    rows = [report("a", "2098"), report("b", "4700", period=year(2023))]
    made = chart_of(*rows)
    book = FigureBook(dossier_of(*rows))
    change = change_of(book, made, datum_of(made, year(2023)))
    assert change is not None
    assert (read(value_words(change)), change.link) == ("+124 %", "calc:growth(b,a)")
    assert change_of(book, made, datum_of(made, year(2022))) is None
    doubtful = [rows[0], report("b", "4700", period=year(2023), standing="doubtful")]
    made = chart_of(*doubtful)
    assert change_of(FigureBook(dossier_of(*doubtful)), made, datum_of(made, year(2023))) is None


def test_a_share_is_of_the_same_period_of_the_whole() -> None:
    rows = [report("part", "2098", entity="north"), report("whole", "704174")]
    made = chart_of(*rows, entities=("north",))
    part = share_of(FigureBook(dossier_of(*rows)), made, made.data[0])
    assert part is not None
    assert (read(value_words(part)), part.link) == ("0.3 %", "calc:share(part,whole)")
    assert share_of(FigureBook(dossier_of(rows[0])), made, made.data[0]) is None


def test_a_sum_is_told_whole_and_short_in_running_text() -> None:
    months = months_within(year(2022))
    rows = [report(f"m{at}", "1234.5", period=month) for at, month in enumerate(months)]
    (total,) = chart_of(*rows, granularity="year").data
    assert read(value_words(total)) == "XAU 14.814 bn"
    assert read(value_words(total, short=True)) == "XAU 14.81 bn"


def test_points_are_told_as_points() -> None:
    rows = [report("a", "10", measure="growth", unit="percent"), report("b", "12.5", measure="growth", unit="percent")]
    later = report("b", "12.5", measure="growth", unit="percent", period=year(2023))
    made = chart_of(rows[0], later, measure="growth", reading="change")
    assert read(value_words(made.data[0])) == "+2.5 percentage points"


def test_what_grew_is_found_behind_a_stated_growth_alone() -> None:
    rows = [
        report("a", "2098"),
        report("b", "4700", period=year(2023)),
        report("g", "128.1", measure="growth", unit="percent", period=year(2023)),
    ]
    book = FigureBook(dossier_of(*rows))
    grown = grown_of(book, datum_of(chart_of(*rows, reading="change"), year(2023)))
    assert grown is not None
    assert grown.report == "b"
    assert grown_of(book, datum_of(chart_of(*rows), year(2023))) is None
