"""Text whose links are doors; it loads nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.theme.parts.door_text import KEPT, DoorText, is_web
from gui.theme.theme import Theme
from tests.theme.conftest import Look


@pytest.fixture
def text(theme: Theme, qtbot: QtBot) -> DoorText:
    """Return a text with a door in its first and its last line."""
    text = DoorText(theme=theme, dead_tip="Nowhere")
    qtbot.addWidget(text)
    text.resize(400, 120)
    text.show()
    text.render_markdown("[first](figure:a)\n\n" + "line\n\n" * 30 + "[last](figure:b)", lambda _: True)
    return text


def test_the_ring_goes_round_the_door_the_keyboard_is_at(text: DoorText, theme: Theme, look: Look) -> None:
    text.setFocus()
    before = look(text).image
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.accessibleDescription() == "first"
    assert look(text).image != before


@pytest.mark.parametrize("reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason])
def test_a_key_into_the_text_goes_to_its_first_door(text: DoorText, qtbot: QtBot, reason: Qt.FocusReason) -> None:
    text.activateWindow()
    text.clearFocus()
    text.setFocus(reason)
    qtbot.waitUntil(text.hasFocus)
    assert text.accessibleDescription() == "first"


def test_a_door_out_of_sight_is_brought_into_view(text: DoorText) -> None:
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.accessibleDescription() == "last"
    assert text.verticalScrollBar().value() > 0
    QTest.keyClick(text, Qt.Key.Key_Backtab)
    assert text.verticalScrollBar().value() < 10


def test_every_text_is_written_in_the_reading_size_whenever_it_was_set(theme: Theme, qtbot: QtBot) -> None:
    early = DoorText(theme=theme, dead_tip="Nowhere")
    early.render_markdown("set before the text was ever seen", lambda _: True)
    window = QWidget()
    qtbot.addWidget(window)
    window.setFont(theme.font("small"))
    early.setParent(window)
    window.show()
    assert early.document().defaultFont().pixelSize() == theme.font("reading").pixelSize()
    early.render_markdown("and another one", lambda _: True)
    theme.set_text_scale(150)
    early.render_markdown("larger", lambda _: True)
    assert early.document().defaultFont().pixelSize() == theme.font("reading").pixelSize() == 22


def test_a_link_comes_back_as_it_was_written(text: DoorText, qtbot: QtBot) -> None:
    text.render_markdown("[sum](calc:sum(a,b,ö))", lambda _: True)
    assert text.href_of(QUrl("calc:sum(a,b,ö)")) == "calc:sum(a,b,ö)"


@pytest.mark.parametrize("kind", list(QTextDocument.ResourceType))
def test_whatever_is_asked_for_it_gives_nothing_of_a_file(
    text: DoorText, tmp_path: Path, kind: QTextDocument.ResourceType
) -> None:
    file = tmp_path / "secret.png"
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(file))
    given = text.document().resource(kind.value, QUrl.fromLocalFile(str(file)))
    if isinstance(given, QImage):
        assert given.width() == 1
    else:
        assert not given


@pytest.mark.parametrize(
    ("href", "web"),
    [("https://example.org", True), ("HTTP://example.org", True), ("figure:x", False), ("file:///etc", False)],
)
def test_only_web_addresses_are_addresses(href: str, web: bool) -> None:
    assert is_web(href) is web


ONE, OTHER = "Of [cabins](figure:a) and [berths](figure:b).", "Of [bunks](figure:c) alone."


@pytest.fixture
def make(theme: Theme, qtbot: QtBot) -> Callable[[], DoorText]:
    """Return what makes a text that is seen."""

    def make() -> DoorText:
        text = DoorText(theme=theme, dead_tip="Nowhere")
        qtbot.addWidget(text)
        text.resize(400, 120)
        text.show()
        return text

    return make


def test_a_text_that_comes_back_is_drawn_as_if_it_were_new(
    make: Callable[[], DoorText], theme: Theme, look: Look
) -> None:
    used = make()
    used.render_markdown(ONE, lambda _: True)
    used.light(frozenset({"figure:a"}))
    used.render_markdown(OTHER, lambda _: True)
    used.light(frozenset({"figure:b"}))
    used.render_markdown(ONE, lambda href: href != "figure:a")
    new = make()
    new.render_markdown(ONE, lambda href: href != "figure:a")
    new.light(frozenset({"figure:b"}))
    assert look(used).image == look(new).image
    used.render_markdown(OTHER, lambda _: True)
    theme.set_text_scale(150)
    for text in (used, new):
        text.render_markdown(ONE, lambda _: True)
    assert look(used).image == look(new).image


def test_only_the_last_few_texts_are_kept(make: Callable[[], DoorText], qtbot: QtBot) -> None:
    text = make()
    for number in range(KEPT + 5):
        text.render_markdown(f"Line {number} of [bunks](figure:c).", lambda _: True)
    qtbot.waitUntil(lambda: len(text.findChildren(QTextDocument)) <= KEPT)
    text.render_markdown(ONE, lambda _: True)
    assert text.toPlainText() == "Of cabins and berths."
    text.render_markdown("Line 4 of [bunks](figure:c).", lambda _: True)
    assert text.toPlainText() == "Line 4 of bunks."


def struck(text: DoorText, words: str) -> bool:
    return text.document().find(words).charFormat().fontStrikeOut()


def test_a_struck_link_is_crossed_out_in_the_ink_of_time_and_leads_where_it_led(
    text: DoorText, theme: Theme, qtbot: QtBot
) -> None:
    words = "[first](figure:a) and [second](figure:b)"
    text.render_markdown(words, lambda _: True, {"figure:b": "Not known then"})
    assert (struck(text, "first"), struck(text, "second")) == (False, True)
    assert text.document().find("second").charFormat().foreground().color() == theme.colour("time")
    with qtbot.waitSignal(text.anchorClicked):
        text._go_to(1)
        QTest.keyClick(text, Qt.Key.Key_Return)
    text.render_markdown(words, lambda _: True)
    assert not struck(text, "second")
    assert text.document().find("second").charFormat().foreground().color() == theme.colour("accent")


def test_the_link_of_the_door_with_the_keyboard_is_told(text: DoorText) -> None:
    assert text.link == ""
    text._go_to(1)
    assert text.link == "figure:b"
