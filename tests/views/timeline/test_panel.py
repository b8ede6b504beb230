"""The timeline: years, categories, walking along the events."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.figures.timeline import Timeline, TimelineEntry
from gui.models.timeline import TimelineModel
from gui.models.years import YearsModel
from gui.theme.parts.chip import Chip
from gui.theme.theme import Theme
from gui.views.timeline import TimelinePanel


@pytest.fixture
def panel(theme: Theme, text: Text, timeline: Timeline, qtbot: QtBot) -> TimelinePanel:
    panel = TimelinePanel(theme=theme, text=text)
    qtbot.addWidget(panel)
    panel.resize(800, 240)
    panel.show()
    panel.show_timeline(timeline)
    return panel


def lists(panel: TimelinePanel, kind: type) -> QListView:
    (found,) = (view for view in panel.findChildren(QListView) if isinstance(view.model(), kind))
    return found


def events(panel: TimelinePanel) -> QListView:
    return lists(panel, TimelineModel)


def years(panel: TimelinePanel) -> QListView:
    return lists(panel, YearsModel)


def shown(view: QListView) -> list[str]:
    return [str(view.model().index(row, 0).data()) for row in range(view.model().rowCount())]


def place(view: QListView, words: str) -> QPoint:
    return view.visualRect(view.model().index(shown(view).index(words), 0)).center()


def chip(panel: TimelinePanel, words: str) -> Chip:
    (found,) = (chip for chip in panel.findChildren(Chip) if chip.isVisible() and chip.text() == words)
    return found


def test_a_click_opens_the_event(panel: TimelinePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.linkOpened) as opened:
        QTest.mouseClick(
            events(panel).viewport(), Qt.MouseButton.LeftButton, pos=place(events(panel), "Crews on strike")
        )
    assert opened.args == ["event:e2"]


def test_the_head_of_a_year_opens_nothing(panel: TimelinePanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.linkOpened):
        QTest.mouseClick(events(panel).viewport(), Qt.MouseButton.LeftButton, pos=place(events(panel), "2021"))


def test_the_arrow_keys_walk_over_the_heads_and_enter_opens(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.choose("event:e1")
    QTest.keyClick(events(panel), Qt.Key.Key_Down)
    assert events(panel).currentIndex().data() == "Crews on strike"
    with qtbot.waitSignal(panel.linkOpened) as opened:
        QTest.keyClick(events(panel), Qt.Key.Key_Return)
    assert opened.args == ["event:e2"]


def test_a_chip_narrows_events_and_years(panel: TimelinePanel) -> None:
    assert chip(panel, "Strikes").count == "2"
    QTest.mouseClick(chip(panel, "Strikes"), Qt.MouseButton.LeftButton)
    assert shown(events(panel)) == ["2021", "Crews on strike", "2023", "Pilots on strike"]
    assert shown(years(panel)) == ["2021", "2023"]
    QTest.mouseClick(chip(panel, "Strikes"), Qt.MouseButton.LeftButton)
    assert "First ferry" in shown(events(panel))


def test_a_year_scrolls_to_its_events_and_is_tinted(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.resize(800, 180)
    QTest.mouseClick(years(panel).viewport(), Qt.MouseButton.LeftButton, pos=place(years(panel), "2021"))
    qtbot.waitUntil(lambda: years(panel).currentIndex().data() == "2021")
    assert place(events(panel), "2021").y() < 24


def test_without_dates_there_are_no_years(panel: TimelinePanel) -> None:
    panel.show_timeline(Timeline((), (TimelineEntry("event:x", None, "", "glyph-circle", "Some day", "", ""),)))
    assert shown(events(panel)) == ["No date", "Some day"]
    assert shown(years(panel)) == []
    assert not [chip for chip in panel.findChildren(Chip) if chip.isVisible()]


def test_the_chosen_event_is_tinted(
    every_theme: Theme, text: Text, timeline: Timeline, drawn: Callable[..., QImage]
) -> None:
    panel = TimelinePanel(theme=every_theme, text=text)
    panel.show_timeline(timeline)
    panel.choose("event:e3")
    picture = drawn(panel, 800, 400)
    row = events(panel).viewport().mapTo(panel, place(events(panel), "Second ferry"))
    assert picture.pixelColor(3, row.y()) == every_theme.colour("selection")
    panel.choose("partner:nobody")
    assert panel.grab().toImage().pixelColor(3, row.y()) == every_theme.colour("page")


def test_an_icon_that_is_none_does_no_harm(panel: TimelinePanel) -> None:
    panel.show_timeline(Timeline((), (TimelineEntry("event:x", None, "", "../nothing", "Some day", "", ""),)))
    assert not panel.grab().isNull()
