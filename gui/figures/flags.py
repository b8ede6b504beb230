"""Events of the timeline as flags over the time axis, and the categories one may choose from."""

from collections import Counter
from collections.abc import Iterable

from gui.dossier.model import Dossier, Record
from gui.figures.book import FigureBook
from gui.figures.chart import CategoryChoice, Flag
from gui.figures.chart_state import ChartState
from gui.figures.labels import ViewLabels, view_of_kind
from gui.figures.timeline import PLAIN_GLYPH, by_day, event_title


def flags(book: FigureBook, state: ChartState) -> tuple[Flag, ...]:
    """Return the dated events of the chosen categories, oldest first.

    There are none where the axis has no calendar, and none over small plots, which have no room for them.
    """
    if state.axis != "calendar" or state.multiples or not state.categories:
        return ()
    chosen = frozenset(state.categories)
    return tuple(flag for flag in all_flags(book) if flag.category in chosen)


def all_flags(book: FigureBook) -> tuple[Flag, ...]:
    """Return every dated event, oldest first."""
    return book.kept(all_flags, lambda: _all_flags(book.dossier))


def _all_flags(dossier: Dossier) -> tuple[Flag, ...]:
    glyphs = _labels(dossier).mapping("glyphs")
    rows = sorted(_events(dossier), key=by_day)
    return tuple(
        Flag(
            link=f"event:{row.id}",
            span=row.span,
            category=row.text("category"),
            glyph=glyphs.get(row.text("category"), PLAIN_GLYPH),
            title=event_title(row),
        )
        for row in rows
        if row.span is not None
    )


def category_choices(book: FigureBook, state: ChartState) -> tuple[CategoryChoice, ...]:
    """Return the categories of events in the order of the timeline's view, then by name."""
    labels = _labels(book.dossier)
    glyphs = labels.mapping("glyphs")
    counted = Counter(flag.category for flag in all_flags(book))
    chosen = frozenset(state.categories)
    return tuple(
        CategoryChoice(key, labels.title(key), glyphs.get(key, PLAIN_GLYPH), counted[key], key in chosen)
        for key in categories(book.dossier)
    )


def categories(dossier: Dossier) -> tuple[str, ...]:
    """Return the categories that dated events have; those that the timeline's view names come first."""
    known = {row.text("category") for row in _events(dossier) if row.span is not None}
    named = [key for key in _labels(dossier).titles if key in known]
    return (*named, *sorted(known - set(named)))


def _events(dossier: Dossier) -> Iterable[Record]:
    return dossier.records.get("events", {}).values()


def _labels(dossier: Dossier) -> ViewLabels:
    return ViewLabels(view_of_kind(dossier, "timeline"))
