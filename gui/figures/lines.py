"""A lane of lines: ladders as they were counted, or periods joined where nothing is missing between them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import msgspec

from gui.base import chart_messages as cm
from gui.base.amount import Amount, Qualifier
from gui.base.elapsed import seconds
from gui.base.messages import Message
from gui.dossier.model import SOUND
from gui.figures.chart import Datum, Line, LineLane, Point
from gui.figures.chart_state import window_of
from gui.figures.frame import Frame

_LATEST: dict[Qualifier, str] = {
    "exact": cm.LATEST_EXACT,
    "about": cm.LATEST_ABOUT,
    "over": cm.LATEST_OVER,
    "under": cm.LATEST_UNDER,
}
_DAY = 86_400


def calendar_end(datum: Datum) -> float:
    """Return the place of a count on the calendar: the end of its last day."""
    return window_of(datum.period).last


def days_since_launch(datum: Datum) -> float:
    """Return the place of a count on an axis of days since its first one; part of a day where it is that fine."""
    return seconds(datum.elapsed) / _DAY or datum.period.days


def middle(datum: Datum) -> float:
    """Return the place of a period that is drawn as a point."""
    window = window_of(datum.period)
    return (window.first + window.last) / 2


def ladder_lane(frame: Frame, data: Iterable[Datum], at: Callable[[Datum], float]) -> LineLane:
    """Return a line of the counts of each entity, straight between what is known, never added."""
    return _lane(frame, data, at, broken=False)


def period_lane(frame: Frame, data: Iterable[Datum]) -> LineLane:
    """Return a line of the periods of each entity, broken where one is missing; what lies inside another has none."""
    return _lane(frame, (datum for datum in data if not datum.inner), middle, broken=True)


def _lane(frame: Frame, data: Iterable[Datum], at: Callable[[Datum], float], *, broken: bool) -> LineLane:
    series: dict[str, list[Datum]] = defaultdict(list)
    for datum in data:
        series[datum.entity].append(datum)
    shown = (entity for entity in frame.entities if series[entity])
    return LineLane(
        title=frame.title,
        lines=tuple(_line(frame, entity, sorted(series[entity], key=at), at, broken=broken) for entity in shown),
        top=frame.of(frame.top),
        measure=frame.measure,
        base=frame.unit.base,
        gaps=frame.gaps,
        log=frame.log,
    )


def _line(frame: Frame, entity: str, steps: Sequence[Datum], at: Callable[[Datum], float], *, broken: bool) -> Line:
    apart = (i for i in range(1, len(steps)) if steps[i - 1].period.day_after != steps[i].period.start)
    return Line(
        entity=entity,
        name=frame.names.get(entity, entity),
        rank=frame.ranks.get(entity),
        points=tuple(_point(frame, step, at(step)) for step in steps),
        latest=_latest(frame, steps),
        breaks=tuple(apart) if broken else (),
    )


def _point(frame: Frame, datum: Datum, at: float) -> Point:
    low, high, others = frame.reach(datum)
    return Point(
        link=datum.link,
        at=at,
        value=frame.of(datum.value),
        qualifier=datum.qualifier,
        basis=datum.basis,
        standing=datum.standing,
        low=low,
        high=high,
        others=others,
        different=datum.different,
    )


def _latest(frame: Frame, steps: Sequence[Datum]) -> Message:
    """Return the words of the last value that can be taken; where none can, of the last one."""
    sound = [step for step in steps if step.standing in SOUND]
    return latest_words(frame.amount((sound or steps)[-1]), sound=bool(sound))


def latest_words(amount: Amount, *, sound: bool) -> Message:
    """Return a value with signs for how exact it is, and a question mark after one that cannot be taken."""
    value = msgspec.structs.replace(amount, qualifier="exact")
    words = Message(_LATEST[amount.qualifier], {"value": value})
    return words if sound else Message(cm.LATEST_DOUBTFUL, {"value": words})
