"""The card: what it tells, where it leads, how it is left."""

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from gui.app.offscreen import settle
from gui.base.messages import plain
from gui.base.text import Text
from gui.figures.card import Card
from gui.theme.parts.door_row import DoorRow
from gui.theme.theme import Theme
from gui.views.card import CardPanel
from tests.views.conftest import only

AMOUNT = "over 80,000\N{NO-BREAK SPACE}crates"


@pytest.fixture
def panel(theme: Theme, text: Text, card: Card, qtbot: QtBot) -> CardPanel:
    panel = CardPanel(theme=theme, text=text)
    qtbot.addWidget(panel)
    panel.resize(328, 600)
    panel.show()
    panel.show_card(card)
    return panel


def button(panel: CardPanel, name: str) -> QAbstractButton:
    (found,) = (part for part in panel.findChildren(QAbstractButton) if part.accessibleName().startswith(name))
    return found


def said(panel: CardPanel) -> set[str]:
    return {label.text() for label in panel.findChildren(QLabel) if label.isVisible()}


def test_it_tells_everything_it_knows(panel: CardPanel) -> None:
    assert {"Figure", AMOUNT, "Aurora, crates", "Period", "2023", "Source", "Reports"} <= said(panel)
    assert panel.link == "figure:crates"
    assert panel.accessibleName() == AMOUNT


@pytest.mark.parametrize(
    ("name", "link"),
    [("North", "partner:north"), ("Port Gazette", "source:gazette"), (AMOUNT, "figure:other")],
)
def test_rows_and_fields_are_doors(panel: CardPanel, qtbot: QtBot, name: str, link: str) -> None:
    with qtbot.waitSignal(panel.linkOpened) as opened:
        QTest.mouseClick(button(panel, name), Qt.MouseButton.LeftButton)
    assert opened.args == [link]


def test_the_figure_is_copied_with_its_words(panel: CardPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.copyAsked) as asked:
        QTest.mouseClick(only(panel, QPushButton), Qt.MouseButton.LeftButton)
    assert asked.args == ["over 80,000 crates (Aurora)"]


def test_one_goes_on_to_the_neighbours(panel: CardPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.previousAsked) as asked:
        QTest.mouseClick(button(panel, "Previous"), Qt.MouseButton.LeftButton)
    assert asked.args == ["figure:before"]
    assert not button(panel, "Next").isEnabled()
    for key, held in ((Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier), (Qt.Key.Key_Left, Qt.KeyboardModifier(0))):
        with qtbot.waitSignal(panel.previousAsked):
            QTest.keyClick(panel, key, held)
    with qtbot.assertNotEmitted(panel.nextAsked):
        QTest.keyClick(panel, Qt.Key.Key_Right)


def test_keys_scroll_a_long_card(panel: CardPanel, qtbot: QtBot) -> None:
    panel.show_card(Card("entity:a", plain("Group"), plain("Long"), text=plain("words " * 600)))
    bar = only(panel, QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(panel, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    panel.show_card(Card("entity:b", plain("Group"), plain("Other"), text=plain("words " * 600)))
    assert bar.value() == 0


def test_the_keyboard_stays_in_the_card_when_a_row_opens_another(panel: CardPanel, card: Card, qtbot: QtBot) -> None:
    panel.activateWindow()
    panel.findChildren(DoorRow)[0].setFocus()
    qtbot.waitUntil(panel.findChildren(DoorRow)[0].hasFocus)
    panel.show_card(card)
    assert panel.findChildren(DoorRow)[0].hasFocus(), "the same card stays as it is"
    panel.show_card(msgspec.structs.replace(card, link="figure:other"))
    assert button(panel, "Close").hasFocus()


def test_a_card_that_says_something_else_stays_where_one_had_got_to(panel: CardPanel, card: Card) -> None:
    panel.resize(300, 120)
    settle()
    bar = panel.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    at = bar.value()
    assert at > 0
    panel.show_card(msgspec.structs.replace(card, kicker=plain("Changed")))
    settle()
    assert bar.value() == at
    panel.show_card(msgspec.structs.replace(card, link="figure:other"))
    assert bar.value() == 0


def test_escape_and_the_cross_close_it(panel: CardPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel, Qt.Key.Key_Escape)
    with qtbot.waitSignal(panel.closed):
        QTest.mouseClick(button(panel, "Close"), Qt.MouseButton.LeftButton)


def test_an_address_is_copied_or_opened_only_when_asked(panel: CardPanel, card: Card, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.addressCopied) as copied:
        QTest.mouseClick(button(panel, "Copy the address"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.addressOpened) as opened:
        QTest.mouseClick(button(panel, "Open in the browser"), Qt.MouseButton.LeftButton)
    assert copied.args == opened.args == [card.address]


def test_a_file_that_a_source_names_is_copied_but_not_opened(panel: CardPanel, qtbot: QtBot) -> None:
    panel.show_card(Card("source:a", plain("Source"), plain("Notes"), address="notes/log.txt"))
    assert "notes/log.txt" in said(panel)
    with qtbot.waitSignal(panel.addressCopied) as copied:
        QTest.mouseClick(button(panel, "Copy the address"), Qt.MouseButton.LeftButton)
    assert copied.args == ["notes/log.txt"]
    assert not [part for part in panel.findChildren(QAbstractButton) if part.accessibleName().startswith("Open in")]


def test_a_card_alone_has_no_neighbours_and_nothing_to_copy(panel: CardPanel) -> None:
    panel.show_card(Card("entity:a", plain("Group"), plain("Alone")))
    assert not button(panel, "Previous").isVisible()
    assert not only(panel, QPushButton).isVisible()
    assert "Alone" in said(panel)
    assert "Figure" not in said(panel)


def test_every_row_is_reached_by_the_keyboard(panel: CardPanel) -> None:
    rows = panel.findChildren(DoorRow)
    assert len(rows) == 3
    assert all(row.focusPolicy() is Qt.FocusPolicy.StrongFocus for row in rows)


def test_long_words_break_and_stay_inside(panel: CardPanel, qtbot: QtBot) -> None:
    panel.resize(248, 600)
    panel.show_card(Card("entity:a", plain("Group"), plain("A very long title of an entity " * 4)))
    title = next(label for label in panel.findChildren(QLabel) if label.text().startswith("A very long"))
    qtbot.waitUntil(lambda: title.height() > 60)
    assert title.width() <= 248


def test_it_is_drawn_in_every_theme(every_theme: Theme, text: Text, card: Card, drawn: Callable[..., QImage]) -> None:
    panel = CardPanel(theme=every_theme, text=text)
    panel.show_card(card)
    picture = drawn(panel, 328, 600)
    assert picture.pixelColor(4, 300) == every_theme.colour("page")
    assert picture.pixelColor(4, 0) == every_theme.colour("ink")
