"""What is chosen, in words: from the outermost to the innermost, each a door."""

from collections.abc import Iterator

import msgspec

from gui.base import messages as m
from gui.base.messages import Message, plain
from gui.dossier.model import Observation, Record
from gui.figures.book import FigureBook
from gui.figures.calc import compute
from gui.figures.citations import section_showing
from gui.figures.labels import resource_of_role
from gui.figures.links import ROLE_OF_KIND, Link, parse
from gui.figures.row_card import row_card
from gui.figures.rows import record_title

ROLES: dict[str, str] = {**ROLE_OF_KIND, "source": "sources", "figure": "observations", "entity": "entities"}


class Crumb(msgspec.Struct, frozen=True):
    """One step: its words, and the link it opens (empty where it leads nowhere)."""

    words: Message
    link: str = ""


class Selection(msgspec.Struct, frozen=True):
    """The steps to what is chosen, empty where nothing is; `narrows` tells whether pages keep to it."""

    crumbs: tuple[Crumb, ...] = ()
    narrows: bool = False


def selection(book: FigureBook, narrowed: tuple[str, ...], link: str) -> Selection:
    """Return the steps to what is chosen: where such things are listed, what pages keep to, and what is open in it."""
    targets = [*narrowed, *([link] if link and link not in narrowed else [])]
    links = [found for found in map(parse, targets) if found is not None]
    if not links:
        return Selection()
    return Selection((*_listed(book, links[0]), *(_crumb(book, one) for one in links)), narrows=bool(narrowed))


def name_of(book: FigureBook, target: str) -> Message:
    """Return what a person calls the thing behind a link; the link itself where it leads nowhere."""
    link = parse(target)
    return _name(book, link) if link is not None else plain(target)


def _crumb(book: FigureBook, link: Link) -> Crumb:
    return Crumb(_name(book, link), str(link))


def _name(book: FigureBook, link: Link) -> Message:
    dossier = book.whole.dossier
    match link.kind:
        case "figure":
            row = dossier.observations.get(link.id)
            return plain(str(link)) if row is None else _figure(book, row)
        case "calc":
            computed = compute(dossier, link)
            return plain(str(link)) if computed is None else Message(m.CRUMB_COMPUTED, {"amount": computed.amount})
        case "entity":
            return plain(book.whole.entity_name(link.id))
        case "source":
            source = dossier.sources.get(link.id)
            return plain(str(link)) if source is None else plain(source.title or source.name or source.id)
        case "section":
            return plain(next((one.title for one in dossier.sections if one.name == link.id), link.id))
        case _:
            record = dossier.records.get(ROLE_OF_KIND.get(link.kind, ""), {}).get(link.id)
            return plain(link.id) if record is None else _record(book, record)


def _record(book: FigureBook, record: Record) -> Message:
    return plain(record_title(record)) if record.role else row_card(book.whole, record).title


def _figure(book: FigureBook, row: Observation) -> Message:
    about = {"entity": book.whole.entity_name(row.entity), "measure": book.whole.measure(row.measure).title}
    return Message(m.CRUMB_FIGURE, {"amount": row.amount, **about})


def _listed(book: FigureBook, link: Link) -> Iterator[Crumb]:
    """Yield the section that lists such things, by its title; else the title of their table, which leads nowhere."""
    dossier = book.whole.dossier
    role = ROLES.get(link.kind, "")
    names = {name for name, resource in dossier.resources.items() if role and resource.role == role}
    if link.kind == "row":
        names = {link.id.rpartition("#")[0]}
    section = section_showing(dossier, names)
    resource = resource_of_role(dossier, role) if role else None
    if link.kind == "figure":
        return
    if section is not None:
        yield Crumb(plain(section.title), f"section:{section.name}")
    elif resource is not None and resource.title:
        yield Crumb(plain(resource.title))
