"""The faces of the lower page."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from gui.app.offscreen import settle
from gui.figures.place import Place
from gui.figures.standpoint import Standpoint
from gui.theme.parts.empty_state import EmptyState
from gui.theme.parts.segment import Segment
from gui.theme.parts.text_label import TextLabel
from gui.views.deck import DeckPanel
from gui.views.disagreements import DisagreementsPanel
from gui.views.lower import FacePanel
from gui.views.table import TablePanel
from gui.views.timeline import TimelinePanel
from gui.window.pages import first_face
from gui.window.wiring import Hall
from tests.window.conftest import read

KINDS: dict[str, type[QWidget]] = {
    "table": TablePanel,
    "cards": DeckPanel,
    "timeline": TimelinePanel,
    "disagreements": DisagreementsPanel,
}


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


def test_a_panel_is_made_once_and_comes_back_as_it_was_left(hall: Hall) -> None:
    pages, faces = hall.session.pages, hall.desk.panes.page.faces
    assert pages is not None
    made = []
    for _round in range(2):
        for section in pages.dossier.sections:
            hall.session.enter(section.name)
            faces.prepare(pages, section)
        made.append([len(faces.findChildren(kind)) for kind in KINDS.values()])
    assert made[0] == made[1]
    hall.session.enter("sources")
    assert faces.focus_filter()
    field = hall.window.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("report")
    hall.session.enter("overview")
    hall.session.enter("sources")
    assert field.isVisible()
    assert field.text() == "report"


def test_another_dossier_has_panels_of_its_own(
    hall: Hall, builtin_dossier_path: Path, ferry_dossier_path: Path
) -> None:
    faces = hall.desk.panes.page.faces
    other = builtin_dossier_path if hall.session.path == ferry_dossier_path else ferry_dossier_path
    hall.session.enter("sources")
    before = faces.findChildren(TablePanel)[-1]
    hall.session.take(read(other), other, at=Place("sources"))
    settle()
    assert not any(panel is before for panel in faces.findChildren(TablePanel))
    assert faces.shown == "table"


def test_the_filter_is_found_only_where_there_is_one(hall: Hall, qtbot: QtBot) -> None:
    faces = hall.desk.panes.page.faces
    hall.session.enter("overview")
    assert not faces.focus_filter()
    hall.session.enter("sources")
    assert faces.focus_filter()


def test_a_table_tells_how_many_of_its_rows_are_known_on_the_day(hall: Hall) -> None:
    pages = hall.session.pages
    assert pages is not None
    section = next(one for one in pages.dossier.sections if any(face.kind == "table" for face in pages.faces(one)))
    face = next(face for face in pages.faces(section) if face.kind == "table")
    hall.session.enter(section.name)
    hall.session.look_from(Standpoint(known_on=pages.book.known.days[len(pages.book.known.days) // 2]))
    seen, whole = hall.session.pages, pages.whole
    assert seen is not None
    shown, every = seen.table(section, face), whole.table(section, face)
    assert shown is not None
    assert every is not None
    assert 0 < len(shown.rows) < len(every.rows)
    turner = hall.desk.panes.page.faces.findChild(FacePanel)
    assert turner is not None
    while hall.desk.panes.page.faces.shown != face.key:
        turner.turn()
    panel = hall.desk.panes.page.faces.shown_panel
    assert isinstance(panel, TablePanel)
    assert f"{len(shown.rows)} of {len(every.rows)}" in [label.text() for label in panel.findChildren(TextLabel)]


def test_the_words_that_there_is_nothing_never_cover_the_way_to_another_face(hall: Hall) -> None:
    pages, page = hall.session.pages, hall.desk.panes.page
    assert pages is not None
    turner = page.faces.findChild(FacePanel)
    assert turner is not None
    partners = [f"partner:{name}" for name in pages.dossier.records["partners"]]
    met = 0
    for section in pages.dossier.sections:
        hall.session.enter(section.name)
        for partner in partners[:3]:
            hall.session.look_from(Standpoint(narrowed=(partner,)))
            settle()
            nothing = turner.findChild(EmptyState)
            segment = turner.findChild(Segment)
            if nothing is not None and nothing.isVisible() and segment is not None and segment.isVisible():
                met += 1
                assert nothing.mapTo(turner, nothing.rect().topLeft()).y() >= segment.geometry().bottom()
    assert met or len(partners) < 3
