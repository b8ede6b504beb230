"""A figure as a sentence that can stand anywhere: how much, of what, in which period, who says so, and when."""

from gui.base import card_messages as km
from gui.base import messages as m
from gui.base.amount import Amount
from gui.base.elapsed import elapsed_words
from gui.base.messages import Message, Value, plain
from gui.base.unit import parse_unit
from gui.dossier.model import Observation, Source
from gui.figures.book import FigureBook
from gui.figures.calc import compute
from gui.figures.links import parse
from gui.figures.report_words import source_words

_VIA = " via "
"""A publisher that passes on what another has written names that one first."""


def figure_text(book: FigureBook, observation_id: str) -> Message:
    """Return an observation as a sentence. Raises KeyError for an id the dossier does not have.

    A count goes by what is counted ("over 80,000 bookings"), where its measure adds up along time: what does not is no
    count of anything. All else is told with its unit, the name of its measure and whose it is.
    """
    row = book.whole.dossier.observations[observation_id]
    measure, unit = book.measure(row.measure), parse_unit(row.unit)
    told: dict[str, Value] = {"period": _period(row), "source": _source(book.whole.source(row.source))}
    if unit.noun and not unit.percent and measure.adds in ("time", "both"):
        bare = Amount(row.value * unit.scale, "", row.qualifier, row.digits)
        told["amount"] = Message(km.COUNTED, {"amount": bare, "noun": within_a_sentence(measure.title)})
        return Message(km.FIGURE_TEXT, told)
    told |= {"amount": row.amount, "entity": book.entity_name(row.entity), "measure": measure.title}
    return Message(m.COPIED_FIGURE, told)


def link_text(book: FigureBook, target: str) -> Message | None:
    """Return the figure behind a link as a sentence, a computed one with what it was computed from; else None."""
    link = parse(target)
    if link is None:
        return None
    if link.kind == "figure" and link.id in book.whole.dossier.observations:
        return figure_text(book, link.id)
    computed = compute(book.whole.dossier, link) if link.kind == "calc" else None
    if computed is None:
        return None
    figures = tuple(figure_text(book, operand.id) for operand in computed.operands)
    return Message(km.COMPUTED_TEXT, {"amount": computed.amount, "figures": figures})


def within_a_sentence(words: str) -> str:
    """Return words with a small first letter, unless they begin with an abbreviation."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def _period(row: Observation) -> Message:
    if not row.elapsed:
        return Message("{period}", {"period": row.period})
    return Message(km.PERIOD_ELAPSED, {"period": row.period, "elapsed": elapsed_words(row.elapsed)})


def _source(source: Source | None) -> Message:
    if source is None:
        return Message(m.NOT_STATED)
    name = source.name.partition(_VIA)[0]
    if source.published is None:
        return Message(km.SOURCE_NO_DATE, {"source": plain(name)})
    words = source_words(source, source.id)
    return Message(words.template, {**words.values, "source": name})
