"""The timeline: events by day, in categories with a mark each."""

from datetime import date

import pytest

from gui.base.messages import Message
from gui.base.period import Period
from gui.figures.book import FigureBook
from gui.figures.timeline import Timeline, event_glyph, timeline
from tests.figures.descriptors import given, row, table_of, view
from tests.figures.dossiers import year
from tests.figures.words import read

RESOURCE = table_of("events", "id", "from:date", "to:date", "title", "category")
ROWS = (
    row("events", "later", span=year(2019), title="A year", category="law", source="paper"),
    row("events", "never", title="Nobody knows when", category="ships"),
    row("events", "first", span=Period(date(2013, 5, 2), date(2013, 5, 2)), title="First", category="ships"),
    row("events", "day", span=Period(date(2019, 1, 1), date(2019, 1, 1)), title="New Year", category="ships"),
)


def _timeline(**options: object) -> Timeline:
    shown = view("timeline", **options)
    return timeline(FigureBook(given(RESOURCE, *ROWS, view=shown)), shown)


def test_events_stand_from_old_to_new_the_exact_before_the_vague_the_undated_last() -> None:
    made = _timeline()
    assert [entry.link for entry in made.entries] == ["event:first", "event:day", "event:later", "event:never"]
    assert made.years == (2013, 2019)


def test_categories_have_the_words_and_marks_of_the_view_and_count_their_events() -> None:
    made = _timeline(titles={"law": "Laws", "ice": "Ice"}, glyphs={"law": "glyph-square"})
    assert [(kind.title, kind.glyph, kind.count) for kind in made.categories] == [
        ("Laws", "glyph-square", 1),
        ("Ships", "glyph-circle", 3),
    ]
    assert {entry.title: entry.glyph for entry in made.entries}["A year"] == "glyph-square"


def test_an_event_names_who_tells_of_it() -> None:
    assert {entry.title: entry.source for entry in _timeline().entries} == {
        "A year": "Paper 24",
        "Nobody knows when": "",
        "First": "",
        "New Year": "",
    }


@pytest.mark.parametrize("odd", [None, 7, [], "glyph"])
def test_options_that_make_no_sense_lose_no_event(odd: object) -> None:
    made = _timeline(titles=odd, glyphs=odd)
    assert len(made.entries) == len(ROWS)
    assert {entry.glyph for entry in made.entries} == {"glyph-circle"}


def test_a_resource_without_events_is_an_empty_timeline() -> None:
    assert timeline(FigureBook(given(table_of("risks"), row("risks", "r"))), view("timeline")) == Timeline()


def test_a_real_timeline_tells_every_event_once_and_in_order(book: FigureBook) -> None:
    views = [view for section in book.dossier.sections for view in section.views if view.kind == "timeline"]
    assert views
    for shown in views:
        made = timeline(book, shown)
        assert sorted(entry.link for entry in made.entries) == sorted(
            f"event:{name}" for name in book.dossier.records["events"]
        )
        days = [entry.span.start for entry in made.entries if entry.span]
        assert days == sorted(days)
        assert sum(kind.count for kind in made.categories) == len(made.entries)
        assert all(entry.title and entry.detail and entry.source for entry in made.entries)


def test_a_date_is_told_as_exactly_as_it_is_known(builtin_book: FigureBook) -> None:
    shown = next(view for section in builtin_book.dossier.sections for view in section.views if view.kind == "timeline")
    told = {
        entry.link: read(Message("{span}", {"span": entry.span or year(1)}))
        for entry in timeline(builtin_book, shown).entries
    }
    assert told["event:2013-in-car-internet-unit"] == "2013"
    assert told["event:2018-07-audi-memorandum"] == "Jul 2018"
    assert told["event:2023-09-new-m7-launched"] == "12 Sep 2023"


def test_an_event_elsewhere_has_the_mark_of_its_category_and_a_strange_one_is_a_circle() -> None:
    shown = view("timeline", glyphs={"law": "glyph-square", "ships": "skull"})
    made = given(RESOURCE, *ROWS, view=shown)
    law, _never, ships, _day = ROWS
    assert event_glyph(made, law) == "glyph-square"
    assert event_glyph(made, ships) == "glyph-circle"
