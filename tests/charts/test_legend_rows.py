"""Tests of gui.charts.legend_rows."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from gui.charts.entries import Entry
from gui.charts.ink import ChartInk
from gui.charts.legend_rows import LegendRows
from gui.theme.parts.row_guide import RowGuide

ROOM = QRect(0, 0, 176, 20)
SERIES = Entry("line", "Tern R7", "> 70", entity="tern", rank=1, lane="lower")


class Listing(QListView):
    """A list of a height, whose rows would like to be so high in all."""

    def __init__(self, *, wanted: int, wrapping: bool = False) -> None:
        super().__init__()
        self._wanted = wanted
        self._wrapped = wrapping
        self.resize(176, 200)

    @property
    def wrapping(self) -> bool:
        return self._wrapped

    def lights(self, entry: Entry) -> bool:
        return False

    def length_of(self, line: int) -> int:
        return self._wanted * line

    def only_words(self) -> str:
        return "only"


def rows_of(qtbot: QtBot, ink: ChartInk, listing: Listing) -> LegendRows:
    qtbot.addWidget(listing)
    return LegendRows(ink=ink, legend=listing, guide=RowGuide(view=listing))


def test_a_column_closes_up_where_not_all_rows_would_be_seen(qtbot: QtBot, ink: ChartInk) -> None:
    loose = rows_of(qtbot, ink, Listing(wanted=4)).line_height()
    tight = rows_of(qtbot, ink, Listing(wanted=40)).line_height()
    assert loose > tight >= round(ink.line("small"))
    assert rows_of(qtbot, ink, Listing(wanted=40, wrapping=True)).line_height() == loose


def test_only_what_is_one_of_several_can_be_shown_alone(qtbot: QtBot, ink: ChartInk) -> None:
    rows = rows_of(qtbot, ink, Listing(wanted=4))
    only = rows.only_rect(ROOM, SERIES)
    assert ROOM.contains(only)
    assert only.right() == ROOM.right()
    assert rows.only_rect(ROOM, Entry("gap", "No figure")).isEmpty()
    assert rows.only_rect(ROOM, Entry("line", "Tern R7", lane="lower", alone=True)).isEmpty()


def test_a_name_that_is_too_long_for_its_row_is_cut(qtbot: QtBot, ink: ChartInk) -> None:
    rows = rows_of(qtbot, ink, Listing(wanted=4))
    assert not rows.is_cut(ROOM, SERIES)
    assert rows.is_cut(QRect(0, 0, 60, 20), SERIES)
