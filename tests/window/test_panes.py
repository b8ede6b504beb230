"""The panes at every size, closed by hand and folded by themselves."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.app.offscreen import settle
from gui.theme.tokens import RAIL
from gui.window.wiring import Hall

SIZES = [(1024, 640), (1440, 900), (2560, 1440), (800, 500)]


def across(hall: Hall, pane: QWidget) -> tuple[int, int]:
    """Return where a pane begins and ends in the window."""
    left = pane.mapTo(hall.window, QPoint(0, 0)).x()
    return left, left + pane.width()


def resize(hall: Hall, qtbot: QtBot, width: int, height: int) -> None:
    hall.window.resize(width, height)
    qtbot.waitUntil(lambda: (hall.window.width(), hall.window.height()) == (width, height))
    settle()


@pytest.mark.parametrize("size", SIZES)
def test_all_three_parts_are_seen_in_every_section(hall_with_charts: Hall, qtbot: QtBot, size: tuple[int, int]) -> None:
    hall = hall_with_charts
    resize(hall, qtbot, *size)
    panes = hall.desk.panes
    assert hall.session.dossier is not None
    for section in hall.session.dossier.sections:
        hall.session.enter(section.name)
        settle()
        assert panes.sidebar.isVisible()
        if any(view.kind == "chart" for view in section.views):
            assert panes.page.chart.isVisible()
            assert panes.page.chart.height() >= 120
        else:
            assert panes.page.faces.height() >= 240
        assert panes.side.partners.isVisible()
        assert panes.side.width() >= 248
        assert panes.side.partners.height() >= 228
        ends = [across(hall, pane) for pane in (panes.sidebar, panes.page, panes.side)]
        assert ends[0][0] == 0
        assert ends[0][1] <= ends[1][0]
        assert ends[1][1] <= ends[2][0]
        assert ends[2][1] == size[0]
        assert panes.page.width() >= 420


def test_the_text_stands_beside_the_chart_in_a_wide_window_and_below_it_else(hall: Hall, qtbot: QtBot) -> None:
    prose, chart = hall.desk.panes.page.faces.prose, hall.desk.panes.page.chart
    resize(hall, qtbot, 2000, 1000)
    assert across(hall, prose)[0] >= across(hall, chart)[1]
    resize(hall, qtbot, 1440, 900)
    assert across(hall, prose)[0] < across(hall, chart)[1]
    assert prose.mapTo(hall.window, QPoint(0, 0)).y() > chart.mapTo(hall.window, QPoint(0, 0)).y()


def test_the_sidebar_is_a_rail_in_a_narrow_window_and_comes_back(hall: Hall, qtbot: QtBot) -> None:
    sidebar = hall.desk.panes.sidebar
    rails = []
    for width in (1440, 1100, 1440):
        resize(hall, qtbot, width, 800)
        rails.append(sidebar.is_rail)
    assert rails == [False, True, False]


def test_a_sidebar_closed_by_hand_stays_closed(hall: Hall, qtbot: QtBot) -> None:
    hall.desk.menu.sidebar.trigger()
    assert hall.desk.panes.sidebar.is_rail
    resize(hall, qtbot, 1100, 700)
    resize(hall, qtbot, 1440, 900)
    assert hall.desk.panes.sidebar.is_rail
    assert hall.settings.now.sidebar_closed
    hall.desk.toolbar.sidebarToggled.emit(True)
    assert not hall.desk.panes.sidebar.is_rail


def test_in_a_small_window_the_sidebar_opens_over_the_page_and_goes_after_a_choice(hall: Hall, qtbot: QtBot) -> None:
    resize(hall, qtbot, 900, 600)
    panes = hall.desk.panes
    page = across(hall, panes.page)
    panes.toggle_sidebar()
    settle()
    assert panes.sidebar.width() > RAIL
    assert across(hall, panes.page) == page
    panes.sidebar.sectionChosen.emit("sources")
    assert panes.sidebar.is_rail
    assert not hall.settings.now.sidebar_closed


def test_the_partner_list_closes_and_a_card_still_finds_its_place(hall: Hall, qtbot: QtBot) -> None:
    panes = hall.desk.panes
    hall.desk.menu.partners.trigger()
    assert not panes.side.isVisible()
    assert hall.session.dossier is not None
    hall.session.choose(f"figure:{next(iter(hall.session.dossier.observations))}")
    assert panes.side.card.isVisible()
    assert not panes.side.partners.isVisible()
    hall.session.close_card()
    assert not panes.side.isVisible()
    hall.desk.menu.partners.trigger()
    assert panes.side.partners.isVisible()


def test_the_width_given_by_hand_is_kept_within_its_bounds(hall: Hall, qtbot: QtBot) -> None:
    panes = hall.desk.panes
    panes._split.moveSplitter(panes._split.width() - panes._split.handleWidth() - 400, 1)
    assert hall.settings.now.partners_width == panes.side.width() == 400
    resize(hall, qtbot, 1024, 640)
    resize(hall, qtbot, 1440, 900)
    assert panes.side.width() == 400


def test_the_page_that_says_what_is_wrong_takes_the_place_of_the_section_only(hall: Hall) -> None:
    panes = hall.desk.panes
    panes.show_problem(True)
    assert panes.problem in panes.panes()
    assert panes.page not in panes.panes()
    assert panes.sidebar.isVisible()
    assert panes.side.isVisible()
    panes.show_problem(False)
    assert not panes.shows_problem


def test_a_dossier_without_partners_has_no_list(hall: Hall) -> None:
    hall.desk.panes.set_partners_offered(False)
    assert not hall.desk.panes.side.isVisible()
