"""A report in words: its value, its source, how far it is from another."""

from decimal import Decimal
from textwrap import shorten

from gui.base import chart_messages as cm
from gui.base.amount import Amount, Qualifier
from gui.base.digits import round_digits
from gui.base.messages import Message
from gui.base.unit import PERCENT, parse_unit
from gui.dossier.model import Observation, Source
from gui.figures.calc import HUNDRED
from gui.figures.units import SHORT_DIGITS


def source_name(source: Source | None, source_id: str) -> str:
    """Return the shortest name of a source: its publisher, else its title, else its id."""
    return (source.name or source.id) if source else source_id


def source_words(source: Source | None, source_id: str, most: int | None = None) -> Message:
    """Return a source with its day: "Publisher, 7 Nov 2023", with ≈ before an inferred day; a long name cut short."""
    name = source_name(source, source_id)
    if most is not None and len(name) > most:
        name = shorten(name, most, placeholder="…")
    if source is None or source.published is None:
        return Message(cm.SOURCE_UNDATED, {"source": name})
    template = cm.SOURCE_INFERRED if source.published_kind == "inferred" else cm.SOURCE_AND_DATE
    return Message(template, {"source": name, "date": source.published})


def amount_words(report: Observation) -> Message:
    """Return a report's value in its own unit."""
    return Message("{amount}", {"amount": report.amount})


def short_words(report: Observation, *, noun: bool = True) -> Message:
    """Return a report's value for running text: money short, a count without its noun where the measure names it."""
    amount, unit = report.amount, parse_unit(report.unit)
    if unit.currency:
        rounded = round_digits(amount.value, SHORT_DIGITS)
        digits = min(amount.digits, SHORT_DIGITS) if amount.digits else None
        amount = Amount(rounded, amount.unit, amount.qualifier, digits)
    elif not noun and not unit.percent:
        amount = Amount(amount.value * unit.scale, "", amount.qualifier, amount.digits)
    return Message("{amount}", {"amount": amount})


def difference_words(value: Decimal, taken: Decimal) -> Message | None:
    """Return how far a report is from the taken one, in percent; None where the taken one is zero or no number."""
    if not taken or not (taken.is_finite() and value.is_finite()):
        return None
    return percent_words((value - taken) / abs(taken) * HUNDRED, signed=True)


def percent_words(value: Decimal, *, signed: bool = False, qualifier: Qualifier = "exact") -> Message:
    """Return a computed percentage with one decimal at most; a small one keeps its first digit."""
    rounded = round_digits(value, max(value.adjusted() + 2, 1))
    return Message("{amount}", {"amount": Amount(rounded, PERCENT, qualifier, signed=signed)})
