"""The card of a computed figure: its formula, and each operand as a door."""

from gui.figures.book import FigureBook
from gui.figures.cards import card
from tests.figures.dossiers import dossier, observation, year
from tests.figures.words import blocks, fields, read, rows


def test_a_computed_figure_shows_its_formula_and_what_it_was_computed_from() -> None:
    book = FigureBook(dossier(observation("a", "200", year(2023)), observation("b", "300", year(2024))))
    made = card(book, "calc:growth(a,b)")
    assert made is not None
    assert (read(made.kicker), read(made.title)) == ("Computed figure", "+50 %")
    assert fields(made) == {
        "Formula": "change from the earlier to the later period",
        "In numbers": "(XAU 300 m − XAU 200 m) ÷ XAU 200 m",
        "Known from": "1 May 2024, as the last of its figures",
    }
    computed = blocks(made)["Computed from"]
    assert rows(computed) == [
        ("Firm, Income", "2023; Paper 24", "XAU 200 m"),
        ("Firm, Income", "2024; Paper 24", "XAU 300 m"),
    ]
    assert [row.link for row in computed.rows] == ["figure:a", "figure:b"]


def test_an_operation_that_makes_no_sense_has_no_card() -> None:
    book = FigureBook(dossier(observation("a", "2", year(2023)), observation("b", "3", year(2023), unit="cabins")))
    assert card(book, "calc:growth(a,b)") is None


def test_a_share_and_a_long_sum_are_written_in_numbers() -> None:
    rows_of = [observation(f"y{number}", "1", year(2000 + number)) for number in range(6)]
    book = FigureBook(dossier(*rows_of, observation("part", "2", year(2001), entity="north")))
    share, total = card(book, "calc:share(part,y1)"), card(book, "calc:sum(y0,y1,y2,y3,y4,y5)")
    assert share is not None
    assert total is not None
    assert fields(share)["In numbers"] == "XAU 2 m ÷ XAU 1 m"
    assert fields(total)["In numbers"] == "XAU 1 m + XAU 1 m + XAU 1 m + XAU 1 m + 2 more"


def test_what_is_copied_names_what_it_was_computed_from() -> None:
    made = card(
        FigureBook(dossier(observation("a", "2", year(2023)), observation("b", "3", year(2024)))), "calc:growth(a,b)"
    )
    assert made is not None
    assert read(made.copy).startswith("+50 %, computed from XAU 2 m (Firm, Income, 2023; Paper 24, 1 May 2024)")
