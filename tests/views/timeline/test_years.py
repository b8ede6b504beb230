"""The years of a timeline: as many as there is room for, and arrows where there are more."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from gui.app.offscreen import settle
from gui.theme.parts.icon_button import IconButton
from gui.theme.theme import Theme
from gui.views.timeline.years import YearRail

YEARS = tuple(range(2013, 2027))


@pytest.fixture
def rail(theme: Theme, qtbot: QtBot) -> YearRail:
    rail = YearRail(theme=theme)
    qtbot.addWidget(rail)
    rail.show()
    rail.show_years(YEARS)
    return rail


def list_of(rail: YearRail) -> QListView:
    (found,) = rail.findChildren(QListView)
    return found


def arrows(rail: YearRail) -> dict[str, bool]:
    return {
        button.accessibleName(): button.isEnabled() for button in rail.findChildren(IconButton) if button.isVisible()
    }


def in_view(rail: YearRail) -> list[str]:
    view = list_of(rail)
    rows = [view.model().index(row, 0) for row in range(view.model().rowCount())]
    return [str(row.data()) for row in rows if view.viewport().rect().contains(view.visualRect(row))]


def test_with_room_for_all_years_there_are_no_arrows(rail: YearRail) -> None:
    rail.set_room(900)
    settle()
    assert in_view(rail) == [str(year) for year in YEARS]
    assert arrows(rail) == {}


def test_with_less_room_whole_years_are_seen_and_an_arrow_tells_of_the_rest(rail: YearRail) -> None:
    rail.set_room(400)
    settle()
    assert in_view(rail) == [str(year) for year in range(2013, 2020)]
    assert arrows(rail) == {"Earlier years": False, "Later years": True}
    rail.mark(2026)
    settle()
    assert in_view(rail)[-1] == "2026"
    assert arrows(rail) == {"Earlier years": True, "Later years": False}


def test_an_arrow_goes_to_the_other_years(rail: YearRail) -> None:
    rail.set_room(400)
    settle()
    (later,) = (one for one in rail.findChildren(IconButton) if one.accessibleName() == "Later years")
    later.click()
    settle()
    assert in_view(rail)[0] == "2020"


def test_a_click_chooses_a_year(rail: YearRail, qtbot: QtBot) -> None:
    rail.set_room(900)
    settle()
    view = list_of(rail)
    place = view.visualRect(view.model().index(YEARS.index(2020), 0)).center()
    with qtbot.waitSignal(rail.yearChosen) as chosen:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [2020]
