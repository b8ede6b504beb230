"""The table: rows that are doors, the filter, sorting by the head."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.base.messages import plain
from gui.base.text import Text
from gui.figures.tables import Column, GroupHead, Table, TableCell, TableRow
from gui.theme.parts.empty_state import EmptyState
from gui.theme.parts.filter_field import FilterField
from gui.theme.parts.table_view import TableView
from gui.theme.theme import Theme
from gui.views.table import TablePanel
from tests.views.conftest import only


@pytest.fixture
def panel(theme: Theme, text: Text, table: Table, qtbot: QtBot) -> TablePanel:
    panel = TablePanel(theme=theme, text=text)
    qtbot.addWidget(panel)
    panel.resize(700, 300)
    panel.show()
    panel.show_table(table)
    return panel


def view(panel: TablePanel) -> TableView:
    return only(panel, TableView)


def shown(panel: TablePanel) -> list[str]:
    model = view(panel).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def place(panel: TablePanel, row: int, column: int) -> QPoint:
    return view(panel).visualRect(view(panel).model().index(row, column)).center()


def head(panel: TablePanel, column: int) -> QPoint:
    header = view(panel).horizontalHeader()
    return QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)


def said(panel: TablePanel) -> set[str]:
    return {label.text() for label in panel.findChildren(QLabel) if label.isVisible()}


@pytest.mark.parametrize("column", [0, 1, 2])
def test_a_click_anywhere_in_a_row_opens_it_once(panel: TablePanel, qtbot: QtBot, column: int) -> None:
    opened: list[str] = []
    panel.linkOpened.connect(opened.append)
    QTest.mouseClick(view(panel).viewport(), Qt.MouseButton.LeftButton, pos=place(panel, 1, column))
    assert opened == ["figure:b"]


def test_enter_opens_the_row_the_keyboard_is_at(panel: TablePanel, qtbot: QtBot) -> None:
    view(panel).selectRow(0)
    QTest.keyClick(view(panel), Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.linkOpened) as opened:
        QTest.keyClick(view(panel), Qt.Key.Key_Return)
    assert opened.args == ["figure:b"]


def test_a_click_with_a_key_held_only_chooses_rows_to_copy(panel: TablePanel, qtbot: QtBot) -> None:
    opened: list[str] = []
    QTest.mouseClick(view(panel).viewport(), Qt.MouseButton.LeftButton, pos=place(panel, 0, 0))
    panel.linkOpened.connect(opened.append)
    held = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(view(panel).viewport(), Qt.MouseButton.LeftButton, held, place(panel, 3, 0))
    QTest.keyClick(view(panel), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert lines == ["What\tDay\tValue", "Autumn\t5 Nov 2023\t100", "Summer\t1 Feb 2023\t10.5"]
    assert opened == []


def test_the_head_sorts_by_value_and_back(panel: TablePanel) -> None:
    header = view(panel).horizontalHeader().viewport()
    QTest.mouseClick(header, Qt.MouseButton.LeftButton, pos=head(panel, 2))
    assert shown(panel) == ["Winter", "Summer", "Autumn", "spring"]
    QTest.mouseClick(header, Qt.MouseButton.LeftButton, pos=head(panel, 2))
    assert shown(panel) == ["Autumn", "Summer", "Winter", "spring"]
    QTest.mouseClick(header, Qt.MouseButton.LeftButton, pos=head(panel, 2))
    assert shown(panel) == ["Autumn", "Winter", "spring", "Summer"]


def test_typing_narrows_the_rows_and_counts(panel: TablePanel) -> None:
    assert {"Crossings", "4"} <= said(panel)
    QTest.keyClicks(only(panel, FilterField), "2023")
    assert shown(panel) == ["Autumn", "Summer"]
    assert "2 of 4" in said(panel)


def test_nothing_found_says_so_and_offers_the_way_back(panel: TablePanel) -> None:
    QTest.keyClicks(only(panel, FilterField), "monsoon")
    assert "No row matches “monsoon”" in said(panel)
    QTest.mouseClick(only(only(panel, EmptyState), QPushButton), Qt.MouseButton.LeftButton)
    assert len(shown(panel)) == 4


def test_down_goes_from_the_filter_to_the_rows(panel: TablePanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    panel.focus_filter()
    qtbot.waitUntil(only(panel, FilterField).hasFocus)
    QTest.keyClick(only(panel, FilterField), Qt.Key.Key_Down)
    assert view(panel).hasFocus()
    assert view(panel).currentIndex().row() == 0


def test_another_table_starts_afresh(panel: TablePanel, table: Table) -> None:
    QTest.keyClicks(only(panel, FilterField), "autumn")
    QTest.mouseClick(view(panel).horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=head(panel, 2))
    panel.show_table(Table("Other", table.columns, table.rows[::-1]))
    assert shown(panel) == ["Summer", "spring", "Winter", "Autumn"]
    assert "Other" in said(panel)


def test_an_empty_table_says_so(panel: TablePanel, table: Table) -> None:
    panel.show_table(Table("Nothing", table.columns, ()))
    assert "No rows" in said(panel)


@pytest.mark.parametrize("width", [360, 700, 1200])
def test_columns_fill_the_room_and_cut_no_figure(panel: TablePanel, qtbot: QtBot, width: int) -> None:
    panel.resize(width, 300)
    header = view(panel).horizontalHeader()
    qtbot.waitUntil(lambda: header.length() == view(panel).viewport().width())
    assert header.sectionSize(2) >= view(panel).fontMetrics().horizontalAdvance("9.25")


@pytest.mark.parametrize("width", [260, 420, 700, 1600])
def test_no_name_above_a_column_is_ever_cut(panel: TablePanel, qtbot: QtBot, width: int) -> None:
    heads = ("What it is", "Exactness", "Number of crossings", "Unit", "Computed change")
    columns = tuple(Column(head, plain(head), "number" if "Number" in head else "text") for head in heads)
    panel.show_table(Table("Crossings", columns, (TableRow("", tuple(TableCell(plain("7"), "7") for _ in heads)),)))
    panel.resize(width, 300)
    qtbot.waitUntil(lambda: view(panel).horizontalHeader().length() >= view(panel).viewport().width())
    header = view(panel).horizontalHeader()
    for at in range(1, len(heads)):
        assert header.sectionSize(at) >= header.sectionSizeFromContents(at).width()


def test_words_are_not_cut_short_where_the_table_is_scrolled_sideways_anyway(panel: TablePanel, qtbot: QtBot) -> None:
    heads = tuple("ABCDEFGH")
    words = "Northern Ferry Company"
    columns = tuple(Column(head, plain(head)) for head in heads)
    panel.show_table(Table("Crossings", columns, (TableRow("", tuple(TableCell(plain(words), words) for _ in heads)),)))
    panel.resize(420, 300)
    needed = view(panel).fontMetrics().horizontalAdvance(words)
    qtbot.waitUntil(lambda: all(view(panel).columnWidth(at) > needed for at in range(len(heads))))
    assert view(panel).horizontalScrollBar().maximum() > 0


def test_the_row_whose_card_is_open_is_tinted(
    every_theme: Theme, text: Text, table: Table, drawn: Callable[..., QImage]
) -> None:
    panel = TablePanel(theme=every_theme, text=text)
    panel.show_table(table)
    panel.choose("figure:c")
    picture = drawn(panel, 700, 300)
    row = view(panel).viewport().mapTo(panel, place(panel, 2, 0))
    assert picture.pixelColor(2, row.y()) == every_theme.colour("selection")
    panel.choose("partner:nobody")
    assert panel.grab().toImage().pixelColor(2, row.y()) == every_theme.colour("page")


def test_a_unit_is_never_cut(panel: TablePanel, qtbot: QtBot) -> None:
    wide = "a column of very many words that takes whatever room it is given and more"
    columns = (Column("what", plain("What")), Column("unit", plain("Unit")), Column("note", plain("Note")))
    words = (wide, "EUR million or so", wide)
    row = TableRow("figure:a", tuple(TableCell(plain(text), text) for text in words))
    panel.show_table(Table("Crossings", columns, (row,)))
    panel.resize(420, 200)
    qtbot.waitUntil(lambda: view(panel).columnWidth(0) < 200)
    assert view(panel).columnWidth(1) > view(panel).fontMetrics().horizontalAdvance("EUR million or so")


def test_without_a_choice_all_rows_are_copied_as_they_are_seen(panel: TablePanel) -> None:
    QTest.mouseClick(view(panel).horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=head(panel, 2))
    button = next(part for part in panel.findChildren(QPushButton) if part.accessibleName() == "Copy table")
    place = button.geometry()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    data = QApplication.clipboard().mimeData()
    assert [line.split("\t")[0] for line in data.text().splitlines()] == ["What", *shown(panel)]
    assert data.html().count("<tr>") == 1 + len(shown(panel))
    assert (button.accessibleName(), button.geometry()) == ("Copied", place)


def test_a_table_comes_back_sorted_as_it_was(panel: TablePanel, table: Table) -> None:
    QTest.mouseClick(view(panel).horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=head(panel, 2))
    order, sorting = shown(panel), panel.sorting
    assert sorting is not None
    panel.show_table(table)
    assert shown(panel) != order
    panel.show_table(table, sorting=sorting)
    assert (shown(panel), panel.sorting) == (order, sorting)


def reports() -> Table:
    """Return a table of which less is seen than there is, in two groups, one of them of two series."""
    heads = ("Period", "What", "Value", "Unit", "Change", "Source", "Standing")
    texts = (
        ("2022", "Ship", "2", "EUR m", "+5 %", "A gazette with a long name", "stands"),
        ("2022", "Ship", "3", "EUR m", "", "Another", "stands"),
        ("2022", "Ship", "900", "cabins", "+7 %", "A gazette", "stands"),
        ("2022", "Boat", "100", "cabins", "", "A gazette", "stands"),
    )
    columns = tuple(Column(head.lower(), plain(head), "number" if head == "Value" else "text") for head in heads)
    rows = tuple(
        TableRow(f"figure:{at}", tuple(TableCell(plain(word), int(word) if word.isdigit() else word) for word in line))
        for at, line in enumerate(texts)
    )
    kept = tuple(
        Column(column.key, column.title, column.kind, int(column.key == "change"), column.key == "what")
        for column in columns[:-1]
    )
    groups = (
        GroupHead(0, plain("Turnover · Ship")),
        GroupHead(2, plain("Bookings"), always=False),
        GroupHead(2, plain("Bookings · Ship"), series=True),
        GroupHead(3, plain("Bookings · Boat"), series=True),
    )
    seen = Table("", kept, tuple(TableRow(row.link, row.cells[:-1]) for row in rows), groups=groups)
    return Table("Turnover and bookings", columns, rows, seen=seen)


def heads_shown(panel: TablePanel) -> list[str]:
    header = view(panel).horizontalHeader()
    names = [str(view(panel).model().headerData(at, Qt.Orientation.Horizontal)) for at in range(header.count())]
    return [name for at, name in enumerate(names) if not header.isSectionHidden(at)]


def test_heads_lie_over_all_columns_and_cannot_be_chosen(panel: TablePanel) -> None:
    panel.show_table(reports())
    assert shown(panel) == ["Turnover · Ship", "2022", "2022", "Bookings · Ship", "2022", "Bookings · Boat", "2022"]
    assert [view(panel).columnSpan(row, 0) for row in (0, 1, 3)] == [6, 1, 6]
    assert "4" in said(panel)
    opened: list[str] = []
    panel.linkOpened.connect(opened.append)
    QTest.mouseClick(view(panel).viewport(), Qt.MouseButton.LeftButton, pos=place(panel, 0, 0))
    for _row in range(3):
        QTest.keyClick(view(panel), Qt.Key.Key_Down)
    QTest.keyClick(view(panel), Qt.Key.Key_Return)
    assert opened == ["figure:2"]
    panel.choose("figure:3")
    assert view(panel).currentIndex().row() == 6


def test_a_column_that_heads_tell_comes_when_the_rows_are_sorted(panel: TablePanel, qtbot: QtBot) -> None:
    panel.show_table(reports())
    qtbot.waitUntil(lambda: "What" not in heads_shown(panel))
    QTest.mouseClick(view(panel).horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=head(panel, 2))
    qtbot.waitUntil(lambda: "What" in heads_shown(panel))
    assert shown(panel) == ["Turnover · Ship", "2022", "2022", "Bookings", "2022", "2022"]
    assert [view(panel).columnSpan(row, 0) for row in range(6)] == [6, 1, 1, 6, 1, 1]
    assert [view(panel).model().index(row, 2).data() for row in (1, 2, 4, 5)] == ["2", "3", "100", "900"]


@pytest.mark.parametrize(("width", "there"), [(1000, True), (340, False)])
def test_a_column_leaves_where_there_is_no_room_and_the_source_stretches(
    panel: TablePanel, qtbot: QtBot, width: int, there: bool
) -> None:
    panel.resize(width, 300)
    panel.show_table(reports())
    qtbot.waitUntil(lambda: ("Change" in heads_shown(panel)) is there)
    header = view(panel).horizontalHeader()
    qtbot.waitUntil(lambda: header.length() == view(panel).viewport().width())
    qtbot.waitUntil(lambda: view(panel).horizontalScrollBar().maximum() == 0)
    sizes = [header.sectionSize(at) for at in range(header.count())]
    assert sizes[5] == max(sizes)


def test_a_copy_has_the_columns_that_are_not_seen_and_no_heads_of_groups(panel: TablePanel) -> None:
    panel.show_table(reports())
    panel.copy()
    data = QApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert lines[0].split("\t") == ["Period", "What", "Value", "Unit", "Change", "Source", "Standing"]
    assert len(lines) == 5
    assert lines[-1].startswith("2022\tBoat\t100")
    assert data.html().count("<tr>") == 5
    assert "Standing" in data.html()
