"""How a value compares: with the period before it, with other reports of its figure; and computed values in words."""

from decimal import Decimal

from gui.base import chart_messages as cm
from gui.base import messages as m
from gui.base.amount import Amount
from gui.base.digits import round_digits
from gui.base.messages import Message
from gui.base.unit import PERCENT, parse_unit
from gui.dossier.model import GROWTH, SOUND, Observation
from gui.figures.arithmetic import pair_of, shown_qualifier, shown_value
from gui.figures.book import Figure, FigureBook
from gui.figures.calc import growth, share
from gui.figures.chart import Chart, Datum
from gui.figures.data import Asked
from gui.figures.report_words import difference_words, percent_words
from gui.figures.shares import value_for
from gui.figures.side_by_side import own_conversion
from gui.figures.stated import period_before
from gui.figures.sums import adds_along_parts
from gui.figures.units import SHORT_DIGITS


def agree(figure: Figure, one: Observation, other: Observation) -> bool:
    """Tell whether two reports of a figure say the same, as far as their print tells."""
    return any(one in camp.reports and other in camp.reports for camp in figure.camps)


def verdict(book: FigureBook, figure: Figure, drawn: Observation, report: Observation) -> Message:
    """Return how a report stands to the one that is drawn: taken, agrees, so many percent off, or just differs."""
    if report == figure.preferred:
        return Message(m.VERDICT_TAKEN)
    if report == drawn:
        return Message(cm.VERDICT_SHOWN if figure.preferred else cm.VERDICT_NONE_TAKEN)
    if agree(figure, drawn, report):
        said = own_conversion(book, report)
        return Message(cm.VERDICT_OWN, {"amount": said.amount}) if said is not None else Message(m.VERDICT_AGREES)
    base = parse_unit(drawn.unit).base
    here, there = book.value_in(drawn, base), book.value_in(report, base)
    if there is None or (there.quote and there.quote.implied):
        return Message(cm.VERDICT_DIFFERS_NEAREST)
    return (difference_words(there.value, here.value) if here else None) or Message(m.VERDICT_DIFFERS)


def value_words(datum: Datum, *, noun: bool = True, short: bool = False) -> Message:
    """Return a value as the chart has it: a sum whole, what was converted or divided as far as its digits go."""
    signed = datum.function in ("growth", "difference")
    value, qualifier = datum.value, shown_qualifier(datum)
    if datum.function in ("growth", "difference", "share"):
        value = round_digits(value, datum.digits or SHORT_DIGITS)
        if datum.function == "difference":
            number = Amount(round_digits(value, max(value.adjusted() + 2, 1)), "", qualifier, signed=True)
            return Message(cm.POINTS, {"number": number})
        return percent_words(value, signed=signed, qualifier=qualifier)
    value, unit = shown_value(without_zeros(value), datum), parse_unit(datum.unit)
    if short and unit.currency:
        value = round_digits(value, SHORT_DIGITS)
    shown = datum.unit if noun or unit.currency or unit.percent else ""
    return Message("{amount}", {"amount": Amount(value, shown, qualifier, signed=datum.measure == GROWTH)})


def without_zeros(value: Decimal) -> Decimal:
    """Return a value without the zeros behind the point that a magnitude has left there."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def asked_of(book: FigureBook, chart: Chart, datum: Datum) -> Asked:
    """Return what the values of a datum's lane are made of; its unit is that of what is not yet a percentage."""
    return Asked(book, datum.lane, datum.measure, datum.unit, convert=bool(chart.state.currency))


def change_of(book: FigureBook, chart: Chart, datum: Datum) -> Datum | None:
    """Return the change of a period's value on the calendar period before, computed; None where it says nothing.

    What is doubtful is not compared, nor is a percentage or a count since some day.
    """
    before = period_before(datum.period)
    if datum.function not in ("", "sum") or before is None or datum.unit == PERCENT or datum.elapsed:
        return None
    drawn = chart.periods.get((datum.lane, datum.entity, datum.measure, before))
    if drawn is None or drawn.unit != datum.unit:
        drawn = value_for(asked_of(book, chart, datum), datum.entity, before)
    if drawn is None or datum.standing not in SOUND or drawn.standing not in SOUND:
        return None
    return pair_of(datum, drawn, function="growth", card="growth", make=growth)


def grown_of(book: FigureBook, datum: Datum) -> Datum | None:
    """Return the value whose stated growth is drawn, as it is reported; None of a value that is no stated growth."""
    if not datum.report or book.dossier.observations[datum.report].measure == datum.measure:
        return None
    grown = book.figure_for(datum.measure, datum.entity, datum.period)
    if grown is None or grown.preferred is None:
        return None
    asked = Asked(book, datum.lane, datum.measure, parse_unit(grown.preferred.unit).base)
    return value_for(asked, datum.entity, datum.period)


def share_of(book: FigureBook, chart: Chart, datum: Datum) -> Datum | None:
    """Return a period's value as a share of what its entity is part of; None where there is no such figure."""
    whole = book.entity(datum.entity).part_of if adds_along_parts(book, datum.measure) else ""
    if not whole or datum.function not in ("", "sum") or datum.unit == PERCENT or datum.standing not in SOUND:
        return None
    other = value_for(asked_of(book, chart, datum), whole, datum.period)
    if other is None or other.standing not in SOUND:
        return None
    return pair_of(datum, other, function="share", card="share", make=share)
