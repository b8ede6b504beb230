"""Cards of rows: partners with what names them, events, products, models and risks."""

from collections.abc import Iterable, Iterator

from gui.base import card_messages as km
from gui.base import messages as m
from gui.base.messages import Message, plain
from gui.dossier.model import Record, Source
from gui.figures.book import FigureBook
from gui.figures.card import Card, CardBlock, CardField
from gui.figures.entity_card import is_known
from gui.figures.fields import FieldReader, LabelledValue
from gui.figures.known_words import known_words
from gui.figures.labels import role_labels
from gui.figures.links import ROLE_OF_KIND, Link
from gui.figures.partner_card import (
    figure_blocks,
    is_known_by_name_only,
    name_only_block,
    partner_blocks,
    sources_block,
)
from gui.figures.rows import record_title, source_block
from gui.figures.walk import walk

KICKERS = {
    "event": (m.KICKER_EVENT, m.KICKER_EVENT_ALONE),
    "product": (m.KICKER_PRODUCT, m.KICKER_PRODUCT_ALONE),
    "risk": (m.KICKER_RISK, m.KICKER_RISK_ALONE),
}
"""The line above the title, with and without a category."""
SUBTITLE_FIELDS = {"kind", "country"}
"""Columns of a partner that are said below its name."""
CATEGORY_FIELDS = ("category", "direction", "kind")


def record_card(book: FigureBook, link: Link) -> Card | None:
    """Return the card of a partner, event, product, model or risk; None where there is no such row."""
    role = ROLE_OF_KIND.get(link.kind)
    if role is None:
        return None
    record = book.dossier.records.get(role, {}).get(link.id)
    if record is None:
        return None
    source = book.source(record.text("source"))
    unnamed = link.kind == "partner" and is_known_by_name_only(book, record)
    values = () if unnamed else FieldReader(book.dossier, role, currency=book.standpoint.currency).all(record)
    words = record.text("detail") or record.text("summary") or record.text("text")
    order = walk(book.dossier, link.kind)
    place = order.index(f"{link.kind}:{link.id}")
    local = _other_names(record)
    return Card(
        link=str(link),
        kicker=_kicker(book, link, record, place, len(order)),
        title=plain(record_title(record)),
        subtitle=_kind_and_country(values) if link.kind == "partner" else None,
        text=plain(words) if words and not unnamed else None,
        fields=() if unnamed else tuple(_fields(book, link, record, values)),
        blocks=tuple(_blocks(book, link, record, source, name_only=unnamed)),
        address=source.url if source and not unnamed else "",
        previous=order[place - 1] if place else "",
        next=order[place + 1] if place + 1 < len(order) else "",
        beside=plain(local) if local else None,
    )


def _blocks(
    book: FigureBook, link: Link, record: Record, source: Source | None, *, name_only: bool
) -> Iterator[CardBlock]:
    if name_only:
        yield name_only_block(book, record)
    if link.kind == "partner":
        yield from partner_blocks(book, record)
    if link.kind == "model":
        yield from figure_blocks(book, (link.id,), alone=True)
        if link.id in book.dossier.entities:
            yield from sources_block(book, str(link), besides=record.text("source"))
    if source and not name_only:
        yield source_block(source)


def _fields(book: FigureBook, link: Link, record: Record, values: Iterable[LabelledValue]) -> Iterator[CardField]:
    """Yield the labelled values of a row; what stands above them is not said again, its own day is called a date."""
    said = {_category(record)} if link.kind in KICKERS else SUBTITLE_FIELDS if link.kind == "partner" else set()
    for value in values:
        if value.field == "from":
            yield CardField(Message(m.FIELD_DATE), value.value)
        elif value.field == "brand":
            yield from _brands(book, record, value)
        elif value.field not in said:
            glyph = _status_glyph(record) if value.field == "status" else ""
            yield CardField(plain(value.label), value.value, value.link, glyph)
    if link.kind == "model" and record.id in book.dossier.entities:
        name = plain(book.entity_name(record.id))
        yield CardField(Message(km.FIELD_COUNTED_AS), name, f"entity:{record.id}")
    if record.text("note"):
        yield CardField(Message(m.FIELD_NOTE), plain(record.text("note")))
    known = book.known.own(record)
    dated = known.how == "printed" and book.standpoint.known_on is None  # its source's block says the day
    if known.how != "always" and not dated:
        yield CardField(Message(km.FIELD_KNOWN), known_words(known))


def _brands(book: FigureBook, record: Record, value: LabelledValue) -> Iterator[CardField]:
    """Yield a row's brand as a door where there are figures of it, then a partner's other brands."""
    brands = [one for one in book.dossier.entities.values() if one.kind == "brand" and is_known(book, one.id)]
    named = [entity for entity in brands if entity.name == record.text("brand")][:1]
    if not named:
        yield CardField(plain(value.label), value.value, value.link)
    others = [one for one in brands if one.partner == record.id and one not in named]
    for at, entity in enumerate((*named, *(others if record.role == "partners" else ()))):
        label = plain(value.label if named and not at else "")
        yield CardField(label, plain(entity.name), f"entity:{entity.id}")


def _status_glyph(record: Record) -> str:
    return "dot-full" if record.text("status") == "active" else "dot-ring"


def _kind_and_country(values: Iterable[LabelledValue]) -> Message | None:
    """Return what a partner is and where, in a line below its name."""
    told = {value.field: value.value for value in values}
    kind, country = told.get("kind"), told.get("country")
    if kind is None or country is None:
        return kind or country
    return Message(km.KIND_AND_COUNTRY, {"kind": kind, "country": country})


def _other_names(record: Record) -> str:
    """Return a row's name in other writings: the cells of columns like `name_zh`."""
    return ", ".join(str(cell) for column, cell in record.cells.items() if column.startswith("name_") and cell)


def _category(record: Record) -> str:
    return next((field for field in CATEGORY_FIELDS if record.text(field)), "")


def _kicker(book: FigureBook, link: Link, record: Record, place: int, total: int) -> Message:
    if link.kind == "partner":
        return Message(m.KICKER_PARTNER, {"place": place + 1, "total": total})
    if link.kind == "model":
        return Message(m.KICKER_MODEL)
    with_category, alone = KICKERS[link.kind]
    words = role_labels(book.dossier, record.role).title(record.text(_category(record)))
    return Message(with_category, {"category": _within_a_sentence(words)}) if words else Message(alone)


def _within_a_sentence(words: str) -> str:
    """Return words with a small first letter, unless they begin with an abbreviation."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]
