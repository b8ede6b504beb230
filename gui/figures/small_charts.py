"""Small charts for cards: the one series of a measure that says most about some entities, in a few marks."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from gui.base import card_messages as km
from gui.base.messages import Message, Value
from gui.base.period import MONTHS
from gui.base.unit import parse_unit
from gui.dossier.model import Observation
from gui.figures.book import Figure, FigureBook
from gui.figures.chart_state import window_of

MOST_CHARTS = 3
LEAST_MARKS = 3
"""Fewer values than these are told, not drawn."""
MOST_MARKS = 60


class SmallMark(msgspec.Struct, frozen=True):
    """One value: from where to where along the time that is drawn, and how high, all of 0 to 1."""

    first: float
    last: float
    height: float


class SmallChart(msgspec.Struct, frozen=True):
    """Values of one entity and measure, on a scale from zero: a ladder of counts, or one bar for each period.

    `title` says of what, `top` the highest value, `first` and `last` the ends of the time; `told` is the latest value
    with its period and `link` opens it. `description` is for who cannot see it.
    """

    title: Message
    is_ladder: bool
    marks: tuple[SmallMark, ...]
    top: Message
    first: Message
    last: Message
    told: Message
    period: Message
    link: str
    description: Message


def small_charts(book: FigureBook, entities: Sequence[str]) -> tuple[SmallChart, ...]:
    """Return a chart for each measure that some entities have enough figures of, those with the most first.

    Of each measure the entity with the most figures is drawn, and how many more there are is said. Shares and changes
    are no series of their own. Of very many values the last ones are drawn.
    """
    counted: Counter[str] = Counter()
    series: dict[str, dict[str, tuple[Figure, ...]]] = defaultdict(dict)
    for entity in entities:
        for measure in dict.fromkeys(figure.measure for figure in book.figures(entity=entity)):
            found = _series(book, measure, entity)
            if len(found) >= LEAST_MARKS:
                series[measure][entity] = found
                counted[measure] += len(found)
    order = list(book.dossier.measures)
    ranked = sorted(counted, key=lambda one: (-counted[one], order.index(one) if one in order else len(order), one))
    return tuple(chart for measure in ranked[:MOST_CHARTS] for chart in _chart(book, measure, series[measure]))


def _series(book: FigureBook, measure: str, entity: str) -> tuple[Figure, ...]:
    """Return the longest ladder of an entity, or its figures of the kind of period it has most of."""
    figures = [one for one in book.figures(measure, entity) if one.preferred is not None]
    if not figures or parse_unit(figures[0].reports[0].unit).percent:
        return ()
    ladder = tuple(step for step in book.ladder(measure, entity) if step.preferred is not None)
    kinds = Counter(one.period.granularity for one in figures if one.period.granularity in MONTHS and not one.elapsed)
    kind, count = kinds.most_common(1)[0] if kinds else ("", 0)
    if len(ladder) > count:
        return ladder if len({step.period.start for step in ladder}) == 1 else ()
    return tuple(one for one in figures if one.period.granularity == kind and not one.elapsed)


def _chart(book: FigureBook, measure: str, series: dict[str, tuple[Figure, ...]]) -> Iterator[SmallChart]:
    entity = max(series, key=lambda one: (len(series[one]), book.entity_name(one)))
    figures = series[entity][-MOST_MARKS:]
    base = parse_unit(figures[-1].reports[0].unit).base
    valued = [(one, value) for one in figures if (value := _value(book, one, base)) is not None]
    if len(valued) < LEAST_MARKS:
        return
    highest = max(value for _, value in valued)
    if highest <= 0 or min(value for _, value in valued) < 0:
        return
    ladder = len({figure.period.start for figure, _ in valued}) == 1
    latest, top = _taken(valued[-1][0]), _taken(max(valued, key=lambda item: item[1])[0])
    about: dict[str, Value] = {"measure": book.measure(measure).title, "entity": book.entity_name(entity)}
    more = len(series) - 1
    title = Message(km.SMALL_CHART_MORE, {**about, "count": more}) if more else Message(km.SMALL_CHART, about)
    first, last = valued[0][0].period, valued[-1][0].period
    yield SmallChart(
        title=title,
        is_ladder=ladder,
        marks=tuple(_marks(valued, highest, ladder=ladder)),
        top=Message("{amount}", {"amount": top.amount}),
        first=Message("{date}", {"date": first.end}) if ladder else Message("{period}", {"period": first}),
        last=Message("{date}", {"date": last.end}) if ladder else Message("{period}", {"period": last}),
        told=Message("{amount}", {"amount": latest.amount}),
        period=Message("{date}", {"date": last.end}) if ladder else Message("{period}", {"period": last}),
        link=f"figure:{latest.id}",
        description=Message(
            km.SMALL_CHART_TOLD, {"title": title, "count": len(valued), "top": top.amount, "last": latest.amount}
        ),
    )


def _marks(valued: Sequence[tuple[Figure, Decimal]], highest: Decimal, *, ladder: bool) -> Iterator[SmallMark]:
    spans = [window_of(figure.period) for figure, _ in valued]
    begin, end = (spans[0].last if ladder else spans[0].first), spans[-1].last
    wide = (end - begin) or 1.0
    for (_, value), span in zip(valued, spans, strict=True):
        first = span.last if ladder else span.first
        yield SmallMark((first - begin) / wide, (span.last - begin) / wide, float(value / highest))


def _value(book: FigureBook, figure: Figure, base: str) -> Decimal | None:
    converted = book.value_in(_taken(figure), base)
    return converted.value if converted is not None and converted.value.is_finite() else None


def _taken(figure: Figure) -> Observation:
    return figure.preferred or figure.reports[0]
