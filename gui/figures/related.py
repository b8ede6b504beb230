"""What belongs to what: everything that lights up where one thing is chosen, and what a choice narrows pages to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from gui.dossier.model import Dossier, Record
from gui.figures.book import FigureBook
from gui.figures.citations import citations
from gui.figures.comparison import agree
from gui.figures.links import KIND_OF_ROLE, ROLE_OF_KIND, parse

NARROWED_BY: dict[str, frozenset[str]] = {
    "partner": frozenset({"figure", "entity", "source", "product", "model", "event", "risk"}),
    "entity": frozenset({"figure", "source", "model"}),
    "model": frozenset({"figure", "source"}),
}
"""The kinds of rows that a choice narrows lists and tables to, by the kind of what was chosen.

A table of the chosen kind itself stays whole, so that one can go on to the next row, and so do events, products and
risks beside a brand or a model, as they name partners only. Of other kinds too little hangs on one: they narrow nothing
and light up what they touch.
"""


def related(book: FigureBook, target: str) -> frozenset[str]:
    """Return the links of all that belongs to what a link is about, itself included; empty for no link.

    A partner has its entities with all their parts, their figures, the rows that name it, and the sources of these; an
    entity its parts, their figures and models; a figure what agrees with it; a source the facts that cite it.
    """
    return book.kept((related, target), lambda: frozenset(_related(book, target)))


def narrows(target: str) -> bool:
    """Tell whether a choice narrows pages to what belongs to it; any other only lights it up."""
    link = parse(target)
    return link is not None and link.kind in NARROWED_BY


def entities_of(links: Iterable[str]) -> frozenset[str]:
    """Return the ids of the entities among links."""
    return frozenset(link.removeprefix("entity:") for link in links if link.startswith("entity:"))


def _related(book: FigureBook, target: str) -> Iterator[str]:
    link = parse(target)
    if link is None:
        return
    yield target
    dossier = book.dossier
    match link.kind:
        case "calc":
            for operand in link.ids:
                yield from related(book, f"figure:{operand}")
        case "figure":
            yield from _of_figure(book, link.id)
        case "source":
            yield from citations(dossier).get(link.id, ())
        case "entity":
            yield from _of_entities(dossier, [link.id])
            yield from _partner_of(book, link.id)
        case "partner":
            yield from _of_entities(dossier, [row.id for row in dossier.entities.values() if row.partner == link.id])
            yield from _naming(dossier, link.id)
        case "section":
            pass
        case "row":
            yield from (f"source:{name}" for name in _sources_of(dossier, link.id))
        case _:
            yield from _of_row(dossier, dossier.records.get(ROLE_OF_KIND[link.kind], {}).get(link.id))


def _of_figure(book: FigureBook, observation: str) -> Iterator[str]:
    figure = book.figure(observation)
    chosen = book.dossier.observations.get(observation)
    if figure is not None and chosen is not None:
        for report in (chosen, *(other for other in figure.reports if agree(figure, chosen, other))):
            yield f"figure:{report.id}"
            yield f"source:{report.source}"
        yield f"entity:{figure.entity}"
        yield from _partner_of(book, figure.entity)


def _partner_of(book: FigureBook, entity: str) -> Iterator[str]:
    if book.entity(entity).partner:
        yield f"partner:{book.entity(entity).partner}"


def _of_entities(dossier: Dossier, entities: Iterable[str]) -> Iterator[str]:
    """Yield entities with all their parts, the models among them, their figures, and who reported these."""
    parts = _parts(dossier)
    found: dict[str, None] = {}
    waiting = list(entities)
    while waiting:
        entity = waiting.pop()
        if entity not in found:
            found[entity] = None
            waiting += parts.get(entity, ())
    models = dossier.records.get("models", {})
    for entity in found:
        yield f"entity:{entity}"
        if entity in models:
            yield f"model:{entity}"
            yield from _source_of(models[entity])
    for key, row in dossier.observations.items():
        if row.entity in found:
            yield f"figure:{key}"
            yield f"source:{row.source}"


def _naming(dossier: Dossier, partner: str) -> Iterator[str]:
    """Yield the partner's own source, and the rows that name the partner, each with its source."""
    own = dossier.records.get("partners", {}).get(partner)
    if own is not None:
        yield from _source_of(own)
    for role, kind in KIND_OF_ROLE.items():
        for key, row in dossier.records.get(role, {}).items():
            if partner in row.text("partner").split():
                yield f"{kind}:{key}"
                yield from _source_of(row)


def _of_row(dossier: Dossier, row: Record | None) -> Iterator[str]:
    """Yield what a model, product, event or risk names: its partners, its source, and its figures if it has any."""
    if row is None:
        return
    for partner in row.text("partner").split():
        yield f"partner:{partner}"
    yield from _source_of(row)
    if row.role == "models" and row.id in dossier.entities:
        yield from _of_entities(dossier, [row.id])


def _sources_of(dossier: Dossier, row: str) -> Iterator[str]:
    """Yield the sources of the plain table that a row stands in, and the one that the row names itself."""
    resource = dossier.resources.get(row.rpartition("#")[0])
    record = dossier.records.get("", {}).get(row)
    names = (*(resource.sources if resource else ()), record.text("source") if record else "")
    yield from (name for name in names if name in dossier.sources)


def _source_of(row: Record) -> Iterator[str]:
    if row.text("source"):
        yield f"source:{row.text('source')}"


def _parts(dossier: Dossier) -> Mapping[str, list[str]]:
    parts: dict[str, list[str]] = defaultdict(list)
    for entity in dossier.entities.values():
        if entity.part_of:
            parts[entity.part_of].append(entity.id)
    return parts
