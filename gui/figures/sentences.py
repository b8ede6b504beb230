"""The sentence under a chart, written from what is drawn and looked at, and what is said of the chart aloud."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import msgspec

from gui.base import chart_messages as cm
from gui.base.elapsed import elapsed_words
from gui.base.messages import Door, Message, Value, plain
from gui.base.period import Period, month_of
from gui.dossier.model import SOUND
from gui.figures.book import FigureBook
from gui.figures.chart import BarLane, Datum, Lane, LineLane
from gui.figures.chart_state import LANES, ChartState, LaneState, Window, period_of
from gui.figures.comparison import value_words
from gui.figures.lines import calendar_end, days_since_launch
from gui.figures.report_words import short_words
from gui.figures.sight import in_sight, shares_days, view_of
from gui.figures.sums import adds_along_parts

_FEW = 3
"""So many periods are named one by one; more are counted."""


_EVEN = 50
"""The share of the height, in percent, from which the upper lane comes first."""


class _Told(msgspec.Struct, frozen=True):
    """What the sentence tells of one lane: its values in view."""

    book: FigureBook
    state: ChartState
    spec: LaneState
    lane: Lane
    seen: tuple[Datum, ...]

    @property
    def several(self) -> bool:
        """Whether it has values of more than one entity."""
        return len({datum.entity for datum in self.seen}) > 1

    @property
    def outer(self) -> list[Datum]:
        """The values that do not lie inside others."""
        return [datum for datum in self.seen if not datum.inner]


def chart_sentence(
    book: FigureBook, state: ChartState, upper: Lane | None, lower: Lane | None, *, data: Sequence[Datum] = ()
) -> Message:
    """Return the sentence under a chart: how its values went, where sources disagree, and the highest line.

    It has one line, so it is short, and what matters less comes later: the lane with most of the height is what the
    section is about, each lane says one thing, and then comes what is wanting in them. It tells of what is looked at,
    and of no value as a fact that is doubtful; its figures are doors.
    """
    lanes = {"upper": upper, "lower": lower}
    window = view_of(state, data)
    told: list[_Told] = []
    for name in LANES if state.upper_share >= _EVEN else reversed(LANES):
        spec, lane = state.lane(name), lanes[name]
        if spec is not None and lane is not None:
            here = tuple(datum for datum in data if datum.lane == name and in_sight(state, window, datum))
            told.append(_Told(book, state, spec, lane, here))
    parts = [part for one in told for part in _of_lane(one)]
    parts += [part for one in told for part in _wanting(one, named=all(other.seen for other in told) and len(told) > 1)]
    if parts:
        return join_sentences(parts)
    if any(one.seen for one in told):
        return Message(cm.ONLY_DOUBTFUL)
    if data:
        return Message(cm.NOTHING_IN_VIEW)
    return Message(cm.NO_FIGURES if upper or lower else cm.NOTHING_SHOWN)


def chart_description(
    state: ChartState,
    upper: Lane | None,
    lower: Lane | None,
    sentence: Message,
    title: Message | None = None,
    *,
    notes: Sequence[Message] = (),
) -> Message:
    """Return what assistive technology reads: title, stretch of time, what each lane holds there, sentence and notes.

    `title` is that of the chart where it is not the section's own.
    """
    parts = [_lane_description(lane, state) for lane in (upper, lower) if lane]
    values: dict[str, Value] = {"title": title or state.title, "span": _span(state), "sentence": sentence}
    bare = Message(cm.CHART_DESCRIPTION_BARE, values)
    told = Message(cm.CHART_DESCRIPTION, {**values, "lanes": join_sentences(parts)}) if parts else bare
    if not notes:
        return told
    remarks = join_sentences([Message(cm.NOTE_SENTENCE, {"note": note}) for note in notes])
    return Message(cm.SENTENCES, {"first": told, "second": remarks})


def join_sentences(parts: Sequence[Message]) -> Message:
    """Return several sentences as one message."""
    joined = parts[0] if parts else plain("")
    for part in parts[1:]:
        joined = Message(cm.SENTENCES, {"first": joined, "second": part})
    return joined


def _span(state: ChartState) -> Message:
    if state.axis == "launch":
        return Message(cm.CHART_LAUNCH)
    return Message(cm.CHART_SPAN, {"span": period_of(state.window) if state.window else state.home})


def _of_lane(told: _Told) -> list[Message]:
    if told.spec.form == "ladder":
        return _highest(told)
    if told.state.reading == "change":
        return _changes(told)
    if any(datum.function == "running" for datum in told.seen):
        return _added_up(told)
    return _trend(told)


def _wanting(told: _Told, *, named: bool) -> list[Message]:
    """Return how many months are silent and where sources disagree; of which measure, where that is not clear."""
    if told.spec.form == "ladder":
        return []
    title: dict[str, Value] = {"title": told.book.measure(told.spec.measure).title} if named else {}
    silent = _silent_months(told, title) if told.spec.granularity == "month" and _of_lane(told) else []
    return silent + _disagreements(told, title)


# Values of periods


def _trend(told: _Told) -> list[Message]:
    values = _comparable(told)
    if not values:
        return []
    first, last = values[0], values[-1]
    words: dict[str, Value] = {
        "title": _title(told, first),
        "first": _door(told, first, noun=False),
        "first_period": first.period,
    }
    if len(values) == 1:
        return [Message(cm.ONE_VALUE, words)]
    template = cm.STAYED
    if first.value != last.value:
        template = cm.ROSE if first.value < last.value else cm.FELL
    return [Message(template, {**words, "last": _door(told, last, noun=False), "last_period": last.period})]


def _added_up(told: _Told) -> list[Message]:
    sums = [datum for datum in _leading(told) if datum.function == "running"]
    if not sums:
        return []
    last = max(sums, key=lambda datum: datum.period)
    begin = told.book.dossier.observations[last.operands[0]].period
    words: dict[str, Value] = {"title": _title(told, last), "value": _door(told, last, noun=False)}
    return [Message(cm.ADDED_UP, {**words, "last": last.period, "first": begin})]


def _changes(told: _Told) -> list[Message]:
    values = _comparable(told)
    if not values:
        return []
    title = _title(told, values[0])
    if len(values) == 1:
        only: dict[str, Value] = {"title": title, "value": _door(told, values[0]), "period": values[0].period}
        return [Message(cm.CHANGED_ONCE, only)]
    most, least = max(values, key=_value), min(values, key=_value)
    words: dict[str, Value] = {"title": title, "most": _door(told, most), "most_period": most.period}
    return [Message(cm.CHANGED, {**words, "least": _door(told, least), "least_period": least.period})]


def _leading(told: _Told) -> list[Datum]:
    """Return the values that can be taken of the entity that has the highest: one line has room for one."""
    sound = [datum for datum in told.outer if datum.standing in SOUND]
    if not sound:
        return []
    entity = max(sound, key=_value).entity
    return [datum for datum in sound if datum.entity == entity]


def _value(datum: Datum) -> Decimal:
    return datum.value


def _comparable(told: _Told) -> list[Datum]:
    """Return the values that may be compared: of one entity, and of the period length that most of them have."""
    leading = sorted(_leading(told), key=lambda datum: datum.period)
    lengths = Counter(_length(datum.period) for datum in leading)
    if not lengths:
        return []
    usual = max(lengths, key=lambda length: (lengths[length], length == "year"))
    return [datum for datum in leading if _length(datum.period) == usual]


def _length(period: Period) -> str:
    return str(period.days) if period.granularity == "span" else period.granularity


def _title(told: _Told, datum: Datum) -> Message:
    """Return what the values are of, as the subject of a sentence."""
    title = plain(told.book.measure(told.spec.measure).title)
    if told.several:
        title = Message(cm.TITLE_OF_ENTITY, {"title": title, "entity": told.book.entity_name(datum.entity)})
    whole = told.book.entity(datum.entity).part_of
    if not told.state.share or not whole or not adds_along_parts(told.book, told.spec.measure):
        return title
    return Message(cm.TITLE_AS_SHARE, {"title": title, "whole": told.book.entity_name(whole)})


def _silent_months(told: _Told, title: Mapping[str, Value]) -> list[Message]:
    outer = told.outer
    first = min(datum.period.start for datum in outer)
    last = max(datum.period.end for datum in outer)
    between = (gap for gap in told.lane.gaps if first < gap.period.start < last and gap.silent)
    silent = sum(gap.period.months for gap in between)
    if not silent:
        return []
    counted: dict[str, Value] = {"count": silent, "total": Period(first, last).months, **title}
    return [Message(cm.MONTHS_WITHOUT_OF if title else cm.MONTHS_WITHOUT, counted)]


def _disagreements(told: _Told, title: Mapping[str, Value]) -> list[Message]:
    outer = told.outer
    disputed = [datum for datum in outer if datum.different]
    if not disputed:
        return []
    counted: dict[str, Value] = {"count": len(disputed), "total": len(outer), **title}
    if told.several:
        return [Message(cm.DISAGREE_FIGURES_OF if title else cm.DISAGREE_FIGURES, counted)]
    if len(disputed) > _FEW:
        return [Message(cm.DISAGREE_OFTEN_OF if title else cm.DISAGREE_OFTEN, counted)]
    periods = tuple(Door(Message("{period}", {"period": datum.period}), datum.link) for datum in disputed)
    return [Message(cm.DISAGREE_ON_OF if title else cm.DISAGREE_ON, {"periods": periods, **title})]


# Counts since a day


def _highest(told: _Told) -> list[Message]:
    launch = told.state.axis == "launch"
    at: Callable[[Datum], float] = days_since_launch if launch else calendar_end
    sound = [datum for datum in told.seen if datum.standing in SOUND]
    if not sound:
        return []
    top = max(sound, key=lambda datum: (datum.value, -at(datum), told.book.entity_name(datum.entity)))
    words: dict[str, Value] = {"name": told.book.entity_name(top.entity), "value": _door(told, top)}
    if not launch:
        return [Message(cm.REACHED, {**words, "month": month_of(top.period.end)})]
    if top.elapsed:
        return [Message(cm.REACHED_IN, {**words, "elapsed": elapsed_words(top.elapsed)})]
    if top.period.days == 1:
        return [Message(cm.REACHED_AFTER_DAY, words)]
    return [Message(cm.REACHED_AFTER, {**words, "count": top.period.days})]


def _door(told: _Told, datum: Datum, *, noun: bool = True) -> Door:
    """Return a value as words that open its card: as it is reported, or as it is drawn where that is another."""
    if datum.report and not datum.function and datum.quote is None:
        return Door(short_words(told.book.dossier.observations[datum.report], noun=noun), datum.link)
    return Door(value_words(datum, noun=noun, short=True), datum.link)


# What is said aloud


def _lane_description(lane: Lane, state: ChartState) -> Message:
    if isinstance(lane, LineLane):
        lines = [line for line in lane.lines if any(_holds(state.window, point.at) for point in line.points)]
        if not lines:
            return Message(cm.EMPTY_LANE, {"title": lane.title})
        told = tuple(Message(cm.LINE_LATEST, {"name": line.name, "value": line.latest}) for line in lines)
        return Message(cm.LINES_DESCRIPTION, {"title": lane.title, "lines": told})
    return _bars_description(lane, state.window)


def _bars_description(lane: BarLane, window: Window | None) -> Message:
    seen = [bar for bar in lane.bars if window is None or shares_days(window, bar.period)]
    if not seen:
        return Message(cm.EMPTY_LANE, {"title": lane.title})
    highest = max(seen, key=lambda bar: (bar.value, bar.period))
    bars = Message(cm.ONE_BAR) if len(seen) == 1 else Message(cm.BARS, {"count": len(seen)})
    words: dict[str, Value] = {"title": lane.title, "bars": bars, "value": highest.label, "period": highest.period}
    return Message(cm.BARS_DESCRIPTION, words)


def _holds(window: Window | None, at: float) -> bool:
    return window is None or window.first <= at <= window.last
