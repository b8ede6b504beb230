"""Cards of rows: what a partner is named by, what a row says of itself, and where one goes next."""

from datetime import date

import msgspec
import pytest

from gui.base.period import Period
from gui.dossier.model import Dossier, Entity, Record
from gui.figures.book import FigureBook
from gui.figures.card import Card
from gui.figures.cards import card
from tests.figures.descriptors import given, row, row_of, table_of, view
from tests.figures.dossiers import dossier, observation, year
from tests.figures.words import blocks, fields, read, rows


def _card(of: Dossier, link: str) -> Card:
    made = card(FigureBook(of), link)
    assert made is not None
    return made


def _partner() -> Dossier:
    records = (
        row("partners", "one", name="One Line", name_zh="一", note="A note.", source="paper"),
        row("partners", "two", name="Two Line"),
        row("models", "ship", name="Ship", partner="one", span=year(2022)),
        row("events", "old", title="Talks", partner="two one", span=year(2020)),
        row("events", "new", title="Signed", partner="one", span=Period(date(2023, 4, 1), date(2023, 4, 30))),
        row("events", "other", title="Elsewhere", partner="two", span=year(2021)),
        row("risks", "ice", title="Ice", partner="one"),
    )
    facts = (
        observation("a", "1", year(2023), entity="ship"),
        observation("b", "2", year(2024), entity="pool", measure="bookings", unit="cabins"),
    )
    entities = {"ship": Entity("ship", "Ship", "model", partner="one"), "pool": Entity("pool", "Pool", partner="one")}
    return msgspec.structs.replace(dossier(*facts, records=records), entities=entities)


def test_a_partner_card_gathers_what_names_the_partner() -> None:
    made = _card(_partner(), "partner:one")
    assert (read(made.kicker), read(made.title), read(made.beside)) == ("Partner 1 of 2", "One Line", "一")
    assert made.subtitle is None
    assert fields(made) == {"Note": "A note."}
    told = {title: rows(block) for title, block in blocks(made).items()}
    assert told == {
        "Models": [("2022", "Ship", "")],
        "Latest figures": [("Pool, Bookings", "2024", "2 cabins"), ("Ship, Income", "2023", "XAU 1 m")],
        "Events": [("Apr 2023", "Signed", ""), ("2020", "Talks", "")],
        "Risks that name it": [("", "Ice", "")],
        "Source": [("Paper 24, 1 May 2024", "The 12 best firms", "")],
    }
    assert [row.link for row in blocks(made)["Events"].rows] == ["event:new", "event:old"]


def test_one_walks_from_partner_to_partner() -> None:
    first, second = (_card(_partner(), f"partner:{name}") for name in ("one", "two"))
    assert (first.previous, first.next) == ("", "partner:two")
    assert (second.previous, second.next) == ("partner:one", "")
    assert "Models" not in blocks(second)


RISKS = view("cards", group="direction", titles={"headwind": "Headwinds", "us-law": "US law"})


@pytest.mark.parametrize(
    ("direction", "kicker"),
    [("headwind", "Risk, headwinds"), ("us-law", "Risk, US law"), ("slow-growth", "Risk, slow growth"), ("", "Risk")],
)
def test_what_a_row_is_stands_above_its_title_and_is_not_said_twice(direction: str, kicker: str) -> None:
    record = row("risks", "r", title="Ice", detail="None sail.", direction=direction)
    made = _card(given(table_of("risks", "id", "title", "direction"), record, view=RISKS), "risk:r")
    assert (read(made.kicker), read(made.title), read(made.text)) == (kicker, "Ice", "None sail.")
    assert fields(made) == {}


def test_an_event_tells_its_day_as_a_date() -> None:
    resource = table_of("events", "id", "from:date", "to:date", "title")
    event = row_of("events", "e", {"from": date(2013, 1, 1), "to": date(2013, 12, 31), "title": "A start"})
    assert fields(_card(given(resource, event), "event:e")) == {"Date": "2013"}


def test_a_model_tells_its_kind_in_words() -> None:
    resource = table_of("models", "id", "name", "kind", "launched_from:date")
    record = row("models", "m", name="Ship", kind="night-ferry", launched_from=date(2022, 4, 1))
    made = _card(given(resource, record), "model:m")
    assert read(made.kicker) == "Model"
    assert fields(made) == {"Launched": "1 Apr 2022", "Kind": "Night ferry"}


def test_a_row_without_a_name_still_has_a_card() -> None:
    nameless: Record = row("products", "p", summary="Something.")
    made = _card(given(table_of("products", "id", "summary"), nameless), "product:p")
    assert (read(made.kicker), read(made.text)) == ("Product", "Something.")


def test_the_partner_of_most_cars_reads_as_a_person_would_tell_it(builtin_book: FigureBook) -> None:
    made = card(builtin_book, "partner:seres")
    assert made is not None
    assert list(fields(made).items())[:4] == [
        ("Cooperation", "Smart selection (HIMA)"),
        ("Status", "Active"),
        ("Since", "Apr 2021"),
        ("Stake", "10 % for CNY 11.5 bn"),
    ]
    assert {"Latest figures", "Car models", "Events", "Risks that name it", "Source"} <= set(blocks(made))


def test_an_invented_partner_reads_as_well(ferry_book: FigureBook) -> None:
    made = card(ferry_book, "partner:kaiyo-kisen")
    assert made is not None
    assert list(fields(made).items())[:3] == [("Role", "Charter"), ("Status", "Active"), ("Since", "30 Nov 2022")]
    assert read(made.subtitle) == "Owner, Japan"


@pytest.mark.parametrize(
    ("status", "cells", "glyph", "below"),
    [
        ("active", {"kind": "night-line", "country": "Norway"}, "dot-full", "Night line, Norway"),
        ("ended", {"country": "Norway"}, "dot-ring", "Norway"),
        ("planned", {}, "dot-ring", ""),
    ],
)
def test_a_partner_tells_below_its_name_what_it_is_and_has_a_glyph_for_its_status(
    status: str, cells: dict[str, str], glyph: str, below: str
) -> None:
    columns = table_of("partners", "id", "name", "kind", "country", "status")
    made = _card(given(columns, row_of("partners", "p", {"name": "P", "status": status, **cells})), "partner:p")
    assert read(made.subtitle) == below
    assert [(field.glyph, read(field.label)) for field in made.fields] == [(glyph, "Status")]


def test_the_brands_of_a_partner_are_doors_and_one_without_figures_is_said() -> None:
    columns = table_of("partners", "id", "name", "brand")
    told = (row("partners", "p", name="P", brand="Gale"), row("partners", "q", name="Q", brand="Calm"))
    entities = {key: Entity(key, key.title(), "brand", partner="p") for key in ("gale", "storm")}
    both = msgspec.structs.replace(given(columns, *told), entities=entities)
    brands = [(read(field.label), read(field.value), field.link) for field in _card(both, "partner:p").fields]
    assert brands == [("Brand", "Gale", "entity:gale"), ("", "Storm", "entity:storm")]
    alone = [(read(field.label), read(field.value), field.link) for field in _card(both, "partner:q").fields]
    assert alone == [("Brand", "Calm", "")]


def test_a_model_has_its_figures_and_leads_to_what_they_are_of(builtin_book: FigureBook) -> None:
    made = card(builtin_book, "model:aito-m9")
    assert made is not None
    links = {read(field.label): field.link for field in made.fields}
    assert links["Figures of"] == "entity:aito-m9"
    assert links["Brand"] == "entity:aito"
    told = blocks(made)
    assert [read(chart.title) for chart in told["Figures over time"].charts][1] == "Orders, AITO M9"
    assert "Sources that speak of it" in told
