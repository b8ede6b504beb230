"""List and card share the right side."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from gui.app.offscreen import settle
from gui.figures.standpoint import Standpoint
from gui.models.roles import Role
from gui.theme.parts.filter_field import FilterField
from gui.window.side import LIST_LEAST
from gui.window.wiring import Hall


def a_figure(hall: Hall) -> str:
    assert hall.session.dossier is not None
    return f"figure:{next(iter(hall.session.dossier.observations))}"


def test_the_list_has_all_the_height_until_a_card_opens(hall: Hall, qtbot: QtBot) -> None:
    side = hall.desk.panes.side
    whole = side.partners.height()
    assert whole == side.height()
    hall.session.choose(a_figure(hall))
    settle()
    assert side.card.isVisible()
    assert LIST_LEAST <= side.partners.height() < whole
    hall.session.close_card()
    qtbot.waitUntil(lambda: side.partners.height() == whole)


def test_five_rows_of_the_list_stay_in_the_smallest_window(hall: Hall, qtbot: QtBot) -> None:
    hall.window.resize(800, 500)
    hall.session.choose(a_figure(hall))
    settle()
    side = hall.desk.panes.side
    assert side.partners.height() >= LIST_LEAST
    assert side.card.height() >= 120


def test_the_keyboard_goes_back_to_the_list_with_the_card(hall: Hall, qtbot: QtBot) -> None:
    hall.session.choose(a_figure(hall))
    side = hall.desk.panes.side
    hall.desk.go_to_pane(-1)
    hall.session.close_card()
    focused = hall.window.focusWidget()
    assert focused is not None
    assert side.partners.isAncestorOf(focused) or not side.isAncestorOf(focused)


def test_where_the_splitter_was_left_is_remembered(hall: Hall, qtbot: QtBot) -> None:
    hall.session.choose(a_figure(hall))
    side = hall.desk.panes.side
    settle()
    side._split.moveSplitter(500, 1)
    left = side.partners.height()
    hall.session.close_card()
    settle()
    hall.session.choose(a_figure(hall))
    settle()
    assert abs(side.partners.height() - left) <= 4


def test_on_another_day_the_list_keeps_what_was_asked_of_it(hall: Hall) -> None:
    partners = hall.desk.panes.side.partners
    (field,) = partners.findChildren(FilterField)
    field.setText("o")
    hall.session.look_from(Standpoint(known_on=date(2022, 7, 1)))
    assert field.text() == "o"
    view = next(view for view in partners.findChildren(QListView) if view.isVisible())
    model = view.model()
    found = [model.index(row, 0) for row in range(model.rowCount())]
    later = [index for index in found if index.data(Role.LINK) and index.data(Role.LATER)]
    assert later
    assert all("o" in str(index.data(Qt.ItemDataRole.AccessibleTextRole)).casefold() for index in later)
    assert any(index.data() == "Not known on 1 Jul 2022" for index in found)
