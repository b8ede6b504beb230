"""The headline figures of a section: a label, a figure, what it means, and who says so."""

import msgspec

from gui.base import messages as m
from gui.base.amount import Amount
from gui.base.messages import Message
from gui.dossier.model import SOUND, Basis, Observation, View
from gui.figures.book import Figure, FigureBook
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
    """Return the headlines of a view, whose option `items` lists `label`, `link` and `meaning`.

    What is doubtful or wrong is never a headline: the report taken for the same figure stands there instead, or the
    words that none stands.
    """
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
    if not label and not meaning:
        return None
    figure = book.figure(link.id) if link is not None and link.kind == "figure" else None
    if figure is None or link is None:
        return HeadlineFigure(label, None, meaning, None, Message(m.NOT_DISCLOSED), "")
    named = book.dossier.observations[link.id]
    shown = named if named.standing in SOUND else figure.preferred
    if shown is None:
        return HeadlineFigure(label, None, meaning, None, Message(m.NONE_STANDS), str(link))
    return HeadlineFigure(
        label, shown.amount, meaning, shown.basis, _pedigree(book, figure, shown), f"figure:{shown.id}"
    )


def _pedigree(book: FigureBook, figure: Figure, shown: Observation) -> Message:
    source = publisher(book.source(shown.source))
    total = len(figure.reports)
    if total == 1:
        return Message(m.PEDIGREE_ONLY, {"source": source})
    agreeing = next((camp.reports for camp in figure.camps if shown in camp.reports), ())
    return Message(m.PEDIGREE_AGREE, {"source": source, "agree": len(agreeing), "total": total})


def _computed(book: FigureBook, link: Link, label: str, meaning: str) -> HeadlineFigure:
    computed = compute(book.dossier, link)
    if computed is None:
        return HeadlineFigure(label, None, meaning, None, Message(m.NOT_DISCLOSED), "")
    pedigree = Message(m.PEDIGREE_COMPUTED, {"count": len(computed.operands)})
    weakest = max((operand.basis for operand in computed.operands), key=("reported", "press", "estimate").index)
    return HeadlineFigure(label, computed.amount, meaning, weakest, pedigree, str(link))
