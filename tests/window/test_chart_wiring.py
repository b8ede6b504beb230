"""The chart's journey on the real window: keys, segments, the menu, both faces."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip
from pytestqt.qtbot import QtBot

from gui.app.assembly import hang_charts, import_charts
from gui.app.offscreen import settle
from gui.figures.chart_state import ChartState, Window
from gui.figures.standpoint import Standpoint
from gui.theme.parts.segment import Segment
from gui.theme.parts.table_view import TableView
from gui.window.wiring import Hall, keys_of_chart
from tests.window.chart_hands import button, entries, offered, press, state
from tests.window.conftest import read


def test_a_click_in_the_bar_asks_for_another_period(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    QTest.mouseClick(button(hall, "Year"), Qt.MouseButton.LeftButton)
    lane = state(hall).upper
    assert lane is not None
    assert lane.granularity == "year"
    assert button(hall, "Year").isChecked()


@pytest.mark.parametrize(
    ("key", "group", "now"),
    [
        (Qt.Key.Key_P, "period", lambda state: state.upper.granularity),
        (Qt.Key.Key_R, "reading", lambda state: state.reading),
        (Qt.Key.Key_L, "scale", lambda state: state.scale),
        (Qt.Key.Key_D, "axis", lambda state: state.axis),
        (Qt.Key.Key_C, "currency", lambda state: state.currency),
        (Qt.Key.Key_B, "marks", lambda state: state.upper.marks),
    ],
)
def test_a_key_goes_through_all_that_is_offered(
    hall_with_charts: Hall, key: Qt.Key, group: str, now: Callable[[ChartState], str]
) -> None:
    hall = hall_with_charts
    first, wanted = now(state(hall)), offered(hall, group)
    assert len(wanted) > 1
    seen = []
    for _press in wanted:
        press(hall, key)
        seen.append(now(state(hall)))
    assert sorted(seen) == sorted(wanted)
    assert seen[-1] == first


def test_keys_hide_a_plot_and_the_events(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    before = state(hall)
    press(hall, Qt.Key.Key_2)
    lower = state(hall).lower
    assert lower is not None
    assert not lower.shown
    press(hall, Qt.Key.Key_2)
    press(hall, Qt.Key.Key_E)
    assert state(hall).categories == ()
    press(hall, Qt.Key.Key_E)
    assert state(hall) == before


def test_the_menu_offers_what_the_keys_do(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    bar = hall.desk.panes.page.chart.bar
    bar.view_menu.aboutToShow.emit()
    log = next(action for action in bar.view_menu.actions() if action.text().startswith("Scale: Log"))
    log.trigger()
    assert state(hall).scale == "log"


def test_every_entry_of_the_menu_changes_the_chart_or_says_why_not(hall: Hall) -> None:
    assert hall.session.dossier is not None
    menu = hall.desk.panes.page.chart.bar.view_menu
    tried: set[ChartState] = set()
    for section in hall.session.dossier.sections:
        hall.session.enter(section.name)
        if hall.session.chart_state is None:
            assert not any(view.kind == "chart" for view in section.views)
            continue
        first = state(hall)
        if first in tried:
            continue
        tried.add(first)
        menu.aboutToShow.emit()
        offered = [(name, entry.isEnabled(), entry.isChecked(), entry.toolTip()) for name, entry in entries(menu)]
        for name, enabled, ticked, tip in offered:
            if not enabled:
                assert " – " in name
                assert tip
            elif "Zoom" not in name:  # that is asked of the plots, which are not there yet
                hall.session.show_chart_state(first)
                menu.aboutToShow.emit()
                dict(entries(menu))[name].trigger()
                assert state(hall) != first or (ticked and " > " in name), (section.name, name)
        hall.session.show_chart_state(first)
    assert tried


def test_a_section_keeps_its_choices_and_the_currency_is_that_of_all(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    assert hall.session.dossier is not None
    first, second = hall.session.dossier.sections[:2]
    press(hall, Qt.Key.Key_R)
    press(hall, Qt.Key.Key_C)
    kept = state(hall)
    hall.session.enter(second.name)
    assert state(hall).reading == "period"
    assert state(hall).currency == kept.currency
    hall.session.enter(first.name)
    assert state(hall) == kept


def test_another_dossier_begins_anew(hall_with_charts: Hall, dossier_path: Path) -> None:
    hall = hall_with_charts
    before = state(hall)
    press(hall, Qt.Key.Key_C)
    press(hall, Qt.Key.Key_T)
    assert state(hall) != before
    hall.session.take(read(dossier_path), dossier_path)
    assert state(hall) == before


def test_reset_and_zero_bring_back_the_whole_span(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    chart = hall.session.chart
    assert chart is not None
    part = Window(chart.home.first, chart.home.first + chart.home.days / 2)
    ways: tuple[Callable[[], None], ...] = (
        lambda: QTest.mouseClick(button(hall, "Reset"), Qt.MouseButton.LeftButton),
        lambda: press(hall, Qt.Key.Key_0),
    )
    for back in ways:
        hall.desk.panes.page.chart.windowChanged.emit(part)
        assert state(hall).window == part
        back()
        settle()
        assert state(hall).window is None
        assert not button(hall, "Reset").isVisible()


def test_the_legend_adds_takes_away_and_isolates(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    slot = hall.desk.panes.page.chart
    lower = state(hall).lower
    assert lower is not None
    entity = lower.entities[0]
    slot.seriesIsolated.emit("lower", entity)
    alone = state(hall).lower
    assert alone is not None
    assert alone.entities == (entity,)
    slot.seriesIsolated.emit("lower", entity)
    assert state(hall).lower == lower
    slot.seriesToggled.emit("lower", entity)
    now = state(hall).lower
    assert now is not None
    assert entity not in now.entities


def test_a_category_of_events_goes_and_comes(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    category = state(hall).categories[0]
    slot = hall.desk.panes.page.chart
    slot.categoryToggled.emit(category)
    assert category not in state(hall).categories
    slot.categoryToggled.emit(category)
    assert category in state(hall).categories


def test_events_come_back_as_they_were_chosen(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    first, *others = state(hall).categories
    assert others
    hall.desk.panes.page.chart.categoryToggled.emit(first)
    for wanted in ((), tuple(others), (), tuple(others)):
        press(hall, Qt.Key.Key_E)
        assert state(hall).categories == wanted
    assert hall.session.dossier is not None
    hall.session.enter(hall.session.dossier.sections[1].name)
    theirs = state(hall).categories
    press(hall, Qt.Key.Key_E)
    press(hall, Qt.Key.Key_E)
    assert state(hall).categories == theirs


def test_the_last_series_of_a_plot_stays_and_says_why(hall_with_charts: Hall, qtbot: QtBot) -> None:
    hall = hall_with_charts
    slot = hall.desk.panes.page.chart
    lower = state(hall).lower
    assert lower is not None
    slot.seriesIsolated.emit("lower", lower.entities[0])
    alone = state(hall)
    slot.seriesToggled.emit("lower", lower.entities[0])
    assert state(hall) == alone
    assert "last series" in QToolTip.text()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_plain_wheel_over_the_chart_scrolls_the_page(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    hall.window.resize(1024, 640)
    settle()
    page = hall.desk.panes.page
    bar = page.faces.prose.findChildren(QAbstractScrollArea)[0].verticalScrollBar()
    assert bar.maximum() > 0
    handle = hall.window.windowHandle()
    assert handle is not None
    over = page.chart.mapTo(hall.window, page.chart.rect().center())
    QTest.wheelEvent(handle, QPointF(over), QPoint(0, -120))
    assert bar.value() > 0


def test_the_keys_of_the_chart_are_told(hall: Hall) -> None:
    told = dict(keys_of_chart(hall))
    assert {"P", "R", "L", "D", "S", "C", "B", "M", "E", "1", "2", "+", "−", "0", "← →"} <= set(told)
    assert told["B"] == "Chart: bars or lines"
    of_menu = hall.desk.menu.keys()
    assert ("T", "Chart or table") in of_menu


def test_bar_plots_and_table_are_named_for_who_does_not_see_them(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    slot, chart = hall.desk.panes.page.chart, hall.session.chart
    assert chart is not None
    assert slot.pane is not None
    title = hall.text.message(chart.title)
    assert (slot.bar.accessibleName(), slot.pane.accessibleName()) == (title, title)
    assert slot.bar.accessibleDescription() == hall.text.message(chart.subtitle)
    assert slot.pane.accessibleDescription().startswith(hall.text.message(chart.description))
    press(hall, Qt.Key.Key_T)
    assert " reports of " in slot.bar.accessibleDescription()
    assert slot.table is not None
    assert slot.table.findChildren(TableView)[0].accessibleName()
    slot.windowChanged.emit(Window(chart.home.first, chart.home.first + chart.home.days / 2))
    assert "zoomed to" in slot.bar.accessibleDescription()


def test_period_and_reading_are_in_sight_in_every_section(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    assert hall.session.dossier is not None
    bar = hall.desk.panes.page.chart.bar
    for section in hall.session.dossier.sections:
        hall.session.enter(section.name)
        settle()
        pane = hall.desk.panes.page.chart.pane
        assert pane is not None
        if hall.session.chart_state is None or pane.height() < 300:
            continue
        shown = {one.accessibleName() for one in bar.findChildren(Segment) if one.isVisible()}
        assert {"Period", "Reading"} <= shown, section.name
        assert pane.geometry().top() >= bar.geometry().bottom()


def test_a_lane_that_a_choice_hides_is_shown_again_by_its_door(
    make_hall: Callable[[], Hall], builtin_dossier_path: Path
) -> None:
    hall = make_hall()
    hall.session.take(read(builtin_dossier_path), builtin_dossier_path)
    hang_charts(hall, import_charts())
    hall.session.choose("partner:seres")
    settle()
    pane = hall.desk.panes.page.chart.pane
    assert pane is not None
    upper = state(hall).upper
    assert upper is not None
    assert not upper.shown
    assert "so it is hidden here. Show it anyway" in pane.notes.words
    assert pane.notes.isVisible()
    (door,) = pane.notes.rects(0)
    QTest.mouseClick(pane.notes, Qt.MouseButton.LeftButton, pos=door.center().toPoint())
    session = hall.session
    assert session.pages is not None
    assert session.section is not None
    first = session.pages.whole.first_state(session.section)
    assert first is not None
    assert state(hall).upper == first.upper
    assert "hidden here" not in pane.notes.words
    session.leave()
    assert state(hall) == first


def test_a_chart_touched_on_an_early_day_is_that_day_s_only(hall: Hall) -> None:
    """What pages that are narrowed can draw hangs on the day: a choice made on one is none for another."""
    session = hall.session
    pages = session.pages
    assert pages is not None
    partner = next(f"partner:{name}" for name in pages.dossier.records["partners"])
    session.enter("overview")
    session.look_from(Standpoint(narrowed=(partner,)))
    untouched = session.chart_state
    session.look_from(Standpoint(known_on=pages.book.known.days[0], narrowed=(partner,)))
    early = session.chart_state
    if early is not None:
        session.show_chart_state(msgspec.structs.replace(early, face="table"))
    session.look_from(Standpoint(narrowed=(partner,)))
    assert session.chart_state == untouched
