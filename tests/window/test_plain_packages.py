"""Packages with nothing of the format: sections, cards and standpoints do no harm."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from gui.figures.place import Address, Place
from gui.figures.standpoint import TODAY, Standpoint
from gui.theme.parts.menu_button import MenuButton
from gui.window.wiring import Hall
from tests.dossier.packages import package, table, write

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
    view = next(view for view in plain.desk.panes.page.faces.findChildren(QTableView) if view.isVisible())
    assert view.model().rowCount() == 2
    plain.session.look_from(TODAY)


def test_what_there_is_no_use_for_is_not_offered(plain: Hall) -> None:
    assert not any(button.isVisible() for button in plain.desk.toolbar.findChildren(MenuButton))
