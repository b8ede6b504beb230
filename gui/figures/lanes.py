"""From what is asked of a lane to its plot: values, read as asked, in one unit, with gaps and notes."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

import msgspec

from gui.base import chart_messages as cm
from gui.base.messages import Message, plain
from gui.base.period import Period
from gui.base.unit import PERCENT, parse_unit
from gui.figures.bars import bar_lane
from gui.figures.book import FigureBook
from gui.figures.chart import Datum, Gap, Lane, Ranks
from gui.figures.chart_state import ChartState, LaneName, LaneState
from gui.figures.data import Asked, Blank
from gui.figures.frame import Frame, lane_base, lane_title, top_of
from gui.figures.gaps import lane_gaps
from gui.figures.lane_notes import begun_anew, left_out, without_value
from gui.figures.later_notes import marked
from gui.figures.lines import calendar_end, days_since_launch, ladder_lane, period_lane
from gui.figures.logarithm import counted, with_logarithm
from gui.figures.periods import Selection, ladder, selection, unfolded, values_of
from gui.figures.ranks import has_first
from gui.figures.readings import changes, cumulative
from gui.figures.shares import shares
from gui.figures.sums import adds_along_parts, adds_along_time
from gui.figures.units import LaneUnit, lane_unit


class Wanted(msgspec.Struct, frozen=True):
    """What is asked of one lane."""

    book: FigureBook
    state: ChartState
    name: LaneName
    spec: LaneState
    ranks: Ranks

    @property
    def ladder(self) -> bool:
        """Whether it shows counts since one day."""
        return self.spec.form == "ladder"

    @property
    def percent(self) -> bool:
        """Whether values become percentages: shares, or changes."""
        return self.changes or self.shared

    @property
    def shared(self) -> bool:
        """Whether values are read as shares of what their entity is part of."""
        return not self.ladder and self.state.share and adds_along_parts(self.book, self.spec.measure)

    @property
    def changes(self) -> bool:
        """Whether values are read as their change on the period before."""
        return not self.ladder and self.state.reading == "change"

    @property
    def adds_up(self) -> bool:
        """Whether values are added up to here."""
        wanted = not self.ladder and not self.shared and self.state.reading == "cumulative"
        return wanted and adds_along_time(self.book, self.spec.measure)


class Made(msgspec.Struct, frozen=True):
    """A lane with its exact values and notes; `plots` has one of each entity where that was asked."""

    lane: Lane | None = None
    plots: tuple[Lane, ...] = ()
    data: tuple[Datum, ...] = ()
    notes: tuple[Message, ...] = ()


class _Values(msgspec.Struct, frozen=True):
    """All values of a lane, those that it draws, and the periods without one.

    `points` tells that they are differences of percentages.
    """

    data: tuple[Datum, ...]
    drawn: tuple[Datum, ...]
    blanks: tuple[Blank, ...]
    notes: tuple[Message, ...]
    base: str
    points: bool = False


def make_lane(wanted: Wanted, entities: Sequence[str], *, apart: bool = False) -> Made:
    """Return the lane of these entities; `apart` gives each of them a plot of its own besides, all on one scale."""
    title = wanted.book.measure(wanted.spec.measure).title
    if not wanted.ladder and wanted.state.axis == "launch":
        return Made(notes=(Message(cm.NOTE_NO_PLACE, {"title": title}),))
    values = _values(wanted, entities, apart=apart)
    unit = _unit(values)
    lane, notes = _drawn(wanted, values, unit, tuple(entities))
    if not apart:
        return Made(lane, (), values.data, (*values.notes, *notes))
    known = {datum.entity for datum in values.data}
    plots = (_drawn(wanted, values, unit, (entity,), apart=True)[0] for entity in entities if entity in known)
    return Made(lane, tuple(plots), values.data, (*values.notes, *notes))


def _values(wanted: Wanted, entities: Sequence[str], *, apart: bool) -> _Values:
    chosen = [_selection(wanted, entity, alone=apart or len(entities) == 1) for entity in entities]
    asked = _asked(wanted, chosen)
    found = [one for selected in chosen for one in _read(wanted, asked, selected)]
    data = [one for one in found if isinstance(one, Datum)]
    notes = counted(sum(one.unreal for one in chosen), cm.NOTE_UNREAL_ONE, cm.NOTE_UNREAL)
    unread = wanted.changes or wanted.adds_up
    left = [figure for one in chosen for figure in (*one.left, *(one.inner if unread else ()))]
    notes += left_out(wanted.book, wanted.spec.measure, left, counts=wanted.ladder)
    notes += _remarks(wanted, asked, data)
    if wanted.adds_up:
        notes += begun_anew({entity: wanted.book.entity_name(entity) for entity in entities}, data)
    drawn = data
    if wanted.state.scale == "log":
        drawn, hidden = with_logarithm(data)
        notes += hidden
    return _Values(
        data=tuple(data),
        drawn=tuple(drawn),
        blanks=tuple(one for one in found if isinstance(one, Blank)),
        notes=tuple(notes),
        base=PERCENT if wanted.percent else asked.base,
        points=wanted.changes and (wanted.shared or asked.base == PERCENT),
    )


def _selection(wanted: Wanted, entity: str, *, alone: bool) -> Selection:
    book, spec = wanted.book, wanted.spec
    if wanted.ladder:
        return ladder(book, spec.measure, entity)
    return selection(book, spec.measure, entity, spec.granularity, alone=alone and spec.marks == "bars")


def _asked(wanted: Wanted, chosen: Sequence[Selection]) -> Asked:
    """Return the unit of the lane: shares and changes are of what was reported, whatever currency is chosen."""
    measure = wanted.book.measure(wanted.spec.measure)
    base = lane_base(measure.unit, [report for one in chosen for report in one.reports])
    asked = Asked(wanted.book, wanted.name, measure.name, base)
    if not wanted.state.currency or wanted.percent or not parse_unit(base).currency:
        return asked
    return msgspec.structs.replace(asked, base=wanted.state.currency, convert=True, own=wanted.adds_up)


def _read(wanted: Wanted, asked: Asked, selected: Selection) -> list[Datum | Blank]:
    """Return the values of one entity, read as asked; what was made of it a moment ago is not made anew."""

    def made(how: tuple[str, bool], make: Callable[[], list[Datum | Blank]]) -> list[Datum | Blank]:
        spec, unit = wanted.spec, (asked.base, asked.convert, asked.own)
        key = (_read, wanted.name, spec.measure, spec.form, spec.granularity, unit, how)
        by_entity: dict[tuple[str, bool], list[Datum | Blank]] = wanted.book.lately(key, dict)
        place = (selected.entity, bool(selected.inner))
        if place not in by_entity:
            by_entity[place] = make()
        return by_entity[place]

    def plain_values() -> list[Datum | Blank]:
        return made(("", False), lambda: values_of(asked, selected))

    if not (wanted.shared or wanted.changes or wanted.adds_up):
        return plain_values()
    return made((wanted.state.reading, wanted.shared), lambda: _as_read(wanted, asked, plain_values()))


def _as_read(wanted: Wanted, asked: Asked, values: list[Datum | Blank]) -> list[Datum | Blank]:
    if wanted.shared:
        values = unfolded(shares(asked, values))
    if wanted.changes:
        return changes(asked, values, shared=wanted.shared)
    return cumulative(asked, values) if wanted.adds_up else values


def _remarks(wanted: Wanted, asked: Asked, data: Sequence[Datum]) -> list[Message]:
    """Return what of the choice does not hold for this lane."""
    state, title = wanted.state, wanted.book.measure(wanted.spec.measure).title
    notes: list[Message] = []
    if wanted.ladder and state.share:
        notes.append(Message(cm.NOTE_LADDER_SHARE, {"title": title}))
    if not wanted.ladder and state.share and not wanted.shared:
        notes.append(Message(cm.NOTE_NOT_SHARED, {"title": title}))
    if wanted.ladder and state.reading == "change":
        notes.append(Message(cm.NOTE_LADDER_READING, {"title": title}))
    if not wanted.ladder and state.reading == "cumulative" and not wanted.adds_up:
        notes.append(Message(cm.NOTE_NOT_ADDED, {"title": title}))
    if wanted.adds_up and any(datum.quote for datum in data):
        notes.append(Message(cm.NOTE_CONVERTED_EACH))
    if wanted.percent and state.currency and parse_unit(asked.base).currency not in ("", state.currency):
        notes.append(Message(cm.NOTE_FOREIGN))
    return notes


def _unit(values: _Values) -> LaneUnit:
    ends = (end for datum in values.drawn for end in (datum.low, datum.high))
    unit = lane_unit(parse_unit(values.base), ends)
    return msgspec.structs.replace(unit, words=Message(cm.UNIT_POINTS)) if values.points else unit


def _drawn(
    wanted: Wanted, values: _Values, unit: LaneUnit, entities: tuple[str, ...], *, apart: bool = False
) -> tuple[Lane, list[Message]]:
    """Return the plot of some of the entities, and notes of what has no place in it."""
    here = frozenset(entities)
    drawn = [datum for datum in values.drawn if datum.entity in here]
    blanks = [blank for blank in values.blanks if blank.entity in here]
    data = [datum for datum in values.data if datum.entity in here]
    found: tuple[Gap, ...] = ()
    homeless = blanks
    if not wanted.ladder:
        granularity = wanted.spec.granularity
        span = _until(wanted.state.home, wanted.book.standpoint.known_on)
        found, homeless = lane_gaps(span, data, blanks, granularity, anew=wanted.adds_up)
    alone = entities[0] if len(entities) == 1 else ""
    gaps = tuple(_pointed_at(gap, wanted.name, alone, apart=apart) for gap in found)
    frame = _frame(wanted, unit, entities, top_of(values.drawn), apart=apart)
    notes = without_value(frame.names, gaps, homeless, len(blanks) - len(homeless))
    return marked(wanted.book, _plot(wanted, msgspec.structs.replace(frame, gaps=gaps), drawn), drawn), notes


def _until(span: Period, day: date | None) -> Period:
    """Return the part of a span in which nobody having told a figure says something: up to the day one looks from."""
    return span if day is None or span.end <= day else Period(span.start, max(span.start, day))


def _pointed_at(gap: Gap, lane: LaneName, alone: str, *, apart: bool) -> Gap:
    """Return a gap with its link, and with the entity that it can only be of."""
    place = f"gap:{lane}:{alone if apart else ''}:{gap.period.start}/{gap.period.end}"
    return msgspec.structs.replace(gap, link=place, entity=gap.entity or alone)


def _frame(wanted: Wanted, unit: LaneUnit, entities: tuple[str, ...], top: Decimal, *, apart: bool) -> Frame:
    book, measure = wanted.book, wanted.book.measure(wanted.spec.measure)
    names = {entity: book.entity_name(entity) for entity in entities}
    alone = names[entities[0]] if len(entities) == 1 and not wanted.ladder else ""
    title = lane_title(_title(wanted, entities), unit, alone, told=measure.title)
    alone_here = len(entities) == 1 and (apart or not wanted.ladder)
    first = 0 if alone_here and not has_first(wanted.ranks, measure.name) else None
    return Frame(
        title=lane_title(plain(names[entities[0]]), unit, told=measure.title) if apart else title,
        measure=measure.title,
        unit=unit,
        top=top,
        entities=entities,
        names=names,
        ranks={entity: wanted.ranks.get((measure.name, entity), first) for entity in entities},
        log=wanted.state.scale == "log",
    )


def _title(wanted: Wanted, entities: Sequence[str]) -> Message:
    title = plain(wanted.book.measure(wanted.spec.measure).title)
    if wanted.shared:
        wholes = {wanted.book.entity(entity).part_of for entity in entities} - {""}
        if len(wholes) == 1:
            title = Message(cm.LANE_SHARE, {"title": title, "whole": wanted.book.entity_name(wholes.pop())})
        else:
            title = Message(cm.LANE_SHARE_OF_WHOLES, {"title": title})
    if wanted.adds_up:
        return Message(cm.LANE_RUNNING, {"title": title})
    if wanted.changes:
        return Message(cm.LANE_CHANGE, {"title": title})
    return title


def _plot(wanted: Wanted, frame: Frame, drawn: Sequence[Datum]) -> Lane:
    if wanted.ladder:
        return ladder_lane(frame, drawn, days_since_launch if wanted.state.axis == "launch" else calendar_end)
    return period_lane(frame, drawn) if wanted.spec.marks == "lines" else bar_lane(frame, drawn)
