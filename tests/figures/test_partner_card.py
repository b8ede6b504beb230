"""The card of a partner: what others tell of it, and what was known of it on a day."""

from datetime import date

from gui.figures.book import FigureBook
from gui.figures.cards import card
from gui.figures.standpoint import Standpoint
from tests.figures.words import blocks, fields, read, rows


def test_a_partner_has_its_models_with_launch_and_price(builtin_book: FigureBook) -> None:
    made = card(builtin_book, "partner:seres")
    assert made is not None
    assert (read(made.beside), read(made.subtitle)) == ("赛力斯", "Carmaker, China")
    assert fields(made)["Stake"] == "10 % for CNY 11.5 bn"
    told = rows(blocks(made)["Car models"])
    assert ("12 Sep 2023", "AITO M7 (2023)", "CNY 249,800") in told
    assert all(row.link.startswith("model:") for row in blocks(made)["Car models"].rows)


def test_its_orders_and_deliveries_are_small_charts(builtin_book: FigureBook) -> None:
    made = card(builtin_book, "partner:seres")
    assert made is not None
    titles = [read(chart.title) for chart in blocks(made)["Figures over time"].charts]
    assert any(title.startswith("Deliveries, ") for title in titles)
    assert any(title.startswith("Orders, AITO M7 (2023)") for title in titles)


def test_what_a_chart_tells_is_not_told_again_below_it(builtin_book: FigureBook) -> None:
    for partner in builtin_book.dossier.records["partners"]:
        made = card(builtin_book, f"partner:{partner}")
        assert made is not None
        drawn = [series.link for block in made.blocks for chart in block.charts for series in chart.series]
        told = [row.link for block in made.blocks for row in block.rows]
        assert not set(drawn) & set(told)


def test_its_events_are_counted_and_each_has_the_glyph_of_its_category(builtin_book: FigureBook) -> None:
    made = card(builtin_book, "partner:seres")
    assert made is not None
    block = blocks(made)["Events"]
    assert read(block.count) == f"{len(block.rows)} in all"
    events = builtin_book.dossier.records["events"]
    glyphs = {events[row.link.removeprefix("event:")].text("category"): row.glyph for row in block.rows}
    assert glyphs["partnership"] == "glyph-rings"
    assert glyphs["orders"] == "glyph-triangle"


def test_a_model_without_a_day_among_others_says_so(builtin_book: FigureBook) -> None:
    made = card(builtin_book, "partner:seres")
    assert made is not None
    assert ("undated", "AITO M9 (new generation)", "CNY 479,800") in rows(blocks(made)["Car models"])


def test_its_sources_stand_newest_first_and_those_that_have_no_room_are_counted(builtin_book: FigureBook) -> None:
    made = card(builtin_book, "partner:seres")
    assert made is not None
    block = blocks(made)["Sources that speak of it"]
    total = int(read(block.count).removesuffix(" in all"))
    assert read(block.note) == f"and {total - len(block.rows)} more"
    published = [builtin_book.dossier.sources[row.link.removeprefix("source:")].published for row in block.rows]
    days = [day for day in published if day is not None]
    assert days == sorted(days, reverse=True)


def test_what_its_own_row_tells_is_not_told_before_its_day(builtin_book: FigureBook) -> None:
    early = builtin_book.seen_from(Standpoint(known_on=date(2024, 4, 5)))
    made = card(early, "partner:seres")
    assert made is not None
    assert read(made.title) == "SERES Group"
    assert fields(made) == {}
    assert made.address == ""
    assert "known from 26 Aug 2024" in read(blocks(made)["Known by name only"].text)
    assert "Source" not in blocks(made)
    assert "Car models" in blocks(made)


def test_every_partner_of_every_day_tells_only_what_was_known(book: FigureBook) -> None:
    days = sorted(set(book.known.days))
    for day in days[:: max(1, len(days) // 5)]:
        seen = book.seen_from(Standpoint(known_on=day))
        for partner in seen.dossier.records["partners"]:
            made = card(seen, f"partner:{partner}")
            assert made is not None
            links = [row.link for block in made.blocks for row in block.rows if row.link]
            links += [chart.link for block in made.blocks for chart in block.charts]
            assert all(book.known.of(link).by(day) for link in links)


def test_pages_of_one_publisher_are_told_apart_by_their_titles(ferry_book: FigureBook) -> None:
    made = card(ferry_book, "partner:tarno-rederi")
    assert made is not None
    told = [words for _, words, _ in rows(blocks(made)["Sources that speak of it"])]
    assert "Skarvik Line: Annual report 2022" in told
    assert "Harbour Post" in told
    assert len(set(told)) == len(told)


def test_a_number_of_a_model_that_is_no_price_has_its_label(ferry_book: FigureBook) -> None:
    made = card(ferry_book, "partner:tarno-rederi")
    assert made is not None
    assert rows(blocks(made)["Ships"]) == [("1 Apr 2022", "MS Tärnö", "Cabins: 180")]


def test_a_brand_that_was_not_known_yet_is_no_door(builtin_book: FigureBook) -> None:
    early = builtin_book.seen_from(Standpoint(known_on=date(2023, 11, 5)))
    for day, link in ((builtin_book, "entity:luxeed"), (early, "")):
        made = card(day, "partner:chery")
        assert made is not None
        assert {read(field.label): field.link for field in made.fields}["Brand"] == link
