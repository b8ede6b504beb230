"""The timeline: dated events by category."""

from collections import Counter
from datetime import date

import msgspec

from gui.base.period import Period
from gui.dossier.model import Dossier, Record, View
from gui.figures.book import FigureBook
from gui.figures.known_words import row_mark
from gui.figures.labels import ViewLabels, view_of_kind


class Category(msgspec.Struct, frozen=True):
    """One category of events, told by its glyph."""

    key: str
    title: str
    glyph: str
    count: int


class TimelineEntry(msgspec.Struct, frozen=True):
    """One event."""

    link: str
    span: Period | None
    category: str
    glyph: str
    title: str
    detail: str
    source: str


class Timeline(msgspec.Struct, frozen=True):
    """All events, oldest first; events without a date come last."""

    categories: tuple[Category, ...] = ()
    entries: tuple[TimelineEntry, ...] = ()

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have events, in order."""
        return tuple(sorted({entry.span.start.year for entry in self.entries if entry.span}))


def timeline(book: FigureBook, view: View) -> Timeline:
    """Return the events of the view's resource. The view's `titles` and `glyphs` name and mark the categories."""
    dossier = book.dossier
    labels = ViewLabels(view)
    glyphs = labels.mapping("glyphs")
    rows = [
        dossier.records["events"][i]
        for i in dossier.tables.get(view.resource, ())
        if i in dossier.records.get("events", {})
    ]
    counts = Counter(row.text("category") for row in rows)
    order = [key for key in labels.titles if key in counts] + [key for key in counts if key not in labels.titles]
    categories = tuple(Category(key, labels.title(key), glyphs.get(key, PLAIN_GLYPH), counts[key]) for key in order)
    rows.sort(key=by_day)
    return Timeline(categories, tuple(_entry(book, row, glyphs) for row in rows))


PLAIN_GLYPH = "glyph-circle"
"""The glyph of a category that the view gives none."""

GLYPHS = frozenset(f"glyph-{shape}" for shape in ("square", "diamond", "circle", "rings", "triangle", "hexagon"))
"""The shapes a category may ask for; one that asks for anything else is a circle."""


def event_glyph(dossier: Dossier, row: Record) -> str:
    """Return the glyph of an event by its category, as the first timeline of the dossier has it."""
    asked = ViewLabels(view_of_kind(dossier, "timeline")).mapping("glyphs").get(row.text("category"), PLAIN_GLYPH)
    return asked if asked in GLYPHS else PLAIN_GLYPH


def by_day(row: Record) -> tuple[date, int]:
    """Sort rows from old to new, the exact day before the vague one, the undated last."""
    if row.span is None:
        return date.max, 0
    return row.span.start, row.span.days


def event_title(row: Record) -> str:
    """Return what an event is called."""
    return row.text("title") or row.text("name") or row.id


def _entry(book: FigureBook, row: Record, glyphs: dict[str, str]) -> TimelineEntry:
    source = book.dossier.sources.get(row.text("source"))
    return TimelineEntry(
        link=f"event:{row.id}",
        span=row.span,
        category=row.text("category"),
        glyph=glyphs.get(row.text("category"), PLAIN_GLYPH),
        title=event_title(row) + row_mark(book, f"event:{row.id}"),
        detail=row.text("detail"),
        source=source.name if source else "",
    )
