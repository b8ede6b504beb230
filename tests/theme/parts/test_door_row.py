"""A row of a card: one door, laid out by how much it has to say."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.theme.parts.door_row import DoorRow
from gui.theme.theme import Theme
from tests.theme.conftest import Look


@pytest.fixture
def row(theme: Theme, qtbot: QtBot) -> DoorRow:
    """Return a row with something in every place."""
    row = DoorRow(
        theme=theme, lead="Crates", words="May 2023", trailing="over 80,000", link="figure:x", door="trailing"
    )
    qtbot.addWidget(row)
    row.resize(280, row.heightForWidth(280))
    return row


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_open_it(row: DoorRow, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(row.opened) as opened:
        QTest.keyClick(row, key)
    assert opened.args == ["figure:x"]


def test_a_click_anywhere_opens_it(row: DoorRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.opened):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)


def test_its_figure_is_underlined(row: DoorRow, theme: Theme, look: Look) -> None:
    assert look(row).shows(theme.colour("accent"))
    assert row.accessibleName() == "Crates, May 2023, over 80,000"


def test_without_a_link_it_is_plain_words(theme: Theme, qtbot: QtBot, look: Look) -> None:
    plain = DoorRow(theme=theme, lead="Crates", words="May 2023")
    qtbot.addWidget(plain)
    plain.resize(280, plain.heightForWidth(280))
    assert plain.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert not look(plain).shows(theme.colour("accent"))
    with qtbot.assertNotEmitted(plain.opened):
        QTest.mouseClick(plain, Qt.MouseButton.LeftButton)


def test_a_short_lead_stands_beside_its_words_and_a_long_one_above(theme: Theme, qtbot: QtBot) -> None:
    heights = []
    for lead in ("May 2023", "A harbour newspaper of the far north"):
        row = DoorRow(theme=theme, lead=lead, words="Crates at sea", link="source:x")
        qtbot.addWidget(row)
        heights.append(row.heightForWidth(280))
    assert heights[1] > heights[0]


def test_words_that_are_the_door_stand_between_a_short_lead_and_what_is_at_the_right(
    theme: Theme, qtbot: QtBot
) -> None:
    heights = {}
    for door in ("words", "trailing"):
        row = DoorRow(theme=theme, lead="May 2023", words="Ship", trailing="XAU 20", link="model:x", door=door)
        qtbot.addWidget(row)
        heights[door] = row.heightForWidth(280)
    assert heights["words"] < heights["trailing"]
    row = DoorRow(theme=theme, lead="May 2023", words="A ship with a long name", trailing="XAU 20", link="model:x")
    qtbot.addWidget(row)
    assert row.heightForWidth(280) > heights["words"]


def test_a_sample_of_ink_may_stand_before_it(theme: Theme, qtbot: QtBot, look: Look) -> None:
    sample = QPixmap(12, 12)
    sample.fill(theme.colour("time"))
    row = DoorRow(theme=theme, lead="Crates", words="May 2023", glyph=sample)
    qtbot.addWidget(row)
    row.resize(280, row.heightForWidth(280))
    assert look(row).shows(theme.colour("time"))


def test_a_narrow_row_is_taller_and_cuts_no_words(theme: Theme, qtbot: QtBot) -> None:
    row = DoorRow(theme=theme, lead="", words="A long title of a page that nobody has cut yet", link="source:x")
    qtbot.addWidget(row)
    assert row.heightForWidth(120) > row.heightForWidth(400)
    assert row.sizePolicy().hasHeightForWidth()


def test_a_long_lead_goes_on_in_the_next_line(theme: Theme, qtbot: QtBot) -> None:
    heights = []
    for lead in ("Crates at sea in spring", "Crates at sea and in all the harbours of the far north, in spring"):
        row = DoorRow(theme=theme, lead=lead, words="2023", trailing="over 80,000 crates", link="a", door="trailing")
        qtbot.addWidget(row)
        heights.append(row.heightForWidth(280))
    assert heights[1] > heights[0]


def test_a_hairline_over_a_row_takes_room_of_its_own(theme: Theme, qtbot: QtBot) -> None:
    plain, ruled = (DoorRow(theme=theme, lead="", words="Ship", ruled=ruled) for ruled in (False, True))
    for row in (plain, ruled):
        qtbot.addWidget(row)
        row.resize(280, row.heightForWidth(280))
    assert ruled.height() > plain.height()
    line = theme.colour("line")
    assert [row.grab().toImage().pixelColor(270, 0) == line for row in (plain, ruled)] == [False, True]
