"""Scroll bars are slim and go where they are pulled; a splitter is a hairline with a grip."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar, QSplitter, QStyle, QStyleOptionSlider, QWidget
from pytestqt.qtbot import QtBot

from gui.theme.bars import SCROLL_EXTENT, SCROLL_SHORTEST
from gui.theme.theme import Theme
from tests.theme.conftest import Look


@pytest.fixture
def bar(qtbot: QtBot, light: Theme) -> QScrollBar:
    """Return an upright bar over a thousand lines of which fifty are seen."""
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setRange(0, 950)
    bar.setPageStep(50)
    bar.resize(SCROLL_EXTENT, 200)
    qtbot.addWidget(bar)
    bar.show()
    qtbot.waitExposed(bar)
    return bar


def part_at(bar: QScrollBar, place: QPoint) -> QStyle.SubControl:
    """Return which part of the bar is at a place."""
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    return bar.style().hitTestComplexControl(QStyle.ComplexControl.CC_ScrollBar, option, place, bar)


def test_the_slider_is_long_enough_to_hold(bar: QScrollBar, light: Theme, look: Look) -> None:
    picture = look(bar)
    dark = [y for y in range(200) if picture.at(7, y) == light.colour("lineStrong").name()]
    assert SCROLL_SHORTEST - 8 <= len(dark) <= SCROLL_SHORTEST


def test_a_click_beside_the_slider_goes_on_by_a_page(qtbot: QtBot, bar: QScrollBar) -> None:
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 190))
    assert bar.value() == 50


def test_the_slider_follows_the_pointer_to_the_end(qtbot: QtBot, bar: QScrollBar) -> None:
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 10))
    QTest.mouseMove(bar, QPoint(6, 250))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 250))
    assert bar.value() == 950


def test_there_are_no_arrows_and_the_pages_begin_beside_the_slider(bar: QScrollBar) -> None:
    bar.setValue(475)
    parts = [part_at(bar, QPoint(6, y)) for y in range(200)]
    kinds = list(dict.fromkeys(parts))
    assert kinds == [
        QStyle.SubControl.SC_ScrollBarSubPage,
        QStyle.SubControl.SC_ScrollBarSlider,
        QStyle.SubControl.SC_ScrollBarAddPage,
    ]


def test_a_bar_with_nothing_to_scroll_is_empty(qtbot: QtBot, theme: Theme, look: Look) -> None:
    bar = QScrollBar(Qt.Orientation.Horizontal)
    bar.setRange(0, 0)
    bar.resize(200, SCROLL_EXTENT)
    qtbot.addWidget(bar)
    assert look(bar).colours() == {theme.colour("page").name()}


@pytest.mark.parametrize("orientation", [Qt.Orientation.Vertical, Qt.Orientation.Horizontal])
def test_a_splitter_is_a_hairline(qtbot: QtBot, theme: Theme, look: Look, orientation: Qt.Orientation) -> None:
    splitter = QSplitter(orientation)
    splitter.addWidget(QWidget())
    splitter.addWidget(QWidget())
    splitter.resize(200, 200)
    qtbot.addWidget(splitter)
    splitter.show()
    handle = splitter.handle(1)
    picture = look(handle)
    upright = orientation == Qt.Orientation.Vertical
    assert (handle.height() if upright else handle.width()) == 9
    assert (picture.at(4, 4)) == theme.colour("line").name()
    assert picture.shows(theme.colour("lineStrong")) == (upright or theme.colour("line") == theme.colour("lineStrong"))
