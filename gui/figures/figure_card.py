"""The card of a figure: what was reported, by whom, what others say, what stands beside it, where it is used."""

from collections.abc import Iterator

from gui.base import card_messages as km
from gui.base import disagreement_messages as dm
from gui.base import messages as m
from gui.base.amount import Amount
from gui.base.elapsed import elapsed_words
from gui.base.messages import Message, plain
from gui.base.unit import parse_unit
from gui.dossier.model import SOUND, Observation, Source
from gui.figures.book import Figure, FigureBook
from gui.figures.card import Card, CardBlock, CardField, CardRow
from gui.figures.citations import sections_naming
from gui.figures.comparison import verdict
from gui.figures.conversion_words import conversion_block
from gui.figures.figure_text import figure_text
from gui.figures.known_words import known_field
from gui.figures.lens import lens
from gui.figures.neighbours import neighbours
from gui.figures.rows import amount_of, figure_rows, source_block
from gui.figures.wording import BASIS, MEANING, STANDING, publisher


def figure_card(book: FigureBook, row: Observation) -> Card:
    """Return the card of one observation; arrow keys go on to the figure before and after."""
    measure = book.measure(row.measure).title
    entity = book.entity_name(row.entity)
    source = book.source(row.source)
    before, after = neighbours(book, row)
    return Card(
        link=f"figure:{row.id}",
        kicker=Message(m.KICKER_FIGURE),
        title=amount_of(row),
        subtitle=Message(m.ENTITY_AND_MEASURE, {"entity": entity, "measure": measure}),
        fields=tuple(_fields(book, row)),
        blocks=tuple(_blocks(book, row, source, before, after)),
        address=source.url if source else "",
        copy=figure_text(book, row.id),
        previous=f"figure:{before.id}" if before else "",
        next=f"figure:{after.id}" if after else "",
    )


def _fields(book: FigureBook, row: Observation) -> Iterator[CardField]:
    number = Amount(row.value, "", row.qualifier, row.digits)
    reported = Message(km.VALUE_AND_UNIT, {"number": number, "unit": plain(row.unit)})
    yield CardField(Message(km.FIELD_REPORTED), reported)
    if row.printed:
        yield CardField(Message(m.FIELD_PRINTED), plain(row.printed))
    yield CardField(Message(m.FIELD_PERIOD), _period(row))
    if row.elapsed:
        yield CardField(Message(m.FIELD_ELAPSED), elapsed_words(row.elapsed))
    yield CardField(Message(m.FIELD_MEANING), MEANING[row.qualifier])
    yield CardField(Message(m.FIELD_BASIS), BASIS[row.basis])
    yield CardField(Message(m.FIELD_STANDING), STANDING[row.standing])
    yield known_field(book, f"figure:{row.id}")
    if row.note:
        yield CardField(Message(m.FIELD_NOTE), plain(row.note))


def _period(row: Observation) -> Message:
    """Return a period in words, with the days that had gone by at its end where it is not made of whole months."""
    period = row.period
    if period.granularity != "span" or period.months:
        return Message("{period}", {"period": period})
    return Message(m.PERIOD_AND_DAYS, {"period": period, "count": (period.end - period.start).days})


def _blocks(
    book: FigureBook, row: Observation, source: Source | None, before: Observation | None, after: Observation | None
) -> Iterator[CardBlock]:
    if source:
        yield source_block(source)
    figure = book.figure(row.id)
    converted = conversion_block(book, row, figure)
    if converted is not None:
        yield converted
    later = _later(book, row)
    if figure is not None and (len(figure.reports) > 1 or later is not None):
        yield _reports(book, figure, later)
    known = {report.id for report in figure.reports} if figure else set()
    opposed = [other for other in book.contradictions(row.id) if other.id not in known]
    if opposed:
        yield CardBlock(Message(m.BLOCK_CONTRADICTS), figure_rows(book, opposed), _declared(row, opposed))
    beside = tuple(_step(book, row, step) for step in (before, after) if step is not None)
    if beside:
        yield CardBlock(Message(m.BLOCK_NEIGHBOURS), beside)
    used = sections_naming(book.dossier, row.id)
    if used:
        rows = tuple(CardRow(plain(""), plain(section.title), None, f"section:{section.name}") for section in used)
        yield CardBlock(Message(m.BLOCK_USED), rows)


def _reports(book: FigureBook, figure: Figure, later: Message | None) -> CardBlock:
    """Return every report of the figure, the taken one first, each with its verdict, and why that one is taken."""
    first = figure.reports[0]

    def row(report: Observation) -> CardRow:
        words = _verdict(book, figure, report)
        return CardRow(
            amount_of(report), publisher(book.source(report.source)), words, f"figure:{report.id}", report.basis
        )

    rows = tuple(row(report) for report in figure.reports)
    shown = lens(book, figure, parse_unit(first.unit).base) if len(figure.reports) > 1 else None
    reason = figure.reason if len(figure.reports) > 1 else None
    return CardBlock(Message(m.BLOCK_REPORTS), rows, reason, lens=shown, note=later)


def _verdict(book: FigureBook, figure: Figure, report: Observation) -> Message | None:
    """Return how a report stands to the first: taken, agrees, or by how much it differs; None where none is taken."""
    first = figure.reports[0]
    if report == first and figure.preferred is None:
        return None
    words = verdict(book, figure, first, report)
    difference = any(isinstance(value, Amount) for value in words.values.values())
    return Message(km.VERDICT_DIFFERS_BY, {"difference": words}) if difference else words


def _later(book: FigureBook, row: Observation) -> Message | None:
    """Return how many reports of the same figure came only after the day one looks from; None without any."""
    here, whole = book.figure(row.id), book.whole.figure(row.id)
    count = len(whole.reports) - (len(here.reports) if here is not None else 0) if whole is not None else 0
    if count < 1:
        return None
    return Message(km.REPORT_LATER) if count == 1 else Message(km.REPORTS_LATER, {"count": count})


def _declared(row: Observation, opposed: list[Observation]) -> Message:
    """Return what is to be said where the dossier sets figures against one another: which of them stand."""
    other_stands = any(other.standing in SOUND for other in opposed)
    if row.standing in SOUND:
        return Message(km.CONTRADICTION_OPEN if other_stands else km.CONTRADICTION_STANDS)
    return Message(km.CONTRADICTION_FALLS if other_stands else dm.PAIR_FALLEN)


def _step(book: FigureBook, row: Observation, step: Observation) -> CardRow:
    """Return the row of a neighbour: the day a ladder had come to where both count from one day, else its period."""
    on_ladder = step.period.start == row.period.start
    when = Message("{date}", {"date": step.period.end}) if on_ladder else Message("{period}", {"period": step.period})
    return CardRow(when, publisher(book.source(step.source)), amount_of(step), f"figure:{step.id}", step.basis)
