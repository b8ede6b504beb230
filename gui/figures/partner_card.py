"""What else of the dossier belongs to a partner: models, small charts, figures, events, risks, and who says so."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from gui.base import card_messages as km
from gui.base import messages as m
from gui.base.messages import Message, plain
from gui.dossier.model import Record, Source
from gui.figures.book import FigureBook
from gui.figures.card import CardBlock, CardRow
from gui.figures.fields import FieldReader
from gui.figures.known_words import known_day
from gui.figures.latest import latest_of
from gui.figures.related import related
from gui.figures.rows import figure_rows, record_title
from gui.figures.small_charts import small_charts
from gui.figures.wording import published

LATEST_AT_MOST = 8
SOURCES_AT_MOST = 12


def is_known_by_name_only(book: FigureBook, record: Record) -> bool:
    """Tell whether, on the day one looks from, other facts named a partner, but nothing of its own row was told."""
    return not book.known.own(record).by(book.standpoint.known_on)


def name_only_block(book: FigureBook, record: Record) -> CardBlock:
    """Return what is said of a partner known by its name only: from when on the dossier tells more of it."""
    words = Message(km.MORE_FROM, {"day": known_day(book.known.own(record))})
    return CardBlock(Message(km.BLOCK_NAME_ONLY), text=words)


def partner_blocks(book: FigureBook, partner: Record) -> Iterator[CardBlock]:
    """Yield the blocks of a partner's card that others than its own row fill; only what was known that day."""
    records = book.dossier.records

    def naming(role: str) -> list[Record]:
        return [row for row in records.get(role, {}).values() if partner.id in row.text("partner").split()]

    own = [entity.id for entity in book.dossier.entities.values() if entity.partner == partner.id]
    models = naming("models")
    if models:
        yield CardBlock(Message(m.BLOCK_MODELS), tuple(_model(book, row) for row in models))
    charts = small_charts(book, own)
    if charts:
        yield CardBlock(Message(km.BLOCK_CHARTS), charts=charts)
    figures = [figure for entity in own for figure in latest_of(book, entity)]
    if figures:
        newest = sorted(figures, key=lambda row: row.period.end, reverse=True)[:LATEST_AT_MOST]
        yield CardBlock(Message(m.BLOCK_FIGURES), figure_rows(book, newest))
    events = sorted(naming("events"), key=lambda row: row.span.end.toordinal() if row.span else 0, reverse=True)
    if events:
        yield CardBlock(_counted(m.BLOCK_EVENTS, len(events)), _rows("event", events))
    risks = _rows("risk", naming("risks"))
    if risks:
        yield CardBlock(Message(m.BLOCK_RISKS), risks)
    yield from _sources(book, partner)


def _model(book: FigureBook, row: Record) -> CardRow:
    """Return a model with the day of its launch and its price, or whatever number its row has."""
    values = FieldReader(book.dossier, row.role).all(row)
    price = next((value.value for value in values if isinstance(value.key, Decimal)), None)
    told = Message("{price}", {"price": price}) if price is not None else None  # the model is the door, not its price
    return CardRow(_day(row), plain(record_title(row)), told, f"model:{row.id}")


def _sources(book: FigureBook, partner: Record) -> Iterator[CardBlock]:
    """Yield who speaks of the partner, the newest first; its own source has a block of its own."""
    named = (link.removeprefix("source:") for link in related(book, f"partner:{partner.id}"))
    found = [source for name in named if (source := book.source(name)) is not None]
    found = [source for source in found if source.id != partner.text("source")]
    newest = sorted(found, key=lambda source: (-(source.published.toordinal() if source.published else 0), source.id))
    if newest:
        more = len(newest) - SOURCES_AT_MOST
        note = Message(m.CITED_MORE, {"count": more}) if more > 0 else None
        rows = tuple(_source(source) for source in newest[:SOURCES_AT_MOST])
        yield CardBlock(_counted(km.BLOCK_SOURCES, len(newest)), rows, note=note)


def _source(source: Source) -> CardRow:
    return CardRow(published(source, short=True), plain(source.name or source.title), None, f"source:{source.id}")


def _counted(title: str, count: int) -> Message:
    return Message(km.BLOCK_COUNTED, {"title": Message(title), "count": count})


def _rows(kind: str, records: Iterable[Record]) -> tuple[CardRow, ...]:
    return tuple(CardRow(_day(row), plain(record_title(row)), None, f"{kind}:{row.id}") for row in records)


def _day(row: Record) -> Message:
    return Message("{span}", {"span": row.span}) if row.span else plain("")
