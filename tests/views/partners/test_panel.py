"""The partner list: choosing, filtering, folding."""

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListView, QPushButton
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.figures.arranging import Arrangement
from gui.figures.roster import Roster
from gui.theme.parts.filter_field import FilterField
from gui.theme.theme import Theme
from gui.views.partners import PartnerList
from gui.views.partners.menus import PartnerMenus
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


def ask(panel: PartnerList, wish: Arrangement) -> None:
    only(panel, PartnerMenus).asked.emit(wish)


def test_groups_order_and_facets_are_as_they_are_asked_for(panel: PartnerList) -> None:
    ask(panel, Arrangement(group="", order="name"))
    assert shown(panel) == ["New Dock", "North Lines", "Old Yard", "South Lines"]
    ask(panel, Arrangement(facets=(("kind", "yard"), ("status", "active"))))
    assert shown(panel) == ["Yards", "Old Yard", "New Dock"]
    assert "2 of 4" in said(panel)
    assert only(panel, QComboBox).currentText() == "Active"


def test_where_the_filters_leave_nobody_one_click_brings_all_back(panel: PartnerList) -> None:
    ask(panel, Arrangement(facets=(("kind", "yard"), ("status", "ended"))))
    assert "No partner passes the filter" in said(panel)
    QTest.mouseClick(only(panel, QPushButton), Qt.MouseButton.LeftButton)
    assert len(shown(panel)) == 6
    ask(panel, Arrangement(words="zephyr"))
    assert only(panel, FilterField).text() == "zephyr"
    ask(panel, Arrangement())
    assert only(panel, FilterField).text() == ""


def test_a_status_asked_for_where_its_field_is_folded_away_stays(panel: PartnerList, qtbot: QtBot) -> None:
    panel.resize(248, 400)
    qtbot.waitUntil(lambda: not only(panel, QComboBox).isVisible())
    ask(panel, Arrangement(facets=(("status", "ended"),)))
    panel.resize(260, 400)
    QApplication.processEvents()
    assert shown(panel) == ["Owners", "South Lines"]


def test_on_an_early_day_the_list_counts_who_is_known(panel: PartnerList, early_roster: Roster) -> None:
    panel.show_roster(early_roster, stay=True)
    assert "2 of 4" in said(panel)
    assert shown(panel)[-1] == "Not known on 5 Nov 2023"


def test_a_click_on_the_last_head_shows_who_is_not_known_yet_and_again_hides_them(
    panel: PartnerList, early_roster: Roster, qtbot: QtBot
) -> None:
    panel.show_roster(early_roster, stay=True)
    panel.choose("partner:north")
    head = "Not known on 5 Nov 2023"
    with qtbot.assertNotEmitted(panel.partnerChosen):
        QTest.mouseClick(rows(panel).viewport(), Qt.MouseButton.LeftButton, pos=place(panel, head))
    assert shown(panel)[-2:] == ["Old Yard", "New Dock"]
    assert [index.data() for index in rows(panel).selectionModel().selectedIndexes()] == ["North Lines"]
    with qtbot.waitSignal(panel.partnerChosen) as chosen:
        QTest.mouseClick(rows(panel).viewport(), Qt.MouseButton.LeftButton, pos=place(panel, "Old Yard"))
    assert chosen.args == ["partner:yard"]
    QTest.mouseClick(rows(panel).viewport(), Qt.MouseButton.LeftButton, pos=place(panel, head))
    assert shown(panel)[-1] == head


def test_the_keys_open_and_close_the_last_group(panel: PartnerList, early_roster: Roster, qtbot: QtBot) -> None:
    panel.show_roster(early_roster, stay=True)
    panel.choose("partner:south")
    with qtbot.assertNotEmitted(panel.partnerChosen):
        QTest.keyClick(rows(panel), Qt.Key.Key_Down)
        QTest.keyClick(rows(panel), Qt.Key.Key_Left)
        assert len(shown(panel)) == 5
        QTest.keyClick(rows(panel), Qt.Key.Key_Right)
        assert len(shown(panel)) == 7
        QTest.keyClick(rows(panel), Qt.Key.Key_Return)
        assert len(shown(panel)) == 5
        QTest.keyClick(rows(panel), Qt.Key.Key_Space)
    with qtbot.waitSignal(panel.partnerChosen) as chosen:
        QTest.keyClick(rows(panel), Qt.Key.Key_Down)
    assert chosen.args == ["partner:yard"]


def test_who_is_chosen_elsewhere_is_shown_even_if_not_known_yet(panel: PartnerList, early_roster: Roster) -> None:
    panel.show_roster(early_roster, stay=True)
    panel.choose("partner:dock")
    assert rows(panel).currentIndex().data() == "New Dock"


def test_another_day_leaves_filter_groups_order_and_choice(panel: PartnerList, early_roster: Roster) -> None:
    ask(panel, Arrangement(words="lines", group="", order="brand", facets=(("kind", "owner"),)))
    panel.choose("partner:north")
    panel.show_roster(early_roster, stay=True)
    assert shown(panel)[0] == "North Lines"
    assert only(panel, FilterField).text() == "lines"
    assert rows(panel).currentIndex().data() == "North Lines"
    panel.show_roster(early_roster)
    assert only(panel, FilterField).text() == ""
    assert shown(panel)[0] == "Owners"
    assert rows(panel).selectionModel().selectedIndexes() == []


def test_another_day_leaves_the_place_one_had_got_to(panel: PartnerList, roster: Roster) -> None:
    many = tuple(msgspec.structs.replace(roster.entries[0], link=f"partner:{at}", name=f"N {at}") for at in range(90))
    panel.show_roster(msgspec.structs.replace(roster, entries=many))
    panel.choose("partner:3")
    bar = rows(panel).verticalScrollBar()
    bar.setValue(700)
    panel.show_roster(msgspec.structs.replace(roster, entries=many[:-1]), stay=True)
    panel.choose("partner:3")
    assert bar.value() == 700
    assert [index.data() for index in rows(panel).selectionModel().selectedIndexes()] == ["N 3"]
