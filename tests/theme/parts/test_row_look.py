"""A cell says how it is written role by role, or all at once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from gui.theme.parts.row_guide import RowRole
from gui.theme.parts.row_look import RowLook, look_of


def cell(words: str) -> tuple[QStandardItemModel, QStandardItem]:
    model = QStandardItemModel()
    item = QStandardItem(words)
    model.appendRow(item)
    return model, item


def test_what_a_model_does_not_say_is_as_usual() -> None:
    model, _ = cell("two\nlines")
    assert look_of(model.index(0, 0)) == RowLook("two lines")


def test_each_role_is_asked_for() -> None:
    model, item = cell("7.5")
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight)
    for role, said in {
        RowRole.INK: "doubt",
        RowRole.LIT: True,
        RowRole.GLYPH: "basis-press",
        RowRole.GROUP: True,
        RowRole.LINK: "figure:a",
        RowRole.DECIMALS: 2,
        RowRole.MIDDLE: True,
    }.items():
        item.setData(said, role)
    right = Qt.AlignmentFlag.AlignRight
    assert look_of(model.index(0, 0)) == RowLook(
        "7.5", right, "doubt", lit=True, glyph="basis-press", group=True, link="figure:a", decimals=2, middle=True
    )


def test_a_look_that_is_said_at_once_wins() -> None:
    model, item = cell("7.5")
    item.setData(RowLook("said at once", ink="inkSoft"), RowRole.LOOK)
    assert look_of(model.index(0, 0)) == RowLook("said at once", ink="inkSoft")
