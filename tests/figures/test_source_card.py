"""The card of a source: who published it, all that rests on it, and where others say something else."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from gui.dossier.model import Source
from gui.figures.book import FigureBook
from gui.figures.cards import card
from gui.figures.source_card import CITED_AT_MOST
from tests.dossier.packages import opened, package, table, write
from tests.figures.dossiers import dossier, observation, year
from tests.figures.words import blocks, fields, read, rows


def _sources(*sources: Source, cites: int) -> FigureBook:
    cited = [observation(f"o{place}", "1", year(2000 + place)) for place in range(cites)]
    held = {source.id: source for source in sources}
    return FigureBook(msgspec.structs.replace(dossier(*cited), sources=held))


@pytest.mark.parametrize(
    ("cites", "title"), [(1, "Cited for one fact"), (3, "Cited for 3 facts"), (CITED_AT_MOST + 2, "Cited for 42 facts")]
)
def test_a_source_counts_the_facts_that_cite_it(cites: int, title: str) -> None:
    made = card(_sources(Source("paper", "A paper"), cites=cites), "source:paper")
    assert made is not None
    block = blocks(made)[title]
    assert len(block.rows) == min(cites, CITED_AT_MOST)
    assert read(block.note) == ("and 2 more" if cites > CITED_AT_MOST else "")


def test_a_source_that_nothing_cites_says_so_by_silence() -> None:
    made = card(_sources(Source("paper", "A paper"), cites=0), "source:paper")
    assert made is not None
    assert made.blocks == ()


def test_a_source_tells_a_printed_date_from_an_inferred_one_and_from_none() -> None:
    day = date(2024, 5, 1)
    given = (
        Source("a", "A", "A", day, "printed", url="https://example.org", accessed=date(2026, 1, 2)),
        Source("b", "B", "", day, "inferred"),
        Source("c", "C"),
    )
    book = _sources(*given, cites=0)
    cards = [card(book, f"source:{source.id}") for source in given]
    assert [fields(made)["Published"] for made in cards if made] == ["1 May 2024", "≈ 1 May 2024, inferred", "undated"]
    assert [fields(made)["Publisher"] for made in cards if made] == ["A", "not stated", "not stated"]
    assert [made.address for made in cards if made] == ["https://example.org", "", ""]
    assert [(made.previous, made.next) for made in cards if made] == [
        ("", "source:b"),
        ("source:a", "source:c"),
        ("source:b", ""),
    ]
    first = cards[0]
    assert first is not None
    assert fields(first)["Page read"] == "2 Jan 2026"
    assert "Address" not in fields(first)


def test_a_source_says_where_others_say_something_else() -> None:
    given = dossier(
        observation("a", "2098", year(2022)),
        observation("b", "2200", year(2022), source="other"),
        observation("c", "4700", year(2023), source="other"),
    )
    other = Source("other", "Another", "Gazette", date(2023, 1, 1), "printed")
    book = FigureBook(msgspec.structs.replace(given, sources={**given.sources, "other": other}))
    taken, left = card(book, "source:paper"), card(book, "source:other")
    assert taken is not None
    assert left is not None
    title = "Where reports differ"
    assert rows(blocks(taken)[title]) == [("XAU 2.098 bn", "2022: taken; others differ", "")]
    assert rows(blocks(left)[title]) == [("XAU 2.2 bn", "2022: not taken; XAU 2.098 bn by Paper 24 is", "")]


def test_a_source_of_rates_lists_them(builtin_book: FigureBook) -> None:
    rates = builtin_book.dossier.rates
    made = card(builtin_book, f"source:{rates[0].source}")
    assert made is not None
    listed = rows(blocks(made)["Exchange rates"])
    assert len(listed) == sum(rate.source == rates[0].source for rate in rates)
    assert all(day and pair and rate for day, pair, rate in listed)


def test_a_source_of_a_package_tells_all_of_itself_and_names_the_tables_from_it(tmp_path: Path) -> None:
    office = {"title": "Office", "path": "notes/log.txt", "email": "a@example.org", "version": "2"}
    tables = (table("days", title="Days"), table("hours"), table("other", sources=["Somebody"]))
    described = package(*tables, sources=[office])
    book = FigureBook(
        opened(write(tmp_path, described, dict.fromkeys(("days.csv", "hours.csv", "other.csv"), "a\n1\n")))
    )
    made = card(book, "source:package#1")
    assert made is not None
    assert made.address == "notes/log.txt"
    assert {name: fields(made)[name] for name in ("E-mail", "Version")} == {"E-mail": "a@example.org", "Version": "2"}
    found = blocks(made)["Tables from here"].rows
    assert [(read(row.words), row.link) for row in found] == [("Days", "section:days"), ("hours", "section:hours")]
