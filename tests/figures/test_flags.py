"""Events as flags: by day, of the chosen categories, named and marked as the timeline does."""

from datetime import date

import msgspec

from gui.base.period import Period
from gui.figures.book import FigureBook
from gui.figures.chart_state import ChartState
from gui.figures.flags import categories, category_choices, flags
from gui.figures.labels import view_of_kind
from gui.figures.timeline import timeline

STATE = ChartState(home=Period(date(2021, 1, 1), date(2025, 12, 31)))


def test_every_category_that_has_a_day_may_be_chosen(book: FigureBook) -> None:
    everything = msgspec.structs.replace(STATE, categories=categories(book.dossier))
    found = flags(book, everything)
    assert len(found) == sum(choice.count for choice in category_choices(book, everything))
    assert [flag.span.start for flag in found] == sorted(flag.span.start for flag in found)
    assert all(flag.title and flag.link.startswith("event:") for flag in found)


def test_only_what_was_chosen_has_flags(book: FigureBook) -> None:
    first, *others = categories(book.dossier)
    state = msgspec.structs.replace(STATE, categories=(first,))
    assert {flag.category for flag in flags(book, state)} == {first}
    shown = {choice.key: choice.shown for choice in category_choices(book, state)}
    assert shown == {first: True, **dict.fromkeys(others, False)}


def test_days_since_launch_and_small_plots_have_no_flags(book: FigureBook) -> None:
    state = msgspec.structs.replace(STATE, categories=categories(book.dossier))
    assert flags(book, state)
    assert flags(book, msgspec.structs.replace(state, axis="launch")) == ()
    assert flags(book, msgspec.structs.replace(state, multiples="upper:model")) == ()


def test_the_timeline_and_the_chart_use_one_glyph(builtin_book: FigureBook) -> None:
    view = view_of_kind(builtin_book.dossier, "timeline")
    assert view is not None
    glyphs = {entry.link: entry.glyph for entry in timeline(builtin_book, view).entries}
    state = msgspec.structs.replace(STATE, categories=categories(builtin_book.dossier))
    assert all(glyphs[flag.link] == flag.glyph for flag in flags(builtin_book, state))
