"""What of a chart lights up with a choice: series, values and events, where it is not all that is drawn."""

from collections.abc import Collection

import msgspec

from gui.figures.book import FigureBook
from gui.figures.chart import Chart, Datum
from gui.figures.related import entities_of


class Lit(msgspec.Struct, frozen=True):
    """Ids of entities whose series light up, links of single values, and links of events."""

    entities: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()


DARK = Lit()
"""Nothing lights up."""


def lit_in(book: FigureBook, chart: Chart, links: frozenset[str]) -> Lit:
    """Return what of a chart belongs to a choice, as links; where all of a kind does, nothing would stand out.

    A value belongs to it with any of its reports, a computed one with any of its operands. Values of a series that
    belongs to it from end to end are not named beside the series.
    """
    if not links:
        return DARK
    drawn = frozenset(choice.entity for choice in chart.series if choice.shown)
    entities = _part(entities_of(links) & drawn, drawn)
    values = {datum.link: datum.entity for datum in chart.data}
    marks = frozenset(datum.link for datum in chart.data if _belongs(book, datum, links))
    whole = entities - {entity for link, entity in values.items() if link not in marks}
    return Lit(
        entities=entities,
        marks=frozenset(link for link in _part(marks, values) if values[link] not in whole),
        events=_part(links & {flag.link for flag in chart.flags}, {flag.link for flag in chart.flags}),
    )


def _part(found: frozenset[str], of: Collection[str]) -> frozenset[str]:
    """Return what was found, nothing where that is all there is."""
    return found if len(found) < len(of) else frozenset()


def _belongs(book: FigureBook, datum: Datum, links: frozenset[str]) -> bool:
    figure = book.figure(datum.report) if datum.report else None
    ids = [report.id for report in figure.reports] if figure is not None else datum.operands
    return any(f"figure:{observation}" in links for observation in ids)
