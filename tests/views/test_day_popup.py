"""The popup of the day: calendar, slider, and the way to today."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QPushButton
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.theme.parts.time_slider import TimeSlider
from gui.theme.theme import Theme
from gui.views.day_popup import DayPopup

DAYS = (date(2022, 1, 1), date(2023, 11, 5), date(2024, 2, 1))


@pytest.fixture
def popup(theme: Theme, text: Text, qtbot: QtBot) -> DayPopup:
    """Return a popup that stands at a day."""
    popup = DayPopup(theme=theme, text=text)
    qtbot.addWidget(popup)
    popup.show_days(DAYS)
    popup.show_day(date(2023, 11, 5))
    return popup


def calendar(popup: DayPopup) -> QCalendarWidget:
    return popup.findChildren(QCalendarWidget)[0]


def test_the_calendar_shows_the_day_and_marks_those_of_publication(popup: DayPopup) -> None:
    shown = calendar(popup)
    popup.setWindowFlags(Qt.WindowType.Tool)  # a popup would take hold of the keyboard, which not every platform has
    popup.open_below(QPoint(400, 0))
    assert shown.selectedDate() == QDate(2023, 11, 5)
    popup.show_day(date(2023, 11, 7))
    assert shown.selectedDate() == QDate(2023, 11, 7)
    assert shown.minimumDate() == QDate(2022, 1, 1)
    assert shown.dateTextFormat(QDate(2023, 11, 5)).fontWeight() > shown.dateTextFormat(QDate(2023, 11, 6)).fontWeight()


def test_a_day_of_the_calendar_is_chosen(popup: DayPopup, qtbot: QtBot) -> None:
    with qtbot.waitSignal(popup.dayChosen) as chosen:
        calendar(popup).clicked.emit(QDate(2023, 5, 1))
    assert chosen.args == [date(2023, 5, 1)]


def test_the_slider_goes_along_the_days(popup: DayPopup, qtbot: QtBot) -> None:
    slider = popup.findChildren(TimeSlider)[0]
    assert slider.day == date(2023, 11, 5)
    with qtbot.waitSignal(popup.dayChosen) as chosen:
        slider.setValue(0)
    assert chosen.args == [date(2022, 1, 1)]


def test_today_is_chosen(popup: DayPopup, qtbot: QtBot) -> None:
    today = popup.findChildren(QPushButton)[0]
    with qtbot.waitSignal(popup.dayChosen) as chosen:
        today.click()
    assert chosen.args == [None]
    popup.show_day(None)
    assert not today.isEnabled()


def test_it_is_drawn_in_every_theme_with_every_part_inside(every_theme: Theme, text: Text, qtbot: QtBot) -> None:
    popup = DayPopup(theme=every_theme, text=text)
    qtbot.addWidget(popup)
    popup.show_days(DAYS)
    popup.adjustSize()
    picture = popup.grab().toImage()
    parts = [part for part in popup.children() if isinstance(part, QCalendarWidget | QPushButton | TimeSlider)]
    assert len(parts) == 3
    assert all(popup.rect().contains(part.geometry()) for part in parts)
    assert picture.pixelColor(4, 4) == every_theme.colour("raised")
