"""The card of a row of a plain table: all its cells under their titles, and where the table is from."""

from decimal import Decimal

from gui.base import card_messages as km
from gui.base import messages as m
from gui.base.messages import Message, plain
from gui.dossier.model import Record
from gui.figures.book import FigureBook
from gui.figures.card import Card, CardBlock, CardField, CardRow
from gui.figures.fields import FieldReader


def row_card(book: FigureBook, record: Record) -> Card:
    """Return the card of a row; the keys go on to the row before and after.

    It goes by the first of its cells that has words, or else by its number among the records of the file.
    """
    name, _, number = record.id.rpartition("#")
    resource = book.dossier.resources.get(name)
    reader = FieldReader(book.dossier, "", resource)
    cells = [value for field in _columns(reader, record) if (value := reader.read(record, field)) is not None]
    words = next((cell for cell in cells if isinstance(cell.key, str) and cell.key.strip()), None)
    place = Message(km.ROW_NUMBER, {"number": Decimal(number)})
    rows = book.dossier.tables.get(name, ())
    at = rows.index(record.id)
    title = resource.title if resource is not None and resource.title else name
    return Card(
        link=f"row:{record.id}",
        kicker=Message(km.ROW_OF, {"row": place, "table": title}),
        title=words.value if words is not None else place,
        fields=tuple(CardField(plain(cell.label), cell.value, cell.link) for cell in cells),
        blocks=_sources(book, resource.sources if resource is not None else ()),
        previous=f"row:{rows[at - 1]}" if at else "",
        next=f"row:{rows[at + 1]}" if at + 1 < len(rows) else "",
    )


def _columns(reader: FieldReader, record: Record) -> tuple[str, ...]:
    """Return the columns of the table, and after them what a row has beyond these."""
    return tuple(dict.fromkeys((*reader.fields, *record.cells)))


def _sources(book: FigureBook, names: tuple[str, ...]) -> tuple[CardBlock, ...]:
    found = [source for name in names if (source := book.source(name)) is not None]
    if not found:
        return ()
    rows = tuple(CardRow(plain(""), plain(source.title), None, f"source:{source.id}") for source in found)
    return (CardBlock(Message(m.BLOCK_SOURCE if len(rows) == 1 else m.BLOCK_SOURCE_SEVERAL), rows),)
