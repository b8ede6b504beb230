"""Decks of cards: rows of one resource in groups, each with its text and a few facts."""

import msgspec

from gui.base.messages import Message, plain
from gui.dossier.model import Record, View
from gui.figures.book import FigureBook
from gui.figures.fields import FieldReader, LabelledValue
from gui.figures.labels import ViewLabels
from gui.figures.links import KIND_OF_ROLE
from gui.figures.record_cards import record_title


class DeckCard(msgspec.Struct, frozen=True):
    """One card: what it opens (if it has a card), its title, its text, a few facts and who says so."""

    link: str
    title: str
    text: str
    facts: tuple[LabelledValue, ...]
    source: Message


class DeckGroup(msgspec.Struct, frozen=True):
    """Cards of one kind."""

    key: str
    title: str
    cards: tuple[DeckCard, ...]


class Deck(msgspec.Struct, frozen=True):
    """All cards of a view, in groups."""

    groups: tuple[DeckGroup, ...] = ()

    @property
    def count(self) -> int:
        """Number of cards."""
        return sum(len(group.cards) for group in self.groups)


def deck(book: FigureBook, view: View) -> Deck:
    """Return the cards of the view's resource.

    The view's options name the columns: `group`, `title`, `text`, and `facts` (a list). Groups stand in the order of
    `titles`, then of the file.
    """
    dossier = book.dossier
    labels = ViewLabels(view)
    resource = dossier.resources.get(view.resource)
    role = resource.role if resource else ""
    reader = FieldReader(dossier, role, resource)
    rows = dossier.records.get(role, {})
    grouped: dict[str, list[DeckCard]] = {key: [] for key in labels.titles}
    group = labels.option("group", "category")
    for row in (rows[i] for i in dossier.tables.get(view.resource, ()) if i in rows):
        grouped.setdefault(row.text(group), []).append(_card(book, row, labels, reader))
    title = resource.title if resource else ""
    return Deck(
        tuple(DeckGroup(key, labels.title(key) or title, tuple(cards)) for key, cards in grouped.items() if cards)
    )


def _card(book: FigureBook, row: Record, labels: ViewLabels, reader: FieldReader) -> DeckCard:
    facts = (reader.read(row, field) for field in labels.words("facts"))
    source = book.dossier.sources.get(row.text("source"))
    return DeckCard(
        link=f"{KIND_OF_ROLE[row.role]}:{row.id}" if row.role in KIND_OF_ROLE else "",
        title=row.text(labels.option("title", "title")) or record_title(row),
        text=row.text(labels.option("text", "detail")),
        facts=tuple(fact for fact in facts if fact is not None),
        source=plain(source.name) if source else plain(""),
    )
