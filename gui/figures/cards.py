"""The detail card of what was chosen: a figure, a computed figure, an entity, a source or any row of the dossier."""

from gui.base import messages as m
from gui.base.messages import Message, plain
from gui.dossier.model import Entity, Source
from gui.figures.book import FigureBook
from gui.figures.calc import compute
from gui.figures.card import Card, CardBlock, CardField, CardRow
from gui.figures.citations import citations
from gui.figures.figure_card import figure_card
from gui.figures.latest import latest_of
from gui.figures.links import Link, parse
from gui.figures.record_cards import figure_rows, record_card, record_title
from gui.figures.targets import exists
from gui.figures.wording import entity_kind, published

CITED_AT_MOST = 40
FORMULAS = {"growth": m.FORMULA_GROWTH, "share": m.FORMULA_SHARE, "ratio": m.FORMULA_RATIO, "sum": m.FORMULA_SUM}


def card(book: FigureBook, target: str) -> Card | None:
    """Return the card of a link; None for a link that leads nowhere, or to a section."""
    link = parse(target)
    if link is None or link.kind == "section" or not exists(book.dossier, link):
        return None
    match link.kind:
        case "figure":
            return figure_card(book, book.dossier.observations[link.id])
        case "calc":
            return _computed(book, link)
        case "entity":
            return _entity(book, book.dossier.entities[link.id])
        case "source":
            return _source(book, book.dossier.sources[link.id])
        case _:
            return record_card(book, link)


def _computed(book: FigureBook, link: Link) -> Card | None:
    computed = compute(book.dossier, link)
    if computed is None:
        return None
    shown = Message("{amount}", {"amount": computed.amount})
    formula = CardField(Message(m.FIELD_FORMULA), Message(FORMULAS[computed.function]))
    operands = CardBlock(Message(m.BLOCK_OPERANDS), figure_rows(book, computed.operands))
    return Card(
        link=str(link),
        kicker=Message(m.KICKER_COMPUTED),
        title=shown,
        fields=(formula,),
        blocks=(operands,),
        copy=shown,
    )


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
    latest = figure_rows(book, latest_of(book, entity.id), by_measure=True)
    if latest:
        blocks.append(CardBlock(Message(m.BLOCK_FIGURES), latest))
    parts = [part for part in dossier.entities.values() if part.part_of == entity.id]
    if parts:
        rows = tuple(CardRow(plain(""), plain(part.name), None, f"entity:{part.id}") for part in parts)
        blocks.append(CardBlock(Message(m.BLOCK_PARTS), rows))
    kicker = entity_kind(entity.kind)
    return Card(f"entity:{entity.id}", kicker, plain(entity.name), fields=tuple(fields), blocks=tuple(blocks))


def _source(book: FigureBook, source: Source) -> Card:
    fields = [
        CardField(Message(m.FIELD_PUBLISHER), plain(source.publisher) if source.publisher else Message(m.NOT_STATED)),
        CardField(Message(m.FIELD_PUBLISHED), published(source)),
    ]
    if not source.url:
        fields.append(CardField(Message(m.FIELD_ADDRESS), Message(m.NO_ADDRESS)))
    if source.accessed:
        fields.append(CardField(Message(m.FIELD_READ), Message("{date}", {"date": source.accessed})))
    if source.note:
        fields.append(CardField(Message(m.FIELD_NOTE), plain(source.note)))
    order = list(book.dossier.sources)
    place = order.index(source.id)
    return Card(
        f"source:{source.id}",
        Message(m.KICKER_SOURCE),
        plain(source.title or source.publisher or source.url),
        fields=tuple(fields),
        blocks=_cited(book, source),
        address=source.url,
        previous=f"source:{order[place - 1]}" if place else "",
        next=f"source:{order[place + 1]}" if place + 1 < len(order) else "",
    )


def _cited(book: FigureBook, source: Source) -> tuple[CardBlock, ...]:
    """Return the block of the facts that rest on a source; none where nothing does."""
    cited = citations(book.dossier).get(source.id, ())
    if not cited:
        return ()
    title = Message(m.BLOCK_CITED_ONCE) if len(cited) == 1 else Message(m.BLOCK_CITED, {"count": len(cited)})
    rows = tuple(row for target in cited[:CITED_AT_MOST] for row in _citation(book, target))
    more = len(cited) - CITED_AT_MOST
    return (CardBlock(title, rows, Message(m.CITED_MORE, {"count": more}) if more > 0 else None),)


def _citation(book: FigureBook, target: str) -> tuple[CardRow, ...]:
    link = parse(target)
    if link is None:
        return ()
    if link.kind == "figure":
        return figure_rows(book, (book.dossier.observations[link.id],))
    shown = record_card(book, link)
    return (CardRow(plain(""), shown.title, None, target),) if shown else ()
