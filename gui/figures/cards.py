"""The detail card of what was chosen: a figure, a computed figure, an entity, a source or any row of the dossier."""

import msgspec

from gui.base import card_messages as km
from gui.base import messages as m
from gui.base.messages import Message, plain
from gui.dossier.model import Entity
from gui.figures.book import FigureBook
from gui.figures.card import Card, CardBlock, CardField, CardRow
from gui.figures.computed_card import computed_card
from gui.figures.figure_card import figure_card
from gui.figures.known_words import known_later
from gui.figures.latest import latest_of
from gui.figures.links import Link, parse
from gui.figures.record_cards import record_card
from gui.figures.row_card import row_card
from gui.figures.rows import figure_rows, record_title
from gui.figures.small_charts import small_charts
from gui.figures.source_card import source_card
from gui.figures.targets import exists
from gui.figures.wording import entity_kind


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
            return _entity(book, book.dossier.entities[link.id])
        case "source":
            return source_card(book, book.dossier.sources[link.id])
        case "row":
            return row_card(book, book.dossier.records[""][link.id])
        case _:
            return record_card(book, link)


def _entity(book: FigureBook, entity: Entity) -> Card:
    dossier = book.dossier
    fields = []
    whole = dossier.entities.get(entity.part_of)
    if whole is not None:
        fields.append(CardField(Message(m.FIELD_PART_OF), plain(whole.name), f"entity:{whole.id}"))
    partner = dossier.records.get("partners", {}).get(entity.partner)
    if partner is not None:
        fields.append(CardField(Message(m.FIELD_PARTNER), plain(record_title(partner)), f"partner:{partner.id}"))
    if entity.note:
        fields.append(CardField(Message(m.FIELD_NOTE), plain(entity.note)))
    blocks = []
    charts = small_charts(book, (entity.id,))
    if charts:
        blocks.append(CardBlock(Message(km.BLOCK_CHARTS), charts=charts))
    latest = figure_rows(book, latest_of(book, entity.id), by_measure=True)
    if latest:
        blocks.append(CardBlock(Message(m.BLOCK_FIGURES), latest))
    parts = [part for part in dossier.entities.values() if part.part_of == entity.id]
    if parts:
        rows = tuple(CardRow(plain(""), plain(part.name), None, f"entity:{part.id}") for part in parts)
        blocks.append(CardBlock(Message(m.BLOCK_PARTS), rows))
    kicker = entity_kind(entity.kind)
    return Card(f"entity:{entity.id}", kicker, plain(entity.name), fields=tuple(fields), blocks=tuple(blocks))
