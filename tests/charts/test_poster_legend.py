"""The legend of a sheet leaves nothing out: names are broken, and many rows stand in columns."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF

from gui.charts.entries import Entry
from gui.charts.ink import ChartInk
from gui.charts.poster_legend import height, in_columns, paint_rows, stacked
from gui.charts.swatches import WIDTH
from tests.charts.conftest import Paint, colours

MANY = (Entry("heading", "Bookings", "latest"), *(Entry("line", f"Line {n}", "> 20", f"e{n}", n) for n in range(40)))
NAME = "A ferry line with a name that is much longer than any column of a legend is wide"


def test_rows_stand_below_one_another_and_a_long_name_has_all_its_lines(ink: ChartInk) -> None:
    rows = stacked((Entry("reported", NAME), Entry("press", "Press")), ink, 200)
    assert " ".join(rows[0].lines) == NAME
    assert rows[1].rect.top() == rows[0].rect.bottom() == height(rows[:1])
    widest = max(QFontMetricsF(ink.font("small")).horizontalAdvance(line) for line in rows[0].lines)
    assert widest <= 200 - WIDTH


def test_a_long_note_gets_a_line_of_its_own(ink: ChartInk) -> None:
    short, long = stacked((Entry("line", "A", "> 2"), Entry("line", "A", "XAU 1,234,567,890 million")), ink, 200)
    assert not short.own_line
    assert long.own_line
    assert long.rect.height() == short.rect.height() + ink.line("small")


@pytest.mark.parametrize("width", [200.0, 700.0, 1136.0])
def test_columns_never_overlap_and_stay_within_the_sheet(ink: ChartInk, width: float) -> None:
    rows = in_columns(MANY, ink, width, column=200)
    assert len(rows) == len(MANY)
    for at, row in enumerate(rows):
        assert row.rect.left() >= 0
        assert row.rect.top() >= 0
        assert row.rect.right() <= width
        assert not any(row.rect.intersects(other.rect) for other in rows[at + 1 :])
    across = len({row.rect.left() for row in rows})
    assert across == (1 if width == 200 else 3 if width == 700 else 5)
    assert height(rows) <= height(stacked(MANY, ink, 200)) / across + 40


def test_a_heading_never_ends_a_column(ink: ChartInk) -> None:
    groups = tuple(entry for n in range(9) for entry in (Entry("heading", f"Group {n}"), Entry("reported", "Reported")))
    rows = in_columns(groups, ink, 700, column=200)
    for row, below in pairwise(rows):
        if row.entry.sign == "heading":
            assert below.rect.left() == row.rect.left()


def test_a_row_shows_its_sample(ink: ChartInk, sheet: Paint) -> None:
    rows = stacked((Entry("line", "A", rank=1),), ink, 96)
    painted = sheet(lambda painter: paint_rows(painter, ink, rows, QPointF(2, 40)))
    assert ink.series_colour(1).name() in colours(painted)


def test_without_entries_there_is_nothing(ink: ChartInk) -> None:
    assert stacked((), ink, 200) == []
    assert height(in_columns((), ink, 700, column=200)) == 0
