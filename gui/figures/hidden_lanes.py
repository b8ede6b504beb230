"""The lanes that a chart leaves out because nothing of them belongs to what the pages are narrowed to."""

from collections.abc import Iterator

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.figures import supply
from gui.figures.book import FigureBook
from gui.figures.chart import HiddenLane
from gui.figures.chart_state import LANES, ChartState
from gui.figures.narrowing import kept_links
from gui.figures.related import entities_of
from gui.figures.selection import name_of


def hidden_lanes(book: FigureBook, state: ChartState) -> Iterator[HiddenLane]:
    """Yield the lanes that are not shown and have no series of what was chosen, with the reason."""
    narrowed = book.standpoint.narrowed
    kept = entities_of(kept_links(book, narrowed)) if narrowed else frozenset[str]()
    for name in LANES if narrowed else ():
        spec = state.lane(name)
        if spec is None or spec.shown or not kept.isdisjoint(supply.entities(book, spec.measure, spec.form)):
            continue
        names = tuple(name_of(book, link) for link in narrowed)
        measure = book.measure(spec.measure).title
        yield HiddenLane(name, Message(cm.LANE_HIDDEN, {"measure": measure, "names": names}))
