"""The chart turned to its table on the real window: the same numbers, in the same order, under the same filter."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gui.app.offscreen import settle
from gui.figures.chart_state import Window
from gui.theme.parts.table_view import TableView
from gui.window.wiring import Hall
from tests.window.chart_hands import button, column_of, focused, go_to_row, label, press, rows, state


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
        if not any(view.kind == "chart" for view in section.views):
            continue
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
            assert "no " in str(view.currentIndex().siblingAtColumn(column_of(view, "Value")).data())
            QTest.keyClick(view, Qt.Key.Key_Return)
        assert hall.session.link == before != ""
    assert found


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


def test_chosen_rows_alone_are_copied_with_the_heads(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    press(hall, Qt.Key.Key_T)
    for _row in range(3):
        QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(focused(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    head, *lines = data.text().splitlines()
    assert head.startswith("Period\t")
    assert [line.split("\t")[0] for line in lines] == [row.split("\t")[0] for row in rows(hall)[3:5]]
    assert {"What", "Measure", "Exactness", "Standing", "Published"} <= set(head.split("\t"))
    assert all(f">{name}</th>" in data.html() for name in ("What", "Exactness", "Standing", "Published", "Verdict"))
    assert data.html().count("<tr>") == 3


@pytest.mark.parametrize("face", ["chart", "table"])
def test_letters_typed_into_a_filter_are_no_keys_of_the_chart(hall_with_charts: Hall, face: str) -> None:
    hall = hall_with_charts
    assert hall.session.dossier is not None
    if face == "table":
        press(hall, Qt.Key.Key_T)
    letters = "tprldscbme120+-="
    typed = 0
    for section in hall.session.dossier.sections:
        hall.session.enter(section.name)
        settle()
        before = hall.session.chart_state
        for field in hall.window.findChildren(QLineEdit):
            if field.isVisible():
                field.setFocus(Qt.FocusReason.MouseFocusReason)
                QTest.keyClicks(field, letters)
                assert field.text() == letters
                field.clear()
                typed += 1
        assert hall.session.chart_state == before
    assert typed > len(hall.session.dossier.sections)


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
