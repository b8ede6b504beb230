"""Cards of rows: partners with what names them, events, products, models and risks."""

from collections.abc import Iterable

from gui.base import messages as m
from gui.base.messages import Message, plain
from gui.dossier.model import Observation, Record, Source
from gui.figures.book import FigureBook
from gui.figures.card import Card, CardBlock, CardField, CardRow
from gui.figures.fields import FieldReader
from gui.figures.labels import role_labels
from gui.figures.latest import latest_of
from gui.figures.links import ROLE_OF_KIND, Link
from gui.figures.walk import walk
from gui.figures.wording import published

LATEST_AT_MOST = 8
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
    blocks = list(_naming(book, record)) if link.kind == "partner" else []
    if source:
        blocks.append(source_block(source))
    words = record.text("detail") or record.text("summary") or record.text("text")
    order = walk(book.dossier, link.kind)
    place = order.index(f"{link.kind}:{link.id}")
    return Card(
        link=str(link),
        kicker=_kicker(book, link, record, place, len(order)),
        title=plain(record_title(record)),
        subtitle=plain(local) if local else None,
        text=plain(words) if words else None,
        fields=tuple(_fields(book, link, record)),
        blocks=tuple(blocks),
        address=source.url if source else "",
        previous=order[place - 1] if place else "",
        next=order[place + 1] if place + 1 < len(order) else "",
    )


def record_title(record: Record) -> str:
    """Return what a person calls a row: its name or its title."""
    return record.text("name") or record.text("title") or record.id


def amount_of(row: Observation) -> Message:
    """Return the value of an observation, ready to be written out."""
    return Message("{amount}", {"amount": row.amount})


def source_block(source: Source) -> CardBlock:
    """Return the block that names a source and opens it; without a publisher its day stands alone."""
    day = published(source)
    by = Message(m.PUBLISHED_BY, {"publisher": source.publisher, "date": day}) if source.publisher else day
    return CardBlock(Message(m.BLOCK_SOURCE), (CardRow(by, plain(source.title), None, f"source:{source.id}"),))


def figure_rows(book: FigureBook, rows: Iterable[Observation], *, by_measure: bool = False) -> tuple[CardRow, ...]:
    """Return a row for each observation: what it is about, its period, its value as a door."""
    made = []
    for row in rows:
        measure = book.measure(row.measure).title
        about = (
            plain(measure)
            if by_measure
            else Message(m.ENTITY_AND_MEASURE, {"entity": book.entity_name(row.entity), "measure": measure})
        )
        period = Message("{period}", {"period": row.period})
        made.append(CardRow(about, period, amount_of(row), f"figure:{row.id}", row.basis))
    return tuple(made)


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


def _naming(book: FigureBook, partner: Record) -> Iterable[CardBlock]:
    """Yield what else of the dossier names the partner: latest figures, models, events newest first, risks."""
    records = book.dossier.records

    def naming(role: str) -> list[Record]:
        return [row for row in records.get(role, {}).values() if partner.id in row.text("partner").split()]

    own = [entity.id for entity in book.dossier.entities.values() if entity.partner == partner.id]
    figures = [figure for entity in own for figure in latest_of(book, entity)]
    if figures:
        newest = sorted(figures, key=lambda row: row.period.end, reverse=True)[:LATEST_AT_MOST]
        yield CardBlock(Message(m.BLOCK_FIGURES), figure_rows(book, newest))
    models = _rows("model", naming("models"))
    if models:
        yield CardBlock(Message(m.BLOCK_MODELS), models)
    events = sorted(naming("events"), key=lambda row: row.span.end.toordinal() if row.span else 0, reverse=True)
    if events:
        yield CardBlock(Message(m.BLOCK_EVENTS), _rows("event", events))
    risks = _rows("risk", naming("risks"))
    if risks:
        yield CardBlock(Message(m.BLOCK_RISKS), risks)


def _rows(kind: str, records: Iterable[Record]) -> tuple[CardRow, ...]:
    return tuple(CardRow(_day(row), plain(record_title(row)), None, f"{kind}:{row.id}") for row in records)


def _day(row: Record) -> Message:
    return Message("{span}", {"span": row.span}) if row.span else plain("")
