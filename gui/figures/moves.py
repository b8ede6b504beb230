"""From one choice to the next: what is chosen holds, all else stays as far as it can."""

from collections.abc import Callable
from typing import cast

import msgspec

from gui.base.period import Granularity
from gui.figures import supply
from gui.figures.book import FigureBook
from gui.figures.chart_state import (
    LANES,
    Axis,
    ChartState,
    Face,
    Form,
    LaneName,
    LaneState,
    Marks,
    Window,
)
from gui.figures.offers import GroupName, Offer, offers

_REPEATS = 4
"""Mending one choice may forbid another; so often is enough for all."""


def choose(book: FigureBook, state: ChartState, group: GroupName, key: str) -> ChartState:
    """Return the state in which an offer was taken; one that is not made, or is greyed, changes nothing.

    Of a group of several, an offer that is chosen is let go of.
    """
    taken = offer(book, state, group, key)
    if taken is None or taken.reason is not None:
        return state
    return mended(book, _chosen(book, state, group, taken))


def offer(book: FigureBook, state: ChartState, group: GroupName, key: str) -> Offer | None:
    """Return an offer of a group, None where it is not made."""
    found = (one for known in offers(book, state) if known.name == group for one in known.offers if one.key == key)
    return next(found, None)


def _chosen(book: FigureBook, state: ChartState, group: GroupName, taken: Offer) -> ChartState:
    if group in _PLAIN:
        return msgspec.structs.replace(state, **{group: taken.key})
    return _MOVES[group](book, state, taken)


def _choose_axis(_book: FigureBook, state: ChartState, taken: Offer) -> ChartState:
    return msgspec.structs.replace(state, axis=cast(Axis, taken.key), window=None)


def _choose_lane(_book: FigureBook, state: ChartState, taken: Offer) -> ChartState:
    return _with(state, cast(LaneName, taken.key), shown=not taken.chosen)


def mended(book: FigureBook, state: ChartState) -> ChartState:
    """Return the state without what does not go together any more."""
    for _turn in range(_REPEATS):
        mended_once = _mended_once(book, state)
        if mended_once == state:
            return state
        state = mended_once
    return state


def _mended_once(book: FigureBook, state: ChartState) -> ChartState:
    groups = {group.name: group for group in offers(book, state)}

    def stands(name: GroupName) -> bool:
        group = groups.get(name)
        return group is not None and any(one.chosen and one.reason is None for one in group.offers)

    if state.axis == "launch" and not stands("axis"):
        state = msgspec.structs.replace(state, axis="calendar", window=None)
    if state.multiples and not stands("multiples"):
        state = msgspec.structs.replace(state, multiples="")
    if state.share and not stands("share"):
        state = msgspec.structs.replace(state, share=False)
    if state.reading != "period" and not stands("reading"):
        state = msgspec.structs.replace(state, reading="period")
    if state.scale == "log" and not stands("scale"):
        state = msgspec.structs.replace(state, scale="linear")
    for name in LANES:
        lane = state.lane(name)
        if lane is not None and lane.granularity not in ("span", *supply.granularities(book, lane)):
            state = _with(state, name, granularity="span")
    return state


def _with(state: ChartState, name: LaneName, **changes: object) -> ChartState:
    lane = state.lane(name)
    return state if lane is None else state.with_lane(name, msgspec.structs.replace(lane, **changes))


def _every_period_lane(
    state: ChartState, *, book: FigureBook, granularity: Granularity | None = None, marks: Marks | None = None
) -> ChartState:
    """Change the lanes of periods that are shown; one without figures of a granularity shows them as disclosed."""
    for name in LANES:
        lane = state.lane(name)
        if lane is None or lane.form != "periods" or not lane.shown:
            continue
        if granularity is not None:
            known = granularity in supply.granularities(book, lane)
            lane = msgspec.structs.replace(lane, granularity=granularity if known else "span")
        if marks is not None:
            lane = msgspec.structs.replace(lane, marks=marks)
        state = state.with_lane(name, lane)
    return state


def _other_measure(book: FigureBook, state: ChartState, name: LaneName, measure: str) -> ChartState:
    """Show another measure in a lane: of the same entities where it has figures of them, in the same form if it can."""
    lane = state.lane(name)
    if lane is None:
        return state
    known = supply.forms(book, measure)
    form = lane.form if lane.form in known or not known else known[0]
    entities = _entities(book, measure, form, lane)
    return state.with_lane(name, msgspec.structs.replace(lane, measure=measure, form=form, entities=entities))


def _other_form(book: FigureBook, state: ChartState, name: LaneName, form: Form) -> ChartState:
    lane = state.lane(name)
    if lane is None:
        return state
    entities = _entities(book, lane.measure, form, lane)
    return state.with_lane(name, msgspec.structs.replace(lane, form=form, entities=entities))


def _entities(book: FigureBook, measure: str, form: Form, lane: LaneState) -> tuple[str, ...]:
    """Return the lane's entities that have such figures; where none has, the one with the most."""
    known = supply.entities(book, measure, form)
    return tuple(entity for entity in lane.entities if entity in known) or known[:1] or lane.entities


def toggle_category(state: ChartState, category: str) -> ChartState:
    """Show the events of a category, or hide them."""
    if category in state.categories:
        left = tuple(key for key in state.categories if key != category)
        return msgspec.structs.replace(state, categories=left)
    return msgspec.structs.replace(state, categories=(*state.categories, category))


def toggle_series(book: FigureBook, state: ChartState, name: LaneName, entity: str) -> ChartState:
    """Add a series to a lane, or take it away; the last one stays.

    In plots of their own all of a kind may be drawn before any was chosen: the others then stay as chosen ones. There
    the last two stay.
    """
    lane = state.lane(name)
    if lane is None:
        return state
    drawn = supply.drawn_entities(book, state, name)
    beside = tuple(one for one in lane.entities if one not in drawn and one != entity)
    left = tuple(one for one in drawn if one != entity)
    entities = left if entity in drawn else (*drawn, entity)
    if len(entities) < (2 if state.multiples else 1):
        return state
    return mended(book, _with(state, name, entities=(*beside, *entities)))


def isolate_series(
    book: FigureBook, state: ChartState, name: LaneName, entity: str, *, all_entities: tuple[str, ...]
) -> ChartState:
    """Show one series of a lane alone, in one plot; where it is alone already, bring back those of the section."""
    lane = state.lane(name)
    if lane is None:
        return state
    alone = supply.drawn_entities(book, state, name) == (entity,)
    entities = all_entities if alone and all_entities else (entity,)
    one_plot = msgspec.structs.replace(state, multiples="")
    return mended(book, _with(one_plot, name, entities=entities))


def look_at(state: ChartState, window: Window | None) -> ChartState:
    """Look at another part of the time axis; None is all that the section begins with."""
    return msgspec.structs.replace(state, window=window)


def turn(state: ChartState) -> ChartState:
    """Turn the chart to its table, or back."""
    face: Face = "chart" if state.face == "table" else "table"
    return msgspec.structs.replace(state, face=face)


_PLAIN: frozenset[GroupName] = frozenset({"reading", "scale", "currency", "multiples"})
"""Groups whose keys are the values of the state's field of that name."""

_MOVES: dict[GroupName, Callable[[FigureBook, ChartState, Offer], ChartState]] = {
    "period": lambda book, state, taken: _every_period_lane(state, book=book, granularity=cast(Granularity, taken.key)),
    "marks": lambda book, state, taken: _every_period_lane(state, book=book, marks=cast(Marks, taken.key)),
    "axis": _choose_axis,
    "share": lambda _book, state, _taken: msgspec.structs.replace(state, share=not state.share),
    "events": lambda _book, state, taken: toggle_category(state, taken.key),
    "lanes": _choose_lane,
    "upper": lambda book, state, taken: _other_measure(book, state, "upper", taken.key),
    "lower": lambda book, state, taken: _other_measure(book, state, "lower", taken.key),
    "form-upper": lambda book, state, taken: _other_form(book, state, "upper", cast(Form, taken.key)),
    "form-lower": lambda book, state, taken: _other_form(book, state, "lower", cast(Form, taken.key)),
}
