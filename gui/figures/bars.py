"""A lane of bars: values over their periods, side by side where several entities are shown."""

from collections.abc import Iterable

from gui.base.messages import Message
from gui.figures.chart import Bar, BarLane, Datum
from gui.figures.frame import Frame


def bar_lane(frame: Frame, data: Iterable[Datum]) -> BarLane:
    """Return the bars of these values: in front those that stand inside others."""
    slots = {entity: slot for slot, entity in enumerate(frame.entities)}
    bars = (_bar(frame, datum, slots[datum.entity]) for datum in data)
    return BarLane(
        title=frame.title,
        bars=tuple(sorted(bars, key=lambda bar: (bar.inner, bar.period, bar.slot))),
        gaps=frame.gaps,
        top=frame.of(frame.top),
        measure=frame.measure,
        base=frame.unit.base,
        log=frame.log,
    )


def _bar(frame: Frame, datum: Datum, slot: int) -> Bar:
    low, high, others = frame.reach(datum)
    return Bar(
        link=datum.link,
        period=datum.period,
        value=frame.of(datum.value),
        low=low,
        high=high,
        others=others,
        qualifier=datum.qualifier,
        basis=datum.basis,
        standing=datum.standing,
        label=Message("{value}", {"value": frame.amount(datum)}),
        period_label=Message("{period}", {"period": datum.period}),
        inner=datum.inner,
        entity=datum.entity,
        rank=frame.ranks.get(datum.entity),
        slot=slot,
        slots=len(frame.entities),
        different=datum.different,
    )
