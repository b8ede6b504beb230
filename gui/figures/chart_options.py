"""What a chart view of the descriptor asks for, checked property by property."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import cast, get_args

from gui.base.period import MONTHS, Granularity, Period
from gui.dossier.model import Dossier, Observation, View
from gui.figures.chart_state import ChartState, Form, LaneState, Marks
from gui.figures.flags import categories
from gui.figures.periods import is_row

_log = logging.getLogger(__name__)
_EVEN = 50
_FORMS: dict[Marks, Form] = {"bars": "periods", "lines": "ladder"}
_LEAST_SHARE, _LARGEST_SHARE = 10, 90


class _Wrong(Exception):
    """An option that is not what it should be; the text goes to the log."""


def chart_state(view: View, dossier: Dossier) -> ChartState | None:
    """Return the chart a view asks for, or None (and a line in the log) where its options make none.

    `upper` and `lower` name a measure and its entities; without `marks` the upper lane has bars of periods, the lower
    one lines of counts since a day, unless there are only figures of the other kind. `marks` "lines" draws such counts,
    or periods where there are none. A view that names one `measure` and its `entities` by itself gets the lane of that
    measure. `from` and `to` are the first and last day; without them the chart spans what is known. `events` names the
    categories of events that have flags at first; without it all have.
    """
    if view.kind != "chart":
        return None
    try:
        return _state(view.options, dossier)
    except _Wrong as wrong:
        _log.warning("a chart view was left out: %s", wrong)
        return None


def _state(options: Mapping[str, object], dossier: Dossier) -> ChartState:
    upper = _lane(options.get("upper"), dossier, "upper", "periods")
    lower = _lane(options.get("lower"), dossier, "lower", "ladder")
    if upper is None and lower is None:
        alone = _lane(options, dossier, "measure", None) if "measure" in options else None
        if alone is None:
            raise _Wrong("it names no measure")
        if dossier.measures[alone.measure].lane == "upper":
            upper = alone
        else:
            lower = alone
    lanes = tuple(lane for lane in (upper, lower) if lane)
    return ChartState(
        title=_words(options.get("title", ""), "title") or dossier.measures[lanes[0].measure].title,
        home=_span(options, dossier, lanes),
        upper=upper,
        lower=lower,
        upper_share=_share(options.get("upperShare", _EVEN)),
        categories=_categories(options.get("events"), dossier),
    )


def _lane(value: object, dossier: Dossier, name: str, form: Form | None) -> LaneState | None:
    if value is None:
        return None
    if not isinstance(value, Mapping):
        raise _Wrong(f"“{name}” is no object")
    measure = dossier.measures.get(_words(value.get("measure"), "measure"))
    if measure is None:
        raise _Wrong(f"“{name}” names a measure that the dossier does not have")
    named = value.get("entities")
    if not isinstance(named, list | tuple):
        raise _Wrong(f"“{name}” names no entities")
    entities = tuple(
        dict.fromkeys(entity for entity in named if isinstance(entity, str) and entity in dossier.entities)
    )
    if len(entities) < len(named):
        _log.warning("a chart view names entities that the dossier does not have, in “%s”", name)
    if not entities:
        raise _Wrong(f"“{name}” names no entity of the dossier")
    marks: Marks | None = cast(Marks, _one_of(value["marks"], tuple(_FORMS), "marks")) if "marks" in value else None
    by_lane: Form = "periods" if measure.lane == "upper" else "ladder"
    rows = dossier.observations.values()
    known = _forms(row for row in rows if row.measure == measure.name and row.entity in entities)
    wanted = _FORMS[marks] if marks else form or by_lane
    drawn = wanted if wanted in known or not known else known[0]
    return LaneState(
        measure=measure.name,
        entities=entities,
        granularity=cast(Granularity, _one_of(value.get("granularity", "span"), get_args(Granularity), "granularity")),
        form=drawn,
        marks="lines" if marks == "lines" and drawn == "periods" else "bars",
    )


def _forms(rows: Iterable[Observation]) -> tuple[Form, ...]:
    """Return in which forms there are figures: of periods, as counts since a day, or both."""
    calendar = False
    others: dict[str, set[Period]] = defaultdict(set)
    for row in rows:
        if row.period.granularity in MONTHS and not row.elapsed:
            calendar = True
        else:
            others[row.entity].add(row.period)
    rows_of_periods = [is_row(periods) for periods in others.values()]
    found: list[Form] = ["periods"] if calendar or any(rows_of_periods) else []
    return (*found, "ladder") if not all(rows_of_periods) else tuple(found)


def _span(options: Mapping[str, object], dossier: Dossier, lanes: tuple[LaneState, ...]) -> Period:
    wanted = {(lane.measure, entity) for lane in lanes for entity in lane.entities}
    known = [item.period for item in dossier.observations.values() if (item.measure, item.entity) in wanted]
    first = _day(options.get("from"), "from") or min((period.start for period in known), default=None)
    last = _day(options.get("to"), "to") or max((period.end for period in known), default=None)
    if first is None or last is None:
        raise _Wrong("nothing is known of what it names")
    if last < first:
        raise _Wrong("“to” lies before “from”")
    return Period(first, last)


def _categories(value: object, dossier: Dossier) -> tuple[str, ...]:
    known = categories(dossier)
    if value is None:
        return known
    if not isinstance(value, list | tuple):
        raise _Wrong("“events” is no list")
    if any(key not in known for key in value):
        _log.warning("a chart view names categories of events that the dossier does not have, in “events”")
    return tuple(key for key in known if key in value)


def _day(value: object, name: str) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(_words(value, name))
    except ValueError as error:
        raise _Wrong(f"“{name}” is no date") from error


def _share(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _Wrong("“upperShare” is no number")
    return round(min(_LARGEST_SHARE, max(_LEAST_SHARE, value)))


def _words(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise _Wrong(f"“{name}” is no text")
    return value


def _one_of(value: object, known: tuple[str, ...], name: str) -> str:
    if value not in known:
        raise _Wrong(f"“{name}” is none of {', '.join(known)}")
    return str(value)
