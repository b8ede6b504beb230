"""Decks of cards: rows of one resource in groups, each with its text and a few facts."""

import msgspec

from gui.base import messages as m
from gui.base.messages import Message, plain
from gui.dossier.model import Record, View
from gui.figures.book import FigureBook
from gui.figures.fields import FieldReader, LabelledValue
from gui.figures.known_words import row_mark
from gui.figures.labels import ViewLabels
from gui.figures.links import KIND_OF_ROLE
from gui.figures.rows import record_title

MOST_CARDS = 200
MOST_GROUPS = 40
"""A deck is for looking at: a group holds so many cards, and rows of still more kinds stand in one group together."""

MOST_IN_ALL = 600
FEWEST = 5
"""So many cards a deck holds; groups for which no room is left still show so many."""


class DeckCard(msgspec.Struct, frozen=True):
    """One card: what it opens (if it has a card), its title, its text, a few facts and who says so."""

    link: str
    title: str
    text: str
    facts: tuple[LabelledValue, ...]
    source: Message


class DeckGroup(msgspec.Struct, frozen=True):
    """Cards of one kind; `more` of them are not made."""

    key: str
    title: str
    cards: tuple[DeckCard, ...]
    more: int = 0

    @property
    def count(self) -> int:
        """Number of cards, those included that are not made."""
        return len(self.cards) + self.more

    @property
    def counted(self) -> Message:
        """The number in words, and how many are here where not all are."""
        shown = len(self.cards)
        return Message(m.DECK_FIRST if self.more else "{count}", {"count": self.count, "shown": shown})


class Deck(msgspec.Struct, frozen=True):
    """All cards of a view, in groups."""

    groups: tuple[DeckGroup, ...] = ()

    @property
    def count(self) -> int:
        """Number of cards."""
        return sum(group.count for group in self.groups)


def deck(book: FigureBook, view: View) -> Deck:
    """Return the cards of the view's resource.

    The view's options name the columns: `group`, `title`, `text`, and `facts` (a list). Groups stand in the order of
    `titles`, then of the file; of a large table the first rows of each group are cards.
    """
    dossier = book.dossier
    labels = ViewLabels(view)
    resource = dossier.resources.get(view.resource)
    role = resource.role if resource else ""
    reader = FieldReader(dossier, role, resource, currency=book.standpoint.currency)
    rows = dossier.records.get(role, {})
    grouped: dict[str, list[Record]] = {key: [] for key in labels.titles}
    group = labels.option("group", "category")
    for row in (rows[i] for i in dossier.tables.get(view.resource, ()) if i in rows):
        key = row.text(group)
        if key not in grouped and len(grouped) >= MOST_GROUPS:
            key = ""
        grouped.setdefault(key, []).append(row)
    title = resource.title if resource else ""
    groups: list[DeckGroup] = []
    room = MOST_IN_ALL
    for key, of_kind in grouped.items():
        shown = of_kind[: min(MOST_CARDS, max(room, FEWEST))]
        room -= len(shown)
        if shown:
            cards = tuple(_card(book, row, labels, reader) for row in shown)
            groups.append(DeckGroup(key, labels.title(key) or title, cards, len(of_kind) - len(shown)))
    return Deck(tuple(groups))


def _card(book: FigureBook, row: Record, labels: ViewLabels, reader: FieldReader) -> DeckCard:
    link = f"{KIND_OF_ROLE[row.role]}:{row.id}" if row.role in KIND_OF_ROLE else ""
    facts = (reader.read(row, field) for field in labels.words("facts"))
    source = book.dossier.sources.get(row.text("source"))
    return DeckCard(
        link=link,
        title=(row.text(labels.option("title", "title")) or record_title(row)) + row_mark(book, link),
        text=row.text(labels.option("text", "detail")),
        facts=tuple(fact for fact in facts if fact is not None),
        source=plain(source.name) if source else plain(""),
    )
