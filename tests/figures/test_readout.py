"""What is said of a bar or point under the pointer."""

import pytest

from gui.base.text import Text
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.chart_state import ChartState, LaneState
from gui.figures.readout import readout
from gui.figures.readout_values import Readout
from gui.figures.series import chart
from tests.figures.reports import count, days, dossier_of, report, year

HOME = days("2022-01-01", "2023-12-31")


def of(observation: str, *reports: Observation) -> Readout:
    book = FigureBook(dossier_of(*reports))
    return readout(book, chart(book, ChartState(HOME), {}), f"figure:{observation}")


def told(read: Readout) -> list[tuple[str, str]]:
    text = Text()
    rows = [(text.message(row.label), text.message(row.value)) for row in read.rows]
    return [
        (label.replace("\N{NO-BREAK SPACE}", " "), value.replace("\N{NO-BREAK SPACE}", " ")) for label, value in rows
    ]


def head(read: Readout) -> tuple[str, str, str]:
    text = Text()
    detail = text.message(read.detail) if read.detail else ""
    parts = (text.message(read.title), text.message(read.value), detail)
    return parts[0], parts[1].replace("\N{NO-BREAK SPACE}", " "), parts[2].replace("\N{NO-BREAK SPACE}", " ")


def test_value_change_and_share_of_the_whole() -> None:
    read = of(
        "b",
        report("a", "2098", entity="north"),
        report("b", "4700", entity="north", period=year(2023)),
        report("whole", "704174", period=year(2023)),
    )
    assert head(read) == ("North · 2023", "XAU 4.7 bn", "+124 % on 2022, 0.7 % of The Firm")


def test_a_stated_change_goes_first_and_both_are_shown_where_they_differ() -> None:
    rows = [report("a", "2098"), report("b", "4700", period=year(2023))]
    apart = report("g", "128.1", measure="growth", unit="percent", period=year(2023))
    assert head(of("b", *rows, apart))[2] == "+128.1 % as stated, +124 % on 2022 as computed"
    alike = report("g", "124.2", measure="growth", unit="percent", period=year(2023))
    assert head(of("b", *rows, alike))[2] == "+124.2 % on 2022"
    assert head(of("b", rows[1], apart))[2] == "+128.1 % on 2022"


def test_a_growth_that_may_be_of_something_else_is_not_stated() -> None:
    growth = report("g", "50", measure="growth", unit="percent", source="early")
    cabins = report("c", "5", measure="bookings", unit="cabins")
    assert head(of("a", report("a", "2098"), cabins, growth))[2] == ""
    by_its_source = report("a", "2098", source="early")
    assert head(of("a", by_its_source, cabins, growth))[2] == "+50 % on 2021"


def test_reports_are_told_by_who_says_them_and_with_a_verdict() -> None:
    read = of(
        "a",
        report("a", "2098", source="guessed"),
        report("b", "2100", source="late"),
        report("c", "2100", source="early", basis="press"),
        report("d", "256", unit="XAG million", qualifier="about", basis="press", source="undated"),
    )
    assert told(read) == [
        ("XAU 2.098 bn", "Guess Press, ≈ 1 Mar 2025, taken"),
        ("XAU 2.1 bn", "Late Press, 1 Mar 2024 and 1 more, agrees"),
        ("about XAG 256 m", "A page of which nobody knows when it…, undated, −15.2 %"),
        ("Rate", "XAG at 6.9533, 31 Dec 2022 (Early Press)"),
    ]
    assert [row.basis for row in read.rows] == ["reported", "reported", "press", None]


def test_what_differs_is_told_before_what_agrees_and_the_rest_is_counted() -> None:
    agreeing = [report(f"a{n}", str(4700 + n), digits=2) for n in range(4)]
    read = of("a3", *agreeing, report("z", "4900"))
    labels = [label for label, _ in told(read)]
    assert "XAU 4.9 bn" in labels
    assert labels[-1] == "2 more reports"
    assert told(of("a2", *agreeing[1:], report("z", "4900")))[-1] == ("1 more report", "in the card")


def test_a_missing_rate_is_said_and_a_sources_own_rate_too() -> None:
    own = report("a", "26350", period=year(2024))
    foreign = report("b", "3000", unit="XAG million", period=year(2024), source="early")
    assert told(of("a", own, foreign))[1:] == [
        ("XAG 3 bn", "Early Press, 10 Jan 2023, differs at the nearest rates"),
        ("Rate", "XAG 3 bn: no rate for 31 Dec 2024"),
    ]
    pair = report("b", "3000", unit="XAG million", period=year(2024))
    assert told(of("a", own, pair))[-1] == ("Rate", "XAG at 8.7833, as Late Press itself converts")


def test_a_step_of_a_ladder_names_the_one_before() -> None:
    rows = [
        count("a", "60000", "2023-09-12", "2023-10-15"),
        report(
            "b",
            "80000",
            period=days("2023-09-12", "2023-11-01"),
            unit="cabins",
            measure="bookings",
            entity="ship",
            qualifier="over",
        ),
    ]
    read = of("b", *rows)
    assert head(read) == ("Ship · 12 Sep to 1 Nov 2023", "over 80,000 cabins", "")
    assert told(read)[0] == ("Before", "60,000 cabins by 15 Oct 2023")
    assert told(of("a", *rows))[0][0] == "60,000 cabins"


def test_minutes_are_told_and_so_is_a_standing_that_is_not_good() -> None:
    read = of("a", report("a", "20000", unit="cabins", elapsed="PT8M", standing="doubtful"))
    assert head(read)[0] == "The Firm · 2022, first 8 minutes"
    assert told(read) == [("Standing", "doubtful"), ("20,000 cabins", "Late Press, 1 Mar 2024")]


def test_a_report_that_is_not_taken_says_who_is() -> None:
    read = of("press", report("press", "4770", basis="press"), report("best", "4700", source="early"))
    assert told(read) == [
        ("XAU 4.77 bn", "Late Press, 1 Mar 2024"),
        ("XAU 4.7 bn", "Early Press, 10 Jan 2023, taken"),
    ]


def test_an_unknown_observation_is_the_callers_mistake() -> None:
    with pytest.raises(KeyError):
        of("nothing", report("a", "1"))


def test_a_report_that_is_drawn_converted_tells_the_drawn_value_and_its_rate() -> None:
    book = FigureBook(dossier_of(report("here", "2098", period=year(2023)), report("a", "256", unit="XAG million")))
    made = chart(book, ChartState(HOME, upper=LaneState("income", ("firm",)), currency="XAU"), {})
    read = readout(book, made, "figure:a")
    assert head(read)[1] == "XAG 256 m"
    assert told(read)[0] == ("Drawn as", "about XAU 1.78 bn")
    assert told(read)[-1] == ("Rate", "XAG at 6.9533, 31 Dec 2022 (Early Press)")
    assert "Rate" not in dict(told(readout(book, made, "figure:here")))


def test_reports_that_differ_have_a_lens_and_their_number(builtin_book: FigureBook) -> None:
    state = ChartState(days("2022-01-01", "2025-12-31"), upper=LaneState("revenue", ("huawei-smart-car",)))
    read = readout(builtin_book, chart(builtin_book, state, {}), "figure:rev-2022-artsairline")
    assert read.lens is not None
    assert read.different
    assert any(tick.taken for tick in read.lens.ticks)
    assert any(tick.differs for tick in read.lens.ticks)


def test_a_stated_growth_says_what_the_figures_make_of_it() -> None:
    rows = [
        report("a", "2098"),
        report("b", "4700", period=year(2023)),
        report("g", "128.1", measure="growth", unit="percent", period=year(2023)),
    ]
    book = FigureBook(dossier_of(*rows))
    state = ChartState(HOME, upper=LaneState("income", ("firm",)), reading="change")
    read = readout(book, chart(book, state, {}), "figure:g")
    assert head(read) == ("The Firm · 2023", "+128.1 %", "+128.1 % as stated, +124 % on 2022 as computed")


def test_the_stated_growth_of_a_half_year_names_no_period() -> None:
    half, before = days("2023-01-01", "2023-06-30"), days("2022-07-01", "2022-12-31")
    growth = report("g", "50", measure="growth", unit="percent", period=half)
    assert head(of("a", report("a", "15", period=half), growth))[2] == "+50 % as stated"
    rows = [report("a", "15", period=half), report("b", "12", period=before), growth]
    assert head(of("a", *rows))[2] == "+50 % as stated, +25.0 % on H2 2022 as computed"


def test_a_flag_tells_its_event(book: FigureBook) -> None:
    made = chart(book, ChartState(HOME), {})
    for name, record in book.dossier.records["events"].items():
        read = readout(book, made, f"event:{name}")
        said = head(read)
        assert said[0] == (record.text("title") or record.text("name"))
        assert said[1]
        assert all(value for _, value in told(read))


def test_nothing_is_computed_of_what_is_doubtful() -> None:
    rows = [report("a", "2098"), report("b", "4700", period=year(2023), standing="doubtful")]
    growth = report("g", "128.1", measure="growth", unit="percent", period=year(2023))
    assert head(of("b", *rows, growth))[2] == ""
