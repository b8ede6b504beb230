"""The bar of the day one looks from."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.theme.parts.icon_button import IconButton
from gui.theme.parts.time_slider import TimeSlider
from gui.theme.theme import Theme
from gui.views.known_bar import KnownBar, KnownState

STATE = KnownState(date(2023, 11, 5), 169, 533, 44)


@pytest.fixture
def bar(theme: Theme, text: Text, qtbot: QtBot) -> KnownBar:
    bar = KnownBar(theme=theme, text=text)
    qtbot.addWidget(bar)
    bar.show_days((date(2022, 1, 1), date(2023, 11, 5), date(2024, 2, 1)))
    bar.resize(1400, 36)
    return bar


def said(bar: KnownBar) -> str:
    words = " ".join(label.text() for label in bar.findChildren(QLabel) if not label.isHidden())
    return words.replace("\N{NO-BREAK SPACE}", " ")


def test_it_is_there_only_while_a_day_is_set(bar: KnownBar) -> None:
    assert bar.isHidden()
    bar.show_state(STATE)
    assert not bar.isHidden()
    assert "As known on 5 Nov 2023 169 of 533 facts 44 of them undated †" in said(bar)
    bar.show_state(None)
    assert bar.isHidden()


def test_one_key_and_one_button_lead_back(bar: KnownBar, qtbot: QtBot) -> None:
    bar.show_state(STATE)
    assert said(bar).endswith("Esc")
    bar.show_key(chosen=True)
    assert said(bar).endswith("Shift+Esc")
    back = bar.findChildren(QPushButton)[0]
    with qtbot.waitSignal(bar.dayChosen) as chosen:
        QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert chosen.args == [None]


def test_steps_ask_for_the_publication_before_and_after(bar: KnownBar, qtbot: QtBot) -> None:
    bar.show_state(STATE)
    earlier, later = bar.findChildren(IconButton)
    with qtbot.waitSignal(bar.earlierAsked):
        earlier.click()
    with qtbot.waitSignal(bar.laterAsked):
        later.click()


def test_what_has_no_room_goes_away_and_nothing_is_cut(bar: KnownBar, qtbot: QtBot) -> None:
    bar.show_state(STATE)
    bar.show()
    qtbot.waitExposed(bar)
    shown = []
    for width in (1400, 1000, 700, 520):
        bar.resize(width, 36)
        parts = [part for part in (*bar.findChildren(QPushButton), *bar.findChildren(TimeSlider)) if part.isVisible()]
        assert all(bar.rect().contains(part.geometry()) for part in parts)
        shown.append((len(parts), "of them undated" in said(bar)))
    assert shown == [(2, True), (2, False), (1, False), (1, False)]


def test_a_dossier_without_a_day_or_a_fact_has_no_slider_and_counts_nothing(bar: KnownBar, qtbot: QtBot) -> None:
    bar.show_days(())
    bar.show_state(KnownState(date(2023, 11, 5), 0, 0, 0))
    bar.show()
    qtbot.waitExposed(bar)
    assert not any(part.isVisible() for part in (*bar.findChildren(TimeSlider), *bar.findChildren(IconButton)))
    assert bar.accessibleName().replace("\N{NO-BREAK SPACE}", " ") == "As known on 5 Nov 2023"


def test_it_is_drawn_in_every_theme(every_theme: Theme, text: Text, drawn: Callable[..., QImage]) -> None:
    bar = KnownBar(theme=every_theme, text=text)
    bar.show_days((date(2022, 1, 1), date(2023, 11, 5)))
    bar.show_state(STATE)
    picture = drawn(bar, 1200, 36)
    assert picture.pixelColor(600, 3) == every_theme.colour("timeTint")
