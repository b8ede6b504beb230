"""The headline strip: figures that are doors, and how it folds."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.figures.headlines import HeadlineFigure
from gui.theme.parts.door import Door
from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.parts.headline import Headline
from gui.theme.theme import Theme
from gui.views.headlines import HeadlineStrip


@pytest.fixture
def strip(theme: Theme, text: Text, headlines: tuple[HeadlineFigure, ...], qtbot: QtBot) -> HeadlineStrip:
    strip = HeadlineStrip(theme=theme, text=text)
    qtbot.addWidget(strip)
    strip.show_headlines(headlines)
    strip.resize(900, 100)
    strip.show()
    return strip


def figures(strip: HeadlineStrip) -> list[Door]:
    return [door for door in strip.findChildren(Door) if door.isVisible()]


def test_each_figure_is_written_with_its_unit(strip: HeadlineStrip) -> None:
    assert [door.words() for door in figures(strip)] == ["EUR 26.35 bn", "+474.4 %", "not disclosed"]


def test_a_figure_opens_its_card(strip: HeadlineStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.linkOpened) as opened:
        QTest.mouseClick(figures(strip)[1], Qt.MouseButton.LeftButton)
    assert opened.args == ["calc:growth(a,b)"]
    with qtbot.waitSignal(strip.linkOpened) as opened:
        QTest.keyClick(figures(strip)[0], Qt.Key.Key_Return)
    assert opened.args == ["figure:turnover"]


def test_what_nobody_told_opens_nothing(strip: HeadlineStrip, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(strip.linkOpened):
        QTest.mouseClick(figures(strip)[2], Qt.MouseButton.LeftButton)


def test_it_folds_to_one_line_and_cuts_no_figure(strip: HeadlineStrip, qtbot: QtBot) -> None:
    strip.set_compact(True)
    assert strip.is_compact
    assert strip.height() == 32
    strip.resize(300, 32)
    qtbot.waitUntil(lambda: len(figures(strip)) < 3)
    qtbot.waitUntil(lambda: all(door.width() >= door.sizeHint().width() for door in figures(strip)))
    strip.resize(900, 32)
    qtbot.waitUntil(lambda: len(figures(strip)) == 3)


def labels(strip: HeadlineStrip) -> list[ElidedLabel]:
    parts = [part for part in strip.findChildren(Headline) if part.isVisible()]
    return [label for part in parts for label in part.findChildren(ElidedLabel) if label.isVisible()]


@pytest.mark.parametrize("width", range(180, 700, 40))
def test_on_one_line_each_headline_is_whole_or_away(strip: HeadlineStrip, qtbot: QtBot, width: int) -> None:
    strip.set_compact(True)
    strip.resize(width, 32)
    qtbot.waitUntil(lambda: not any(label.is_elided() for label in labels(strip)[1:]))
    assert [label.text() for label in labels(strip)] in (
        ["Turnover, 2024"],
        ["Turnover, 2024", "Growth"],
        ["Turnover, 2024", "Growth", "Turnover, 2025"],
    )
    assert len(figures(strip)) == 1 or figures(strip)[-1].visibleRegion().boundingRect() == figures(strip)[-1].rect()


def test_with_more_room_more_headlines_come(strip: HeadlineStrip) -> None:
    strip.set_compact(True)
    counts = []
    for width in (180, 400, 700):
        strip.resize(width, 32)
        counts.append(len(figures(strip)))
    assert counts == [1, 2, 3]


def test_without_headlines_it_takes_no_room(strip: HeadlineStrip) -> None:
    strip.show_headlines(())
    assert not strip.isVisible()


def test_the_open_figure_is_tinted(
    every_theme: Theme, text: Text, headlines: tuple[HeadlineFigure, ...], drawn: Callable[..., QImage]
) -> None:
    strip = HeadlineStrip(theme=every_theme, text=text)
    strip.show_headlines(headlines)
    drawn(strip, 900, 100)
    strip.choose("figure:turnover")
    door = figures(strip)[0]
    assert door.grab().toImage().pixelColor(1, 3) == every_theme.colour("selection")
    strip.choose("figure:other")
    assert door.grab().toImage().pixelColor(1, 3) != every_theme.colour("selection")
