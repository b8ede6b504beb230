"""A card is a value: two that say the same are equal."""

from gui.figures.book import FigureBook
from gui.figures.cards import card


def test_the_same_card_is_made_each_time(book: FigureBook) -> None:
    links = [f"figure:{name}" for name in list(book.dossier.observations)[:20]]
    assert [card(book, link) for link in links] == [card(FigureBook(book.dossier), link) for link in links]
