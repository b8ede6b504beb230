"""The card of an entity: a brand with its partner, models and figures, a group with its parts."""

from datetime import date

import msgspec

from gui.dossier.model import Dossier, Entity
from gui.figures.book import FigureBook
from gui.figures.card import Card
from gui.figures.cards import card
from gui.figures.standpoint import Standpoint
from tests.figures.descriptors import row
from tests.figures.dossiers import dossier, observation, year
from tests.figures.words import blocks, fields, read, rows


def _made(of: Dossier | FigureBook, link: str) -> Card:
    made = card(of if isinstance(of, FigureBook) else FigureBook(of), link)
    assert made is not None
    return made


def _brand() -> Dossier:
    records = (
        row("partners", "one", name="One Line"),
        row("models", "ship", name="Ship", partner="one", span=year(2022), start_price="20"),
        row("models", "other", name="Other"),
    )
    facts = [observation(f"a{at}", str(at + 1), year(2020 + at), entity="gale") for at in range(3)]
    facts += [
        observation(f"b{at}", str(at + 1), year(2020 + at), entity="ship", measure="bookings", unit="cabins")
        for at in range(3)
    ]
    entities = {
        "fleet": Entity("fleet", "Fleet", "alliance"),
        "gale": Entity("gale", "Gale", "brand", part_of="fleet", partner="one", note="A note."),
        "ship": Entity("ship", "Ship", "model", part_of="gale"),
        "port": Entity("port", "Port", "scope", part_of="gale"),
    }
    return msgspec.structs.replace(dossier(*facts, records=records), entities=entities)


def test_a_brand_leads_to_whose_it_is_and_to_all_that_belongs_to_it() -> None:
    made = _made(_brand(), "entity:gale")
    assert (read(made.kicker), read(made.title)) == ("Brand", "Gale")
    assert fields(made) == {"Part of": "Fleet", "Partner": "One Line", "Note": "A note."}
    assert [field.link for field in made.fields] == ["entity:fleet", "partner:one", ""]
    told = blocks(made)
    assert list(told) == ["Figures over time", "Models", "Parts", "Sources that speak of it"]
    assert [read(chart.title) for chart in told["Figures over time"].charts] == ["Income, Gale", "Bookings, Ship"]
    assert [row.link for row in told["Models"].rows] == ["model:ship"]
    assert rows(told["Parts"]) == [("", "Port", "")]
    assert [row.link for row in told["Sources that speak of it"].rows] == ["source:paper"]


def test_what_has_figures_of_its_own_is_not_drawn_by_those_of_its_parts(book: FigureBook) -> None:
    for entity in book.dossier.entities.values():
        made = _made(book, f"entity:{entity.id}")
        charts = [chart for block in made.blocks for chart in block.charts]
        assert len({chart.measure for chart in charts}) == len(charts) <= 3
        latest = blocks(made).get("Latest figures")
        own = [row.link for row in latest.rows] if latest is not None else []
        assert all(book.dossier.observations[link.removeprefix("figure:")].entity == entity.id for link in own)


def test_on_an_early_day_it_says_since_when_it_is_known() -> None:
    told = FigureBook(_brand())
    early = told.seen_from(Standpoint(known_on=date(2024, 4, 30)))
    assert (
        read(_made(early, "entity:gale").unknown) == "Known from 1 May 2024, after the day you look from (30 Apr 2024)"
    )
    assert blocks(_made(early, "entity:gale")).keys() <= {"Models", "Parts"}
    later = _made(told.seen_from(Standpoint(known_on=date(2024, 5, 1))), "entity:gale")
    assert later.unknown is None
    assert fields(later)["Known from"] == "1 May 2024"
    assert "Known from" not in fields(_made(told, "entity:gale"))


def test_what_has_no_figure_yet_but_parts_that_have_is_known_by_them(ferry_book: FigureBook) -> None:
    early = ferry_book.seen_from(Standpoint(known_on=date(2023, 6, 30)))
    assert not ferry_book.known.of("entity:night-pool").by(date(2023, 6, 30))
    made = _made(early, "entity:night-pool")
    assert made.unknown is None
    assert "Figures over time" in blocks(made)


def test_parts_that_are_known_only_later_are_not_named(builtin_book: FigureBook) -> None:
    day = date(2023, 11, 5)
    told = [
        row.link
        for row in blocks(_made(builtin_book.seen_from(Standpoint(known_on=day)), "entity:aito"))["Car models"].rows
    ]
    parts = blocks(_made(builtin_book.seen_from(Standpoint(known_on=day)), "entity:aito")).get("Parts")
    named = [row.link for row in parts.rows] if parts is not None else []
    assert told
    assert "entity:aito-m9-2025" not in named
    assert all(builtin_book.known.of(link).by(day) for link in (*told, *named))
