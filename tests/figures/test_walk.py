"""Going on to the next card follows what the eye sees: the list, the timeline, the deck, else the file."""

from datetime import date

from gui.base.period import Period
from gui.dossier.model import Record, View
from gui.figures.book import FigureBook
from gui.figures.decks import deck
from gui.figures.timeline import timeline
from gui.figures.walk import walk
from tests.figures.descriptors import given, row, table_of, view
from tests.figures.dossiers import year


def _walk(role: str, kind: str, *rows: Record, shown: View | None = None) -> list[str]:
    links = walk(given(table_of(role, "id", "title"), *rows, view=shown), kind)
    return [link.removeprefix(f"{kind}:") for link in links]


def test_partners_follow_the_groups_of_the_list() -> None:
    rows = (
        row("partners", "a", cooperation="pool"),
        row("partners", "b", cooperation="charter"),
        row("partners", "c", cooperation="pool"),
    )
    assert _walk("partners", "partner", *rows) == ["a", "c", "b"]
    charter_first = view("partners", titles={"charter": "Charters"})
    assert _walk("partners", "partner", *rows, shown=charter_first) == ["b", "a", "c"]


def test_events_follow_the_timeline() -> None:
    rows = (
        row("events", "never"),
        row("events", "later", span=year(2020)),
        row("events", "first", span=Period(date(2013, 5, 2), date(2013, 5, 2))),
    )
    shown = view("timeline")
    assert _walk("events", "event", *rows, shown=shown) == ["first", "later", "never"]
    entries = timeline(FigureBook(given(table_of("events", "id"), *rows, view=shown)), shown).entries
    assert [entry.link for entry in entries] == ["event:first", "event:later", "event:never"]


def test_cards_follow_their_deck() -> None:
    rows = (
        row("risks", "tail", direction="tailwind"),
        row("risks", "head", direction="headwind"),
        row("risks", "else", direction="sideways"),
        row("risks", "tail-too", direction="tailwind"),
    )
    shown = view("cards", group="direction", titles={"headwind": "Headwinds", "tailwind": "Tailwinds"})
    assert _walk("risks", "risk", *rows, shown=shown) == ["head", "tail", "tail-too", "else"]
    made = deck(FigureBook(given(table_of("risks", "id"), *rows, view=shown)), shown)
    assert [c.link for g in made.groups for c in g.cards] == ["risk:head", "risk:tail", "risk:tail-too", "risk:else"]


def test_rows_that_no_view_shows_follow_their_file() -> None:
    rows = (row("models", "z"), row("models", "a"))
    assert _walk("models", "model", *rows) == ["z", "a"]
