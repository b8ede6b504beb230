"""Other ways to read the values of periods: added up to here, or changed on the period before."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

import msgspec

from gui.base import chart_messages as cm
from gui.base.messages import Message, Value
from gui.base.period import Period
from gui.base.unit import PERCENT, parse_unit
from gui.dossier.model import SOUND, Observation
from gui.figures.arithmetic import operands_of, pair_of, sum_of
from gui.figures.calc import growth
from gui.figures.chart import Datum
from gui.figures.data import Asked, Blank, blank_of, differences
from gui.figures.intervals import significant_digits
from gui.figures.shares import value_for
from gui.figures.stated import fits, period_before, stated_change


def cumulative(asked: Asked, values: Iterable[Datum | Blank]) -> list[Datum | Blank]:
    """Return the running sum of one entity's periods; it begins anew wherever a period is missing or of other length.

    What is doubtful is never added: it leaves words, and the sum begins anew after it.
    """
    read: list[Datum | Blank] = []
    running: Datum | None = None
    for one in values:
        if isinstance(one, Blank):
            running = None
            read.append(one)
        elif one.standing not in SOUND:
            running = None
            read.append(blank_of(one, Message(cm.GAP_DOUBTFUL, {"period": one.period})))
        elif not one.inner:
            running = sum_of((running, one), "running") if running and _follows(asked, running, one) else one
            read.append(running)
    return read


def _follows(asked: Asked, before: Datum, one: Datum) -> bool:
    """Tell whether a period can be added to the one before: next to it, as long, and reported in the same unit."""
    units = {parse_unit(asked.book.dossier.observations[name].unit).base for name in map(_first, (before, one))}
    lengths = {_length(before.period), _length(one.period)}
    return len(lengths) == 1 and lengths != {""} and before.period.day_after == one.period.start and len(units) == 1


def _length(period: Period) -> str:
    """Return how long a period is: a day, or so many whole months wherever they begin; empty for any other span."""
    return f"{period.months} months" if period.months else "day" if period.days == 1 else ""


def _first(one: Datum) -> str:
    return operands_of(one)[0]


def changes(asked: Asked, values: Sequence[Datum | Blank], *, shared: bool = False) -> list[Datum | Blank]:
    """Return the change of each value on the calendar period of the same length just before.

    A growth that a source states goes before the computed one; where the two differ, both are told. What is itself a
    percentage changes by so many points. Values that are `shared`, shares already, are compared among themselves.
    """
    known = {one.period: one for one in values if isinstance(one, Datum)}
    read: list[Datum | Blank] = []
    for one in values:
        if isinstance(one, Blank):
            read.append(one)
        elif not one.inner:
            before = period_before(one.period)
            earlier = known.get(before) if before else None
            if earlier is None and before and not shared:
                earlier = value_for(asked, one.entity, before)
            read.append(_change(asked, one, before, earlier))
    return read


def _change(asked: Asked, now: Datum, before: Period | None, earlier: Datum | None) -> Datum | Blank:
    computed = _computed(now, before, earlier)
    figure = asked.book.figure(now.report) if now.report and not now.function else None
    stated = stated_change(asked.book, figure) if figure is not None else None
    if stated is not None:
        return _as_stated(asked, now, stated, computed if isinstance(computed, Datum) else None)
    return computed


def _computed(now: Datum, before: Period | None, earlier: Datum | None) -> Datum | Blank:
    if before is None:
        return blank_of(now, Message(cm.GAP_NO_PERIOD_BEFORE, {"period": now.period}))
    words: dict[str, Value] = {"period": now.period, "before": before}
    if earlier is None:
        return blank_of(now, Message(cm.GAP_NOTHING_BEFORE, words))
    if now.standing not in SOUND or earlier.standing not in SOUND:
        doubtful = now if now.standing not in SOUND else earlier
        return blank_of(now, Message(cm.GAP_DOUBTFUL, {"period": doubtful.period}))
    if now.unit == PERCENT:
        made = pair_of(now, earlier, function="difference", card=None, make=_difference)
    else:
        made = pair_of(now, earlier, function="growth", card="growth", make=growth)
    return made or blank_of(now, Message(cm.GAP_NO_GROWTH, words))


def _difference(now: Decimal, before: Decimal) -> Decimal | None:
    return now - before


def _as_stated(asked: Asked, now: Datum, stated: Observation, computed: Datum | None) -> Datum:
    """Return a stated growth; the computed one is beside it where the two are apart."""
    figure = asked.book.figure(stated.id)
    assert figure is not None  # every observation of the dossier belongs to a figure
    others, different = differences(asked.book, figure, stated, PERCENT)
    if computed is not None and not fits(stated, computed):
        others = tuple(sorted({*others, computed.value}))
        different = max(different, 1) + 1
    return msgspec.structs.replace(
        now,
        link=f"figure:{stated.id}",
        value=stated.value,
        unit=PERCENT,
        low=min((stated.value, *others)),
        high=max((stated.value, *others)),
        others=others,
        different=different,
        qualifier=stated.qualifier,
        basis=stated.basis,
        standing=stated.standing,
        report=stated.id,
        operands=(),
        function="",
        quote=None,
        digits=significant_digits(stated),
    )
