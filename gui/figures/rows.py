"""Rows of cards that several cards have: figures, the source of a thing, the name of a record."""

from collections.abc import Iterable

from gui.base import messages as m
from gui.base.messages import Message, plain
from gui.dossier.model import Observation, Record, Source
from gui.figures.book import FigureBook
from gui.figures.card import CardBlock, CardRow
from gui.figures.wording import published


def record_title(record: Record) -> str:
    """Return what a person calls a row: its name or its title."""
    return record.text("name") or record.text("title") or record.id


def amount_of(row: Observation) -> Message:
    """Return the value of an observation, ready to be written out."""
    return Message("{amount}", {"amount": row.amount})


def source_block(source: Source) -> CardBlock:
    """Return the block that names a source and opens it; without a publisher its day stands alone."""
    day = published(source)
    by = Message(m.PUBLISHED_BY, {"publisher": source.publisher, "date": day}) if source.publisher else day
    return CardBlock(Message(m.BLOCK_SOURCE), (CardRow(by, plain(source.title), None, f"source:{source.id}"),))


def figure_rows(book: FigureBook, rows: Iterable[Observation], *, by_measure: bool = False) -> tuple[CardRow, ...]:
    """Return a row for each observation: what it is about, its period, its value as a door."""
    made = []
    for row in rows:
        measure = book.measure(row.measure).title
        about = (
            plain(measure)
            if by_measure
            else Message(m.ENTITY_AND_MEASURE, {"entity": book.entity_name(row.entity), "measure": measure})
        )
        period = Message("{period}", {"period": row.period})
        made.append(CardRow(about, period, amount_of(row), f"figure:{row.id}", row.basis))
    return tuple(made)
