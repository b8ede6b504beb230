"""Rows that several cards have."""

from gui.figures.book import FigureBook
from gui.figures.rows import amount_of, figure_rows, record_title, source_block
from tests.figures.descriptors import row
from tests.figures.dossiers import dossier, observation, year
from tests.figures.words import read


def test_a_row_goes_by_its_name_then_its_title_then_its_id() -> None:
    assert record_title(row("events", "one", title="Talks")) == "Talks"
    assert record_title(row("partners", "one", name="One Line", title="Talks")) == "One Line"
    assert record_title(row("risks", "ice")) == "ice"


def test_a_figure_is_a_row_with_its_value_as_the_door() -> None:
    given = dossier(observation("a", "5", year(2023)))
    (made,) = figure_rows(FigureBook(given), given.observations.values())
    assert (read(made.lead), read(made.words), read(made.trailing)) == ("Firm, Income", "2023", "XAU 5 m")
    assert made.link == "figure:a"
    assert read(amount_of(given.observations["a"])) == "XAU 5 m"


def test_a_source_is_named_by_publisher_and_day() -> None:
    block = source_block(dossier().sources["paper"])
    assert read(block.rows[0].lead) == "Paper 24, 1 May 2024"
    assert block.rows[0].link == "source:paper"
