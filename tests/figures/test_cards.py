"""Cards: every door of a dossier opens one, and it says what a reader asks for."""

from collections.abc import Iterator
from datetime import date

import pytest

from gui.dossier.model import Section
from gui.figures.audit import links_of
from gui.figures.book import FigureBook
from gui.figures.cards import card
from gui.figures.decks import deck
from gui.figures.headlines import headlines
from gui.figures.links import KIND_OF_ROLE
from gui.figures.roster import roster
from gui.figures.standpoint import Standpoint
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


def test_an_entity_says_in_words_what_it_is_and_what_it_belongs_to() -> None:
    book = FigureBook(dossier(observation("a", "5", year(2023), entity="north")))
    part, whole = card(book, "entity:north"), card(book, "entity:firm")
    assert part is not None
    assert whole is not None
    assert (read(part.kicker), fields(part)) == ("Segment", {"Part of": "Firm"})
    assert rows(blocks(part)["Latest figures"]) == [("Income", "2023", "XAU 5 m")]
    assert [row[1] for row in rows(blocks(whole)["Parts"])] == ["Firm North 7", "Firm South"]


def test_what_was_not_known_has_the_card_of_today_and_says_since_when_it_is(builtin_book: FigureBook) -> None:
    early = builtin_book.seen_from(Standpoint(known_on=date(2023, 11, 5)))
    later = card(early, "figure:m7-2023-80k-asiatimes")
    assert later is not None
    assert read(later.unknown) == "Known from 7 Nov 2023, after the day you look from (5 Nov 2023)"
    assert read(later.title) == "over 80,000 vehicles"
    before = card(early, "figure:m7-2023-60k-caixin")
    assert before is not None
    assert before.unknown is None
    today = card(builtin_book, "figure:m7-2023-80k-asiatimes")
    assert today is not None
    assert today.unknown is None


def test_every_card_opens_from_any_standpoint(book: FigureBook) -> None:
    days = book.known.days
    asked = [Standpoint(known_on=days[len(days) // 2], currency="USD"), Standpoint(preference="first", currency="JPY")]
    for standpoint in asked:
        seen = book.seen_from(standpoint)
        assert [link for link in _all_links(book) if card(seen, link) is None] == []
