"""What is to be said of a text from the standpoint: which of its links were not known, and what stands instead."""

from collections.abc import Iterator, Mapping

import msgspec

from gui.base import card_messages as km
from gui.base.messages import Message, Value
from gui.figures.audit import links_of
from gui.figures.book import FigureBook
from gui.figures.calc import compute
from gui.figures.conversion_words import conversion_words
from gui.figures.known_words import known_day
from gui.figures.links import Link, parse
from gui.figures.selection import name_of
from gui.figures.wording import publisher


class TextNote(msgspec.Struct, frozen=True):
    """One line beside a text: what it is about, what is to be said of it, and where that leads."""

    lead: Message
    words: Message
    link: str


class TextNotes(msgspec.Struct, frozen=True):
    """Notes on a text: links that are struck out, each with the reason, and lists beside the text.

    `later` is what was not known on the day one looks from, `instead` what other reports or another currency make of
    the figures that the text names: the text itself keeps the words of its author.
    """

    struck: Mapping[str, Message] = msgspec.field(default_factory=dict)
    later: tuple[TextNote, ...] = ()
    instead: tuple[TextNote, ...] = ()


NOTHING = TextNotes()


def text_notes(book: FigureBook, markdown: str) -> TextNotes:
    """Return the notes on a text, in the order of its links; today, as reported and preferred, there are none."""
    standpoint = book.standpoint
    if standpoint.known_on is None and standpoint.preference == "preferred" and not standpoint.currency:
        return NOTHING
    targets = dict.fromkeys(link.target for link in links_of(markdown))
    links = {target: link for target in targets if (link := parse(target)) is not None}
    later = {target: note for target, link in links.items() if (note := _later(book, target, link)) is not None}
    return TextNotes(
        struck={target: _why(book, target) for target in later},
        later=tuple(later.values()),
        instead=tuple(_instead(book, [link for target, link in links.items() if target not in later])),
    )


def _later(book: FigureBook, target: str, link: Link) -> TextNote | None:
    known = book.known.of(target)
    if link.kind == "section" or known.by(book.standpoint.known_on):
        return None
    return TextNote(_called(book, link), Message(km.FROM_DAY, {"day": known_day(known)}), target)


def _why(book: FigureBook, target: str) -> Message:
    day = book.standpoint.known_on
    told: dict[str, Value] = {"known": known_day(book.known.of(target))}
    return Message(km.NOT_KNOWN_ON, told | {"day": day} if day is not None else told)


def _called(book: FigureBook, link: Link) -> Message:
    """Return the value of a figure, or the name of anything else."""
    whole = book.whole.dossier
    if link.kind == "figure" and link.id in whole.observations:
        return Message("{amount}", {"amount": whole.observations[link.id].amount})
    computed = compute(whole, link) if link.kind == "calc" else None
    if computed is not None:
        return Message("{amount}", {"amount": computed.amount})
    return name_of(book, str(link))


def _instead(book: FigureBook, links: list[Link]) -> Iterator[TextNote]:
    """Yield what is shown of a named figure elsewhere, where that is not what the text says."""
    for link in links:
        named = book.dossier.observations.get(link.id) if link.kind == "figure" else None
        figure = book.figure(link.id) if named is not None else None
        if named is None or figure is None:
            continue
        taken = figure.preferred
        if book.standpoint.preference != "preferred" and taken is not None and taken.amount != named.amount:
            told: dict[str, Value] = {"amount": taken.amount, "source": publisher(book.source(taken.source))}
            yield TextNote(_called(book, link), Message(km.TAKEN_INSTEAD, told), f"figure:{taken.id}")
        words = conversion_words(book, named)
        if words is not None:
            yield TextNote(_called(book, link), words, str(link))
