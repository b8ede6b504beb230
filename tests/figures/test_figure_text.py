"""A figure as a sentence that can be pasted anywhere."""

import msgspec
import pytest

from gui.dossier.model import Source
from gui.figures.book import FigureBook
from gui.figures.figure_text import figure_text, link_text
from tests.figures.dossiers import dossier, observation, year
from tests.figures.words import read


def test_a_count_is_told_as_the_journalist_quotes_it(builtin_book: FigureBook) -> None:
    words = read(figure_text(builtin_book, "m7-2023-80k-asiatimes"))
    assert words == "over 80,000 orders (12 Sep to 1 Nov 2023; Asia Times, 7 Nov 2023)"


def test_money_is_told_with_its_measure_and_whose_it_is(builtin_book: FigureBook) -> None:
    words = read(figure_text(builtin_book, "rev-2024-zgcsb"))
    assert words.startswith("CNY 26.353 bn (Smart car solutions, Revenue, 2024; ")


@pytest.mark.parametrize("source", [Source("paper", "A page", "Gazette"), Source("paper", "A page", "Gazette via Web")])
def test_a_source_without_a_day_says_so_and_names_who_wrote_first(source: Source) -> None:
    given = msgspec.structs.replace(dossier(observation("a", "1", year(2023))), sources={"paper": source})
    assert read(figure_text(FigureBook(given), "a")) == "XAU 1 m (Firm, Income, 2023; Gazette, no date)"


def test_hours_of_a_day_are_told(ferry_book: FigureBook) -> None:
    short = next(row for row in ferry_book.dossier.observations.values() if row.elapsed)
    assert "first" in read(figure_text(ferry_book, short.id))


def test_only_figures_are_sentences(builtin_book: FigureBook) -> None:
    told = read(link_text(builtin_book, "calc:share(rev-2024-zgcsb,rev-group-2024-netease)"))
    assert told.startswith("3.06 %, computed from CNY 26.353 bn (")
    for link in ("partner:seres", "figure:nowhere", "calc:sum(a,b)", "https://example.org", ""):
        assert link_text(builtin_book, link) is None
