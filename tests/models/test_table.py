"""Tables: typed sorting, filtering, doors."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from gui.base import messages as m
from gui.base.messages import Message, plain
from gui.base.text import Text
from gui.dossier.model import Cell
from gui.figures.tables import Column, GroupHead, Table, TableCell, TableRow
from gui.models.roles import Role
from gui.models.table import TableModel, TableOrder, sort_key
from gui.theme.parts.row_guide import RowRole
from gui.theme.parts.row_look import look_of
from tests.models.conftest import Contract

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def model(table: Table, text: Text) -> TableModel:
    model = TableModel(text=text)
    model.show_table(table)
    return model


def first_column(order: TableOrder) -> list[str]:
    return [str(order.index(row, 0).data()) for row in range(order.rowCount())]


def test_a_table_is_a_good_model(model: TableModel, contract: Contract) -> None:
    contract(model)
    contract(TableOrder(source=model))
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in range(3)] == ["What", "Day", "Value"]


@pytest.mark.parametrize(
    ("column", "way", "expected"),
    [
        (2, UP, ["Winter", "Summer", "Autumn", "spring"]),
        (2, DOWN, ["Autumn", "Summer", "Winter", "spring"]),
        (1, UP, ["spring", "Summer", "Autumn", "Winter"]),
        (1, DOWN, ["Autumn", "Summer", "spring", "Winter"]),
        (0, UP, ["Autumn", "spring", "Summer", "Winter"]),
    ],
)
def test_rows_sort_on_values_with_missing_ones_last_both_ways(
    model: TableModel, column: int, way: Qt.SortOrder, expected: list[str]
) -> None:
    order = TableOrder(source=model)
    order.sort(column, way)
    assert first_column(order) == expected


def test_the_filter_reads_every_column_in_any_case(model: TableModel) -> None:
    order = TableOrder(source=model)
    order.narrow("NOV 2023")
    assert first_column(order) == ["Autumn"]
    order.narrow("SPRING")
    assert first_column(order) == ["spring"]
    order.narrow("")
    assert order.rowCount() == 4


def test_numbers_stand_right_and_know_how_many_decimals_their_column_has(model: TableModel) -> None:
    assert model.index(0, 2).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert (look_of(model.index(0, 2)).decimals, look_of(model.index(0, 0)).decimals) == (2, 0)
    assert look_of(model.index(0, 2)).align & Qt.AlignmentFlag.AlignRight


def test_a_row_opens_one_link_and_its_figure_is_the_door(model: TableModel) -> None:
    assert model.index(1, 0).data(Role.LINK) == "figure:b"
    assert [model.index(1, column).data(RowRole.LINK) for column in range(3)] == [None, None, "figure:b"]
    assert model.row_of("figure:d") == 3


def test_a_report_that_is_not_taken_is_written_softly(model: TableModel) -> None:
    assert [look_of(model.index(row, 0)).ink for row in (0, 3)] == ["ink", "inkSoft"]


def cell(words: str, key: Cell | None = None) -> TableCell:
    return TableCell(plain(words), words if key is None else key)


def reports(text: Text) -> TableModel:
    """Return a table of a figure with three reports and one with a single report."""
    columns = (
        Column("value", plain("Value"), "number"),
        Column("basis", plain("Basis")),
        Column("verdict", plain("V")),
    )
    differs = TableCell(Message(m.VERDICT_DIFFERS), m.VERDICT_DIFFERS)
    rows = (
        TableRow("figure:a", (cell("2.098"), cell("reported"), cell("taken"))),
        TableRow("figure:b", (cell("2.1"), cell("press"), cell("agrees")), taken=False),
        TableRow("figure:c", (cell("1.78"), cell("estimate"), cell("−15 %", Decimal(-15))), taken=False),
        TableRow("figure:d", (cell("5"), cell("reported"), cell("taken"))),
        TableRow("figure:e", (cell("6"), cell("reported"), differs)),
    )
    model = TableModel(text=text)
    model.show_table(Table("", columns, rows))
    return model


def test_the_taken_of_several_reports_is_bold_and_so_is_what_differs(text: Text) -> None:
    model = reports(text)
    lit = [[look_of(model.index(row, at)).lit for at in range(3)] for row in range(5)]
    assert lit == [[True] * 3, [False] * 3, [False, False, True], [False] * 3, [False, False, True]]
    inks = [look_of(model.index(row, 2)).ink for row in range(5)]
    assert inks == ["ink", "inkSoft", "doubt", "ink", "doubt"]


def test_a_glyph_says_how_sure_a_report_is(text: Text) -> None:
    model = reports(text)
    glyphs = [look_of(model.index(row, 1)).glyph for row in range(3)]
    assert glyphs == ["basis-reported", "basis-press", "basis-estimate"]
    assert look_of(model.index(0, 0)).glyph == ""
    assert [model.has_glyphs(at) for at in range(3)] == [False, True, False]


def test_a_figure_is_as_long_as_the_longest_fraction_makes_it(text: Text) -> None:
    model = TableModel(text=text)
    rows = tuple(TableRow("", (cell(words),)) for words in ("no figure", "2.098", "5"))
    model.show_table(Table("", (Column("value", plain("Value"), "number"),), rows))
    assert model.longest(0) == "no figure.000"


def test_a_screen_reader_hears_the_column_before_the_value(model: TableModel) -> None:
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Day: 5 Nov 2023"


@given(
    keys=st.lists(
        st.none()
        | st.text(max_size=5)
        | st.dates()
        | st.integers()
        | st.decimals(allow_nan=False, allow_infinity=False)
    )
)
def test_any_mixture_of_values_sorts_with_missing_ones_last(keys: list[Cell | None]) -> None:
    rows = tuple(TableRow(f"figure:{at}", (TableCell(plain(str(at)), key),)) for at, key in enumerate(keys))
    model = TableModel(text=Text())
    model.show_table(Table("", (Column("only", plain("Only")),), rows))
    order = TableOrder(source=model)
    for way in (UP, DOWN):
        order.sort(0, way)
        shown = [keys[int(str(order.index(row, 0).data()))] for row in range(len(keys))]
        there = [sort_key(key) for key in shown if key is not None]
        assert shown[len(there) :] == [None] * (len(keys) - len(there))
        assert there == sorted(there, reverse=way is DOWN)


def test_keys_of_different_kinds_compare() -> None:
    kinds: list[Cell] = ["word", date(2020, 1, 1), Decimal(3)]
    assert sorted(kinds, key=sort_key) == [Decimal(3), date(2020, 1, 1), "word"]


def grouped(text: Text) -> TableModel:
    """Return a table of two plots, the second with two series."""
    columns = (Column("what", plain("What")), Column("value", plain("Value"), "number"))
    rows = tuple(
        TableRow(f"figure:{name}", (cell(name), cell(str(value), Decimal(value))))
        for name, value in (("a", 5), ("b", 3), ("c", 900), ("d", 100), ("e", 500))
    )
    heads = (
        GroupHead(0, plain("Money")),
        GroupHead(2, plain("Bookings"), always=False),
        GroupHead(2, plain("Bookings, one"), series=True),
        GroupHead(4, plain("Bookings, other"), series=True),
    )
    model = TableModel(text=text)
    model.show_table(Table("", columns, rows, groups=heads))
    return model


def test_heads_stand_over_their_rows_and_values_are_sorted_below_them(text: Text, contract: Contract) -> None:
    model = grouped(text)
    order = TableOrder(source=model)
    contract(model)
    contract(order)
    assert first_column(order) == ["Money", "a", "b", "Bookings, one", "c", "d", "Bookings, other", "e"]
    order.sort(1, UP)
    assert first_column(order) == ["Money", "b", "a", "Bookings", "d", "e", "c"]
    order.sort(1, DOWN)
    assert first_column(order) == ["Money", "a", "b", "Bookings", "c", "e", "d"]
    order.sort(-1)
    assert first_column(order) == ["Money", "a", "b", "Bookings, one", "c", "d", "Bookings, other", "e"]


def test_a_head_is_nothing_to_choose_and_its_rows_are_found_all_the_same(text: Text) -> None:
    model = grouped(text)
    assert model.heads() == [0, 3, 4, 7]
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert look_of(model.index(0, 0)).group
    assert model.row_of("figure:e") == 8
    assert [model.place_of(row) for row in (0, 1, 8)] == [None, 0, 4]
    assert model.row_of("") == -1


def test_a_head_goes_with_the_last_of_its_rows(text: Text) -> None:
    order = TableOrder(source=grouped(text))
    order.narrow("500")
    assert first_column(order) == ["Bookings, other", "e"]
    order.sort(1, UP)
    assert first_column(order) == ["Bookings", "e"]


def test_a_row_says_how_many_values_its_figure_has(text: Text) -> None:
    model = TableModel(text=text)
    rows = tuple(TableRow("", (cell("2022"), cell("x")), different=count) for count in (0, 3))
    model.show_table(Table("", (Column("period", plain("Period")), Column("other", plain("Other"))), rows))
    assert [[look_of(model.index(row, at)).chip for at in range(2)] for row in range(2)] == [["", ""], ["≠ 3", ""]]
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Period: 2022 ≠ 3"
