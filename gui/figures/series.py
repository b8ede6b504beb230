"""From the state of a chart to what it shows: lanes, exact values, flags, series and the words with them."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from gui.base import chart_messages as cm
from gui.base.messages import Message, plain
from gui.figures import supply
from gui.figures.book import FigureBook
from gui.figures.chart import Chart, Datum, Flag, Ranks
from gui.figures.chart_state import LANES, ChartState, LaneName, Window, window_of
from gui.figures.flags import category_choices, flags
from gui.figures.hidden_lanes import hidden_lanes
from gui.figures.lanes import Made, Wanted, make_lane
from gui.figures.later_notes import later_notes
from gui.figures.lines import days_since_launch
from gui.figures.overview import overview
from gui.figures.ranks import has_first
from gui.figures.sentences import chart_description, chart_sentence
from gui.figures.series_choices import series_choices
from gui.figures.subtitle import subtitle


def chart(book: FigureBook, state: ChartState, ranks: Ranks) -> Chart:
    """Return what the chart shows; the order of the dossier's rows makes no difference."""
    made = _lanes(book, state, ranks)
    upper, lower = (made[name].lane if name in made else None for name in LANES)
    plots = tuple(plot for one in made.values() for plot in one.plots)
    data = tuple(datum for one in made.values() for datum in one.data)
    home, events = _home(state, data), flags(book, state)
    home, history = _spans_today(book, state, ranks) or (home, _history(state, home, made.values(), events))
    notes = (*later_notes(book, state, data), *(note for one in made.values() for note in one.notes))
    known_on = book.standpoint.known_on if state.axis == "calendar" else None
    title, sentence = _title(book, state), chart_sentence(book, state, upper, lower, data=data)
    return Chart(
        state=state,
        title=title,
        subtitle=subtitle(book, state, data, both=len(made) > 1),
        home=home,
        history=history,
        upper=None if plots else upper,
        lower=None if plots else lower,
        upper_share=state.upper_share,
        sentence=sentence,
        description=chart_description(state, upper, lower, sentence, title, notes=notes),
        multiples=plots,
        data=data,
        series=series_choices(book, state, {name: one.lane for name, one in made.items()}, ranks),
        flags=events,
        categories=category_choices(book, state),
        notes=notes,
        overview=overview(one.lane for one in made.values() if one.lane is not None),
        known_on=known_on,
        hidden=tuple(hidden_lanes(book, state)),
    )


def _lanes(book: FigureBook, state: ChartState, ranks: Ranks) -> dict[LaneName, Made]:
    """Return what is drawn, from above: both lanes, or the one of which each entity has a plot of its own."""
    alone = state.multiples.partition(":")[0]
    made: dict[LaneName, Made] = {}
    for name in LANES:
        spec = state.lane(name)
        if spec is not None and spec.shown and alone in ("", name):
            wanted = Wanted(book, _of_lane(state, name), name, spec, ranks)
            made[name] = _lane(wanted, supply.drawn_entities(book, state, name), apart=bool(alone))
    return made


def _of_lane(state: ChartState, name: LaneName) -> ChartState:
    """Return what of the state decides what a lane is: not the zoom, nor what is about another part of the chart."""
    bare = ChartState(home=state.home, reading=state.reading, axis=state.axis, scale=state.scale)
    bare = msgspec.structs.replace(bare, currency=state.currency, share=state.share)
    return bare.with_lane(name, state.lane(name))


def _lane(wanted: Wanted, entities: tuple[str, ...], *, apart: bool) -> Made:
    ranks = tuple(wanted.ranks.get((wanted.spec.measure, entity)) for entity in entities)
    key = (_lane, wanted.name, wanted.state, entities, ranks, has_first(wanted.ranks, wanted.spec.measure), apart)
    return wanted.book.lately(key, lambda: make_lane(wanted, entities, apart=apart))


def _home(state: ChartState, data: Iterable[Datum]) -> Window:
    """Return what is seen without zoom: the span of the section, or from launch day to the end of the longest count."""
    if state.axis == "calendar":
        return window_of(state.home)
    return Window(0, max((days_since_launch(datum) for datum in data), default=1))


def _history(state: ChartState, home: Window, made: Iterable[Made], events: Iterable[Flag]) -> Window:
    """Return all there is to see: the span of the section, every value's period, every gap and every event's day.

    A period whose figure cannot be shown as it was asked (no rate, nothing to compare with) has a gap with words: it
    belongs to what can be looked at, so another currency or reading leaves the history as it is.
    """
    if state.axis == "launch":
        return home
    spans = [home, *(window_of(flag.span) for flag in events)]
    for one in made:
        lanes = one.plots or (one.lane,)
        spans += [window_of(datum.period) for datum in one.data]
        spans += [window_of(gap.period) for lane in lanes if lane is not None for gap in lane.gaps]
    return Window(min(span.first for span in spans), max(span.last for span in spans))


def _spans_today(book: FigureBook, state: ChartState, ranks: Ranks) -> tuple[Window, Window] | None:
    """Return what is seen and all there is to see today, on an earlier day too: one sees what is missing.

    None where one looks from today.
    """
    if book.standpoint.known_on is None:
        return None
    bare = msgspec.structs.replace(state, window=None, face="chart", taken_only=False)
    today = msgspec.structs.replace(book.standpoint, known_on=None, narrowed=())

    def spans() -> tuple[Window, Window]:
        made = chart(book.whole.seen_from(today), bare, ranks)
        return made.home, made.history

    return book.whole.kept((_spans_today, bare, today), spans)


def _title(book: FigureBook, state: ChartState) -> Message:
    """Return the section's own title while the measures are as it asked, else those of the measures that are drawn."""
    specs = [spec for name in LANES if (spec := state.lane(name)) is not None]
    alone = state.multiples.partition(":")[0]
    lane = next((state.lane(name) for name in LANES if name == alone), None)
    if lane is not None:
        return plain(book.measure(lane.measure).title)
    asked = _asked_measures(book, state.title)
    if state.title and (not asked or tuple(spec.measure for spec in specs) in asked):
        return plain(state.title)
    titles = list(dict.fromkeys(book.measure(spec.measure).title for spec in specs if spec.shown))
    if len(titles) == 2:
        return Message(cm.CHART_TWO_MEASURES, {"first": titles[0], "second": _inside_a_title(titles[1])})
    return plain(titles[0] if titles else state.title)


def _inside_a_title(words: str) -> str:
    """Return a title's words as they stand inside another: an abbreviation keeps its capitals."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def _asked_measures(book: FigureBook, title: str) -> set[tuple[str, ...]]:
    """Return the measures from above of each section's chart of this title."""
    views = (view.options for section in book.dossier.sections for view in section.views if view.kind == "chart")
    return {tuple(_measures(options)) for options in views if options.get("title") == title}


def _measures(options: Mapping[str, object]) -> Iterator[str]:
    lanes = [options.get("upper"), options.get("lower")]
    for lane in lanes if any(lanes) else [options]:
        if isinstance(lane, Mapping):
            yield str(lane.get("measure"))
