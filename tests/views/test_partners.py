"""The partner list: choosing, filtering, folding."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QPushButton
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.figures.roster import Roster
from gui.theme.parts.filter_field import FilterField
from gui.theme.theme import Theme
from gui.views.partners import PartnerList
from tests.views.conftest import only


@pytest.fixture
def panel(theme: Theme, text: Text, roster: Roster, qtbot: QtBot) -> PartnerList:
    panel = PartnerList(theme=theme, text=text)
    qtbot.addWidget(panel)
    panel.resize(328, 400)
    panel.show()
    panel.show_roster(roster)
    return panel


def rows(panel: PartnerList) -> QListView:
    (view,) = (view for view in panel.findChildren(QListView) if view.accessibleName() == "Partners")
    return view


def shown(panel: PartnerList) -> list[str]:
    model = rows(panel).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def place(panel: PartnerList, name: str) -> QPoint:
    return rows(panel).visualRect(rows(panel).model().index(shown(panel).index(name), 0)).center()


def said(panel: PartnerList) -> set[str]:
    return {label.text() for label in panel.findChildren(QLabel) if label.isVisible()}


def test_a_click_chooses_the_partner(panel: PartnerList, qtbot: QtBot) -> None:
    with qtbot.waitSignals([panel.partnerChosen], timeout=1000):
        QTest.mouseClick(rows(panel).viewport(), Qt.MouseButton.LeftButton, pos=place(panel, "Old Yard"))
    assert rows(panel).currentIndex().data() == "Old Yard"


def test_the_arrow_keys_go_from_partner_to_partner(panel: PartnerList, qtbot: QtBot) -> None:
    panel.choose("partner:south")
    with qtbot.waitSignal(panel.partnerChosen) as chosen:
        QTest.keyClick(rows(panel), Qt.Key.Key_Down)
    assert chosen.args == ["partner:yard"]


def test_being_told_who_is_chosen_says_nothing(panel: PartnerList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.partnerChosen):
        panel.choose("partner:south")
        panel.choose("figure:anything")
    assert rows(panel).selectionModel().selectedIndexes() == []


def test_when_its_card_is_closed_the_keyboard_stays_where_it_was(panel: PartnerList, qtbot: QtBot) -> None:
    panel.choose("partner:south")
    panel.choose("")
    assert rows(panel).selectionModel().selectedIndexes() == []
    with qtbot.waitSignal(panel.partnerChosen) as chosen:
        QTest.keyClick(rows(panel), Qt.Key.Key_Up)
    assert chosen.args == ["partner:north"]
    panel.choose("")
    with qtbot.waitSignal(panel.partnerChosen) as chosen:
        QTest.keyClick(rows(panel), Qt.Key.Key_Return)
    assert chosen.args == ["partner:north"]


def test_tab_into_the_list_chooses_nobody(panel: PartnerList, qtbot: QtBot) -> None:
    panel.activateWindow()
    for _narrowed in (False, True):
        panel.focus_filter()
        with qtbot.assertNotEmitted(panel.partnerChosen):
            rows(panel).setFocus(Qt.FocusReason.TabFocusReason)
            qtbot.waitUntil(rows(panel).hasFocus)
        only(panel, FilterField).setText("lines")


def test_typing_narrows_the_list_and_counts(panel: PartnerList) -> None:
    assert {"Partners", "4"} <= said(panel)
    QTest.keyClicks(only(panel, FilterField), "zephyr")
    assert shown(panel) == ["Owners", "South Lines"]
    assert "1 of 4" in said(panel)


def test_the_chosen_partner_stays_chosen_while_the_filter_hides_it(panel: PartnerList, qtbot: QtBot) -> None:
    panel.choose("partner:south")
    with qtbot.assertNotEmitted(panel.partnerChosen):
        QTest.keyClicks(only(panel, FilterField), "yard")
        QTest.keyClick(only(panel, FilterField), Qt.Key.Key_Escape)
    assert rows(panel).currentIndex().data() == "South Lines"


def test_nobody_found_offers_the_nearest_and_a_way_back(panel: PartnerList) -> None:
    QTest.keyClicks(only(panel, FilterField), "norht")
    assert {"No partner matches “norht”", "Nearest: North Lines"} <= said(panel)
    QTest.mouseClick(only(panel, QPushButton), Qt.MouseButton.LeftButton)
    assert len(shown(panel)) == 6
    assert only(panel, FilterField).text() == ""


def test_down_goes_from_the_filter_to_the_first_one_found(panel: PartnerList, qtbot: QtBot) -> None:
    panel.activateWindow()
    panel.focus_filter()
    qtbot.waitUntil(only(panel, FilterField).hasFocus)
    QTest.keyClicks(only(panel, FilterField), "dock")
    with qtbot.waitSignal(panel.partnerChosen) as chosen:
        QTest.keyClick(only(panel, FilterField), Qt.Key.Key_Down)
    assert chosen.args == ["partner:dock"]
    assert rows(panel).hasFocus()


def test_a_status_narrows_the_list(panel: PartnerList) -> None:
    only(panel, QComboBox).setCurrentIndex(2)
    assert shown(panel) == ["Owners", "South Lines"]


def test_when_narrow_the_status_goes_and_hides_nobody(panel: PartnerList, qtbot: QtBot) -> None:
    only(panel, QComboBox).setCurrentIndex(2)
    panel.resize(248, 400)
    qtbot.waitUntil(lambda: not only(panel, QComboBox).isVisible())
    assert len(shown(panel)) == 6
    panel.resize(328, 400)
    qtbot.waitUntil(only(panel, QComboBox).isVisible)


def test_a_dossier_without_partners_says_so(panel: PartnerList) -> None:
    panel.show_roster(Roster())
    assert "No partners" in said(panel)
    assert not only(panel, QComboBox).isVisible()


def test_the_chosen_partner_is_tinted(
    every_theme: Theme, text: Text, roster: Roster, drawn: Callable[..., QImage]
) -> None:
    panel = PartnerList(theme=every_theme, text=text)
    panel.show_roster(roster)
    panel.choose("partner:north")
    panel.light(frozenset({"partner:dock"}))
    picture = drawn(panel, 328, 400)
    row = rows(panel).viewport().mapTo(panel, place(panel, "North Lines"))
    assert picture.pixelColor(3, row.y()) == every_theme.colour("selection")
    assert picture.pixelColor(3, 395) == every_theme.colour("page")
