"""The lower part of a page: one face at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.theme.parts.empty_state import EmptyState
from gui.theme.parts.segment import Segment
from gui.theme.theme import Theme
from gui.views.lower import FacePanel
from tests.views.conftest import only


@pytest.fixture
def panel(theme: Theme, text: Text, qtbot: QtBot) -> FacePanel:
    panel = FacePanel(theme=theme, text=text)
    qtbot.addWidget(panel)
    panel.resize(600, 300)
    panel.show()
    return panel


def pages(*keys: str) -> list[tuple[str, str, QWidget]]:
    return [(f"{key}-0", key.title(), QLabel(key)) for key in keys]


def choice(panel: FacePanel, words: str) -> QAbstractButton:
    (found,) = (part for part in only(panel, Segment).findChildren(QAbstractButton) if part.text() == words)
    return found


def test_the_face_named_first_is_shown(panel: FacePanel) -> None:
    faces = pages("text", "table")
    panel.set_faces(faces, "table-0")
    assert panel.shown == "table-0"
    assert faces[1][2].isVisible()
    assert not faces[0][2].isVisible()


def test_a_click_turns_to_another_face(panel: FacePanel, qtbot: QtBot) -> None:
    faces = pages("text", "table")
    panel.set_faces(faces, "text-0")
    with qtbot.waitSignal(panel.faceChosen) as chosen:
        QTest.mouseClick(choice(panel, "Table"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["table-0"]
    assert faces[1][2].isVisible()


def test_turning_goes_round(panel: FacePanel, qtbot: QtBot) -> None:
    panel.set_faces(pages("text", "table"), "text-0")
    with qtbot.waitSignal(panel.faceChosen) as chosen:
        panel.turn()
    assert chosen.args == ["table-0"]
    panel.turn()
    assert panel.shown == "text-0"


def test_one_face_needs_no_choice(panel: FacePanel, qtbot: QtBot) -> None:
    panel.set_faces(pages("text"), "text-0")
    assert not only(panel, Segment).isVisible()
    with qtbot.assertNotEmitted(panel.faceChosen):
        panel.turn()


def test_one_face_alone_does_not_touch_what_is_above(panel: FacePanel, qtbot: QtBot) -> None:
    ((key, title, page),) = pages("text")
    panel.set_faces([(key, title, page)], "")
    qtbot.waitUntil(lambda: page.mapTo(panel, page.rect().topLeft()).y() == 8)
    panel.set_faces([(key, title, page), *pages("table")], "")
    qtbot.waitUntil(lambda: page.mapTo(panel, page.rect().topLeft()).y() > 28)


def test_being_told_which_face_says_nothing(panel: FacePanel, qtbot: QtBot) -> None:
    panel.set_faces(pages("text", "cards"), "text-0")
    with qtbot.assertNotEmitted(panel.faceChosen):
        panel.show_face("cards-0")
        panel.show_face("nothing")
    assert panel.shown == "cards-0"


def test_an_unknown_first_face_is_the_first_there_is(panel: FacePanel) -> None:
    panel.set_faces(pages("text", "table"), "timeline-0")
    assert panel.shown == "text-0"
    panel.set_faces([], "")
    assert panel.shown == ""


def test_where_a_face_has_nothing_it_is_said_with_a_way_back(theme: Theme, text: Text, qtbot: QtBot) -> None:
    panel = FacePanel(theme=theme, text=text)
    qtbot.addWidget(panel)
    panel.set_faces([("table", "Table", QWidget())], "table")
    panel.resize(600, 300)
    panel.show()
    panel.say_nothing("Nothing here belongs to One Line")
    (empty,) = panel.findChildren(EmptyState)
    assert empty.isVisible()
    assert any(label.text() == "Nothing here belongs to One Line" for label in empty.findChildren(QLabel))
    with qtbot.waitSignal(panel.wholeAsked):
        empty.findChildren(QPushButton)[0].click()
    panel.say_nothing("")
    assert empty.isHidden()
    assert panel.shown == "table"
