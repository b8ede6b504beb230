"""Nothing a dossier says is markup where a tooltip shows it."""

import re

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from gui.theme.parts.icon_button import IconButton
from gui.theme.parts.segment import Choice, Segment
from gui.theme.parts.tip import plain_tip
from gui.theme.theme import Theme
from tests.conftest import ROOT

HOSTILE = "Sales <img src='file:///etc/passwd'> & <b>more</b>"
DOORS = re.compile(r"(?:setToolTip|QToolTip\.showText)\(|ToolTipRole: \S")


def read(tip: str) -> str:
    """Return what a person reads in a tooltip that Qt takes for rich text."""
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


@pytest.mark.parametrize("words", [HOSTILE, "<table><tr><td>1", "<script>x</script>\nand a second line"])
def test_markup_is_read_as_it_is_written(words: str) -> None:
    assert read(plain_tip(words)) == words
    assert "<img" not in plain_tip(words)


@pytest.mark.parametrize("words", ["", "Sales", "a < b & c", "one\ntwo", "a <- b"])
def test_words_that_are_no_markup_stay_as_they_are(words: str) -> None:
    assert plain_tip(words) == words


def test_the_parts_say_a_dossiers_words_plainly(qtbot: QtBot) -> None:
    theme = Theme()
    button = IconButton(theme=theme, icon="close", name=HOSTILE)
    segment = Segment(theme=theme, name="faces")
    for widget in (button, segment):
        qtbot.addWidget(widget)
    segment.set_choices([Choice("a", "A", reason=HOSTILE)])
    choice = next(part for part in segment.findChildren(QAbstractButton))
    assert [read(part.toolTip()) for part in (button, choice)] == [HOSTILE, HOSTILE]


def test_every_tooltip_goes_this_way() -> None:
    sources = {file: file.read_text(encoding="utf-8").splitlines() for file in sorted((ROOT / "gui").rglob("*.py"))}
    found = [(file.name, line) for file, lines in sources.items() for line in lines if DOORS.search(line)]
    assert len(found) >= 10
    assert [line for line in found if "plain_tip(" not in line[1]] == []
