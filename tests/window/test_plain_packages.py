"""Packages with nothing of the format: sections, cards and standpoints do no harm."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QToolButton
from pytestqt.qtbot import QtBot

from gui.figures.place import Address, Place
from gui.figures.standpoint import TODAY, Standpoint
from gui.theme.parts.door_row import DoorRow
from gui.theme.parts.menu_button import MenuButton
from gui.window.go_wiring import open_link
from gui.window.wiring import Hall
from tests.dossier.packages import package, table, write
from tests.window.conftest import read

KEPT = Path(__file__).parents[1] / "dossiers" / "harbour-weather"
SOURCES = [{"title": "Weather office", "path": "https://example.org/w"}]
KINDS = {
    "nothing": package(table("days")),
    "sources": package(table("days"), sources=SOURCES),
    "resource": package(table("days", sources=SOURCES)),
    "broken": package(table("days", sources=7), sources={"title": [1]}),
}


@pytest.fixture(params=sorted(KINDS))
def plain(request: pytest.FixtureRequest, make_hall: Callable[[], Hall], qtbot: QtBot, tmp_path: Path) -> Hall:
    """Return a window with a plain package, at its table."""
    write(tmp_path, KINDS[request.param], {"days.csv": "day,warmth\n2024-01-01,-5.5\n2024-01-02,3\n"})
    hall = make_hall()
    with qtbot.waitSignal(hall.session.opened, timeout=20_000):
        hall.opener.open(tmp_path, at=Address("", Place("days")))
    return hall


@pytest.fixture
def harbour(make_hall: Callable[[], Hall]) -> Hall:
    """Return a window with the plain package that is kept."""
    hall = make_hall()
    hall.session.take(read(KEPT), KEPT)
    return hall


def table_of(hall: Hall) -> QTableView:
    return next(view for view in hall.desk.panes.page.faces.findChildren(QTableView) if view.isVisible())


def test_a_row_opens_its_card(plain: Hall) -> None:
    plain.session.choose("row:days#3")
    card = plain.desk.panes.side.card
    assert card.isVisible()
    assert card.link == "row:days#3"
    plain.session.leave()
    assert card.isHidden()


@pytest.mark.parametrize(
    "standpoint",
    [
        Standpoint(known_on=date(2020, 1, 1)),
        Standpoint(preference="first"),
        Standpoint(currency="USD"),
        Standpoint(known_on=date(2020, 1, 1), preference="highest", currency="EUR"),
    ],
)
def test_every_standpoint_shows_what_there_is(plain: Hall, standpoint: Standpoint) -> None:
    plain.session.look_from(standpoint)
    plain.session.choose("row:days#2")
    view = table_of(plain)
    assert view.model().rowCount() == 2
    plain.session.look_from(TODAY)


def test_what_there_is_no_use_for_is_not_offered(plain: Hall) -> None:
    assert not any(button.isVisible() for button in plain.desk.toolbar.findChildren(MenuButton))


@pytest.mark.parametrize("section", ["days", "stations of the coast"])
def test_enter_in_a_table_opens_the_card_of_its_row(harbour: Hall, section: str) -> None:
    harbour.session.enter(section)
    view = table_of(harbour)
    view.setCurrentIndex(view.model().index(1, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert harbour.desk.panes.side.card.link == f"row:{section}#3"
    address = harbour.session.address
    harbour.session.leave()
    harbour.session.enter("about")
    open_link(harbour, address)
    assert harbour.desk.panes.side.card.link == f"row:{section}#3"


def test_the_sources_of_a_descriptor_are_counted_and_read_one_after_another(harbour: Hall) -> None:
    assert harbour.session.dossier is not None
    assert harbour.session.dossier.findings == ()
    assert any("3 sources" in button.text() for button in harbour.desk.status.findChildren(QToolButton))
    harbour.desk.status.sourcesAsked.emit()
    card = harbour.desk.panes.side.card
    assert card.link == "source:package#1"
    seen = []
    while card.link not in seen:
        seen.append(card.link)
        QTest.keyClick(card, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert seen == ["source:package#1", "source:package#2", "source:resource-2#1"]


def test_a_table_is_reached_from_its_source(harbour: Hall) -> None:
    harbour.session.choose("source:resource-2#1")
    (door,) = harbour.desk.panes.side.card.findChildren(DoorRow)
    QTest.mouseClick(door, Qt.MouseButton.LeftButton)
    assert harbour.session.section is not None
    assert harbour.session.section.name == "stations of the coast"
