"""The detail card of what was chosen: a figure, a computed figure, an entity, a source or any row of the dossier."""

from gui.base import messages as m
from gui.base.elapsed import elapsed_words
from gui.base.messages import Message, Value, plain
from gui.dossier.model import Entity, Observation, Source
from gui.figures.book import FigureBook
from gui.figures.calc import compute
from gui.figures.card import Card, CardBlock, CardField, CardRow
from gui.figures.citations import citations
from gui.figures.latest import latest_of
from gui.figures.links import Link, exists, parse
from gui.figures.record_cards import figure_rows, record_card, source_block
from gui.figures.wording import BASIS, MEANING, STANDING, published, publisher

CITED_AT_MOST = 40
FORMULAS = {"growth": m.FORMULA_GROWTH, "share": m.FORMULA_SHARE, "ratio": m.FORMULA_RATIO, "sum": m.FORMULA_SUM}


def card(book: FigureBook, target: str) -> Card | None:
    """Return the card of a link; None for a link that leads nowhere, or to a section."""
    link = parse(target)
    if link is None or link.kind == "section" or not exists(book.dossier, link):
        return None
    match link.kind:
        case "figure":
            return _figure(book, book.dossier.observations[link.id])
        case "calc":
            return _computed(book, link)
        case "entity":
            return _entity(book, book.dossier.entities[link.id])
        case "source":
            return _source(book, book.dossier.sources[link.id])
        case _:
            return record_card(book, link)


def _figure(book: FigureBook, row: Observation) -> Card:
    dossier = book.dossier
    measure = book.measure(row.measure).title
    entity = book.entity_name(row.entity)
    fields = [
        CardField(Message(m.FIELD_PERIOD), Message("{period}", {"period": row.period})),
        CardField(Message(m.FIELD_MEANING), MEANING[row.qualifier]),
        CardField(Message(m.FIELD_BASIS), BASIS[row.basis]),
    ]
    if row.elapsed:
        fields.insert(1, CardField(Message(m.FIELD_ELAPSED), elapsed_words(row.elapsed)))
    if row.standing != "stands":
        fields.append(CardField(Message(m.FIELD_STANDING), STANDING[row.standing]))
    if row.printed:
        fields.append(CardField(Message(m.FIELD_PRINTED), plain(row.printed)))
    if row.note:
        fields.append(CardField(Message(m.FIELD_NOTE), plain(row.note)))
    source = dossier.sources.get(row.source)
    blocks = [source_block(source)] if source else []
    reports = _reports(book, row)
    if len(reports.rows) > 1:
        blocks.append(reports)
    shown = Message("{amount}", {"amount": row.amount})
    about: dict[str, Value] = {
        "amount": row.amount,
        "entity": entity,
        "measure": measure,
        "period": row.period,
        "source": publisher(source),
    }
    return Card(
        link=f"figure:{row.id}",
        kicker=Message(m.KICKER_FIGURE),
        title=shown,
        subtitle=Message(m.ENTITY_AND_MEASURE, {"entity": entity, "measure": measure}),
        fields=tuple(fields),
        blocks=tuple(blocks),
        address=source.url if source else "",
        copy=Message(m.COPIED_FIGURE, about),
    )


def _reports(book: FigureBook, row: Observation) -> CardBlock:
    """Return every report of the figure, the taken one first, each with its verdict, and why that one is taken."""
    figure = book.figure(row.id)
    if figure is None:
        return CardBlock(Message(m.BLOCK_REPORTS))
    taken = figure.preferred

    def verdict(report: Observation) -> Message | None:
        if taken is None:
            return None
        if report.id == taken.id:
            return Message(m.VERDICT_TAKEN)
        return Message(m.VERDICT_AGREES if report in figure.agreeing else m.VERDICT_DIFFERS)

    rows = tuple(
        CardRow(
            Message("{amount}", {"amount": report.amount}),
            publisher(book.source(report.source)),
            verdict(report),
            f"figure:{report.id}",
            report.basis,
        )
        for report in figure.reports
    )
    return CardBlock(Message(m.BLOCK_REPORTS), rows, figure.reason)


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
    if entity.part_of in dossier.entities:
        whole = dossier.entities[entity.part_of]
        fields.append(CardField(Message(m.FIELD_PART_OF), plain(whole.name), f"entity:{whole.id}"))
    if entity.partner in dossier.records.get("partners", {}):
        partner = dossier.records["partners"][entity.partner]
        fields.append(CardField(Message(m.FIELD_PARTNER), plain(partner.text("name")), f"partner:{partner.id}"))
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
    kicker = Message(m.KICKER_ENTITY, {"kind": entity.kind.capitalize()})
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
    cited = citations(book.dossier).get(source.id, ())
    rows = tuple(_citation(book, target) for target in cited[:CITED_AT_MOST])
    blocks = (CardBlock(Message(m.BLOCK_CITED, {"count": len(cited)}), rows),) if cited else ()
    return Card(
        f"source:{source.id}",
        Message(m.KICKER_SOURCE),
        plain(source.title),
        fields=tuple(fields),
        blocks=blocks,
        address=source.url,
    )


def _citation(book: FigureBook, target: str) -> CardRow:
    link = parse(target)
    if link is not None and link.kind == "figure":
        return figure_rows(book, (book.dossier.observations[link.id],))[0]
    shown = record_card(book, link) if link is not None else None
    return CardRow(plain(""), shown.title, None, target) if shown else CardRow(plain(""), plain(target))
