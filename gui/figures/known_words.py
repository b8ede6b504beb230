"""Since when something is known, in words: the day, and what is to be said where nobody printed it."""

from gui.base import card_messages as km
from gui.base import messages as m
from gui.base.messages import Message
from gui.figures.book import FigureBook
from gui.figures.card import CardField
from gui.figures.known import How, KnownFrom
from gui.figures.links import ROLE_OF_KIND, parse

DAGGER = "†"
"""It stands after what counts from a day that nobody printed."""

_SHORT: dict[How, str] = {
    "printed": "{date}",
    "inferred": km.DAY_INFERRED,
    "undated": km.DAY_UNDATED,
    "ended": km.DAY_UNDATED,
}
_LONG: dict[How, str] = {
    "printed": "{date}",
    "inferred": m.INFERRED_DATE,
    "undated": km.KNOWN_UNDATED,
    "ended": km.KNOWN_ENDED,
}


def known_day(known: KnownFrom) -> Message:
    """Return the day something is known from, with ≈ before an inferred one and † after one that is not its own."""
    return _words(known, _SHORT)


def known_words(known: KnownFrom) -> Message:
    """Return the day something is known from, and how that day is known."""
    return _words(known, _LONG)


def known_mark(known: KnownFrom) -> str:
    """Return the sign that stands after a fact whose day of publication is unknown; none after any other."""
    return DAGGER if known.how in ("undated", "ended", "always") else ""


def row_mark(book: FigureBook, link: str) -> str:
    """Return the sign that stands after the title of a listed row, while one looks from a day; none after no fact."""
    found = parse(link)
    if book.standpoint.known_on is None or found is None or found.kind not in ROLE_OF_KIND:
        return ""
    mark = known_mark(book.known.of(link))
    return f" {mark}" if mark else ""


def known_field(book: FigureBook, target: str) -> CardField:
    """Return the field of a card that tells since when the thing behind a link is known."""
    link, words = parse(target), known_words(book.known.of(target))
    if link is not None and link.kind == "calc":
        words = Message(km.KNOWN_LAST, {"known": words})
    return CardField(Message(km.FIELD_KNOWN), words)


def known_later(book: FigureBook, target: str) -> Message | None:
    """Return what is to be said of a thing that is known only after the day one looks from; None for what is known."""
    known, day = book.known.of(target), book.standpoint.known_on
    if day is None or known.by(day):
        return None
    return Message(km.KNOWN_LATER, {"known": known_day(known), "day": day})


def _words(known: KnownFrom, templates: dict[How, str]) -> Message:
    if known.day is None or known.how == "always":
        return Message(km.KNOWN_ALWAYS)
    return Message(templates[known.how], {"date": known.day})
