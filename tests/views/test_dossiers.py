"""Both dossiers through every panel: all their sections, rows, partners and doors are there and lead somewhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.dossier.load import load
from gui.dossier.model import View
from gui.figures.book import FigureBook
from gui.figures.cards import card
from gui.figures.decks import deck
from gui.figures.headlines import headlines
from gui.figures.links import parse
from gui.figures.roster import roster
from gui.figures.tables import table
from gui.figures.targets import exists
from gui.figures.timeline import timeline
from gui.models.timeline import TimelineModel
from gui.theme.parts.door import Door
from gui.theme.parts.prose_dress import doors
from gui.theme.parts.table_view import TableView
from gui.theme.theme import Theme
from gui.views.card import CardPanel
from gui.views.deck import CardFace, DeckPanel
from gui.views.headlines import HeadlineStrip
from gui.views.partners import PartnerList
from gui.views.prose import ProsePanel
from gui.views.table import TablePanel
from gui.views.timeline import TimelinePanel
from tests.views.conftest import only
from tests.views.test_prose import page


@pytest.fixture
def book(dossier_path: Path) -> FigureBook:
    return FigureBook(load(dossier_path).dossier)


def views(book: FigureBook, kind: str) -> list[View]:
    return [view for section in book.dossier.sections for view in section.views if view.kind == kind]


def test_every_text_is_shown_and_every_door_in_it_opens_a_card(
    book: FigureBook, theme: Theme, text: Text, qtbot: QtBot
) -> None:
    def resolves(link: str) -> bool:
        target = parse(link)
        return target is not None and exists(book.dossier, target)

    panel = ProsePanel(theme=theme, text=text)
    qtbot.addWidget(panel)
    for section in (one for one in book.dossier.sections if one.lead != "disagreements"):
        panel.show_text(section.text, resolves)
        assert len(page(panel).toPlainText()) > 40
        links = {form.anchorHref() for _, _, form in doors(page(panel).document())}
        assert links
        for link in links:
            assert resolves(link)
            assert link.startswith("section:") or card(book, link) is not None


def test_every_row_of_every_table_is_shown_and_can_be_found(
    book: FigureBook, theme: Theme, text: Text, qtbot: QtBot
) -> None:
    panel = TablePanel(theme=theme, text=text)
    qtbot.addWidget(panel)
    assert views(book, "table")
    for view in views(book, "table"):
        shown = table(book, view)
        assert shown is not None
        panel.show_table(shown)
        model = only(panel, TableView).model()
        assert model.rowCount() == len(book.dossier.tables[view.resource])
        assert all(model.index(row, 0).data() for row in range(model.rowCount()))
        for column in range(model.columnCount()):
            only(panel, TableView).sortByColumn(column, only(panel, TableView).horizontalHeader().sortIndicatorOrder())
        assert model.rowCount() == len(shown.rows)


def test_every_event_stands_on_the_timeline(book: FigureBook, theme: Theme, text: Text, qtbot: QtBot) -> None:
    panel = TimelinePanel(theme=theme, text=text)
    qtbot.addWidget(panel)
    (view,) = views(book, "timeline")
    panel.show_timeline(timeline(book, view))
    (rows,) = (rows for rows in panel.findChildren(QListView) if isinstance(rows.model(), TimelineModel))
    model = rows.model()
    assert isinstance(model, TimelineModel)
    assert model.shown == len(book.dossier.tables[view.resource])


def test_every_card_of_a_deck_opens(book: FigureBook, theme: Theme, text: Text, qtbot: QtBot) -> None:
    panel = DeckPanel(theme=theme, text=text)
    qtbot.addWidget(panel)
    for view in views(book, "cards"):
        panel.show_deck(deck(book, view))
        faces = [face for face in panel.findChildren(CardFace) if not face.isHidden()]
        assert len(faces) == len(book.dossier.tables[view.resource])
        assert all(card(book, face.link) for face in faces)


def test_every_partner_is_listed_and_found_by_name(book: FigureBook, theme: Theme, text: Text, qtbot: QtBot) -> None:
    panel = PartnerList(theme=theme, text=text)
    qtbot.addWidget(panel)
    shown = roster(book.dossier)
    panel.show_roster(shown)
    (rows,) = (rows for rows in panel.findChildren(QAbstractItemView) if rows.accessibleName() == "Partners")
    assert shown.count == len(book.dossier.records["partners"])
    assert rows.model().rowCount() == shown.count + len(shown.groups)


def test_every_headline_is_a_door(book: FigureBook, theme: Theme, text: Text, qtbot: QtBot) -> None:
    strip = HeadlineStrip(theme=theme, text=text)
    qtbot.addWidget(strip)
    for view in views(book, "headline"):
        strip.show_headlines(headlines(book, view))
        links = [door.link for door in strip.findChildren(Door) if door.link and door.isVisibleTo(strip)]
        assert links
        assert all(card(book, link) for link in links)


def test_a_card_of_each_kind_is_drawn(book: FigureBook, theme: Theme, text: Text, drawn: Callable[..., QImage]) -> None:
    panel = CardPanel(theme=theme, text=text)
    first = {
        "figure": next(iter(book.dossier.observations)),
        "source": next(iter(book.dossier.sources)),
        "entity": next(iter(book.dossier.entities)),
        "partner": next(iter(book.dossier.records["partners"])),
        "event": next(iter(book.dossier.records["events"])),
    }
    for kind, identity in first.items():
        shown = card(book, f"{kind}:{identity}")
        assert shown is not None
        panel.show_card(shown)
        named = text.message(shown.title)
        if shown.beside is not None:  # the name in another writing stands in the same lines
            named = f"{named}, {text.message(shown.beside)}"
        assert named in {label.accessibleName() or label.text() for label in panel.findChildren(QLabel)}
    drawn(panel, 328, 600)
