"""The text of a section: doors, the keyboard, and nothing that leads out of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.base.messages import plain
from gui.base.text import Text
from gui.figures.text_notes import TextNote, TextNotes
from gui.theme.parts.door_text import DoorText
from gui.theme.theme import Theme
from gui.views.prose import NotesList, ProsePanel
from tests.views.conftest import only

WORDS = """Turnover fell from [EUR 89 m](figure:a) to [EUR 64 m](calc:growth(a,b)).
See [the harbour](https://example.org/harbour) and [nothing](figure:none).

## Ships <b>and</b> more

Last line.
"""


@pytest.fixture
def panel(theme: Theme, text: Text, qtbot: QtBot) -> ProsePanel:
    panel = ProsePanel(theme=theme, text=text)
    qtbot.addWidget(panel)
    panel.resize(800, 300)
    panel.show()
    panel.show_text(WORDS, lambda link: link != "figure:none")
    return panel


def page(panel: ProsePanel) -> DoorText:
    return only(panel, DoorText)


def run(panel: ProsePanel, words: str) -> QTextCursor:
    return page(panel).document().find(words)


def middle(panel: ProsePanel, words: str) -> QPoint:
    cursor = run(panel, words)
    cursor.setPosition(cursor.selectionStart() + 2)
    return page(panel).cursorRect(cursor).center()


@pytest.mark.parametrize(("words", "link"), [("89", "figure:a"), ("64", "calc:growth(a,b)")])
def test_a_figure_in_the_text_opens_its_card(panel: ProsePanel, qtbot: QtBot, words: str, link: str) -> None:
    with qtbot.waitSignal(panel.linkOpened) as opened:
        QTest.mouseClick(page(panel).viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, f"EUR {words}"))
    assert opened.args == [link]


def test_a_web_address_is_handed_on_and_never_followed(panel: ProsePanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.linkOpened), qtbot.waitSignal(panel.addressOpened) as asked:
        QTest.mouseClick(page(panel).viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, "the harbour"))
    assert asked.args == ["https://example.org/harbour"]
    assert page(panel).source().isEmpty()
    assert "Last line" in page(panel).toPlainText()


def test_a_door_that_leads_nowhere_is_wavy_and_opens_nothing(panel: ProsePanel, qtbot: QtBot) -> None:
    assert run(panel, "nothing").charFormat().underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline
    with qtbot.assertNotEmitted(panel.linkOpened), qtbot.assertNotEmitted(panel.addressOpened):
        QTest.mouseClick(page(panel).viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, "nothing"))


def test_a_door_is_dotted_at_rest_and_solid_under_the_pointer(panel: ProsePanel, qtbot: QtBot) -> None:
    assert run(panel, "EUR 89").charFormat().underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine
    assert run(panel, "EUR 89").charFormat().fontWeight() == 500
    QTest.mouseMove(page(panel).viewport(), middle(panel, "EUR 89"))
    solid = QTextCharFormat.UnderlineStyle.SingleUnderline
    qtbot.waitUntil(lambda: run(panel, "EUR 89").charFormat().underlineStyle() is solid)
    assert run(panel, "EUR 64").charFormat().underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine


def test_the_door_whose_card_is_open_is_tinted(panel: ProsePanel, theme: Theme) -> None:
    panel.light(frozenset({"figure:a"}))
    assert run(panel, "EUR 89").charFormat().background().color() == theme.colour("selection")
    panel.light(frozenset({"figure:other"}))
    assert run(panel, "EUR 89").charFormat().background().style() is Qt.BrushStyle.NoBrush


def test_tab_goes_from_door_to_door_and_enter_opens(panel: ProsePanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    page(panel).setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(page(panel).hasFocus)
    QTest.keyClick(page(panel), Qt.Key.Key_Tab)
    assert page(panel).accessibleDescription() == "EUR 89 m"
    QTest.keyClick(page(panel), Qt.Key.Key_Tab)
    assert page(panel).accessibleDescription() == "EUR 64 m"
    with qtbot.waitSignal(panel.linkOpened) as opened:
        QTest.keyClick(page(panel), Qt.Key.Key_Return)
    assert opened.args == ["calc:growth(a,b)"]
    QTest.keyClick(page(panel), Qt.Key.Key_Backtab)
    with qtbot.waitSignal(panel.linkOpened) as opened:
        QTest.keyClick(page(panel), Qt.Key.Key_Enter)
    assert opened.args == ["figure:a"]


def test_markup_is_shown_as_it_is_written(panel: ProsePanel) -> None:
    assert "Ships <b>and</b> more" in page(panel).toPlainText()
    panel.show_text("Before <script>alert(1)</script> after\n\n<img src='file:///etc/hostname'>", lambda _: True)
    assert "after" in page(panel).toPlainText()


def test_no_file_is_ever_read(panel: ProsePanel, tmp_path: Path, qtbot: QtBot) -> None:
    picture = tmp_path / "picture.png"
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(picture))
    address = QUrl.fromLocalFile(str(picture))
    panel.show_text(f"Here ![a harbour]({address.toString()}) it is", lambda _: True)
    assert "Here a harbour it is" in page(panel).toPlainText()
    found = page(panel).document().resource(QTextDocument.ResourceType.ImageResource.value, address)
    assert isinstance(found, QImage)
    assert (found.width(), found.height()) == (1, 1)


def test_lines_stay_narrow_enough_to_read(panel: ProsePanel, qtbot: QtBot) -> None:
    panel.show_text("word " * 400, lambda _: True)
    assert page(panel).document().textWidth() <= 640
    panel.resize(500, 300)
    qtbot.waitUntil(lambda: page(panel).document().textWidth() <= 500)


def test_another_text_begins_at_its_start(panel: ProsePanel) -> None:
    panel.show_text("line\n\n" * 100, lambda _: True)
    page(panel).verticalScrollBar().setValue(300)
    panel.show_text("other\n\n" * 100, lambda _: True)
    assert page(panel).verticalScrollBar().value() == 0


def test_doors_follow_the_theme(panel: ProsePanel, theme: Theme) -> None:
    theme.set_scheme("dark")
    assert run(panel, "EUR 89").charFormat().foreground().color() == theme.colour("accent")


def test_the_text_is_drawn_in_every_theme(every_theme: Theme, text: Text, drawn: Callable[..., QImage]) -> None:
    panel = ProsePanel(theme=every_theme, text=text)
    panel.show_text(WORDS, lambda _: True)
    picture = drawn(panel, 700, 300)
    assert picture.pixelColor(695, 5) == every_theme.colour("page")


def test_the_chosen_words_can_be_copied(panel: ProsePanel, qtbot: QtBot) -> None:
    page(panel).setFocus()
    QTest.keyClick(page(panel), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page(panel), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Turnover fell" in QApplication.clipboard().text()


NOTES = TextNotes(
    struck={"figure:a": plain("Not known that day")},
    later=(TextNote(plain("EUR 89 m"), plain("from 7 Nov 2023"), "figure:a"),),
)


def notes_of(panel: ProsePanel) -> NotesList:
    return only(panel, NotesList)


def test_what_was_not_known_is_listed_beside_the_text_and_opens_its_card(panel: ProsePanel, qtbot: QtBot) -> None:
    assert notes_of(panel).isHidden()
    panel.show_text(WORDS, lambda _: True, stay=True, notes=NOTES)
    listed = notes_of(panel)
    assert not listed.isHidden()
    assert listed.geometry().left() >= page(panel).geometry().right()
    assert run(panel, "EUR 89").charFormat().fontStrikeOut()
    with qtbot.waitSignal(panel.linkOpened) as opened:
        listed.clicked.emit(listed.model().index(1, 0))
    assert opened.args == ["figure:a"]
    panel.show_text(WORDS, lambda _: True)
    assert listed.isHidden()


def test_where_it_is_narrow_the_list_stands_below_the_text_if_there_is_room(panel: ProsePanel, qtbot: QtBot) -> None:
    panel.show_text(WORDS, lambda _: True, notes=NOTES)
    panel.resize(500, 400)
    qtbot.waitUntil(lambda: notes_of(panel).geometry().top() >= page(panel).geometry().bottom())
    panel.resize(500, 150)
    qtbot.waitUntil(notes_of(panel).isHidden)
    panel.resize(900, 150)
    qtbot.waitUntil(notes_of(panel).isVisible)


def test_the_notes_are_drawn_in_every_theme(every_theme: Theme, text: Text, drawn: Callable[..., QImage]) -> None:
    panel = ProsePanel(theme=every_theme, text=text)
    panel.show_text(WORDS, lambda _: True, notes=NOTES)
    picture = drawn(panel, 900, 300)
    listed, page_ink = notes_of(panel).geometry(), every_theme.colour("page")
    written = [
        (x, y)
        for x in range(listed.left(), 899)
        for y in range(listed.top(), 60)
        if picture.pixelColor(x, y) != page_ink
    ]
    assert len(written) > 200
