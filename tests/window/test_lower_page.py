"""The faces of the lower page."""

from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from gui.views.deck import DeckPanel
from gui.views.lower import FacePanel
from gui.views.table import TablePanel
from gui.views.timeline import TimelinePanel
from gui.window.pages import first_face
from gui.window.wiring import Hall

KINDS = {"table": TablePanel, "cards": DeckPanel, "timeline": TimelinePanel}


def test_each_section_begins_with_the_face_it_leads_with(hall: Hall) -> None:
    pages, faces = hall.session.pages, hall.desk.panes.page.faces
    assert pages is not None
    for section in pages.dossier.sections:
        hall.session.enter(section.name)
        first = first_face(section, pages.faces(section))
        assert first is not None
        assert faces.shown == first.key


def test_every_face_can_be_turned_to_and_shows_something(hall: Hall) -> None:
    pages, faces = hall.session.pages, hall.desk.panes.page.faces
    assert pages is not None
    turner = faces.findChild(FacePanel)
    assert turner is not None
    for section in pages.dossier.sections:
        hall.session.enter(section.name)
        for face in pages.faces(section):
            while faces.shown != face.key:
                turner.turn()
            if face.kind == "text":
                assert faces.prose.isVisible()
            else:
                assert any(panel.isVisible() for panel in faces.findChildren(KINDS[face.kind]))


def test_the_text_of_a_section_is_read_when_it_is_turned_to(hall: Hall) -> None:
    hall.session.enter("sources")
    section = hall.session.section
    faces = hall.desk.panes.page.faces
    turner = faces.findChild(FacePanel)
    assert section is not None
    assert turner is not None
    while faces.shown != "text":
        turner.turn()
    browser = faces.prose.findChild(QTextBrowser)
    assert browser is not None
    first_words = section.text.replace("#", "").replace("*", "").split()[:2]
    assert browser.toPlainText().split()[:2] == first_words


def test_a_panel_is_made_once_and_told_what_to_show(hall: Hall) -> None:
    pages, faces = hall.session.pages, hall.desk.panes.page.faces
    assert pages is not None
    for _round in range(2):
        for section in pages.dossier.sections:
            hall.session.enter(section.name)
        made = [len(faces.findChildren(kind)) for kind in KINDS.values()]
    assert made == [len(faces.findChildren(kind)) for kind in KINDS.values()]
    assert max(made) <= 3


def test_the_filter_is_found_only_where_there_is_one(hall: Hall, qtbot: QtBot) -> None:
    faces = hall.desk.panes.page.faces
    hall.session.enter("overview")
    assert not faces.focus_filter()
    hall.session.enter("sources")
    assert faces.focus_filter()
