"""Who cites a source, which sections name a figure, and which shows a table."""

import msgspec

from gui.dossier.model import Section, View
from gui.figures.book import FigureBook
from gui.figures.citations import citations, section_showing, sections_naming
from tests.figures.descriptors import row
from tests.figures.dossiers import dossier, observation, year


def test_a_source_is_cited_by_figures_first_then_by_rows() -> None:
    risk = row("risks", "r", title="Ice", source="paper")
    plain = row("", "rows#2", source="paper")
    given = dossier(observation("a", "1", year(2023)), observation("b", "1", year(2024)), records=(risk, plain))
    assert citations(given) == {"paper": ("figure:a", "figure:b", "risk:r")}


def test_a_source_that_nobody_cites_is_there_with_nothing() -> None:
    assert citations(dossier()) == {"paper": ()}


def test_a_section_names_a_figure_by_a_link_or_computes_with_it() -> None:
    sections = (
        Section("a", "A", text="[one](figure:x) and [two](figure:x)"),
        Section("b", "B", text="[sum](calc:sum(y,x))"),
        Section("c", "C", text="[other](figure:xx), [row](risk:x)"),
    )
    given = msgspec.structs.replace(dossier(), sections=sections)
    assert [section.name for section in sections_naming(given, "x")] == ["a", "b"]
    assert sections_naming(given, "z") == ()


def test_every_citation_of_a_dossier_is_of_a_source_it_has(book: FigureBook) -> None:
    cited = citations(book.dossier)
    assert set(cited) == set(book.dossier.sources)
    assert sum(map(len, cited.values())) >= len(book.dossier.observations)


def test_the_section_that_shows_a_table_is_one_that_leads_with_it_before_others() -> None:
    chart, table = View("chart"), View("table", "rows")
    sections = (Section("a", "A", views=(chart, table)), Section("b", "B", lead="table", views=(table,)))
    given = msgspec.structs.replace(dossier(), sections=sections)
    found = section_showing(given, {"rows"})
    assert found is not None
    assert found.name == "b"
    assert section_showing(given, {"others", ""}) is None
