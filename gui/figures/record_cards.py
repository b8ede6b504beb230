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
from gui.figures.wording import published, publisher

LATEST_AT_MOST = 8
KICKERS = {"event": m.KICKER_EVENT, "product": m.KICKER_PRODUCT, "risk": m.KICKER_RISK}
CATEGORY_FIELDS = ("category", "direction", "kind")


def record_card(book: FigureBook, link: Link) -> Card | None:
    """Return the card of a partner, event, product, model or risk; None where there is no such row."""
    role = ROLE_OF_KIND.get(link.kind)
    if role is None:
        return None
    rows = book.dossier.records.get(role, {})
    record = rows.get(link.id)
    if record is None:
        return None
    reader = FieldReader(book.dossier, role)
    source = book.dossier.sources.get(record.text("source"))
    local = record.text("name_zh")
    fields = tuple(CardField(plain(value.label), value.value, value.link) for value in reader.all(record))
    if record.text("note"):
        fields = (*fields, CardField(Message(m.FIELD_NOTE), plain(record.text("note"))))
    blocks = list(_naming(book, record)) if link.kind == "partner" else []
    if source:
        blocks.append(source_block(source))
    words = record.text("detail") or record.text("summary")
    order = list(rows)
    place = order.index(record.id)
    return Card(
        link=str(link),
        kicker=_kicker(book, link, record, place, len(order)),
        title=plain(record.text("name") or record.text("title") or record.id),
        subtitle=plain(local) if local else None,
        text=plain(words) if words else None,
        fields=fields,
        blocks=tuple(blocks),
        address=source.url if source else "",
        previous=f"{link.kind}:{order[place - 1]}" if place else "",
        next=f"{link.kind}:{order[place + 1]}" if place + 1 < len(order) else "",
    )


def source_block(source: Source) -> CardBlock:
    """Return the block that names a source and opens it."""
    by = Message(m.PUBLISHED_BY, {"publisher": publisher(source), "date": published(source)})
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
        made.append(CardRow(about, period, Message("{amount}", {"amount": row.amount}), f"figure:{row.id}", row.basis))
    return tuple(made)


def _kicker(book: FigureBook, link: Link, record: Record, place: int, total: int) -> Message:
    if link.kind == "partner":
        return Message(m.KICKER_PARTNER, {"place": place + 1, "total": total})
    if link.kind == "model":
        return Message(m.KICKER_MODEL)
    code = next((record.text(field) for field in CATEGORY_FIELDS if record.text(field)), "")
    words = role_labels(book.dossier, record.role).title(code)
    return Message(KICKERS[link.kind], {"category": words[:1].lower() + words[1:]})


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
    models = tuple(
        CardRow(_day(row), plain(row.text("name") or row.id), None, f"model:{row.id}") for row in naming("models")
    )
    if models:
        yield CardBlock(Message(m.BLOCK_MODELS), models)
    events = sorted(naming("events"), key=lambda row: row.span.end.toordinal() if row.span else 0, reverse=True)
    if events:
        rows = tuple(CardRow(_day(row), plain(row.text("title")), None, f"event:{row.id}") for row in events)
        yield CardBlock(Message(m.BLOCK_EVENTS), rows)
    risks = tuple(CardRow(plain(""), plain(row.text("title")), None, f"risk:{row.id}") for row in naming("risks"))
    if risks:
        yield CardBlock(Message(m.BLOCK_RISKS), risks)


def _day(row: Record) -> Message:
    return Message("{span}", {"span": row.span}) if row.span else plain("")
