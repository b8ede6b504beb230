"""The detail card of what was chosen: a figure, a computed figure, an entity, a source or any row of the dossier."""

import msgspec

from gui.figures.book import FigureBook
from gui.figures.card import Card
from gui.figures.computed_card import computed_card
from gui.figures.entity_card import entity_card
from gui.figures.figure_card import figure_card
from gui.figures.known_words import known_later
from gui.figures.links import Link, parse
from gui.figures.record_cards import record_card
from gui.figures.row_card import row_card
from gui.figures.source_card import source_card
from gui.figures.targets import exists


def card(book: FigureBook, target: str) -> Card | None:
    """Return the card of a link; None for a link that leads nowhere, or to a section.

    What was not known on the day one looks from has the card it has today, which says since when it is known.
    """
    link = parse(target)
    if link is None or link.kind == "section":
        return None
    if exists(book.dossier, link):
        return _card(book, link)
    if book is book.whole or not exists(book.whole.dossier, link):
        return None
    later = _card(book.seen_from(msgspec.structs.replace(book.standpoint, known_on=None)), link)
    return msgspec.structs.replace(later, unknown=known_later(book, target)) if later is not None else None


def _card(book: FigureBook, link: Link) -> Card | None:
    match link.kind:
        case "figure":
            return figure_card(book, book.dossier.observations[link.id])
        case "calc":
            return computed_card(book, link)
        case "entity":
            return entity_card(book, book.dossier.entities[link.id])
        case "source":
            return source_card(book, book.dossier.sources[link.id])
        case "row":
            return row_card(book, book.dossier.records[""][link.id])
        case _:
            return record_card(book, link)
