"""Small charts for cards: of each measure the series that say most about some entities, in a few marks."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

import msgspec

from gui.base import card_messages as km
from gui.base.amount import Amount
from gui.base.messages import Message, Value
from gui.base.period import MONTHS
from gui.base.unit import parse_unit
from gui.figures.book import Converted, Figure, FigureBook
from gui.figures.card import SmallChart, SmallMark, SmallSeries
from gui.figures.chart import Ranks
from gui.figures.chart_state import window_of
from gui.figures.conversion_words import converted_amount
from gui.figures.ranks import session_ranks

MOST_CHARTS = 3
MOST_LINES = 4
LEAST_MARKS = 3
"""Fewer values than these are told, not drawn."""
LEAST_BESIDE = 2
"""So few make a line beside a longer one."""
MOST_MARKS = 60


class _Series(msgspec.Struct, frozen=True):
    """The figures of one entity that could be drawn, counts since one day or periods of one length."""

    entity: str
    figures: tuple[Figure, ...]
    is_ladder: bool


class _Valued(msgspec.Struct, frozen=True):
    """A figure with its value in the unit of the chart."""

    figure: Figure
    converted: Converted

    @property
    def value(self) -> Decimal:
        return self.converted.value

    @property
    def amount(self) -> Amount:
        report = self.converted.observation
        if self.converted.quote is None:
            return report.amount
        return converted_amount(self.converted, self.converted.quote.quote)


def small_charts(book: FigureBook, entities: Sequence[str]) -> tuple[SmallChart, ...]:
    """Return a chart for each measure that some entities have enough figures of, those with the most first.

    Counts since a day are lines, of the few entities with the most of them; of periods the entity with the most figures
    has bars. Shares and changes are no series of their own. Of very many values the last ones are drawn.
    """
    found: dict[str, list[_Series]] = defaultdict(list)
    for entity in dict.fromkeys(entities):
        for measure in dict.fromkeys(figure.measure for figure in book.figures(entity=entity)):
            series = _series(book, measure, entity)
            if len(series.figures) >= LEAST_BESIDE:
                found[measure].append(series)
    counted = {
        measure: sum(len(one.figures) for one in several)
        for measure, several in found.items()
        if max(len(one.figures) for one in several) >= LEAST_MARKS
    }
    order = {name: place for place, name in enumerate(book.dossier.measures)}
    ranked = sorted(counted, key=lambda one: (-counted[one], order.get(one, len(order)), one))
    return tuple(chart for measure in ranked[:MOST_CHARTS] for chart in _chart(book, measure, found[measure]))


def _series(book: FigureBook, measure: str, entity: str) -> _Series:
    """Return the longest ladder of an entity, or its figures of one kind of period.

    That is the longest kind, unless one has more than twice as many figures: years rather than first halves, but months
    rather than the few years they add up to.
    """
    figures = tuple(one for one in book.figures(measure, entity) if one.preferred is not None)
    if not figures or parse_unit(figures[0].reports[0].unit).percent:
        return _Series(entity, (), is_ladder=False)
    ladder = tuple(step for step in book.ladder(measure, entity) if step.preferred is not None)
    kinds = Counter(one.period.granularity for one in figures if one.period.granularity in MONTHS and not one.elapsed)
    kind, count = "", 0
    for longer in sorted(kinds, key=lambda one: -MONTHS[one]):
        if kinds[longer] > 2 * count:
            kind, count = longer, kinds[longer]
    if len(ladder) > count:
        one_start = len({step.period.start for step in ladder}) == 1
        return _Series(entity, ladder if one_start else (), is_ladder=True)
    periods = tuple(one for one in figures if one.period.granularity == kind and not one.elapsed)
    return _Series(entity, periods, is_ladder=False)


def _chart(book: FigureBook, measure: str, found: Sequence[_Series]) -> Iterator[SmallChart]:
    """Yield the chart of a measure, unless too few values can be set beside one another, or some are below zero."""
    ordered = sorted(found, key=lambda one: (-len(one.figures), book.entity_name(one.entity)))
    ladder = ordered[0].is_ladder
    chosen = [one for one in ordered if one.is_ladder == ladder][: MOST_LINES if ladder else 1]
    base = _base(book, measure, chosen[0].figures)
    told = {one.entity: one.figures[-MOST_MARKS:] for one in chosen}
    valued = {entity: _valued(book, figures, base) for entity, figures in told.items()}
    valued = {entity: values for entity, values in valued.items() if values}
    every = [value for values in valued.values() for value in values]
    if max(map(len, valued.values()), default=0) < LEAST_MARKS:
        return
    highest = max(every, key=lambda one: one.value)
    if highest.value <= 0 or min(one.value for one in every) < 0:
        return
    latest = max((values[-1] for values in valued.values()), key=lambda one: one.figure.period.end)
    title = _title(book, measure, tuple(valued))
    words: dict[str, Value] = {"title": title, "count": len(every), "top": highest.amount, "last": latest.amount}
    begin = min((one.figure for one in every), key=lambda one: one.period.end if ladder else one.period.start)
    yield SmallChart(
        measure=measure,
        title=title,
        is_ladder=ladder,
        series=tuple(_drawn(book, measure, valued, highest.value, ladder=ladder)),
        top=Message("{amount}", {"amount": _short(highest.amount)}),
        first=_when(begin, ladder=ladder),
        last=_when(latest.figure, ladder=ladder),
        link=_link(latest),
        description=Message(km.SMALL_CHART_TOLD, words),
        notes=tuple(_notes(book, found, valued, told)),
    )


def _drawn(
    book: FigureBook, measure: str, valued: Mapping[str, Sequence[_Valued]], highest: Decimal, *, ladder: bool
) -> Iterator[SmallSeries]:
    spans = [window_of(one.figure.period) for values in valued.values() for one in values]
    begin = min(span.last if ladder else span.first for span in spans)
    wide = (max(span.last for span in spans) - begin) or 1.0

    def mark(one: _Valued) -> SmallMark:
        span, report = window_of(one.figure.period), one.converted.observation
        first = ((span.last if ladder else span.first) - begin) / wide
        height = float(one.value / highest)
        return SmallMark(first, (span.last - begin) / wide, height, report.basis, one.figure.differs)

    ranks = _ranks(book)
    for entity, values in valued.items():
        last = values[-1]
        yield SmallSeries(
            name=book.entity_name(entity),
            marks=tuple(mark(one) for one in values),
            told=Message("{amount}", {"amount": last.amount}),
            period=_when(last.figure, ladder=ladder),
            link=_link(last),
            basis=last.converted.observation.basis,
            rank=ranks.get((measure, entity)),
        )


def _notes(
    book: FigureBook,
    found: Sequence[_Series],
    valued: Mapping[str, Sequence[_Valued]],
    told: Mapping[str, Sequence[Figure]],
) -> Iterator[Message]:
    """Yield what a look at the chart does not tell: reports that differ, values without a rate, who is not drawn."""
    differing = sum(one.figure.differs for values in valued.values() for one in values)
    if differing:
        yield Message(km.SMALL_CHART_DIFFER, {"count": differing})
    missing = sum(map(len, told.values())) - sum(map(len, valued.values()))
    if missing:
        yield Message(km.SMALL_CHART_NO_RATE, {"count": missing})
    left = len(found) - len(valued)
    if left and len(valued) == 1:
        words: dict[str, Value] = {"entity": book.entity_name(next(iter(valued))), "count": left}
        yield Message(km.SMALL_CHART_LEFT if left > 1 else km.SMALL_CHART_LEFT_ONE, words)


def _title(book: FigureBook, measure: str, entities: Sequence[str]) -> Message:
    about: dict[str, Value] = {"measure": book.measure(measure).title, "entity": book.entity_name(entities[0])}
    more = len(entities) - 1
    return Message(km.SMALL_CHART_MORE, {**about, "count": more}) if more else Message(km.SMALL_CHART, about)


def _base(book: FigureBook, measure: str, figures: Sequence[Figure]) -> str:
    """Return the unit of a chart: of money the currency one looks in, else the measure's own; else the latest one's."""
    latest = parse_unit(figures[-1].reports[0].unit)
    if not latest.currency:
        return latest.base
    return book.standpoint.currency or parse_unit(book.measure(measure).unit).currency or latest.base


def _valued(book: FigureBook, figures: Sequence[Figure], base: str) -> tuple[_Valued, ...]:
    found = ((figure, book.amount_in(figure, base)) for figure in figures)
    return tuple(_Valued(figure, one) for figure, one in found if one is not None and one.value.is_finite())


def _ranks(book: FigureBook) -> Ranks:
    """Return the places of the series, so that each has the ink it has in the chart."""
    whole = book.whole
    return whole.kept(_ranks, lambda: session_ranks(whole.dossier))


def _when(figure: Figure, *, ladder: bool) -> Message:
    if ladder:
        return Message("{date}", {"date": figure.period.end})
    return Message("{period}", {"period": figure.period})


def _link(one: _Valued) -> str:
    return f"figure:{one.converted.observation.id}"


def _short(amount: Amount) -> Amount:
    """Return an amount without the noun that is counted, which the title names."""
    unit = parse_unit(amount.unit)
    if unit.currency or unit.percent:
        return amount
    return Amount(amount.value * unit.scale, "", amount.qualifier, amount.digits)
