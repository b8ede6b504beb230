"""Cards of rows: partners with what names them, events, products, models and risks."""

from collections.abc import Iterable, Iterator

from gui.base import card_messages as km
from gui.base import messages as m
from gui.base.messages import Message, plain
from gui.dossier.model import Record, Source
from gui.figures.book import FigureBook
from gui.figures.card import Card, CardBlock, CardField
from gui.figures.fields import FieldReader
from gui.figures.known_words import known_words
from gui.figures.labels import role_labels
from gui.figures.links import ROLE_OF_KIND, Link
from gui.figures.partner_card import is_known_by_name_only, name_only_block, partner_blocks
from gui.figures.rows import record_title, source_block
from gui.figures.small_charts import small_charts
from gui.figures.walk import walk

KICKERS = {
    "event": (m.KICKER_EVENT, m.KICKER_EVENT_ALONE),
    "product": (m.KICKER_PRODUCT, m.KICKER_PRODUCT_ALONE),
    "risk": (m.KICKER_RISK, m.KICKER_RISK_ALONE),
}
"""The line above the title, with and without a category."""
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
    local = record.text("name_zh")
    unnamed = link.kind == "partner" and is_known_by_name_only(book, record)
    blocks = list(_blocks(book, link, record, source, name_only=unnamed))
    words = record.text("detail") or record.text("summary") or record.text("text")
    order = walk(book.dossier, link.kind)
    place = order.index(f"{link.kind}:{link.id}")
    return Card(
        link=str(link),
        kicker=_kicker(book, link, record, place, len(order)),
        title=plain(record_title(record)),
        subtitle=plain(local) if local else None,
        text=plain(words) if words and not unnamed else None,
        fields=() if unnamed else tuple(_fields(book, link, record)),
        blocks=tuple(blocks),
        address=source.url if source and not unnamed else "",
        previous=order[place - 1] if place else "",
        next=order[place + 1] if place + 1 < len(order) else "",
    )


def _blocks(
    book: FigureBook, link: Link, record: Record, source: Source | None, *, name_only: bool
) -> Iterator[CardBlock]:
    if name_only:
        yield name_only_block(book, record)
    if link.kind == "partner":
        yield from partner_blocks(book, record)
    if link.kind == "model":
        charts = small_charts(book, (link.id,))
        if charts:
            yield CardBlock(Message(km.BLOCK_CHARTS), charts=charts)
    if source and not name_only:
        yield source_block(source)


def _fields(book: FigureBook, link: Link, record: Record) -> Iterable[CardField]:
    """Yield the labelled values of a row; what its kicker says is not said again, a row's own day is called a date."""
    said = _category(record) if link.kind in KICKERS else ""
    for value in FieldReader(book.dossier, record.role).all(record):
        if value.field == "from":
            yield CardField(Message(m.FIELD_DATE), value.value)
        elif value.field != said:
            yield CardField(plain(value.label), value.value, value.link)
    if record.text("note"):
        yield CardField(Message(m.FIELD_NOTE), plain(record.text("note")))
    known = book.known.own(record)
    dated = known.how == "printed" and book.standpoint.known_on is None  # its source's block says the day
    if known.how != "always" and not dated:
        yield CardField(Message(km.FIELD_KNOWN), known_words(known))


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
