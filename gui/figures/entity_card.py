"""The card of an entity: whose it is, what belongs to it, its figures, its models, and who speaks of it."""

from collections.abc import Iterator

from gui.base import messages as m
from gui.base.messages import Message, plain
from gui.dossier.model import Entity, Record
from gui.figures.book import FigureBook
from gui.figures.card import Card, CardBlock, CardField, CardRow
from gui.figures.known_words import known_field, known_later
from gui.figures.partner_card import figure_blocks, models_block, sources_block
from gui.figures.related import entities_of, related
from gui.figures.rows import record_title
from gui.figures.wording import entity_kind


def entity_card(book: FigureBook, entity: Entity) -> Card:
    """Return the card of an entity; one of which nothing was known on the day one looks from says since when it is."""
    target = f"entity:{entity.id}"
    return Card(
        target,
        entity_kind(entity.kind),
        plain(entity.name),
        fields=tuple(_fields(book, entity)),
        blocks=tuple(_blocks(book, entity)),
        unknown=None if is_known(book, entity.id) else known_later(book, target),
    )


def is_known(book: FigureBook, entity: str) -> bool:
    """Tell whether anything was known of an entity on the day one looks from: a figure of it or of one of its parts.

    One that nobody counts anything of is a mere name, and always known.
    """
    target = f"entity:{entity}"
    if book.known.of(target).by(book.standpoint.known_on):
        return True
    return any(link.startswith("figure:") for link in related(book, target))


def _fields(book: FigureBook, entity: Entity) -> Iterator[CardField]:
    dossier = book.dossier
    whole = dossier.entities.get(entity.part_of)
    if whole is not None:
        yield CardField(Message(m.FIELD_PART_OF), plain(whole.name), f"entity:{whole.id}")
    partner = dossier.records.get("partners", {}).get(entity.partner)
    if partner is not None:
        yield CardField(Message(m.FIELD_PARTNER), plain(record_title(partner)), f"partner:{partner.id}")
    if entity.note:
        yield CardField(Message(m.FIELD_NOTE), plain(entity.note))
    target = f"entity:{entity.id}"
    known = book.known.of(target)
    if book.standpoint.known_on is not None and known.day is not None and known.by(book.standpoint.known_on):
        yield known_field(book, target)


def _blocks(book: FigureBook, entity: Entity) -> Iterator[CardBlock]:
    target = f"entity:{entity.id}"
    related_to_it = entities_of(related(book, target))
    belonging = [one for one in book.dossier.entities if one in related_to_it]
    yield from figure_blocks(book, (entity.id,), alone=True, parts=tuple(one for one in belonging if one != entity.id))
    models = _models(book, target)
    yield from models_block(book, models)
    shown = {model.id for model in models}
    parts = [part for part in book.dossier.entities.values() if part.part_of == entity.id and part.id not in shown]
    parts = [part for part in parts if is_known(book, part.id)]
    if parts:
        rows = tuple(CardRow(plain(""), plain(part.name), None, f"entity:{part.id}") for part in parts)
        yield CardBlock(Message(m.BLOCK_PARTS), rows)
    yield from sources_block(book, target)


def _models(book: FigureBook, target: str) -> list[Record]:
    """Return the models that belong to an entity, and the one that it is itself, in the order of their table."""
    belonging = related(book, target)
    return [row for row in book.dossier.records.get("models", {}).values() if f"model:{row.id}" in belonging]
