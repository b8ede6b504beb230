"""Tab goes through the window as one reads it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.window.tab_order import next_stop, stops
from gui.window.wiring import Hall


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    """Return a pane whose parts were made in another order than they stand in, with something that scrolls."""
    pane = QWidget()
    foot, scrolled, right, left = QPushButton("foot"), QScrollArea(), QPushButton("right"), QPushButton("left")
    board = QWidget()
    inside = QVBoxLayout(board)
    for number in range(12):
        inside.addWidget(QPushButton(f"row {number}"))
    scrolled.setWidget(board)
    row = QHBoxLayout()
    row.addWidget(left)
    row.addWidget(right)
    column = QVBoxLayout(pane)
    column.addLayout(row)
    column.addWidget(QLabel("words"))
    column.addWidget(scrolled)
    column.addWidget(foot)
    qtbot.addWidget(pane)
    pane.resize(240, 260)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def names(parts: list[QWidget]) -> list[str]:
    return [part.text() for part in parts if isinstance(part, QPushButton)]


@pytest.mark.parametrize("scrolled", [0, 10_000])
def test_parts_come_as_they_are_read_wherever_they_are_scrolled_to(pane: QWidget, scrolled: int) -> None:
    (area,) = pane.findChildren(QScrollArea)
    area.verticalScrollBar().setValue(scrolled)
    expected = ["left", "right", *(f"row {number}" for number in range(12)), "foot"]
    assert [name for name in names(stops(pane)) if name] == expected


def test_what_is_hidden_or_disabled_is_no_stop(pane: QWidget) -> None:
    left, right = (part for part in pane.findChildren(QPushButton) if part.text() in ("left", "right"))
    left.hide()
    right.setEnabled(False)
    assert names(stops(pane))[0] not in ("left", "right")


def test_after_the_last_part_comes_the_first(pane: QWidget) -> None:
    every = stops(pane)
    assert next_stop([pane], every[-1], forward=True) is every[0]
    assert next_stop([pane], every[0], forward=False) is every[-1]
    assert next_stop([pane], None, forward=True) is every[0]
    assert next_stop([], None, forward=True) is None


def test_tab_goes_through_the_whole_window_and_back(hall: Hall, qtbot: QtBot) -> None:
    hall.window.activateWindow()
    (first, *_) = _every(hall)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(first.hasFocus)
    assert _walk(hall, Qt.Key.Key_Tab) == _every(hall)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert _walk(hall, Qt.Key.Key_Backtab) == [first, *reversed(_every(hall)[1:])]


def _every(hall: Hall) -> list[QWidget]:
    """Return the parts of the panes from the tool bar to the status line."""
    places = (hall.desk.toolbar, *hall.desk.panes.panes(), hall.desk.status)
    return [part for place in places if place.isVisible() for part in stops(place)]


def _walk(hall: Hall, key: Qt.Key) -> list[QWidget]:
    """Press a key until it comes round, and return the parts in the order they were reached; a text has many doors."""
    reached = [start := hall.window.focusWidget()]
    for _ in range(500):
        QTest.keyClick(reached[-1], key)
        now = hall.window.focusWidget()
        if now is start:
            break
        if now is not reached[-1]:
            reached.append(now)
    return reached


def test_the_bar_of_the_chart_comes_before_what_it_is_about(hall_with_charts: Hall) -> None:
    slot = hall_with_charts.desk.panes.page.chart
    assert slot.pane is not None
    parts = stops(slot)
    in_bar = [slot.bar.isAncestorOf(part) for part in parts]
    assert sum(in_bar) >= 4
    assert in_bar == sorted(in_bar, reverse=True)
    assert any(slot.pane.isAncestorOf(part) for part in parts)
