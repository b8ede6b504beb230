"""A value in another currency, in words: how much it is there, at which rate, and whose rate that is."""

from decimal import Decimal

from gui.base import card_messages as km
from gui.base.amount import Amount
from gui.base.digits import round_digits, round_places
from gui.base.messages import Message, Value, plain
from gui.dossier.model import Observation
from gui.figures.arithmetic import as_converted
from gui.figures.book import Converted, Figure, FigureBook
from gui.figures.card import CardBlock, CardRow
from gui.figures.conversion import Quote
from gui.figures.intervals import significant_digits
from gui.figures.units import SHORT_DIGITS, is_other_currency
from gui.figures.wording import publisher

_RATE_PLACES = 4


def is_foreign(report: Observation, currency: str) -> bool:
    """Tell whether a report is of money in another currency than the one that is asked for."""
    return is_other_currency(report.unit, currency)


def converted_amount(converted: Converted, currency: str) -> Amount:
    """Return a converted value as far as the digits of its report go, and never as an exact one."""
    report = converted.observation
    digits = min(significant_digits(report), SHORT_DIGITS)
    return Amount(round_digits(converted.value, digits), currency, as_converted(report.qualifier))


def rate_of(quote: Quote) -> Decimal:
    """Return a rate as its source prints it; one that two values imply as far as it makes sense."""
    return round_places(quote.factor, _RATE_PLACES) if quote.implied else quote.printed


def rate_words(quote: Quote) -> Message:
    """Return a rate and its day, or that a source gives both values."""
    return Message(km.RATE_IMPLIED if quote.implied else km.RATE_ON, {"rate": rate_of(quote), "day": quote.day})


def at_rate(amount: Amount, quote: Quote) -> Message:
    """Return a value as it was reported, with the rate at which it is shown in another currency."""
    words: dict[str, Value] = {"amount": amount, "rate": rate_of(quote), "day": quote.day}
    return Message(km.AMOUNT_AT_IMPLIED if quote.implied else km.AMOUNT_AT, words)


def conversion_words(book: FigureBook, report: Observation) -> Message | None:
    """Return what a report is in the currency one looks in, at which rate; None where that asks nothing of it."""
    currency = book.standpoint.currency
    if not is_foreign(report, currency):
        return None
    converted = book.value_in(report, currency)
    if converted is None or converted.quote is None:
        return Message(km.NO_RATE, {"day": report.period.end})
    return at_rate(converted_amount(converted, currency), converted.quote)


def conversion_block(book: FigureBook, report: Observation, figure: Figure | None) -> CardBlock | None:
    """Return what a report is in the currency one looks in, and by whose rate; None where that asks nothing of it."""
    currency = book.standpoint.currency
    if not is_foreign(report, currency):
        return None
    title = Message(km.BLOCK_CONVERTED, {"currency": plain(currency)})
    native = figure.native(currency, book.standpoint.preference) if figure is not None else None
    if native is not None:
        row = CardRow(
            Message("{amount}", {"amount": native.amount}),
            publisher(book.source(native.source)),
            None,
            f"figure:{native.id}",
            native.basis,
        )
        return CardBlock(title, (row,), Message(km.CONVERTED_NATIVE, {"currency": plain(currency)}))
    converted = book.value_in(report, currency)
    if converted is None or converted.quote is None:
        return CardBlock(title, text=Message(km.CONVERTED_NONE, {"amount": report.amount, "day": report.period.end}))
    quote = converted.quote
    words: dict[str, Value] = {
        "amount": report.amount,
        "converted": converted_amount(converted, currency),
        "rate": rate_of(quote),
        "day": quote.day,
    }
    source = book.whole.source(quote.source)
    lead = Message(km.RATE_SOURCE)
    rows = (CardRow(lead, publisher(source), None, f"source:{quote.source}"),) if source is not None else ()
    return CardBlock(title, rows, Message(km.CONVERTED_IMPLIED if quote.implied else km.CONVERTED_AT, words))
