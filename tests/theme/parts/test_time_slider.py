"""A slider over days: what it says, where it stands, how it is moved."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.theme.parts.time_slider import TimeSlider
from gui.theme.theme import Theme
from tests.theme.conftest import Look

DAYS = (date(2020, 1, 1), date(2021, 6, 1), date(2021, 6, 1), date(2024, 12, 31))


@pytest.fixture
def slider(theme: Theme, qtbot: QtBot) -> TimeSlider:
    """Return a slider that stands at today."""
    slider = TimeSlider(theme=theme, name="As known on")
    qtbot.addWidget(slider)
    slider.show_days(DAYS)
    slider.resize(300, 30)
    slider.show()
    qtbot.waitExposed(slider)
    return slider


def test_it_stands_at_the_last_day_before_the_one_it_is_given(slider: TimeSlider, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(slider.dayMoved):
        slider.show_day(date(2022, 1, 1), "1 Jan 2022")
    assert slider.day == date(2021, 6, 1)
    assert slider.accessibleName() == "As known on: 1 Jan 2022"
    slider.show_day(None, "Today")
    assert slider.day is None


def test_keys_and_wheel_go_from_day_to_day_and_on_to_today(slider: TimeSlider, qtbot: QtBot) -> None:
    with qtbot.waitSignal(slider.dayMoved) as moved:
        QTest.keyClick(slider, Qt.Key.Key_Left)
    assert moved.args == [date(2024, 12, 31)]
    with qtbot.waitSignal(slider.dayMoved) as moved:
        QTest.keyClick(slider, Qt.Key.Key_Home)
    assert moved.args == [date(2020, 1, 1)]
    with qtbot.waitSignal(slider.dayMoved) as moved:
        QTest.keyClick(slider, Qt.Key.Key_End)
    assert moved.args == [None]


def test_a_press_takes_the_last_day_before_the_pointer_and_dragging_goes_on(slider: TimeSlider, qtbot: QtBot) -> None:
    with qtbot.waitSignal(slider.dayMoved) as moved:
        QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(150, 10))
    assert moved.args == [date(2021, 6, 1)]
    with qtbot.waitSignal(slider.dayMoved) as moved:
        QTest.mouseMove(slider, QPoint(8, 10))
    assert moved.args == [date(2020, 1, 1)]
    with qtbot.waitSignal(slider.dayMoved) as moved:
        QTest.mouseMove(slider, QPoint(299, 10))
    assert moved.args == [None]
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton)


def test_it_is_drawn_in_the_colours_of_time(slider: TimeSlider, theme: Theme, look: Look) -> None:
    slider.show_day(date(2021, 6, 1), "1 Jun 2021")
    assert look(slider).shows(theme.colour("timeLine"))
    assert look(slider).shows(theme.colour("time"))


def test_without_any_day_there_is_nothing_to_move(theme: Theme, qtbot: QtBot) -> None:
    slider = TimeSlider(theme=theme, name="As known on")
    qtbot.addWidget(slider)
    slider.show_days(())
    slider.resize(300, 30)
    slider.grab()
    with qtbot.assertNotEmitted(slider.dayMoved):
        QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert slider.day is None


def test_less_than_a_notch_at_a_time_is_added_up(slider: TimeSlider) -> None:
    before = slider.value()
    for _ in range(8):
        turn = QWheelEvent(
            QPointF(5, 5),
            slider.mapToGlobal(QPointF(5, 5)),
            QPoint(),
            QPoint(0, -30),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(slider, turn)
    assert slider.value() == before - 2
