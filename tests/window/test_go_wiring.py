"""From place to place: to and fro, out of what is chosen, by link and by bookmark."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from gui.figures.place import Place, link_to
from gui.figures.standpoint import TODAY, Standpoint
from gui.window.go_wiring import open_link
from gui.window.wiring import Hall
from tests.window.conftest import read


def a_partner(hall: Hall) -> str:
    assert hall.session.dossier is not None
    dossier = hall.session.dossier
    named = [entity.partner for entity in dossier.entities.values() if entity.partner]
    return f"partner:{next(iter(named or dossier.records['partners']))}"


def a_figure(hall: Hall) -> str:
    assert hall.session.dossier is not None
    return f"figure:{next(iter(hall.session.dossier.observations))}"


def escape(hall: Hall) -> None:
    QTest.keyClick(hall.window, Qt.Key.Key_Escape)


def test_a_partner_is_what_all_pages_keep_to_until_escape(hall: Hall) -> None:
    session, bar = hall.session, hall.desk.panes.page.crumbs
    partner = a_partner(hall)
    session.choose(partner)
    assert session.standpoint.narrowed == (partner,)
    assert bar.isVisible()
    escape(hall)
    assert session.place == Place(session.place.section)
    assert bar.isHidden()
    assert hall.desk.panes.side.card.isHidden()


def test_escape_leaves_the_innermost_step_first_and_the_day_last(hall: Hall) -> None:
    session, partner, figure = hall.session, a_partner(hall), a_figure(hall)
    session.look_from(Standpoint(known_on=date(2024, 6, 1)))
    session.choose(partner)
    session.choose(figure)
    assert session.standpoint == Standpoint(known_on=date(2024, 6, 1), narrowed=(partner,))
    escape(hall)
    assert (session.link, session.standpoint.narrowed) == (partner, (partner,))
    escape(hall)
    assert (session.link, session.standpoint.narrowed) == ("", ())
    assert session.standpoint.known_on is not None
    escape(hall)
    assert session.standpoint == TODAY


def test_a_card_that_is_closed_leaves_what_pages_keep_to(hall: Hall) -> None:
    partner = a_partner(hall)
    hall.session.choose(partner)
    hall.session.close_card()
    assert hall.session.standpoint.narrowed == (partner,)
    assert hall.desk.panes.page.crumbs.isVisible()
    hall.desk.panes.page.crumbs.allAsked.emit()
    assert hall.session.standpoint == TODAY
    assert hall.desk.panes.page.crumbs.isHidden()


def test_back_and_forward_walk_sections_selections_and_standpoints(hall: Hall) -> None:
    session, go = hall.session, hall.desk.menu.go
    first = session.place
    assert not go.back.isEnabled()
    session.choose(a_figure(hall))
    session.enter("sources")
    session.look_from(msgspec.structs.replace(session.standpoint, preference="first"))
    places = [session.place]
    for _ in range(3):
        go.back.trigger()
        places.append(session.place)
    assert places[-1] == first
    assert not go.back.isEnabled()
    assert hall.desk.panes.side.card.isHidden()
    QTest.keyClick(hall.window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert session.place == places[-2]
    assert hall.desk.panes.side.card.isVisible()
    for _ in range(2):
        go.forward.trigger()
    assert session.place == places[0]
    assert not go.forward.isEnabled()


def test_the_buttons_at_a_mouse_s_side_go_back_and_forward(hall: Hall, qtbot: QtBot) -> None:
    hall.session.enter("sources")
    handle = hall.window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 300))
    assert hall.session.place.section == "overview"
    QTest.mouseClick(handle, Qt.MouseButton.ForwardButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 300))
    assert hall.session.place.section == "sources"


def test_a_place_is_copied_as_a_link_that_leads_back(hall: Hall) -> None:
    session = hall.session
    session.enter("sources")
    session.choose(a_partner(hall))
    session.look_from(msgspec.structs.replace(session.standpoint, known_on=date(2024, 6, 1)))
    place = session.place
    hall.desk.menu.go.copy.trigger()
    link = QGuiApplication.clipboard().text()
    assert link == session.address
    assert link.startswith("smartcar:")
    session.go_to(Place("overview"))
    open_link(hall, link)
    assert session.place == place


def test_a_link_may_be_typed_and_one_that_is_none_is_told(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    assert hall.session.dossier is not None
    typed = [link_to(hall.session.dossier.name, Place("sources")), "nonsense", "smartcar:another-dossier/x"]
    monkeypatch.setattr(QInputDialog, "getText", lambda *_words: (typed.pop(0), True))
    hall.desk.menu.go.open.trigger()
    assert hall.session.place.section == "sources"
    for words in ("nonsense", "another-dossier"):
        hall.desk.menu.go.open.trigger()
        assert words in hall.desk.banner.accessibleName()
    assert hall.session.place.section == "sources"


def test_a_bookmark_leads_back_to_its_place_and_dossier(
    hall: Hall, qtbot: QtBot, builtin_dossier_path: Path, ferry_dossier_path: Path
) -> None:
    session, go = hall.session, hall.desk.menu.go
    session.enter("sources")
    session.choose(a_figure(hall))
    place, path = session.place, session.path
    go.add.trigger()
    (bookmark,) = hall.bookmarks.all()
    assert "Sources" in bookmark.name
    other = ferry_dossier_path if path == builtin_dossier_path else builtin_dossier_path
    session.take(read(other), other)
    with qtbot.waitSignal(session.opened, timeout=20_000):
        go.bookmarkChosen.emit(bookmark)
    assert (session.place, session.path) == (place, path)
    assert not go.add.isVisible()
    go.remove.trigger()
    assert hall.bookmarks.all() == ()


def test_a_dossier_that_is_not_the_link_s_is_shown_from_its_start(
    make_hall: Callable[[], Hall], qtbot: QtBot, ferry_dossier_path: Path
) -> None:
    hall = make_hall()
    link = "smartcar:another-dossier/sources"
    with qtbot.waitSignal(hall.session.opened, timeout=20_000):
        open_link(hall, link, ferry_dossier_path)
    assert hall.session.place == Place("overview")
    assert "another-dossier" in hall.desk.banner.accessibleName()


def test_a_link_keeps_only_what_the_dossier_has(hall: Hall) -> None:
    gone = Standpoint(date(2024, 1, 1), "XAU", "first", ("partner:nobody", "event:nothing"))
    hall.session.go_to(Place("no such section", "figure:none", gone))
    assert hall.session.place == Place("overview", "", Standpoint(date(2024, 1, 1), "", "first"))


def test_a_list_that_has_nothing_leads_back_to_everything(hall: Hall) -> None:
    session, page = hall.session, hall.desk.panes.page
    session.look_from(Standpoint(known_on=date(2024, 6, 1), narrowed=(a_partner(hall),)))
    page.wholeAsked.emit()
    assert session.standpoint == Standpoint(known_on=date(2024, 6, 1))
    page.wholeAsked.emit()
    assert session.standpoint == TODAY
