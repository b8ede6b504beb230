"""Spans without a figure: runs of days that no bar covers, each with words that say so."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

import msgspec

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.base.period import MONTHS, Granularity, Period
from gui.figures.chart import Datum, Gap
from gui.figures.data import Blank

_SHORTEST = 28
"""Shorter runs are the edges of a span, not a month that nobody told of."""

_MANY: dict[Granularity, str] = {
    "month": cm.GAP_MONTHS,
    "quarter": cm.GAP_QUARTERS,
    "half": cm.GAP_HALVES,
    "year": cm.GAP_YEARS,
}


def lane_gaps(
    home: Period, data: Sequence[Datum], blanks: Iterable[Blank], granularity: Granularity, *, anew: bool = False
) -> tuple[tuple[Gap, ...], list[Blank]]:
    """Return the gaps of a lane over all there is to see, and the blanks that have no place: another value is there.

    `anew` says of a gap between two values that they were not added up over it.
    """
    covered = sorted({datum.period for datum in data})
    days = _Days(covered)
    placed: list[Gap] = []
    homeless: list[Blank] = []
    for blank in sorted(blanks, key=lambda blank: (blank.period.start, -blank.period.days, blank.entity)):
        if days.hold(blank.period):
            homeless.append(blank)
        else:
            days.add(blank.period)
            _join(placed, _known(blank))
    told = [*covered, *(gap.period for gap in placed)]
    first = min((home.start, *(one.start for one in told)))
    last = max((home.end, *(one.end for one in told)))
    silent = gaps(Period(first, last), told, granularity)
    found = sorted((*silent, *placed), key=lambda gap: gap.period)
    if anew and covered:
        between = covered[0].start, covered[-1].start
        found = [_anew(gap) if between[0] < gap.period.start < between[1] else gap for gap in found]
    return tuple(found), homeless


def _join(placed: list[Gap], gap: Gap) -> None:
    """Add a gap to those before it; neighbours that lack the same are one gap."""
    last = placed[-1] if placed else None
    if last is not None and last.period.day_after == gap.period.start and last.entity == gap.entity:
        span = Period(last.period.start, gap.period.end)
        both = [Message(one.words.template, {**one.words.values, "period": span}) for one in (last, gap)]
        if both[0] == both[1] and "period" in gap.words.values:
            reports = (*last.reports, *gap.reports)
            placed[-1] = msgspec.structs.replace(last, period=span, words=both[0], reports=reports)
            return
    placed.append(gap)


def _anew(gap: Gap) -> Gap:
    return msgspec.structs.replace(gap, words=Message(cm.GAP_ANEW, {"words": gap.words}))


def _known(blank: Blank) -> Gap:
    return Gap(blank.period, blank.words, silent=False, entity=blank.entity, reports=blank.reports)


class _Days:
    """Stretches of days that share none, in order."""

    def __init__(self, periods: Sequence[Period]) -> None:
        self._stretches: list[Period] = []
        for period in periods:
            last = self._stretches[-1] if self._stretches else None
            if last is not None and period.start <= last.end:
                self._stretches[-1] = Period(last.start, max(last.end, period.end))
            else:
                self._stretches.append(period)

    def hold(self, period: Period) -> bool:
        """Tell whether one of the period's days is among these."""
        at = bisect_right(self._stretches, period.end, key=lambda stretch: stretch.start)
        return at > 0 and self._stretches[at - 1].end >= period.start

    def add(self, period: Period) -> None:
        """Take a period none of whose days is among these."""
        insort(self._stretches, period)


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
