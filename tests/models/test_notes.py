"""Notes beside a text as rows under heads."""

from pytestqt.qtbot import QtBot

from gui.base.messages import plain
from gui.base.text import Text
from gui.figures.text_notes import NOTHING, TextNote, TextNotes
from gui.models.notes import NotesModel
from gui.models.roles import Role
from tests.models.conftest import Contract

LATER = TextNote(plain("EUR 89 m"), plain("from 7 Nov 2023"), "figure:a")
INSTEAD = TextNote(plain("EUR 64 m"), plain("about USD 70 m"), "figure:b")


def test_each_kind_stands_under_its_head(contract: Contract, qtbot: QtBot) -> None:
    model = NotesModel(text=Text(), later="Struck out", instead="Elsewhere")
    contract(model)
    model.show_notes(TextNotes(later=(LATER,), instead=(INSTEAD,)))
    assert [model.index(row).data() for row in range(4)] == ["Struck out", "EUR 89 m", "Elsewhere", "EUR 64 m"]
    assert [model.index(row).data(Role.LATER) for row in (0, 2)] == [True, False]
    assert [model.index(row).data(Role.ASIDE) for row in (1, 3)] == ["from 7 Nov 2023", "about USD 70 m"]
    assert model.row_of("figure:b") == 3
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_notes(TextNotes(later=(LATER,), instead=(INSTEAD,)))
    model.show_notes(NOTHING)
    assert model.shown == 0
