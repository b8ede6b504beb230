"""The card of a source: who published it and when, all that rests on it, and where others say something else."""

from collections.abc import Iterator

from gui.base import card_messages as km
from gui.base import messages as m
from gui.base.messages import Message, Value, plain
from gui.dossier.model import Dossier, Observation, Source
from gui.figures.book import Figure, FigureBook
from gui.figures.card import Card, CardBlock, CardField, CardRow
from gui.figures.citations import citations, section_showing
from gui.figures.links import parse
from gui.figures.record_cards import record_card
from gui.figures.rows import amount_of, figure_rows
from gui.figures.wording import published, publisher

CITED_AT_MOST = 40


def source_card(book: FigureBook, source: Source) -> Card:
    """Return the card of a source; the keys go on to the source before and after in their table."""
    fields = [
        CardField(Message(m.FIELD_PUBLISHER), plain(source.publisher) if source.publisher else Message(m.NOT_STATED)),
        CardField(Message(m.FIELD_PUBLISHED), published(source)),
    ]
    if not source.url:
        fields.append(CardField(Message(m.FIELD_ADDRESS), Message(m.NO_ADDRESS)))
    if source.accessed:
        fields.append(CardField(Message(m.FIELD_READ), Message("{date}", {"date": source.accessed})))
    if source.email:
        fields.append(CardField(Message(m.FIELD_EMAIL), plain(source.email)))
    if source.version:
        fields.append(CardField(Message(m.FIELD_VERSION), plain(source.version)))
    if source.note:
        fields.append(CardField(Message(m.FIELD_NOTE), plain(source.note)))
    order = list(book.dossier.sources)
    place = order.index(source.id)
    return Card(
        f"source:{source.id}",
        Message(m.KICKER_SOURCE),
        plain(source.title or source.publisher or source.url),
        fields=tuple(fields),
        blocks=tuple(_blocks(book, source)),
        address=source.url,
        previous=f"source:{order[place - 1]}" if place else "",
        next=f"source:{order[place + 1]}" if place + 1 < len(order) else "",
    )


def _blocks(book: FigureBook, source: Source) -> Iterator[CardBlock]:
    cited = citations(book.dossier).get(source.id, ())
    apart = tuple(_apart(book, cited))
    if apart:
        yield CardBlock(Message(km.BLOCK_DIFFERS), apart)
    if cited:
        title = Message(m.BLOCK_CITED_ONCE) if len(cited) == 1 else Message(m.BLOCK_CITED, {"count": len(cited)})
        rows = tuple(row for target in cited[:CITED_AT_MOST] for row in _citation(book, target))
        more = len(cited) - CITED_AT_MOST
        note = Message(m.CITED_MORE, {"count": more}) if more > 0 else None
        yield CardBlock(title, rows, note=note)
    tables = tuple(_tables(book.dossier, source))
    if tables:
        yield CardBlock(Message(m.BLOCK_TABLES), tables)
    rates = [rate for rate in book.dossier.rates if rate.source == source.id]
    if rates:
        yield CardBlock(
            Message(km.BLOCK_RATES),
            tuple(
                CardRow(
                    Message("{date}", {"date": rate.day}),
                    Message(km.RATE_PAIR, {"base": rate.base, "quote": rate.quote}),
                    Message("{rate}", {"rate": rate.rate}),
                )
                for rate in rates
            ),
        )


def _tables(dossier: Dossier, source: Source) -> Iterator[CardRow]:
    """Yield the tables that their descriptor says are from the source, each a door to the section that shows it."""
    for name, resource in dossier.resources.items():
        section = section_showing(dossier, {name}) if source.id in resource.sources else None
        if section is not None:
            yield CardRow(plain(""), plain(resource.title or name), None, f"section:{section.name}")


def _apart(book: FigureBook, cited: tuple[str, ...]) -> Iterator[CardRow]:
    """Yield a row for each report of the source whose figure others report otherwise: whether it is taken."""
    for target in cited:
        link = parse(target)
        if link is None or link.kind != "figure":
            continue
        figure = book.figure(link.id)
        if figure is not None and figure.differs:
            report = book.dossier.observations[link.id]
            yield CardRow(amount_of(report), _standing(book, figure, report), None, target, report.basis)


def _standing(book: FigureBook, figure: Figure, report: Observation) -> Message:
    taken = figure.preferred
    words: dict[str, Value] = {"period": figure.period}
    if taken is None:
        return Message(km.DIFFERS_NONE, words)
    if taken.id == report.id:
        return Message(km.DIFFERS_TAKEN, words)
    if report in figure.agreeing:
        return Message(km.DIFFERS_AGREES, words)
    told: dict[str, Value] = {"taken": taken.amount, "source": publisher(book.source(taken.source))}
    return Message(km.DIFFERS_FROM, words | told)


def _citation(book: FigureBook, target: str) -> tuple[CardRow, ...]:
    link = parse(target)
    if link is None:
        return ()
    if link.kind == "figure":
        return figure_rows(book, (book.dossier.observations[link.id],))
    shown = record_card(book, link)
    return (CardRow(plain(""), shown.title, None, target),) if shown else ()
