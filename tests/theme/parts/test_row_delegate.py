"""Rows show what is chosen, lit or a group head; points stand below one another; what is cut is said."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QListView, QToolTip, QTreeView
from pytestqt.qtbot import QtBot

from gui.theme.parts.row_delegate import RowDelegate, missing_fraction
from gui.theme.parts.row_guide import RowRole
from gui.theme.theme import Theme
from tests.theme.conftest import Look, Picture


def listed(qtbot: QtBot, theme: Theme, *texts: str) -> tuple[QListView, QStandardItemModel]:
    """Return a list drawn by the delegate, and its model."""
    rows = QListView()
    model = QStandardItemModel(rows)
    for text in texts:
        model.appendRow(QStandardItem(text))
    rows.setModel(model)
    rows.setFrameShape(QFrame.Shape.NoFrame)
    rows.setItemDelegate(RowDelegate(theme=theme, view=rows))
    qtbot.addWidget(rows)
    rows.resize(200, 120)
    rows.show()
    qtbot.waitExposed(rows)
    rows.activateWindow()
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    return rows, model


@pytest.mark.parametrize(
    ("text", "most", "lacks"),
    [
        ("2.10", 2, ""),
        ("2.1", 2, "0"),
        ("2", 2, ".00"),
        ("over 80,000", 1, ".0"),
        ("474.4 %", 2, "0"),
        ("–", 0, ""),
        ("2.123", 2, ""),
    ],
)
def test_a_figure_lacks_what_the_longest_fraction_has(text: str, most: int, lacks: str) -> None:
    assert missing_fraction(text, most) == lacks


def test_rows_are_as_high_as_their_type_and_grow_with_it(qtbot: QtBot, light: Theme) -> None:
    rows, model = listed(qtbot, light, "one")
    assert rows.visualRect(model.index(0, 0)).height() == 28
    light.set_text_scale(150)
    assert rows.visualRect(model.index(0, 0)).height() == 38


def test_a_row_ends_in_a_hairline(qtbot: QtBot, theme: Theme, look: Look) -> None:
    rows, _ = listed(qtbot, theme, "one", "two")
    picture = look(rows)
    assert [picture.at(150, y) for y in (26, 27, 28)] == [
        theme.colour("page").name(),
        theme.colour("line").name(),
        theme.colour("page").name(),
    ]


def test_what_is_chosen_is_tinted_and_bold(qtbot: QtBot, theme: Theme, look: Look) -> None:
    rows, model = listed(qtbot, theme, "IIIIII", "IIIIII")
    before = dark_pixels(look(rows), theme, 28)
    rows.setCurrentIndex(model.index(0, 0))
    picture = look(rows)
    assert picture.at(150, 10) == theme.colour("selection").name()
    assert picture.at(150, 40) == theme.colour("page").name()
    assert dark_pixels(picture, theme, 28) > before


def dark_pixels(picture: Picture, theme: Theme, height: int) -> int:
    """Count the pixels of the first row that are wholly ink."""
    ink = theme.colour("ink").name()
    return sum(picture.at(x, y) == ink for x in range(120) for y in range(height - 1))


def test_what_belongs_to_the_choice_is_bold_only(qtbot: QtBot, light: Theme, look: Look) -> None:
    rows, model = listed(qtbot, light, "IIIIII")
    before = dark_pixels(look(rows), light, 28)
    model.setData(model.index(0, 0), True, RowRole.LIT)
    assert dark_pixels(look(rows), light, 28) > before
    assert look(rows).at(150, 10) == light.colour("page").name()


def test_a_group_head_is_a_low_row_in_chrome(qtbot: QtBot, theme: Theme, look: Look) -> None:
    rows, model = listed(qtbot, theme, "one", "two")
    model.setData(model.index(0, 0), True, RowRole.GROUP)
    rows.doItemsLayout()
    assert rows.visualRect(model.index(0, 0)).height() == 24
    assert look(rows).at(150, 10) == theme.colour("chrome").name()


def test_a_glyph_stands_before_the_words(qtbot: QtBot, light: Theme, look: Look) -> None:
    rows, model = listed(qtbot, light, "IIIIII")
    model.setData(model.index(0, 0), "dot-full", RowRole.GLYPH)
    assert look(rows).at(16, 14) == light.colour("inkSoft").name()


def test_points_stand_below_one_another(qtbot: QtBot, light: Theme, look: Look) -> None:
    rows, model = listed(qtbot, light, "7.77", "7.7")
    for row in range(2):
        model.setData(model.index(row, 0), 2, RowRole.DECIMALS)
        model.item(row).setTextAlignment(Qt.AlignmentFlag.AlignRight)
    picture = look(rows)
    assert abs(first_ink(picture, light, 0) - first_ink(picture, light, 28)) <= 1


def test_points_of_heavier_figures_stand_below_those_of_others(qtbot: QtBot, light: Theme, look: Look) -> None:
    rows, model = listed(qtbot, light, ".7777", ".77", ".7777")
    for row in range(3):
        model.setData(model.index(row, 0), 4, RowRole.DECIMALS)
        model.setData(model.index(row, 0), row > 0, RowRole.LIT)
        model.item(row).setTextAlignment(Qt.AlignmentFlag.AlignRight)
    picture = look(rows)
    points = [first_ink(picture, light, top) for top in (0, 28, 56)]
    assert max(points) - min(points) <= 1


def first_ink(picture: Picture, theme: Theme, top: int) -> int:
    """Return the column of the first pixel of a row that is not page."""
    page = theme.colour("page").name()
    return next(x for x in range(200) if any(picture.at(x, top + y) != page for y in range(27)))


def test_the_ring_is_inside_the_row(qtbot: QtBot, theme: Theme, look: Look) -> None:
    rows, model = listed(qtbot, theme, "one", "two", "three")
    rows.setCurrentIndex(model.index(0, 0))
    QTest.keyClick(rows, Qt.Key.Key_Down)
    picture = look(rows)
    focus = theme.colour("focus").name()
    assert [picture.at(100, y) for y in (28, 29, 54, 55)] == [focus] * 4
    assert (picture.at(0, 40), picture.at(-1, 40)) == (focus, focus)


def test_a_figure_that_opens_is_underlined_where_the_keyboard_is(qtbot: QtBot, light: Theme, look: Look) -> None:
    rows, model = listed(qtbot, light, "80,000", "240,000")
    rows.setCurrentIndex(model.index(0, 0))
    QTest.keyClick(rows, Qt.Key.Key_Down)
    plain = look(rows).image
    model.setData(model.index(1, 0), "figure:x", RowRole.LINK)
    assert look(rows).image != plain


def test_what_was_cut_is_said(qtbot: QtBot, light: Theme) -> None:
    rows, model = listed(qtbot, light, "short", "a name that is much too long for a list of this width")
    assert tip_at(rows, rows.visualRect(model.index(1, 0)).center()).startswith("a name that is much too long")
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert tip_at(rows, rows.visualRect(model.index(0, 0)).center()) == ""


def tip_at(rows: QListView, place: QPoint) -> str:
    """Hold the pointer over a place and return what is said."""
    event = QHelpEvent(QEvent.Type.ToolTip, place, rows.viewport().mapToGlobal(place))
    QApplication.sendEvent(rows.viewport(), event)
    said = QToolTip.text() if QToolTip.isVisible() else ""
    QToolTip.hideText()
    return said


def test_in_a_tree_the_ring_goes_round_the_whole_row(qtbot: QtBot, light: Theme, look: Look) -> None:
    tree = QTreeView()
    model = QStandardItemModel(tree)
    for row in range(2):
        model.appendRow([QStandardItem(f"name {row}"), QStandardItem("brand")])
    tree.setModel(model)
    tree.setRootIsDecorated(False)
    tree.setFrameShape(QFrame.Shape.NoFrame)
    tree.setHeaderHidden(True)
    tree.setItemDelegate(RowDelegate(theme=light, view=tree))
    qtbot.addWidget(tree)
    tree.resize(300, 100)
    tree.header().resizeSection(0, 150)
    tree.show()
    qtbot.waitExposed(tree)
    tree.activateWindow()
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    tree.setCurrentIndex(model.index(0, 0))
    QTest.keyClick(tree, Qt.Key.Key_Down)
    picture = look(tree)
    focus = light.colour("focus").name()
    assert picture.at(0, 40) == focus
    assert picture.at(149, 40) != focus
    assert picture.at(-1, 40) == focus
