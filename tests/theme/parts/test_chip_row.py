"""A row of chips: any may be on, and how it folds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.theme.parts.chip import Chip
from gui.theme.parts.chip_row import ChipRow, Kind
from gui.theme.theme import Theme

KINDS = (Kind("a", "Ferries", "1,200"), Kind("b", "Harbours", "3,400"), Kind("c", "Pilots", "5,600"))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Return an empty window."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def row(theme: Theme, window: QWidget) -> ChipRow:
    """Return a row of three chips in a wide window."""
    row = ChipRow(theme=theme)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(row)
    column.addStretch(1)
    row.show_kinds(KINDS)
    window.resize(600, 200)
    window.show()
    return row


def chips(row: ChipRow) -> list[Chip]:
    return [chip for chip in row.findChildren(Chip) if not chip.isHidden()]


def test_any_of_them_may_be_on(row: ChipRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.changed):
        QTest.mouseClick(chips(row)[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(chips(row)[2], Qt.Key.Key_Space)
    assert row.chosen == {"b", "c"}


def test_where_they_do_not_fit_the_counts_go_and_come_back(row: ChipRow, qtbot: QtBot) -> None:
    assert [chip.count for chip in chips(row)] == ["1,200", "3,400", "5,600"]
    whole = sum(chip.sizeHint().width() for chip in chips(row))
    row.window().resize(whole - 10, 200)
    qtbot.waitUntil(lambda: [chip.count for chip in chips(row)] == ["", "", ""])
    qtbot.waitUntil(lambda: len({chip.y() for chip in chips(row)}) == 1)
    row.window().resize(600, 200)
    qtbot.waitUntil(lambda: chips(row)[0].count == "1,200")


def test_when_still_too_narrow_they_flow_on(row: ChipRow, qtbot: QtBot) -> None:
    row.window().resize(110, 200)
    qtbot.waitUntil(lambda: len({chip.y() for chip in chips(row)}) == 3)
    qtbot.waitUntil(lambda: row.height() > 3 * chips(row)[0].height())


def test_fewer_than_two_are_none(row: ChipRow) -> None:
    row.show_kinds(KINDS[:1])
    assert row.isHidden()
    row.show_kinds(KINDS[1:])
    assert not row.isHidden()
    assert [chip.text() for chip in chips(row)] == ["Harbours", "Pilots"]
    assert row.chosen == frozenset()
