"""The headline figures of a section: a label, a figure, what it means, and who says so."""

import msgspec

from gui.base import messages as m
from gui.base.amount import Amount
from gui.base.messages import Message
from gui.dossier.model import Basis, View
from gui.figures.book import FigureBook
from gui.figures.calc import compute
from gui.figures.links import Link, parse
from gui.figures.wording import publisher


class HeadlineFigure(msgspec.Struct, frozen=True):
    """One headline. `amount` is None where nobody gave the figure: then it is said in words, never by a dash alone."""

    label: str
    amount: Amount | None
    meaning: str
    basis: Basis | None
    pedigree: Message
    link: str


def headlines(book: FigureBook, view: View) -> tuple[HeadlineFigure, ...]:
    """Return the headlines of a view, whose option `items` lists `label`, `link` and `meaning`."""
    items = view.options.get("items")
    read = (
        [_headline(book, item) for item in items if isinstance(item, dict)] if isinstance(items, list | tuple) else []
    )
    return tuple(headline for headline in read if headline is not None)


def _headline(book: FigureBook, item: dict[str, object]) -> HeadlineFigure | None:
    label, meaning, target = (str(item.get(key, "")) for key in ("label", "meaning", "link"))
    link = parse(target)
    if link is not None and link.kind == "calc":
        return _computed(book, link, label, meaning)
    if link is None or link.kind != "figure" or link.id not in book.dossier.observations:
        return HeadlineFigure(label, None, meaning, None, Message(m.NOT_DISCLOSED), "") if label else None
    observation = book.dossier.observations[link.id]
    source = publisher(book.dossier.sources.get(observation.source))
    figure = book.figure(observation.id)
    total = len(figure.reports) if figure else 1
    camp = next((camp.reports for camp in figure.camps if observation in camp.reports), ()) if figure else ()
    agree = len(camp)
    pedigree = Message(m.PEDIGREE_AGREE, {"source": source, "agree": agree, "total": total})
    if total == 1:
        pedigree = Message(m.PEDIGREE_ONLY, {"source": source})
    return HeadlineFigure(label, observation.amount, meaning, observation.basis, pedigree, str(link))


def _computed(book: FigureBook, link: Link, label: str, meaning: str) -> HeadlineFigure | None:
    computed = compute(book.dossier, link)
    if computed is None:
        return None
    pedigree = Message(m.PEDIGREE_COMPUTED, {"count": len(computed.operands)})
    weakest = max((operand.basis for operand in computed.operands), key=("reported", "press", "estimate").index)
    return HeadlineFigure(label, computed.amount, meaning, weakest, pedigree, str(link))
