"""What the data can show: which entities, periods, forms and currencies there are for a measure."""

from collections import Counter
from functools import partial
from itertools import islice

from gui.base.period import MONTHS, Granularity
from gui.base.unit import parse_unit
from gui.figures.book import FigureBook
from gui.figures.chart_state import ChartState, Form, LaneName, LaneState
from gui.figures.periods import is_row, selection
from gui.figures.sums import adds_along_parts, sums

FORMS: tuple[Form, Form] = ("periods", "ladder")
MOST_PLOTS = 24
"""So many small plots may stand side by side before anybody asked for more."""

CALENDAR: tuple[Granularity, ...] = ("year", "half", "quarter", "month")


def entities(book: FigureBook, measure: str, form: Form) -> tuple[str, ...]:
    """Return the entities with figures of a measure in a form, those with the most first, then by name."""
    return book.shared(measure, (entities, form), lambda: _entities(book, measure, form))


def _entities(book: FigureBook, measure: str, form: Form) -> tuple[str, ...]:
    counted: Counter[str] = Counter()
    for entity in dict.fromkeys(figure.entity for figure in book.figures(measure)):
        steps = [figure for figure in book.figures(measure, entity) if figure.shown is not None]
        calendar = [figure for figure in steps if figure.period.granularity in MONTHS and not figure.elapsed]
        spans = [figure for figure in steps if figure.period.granularity not in MONTHS]
        row = is_row([figure.period for figure in spans])
        if form == "periods":
            count = len(calendar) or (len(spans) if row else 0)
        else:
            since = Counter(figure.period.start for figure in spans)
            count = 0 if row else max(since.values(), default=0)
        if count:
            counted[entity] = count
    return tuple(sorted(counted, key=lambda entity: (-counted[entity], book.entity_name(entity))))


def currencies_of(book: FigureBook) -> tuple[str, ...]:
    """Return the currencies in which some money of the dossier can be shown, the most reported first."""
    measures = dict.fromkeys(observation.measure for observation in book.dossier.observations.values())
    return tuple(dict.fromkeys(currency for measure in measures for currency in currencies(book, measure)))


def drawn_entities(book: FigureBook, state: ChartState, name: LaneName) -> tuple[str, ...]:
    """Return the entities that a lane draws: those that were chosen; in plots of their own, only those of the kind.

    One plot alone is no comparison: where fewer than two of the kind were chosen, all that have figures are drawn, or
    the first so many with the most.
    """
    lane = state.lane(name)
    if lane is None:
        return ()
    alone, _, kind = state.multiples.partition(":")
    if alone != name:
        return lane.entities
    chosen = tuple(entity for entity in lane.entities if book.entity(entity).kind == kind)
    if len(chosen) > 1:
        return chosen
    known = (entity for entity in entities(book, lane.measure, lane.form) if book.entity(entity).kind == kind)
    return tuple(islice(dict.fromkeys((*chosen, *known)), MOST_PLOTS))


def forms(book: FigureBook, measure: str) -> tuple[Form, ...]:
    """Return the forms in which a measure is known."""
    return tuple(form for form in FORMS if entities(book, measure, form))


def measures(book: FigureBook) -> tuple[str, ...]:
    """Return the measures that a lane can show, in the order of the dossier."""
    return tuple(name for name in book.dossier.measures if book.shared(name, _is_drawn, partial(_is_drawn, book, name)))


def _is_drawn(book: FigureBook, measure: str) -> bool:
    """Tell whether a measure has more to show of anything than a single figure."""
    for entity in entities(book, measure, "periods"):
        chosen = selection(book, measure, entity, "span", alone=True)
        if len(chosen.outer) + len(chosen.inner) > 1:
            return True
    return any(len(book.ladder(measure, entity)) > 1 for entity in entities(book, measure, "ladder"))


def granularities(book: FigureBook, lane: LaneState) -> tuple[Granularity, ...]:
    """Return the calendar units in which a lane's entities have figures, or shorter ones that add up to them."""
    return tuple(unit for unit in CALENDAR if any(_has(book, lane.measure, entity, unit) for entity in lane.entities))


def _has(book: FigureBook, measure: str, entity: str, unit: Granularity) -> bool:
    return bool(selection(book, measure, entity, unit, alone=False).outer or sums(book, measure, entity, unit))


def has_neighbours(book: FigureBook, lane: LaneState) -> bool:
    """Tell whether any entity of a lane has two periods to compare."""
    for entity in lane.entities:
        chosen = selection(book, lane.measure, entity, lane.granularity, alone=True)
        if len(chosen.outer) + len(chosen.inner) + len(chosen.added) > 1:
            return True
    return False


def currencies(book: FigureBook, measure: str) -> tuple[str, ...]:
    """Return the currencies of a measure: those it is reported in, and those that a rate leads to from there."""
    return book.shared(measure, currencies, lambda: _currencies(book, measure))


def _currencies(book: FigureBook, measure: str) -> tuple[str, ...]:
    told = (parse_unit(report.unit).currency for figure in book.figures(measure) for report in figure.reports)
    counted = Counter(currency for currency in told if currency)
    for rate in book.dossier.rates:
        pair = {rate.base, rate.quote}
        if pair & set(counted):
            counted.update(dict.fromkeys(pair - set(counted), 0))
    own = parse_unit(book.measure(measure).unit).currency
    return tuple(sorted(counted, key=lambda currency: (currency != own, -counted[currency], currency)))


def wholes(book: FigureBook, lane: LaneState) -> tuple[str, ...]:
    """Return what the lane's entities are part of, where that has a figure of a period in common."""
    found: dict[str, None] = {}
    for entity in lane.entities if adds_along_parts(book, lane.measure) else ():
        whole = book.entity(entity).part_of
        periods = {figure.period for figure in book.figures(lane.measure, entity) if figure.preferred is not None}
        told = (figure for figure in book.figures(lane.measure, whole) if figure.preferred is not None)
        if whole and any(figure.period in periods for figure in told):
            found[whole] = None
    return tuple(found)


def kinds(book: FigureBook, lane: LaneState) -> tuple[str, ...]:
    """Return the kinds of which a lane could show two entities or more, each in a plot of its own.

    A scope is a way of counting something else, and no kind of thing.
    """
    counted = Counter(book.entity(entity).kind for entity in entities(book, lane.measure, lane.form))
    return tuple(kind for kind, count in counted.items() if kind not in ("", "scope") and count > 1)


def home_lane(book: FigureBook, measure: str) -> LaneName:
    """Return the lane in which the dossier wants a measure."""
    return book.measure(measure).lane
