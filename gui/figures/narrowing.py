"""A dossier and its charts narrowed to what somebody chose: a partner, a brand, a model."""

from collections.abc import Sequence

import msgspec

from gui.dossier.model import Dossier
from gui.figures import supply
from gui.figures.book import FigureBook
from gui.figures.chart_state import LANES, ChartState, Form, LaneName, LaneState
from gui.figures.links import KIND_OF_ROLE, parse
from gui.figures.related import NARROWED_BY, entities_of, related

KIND_OF_TABLE: dict[str, str] = {
    **KIND_OF_ROLE,
    "observations": "figure",
    "entities": "entity",
    "sources": "source",
}
"""The kind of link that the rows of a role are reached by; rows of other roles belong to nobody and stay."""


def kept_links(book: FigureBook, narrowed: Sequence[str]) -> frozenset[str]:
    """Return the links of all that belongs to what pages are narrowed to."""
    return frozenset[str]().union(*(related(book, link) for link in narrowed))


def narrowed_dossier(book: FigureBook, narrowed: Sequence[str]) -> Dossier:
    """Return the dossier with only those rows in its tables that belong to what it is narrowed to.

    What the tables' rows refer to stays: a card shows all there is.
    """
    if not narrowed:
        return book.dossier
    dossier, kept = book.dossier, kept_links(book, narrowed)
    chosen = [link.kind for link in map(parse, narrowed) if link is not None]
    kinds = frozenset[str]().union(*(NARROWED_BY.get(kind, frozenset()) for kind in chosen)) - set(chosen)
    tables = {}
    for name, keys in dossier.tables.items():
        resource = dossier.resources.get(name)
        kind = KIND_OF_TABLE.get(resource.role, "") if resource is not None else ""
        tables[name] = tuple(key for key in keys if f"{kind}:{key}" in kept) if kind in kinds else keys
    return msgspec.structs.replace(dossier, tables=tables)


def narrowed_state(book: FigureBook, state: ChartState, narrowed: Sequence[str]) -> ChartState:
    """Return what to ask of a chart so that it keeps to what it is narrowed to.

    A lane keeps those of its series that belong to it, else it takes others with figures of its measure that do. A lane
    without any is not shown beside one that has some. Where no lane has any, one takes another measure that does; where
    there is none, the chart stays as it is.
    """
    if not narrowed:
        return state
    entities = entities_of(kept_links(book, narrowed))
    lanes = {name: _narrowed_lane(book, state, name, entities) for name in LANES}
    if not any(lanes.values()):
        return _with_other_measure(book, state, entities)
    for name, lane in lanes.items():
        before = state.lane(name)
        if before is not None:
            state = state.with_lane(name, lane or msgspec.structs.replace(before, shown=False))
    alone = state.multiples.partition(":")[0]
    shown = [name for name in LANES if (found := state.lane(name)) is not None and found.shown]
    return state if alone in ("", *shown) else msgspec.structs.replace(state, multiples="")


def has_figures(book: FigureBook, narrowed: Sequence[str]) -> bool:
    """Tell whether a dossier has any figure of what pages are narrowed to."""
    entities = entities_of(kept_links(book, narrowed))
    return any(row.entity in entities for row in book.dossier.observations.values())


def _narrowed_lane(book: FigureBook, state: ChartState, name: LaneName, entities: frozenset[str]) -> LaneState | None:
    lane = state.lane(name)
    if lane is None:
        return None
    chosen = tuple(entity for entity in lane.entities if entity in entities)
    if not chosen:
        chosen = _series(book, lane.measure, lane.form, entities)
    return msgspec.structs.replace(lane, entities=chosen) if chosen else None


def _with_other_measure(book: FigureBook, state: ChartState, entities: frozenset[str]) -> ChartState:
    """Return the state with one lane of the measure of which most is known."""
    found: tuple[int, LaneState] | None = None
    for measure in supply.measures(book):
        for form in supply.forms(book, measure):
            known = sum(entity in entities for entity in supply.entities(book, measure, form))
            if known and (found is None or known > found[0]):
                chosen = _series(book, measure, form, entities)
                found = known, LaneState(measure=measure, entities=chosen, form=form)
    if found is None:
        return state
    upper = state.upper and msgspec.structs.replace(state.upper, shown=False)
    return msgspec.structs.replace(state, upper=upper, lower=found[1], multiples="", share=False)


def _series(book: FigureBook, measure: str, form: Form, entities: frozenset[str]) -> tuple[str, ...]:
    """Return the series a lane takes by itself, those with the most figures first.

    Bars of periods stand side by side: there the wholes alone are taken, and their parts may be added.
    """
    known = tuple(entity for entity in supply.entities(book, measure, form) if entity in entities)
    if form == "periods":
        known = tuple(entity for entity in known if _wholes(book, entity).isdisjoint(known))
    return known[: MOST_BARS if form == "periods" else MOST_SERIES]


def _wholes(book: FigureBook, entity: str) -> frozenset[str]:
    """Return all that an entity is part of, itself not included; a circle ends where it begins."""
    found: set[str] = set()
    above = book.entity(entity).part_of
    while above and above not in found and above != entity:
        found.add(above)
        above = book.entity(above).part_of
    return frozenset(found)


MOST_BARS, MOST_SERIES = 3, 8
"""So many series a lane takes by itself, as bars and as lines."""
