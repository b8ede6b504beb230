"""The card of a figure: who says it, how sure it is, what others say, what stands beside it, where it is used."""

from datetime import date

import msgspec

from gui.base.period import Period
from gui.dossier.model import Dossier, Observation, Section, Source, Standing, View
from gui.figures.book import FigureBook
from gui.figures.card import Card
from gui.figures.cards import card
from gui.figures.standpoint import Standpoint
from tests.figures.dossiers import dossier, observation, year
from tests.figures.words import blocks, fields, read, rows


def _card(given: Dossier, name: str) -> Card:
    made = card(FigureBook(given), f"figure:{name}")
    assert made is not None
    return made


def _with(row: Observation, *, standing: Standing = "stands", contradicts: str = "", note: str = "") -> Observation:
    return msgspec.structs.replace(row, standing=standing, contradicts=contradicts, note=note)


def test_a_figure_of_several_reports_names_the_taken_one_first_and_why(book: FigureBook) -> None:
    several = [figure for figure in book.figures() if len(figure.reports) > 1]
    assert several
    for figure in several:
        for report in figure.reports:
            made = card(book, f"figure:{report.id}")
            assert made is not None
            block = blocks(made)["Reports of this figure"]
            assert [row.link for row in block.rows] == [f"figure:{other.id}" for other in figure.reports]
            verdicts = [read(row.trailing) for row in block.rows]
            assert verdicts[0] == ("taken" if figure.preferred else "")
            assert "taken" not in verdicts[1:]
            assert read(block.text)


def test_a_report_that_is_apart_is_said_to_differ() -> None:
    made = _card(dossier(observation("a", "2098", year(2022)), observation("b", "2200", year(2022))), "b")
    assert rows(blocks(made)["Reports of this figure"]) == [
        ("XAU 2.098 bn", "Paper 24", "taken"),
        ("XAU 2.2 bn", "Paper 24", "differs by +4.9 %"),
    ]


def test_a_vague_figure_says_what_its_word_means_and_how_long_it_took() -> None:
    span = Period(date(2023, 9, 12), date(2023, 11, 1))
    row = observation("a", "80000", span, unit="cabins", measure="bookings", qualifier="over")
    made = _card(dossier(row), "a")
    assert read(made.title) == "over 80,000 cabins"
    assert read(made.subtitle) == "Firm, Bookings"
    assert fields(made)["Period"] == "12 Sep to 1 Nov 2023, 50 days"
    assert fields(made)["Meaning"] == "over: at least this"
    assert fields(made)["Basis"] == "press"
    assert fields(made)["Standing"] == "stands"
    assert fields(made)["As reported"] == "over 80,000 cabins"
    assert fields(made)["Known from"] == "1 May 2024"


def test_hours_since_a_start_are_told_in_words() -> None:
    day = Period(date(2022, 7, 4), date(2022, 7, 4))
    made = _card(dossier(observation("a", "10000", day, elapsed="PT2H")), "a")
    assert (fields(made)["Period"], fields(made)["After"]) == ("4 Jul 2022", "first 2 hours")


def test_a_doubtful_figure_says_so_and_keeps_its_note() -> None:
    made = _card(dossier(_with(observation("a", "27000", year(2025)), standing="doubtful", note="One page only")), "a")
    assert fields(made)["Standing"] == "doubtful"
    assert fields(made)["Note"] == "One page only"
    assert "Reports of this figure" not in blocks(made)


def test_growth_has_a_sign_and_other_percentages_have_none() -> None:
    growth = observation("a", "474.4", year(2024), measure="growth", unit="percent")
    share = observation("b", "35.7", year(2024), measure="share", unit="percent")
    given = dossier(growth, share)
    assert [read(_card(given, name).title) for name in ("a", "b")] == ["+474.4 %", "35.7 %"]


def test_what_is_copied_names_figure_period_and_source() -> None:
    made = _card(dossier(observation("a", "26353", year(2024))), "a")
    assert read(made.copy) == "XAU 26.353 bn (Firm, Income, 2024; Paper 24, 1 May 2024)"


def test_a_figure_without_its_source_still_has_a_card() -> None:
    made = _card(dossier(observation("a", "1", year(2024), source="lost")), "a")
    assert read(made.copy) == "XAU 1 m (Firm, Income, 2024; not stated)"
    assert "Source" not in blocks(made)


def test_a_source_that_nobody_signs_is_told_by_its_day_and_title() -> None:
    unsigned = Source("paper", "A page", published=date(2023, 12, 11), published_kind="inferred")
    given = msgspec.structs.replace(dossier(observation("a", "1", year(2023))), sources={"paper": unsigned})
    assert rows(blocks(_card(given, "a"))["Source"]) == [("≈ 11 Dec 2023, inferred", "A page", "")]


def test_one_walks_from_year_to_year() -> None:
    made = _card(dossier(*(observation(f"y{number}", "1", year(number)) for number in (2021, 2022, 2024))), "y2022")
    assert (made.previous, made.next) == ("figure:y2021", "figure:y2024")
    assert rows(blocks(made)["Before and after"]) == [("2021", "Paper 24", "XAU 1 m"), ("2024", "Paper 24", "XAU 1 m")]


def test_what_is_declared_to_contradict_another_figure_names_it() -> None:
    given = dossier(observation("a", "12", year(2023)), _with(observation("b", "3", year(2024)), contradicts="a"))
    assert rows(blocks(_card(given, "a"))["Declared to contradict"]) == [("Firm, Income", "2024", "XAU 3 m")]
    assert rows(blocks(_card(given, "b"))["Declared to contradict"]) == [("Firm, Income", "2023", "XAU 12 m")]


def test_a_figure_names_the_sections_that_use_it() -> None:
    shown = View("headline", options={"items": [{"label": "2023", "link": "calc:growth(a,b)"}]})
    sections = (
        Section("one", "One", text="It was [XAU 1 m](figure:a)."),
        Section("two", "Two", text="Nothing of the kind, but [XAU 2 m](figure:ab)."),
        Section("three", "Three", views=(shown,)),
    )
    given = dossier(observation("a", "1", year(2023)), observation("b", "2", year(2024)))
    made = _card(msgspec.structs.replace(given, sections=sections), "a")
    used = blocks(made)["Used in"]
    assert [(row[1], door.link) for row, door in zip(rows(used), used.rows, strict=True)] == [
        ("One", "section:one"),
        ("Three", "section:three"),
    ]


def test_reports_that_differ_stand_apart_on_a_lens_and_those_that_print_the_same_need_none() -> None:
    apart = dossier(observation("a", "2098", year(2022)), observation("b", "2200", year(2022)))
    same = dossier(observation("a", "2098", year(2022)), observation("b", "2098", year(2022)))
    shown = blocks(_card(apart, "a"))["Reports of this figure"].lens
    assert shown is not None
    assert [tick.taken for tick in shown.ticks] == [True, False]
    assert blocks(_card(same, "a"))["Reports of this figure"].lens is None


def test_reports_that_came_later_are_counted(builtin_book: FigureBook) -> None:
    early = builtin_book.seen_from(Standpoint(known_on=date(2024, 6, 1)))
    (figure,) = (one for one in early.figures("revenue", "smart-car") if one.period == year(2022))
    made = card(early, f"figure:{figure.reports[0].id}")
    whole = builtin_book.figure(figure.reports[0].id)
    assert made is not None
    assert whole is not None
    later = len(whole.reports) - len(figure.reports)
    assert later > 1
    assert read(blocks(made)["Reports of this figure"].note) == f"{later} more reports were published later"


def test_what_is_declared_to_contradict_says_which_of_both_stands() -> None:
    wrong = _with(observation("b", "3", year(2024)), standing="error", contradicts="a")
    given = dossier(observation("a", "12", year(2023)), wrong)
    assert "is not taken as a figure" in read(blocks(_card(given, "a"))["Declared to contradict"].text)
    assert "this one is not taken" in read(blocks(_card(given, "b"))["Declared to contradict"].text)
