"""The line beside a chart's title: the time that is seen, and from where it is looked at."""

from collections.abc import Iterable

from gui.base import chart_messages as cm
from gui.base.messages import Message, plain
from gui.base.period import Period, month_of
from gui.figures import supply
from gui.figures.book import FigureBook
from gui.figures.chart import Datum
from gui.figures.chart_state import LANES, ChartState, period_of
from gui.figures.narrowing import kept_links
from gui.figures.related import entities_of
from gui.figures.selection import name_of
from gui.figures.standpoint import PreferenceName

_PREFERENCE: dict[PreferenceName, str] = {
    "first": cm.CHART_FIRST,
    "latest": cm.CHART_LATEST,
    "highest": cm.CHART_HIGHEST,
    "lowest": cm.CHART_LOWEST,
}


def subtitle(book: FigureBook, state: ChartState, data: Iterable[Datum], *, both: bool) -> Message:
    """Return the span that is seen, and whether `both` lanes share it; then what it keeps to, as others hold it.

    Each step has what was said before it as its `words`.
    """
    words, standpoint = _span_words(state, both=both), book.standpoint
    if standpoint.narrowed and _keeps(book, state):
        names = tuple(name_of(book, link) for link in standpoint.narrowed)
        words = Message(cm.CHART_NARROWED, {"words": words, "names": names})
    if standpoint.known_on is not None:
        words = Message(cm.CHART_KNOWN, {"words": words, "day": standpoint.known_on})
    if standpoint.preference in _PREFERENCE:
        words = Message(_PREFERENCE[standpoint.preference], {"words": words})
    if any(datum.quote is not None for datum in data):
        words = Message(cm.CHART_CONVERTED, {"words": words, "currency": plain(state.currency)})
    return words


def span_of(told: Message) -> Message:
    """Return what a subtitle says first: the span that is seen."""
    inner = told.values.get("words")
    return span_of(inner) if isinstance(inner, Message) else told


def with_span(told: Message, words: Message) -> Message:
    """Return a subtitle with something else in place of the span that is seen."""
    inner = told.values.get("words")
    if not isinstance(inner, Message):
        return words
    return Message(told.template, {**told.values, "words": with_span(inner, words)})


def _keeps(book: FigureBook, state: ChartState) -> bool:
    """Tell whether all that is drawn belongs to what the pages are narrowed to."""
    specs = [(name, spec) for name in LANES if (spec := state.lane(name)) is not None and spec.shown]
    drawn = {entity for name, _ in specs for entity in supply.drawn_entities(book, state, name)}
    return bool(drawn) and drawn <= entities_of(kept_links(book, book.standpoint.narrowed))


def _span_words(state: ChartState, *, both: bool) -> Message:
    """Return what is seen: the part that is looked at, or all that the section begins with."""
    window = state.window
    if window is None and state.axis == "launch":
        return Message(cm.CHART_LAUNCH)
    if window is None:
        return Message(cm.CHART_ONE_AXIS if both else cm.CHART_SPAN, {"span": state.home})
    if state.axis == "launch":
        first, last = int(window.first) + 1, -int(-window.last // 1)
        return Message(cm.CHART_ZOOMED_DAYS, {"first": first, "last": max(first, last)})
    return Message(cm.CHART_ZOOMED, {"span": _touched(period_of(window))})


def _touched(period: Period) -> Period:
    """Return a stretch in whole months where it is long: which day a zoom began with says nothing."""
    if period.days < 62:
        return period
    return Period(period.start.replace(day=1), month_of(period.end).end)
