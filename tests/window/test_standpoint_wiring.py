"""From where the dossier is looked at, as a person does it: keys, bars, slider, menus."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from gui.figures.place import Place
from gui.figures.standpoint import TODAY, Standpoint
from gui.theme.parts.menu_button import MenuButton
from gui.theme.parts.time_slider import TimeSlider
from gui.window.standpoint_wiring import next_day
from gui.window.wiring import Hall
from tests.window.conftest import read

DAYS = (date(2022, 1, 1), date(2022, 1, 1), date(2023, 5, 5))


@pytest.mark.parametrize(
    ("day", "towards", "expected"),
    [
        (None, -1, DAYS[2]),
        (DAYS[2], -1, DAYS[0]),
        (DAYS[0], -1, DAYS[0]),
        (DAYS[0], 1, DAYS[2]),
        (DAYS[2], 1, None),
        (None, 1, None),
        (date(2022, 6, 1), 1, DAYS[2]),
    ],
)
def test_one_goes_from_publication_to_publication(day: date | None, towards: int, expected: date | None) -> None:
    assert next_day(DAYS, day, towards) == expected
    assert next_day((), day, towards) is None


def key(hall: Hall, which: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(hall.window, which, modifiers)


def day_button(hall: Hall) -> MenuButton:
    return hall.desk.toolbar.findChildren(MenuButton)[0]


def test_brackets_step_through_publications_and_one_key_leads_back(hall: Hall, qtbot: QtBot) -> None:
    session, known = hall.session, hall.desk.known
    assert known.isHidden()
    with qtbot.waitSignal(session.standpointChanged):
        key(hall, Qt.Key.Key_BracketLeft)
    pages = session.pages
    assert pages is not None
    last = pages.book.known.days[-1]
    assert session.standpoint.known_on == last
    assert not known.isHidden()
    assert hall.text.date(last) in day_button(hall).words()
    with qtbot.waitSignal(session.standpointChanged):
        key(hall, Qt.Key.Key_BracketLeft)
    assert session.standpoint.known_on is not None
    assert session.standpoint.known_on < last
    with qtbot.waitSignal(session.standpointChanged):
        key(hall, Qt.Key.Key_Escape)
    assert session.standpoint == TODAY
    assert known.isHidden()


def test_shift_escape_leaves_the_day_and_keeps_what_is_chosen(hall: Hall, qtbot: QtBot) -> None:
    session = hall.session
    assert session.dossier is not None
    with qtbot.waitSignal(session.standpointChanged):
        key(hall, Qt.Key.Key_BracketLeft)
    session.choose(f"figure:{next(iter(session.dossier.observations))}")
    with qtbot.waitSignal(session.standpointChanged):
        key(hall, Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)
    assert session.standpoint == TODAY
    assert session.link


def test_a_drag_along_the_slider_hands_on_only_the_last_wish_of_a_turn(hall: Hall, qtbot: QtBot) -> None:
    key(hall, Qt.Key.Key_BracketLeft)
    qtbot.waitUntil(lambda: hall.session.standpoint.known_on is not None)
    slider = hall.desk.known.findChildren(TimeSlider)[0]
    changes: list[object] = []
    hall.session.standpointChanged.connect(lambda: changes.append(hall.session.standpoint.known_on))
    for value in (5, 4, 3, 2):
        slider.setValue(value)
    wanted = slider.day
    qtbot.waitUntil(lambda: hall.session.standpoint.known_on == wanted)
    assert changes == [wanted]


def test_the_bar_counts_the_facts_and_the_status_line_the_sources(hall: Hall, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hall.session.standpointChanged):
        key(hall, Qt.Key.Key_BracketLeft)
    pages = hall.session.pages
    assert pages is not None
    known, day = pages.book.known, hall.session.standpoint.known_on
    assert f"{known.count(day)} of {known.total} facts" in hall.desk.known.accessibleName()
    status = [label.text() for label in hall.desk.status.findChildren(QLabel)]
    assert any("As known on" in words for words in status)


def test_another_preference_has_a_bar_and_a_way_back(hall: Hall) -> None:
    session, bar = hall.session, hall.desk.preference
    actions = hall.desk.menu.standpoint
    actions.reports.actions()[3].trigger()
    assert session.standpoint.preference == "highest"
    assert "highest" in bar.accessibleName()
    assert not bar.isHidden()
    bar.findChildren(QPushButton)[0].click()
    assert session.standpoint == TODAY
    assert bar.isHidden()


def test_another_currency_is_that_of_the_charts_too(hall: Hall) -> None:
    actions = hall.desk.menu.standpoint
    actions.currencies.actions()[-1].trigger()
    currency = hall.session.standpoint.currency
    assert currency
    state = hall.session.chart_state
    assert state is not None
    assert state.currency == currency
    assert any(button.words() == currency for button in hall.desk.toolbar.findChildren(MenuButton))


def test_the_popup_knows_the_days_and_chooses_one(hall: Hall, qtbot: QtBot) -> None:
    slider = hall.desk.days.findChildren(TimeSlider)[0]
    assert slider.day is None
    with qtbot.waitSignal(hall.session.standpointChanged):
        slider.setValue(3)
    assert hall.session.standpoint.known_on == slider.day
    assert not hall.desk.known.isHidden()


def test_a_dossier_that_is_opened_at_a_day_says_so_everywhere(
    make_hall: Callable[[], Hall], dossier_path: Path
) -> None:
    hall = make_hall()
    opened = read(dossier_path)
    hall.session.take(opened, dossier_path, at=Place(standpoint=Standpoint(known_on=date(2022, 6, 1))))
    assert hall.desk.known.accessibleName().startswith("As known on")
    labels = [label.text() for label in hall.desk.status.findChildren(QLabel) if label.isVisible()]
    assert any(words.startswith("As known on") for words in labels)
    buttons = [button.text() for button in hall.desk.status.findChildren(QToolButton)]
    assert any(f"of {len(opened.dossier.sources)} sources" in words for words in buttons)


def test_a_wish_is_forgotten_when_another_dossier_opens(hall: Hall, dossier_path: Path) -> None:
    key(hall, Qt.Key.Key_BracketLeft)
    hall.session.take(read(dossier_path), dossier_path)
    QApplication.processEvents()
    assert hall.session.standpoint == TODAY
