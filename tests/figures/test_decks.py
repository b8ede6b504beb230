"""Decks: cards in groups, in the order and the words that the view gives."""

from datetime import date

import pytest

from gui.figures.book import FigureBook
from gui.figures.decks import FEWEST, MOST_CARDS, MOST_GROUPS, MOST_IN_ALL, Deck, deck
from gui.figures.standpoint import Standpoint
from tests.figures.descriptors import given, row, table_of, view
from tests.figures.words import read

RESOURCE = table_of("risks", "id", "title", "detail", "direction", "cost:number", "cost_unit", title="Risks")
ROWS = (
    row("risks", "a", title="Slow demand", detail="Fewer buy.", direction="headwind", source="paper"),
    row("risks", "b", title="New harbour", detail="More sail.", direction="tailwind", cost=12, cost_unit="XAU million"),
    row("risks", "c", title="Ice", detail="None sail.", direction="headwind"),
)


def _deck(**options: object) -> Deck:
    shown = view("cards", **options)
    return deck(FigureBook(given(RESOURCE, *ROWS, view=shown)), shown)


def test_groups_stand_in_the_order_of_their_titles_and_rows_in_that_of_the_file() -> None:
    made = _deck(group="direction", titles={"tailwind": "Tailwinds", "headwind": "Headwinds", "none": "Nothing"})
    assert [(group.title, [card.title for card in group.cards]) for group in made.groups] == [
        ("Tailwinds", ["New harbour"]),
        ("Headwinds", ["Slow demand", "Ice"]),
    ]
    assert made.count == 3


def test_a_card_has_its_text_its_facts_with_units_its_source_and_its_door() -> None:
    cards = [card for group in _deck(group="direction", facts=["cost", "nothing"]).groups for card in group.cards]
    first, _, harbour = cards
    assert (first.link, first.text, read(first.source)) == ("risk:a", "Fewer buy.", "Paper 24")
    assert first.facts == ()
    assert [(fact.label, read(fact.value)) for fact in harbour.facts] == [("Cost", "XAU 12 m")]
    assert read(harbour.source) == ""


@pytest.mark.parametrize(
    "options",
    [{"group": 7, "facts": "cost", "titles": ["x"]}, {"title": "nothing", "text": None}, {"facts": [1, None]}],
)
def test_options_that_make_no_sense_do_no_harm(options: dict[str, object]) -> None:
    made = _deck(**options)
    assert sorted(card.title for group in made.groups for card in group.cards) == ["Ice", "New harbour", "Slow demand"]
    assert all(group.title for group in made.groups)


def test_rows_without_a_group_stand_under_the_title_of_the_table() -> None:
    assert [group.title for group in _deck(group="nothing").groups] == ["Risks"]


def test_rows_of_a_role_without_cards_open_nothing() -> None:
    resource = table_of("", "id", "name")
    book = FigureBook(given(resource, row("", "rows#2", name="Plain")))
    assert [card.link for group in deck(book, view("cards")).groups for card in group.cards] == [""]


def test_a_view_of_observations_or_of_nothing_is_an_empty_deck() -> None:
    book = FigureBook(given(table_of("observations")))
    assert deck(book, view("cards")) == Deck()
    assert deck(FigureBook(given(RESOURCE)), view("cards")).count == 0


def test_each_row_of_a_real_deck_is_a_card(book: FigureBook) -> None:
    views = [view for section in book.dossier.sections for view in section.views if view.kind == "cards"]
    assert views
    for shown in views:
        made = deck(book, shown)
        assert made.count == len(book.dossier.tables[shown.resource])
        assert all(card.text and read(card.source) for group in made.groups for card in group.cards)


def test_a_date_of_a_card_is_as_exact_as_it_is_known() -> None:
    resource = table_of("products", "id", "name", "announced_from:date", "announced_to:date")
    rows = (
        row("products", "a", name="A", announced_from=date(2019, 4, 1), announced_to=date(2019, 4, 30)),
        row("products", "b", name="B", announced_from=date(2019, 1, 1), announced_to=date(2019, 12, 31)),
        row("products", "c", name="C", announced_from=date(2019, 4, 18)),
    )
    shown = view("cards", title="name", facts=["announced_from"])
    cards = deck(FigureBook(given(resource, *rows, view=shown)), shown).groups[0].cards
    assert [read(card.facts[0].value) for card in cards] == ["Apr 2019", "2019", "18 Apr 2019"]
    assert cards[0].facts[0].label == "Announced"


def test_of_a_large_table_the_first_rows_are_cards_and_all_are_counted() -> None:
    rows = [row("", f"r{number}", kind="few" if number < 3 else "many") for number in range(MOST_CARDS + 8)]
    shown = view("cards", group="kind")
    few, many = deck(FigureBook(given(table_of("", "kind"), *rows, view=shown)), shown).groups
    assert (len(few.cards), few.count, read(few.counted)) == (3, 3, "3")
    assert (len(many.cards), many.count, read(many.counted)) == (200, 205, "205, the first 200 are here")


def test_a_deck_of_many_large_groups_has_a_bound_as_a_whole_and_every_group_shows_some() -> None:
    rows = [row("", f"r{number}", kind=f"kind {number % 30}") for number in range(30 * MOST_CARDS)]
    shown = view("cards", group="kind")
    made = deck(FigureBook(given(table_of("", "kind"), *rows, view=shown)), shown)
    assert sum(len(group.cards) for group in made.groups) <= MOST_IN_ALL + 30 * FEWEST
    assert all(len(group.cards) >= FEWEST and group.count == MOST_CARDS for group in made.groups)


def test_rows_of_ever_new_kinds_stand_together() -> None:
    rows = [row("", f"r{number}", kind=f"kind {number}") for number in range(MOST_GROUPS + 8)]
    shown = view("cards", group="kind")
    made = deck(FigureBook(given(table_of("", "kind"), *rows, view=shown)), shown)
    assert len(made.groups) == MOST_GROUPS + 1
    assert (made.groups[-1].title, made.groups[-1].count, made.count) == ("Rows", 8, MOST_GROUPS + 8)


def test_a_row_of_which_nobody_knows_since_when_it_is_known_is_marked_on_an_early_day(builtin_book: FigureBook) -> None:
    (shown,) = (
        one
        for section in builtin_book.dossier.sections
        for one in section.views
        if one.kind == "cards" and one.resource == "risks"
    )
    early = builtin_book.seen_from(Standpoint(known_on=date(2019, 6, 1)))
    titles = [card.title for group in deck(early, shown).groups for card in group.cards]
    assert "Purchase tax break halved in 2026 †" in titles
    assert all(title.endswith(" †") for title in titles), "none of them has a source of that time"
    today = [card.title for group in deck(builtin_book, shown).groups for card in group.cards]
    assert not any("†" in title for title in today)
