"""The status line: what stands behind the page, and its health."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.theme.theme import Theme
from gui.views.status import StatusLine


@pytest.fixture
def line(theme: Theme, text: Text, qtbot: QtBot) -> StatusLine:
    line = StatusLine(theme=theme, text=text)
    qtbot.addWidget(line)
    line.resize(1000, 28)
    line.show()
    return line


def words(line: StatusLine) -> list[str]:
    return [button.text() for button in line.findChildren(QToolButton)]


def said(line: StatusLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("sources", "errors", "warnings", "expected"),
    [
        (1306, 0, 0, ["1,306 sources", "Dossier opened: no problems"]),
        (1, 1, 0, ["1 source", "Dossier opened: 1 problem"]),
        (0, 2, 3, ["No sources", "Dossier opened: 5 problems"]),
    ],
)
def test_it_counts_sources_and_problems(
    line: StatusLine, sources: int, errors: int, warnings: int, expected: list[str]
) -> None:
    line.show_counts(sources=sources, errors=errors, warnings=warnings)
    assert words(line) == expected


def test_the_day_one_looks_from_comes_first_with_the_sources_there_were(line: StatusLine) -> None:
    line.show_counts(sources=306, errors=0, warnings=0)
    line.show_standpoint("As known on 5 Nov 2023", sources=116, of=306)
    assert said(line)[0] == "As known on 5 Nov 2023"
    assert words(line)[0] == "116 of 306 sources"
    line.show_standpoint("", sources=306, of=306)
    assert "As known on 5 Nov 2023" not in said(line)
    assert words(line)[0] == "306 sources"


def test_what_has_no_room_goes_away_and_nothing_is_cut(line: StatusLine) -> None:
    line.show_keys((("F6", "next pane"), ("T", "chart or table"), ("F1", "keys")))
    line.show_counts(sources=306, errors=0, warnings=0)
    line.show_standpoint("As known on 5 Nov 2023", sources=116, of=306)
    line.show_size(100)
    shown = []
    for width in (1200, 700, 480, 340):
        line.resize(width, 28)
        QApplication.processEvents()
        parts = [*line.findChildren(QToolButton), *(label for label in line.findChildren(QLabel) if label.isVisible())]
        assert all(part.width() >= part.sizeHint().width() for part in parts)
        places = [QRect(part.mapTo(line, part.rect().topLeft()), part.size()) for part in parts]
        assert all(line.rect().contains(place) for place in places)
        shown.append(("keys" in said(line), "As known on 5 Nov 2023" in said(line)))
    assert shown == [(True, True), (False, True), (False, False), (False, False)]
    icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    assert line.findChildren(QToolButton)[1].toolButtonStyle() == icon_only
    assert words(line)[1] == "Dossier opened: no problems"


def test_problems_are_shown_when_there_are_any(line: StatusLine, qtbot: QtBot) -> None:
    health = line.findChildren(QToolButton)[1]
    line.show_counts(sources=3, errors=0, warnings=0)
    with qtbot.assertNotEmitted(line.problemsAsked):
        QTest.mouseClick(health, Qt.MouseButton.LeftButton)
    line.show_counts(sources=3, errors=0, warnings=1)
    with qtbot.waitSignal(line.problemsAsked):
        QTest.mouseClick(health, Qt.MouseButton.LeftButton)


def test_the_sources_are_a_door(line: StatusLine, qtbot: QtBot) -> None:
    line.show_counts(sources=3, errors=0, warnings=0)
    with qtbot.waitSignal(line.sourcesAsked):
        QTest.mouseClick(line.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)


def test_the_keys_of_the_place_stand_there_where_there_is_room(line: StatusLine, qtbot: QtBot) -> None:
    line.show_keys((("Enter", "open"), ("F6", "next pane")))
    line.show_size(125)
    qtbot.waitUntil(lambda: set(said(line)) == {"Enter", "open", "F6", "next pane", "125\N{NO-BREAK SPACE}%"})
    line.show_keys((("T", "table"),))
    qtbot.waitUntil(lambda: set(said(line)) == {"T", "table", "125\N{NO-BREAK SPACE}%"})
    line.resize(600, 28)
    qtbot.waitUntil(lambda: said(line) == ["125\N{NO-BREAK SPACE}%"])


def test_it_is_drawn_in_every_theme(every_theme: Theme, text: Text, drawn: Callable[..., QImage]) -> None:
    line = StatusLine(theme=every_theme, text=text)
    line.show_counts(sources=306, errors=1, warnings=0)
    picture = drawn(line, 1000, 28)
    assert picture.pixelColor(600, 20) == every_theme.colour("chrome")


def test_what_was_just_done_is_said_for_a_moment(line: StatusLine, qtbot: QtBot) -> None:
    line.resize(900, 30)
    line.say("Copied: over 80,000 orders")
    qtbot.waitUntil(lambda: "Copied: over 80,000 orders" in said(line))
    line.findChildren(QTimer)[0].timeout.emit()
    assert "Copied: over 80,000 orders" not in said(line)
