"""The order of the series: each keeps its place, and with it colour, dash and marker, for the whole session."""

from collections.abc import Iterable, Iterator

from gui.dossier.model import Dossier
from gui.figures.chart import Ranks
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import LANES, LaneState

SERIES = 6
"""So many series have an ink of their own; further ones are drawn faint."""


def session_ranks(dossier: Dossier) -> Ranks:
    """Return the place of each entity among the series of each measure.

    Entities that sections show as counts since a day have one order over all measures: a model keeps its colour from
    orders to deliveries, as long as no entity whose periods a section shows has that place. A measure that no section
    shows begins with the entities that sections show in others. Then come all others, in the dossier's order.
    """
    lanes = list(_lanes(dossier))
    counted = _distinct(entity for lane in lanes if lane.form == "ladder" for entity in lane.entities)
    places = {entity: place for place, entity in enumerate(counted[:SERIES])}
    leading = _distinct(entity for lane in lanes if _is_period(lane) for entity in lane.entities)
    known = {(row.measure, row.entity) for row in dossier.observations.values()}
    ranks: dict[tuple[str, str], int] = {}
    for measure in _distinct((*dossier.measures, *(lane.measure for lane in lanes))):
        first = [entity for lane in lanes if lane.measure == measure for entity in lane.entities if _is_period(lane)]
        taken: set[int] = set()
        for entity in _distinct((*first, *leading, *counted, *dossier.entities)):
            place = _free(taken, None if entity in (first or leading) else places.get(entity))
            if (measure, entity) in known and place is not None:
                taken.add(place)
                ranks[measure, entity] = place
    return ranks


def has_first(ranks: Ranks, measure: str) -> bool:
    """Tell whether the first place among the series of a measure is somebody's: then no other may have its colour."""
    return any(place == 0 and of == measure for (of, _), place in ranks.items())


def _lanes(dossier: Dossier) -> Iterator[LaneState]:
    for section in dossier.sections:
        for view in section.views:
            state = chart_state(view, dossier)
            if state is not None:
                yield from (lane for name in LANES if (lane := state.lane(name)) is not None)


def _is_period(lane: LaneState) -> bool:
    return lane.form == "periods"


def _free(taken: set[int], wanted: int | None) -> int | None:
    """Return the place that is wanted, else the first that is free; None where all are taken."""
    if wanted is not None and wanted not in taken:
        return wanted
    return next((place for place in range(SERIES) if place not in taken), None)


def _distinct(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
