"""What is said of a computed value under the pointer: how it was made, and of what."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import msgspec

from gui.base import chart_messages as cm
from gui.base.amount import Amount
from gui.base.digits import round_places
from gui.base.messages import Message, Value, plain
from gui.base.period import Granularity, Period
from gui.base.unit import parse_unit
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.calc import qualifier_of_sum
from gui.figures.change_words import change_and_share
from gui.figures.chart import Chart, Datum
from gui.figures.comparison import value_words, without_zeros
from gui.figures.conversion import base_value
from gui.figures.readout_values import Readout, ReadoutRow
from gui.figures.stated import period_before
from gui.figures.wording import STANDING, publisher

_MOST = 5
_ENDS = 2
"""So many operands are told one by one; of more, so many at either end."""

_COUNTED: dict[Granularity, str] = {
    "month": cm.ADDED_MONTHS,
    "quarter": cm.ADDED_QUARTERS,
    "half": cm.ADDED_HALVES,
    "year": cm.ADDED_YEARS,
}


def computed_readout(book: FigureBook, chart: Chart, datum: Datum) -> Readout:
    """Return what is said of a computed value that the chart draws."""
    operands = [book.dossier.observations[name] for name in datum.operands]
    return Readout(
        title=_title(book, datum, operands),
        value=value_words(datum),
        detail=_detail(book, chart, datum),
        rows=tuple(_rows(book, datum, operands)),
        different=datum.different,
    )


def span_of(operands: Iterable[Observation]) -> Period:
    """Return the stretch from the first operand to the end of the last."""
    periods = [operand.period for operand in operands]
    return Period(min(period.start for period in periods), max(period.end for period in periods))


def counted_words(operands: Sequence[Observation]) -> Message:
    """Return how many figures were added, and from when to when: "12 months, Jan to Dec 2024"."""
    kinds = {operand.period.granularity for operand in operands}
    template = _COUNTED.get(kinds.pop(), cm.ADDED_FIGURES) if len(kinds) == 1 else cm.ADDED_FIGURES
    return Message(template, {"count": len(operands), "span": span_of(operands)})


class Part(msgspec.Struct, frozen=True):
    """One side of a change or share: the value of an entity in a period, reported or added up."""

    entity: str
    amount: Amount
    operands: tuple[Observation, ...]

    @property
    def period(self) -> Period:
        """Its period."""
        return span_of(self.operands)


def parts_of(datum: Datum, operands: Sequence[Observation]) -> list[Part]:
    """Return what was divided or compared: now and before, the part and the whole, in the order of the operands."""
    sides: dict[tuple[str, bool], list[Observation]] = {}
    for operand in operands:
        now = datum.period.overlaps(operand.period)
        sides.setdefault((operand.entity, now), []).append(operand)
    return [_part(entity, tuple(side)) for (entity, _), side in sides.items()]


def _part(entity: str, side: tuple[Observation, ...]) -> Part:
    if len(side) == 1:
        return Part(entity, side[0].amount, side)
    total = sum(map(base_value, side), Decimal(0))
    qualifier = qualifier_of_sum(operand.qualifier for operand in side)
    return Part(entity, Amount(without_zeros(total), parse_unit(side[0].unit).base, qualifier), side)


def _title(book: FigureBook, datum: Datum, operands: Sequence[Observation]) -> Message:
    period = span_of(operands) if datum.function == "running" else datum.period
    return Message(cm.SERIES_AND_PERIOD, {"series": book.entity_name(datum.entity), "period": period})


def _detail(book: FigureBook, chart: Chart, datum: Datum) -> Message | None:
    before = period_before(datum.period)
    if datum.function in ("growth", "difference"):
        return Message(cm.ON_PERIOD, {"period": before}) if before else None
    if datum.function == "share":
        return Message(cm.OF_WHOLE, {"whole": book.entity_name(book.entity(datum.entity).part_of)})
    return change_and_share(book, chart, datum)


def _rows(book: FigureBook, datum: Datum, operands: Sequence[Observation]) -> Iterator[ReadoutRow]:
    if datum.standing != "stands":
        yield ReadoutRow(Message(cm.READOUT_STANDING), STANDING[datum.standing])
    if datum.function in ("sum", "running"):
        yield ReadoutRow(Message(cm.READOUT_ADDED), counted_words(operands))
        yield from _added(book, operands)
    else:
        yield from (_side(book, datum, part) for part in parts_of(datum, operands))
    if datum.quote is not None:
        yield ReadoutRow(Message(cm.READOUT_RATE), _rate(book, datum))


def _added(book: FigureBook, operands: Sequence[Observation]) -> Iterator[ReadoutRow]:
    whole = len(operands) <= _MOST
    for operand in operands if whole else operands[:_ENDS]:
        yield operand_row(book, operand)
    if not whole:
        yield ReadoutRow(
            Message(cm.READOUT_MORE_PARTS, {"count": len(operands) - 2 * _ENDS}), Message(cm.READOUT_IN_CARD)
        )
        yield from (operand_row(book, operand) for operand in operands[-_ENDS:])


def operand_row(book: FigureBook, operand: Observation) -> ReadoutRow:
    """Return the line of a figure that is told for itself: its value as reported, its period and its source."""
    source = publisher(book.source(operand.source))
    said = Message(cm.TWO_DETAILS, {"first": Message("{period}", {"period": operand.period}), "second": source})
    return ReadoutRow(Message("{amount}", {"amount": operand.amount}), said, operand.basis)


def _side(book: FigureBook, datum: Datum, part: Part) -> ReadoutRow:
    amount = Message("{amount}", {"amount": part.amount})
    other = part.entity != datum.entity
    if len(part.operands) > 1:
        counted = counted_words(part.operands)
        whose: dict[str, Value] = {"first": book.entity_name(part.entity), "second": counted}
        return ReadoutRow(amount, Message(cm.TWO_DETAILS, whose) if other else counted)
    where = Message("{period}", {"period": part.period})
    if other:
        words: dict[str, Value] = {"series": book.entity_name(part.entity), "period": part.period}
        where = Message(cm.SERIES_AND_PERIOD, words)
    source = publisher(book.source(part.operands[0].source))
    return ReadoutRow(amount, Message(cm.TWO_DETAILS, {"first": where, "second": source}), part.operands[0].basis)


def _rate(book: FigureBook, datum: Datum) -> Message:
    quote = datum.quote
    assert quote is not None
    if datum.function == "running":
        return Message(cm.READOUT_EACH_RATE)
    source = book.source(quote.source)
    words: dict[str, Value] = {"base": plain(quote.base), "day": quote.day, "source": publisher(source)}
    rate = round_places(quote.factor, 4) if quote.implied else quote.printed
    return Message(cm.READOUT_RATE_VALUE, {**words, "rate": rate})
