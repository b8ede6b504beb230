"""What else of the dossier belongs to a partner: models, small charts, figures, events, risks, and who says so."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from gui.base import card_messages as km
from gui.base import messages as m
from gui.base.amount import Amount
from gui.base.messages import Message, plain
from gui.dossier.model import Record, Source
from gui.figures.book import FigureBook
from gui.figures.card import CardBlock, CardRow
from gui.figures.fields import FieldReader, LabelledValue
from gui.figures.known_words import known_day
from gui.figures.labels import resource_of_role
from gui.figures.latest import latest_of
from gui.figures.related import related
from gui.figures.rows import figure_rows, record_title
from gui.figures.small_charts import MOST_CHARTS, small_charts
from gui.figures.timeline import event_glyph
from gui.figures.wording import published

COUNTED_FROM = 5
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
    yield from models_block(book, naming("models"))
    yield from figure_blocks(book, own)
    events = sorted(naming("events"), key=lambda row: row.span.end.toordinal() if row.span else 0, reverse=True)
    if events:
        told = tuple(
            CardRow(_day(row), plain(record_title(row)), None, f"event:{row.id}", glyph=event_glyph(book.dossier, row))
            for row in events
        )
        yield CardBlock(Message(m.BLOCK_EVENTS), told, count=_in_all(len(events)))
    risks = tuple(CardRow(_day(row), plain(record_title(row)), None, f"risk:{row.id}") for row in naming("risks"))
    if risks:
        yield CardBlock(Message(m.BLOCK_RISKS), risks)
    yield from sources_block(book, f"partner:{partner.id}", besides=partner.text("source"))


def figure_blocks(
    book: FigureBook, entities: Sequence[str], *, alone: bool = False, parts: Sequence[str] = ()
) -> Iterator[CardBlock]:
    """Yield small charts of some entities, then their latest figures that no chart has told, the newest first.

    Of one that is `alone` all are told, by the names of their measures. What has no chart of its own may have one of
    its `parts`.
    """
    charts = small_charts(book, entities)
    drawn_measures = {chart.measure for chart in charts}
    others = (chart for chart in small_charts(book, parts) if chart.measure not in drawn_measures)
    charts = (*charts, *others)[:MOST_CHARTS]
    if charts:
        yield CardBlock(Message(km.BLOCK_CHARTS), charts=charts)
    drawn = {series.link for chart in charts for series in chart.series}
    latest = [figure for entity in entities for figure in latest_of(book, entity)]
    figures = [figure for figure in latest if f"figure:{figure.id}" not in drawn]
    if not alone:
        figures = sorted(figures, key=lambda row: row.period.end, reverse=True)[:LATEST_AT_MOST]
    if figures:
        yield CardBlock(Message(m.BLOCK_FIGURES), figure_rows(book, figures, by_measure=alone))


def models_block(book: FigureBook, models: Sequence[Record]) -> Iterator[CardBlock]:
    """Yield the block of some models, each with the day of its launch and its price, or whatever number its row has."""

    def told(row: Record) -> CardRow:
        number = next((one for one in reader.all(row) if isinstance(one.key, Decimal)), None)
        words = _number(number) if number is not None else None
        day = Message(m.UNDATED) if row.span is None and dated else _day(row)
        return CardRow(day, plain(record_title(row)), words, f"model:{row.id}")

    reader = FieldReader(book.dossier, "models", currency=book.standpoint.currency)
    dated = any(row.span is not None for row in models)
    if models:
        resource = resource_of_role(book.dossier, "models")
        title = plain(resource.title) if resource is not None and resource.title else Message(m.BLOCK_MODELS)
        yield CardBlock(title, tuple(told(row) for row in models))


def sources_block(book: FigureBook, target: str, *, besides: str = "") -> Iterator[CardBlock]:
    """Yield who speaks of a thing and of all that belongs to it, the newest first, but for one that is told already."""
    named = (link.removeprefix("source:") for link in related(book, target) if link.startswith("source:"))
    found = [source for name in named if name != besides and (source := book.source(name)) is not None]
    newest = sorted(found, key=lambda source: (-(source.published.toordinal() if source.published else 0), source.id))
    if newest:
        more = len(newest) - SOURCES_AT_MOST
        note = Message(m.CITED_MORE, {"count": more}) if more > 0 else None
        shown = newest[:SOURCES_AT_MOST]
        counted = Counter(source.name for source in shown)
        rows = tuple(_source(source, alone=counted[source.name] == 1) for source in shown)
        yield CardBlock(Message(km.BLOCK_SOURCES), rows, note=note, count=_in_all(len(newest)))


def _source(source: Source, *, alone: bool) -> CardRow:
    """Return the row of a source: its publisher, and the title of the page where others of the same stand by it."""
    words = plain(source.name)
    if not alone and source.title and source.title != source.name:
        words = Message(km.PUBLISHER_AND_TITLE, {"publisher": words, "title": plain(source.title)})
    return CardRow(published(source, short=True), words, None, f"source:{source.id}")


def _number(value: LabelledValue) -> Message:
    """Return a number of a row: a price, or one that is nothing without its label; it is no door of its own."""
    if any(isinstance(part, Amount) for part in value.value.values.values()):
        return Message("{price}", {"price": value.value})
    return Message(km.LABEL_AND_NUMBER, {"label": plain(value.label), "number": value.value})


def _in_all(count: int) -> Message | None:
    """Return how many rows there are; of a few one sees it."""
    return Message(km.IN_ALL, {"count": count}) if count >= COUNTED_FROM else None


def _day(row: Record) -> Message:
    return Message("{span}", {"span": row.span}) if row.span else plain("")
