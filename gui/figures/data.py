"""From figures to the exact values of a lane: one datum a figure or sum, and words where there is none."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from gui.base import chart_messages as cm
from gui.base.amount import Amount
from gui.base.messages import Message, Value, plain
from gui.base.period import Period
from gui.base.unit import parse_unit
from gui.dossier.model import Observation
from gui.figures.arithmetic import converted, operands_of, qualifier_of, sum_of
from gui.figures.book import Converted, Figure, FigureBook
from gui.figures.chart import Datum
from gui.figures.chart_state import LaneName
from gui.figures.conversion import base_value
from gui.figures.intervals import significant_digits
from gui.figures.side_by_side import own_conversion


class Blank(msgspec.Struct, frozen=True):
    """A period of which something is known that the lane cannot show as it was asked, and why.

    `reports` are the ids of the observations that are known of it.
    """

    entity: str
    period: Period
    words: Message
    reports: tuple[str, ...] = ()


def blank_of(datum: Datum, words: Message) -> Blank:
    """Return the period of a value that there is, and why it cannot be shown so."""
    return Blank(datum.entity, datum.period, words, operands_of(datum))


class Asked(msgspec.Struct, frozen=True):
    """What the values of a lane are made of: its measure, the unit of all of them, and whether others are converted.

    `own` takes each figure as it is reported in its own unit and converts that, even where a report in the lane's unit
    stands: values that are added up must be of one kind.
    """

    book: FigureBook
    lane: LaneName
    measure: str
    base: str
    convert: bool = False
    own: bool = False


def reported(asked: Asked, figure: Figure, *, inner: bool = False) -> Datum | Blank:
    """Return a figure as the lane shows it."""
    shown = figure.shown
    assert shown is not None  # a figure of errors alone is never asked for
    taken = _taken(asked, figure, shown)
    if taken is None:
        return Blank(figure.entity, figure.period, _no_value(asked, shown, figure.period), (shown.id,))
    return _datum(asked, figure, taken, inner=inner)


def as_reported(book: FigureBook, lane: LaneName, report: Observation) -> Datum | None:
    """Return a report that no chart draws, in its own unit; None of what is no number."""
    figure, base = book.figure(report.id), parse_unit(report.unit).base
    if figure is None or not report.value.is_finite():
        return None
    asked = Asked(book, lane, report.measure, base)
    return _datum(asked, figure, Converted(report, base_value(report), None), inner=False)


def _datum(asked: Asked, figure: Figure, taken: Converted, *, inner: bool) -> Datum:
    others, different = differences(asked.book, figure, taken.observation, asked.base)
    report = taken.observation
    return Datum(
        lane=asked.lane,
        link=f"figure:{report.id}",
        entity=figure.entity,
        measure=figure.measure,
        period=figure.period,
        value=taken.value,
        unit=asked.base,
        low=min((taken.value, *others)),
        high=max((taken.value, *others)),
        qualifier=report.qualifier,
        basis=report.basis,
        standing=report.standing,
        elapsed=figure.elapsed,
        others=others,
        different=different,
        report=report.id,
        quote=taken.quote,
        digits=significant_digits(report),
        inner=inner,
    )


def _taken(asked: Asked, figure: Figure, shown: Observation) -> Converted | None:
    """Return the report to show: in the lane's own unit as long as nobody asked for a conversion."""
    if asked.own:
        return asked.book.value_in(shown, asked.base)
    if asked.convert or parse_unit(shown.unit).base == asked.base:
        return asked.book.amount_in(figure, asked.base)
    native = (report for report in figure.reports if _stands_in(report, asked.base))
    report = next(native, None)
    return asked.book.value_in(report, asked.base) if report else None


def _stands_in(report: Observation, base: str) -> bool:
    return report.standing == "stands" and parse_unit(report.unit).base == base


def _no_value(asked: Asked, shown: Observation, period: Period) -> Message:
    unit = parse_unit(shown.unit)
    if asked.convert and unit.currency:
        return Message(cm.GAP_NO_RATE, {"period": period, "day": period.end})
    words: dict[str, Value] = {"period": period, "amount": shown.amount, "unit": plain(unit.base)}
    return Message(cm.GAP_OTHER_UNIT, words)


def differences(book: FigureBook, figure: Figure, taken: Observation, base: str) -> tuple[tuple[Decimal, ...], int]:
    """Return the values of the reports that differ from the one taken, and how many different values there are.

    A report in another currency has a value here only at the dossier's own rate; it counts in any case. A source's own
    conversion says nothing that its source does not say in the measure's unit.
    """
    if not figure.differs:
        return (), 0
    camp = next((camp for camp in figure.camps if any(report.id == taken.id for report in camp.reports)), None)
    agreeing = {report.id for report in camp.reports} if camp else {taken.id}
    apart = (report for report in figure.reports if report.id not in agreeing)
    others = (book.value_in(report, base) for report in apart if own_conversion(book, report) is None)
    values = {other.value for other in others if other and not (other.quote and other.quote.implied)}
    return tuple(sorted(value for value in values if value.is_finite())), max(2, len(_values_of_camps(figure)))


def _values_of_camps(figure: Figure) -> set[tuple[Decimal, str]]:
    seen: set[str] = set()
    values: set[tuple[Decimal, str]] = set()
    for camp in figure.camps:
        first = next((report for report in camp.reports if report.id not in seen), camp.reports[0])
        seen.update(report.id for report in camp.reports)
        values.add((base_value(first), parse_unit(first.unit).base))
    return values


def added(asked: Asked, period: Period, figures: Sequence[Figure]) -> Datum | Blank:
    """Return the sum of figures that tile a period.

    It is added in one unit: the lane's, where each of them is told in it, else in that of the reports, and then
    converted at the rate for the period's end.
    """
    entity = figures[0].entity
    parts, base = _parts(asked, figures)
    quote = None
    if base != asked.base:
        quote = asked.book.rates.at(base, asked.base, period.end) if asked.convert else None
        if quote is None:
            known = tuple(name for part in parts for name in operands_of(part))
            return Blank(entity, period, _no_sum(asked, period, parts), known)
    total = msgspec.structs.replace(sum_of(parts, "sum"), period=period)
    return converted(total, quote, asked.base) if quote else total


def _parts(asked: Asked, figures: Sequence[Figure]) -> tuple[list[Datum], str]:
    native = msgspec.structs.replace(asked, convert=False, own=False)
    parts = _all_reported(native, figures)
    if len(parts) == len(figures) and not asked.own:
        return parts, asked.base
    first = figures[0].preferred
    assert first is not None  # only what is taken is added
    own = msgspec.structs.replace(native, base=parse_unit(first.unit).base)
    return _all_reported(own, figures), own.base


def _all_reported(asked: Asked, figures: Sequence[Figure]) -> list[Datum]:
    found = (reported(asked, figure) for figure in figures)
    return [part for part in found if isinstance(part, Datum)]


def _no_sum(asked: Asked, period: Period, parts: Sequence[Datum]) -> Message:
    if asked.convert and parse_unit(parts[0].unit).currency:
        return Message(cm.GAP_NO_RATE, {"period": period, "day": period.end})
    total = sum((part.value for part in parts), Decimal(0))
    amount = Amount(total, parts[0].unit, qualifier_of(parts))
    return Message(cm.GAP_OTHER_UNIT, {"period": period, "amount": amount, "unit": plain(parts[0].unit)})
