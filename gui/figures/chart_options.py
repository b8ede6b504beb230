"""What a chart view of the descriptor asks for, checked property by property."""

import logging
from collections.abc import Mapping
from datetime import date
from typing import cast, get_args

from gui.base.period import Granularity, Period
from gui.dossier.model import Dossier, View
from gui.figures.chart import ChartSpec, LaneSpec, Marks

_log = logging.getLogger(__name__)
_EVEN = 50
_LEAST_SHARE, _LARGEST_SHARE = 10, 90


class _Wrong(Exception):
    """An option that is not what it should be; the text goes to the log."""


def chart_spec(view: View, dossier: Dossier) -> ChartSpec | None:
    """Return the chart a view asks for, or None (and a line in the log) where its options make none.

    `upper` and `lower` name a measure and its entities; without `marks` the upper lane has bars, the lower one lines.
    A view that names one `measure` and its `entities` by itself gets the lane of that measure. `from` and `to` are the
    first and last day; without them the chart spans what is known.
    """
    if view.kind != "chart":
        return None
    try:
        return _spec(view.options, dossier)
    except _Wrong as wrong:
        _log.warning("a chart view was left out: %s", wrong)
        return None


def _spec(options: Mapping[str, object], dossier: Dossier) -> ChartSpec:
    upper = _lane(options.get("upper"), dossier, "upper", "bars")
    lower = _lane(options.get("lower"), dossier, "lower", "lines")
    if upper is None and lower is None:
        alone = _lane(options, dossier, "measure", None) if "measure" in options else None
        if alone is None:
            raise _Wrong("it names no measure")
        if dossier.measures[alone.measure].lane == "upper":
            upper = alone
        else:
            lower = alone
    lanes = tuple(lane for lane in (upper, lower) if lane)
    return ChartSpec(
        title=_words(options.get("title", ""), "title") or dossier.measures[lanes[0].measure].title,
        span=_span(options, dossier, lanes),
        upper=upper,
        lower=lower,
        upper_share=_share(options.get("upperShare", _EVEN)),
    )


def _lane(value: object, dossier: Dossier, name: str, marks: Marks | None) -> LaneSpec | None:
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
    by_lane: Marks = "bars" if measure.lane == "upper" else "lines"
    drawn = cast(Marks, _one_of(value.get("marks", marks or by_lane), get_args(Marks), "marks"))
    if drawn == "bars" and len(entities) > 1:
        _log.warning("a lane of bars is of one entity: only the first of “%s” is drawn", name)
        entities = entities[:1]
    return LaneSpec(
        measure=measure.name,
        entities=entities,
        granularity=cast(Granularity, _one_of(value.get("granularity", "span"), get_args(Granularity), "granularity")),
        marks=drawn,
    )


def _span(options: Mapping[str, object], dossier: Dossier, lanes: tuple[LaneSpec, ...]) -> Period:
    wanted = {(lane.measure, entity) for lane in lanes for entity in lane.entities}
    known = [item.period for item in dossier.observations.values() if (item.measure, item.entity) in wanted]
    first = _day(options.get("from"), "from") or min((period.start for period in known), default=None)
    last = _day(options.get("to"), "to") or max((period.end for period in known), default=None)
    if first is None or last is None:
        raise _Wrong("nothing is known of what it names")
    if last < first:
        raise _Wrong("“to” lies before “from”")
    return Period(first, last)


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
