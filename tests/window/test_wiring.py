"""The journeys a person makes, with real mouse and keys, over both dossiers."""

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QListView, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from gui.app.offscreen import settle
from gui.base.paths import builtin_dossier
from gui.dossier.load import Opened
from gui.figures.audit import links_of
from gui.figures.place import Address, Place
from gui.models.roles import Role
from gui.theme.parts.key_cap import KeyCap
from gui.window.wiring import Hall
from tests.window.conftest import read


def list_in(panel: QWidget) -> QListView:
    return next(view for view in panel.findChildren(QListView) if view.isVisible())


def dialog_of(hall: Hall) -> QDialog:
    return next(dialog for dialog in hall.window.findChildren(QDialog) if dialog.isVisible())


def click_row(view: QListView, link: str) -> None:
    """Click the row that leads to a link."""
    model = view.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data(Role.LINK) == link)
    view.scrollTo(model.index(row, 0))
    place = view.visualRect(model.index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def first_partner(hall: Hall) -> str:
    assert hall.session.pages is not None
    return hall.session.pages.roster().groups[0].entries[0].link


def a_figure(hall: Hall) -> str:
    assert hall.session.dossier is not None
    return f"figure:{next(iter(hall.session.dossier.observations))}"


def shown_title(hall: Hall) -> list[str]:
    return [label.text() for label in hall.desk.panes.page.findChildren(QLabel) if label.isVisible()]


def test_the_key_that_turns_a_chart_is_told_where_there_is_one(hall: Hall) -> None:
    told = {}
    for section in hall.session.dossier.sections if hall.session.dossier is not None else ():
        hall.session.enter(section.name)
        settle()
        keys = {cap.text() for cap in hall.desk.status.findChildren(KeyCap) if not cap.isHidden()}
        told["T" in keys] = section
        assert ("T" in keys) == (hall.session.chart_state is not None)
        assert {"F6", "Ctrl+F", "F1"} <= keys
    assert set(told) == {True, False}


def test_a_click_in_the_sidebar_goes_to_the_section(hall: Hall, qtbot: QtBot) -> None:
    sections = hall.session.dossier.sections if hall.session.dossier is not None else ()
    view = list_in(hall.desk.panes.sidebar)
    for section in reversed(sections):
        click_row(view, section.name)
        assert hall.session.section == section
        assert section.title in shown_title(hall)


def test_ctrl_and_a_digit_goes_to_the_section(hall: Hall, qtbot: QtBot) -> None:
    QTest.keyClick(hall.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert hall.session.dossier is not None
    assert hall.session.section == hall.session.dossier.sections[2]


def test_a_chosen_partner_has_a_card_and_is_lit_in_the_list(hall: Hall, qtbot: QtBot) -> None:
    side = hall.desk.panes.side
    link = first_partner(hall)
    click_row(list_in(side.partners), link)
    assert hall.session.link == link
    assert side.card.isVisible()
    assert side.card.link == link
    assert side.partners.height() >= 200
    assert list_in(side.partners).currentIndex().data(Role.LINK) == link


def test_escape_closes_the_card(hall: Hall, qtbot: QtBot) -> None:
    hall.session.choose(first_partner(hall))
    assert hall.desk.panes.side.card.isVisible()
    QTest.keyClick(hall.window, Qt.Key.Key_Escape)
    assert not hall.desk.panes.side.card.isVisible()
    assert hall.session.link == ""


def test_every_door_of_every_text_opens_a_card_or_a_section(hall: Hall, qtbot: QtBot) -> None:
    card = hall.desk.panes.side.card
    prose = hall.desk.panes.page.faces.prose
    assert hall.session.dossier is not None
    for section in hall.session.dossier.sections:
        hall.session.enter(section.name)
        for link in links_of(section.text):
            if not hall.session.resolves(link.target):
                continue
            prose.linkOpened.emit(link.target)
            if link.target.startswith("section:"):
                assert hall.session.section is not None
                assert f"section:{hall.session.section.name}" == link.target
                hall.session.enter(section.name)
            else:
                assert card.link == link.target
                assert card.isVisible()


def test_a_mark_of_the_chart_opens_its_card(hall_with_charts: Hall, qtbot: QtBot) -> None:
    hall = hall_with_charts
    pane = hall.desk.panes.page.chart.pane
    assert pane is not None
    link = a_figure(hall)
    pane.linkChosen.emit(link)
    assert hall.desk.panes.side.card.link == link


def test_a_web_address_is_shown_and_not_visited(hall: Hall, qtbot: QtBot) -> None:
    hall.desk.panes.page.faces.prose.addressOpened.emit("https://example.org/page?a=b")
    dialog = dialog_of(hall)
    copy = next(button for button in dialog.findChildren(QPushButton) if "Copy" in button.text())
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "https://example.org/page?a=b"
    assert not dialog.isVisible()


def test_the_title_begins_with_the_program_and_names_the_dossier(hall: Hall) -> None:
    assert hall.session.dossier is not None
    assert hall.window.windowTitle() == f"Smart Car Viewer · {hall.session.dossier.title}"


def test_a_dropped_dossier_opens_and_becomes_recent(hall: Hall, qtbot: QtBot, ferry_dossier_path: Path) -> None:
    with qtbot.waitSignal(hall.session.opened, timeout=20_000):
        hall.desk.pathDropped.emit(ferry_dossier_path)
    assert hall.session.path == ferry_dossier_path
    assert hall.recent.paths() == (ferry_dossier_path,)
    names = [action.toolTip() for action in hall.desk.menu.recent.actions()]
    assert str(ferry_dossier_path) in names


def test_the_built_in_dossier_is_always_one_choice_away(hall: Hall, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hall.session.opened, timeout=20_000):
        hall.desk.menu.builtin.trigger()
    assert hall.session.path == builtin_dossier()
    assert hall.recent.paths() == ()


def test_a_bad_dossier_is_told_and_what_was_open_stays(hall: Hall, qtbot: QtBot, tmp_path: Path) -> None:
    bad = tmp_path / "datapackage.json"
    bad.write_text('{"name": "x",', encoding="utf-8")
    before = hall.session.dossier
    with qtbot.waitSignal(hall.opener.refused, timeout=20_000):
        hall.desk.pathDropped.emit(tmp_path)
    panes = hall.desk.panes
    assert panes.shows_problem
    assert hall.session.dossier is before
    assert hall.recent.paths() == ()
    assert before is not None
    back = next(button for button in panes.problem.findChildren(QPushButton) if before.title in button.text())
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert not panes.shows_problem


def test_any_way_to_the_section_one_is_in_leaves_the_page_of_problems(hall: Hall, qtbot: QtBot) -> None:
    panes, section = hall.desk.panes, hall.session.section
    assert section is not None
    ways: list[Callable[[], object]] = [
        lambda: click_row(list_in(panes.sidebar), section.name),
        lambda: QTest.keyClick(hall.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier),
        lambda: hall.session.choose(f"section:{section.name}"),
    ]
    for go in ways:
        panes.show_problem(True)
        go()
        assert not panes.shows_problem
        assert section.title in shown_title(hall)


def test_a_dossier_without_sections_leaves_nothing_of_the_one_before(hall: Hall, qtbot: QtBot) -> None:
    panes, before = hall.desk.panes, hall.session.dossier
    assert before is not None
    bare = Opened(msgspec.structs.replace(before, title="Bare", sections=()), None)
    hall.session.take(bare, Path("/bare"))
    assert hall.window.windowTitle().endswith("Bare")
    assert panes.empty.isVisible()
    assert not panes.page.isVisible()
    panes.show_problem(True)
    panes.show_problem(False)
    assert panes.empty.isVisible()
    assert before.title not in [label.text() for label in hall.window.findChildren(QLabel) if label.isVisible()]
    hall.session.take(Opened(before, None), Path("/before"))
    assert panes.page.isVisible()
    assert before.sections[0].title in shown_title(hall)


def test_without_anything_open_a_bad_dossier_offers_another(
    make_hall: Callable[[], Hall], qtbot: QtBot, tmp_path: Path
) -> None:
    hall = make_hall()
    with qtbot.waitSignal(hall.opener.refused, timeout=20_000):
        hall.opener.open(tmp_path / "gone.zip")
    assert hall.desk.panes.shows_problem
    assert hall.window.windowTitle() == "Smart Car Viewer"


def test_a_theme_is_chosen_and_kept(hall: Hall, qtbot: QtBot) -> None:
    dark = next(action for action in hall.desk.menu.themes.actions() if action.data() == "dark")
    with qtbot.waitSignal(hall.theme.changed):
        dark.trigger()
    assert hall.theme.scheme == "dark"
    assert hall.settings.now.scheme == "dark"
    assert dark.isChecked()
    page = hall.desk.panes.page
    qtbot.waitUntil(lambda: page.grab().toImage().pixelColor(2, page.height() // 2).lightness() < 60)


def test_f6_goes_through_every_pane_and_round_again(hall: Hall, qtbot: QtBot) -> None:
    hall.session.choose(first_partner(hall))
    seen = []
    for _step in range(2 * sum(pane.isVisible() for pane in hall.desk.panes.panes())):
        QTest.keyClick(hall.window, Qt.Key.Key_F6)
        focused = hall.window.focusWidget()
        seen.append(next(pane for pane in hall.desk.panes.panes() if pane is focused or pane.isAncestorOf(focused)))
    panes = [pane for pane in hall.desk.panes.panes() if pane.isVisible()]
    assert {hall.desk.panes.sidebar, hall.desk.panes.side.partners, hall.desk.panes.side.card} <= set(seen)
    assert seen[: len(set(seen))] == seen[len(set(seen)) : 2 * len(set(seen))]
    QTest.keyClick(hall.window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert len(panes) >= len(set(seen))


def test_ctrl_f_goes_to_the_filter_of_the_place(hall: Hall, qtbot: QtBot) -> None:
    hall.session.enter("sources")
    hall.desk.panes.sidebar.setFocus()
    QTest.keyClick(hall.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert hall.desk.panes.page.faces.isAncestorOf(hall.window.focusWidget())
    hall.desk.panes.side.partners.setFocus()
    QTest.keyClick(hall.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert hall.desk.panes.side.partners.isAncestorOf(hall.window.focusWidget())


def test_the_sources_of_the_status_line_lead_to_the_sources(hall: Hall, qtbot: QtBot) -> None:
    hall.desk.status.sourcesAsked.emit()
    assert hall.session.section is not None
    assert hall.session.section.name == "sources"


def test_help_shows_the_keys_and_what_the_program_is_made_of(hall: Hall, qtbot: QtBot) -> None:
    for action, words in (
        (hall.desk.menu.show_keys, "Next pane"),
        (hall.desk.menu.about, "Lesser General"),
    ):
        action.trigger()
        dialog = dialog_of(hall)
        assert any(words in label.text() for label in dialog.findChildren(QLabel))
        dialog.accept()


def test_another_dossier_replaces_every_pane(
    make_hall: Callable[[], Hall], builtin_dossier_path: Path, ferry_dossier_path: Path, qtbot: QtBot
) -> None:
    hall = make_hall()
    hall.session.take(read(builtin_dossier_path), builtin_dossier_path)
    hall.session.choose(first_partner(hall))
    hall.session.take(read(ferry_dossier_path), ferry_dossier_path)
    assert not hall.desk.panes.side.card.isVisible()
    assert list_in(hall.desk.panes.side.partners).model().rowCount() > 0
    assert hall.window.childAt(QPoint(700, 400)) is not None


def test_a_dossier_that_takes_its_time_is_said_to_and_can_be_given_up(hall: Hall, qtbot: QtBot) -> None:
    hall.opener.busy.emit(Path("/a/large.zip"))
    assert hall.desk.waiting.isVisible()
    assert any("large.zip" in label.text() for label in hall.desk.waiting.findChildren(QLabel))
    cancel = next(button for button in hall.desk.waiting.findChildren(QPushButton) if button.isVisible())
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert not hall.desk.waiting.isVisible()


def test_what_failed_is_said_until_it_is_put_away(hall: Hall, qtbot: QtBot) -> None:
    hall.opener.failed.emit(MemoryError("no room"), Path("/a/large.zip"))
    assert hall.desk.banner.isVisible()
    with qtbot.waitSignal(hall.session.opened, timeout=20_000):
        hall.desk.menu.builtin.trigger()
    assert hall.desk.banner.isVisible()


def test_any_other_data_package_opens_as_tables(make_hall: Callable[[], Hall], qtbot: QtBot, tmp_path: Path) -> None:
    fields = [{"name": "day", "type": "date"}, {"name": "warmth", "type": "number"}]
    resource = {"name": "days", "path": "days.csv", "schema": {"fields": fields}}
    descriptor = {"name": "weather", "title": "Weather of a town", "resources": [resource]}
    (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    (tmp_path / "days.csv").write_text("day,warmth\n2024-01-01,-5.5\n2024-01-02,3\n", encoding="utf-8")
    hall = make_hall()
    with qtbot.waitSignal(hall.session.opened, timeout=20_000):
        hall.opener.open(tmp_path, at=Address("", Place("days")))
    assert hall.window.windowTitle() == "Smart Car Viewer · Weather of a town"
    view = next(view for view in hall.desk.panes.page.faces.findChildren(QTableView) if view.isVisible())
    assert view.model().rowCount() == 2
    assert not view.selectionModel().hasSelection()
    assert not hall.desk.panes.side.isVisible()
    assert not hall.desk.panes.page.chart.isVisible()
    hall.session.close()
