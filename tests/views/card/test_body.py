"""What scrolls in a card: a line since when it is known, the lens, and notes after the rows."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.base.messages import plain
from gui.base.text import Text
from gui.charts.lens_view import LensView
from gui.charts.small_chart import SmallChartView
from gui.figures.card import Card, CardBlock, CardField, CardRow, SmallChart, SmallMark, SmallSeries
from gui.figures.readout_values import Lens, LensTick
from gui.theme.parts.door_row import DoorRow
from gui.theme.theme import Theme
from gui.views.card.body import SIDE, CardBody


@pytest.fixture
def lens() -> Lens:
    """Return a lens of two values."""
    ticks = tuple(LensTick(value, value, value, plain(str(value)), 1, value == 2, value == 3) for value in (2.0, 3.0))
    return Lens(1.0, 4.0, plain("XAU m"), ticks)


def test_it_says_first_that_a_thing_was_not_known(theme: Theme, text: Text, card: Card, qtbot: QtBot) -> None:
    body = CardBody(theme=theme, text=text, card=msgspec.structs.replace(card, unknown=plain("Known from tomorrow")))
    qtbot.addWidget(body)
    first = body.findChildren(QLabel)[0]
    assert first.text() == "Known from tomorrow"
    assert first.palette().windowText().color() == theme.colour("time")


def test_a_block_has_its_lens_before_its_rows_and_its_note_after(
    theme: Theme, text: Text, card: Card, lens: Lens, qtbot: QtBot
) -> None:
    block = CardBlock(plain("Reports"), card.blocks[0].rows, plain("taken because"), lens=lens, note=plain("2 more"))
    body = CardBody(theme=theme, text=text, card=msgspec.structs.replace(card, blocks=(block,)))
    qtbot.addWidget(body)
    body.resize(300, 600)
    body.show()
    qtbot.waitExposed(body)
    drawn = body.findChildren(LensView)
    assert len(drawn) == 1
    note = next(label for label in body.findChildren(QLabel) if label.text() == "2 more")
    assert drawn[0].geometry().bottom() < note.geometry().top()


def test_lines_of_a_small_chart_are_told_apart_below_it_and_each_row_is_a_door(
    theme: Theme, text: Text, card: Card, qtbot: QtBot
) -> None:
    marks = (SmallMark(0.0, 0.2, 0.5), SmallMark(0.5, 1.0, 1.0))
    series = tuple(
        SmallSeries(name, marks, plain(told), plain("2024"), f"figure:{told}", rank=rank)
        for name, told, rank in (("Ship", "70", 0), ("Boat", "40", 1))
    )
    words = (plain("100"), plain("2022"), plain("2024"))
    chart = SmallChart("orders", plain("Orders, Ship and 1 more"), True, series, *words, "figure:70", plain("told"))
    block = CardBlock(plain("Figures over time"), charts=(chart,))
    body = CardBody(theme=theme, text=text, card=msgspec.structs.replace(card, blocks=(block,)))
    qtbot.addWidget(body)
    (picture,) = body.findChildren(SmallChartView)
    rows = [row for row in body.findChildren(DoorRow) if row.link.startswith("figure:")]
    assert [row.accessibleName() for row in rows] == ["Ship, 2024, 70", "Boat, 2024, 40"]
    for part, link in ((picture, "figure:70"), (rows[1], "figure:40")):
        with qtbot.waitSignal(body.linkOpened) as opened:
            QTest.mouseClick(part, Qt.MouseButton.LeftButton)
        assert opened.args == [link]


def test_a_name_in_another_writing_stands_beside_the_title(theme: Theme, text: Text, card: Card, qtbot: QtBot) -> None:
    named = msgspec.structs.replace(card, title=plain("A & <B>"), beside=plain("北方"))
    body = CardBody(theme=theme, text=text, card=named)
    qtbot.addWidget(body)
    label = body.findChildren(QLabel)[0]
    assert label.accessibleName() == "A & <B>, 北方"
    shown = QTextDocumentFragment.fromHtml(label.text()).toPlainText()
    assert shown.replace("\N{WORD JOINER}", "") == "A & <B> 北方"


def test_the_number_of_rows_stands_at_the_right_of_their_title(
    theme: Theme, text: Text, card: Card, qtbot: QtBot
) -> None:
    block = CardBlock(plain("Events"), card.blocks[0].rows, count=plain("24 in all"))
    body = CardBody(theme=theme, text=text, card=msgspec.structs.replace(card, blocks=(block,)))
    qtbot.addWidget(body)
    body.resize(300, 600)
    body.show()
    qtbot.waitExposed(body)
    title, count = (
        next(one for one in body.findChildren(QLabel) if one.text() == words) for words in ("Events", "24 in all")
    )
    assert title.geometry().right() < count.geometry().left()
    assert count.geometry().right() <= body.width() - SIDE


def test_a_glyph_stands_before_a_value_or_a_row_and_a_value_without_a_link_is_no_door(
    theme: Theme, text: Text, card: Card, qtbot: QtBot
) -> None:
    rows = (CardRow(plain("2024"), plain("Strike"), None, "event:a", glyph="glyph-square"),)
    fields = (CardField(plain("Status"), plain("Active"), glyph="dot-full"),)
    made = msgspec.structs.replace(card, fields=fields, blocks=(CardBlock(plain("Events"), rows),))
    body = CardBody(theme=theme, text=text, card=made)
    qtbot.addWidget(body)
    status, strike = body.findChildren(DoorRow)
    assert (status.accessibleName(), status.isEnabled()) == ("Active", False)
    for part in (status, strike):
        part.resize(260, part.heightForWidth(260))
        picture = part.grab().toImage()
        left = {picture.pixelColor(x, y).rgb() for x in range(12) for y in range(picture.height())}
        assert len(left) > 2
