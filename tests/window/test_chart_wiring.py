"""The chart's journey on the real window: keys, segments, the menu, both faces."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QWidget

from gui.app.offscreen import settle
from gui.figures.chart_state import ChartState, Window
from gui.models.roles import Role
from gui.theme.parts.table_view import TableView
from gui.window.wiring import Hall, keys_of_chart
from tests.window.conftest import read


def state(hall: Hall) -> ChartState:
    found = hall.session.chart_state
    assert found is not None
    return found


def focused() -> QWidget:
    found: QWidget | None = QApplication.focusWidget()
    assert found is not None
    return found


def press(hall: Hall, key: Qt.Key) -> None:
    """Press a key in the chart."""
    slot = hall.desk.panes.page.chart
    if not slot.isAncestorOf(focused()):
        slot.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused(), key)
    settle()


def offered(hall: Hall, name: str) -> list[str]:
    """Return the keys of a group that may be chosen now."""
    assert hall.session.pages is not None
    groups = hall.session.pages.offers(state(hall))
    return [one.key for group in groups if group.name == name for one in group.offers if one.reason is None]


def button(hall: Hall, words: str) -> QAbstractButton:
    bar = hall.desk.panes.page.chart.bar
    return next(part for part in bar.findChildren(QAbstractButton) if words in (part.text(), part.accessibleName()))


def rows(hall: Hall) -> list[str]:
    table = hall.desk.panes.page.chart.table
    assert table is not None
    model = table.findChildren(TableView)[0].model()
    return ["\t".join(str(model.index(row, at).data()) for at in range(4)) for row in range(model.rowCount())]


def go_to_row(view: TableView, *, with_door: bool) -> bool:
    """Go down with the keyboard to the first row that is a door, or that is none; tell whether there is one."""
    for _row in range(view.model().rowCount()):
        QTest.keyClick(view, Qt.Key.Key_Down)
        if bool(view.currentIndex().data(Role.LINK)) is with_door:
            return True
    return False


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


def test_t_turns_the_chart_and_the_keyboard_goes_along(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    slot = hall.desk.panes.page.chart
    assert slot.pane is not None
    slot.pane.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused(), Qt.Key.Key_T)
    settle()
    assert slot.table is not None
    assert slot.table.isVisible()
    assert not slot.pane.isVisible()
    assert slot.table.isAncestorOf(focused())
    assert rows(hall)
    QTest.keyClick(focused(), Qt.Key.Key_T)
    settle()
    assert slot.pane.isVisible()
    assert not slot.table.isVisible()
    assert slot.pane.isAncestorOf(focused())


def test_the_table_keeps_its_order_and_its_row(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    assert hall.session.dossier is not None
    first, second = hall.session.dossier.sections[:2]
    slot = hall.desk.panes.page.chart
    QTest.mouseClick(button(hall, "Table"), Qt.MouseButton.LeftButton)
    settle()
    assert slot.table is not None
    view = slot.table.findChildren(TableView)[0]
    header = view.horizontalHeader()
    QTest.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(header.sectionViewportPosition(0) + 12, 8)
    )
    assert go_to_row(view, with_door=True)
    QTest.keyClick(view, Qt.Key.Key_Return)
    link, order = hall.session.link, rows(hall)
    assert hall.desk.panes.side.card.link == link != ""
    hall.session.enter(second.name)
    settle()
    assert state(hall).face == "chart"
    hall.session.enter(first.name)
    settle()
    assert rows(hall) == order
    assert hall.session.link == link
    assert view.selectionModel().hasSelection()


def test_enter_on_a_row_without_a_figure_leaves_the_card_that_is_open(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    assert hall.session.dossier is not None
    found = 0
    for section in hall.session.dossier.sections:
        hall.session.enter(section.name)
        if state(hall).face == "chart":
            press(hall, Qt.Key.Key_T)
        slot = hall.desk.panes.page.chart
        assert slot.table is not None
        view = slot.table.findChildren(TableView)[0]
        view.setFocus(Qt.FocusReason.TabFocusReason)
        if go_to_row(view, with_door=True):
            QTest.keyClick(view, Qt.Key.Key_Return)
        before = hall.session.link
        view.setCurrentIndex(view.model().index(-1, -1))
        if go_to_row(view, with_door=False):
            found += 1
            assert "no " in str(view.currentIndex().siblingAtColumn(_column(view, "Value")).data())
            QTest.keyClick(view, Qt.Key.Key_Return)
        assert hall.session.link == before != ""
    assert found


def _column(view: TableView, title: str) -> int:
    heads = [view.model().headerData(at, Qt.Orientation.Horizontal) for at in range(view.model().columnCount())]
    return heads.index(title)


def test_only_taken_reports_are_listed_where_that_is_asked_for(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    press(hall, Qt.Key.Key_T)
    every = rows(hall)
    QTest.mouseClick(button(hall, "Taken only"), Qt.MouseButton.LeftButton)
    settle()
    taken = rows(hall)
    assert 0 < len(taken) < len(every)
    assert set(taken) <= set(every)


def test_the_table_is_copied_with_its_heads_and_says_so(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    press(hall, Qt.Key.Key_T)
    place = button(hall, "Copy table").geometry()
    QTest.mouseClick(button(hall, "Copy table"), Qt.MouseButton.LeftButton)
    assert button(hall, "Copied").geometry() == place
    data = QGuiApplication.clipboard().mimeData()
    assert len(data.text().splitlines()) == len(rows(hall)) + 1
    assert "<th" in data.html()


def label(hall: Hall, part: str) -> str:
    """Return the words in the chart's bar that hold others."""
    bar = hall.desk.panes.page.chart.bar
    return next((one.text() for one in bar.findChildren(QLabel) if one.isVisible() and part in one.text()), "")


def test_the_table_says_how_much_it_holds_and_a_zoom_narrows_it(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    chart = hall.session.chart
    assert chart is not None
    press(hall, Qt.Key.Key_T)
    every = rows(hall)
    assert " reports of " in label(hall, "report")
    assert "zoomed" not in label(hall, "report")
    part = Window(chart.home.first + chart.home.days / 2, chart.home.first + chart.home.days * 0.7)
    hall.desk.panes.page.chart.windowChanged.emit(part)
    settle()
    seen = rows(hall)
    assert 0 < len(seen) < len(every)
    assert set(seen) <= set(every)
    assert ", zoomed to " in label(hall, "report")
    QTest.mouseClick(button(hall, "Reset"), Qt.MouseButton.LeftButton)
    settle()
    assert rows(hall) == every


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
