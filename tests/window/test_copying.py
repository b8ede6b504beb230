"""A figure is copied as a sentence from wherever the keyboard is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from gui.app.offscreen import settle
from gui.figures.standpoint import Standpoint
from gui.theme.parts.door_text import DoorText
from gui.theme.parts.headline import FigureDoor
from gui.views.disagreements.panel import DisagreementList
from gui.window.wiring import Hall
from tests.window.chart_hands import focused, press, state

COPY = (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def copied(hall: Hall) -> str:
    del hall
    return QGuiApplication.clipboard().text().replace("\N{NO-BREAK SPACE}", " ")


def test_a_headline_with_the_keyboard_is_copied(hall: Hall) -> None:
    door = next(one for one in hall.desk.panes.page.headlines.findChildren(FigureDoor) if one.link)
    door.setFocus()
    QTest.keyClick(door, *COPY)
    pages = hall.session.pages
    assert pages is not None
    words = pages.figure_text(door.link)
    assert words is not None
    assert copied(hall) == hall.text.message(words).replace("\N{NO-BREAK SPACE}", " ")
    assert any(copied(hall)[:9] in label.text().replace("\N{NO-BREAK SPACE}", " ") for label in labels(hall))


def labels(hall: Hall) -> list[QLabel]:
    return hall.desk.status.findChildren(QLabel)


def test_the_chosen_figure_is_copied_from_anywhere_else(hall: Hall) -> None:
    dossier = hall.session.dossier
    assert dossier is not None
    chosen = f"figure:{next(iter(dossier.observations))}"
    hall.session.choose(chosen)
    hall.desk.panes.sidebar.setFocus()
    QTest.keyClick(hall.desk.panes.sidebar, *COPY)
    pages = hall.session.pages
    assert pages is not None
    words = pages.figure_text(chosen)
    assert words is not None
    assert copied(hall) == hall.text.message(words).replace("\N{NO-BREAK SPACE}", " ")


def sentence_of(hall: Hall, link: str) -> str:
    pages = hall.session.pages
    assert pages is not None
    words = pages.figure_text(link)
    assert words is not None
    return hall.text.message(words).replace("\N{NO-BREAK SPACE}", " ")


def test_a_figure_in_the_text_is_copied_at_the_door_the_ring_is_round(hall: Hall) -> None:
    prose = next(one for one in hall.desk.panes.page.findChildren(DoorText) if one.isVisible())
    prose.setFocus(Qt.FocusReason.TabFocusReason)
    while not prose.link.startswith("figure:"):
        assert prose.hasFocus(), "the text has no figure"
        QTest.keyClick(prose, Qt.Key.Key_Tab)
    QTest.keyClick(prose, *COPY)
    assert copied(hall) == sentence_of(hall, prose.link)


def test_the_mark_that_is_read_out_is_copied_and_the_currency_stays(hall_with_charts: Hall) -> None:
    hall = hall_with_charts
    press(hall, Qt.Key.Key_Right)
    before, mark = state(hall), hall.desk.panes.page.chart.pointed
    assert mark.startswith("figure:")
    QTest.keyClick(focused(), *COPY)
    settle()
    assert copied(hall) == sentence_of(hall, mark)
    assert state(hall) == before


def test_the_button_of_the_card_copies_the_same(hall: Hall) -> None:
    dossier = hall.session.dossier
    assert dossier is not None
    hall.session.choose(f"figure:{next(iter(dossier.observations))}")
    QGuiApplication.clipboard().clear()
    card = hall.desk.panes.side.card
    next(button for button in card.findChildren(QPushButton) if button.text() == "Copy figure").click()
    by_button = copied(hall)
    QGuiApplication.clipboard().clear()
    QTest.keyClick(card, *COPY)
    assert by_button
    assert copied(hall) == by_button


def test_a_value_in_the_list_of_disagreements_is_copied(hall: Hall) -> None:
    pages = hall.session.pages
    assert pages is not None
    section = next(one for one in pages.dossier.sections if one.name == "disagreements")
    hall.session.enter(section.name)
    settle()
    shown = hall.desk.panes.page.findChildren(DisagreementList)[0]
    shown.setFocus()
    shown.setCurrentIndex(shown.model().index(0, 0))
    QTest.keyClick(shown, Qt.Key.Key_Right)
    assert shown.link == pages.disagreements(section)[0].others[0].link
    QTest.keyClick(shown, *COPY)
    assert copied(hall) == sentence_of(hall, shown.link)


def test_the_keyboard_is_at_a_value_that_is_there_on_any_day(hall: Hall) -> None:
    pages = hall.session.pages
    assert pages is not None
    hall.session.enter("disagreements")
    shown = hall.desk.panes.page.findChildren(DisagreementList)[0]
    for day in reversed(pages.book.known.days[::9]):
        hall.session.look_from(Standpoint(known_on=day))
        settle()
        if shown.model().rowCount():
            shown.setCurrentIndex(shown.model().index(0, 0))
            for _ in range(6):
                QTest.keyClick(shown, Qt.Key.Key_Right)
            QTest.keyClick(shown, Qt.Key.Key_Return)
            assert hall.session.link.startswith("figure:")
            hall.session.close_card()
