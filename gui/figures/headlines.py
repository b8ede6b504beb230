"""The headline figures of a section: a label, a figure, what it means, and who says so."""

from collections.abc import Sequence
from datetime import date

import msgspec

from gui.base import card_messages as km
from gui.base import messages as m
from gui.base.amount import Amount
from gui.base.messages import Message
from gui.dossier.model import GROWTH, SOUND, Basis, Observation, View
from gui.figures.book import Figure, FigureBook
from gui.figures.calc import Computed, compute
from gui.figures.conversion_words import at_rate, converted_amount, is_foreign
from gui.figures.intervals import interval
from gui.figures.known import KnownFrom
from gui.figures.known_words import known_day, known_mark
from gui.figures.links import Link, parse
from gui.figures.stated import period_before, stated_change
from gui.figures.wording import publisher


class HeadlineFigure(msgspec.Struct, frozen=True):
    """One headline. `amount` is None where nobody gave the figure: then it is said in words, never by a dash alone.

    While one looks from a day, `told` says when the figure was first told: what it means was written later. Of what was
    not known on that day, `follow` says how many reports follow. `mark` stands behind a figure whose day of publication
    is unknown.
    """

    label: str
    amount: Amount | None
    meaning: str
    basis: Basis | None
    pedigree: Message
    link: str
    mark: str = ""
    told: Message | None = None
    follow: Message | None = None


def headlines(book: FigureBook, view: View) -> tuple[HeadlineFigure, ...]:
    """Return the headlines of a view, whose option `items` lists `label`, `link` and `meaning`.

    What is doubtful or wrong is never a headline: the report taken for the same figure stands there instead, or the
    words that none stands. Where another report is asked for than the preferred one, it stands there.
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
    named = book.whole.dossier.observations.get(link.id) if link is not None and link.kind == "figure" else None
    if named is None or link is None:
        return HeadlineFigure(label, None, meaning, None, Message(m.NOT_DISCLOSED), "")
    figure = book.figure_for(named.measure, named.entity, named.period, named.elapsed)
    if figure is None:
        return _unknown(book, link, label, meaning)
    as_named = book.standpoint.preference == "preferred" and named in figure.reports and named.standing in SOUND
    shown = named if as_named else figure.preferred
    if shown is None:
        return HeadlineFigure(label, None, meaning, None, Message(m.NONE_STANDS), str(link))
    return _shown(book, figure, shown, HeadlineFigure(label, None, meaning, None, Message(""), ""))


def _shown(book: FigureBook, figure: Figure, shown: Observation, blank: HeadlineFigure) -> HeadlineFigure:
    """Fill a headline with a report, in the currency that is asked for where a report or a rate gives it."""
    currency = book.standpoint.currency
    native = figure.native(currency, book.standpoint.preference) if is_foreign(shown, currency) else None
    shown = native or shown
    amount, pedigree = shown.amount, _pedigree(book, figure, shown)
    if is_foreign(shown, currency):
        converted = book.value_in(shown, currency)
        if converted is None or converted.quote is None:
            pedigree = Message(km.NO_RATE, {"day": shown.period.end})
        else:
            amount, pedigree = converted_amount(converted, currency), at_rate(shown.amount, converted.quote)
    target = f"figure:{shown.id}"
    apart = _computed_growth(book, shown)
    if apart is not None:
        pedigree = Message(km.UNEQUAL_COMPUTED, {"pedigree": pedigree, "amount": apart.amount})
    told, mark = _known(book, target, figure.reports)
    return msgspec.structs.replace(
        blank, amount=amount, basis=shown.basis, pedigree=pedigree, link=target, mark=mark, told=told
    )


def _unknown(book: FigureBook, link: Link, label: str, meaning: str) -> HeadlineFigure:
    """Return the headline of what nobody had told by the day one looks from: when it was first told, by how many."""
    whole = book.whole.figure(link.id)
    reports = whole.reports if whole is not None else ()
    follow = Message(km.REPORT_FOLLOWS) if len(reports) == 1 else Message(km.REPORTS_FOLLOW, {"count": len(reports)})
    return _not_yet(label, meaning, str(link), _first(book, reports), follow)


def _pedigree(book: FigureBook, figure: Figure, shown: Observation) -> Message:
    source = publisher(book.source(shown.source))
    total = len(figure.reports)
    if total == 1:
        return Message(m.PEDIGREE_ONLY, {"source": source})
    agreeing = next((camp.reports for camp in figure.camps if shown in camp.reports), ())
    return Message(m.PEDIGREE_AGREE, {"source": source, "agree": len(agreeing), "total": total})


def _computed(book: FigureBook, link: Link, label: str, meaning: str) -> HeadlineFigure:
    computed = compute(book.dossier, link)
    later = compute(book.whole.dossier, link) if computed is None else None
    if later is not None:
        follow = Message(km.FIGURES_FOLLOW, {"count": len(later.operands)})
        return _not_yet(label, meaning, str(link), book.known.of(str(link)), follow)
    if computed is None:
        return HeadlineFigure(label, None, meaning, None, Message(m.NOT_DISCLOSED), "")
    pedigree = Message(m.PEDIGREE_COMPUTED, {"count": len(computed.operands)})
    stated = _stated_growth(book, computed)
    if stated is not None:
        pedigree = Message(km.UNEQUAL_STATED, {"pedigree": pedigree, "amount": stated.amount})
    weakest = max((operand.basis for operand in computed.operands), key=("reported", "press", "estimate").index)
    told, mark = _known(book, str(link), ())
    return HeadlineFigure(label, computed.amount, meaning, weakest, pedigree, str(link), mark=mark, told=told)


def _not_yet(label: str, meaning: str, target: str, known: KnownFrom, follow: Message) -> HeadlineFigure:
    words = Message(km.NOT_KNOWN_YET)
    return HeadlineFigure(label, None, meaning, None, words, target, told=_told(known), follow=follow)


def _known(book: FigureBook, target: str, reports: Sequence[Observation]) -> tuple[Message | None, str]:
    """Return when a figure was first told, by any of its reports, and the mark of the one that is shown; none today."""
    if book.standpoint.known_on is None:
        return None, ""
    known = book.known.of(target)
    return _told(_first(book, reports) if reports else known), known_mark(known)


def _first(book: FigureBook, reports: Sequence[Observation]) -> KnownFrom:
    """Return since when the first of a figure's reports is known."""
    return min((book.known.of(f"figure:{one.id}") for one in reports), key=lambda known: known.day or date.min)


def _told(known: KnownFrom) -> Message:
    return Message(km.FIRST_TOLD_ABOUT if known.how != "printed" else km.FIRST_TOLD, {"day": known_day(known)})


def _computed_growth(book: FigureBook, stated: Observation) -> Computed | None:
    """Return the growth that the values themselves give where a stated one says otherwise; None where it fits."""
    if stated.measure != GROWTH:
        return None
    for figure in book.figures(entity=stated.entity):
        if figure.period == stated.period and stated_change(book, figure) == stated:
            computed = _growth_of(book, figure)
            return computed if computed is not None and not _fits(stated, computed) else None
    return None


def _stated_growth(book: FigureBook, computed: Computed) -> Observation | None:
    """Return the growth that a source states where the values give another; None where it fits, or none is stated."""
    if computed.function != "growth":
        return None
    before, now = sorted(computed.operands, key=lambda one: one.period.end)
    figure = book.figure(now.id)
    if figure is None or before.entity != now.entity or before.period != period_before(now.period):
        return None
    stated = stated_change(book, figure)
    return stated if stated is not None and not _fits(stated, computed) else None


def _growth_of(book: FigureBook, figure: Figure) -> Computed | None:
    """Return the growth of a figure on the period just before, both as they are taken."""
    before = period_before(figure.period)
    last = book.figure_for(figure.measure, figure.entity, before) if before is not None else None
    if last is None or last.preferred is None or figure.preferred is None:
        return None
    return compute(book.dossier, Link("calc", (last.preferred.id, figure.preferred.id), "growth"))


def _fits(stated: Observation, computed: Computed) -> bool:
    return interval(stated.amount).overlaps(interval(computed.amount))
