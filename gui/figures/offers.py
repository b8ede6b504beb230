"""What may be chosen of a chart: all that the data can show, and why some of it does not go with the present choice."""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from gui.base import chart_messages as cm
from gui.base.messages import Message, Value, plain
from gui.base.period import Granularity
from gui.base.unit import parse_unit
from gui.figures import supply
from gui.figures.book import FigureBook
from gui.figures.chart_state import LANES, ChartState, Form, LaneName, LaneState
from gui.figures.flags import category_choices
from gui.figures.sums import adds_along_time

GroupName = Literal[
    "period",
    "reading",
    "axis",
    "share",
    "scale",
    "currency",
    "marks",
    "multiples",
    "events",
    "lanes",
    "upper",
    "lower",
    "form-upper",
    "form-lower",
]


class Offer(msgspec.Struct, frozen=True):
    """One choice; a `reason` says why it does not go with the rest, and it is greyed."""

    key: str
    words: Message
    chosen: bool
    reason: Message | None = None


class OfferGroup(msgspec.Struct, frozen=True):
    """Choices of which one holds, or several."""

    name: GroupName
    title: Message
    offers: tuple[Offer, ...]
    several: bool = False


_PERIODS: dict[Granularity, str] = {
    "span": cm.OFFER_AS_DISCLOSED,
    "year": cm.OFFER_YEAR,
    "half": cm.OFFER_HALF,
    "quarter": cm.OFFER_QUARTER,
    "month": cm.OFFER_MONTH,
}
_EACH: dict[str, str] = {
    "company": cm.OFFER_MULTIPLES_COMPANY,
    "group": cm.OFFER_MULTIPLES_GROUP,
    "segment": cm.OFFER_MULTIPLES_SEGMENT,
    "alliance": cm.OFFER_MULTIPLES_ALLIANCE,
    "brand": cm.OFFER_MULTIPLES_BRAND,
    "model": cm.OFFER_MULTIPLES_MODEL,
}
_FORMS: dict[Form, str] = {"periods": cm.OFFER_PERIODS, "ladder": cm.OFFER_LADDER}


def offers(book: FigureBook, state: ChartState) -> tuple[OfferGroup, ...]:
    """Return the groups in which there is anything to choose, in the order of the pane."""
    return tuple(group for group in _groups(book, state) if _is_choice(group))


def _is_choice(group: OfferGroup) -> bool:
    return bool(group.offers) if group.several else len(group.offers) > 1


def _groups(book: FigureBook, state: ChartState) -> Iterator[OfferGroup]:
    asked = _Asked(book, state)
    yield OfferGroup("period", Message(cm.GROUP_PERIOD), tuple(_periods(asked)))
    yield OfferGroup("reading", Message(cm.GROUP_READING), tuple(_readings(asked)))
    yield OfferGroup("axis", Message(cm.GROUP_AXIS), tuple(_axes(asked)))
    yield OfferGroup("share", Message(cm.GROUP_SHARE), tuple(_shares(asked)), several=True)
    yield OfferGroup("scale", Message(cm.GROUP_SCALE), tuple(_scales(asked)))
    yield OfferGroup("currency", Message(cm.GROUP_CURRENCY), tuple(_currencies(asked)))
    yield OfferGroup("marks", Message(cm.GROUP_MARKS), tuple(_marks(asked)))
    yield OfferGroup("multiples", Message(cm.GROUP_MULTIPLES), tuple(_multiples(asked)))
    yield OfferGroup("events", Message(cm.GROUP_EVENTS), tuple(_events(asked)), several=True)
    yield OfferGroup("lanes", Message(cm.GROUP_LANES), tuple(_lanes(asked)), several=True)
    yield OfferGroup("upper", Message(cm.GROUP_UPPER), tuple(_measures(asked, "upper")))
    yield OfferGroup("lower", Message(cm.GROUP_LOWER), tuple(_measures(asked, "lower")))
    yield OfferGroup("form-upper", _of_lane(asked, "upper"), tuple(_forms(asked, "upper")))
    yield OfferGroup("form-lower", _of_lane(asked, "lower"), tuple(_forms(asked, "lower")))


class _Asked:
    """The state and what all groups ask of it."""

    def __init__(self, book: FigureBook, state: ChartState) -> None:
        self.book = book
        self.state = state
        lane_of = ((name, state.lane(name)) for name in LANES)
        self.lanes: tuple[tuple[LaneName, LaneState], ...] = tuple((name, lane) for name, lane in lane_of if lane)
        alone = state.multiples.partition(":")[0]
        self.shown = tuple((name, lane) for name, lane in self.lanes if lane.shown and alone in ("", name))
        self.all_periods = tuple(lane for _, lane in self.lanes if lane.form == "periods")
        self.periods = tuple(lane for _, lane in self.shown if lane.form == "periods" and state.axis == "calendar")
        self.ladders = tuple(lane for _, lane in self.shown if lane.form == "ladder")

    def title(self, measure: str) -> str:
        """Return what a measure is called."""
        return self.book.measure(measure).title or measure

    def no_periods(self) -> Message | None:
        """Return why nothing of calendar periods can be chosen now."""
        if self.periods:
            return None
        return Message(cm.REASON_LAUNCH_AXIS if self.state.axis == "launch" else cm.REASON_ONLY_LADDERS)


def _periods(asked: _Asked) -> Iterator[Offer]:
    lanes = asked.all_periods
    if not lanes:
        return
    offered = {unit for lane in lanes for unit in supply.granularities(asked.book, lane)}
    now: Granularity = next((lane.granularity for lane in asked.periods or lanes if lane.granularity != "span"), "span")
    missing = asked.no_periods()
    here = {unit for lane in asked.periods for unit in supply.granularities(asked.book, lane)}
    for unit, words in _PERIODS.items():
        if unit == "span" or unit in offered:
            absent = unit != "span" and unit not in here
            reason = missing or (Message(cm.REASON_NOT_OF_SHOWN) if absent else None)
            yield Offer(unit, Message(words), unit == now, None if unit == now and not missing else reason)


def _readings(asked: _Asked) -> Iterator[Offer]:
    if not asked.all_periods:
        return
    state, missing = asked.state, asked.no_periods()
    yield Offer("period", Message(cm.OFFER_PER_PERIOD), state.reading == "period", missing)
    if any(adds_along_time(asked.book, lane.measure) for lane in asked.all_periods):
        reason = missing or _why_not_cumulative(asked)
        yield Offer("cumulative", Message(cm.OFFER_CUMULATIVE), state.reading == "cumulative", reason)
    if any(supply.has_neighbours(asked.book, lane) for lane in asked.all_periods):
        lonely = not any(supply.has_neighbours(asked.book, lane) for lane in asked.periods)
        reason = missing or (Message(cm.REASON_ONE_PERIOD) if lonely else None)
        yield Offer("change", Message(cm.OFFER_CHANGE), state.reading == "change", reason)


def _why_not_cumulative(asked: _Asked) -> Message | None:
    if asked.state.share:
        return Message(cm.REASON_SHARE_ADDS)
    if any(adds_along_time(asked.book, lane.measure) for lane in asked.periods):
        return None
    return Message(cm.REASON_NOT_ADDED, {"title": asked.title(asked.periods[0].measure)})


def _axes(asked: _Asked) -> Iterator[Offer]:
    if not any(lane.form == "ladder" for _, lane in asked.lanes):
        return
    axis = asked.state.axis
    reason = None if asked.ladders else Message(cm.REASON_NO_LADDER)
    yield Offer("calendar", Message(cm.OFFER_CALENDAR), axis == "calendar")
    yield Offer("launch", Message(cm.OFFER_LAUNCH), axis == "launch", reason)


def _shares(asked: _Asked) -> Iterator[Offer]:
    wholes = [whole for lane in asked.all_periods for whole in supply.wholes(asked.book, lane)]
    if not wholes:
        return
    here = [whole for lane in asked.periods for whole in supply.wholes(asked.book, lane)]
    words: dict[str, Value] = {"whole": asked.book.entity_name((here or wholes)[0])}
    template = cm.OFFER_SHARE_OF if len(set(here or wholes)) == 1 else cm.OFFER_SHARE
    reason = asked.no_periods()
    if reason is None and not here:
        reason = Message(cm.REASON_NO_WHOLE)
    yield Offer("share", Message(template, words), asked.state.share, reason)


def _scales(asked: _Asked) -> Iterator[Offer]:
    changes = asked.state.reading == "change" and bool(asked.periods)
    reason = Message(cm.REASON_NEGATIVE) if changes else None
    yield Offer("linear", Message(cm.OFFER_LINEAR), asked.state.scale == "linear")
    yield Offer("log", Message(cm.OFFER_LOG), asked.state.scale == "log", reason)


def _currencies(asked: _Asked) -> Iterator[Offer]:
    state = asked.state
    found = dict.fromkeys(one for _, lane in asked.lanes for one in supply.currencies(asked.book, lane.measure))
    if found and state.currency:
        found.setdefault(state.currency)  # no rate leads there: one must see it to leave it
    if len(found) < 2:
        return
    here = [lane for lane in (*asked.periods, *asked.ladders) if supply.currencies(asked.book, lane.measure)]
    percent = state.share or state.reading == "change"
    reason = Message(cm.REASON_NO_MONEY) if not here else Message(cm.REASON_PERCENT) if percent else None
    yield Offer("", Message(cm.OFFER_AS_REPORTED), not state.currency)
    for currency in found:
        yield Offer(currency, plain(currency), state.currency == currency, reason)


def _marks(asked: _Asked) -> Iterator[Offer]:
    if not asked.all_periods:
        return
    now = (asked.periods or asked.all_periods)[0].marks
    missing = asked.no_periods()
    yield Offer("bars", Message(cm.OFFER_BARS), now == "bars", missing)
    yield Offer("lines", Message(cm.OFFER_LINES), now == "lines", missing)


def _multiples(asked: _Asked) -> Iterator[Offer]:
    state = asked.state
    yield Offer("", Message(cm.OFFER_ONE_PLOT), not state.multiples)
    for name, lane in asked.lanes:
        for kind in supply.kinds(asked.book, lane):
            key = f"{name}:{kind}"
            words = Message(_EACH.get(kind, cm.OFFER_MULTIPLES), {"title": asked.title(lane.measure)})
            periods = lane.form == "periods" and state.axis == "launch"
            reason = Message(cm.REASON_LANE_HIDDEN) if not lane.shown else None
            reason = reason or (Message(cm.REASON_LAUNCH_AXIS) if periods else None)
            yield Offer(key, words, state.multiples == key, reason)


def _events(asked: _Asked) -> Iterator[Offer]:
    state = asked.state
    reason = Message(cm.REASON_LAUNCH_AXIS) if state.axis == "launch" else None
    if state.multiples:
        reason = Message(cm.REASON_SMALL_PLOTS)
    for choice in category_choices(asked.book, state):
        yield Offer(choice.key, plain(choice.title), choice.shown, reason)


def _lanes(asked: _Asked) -> Iterator[Offer]:
    if len(asked.lanes) < len(LANES):
        return
    shown = [name for name, lane in asked.lanes if lane.shown]
    for name, lane in asked.lanes:
        last = shown == [name]
        reason = Message(cm.REASON_LAST_LANE) if last else None
        if asked.state.multiples:
            reason = Message(cm.REASON_MULTIPLES)
        yield Offer(name, plain(asked.title(lane.measure)), lane.shown, reason)


def _measures(asked: _Asked, name: LaneName) -> Iterator[Offer]:
    lane = asked.state.lane(name)
    if lane is None:
        return
    others = {other.measure for place, other in asked.lanes if place != name}
    for measure in _fitting(asked, name, lane):
        reason = Message(cm.REASON_OTHER_LANE) if measure in others else None
        if asked.state.multiples and measure != lane.measure:
            reason = Message(cm.REASON_MULTIPLES)
        yield Offer(measure, plain(asked.title(measure)), measure == lane.measure, reason)


def _fitting(asked: _Asked, name: LaneName, lane: LaneState) -> Sequence[str]:
    """Return the measures for a lane: those of its own place, below also those that count the same things."""
    book = asked.book
    known = supply.measures(book)
    own = [measure for measure in known if supply.home_lane(book, measure) == name]
    nouns = {parse_unit(book.measure(measure).unit).base for measure in own} if name == "lower" else set[str]()
    return [
        measure
        for measure in known
        if measure in own or measure == lane.measure or parse_unit(book.measure(measure).unit).base in nouns
    ]


def _of_lane(asked: _Asked, name: LaneName) -> Message:
    lane = asked.state.lane(name)
    return Message(cm.GROUP_FORM, {"title": asked.title(lane.measure) if lane else ""})


def _forms(asked: _Asked, name: LaneName) -> Iterator[Offer]:
    lane = asked.state.lane(name)
    if lane is None:
        return
    known = supply.forms(asked.book, lane.measure)
    for form in known if len(known) > 1 else ():
        yield Offer(form, Message(_FORMS[form]), form == lane.form)
