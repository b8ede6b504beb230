"""Spans without a figure: runs of days that no bar covers, each with words that say so."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import timedelta

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.base.period import MONTHS, Granularity, Period
from gui.figures.chart import Gap

_SHORTEST = 28
"""Shorter runs are the edges of a span, not a month that nobody told of."""

_MANY: dict[Granularity, str] = {
    "month": cm.GAP_MONTHS,
    "quarter": cm.GAP_QUARTERS,
    "half": cm.GAP_HALVES,
    "year": cm.GAP_YEARS,
}


def gaps(span: Period, covered: Sequence[Period], granularity: Granularity) -> tuple[Gap, ...]:
    """Return the runs of the span that no period covers, in order; neighbouring months or years are one run."""
    ordered = sorted(period for period in covered if period.overlaps(span))
    shortest = 1 if granularity == "day" else _SHORTEST
    runs = (run for run in _runs(span, ordered) if run.days >= shortest)
    return tuple(Gap(run, _words(run, ordered, granularity)) for run in runs)


def _runs(span: Period, ordered: Sequence[Period]) -> Iterator[Period]:
    day = span.start
    for period in ordered:
        if period.start > day:
            yield Period(day, period.start - timedelta(days=1))
        if period.end >= span.end:
            return
        day = max(day, period.day_after)
    yield Period(day, span.end)


def _words(run: Period, ordered: Sequence[Period], granularity: Granularity) -> Message:
    if not ordered:
        return Message(cm.GAP_PERIOD, {"period": run})
    at = bisect_right(ordered, run.end, key=lambda period: period.start)
    following = ordered[at] if at < len(ordered) else None
    if not at and following:
        return Message(cm.GAP_BEFORE, {"period": following})
    count, rest = divmod(run.months, MONTHS.get(granularity, 1))
    if following and count > 1 and not rest and (granularity in MONTHS or run.granularity == "span"):
        return Message(_MANY.get(granularity, cm.GAP_MONTHS), {"count": count})
    if following is None and run.granularity == "span":
        return Message(cm.GAP_AFTER, {"period": max(ordered, key=lambda period: period.end)})
    return Message(cm.GAP_PERIOD, {"period": run})
