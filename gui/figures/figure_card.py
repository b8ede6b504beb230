"""The card of a figure: what was reported, by whom, what others say, what stands beside it, where it is used."""

from collections.abc import Iterator

from gui.base import messages as m
from gui.base.elapsed import elapsed_words
from gui.base.messages import Message, Value, plain
from gui.dossier.model import Observation, Source
from gui.figures.book import Figure, FigureBook
from gui.figures.card import Card, CardBlock, CardField, CardRow
from gui.figures.citations import sections_naming
from gui.figures.neighbours import neighbours
from gui.figures.record_cards import amount_of, figure_rows, source_block
from gui.figures.wording import BASIS, MEANING, STANDING, publisher


def figure_card(book: FigureBook, row: Observation) -> Card:
    """Return the card of one observation; arrow keys go on to the figure before and after."""
    measure = book.measure(row.measure).title
    entity = book.entity_name(row.entity)
    source = book.source(row.source)
    before, after = neighbours(book, row)
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
        title=amount_of(row),
        subtitle=Message(m.ENTITY_AND_MEASURE, {"entity": entity, "measure": measure}),
        fields=tuple(_fields(row)),
        blocks=tuple(_blocks(book, row, source, before, after)),
        address=source.url if source else "",
        copy=Message(m.COPIED_FIGURE, about),
        previous=f"figure:{before.id}" if before else "",
        next=f"figure:{after.id}" if after else "",
    )


def _fields(row: Observation) -> Iterator[CardField]:
    yield CardField(Message(m.FIELD_PERIOD), _period(row))
    if row.elapsed:
        yield CardField(Message(m.FIELD_ELAPSED), elapsed_words(row.elapsed))
    yield CardField(Message(m.FIELD_MEANING), MEANING[row.qualifier])
    yield CardField(Message(m.FIELD_BASIS), BASIS[row.basis])
    if row.standing != "stands":
        yield CardField(Message(m.FIELD_STANDING), STANDING[row.standing])
    if row.printed:
        yield CardField(Message(m.FIELD_PRINTED), plain(row.printed))
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
    if figure is not None and len(figure.reports) > 1:
        yield _reports(book, figure)
    known = {report.id for report in figure.reports} if figure else set()
    opposed = [other for other in book.contradictions(row.id) if other.id not in known]
    if opposed:
        yield CardBlock(Message(m.BLOCK_CONTRADICTS), figure_rows(book, opposed))
    beside = tuple(_step(book, row, step) for step in (before, after) if step is not None)
    if beside:
        yield CardBlock(Message(m.BLOCK_NEIGHBOURS), beside)
    used = sections_naming(book.dossier, row.id)
    if used:
        rows = tuple(CardRow(plain(""), plain(section.title), None, f"section:{section.name}") for section in used)
        yield CardBlock(Message(m.BLOCK_USED), rows)


def _reports(book: FigureBook, figure: Figure) -> CardBlock:
    """Return every report of the figure, the taken one first, each with its verdict, and why that one is taken."""
    agreeing = {report.id for report in figure.agreeing}

    def verdict(report: Observation) -> Message | None:
        if figure.preferred is None:
            return None
        if report.id == figure.preferred.id:
            return Message(m.VERDICT_TAKEN)
        return Message(m.VERDICT_AGREES if report.id in agreeing else m.VERDICT_DIFFERS)

    rows = tuple(
        CardRow(
            amount_of(report),
            publisher(book.source(report.source)),
            verdict(report),
            f"figure:{report.id}",
            report.basis,
        )
        for report in figure.reports
    )
    return CardBlock(Message(m.BLOCK_REPORTS), rows, figure.reason)


def _step(book: FigureBook, row: Observation, step: Observation) -> CardRow:
    """Return the row of a neighbour: the day a ladder had come to where both count from one day, else its period."""
    on_ladder = step.period.start == row.period.start
    when = Message("{date}", {"date": step.period.end}) if on_ladder else Message("{period}", {"period": step.period})
    return CardRow(when, publisher(book.source(step.source)), amount_of(step), f"figure:{step.id}", step.basis)
