"""The card of a row of a plain table."""

from pathlib import Path

import pytest

from gui.figures.book import FigureBook
from gui.figures.card import Card
from gui.figures.cards import card
from gui.figures.related import related
from gui.figures.selection import name_of, selection
from gui.figures.standpoint import Standpoint
from tests.dossier.packages import opened, package, table, write
from tests.figures.words import blocks, fields, read

ROWS = "day,place,warmth\n2024-01-01,Harbour,-5.5\n2024-01-02,Hill [old],3\n2024-01-03,,4\n"
WARMTH = {"name": "warmth", "title": "°C", "type": "number"}
SCHEMA = {"fields": [{"name": "day", "type": "date"}, {"name": "place"}, WARMTH]}


@pytest.fixture
def book(tmp_path: Path) -> FigureBook:
    days = {**table("days of a town", title="Days", schema=SCHEMA), "path": "days.csv"}
    described = package(days, sources=[{"title": "Weather office", "path": "https://example.org/w"}])
    return FigureBook(opened(write(tmp_path, described, {"days.csv": ROWS})))


def _row(book: FigureBook, number: int) -> Card:
    made = card(book, f"row:days of a town#{number}")
    assert made is not None
    return made


def test_a_row_tells_all_its_cells_and_goes_by_its_first_words(book: FigureBook) -> None:
    made = _row(book, 3)
    assert (read(made.kicker), read(made.title)) == ("Row 3 of Days", "Hill [old]")
    assert fields(made) == {"Day": "2 Jan 2024", "Place": "Hill [old]", "°C": "3"}
    assert read(name_of(book, made.link)) == "Hill [old]"


def test_one_without_words_goes_by_its_number(book: FigureBook) -> None:
    assert read(_row(book, 4).title) == "Row 4"


def test_one_walks_from_row_to_row(book: FigureBook) -> None:
    first, last = _row(book, 2), _row(book, 4)
    assert (first.previous, first.next) == ("", "row:days of a town#3")
    assert (last.previous, last.next) == ("row:days of a town#3", "")


def test_a_row_names_where_its_table_is_from(book: FigureBook) -> None:
    assert [row.link for row in blocks(_row(book, 2))["Source"].rows] == ["source:package#1"]
    assert related(book, "row:days of a town#2") == {"row:days of a town#2", "source:package#1"}


def test_a_plain_row_is_known_from_every_standpoint(book: FigureBook) -> None:
    seen = book.seen_from(Standpoint(preference="first", currency="USD"))
    assert read(_row(seen, 3).title) == "Hill [old]"
    assert card(book, "row:days of a town#99") is None


def test_a_row_stands_under_the_section_that_shows_its_table(book: FigureBook) -> None:
    steps = selection(book, (), "row:days of a town#4").crumbs
    assert [(read(step.words), step.link) for step in steps] == [
        ("Days", "section:days of a town"),
        ("Row 4", "row:days of a town#4"),
    ]
    assert [read(step.words) for step in selection(book, (), "row:nowhere").crumbs] == ["nowhere"]


def test_a_row_that_names_its_source_leads_there(tmp_path: Path) -> None:
    names = table("papers", "sources"), table("notes", sources=["Clerk", "Warden"])
    files: dict[str, str | bytes] = {
        "papers.csv": "id,title,publisher\npaper,A paper,Press\n",
        "notes.csv": "what,source\nFog,paper\nIce,rumour\n",
    }
    book = FigureBook(opened(write(tmp_path, package(*names), files)))
    fog = card(book, "row:notes#2")
    assert fog is not None
    assert [(read(field.value), field.link) for field in fog.fields] == [("Fog", ""), ("Press", "source:paper")]
    assert [read(row.words) for row in blocks(fog)["Sources"].rows] == ["Clerk", "Warden"]
    own = {"source:resource-2#1", "source:resource-2#2"}
    assert related(book, "row:notes#2") == {"row:notes#2", "source:paper"} | own
    assert related(book, "row:notes#3") == {"row:notes#3"} | own
