"""Cards: every door of a dossier opens one, and it says what a reader asks for."""

from collections.abc import Iterator
from datetime import date

import msgspec
import pytest

from gui.dossier.model import Section, Source
from gui.figures.audit import links_of
from gui.figures.book import FigureBook
from gui.figures.cards import CITED_AT_MOST, card
from gui.figures.decks import deck
from gui.figures.headlines import headlines
from gui.figures.links import KIND_OF_ROLE
from gui.figures.roster import roster
from gui.figures.tables import table
from gui.figures.timeline import timeline
from tests.figures.dossiers import dossier, observation, year
from tests.figures.words import blocks, doors, everything, fields, read, rows


def _shown(book: FigureBook, section: Section) -> Iterator[str]:
    """Yield every link that a section shows, in its text and in each of its views."""
    yield from (link.target for link in links_of(section.text) if not link.target.startswith("http"))
    for view in section.views:
        yield from (headline.link for headline in headlines(book, view))
        yield from (entry.link for entry in timeline(book, view).entries)
        yield from (shown.link for group in deck(book, view).groups for shown in group.cards)
        made = table(book, view)
        yield from (row.link for row in made.rows) if made else ()


def _leads_somewhere(book: FigureBook, link: str) -> bool:
    if link.startswith("section:"):
        return any(f"section:{section.name}" == link for section in book.dossier.sections)
    shown = card(book, link)
    return shown is not None and read(shown.title) != ""


def test_every_door_that_a_section_shows_opens_a_card_with_a_title(book: FigureBook) -> None:
    shown = [link for section in book.dossier.sections for link in _shown(book, section)]
    assert len(shown) > 50
    assert [link for link in shown if not _leads_somewhere(book, link)] == []


def test_every_partner_of_the_list_has_a_card_with_its_name_and_place(book: FigureBook) -> None:
    partners = roster(book.dossier)
    assert partners.count == len(book.dossier.records["partners"])
    entries = [entry for group in partners.groups for entry in group.entries]
    cards = {entry.name: card(book, entry.link) for entry in entries}
    assert [name for name, made in cards.items() if made is None or read(made.title) != name] == []
    places = sorted(read(made.kicker) for made in cards.values() if made)
    assert places == sorted(f"Partner {place + 1} of {partners.count}" for place in range(partners.count))


def _all_links(book: FigureBook) -> list[str]:
    dossier = book.dossier
    links = [f"figure:{name}" for name in dossier.observations]
    links += [f"entity:{name}" for name in dossier.entities]
    links += [f"source:{name}" for name in dossier.sources]
    for role, kind in KIND_OF_ROLE.items():
        links += [f"{kind}:{name}" for name in dossier.records.get(role, {})]
    return links


def test_every_door_of_every_card_leads_on(book: FigureBook) -> None:
    dead = []
    for link in _all_links(book):
        made = card(book, link)
        assert made is not None, link
        dead += [f"{link} -> {door}" for door in doors(made) if not _leads_somewhere_quickly(book, door)]
    assert dead == []


def _leads_somewhere_quickly(book: FigureBook, link: str) -> bool:
    kind, _, name = link.partition(":")
    roles = {kind: role for role, kind in KIND_OF_ROLE.items()}
    known = {
        "section": {section.name for section in book.dossier.sections},
        "figure": book.dossier.observations.keys(),
        "entity": book.dossier.entities.keys(),
        "source": book.dossier.sources.keys(),
    }
    return name in (known[kind] if kind in known else book.dossier.records[roles[kind]])


def test_no_card_shows_an_id_or_an_empty_label(book: FigureBook) -> None:
    dossier = book.dossier
    spoken = {entity.name for entity in dossier.entities.values()} | {
        source.title for source in dossier.sources.values()
    }
    ids = {*dossier.observations, *dossier.entities, *dossier.sources}
    ids |= {name for role in KIND_OF_ROLE for name in dossier.records.get(role, {})}
    ids = {name for name in ids if "-" in name} - spoken
    shown = []
    for link in _all_links(book):
        made = card(book, link)
        assert made is not None
        shown += [f"{link}: {said}" for said in everything(made) if said in ids]
        assert read(made.kicker), link
        assert not made.fields or read(made.fields[0].label), link
    assert shown == []


@pytest.mark.parametrize("target", ["", "https://example.org", "figure:nowhere", "partner:nobody", "calc:sum(a,z)"])
def test_what_leads_nowhere_has_no_card(target: str) -> None:
    assert card(FigureBook(dossier(observation("a", "1", year(2023)))), target) is None


def test_a_section_is_a_place_and_has_no_card(book: FigureBook) -> None:
    assert card(book, f"section:{book.dossier.sections[0].name}") is None


def test_a_computed_figure_shows_its_formula_and_what_it_was_computed_from() -> None:
    book = FigureBook(dossier(observation("a", "200", year(2023)), observation("b", "300", year(2024))))
    made = card(book, "calc:growth(a,b)")
    assert made is not None
    assert (read(made.kicker), read(made.title)) == ("Computed figure", "+50 %")
    assert fields(made) == {"Formula": "change from the earlier to the later period"}
    computed = blocks(made)["Computed from"]
    assert rows(computed) == [("Firm, Income", "2023", "XAU 200 m"), ("Firm, Income", "2024", "XAU 300 m")]
    assert [row.link for row in computed.rows] == ["figure:a", "figure:b"]


def test_an_operation_that_makes_no_sense_has_no_card() -> None:
    book = FigureBook(dossier(observation("a", "2", year(2023)), observation("b", "3", year(2023), unit="cabins")))
    assert card(book, "calc:growth(a,b)") is None


def test_an_entity_says_in_words_what_it_is_and_what_it_belongs_to() -> None:
    book = FigureBook(dossier(observation("a", "5", year(2023), entity="north")))
    part, whole = card(book, "entity:north"), card(book, "entity:firm")
    assert part is not None
    assert whole is not None
    assert (read(part.kicker), fields(part)) == ("Segment", {"Part of": "Firm"})
    assert rows(blocks(part)["Latest figures"]) == [("Income", "2023", "XAU 5 m")]
    assert [row[1] for row in rows(blocks(whole)["Parts"])] == ["Firm North 7", "Firm South"]


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
    assert read(block.text) == ("and 2 more" if cites > CITED_AT_MOST else "")


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
