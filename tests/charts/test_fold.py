"""Tests of gui.charts.fold."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from gui.charts.fold import MOST_PLOT, STRIP, WIDE, Fold, fold
from gui.charts.legend import LEGEND_WIDTH


def folded(width: int, height: int, *, lines: int = 1, rows: int = 40, notes: int = 0, scale: float = 1.0) -> Fold:
    return fold(
        QSize(width, height),
        scaled=lambda pixels: round(pixels * scale),
        sentence_lines=lines,
        note_lines=notes,
        legend_height=lambda _: rows,
    )


def parts(found: Fold) -> list[QRect]:
    every = (found.canvas, found.history, found.legend, found.sentence, found.notes)
    return [part for part in every if part is not None]


def test_a_wide_pane_has_its_legend_at_the_right() -> None:
    found = folded(868, 420)
    assert found.legend is not None
    assert found.legend.width() == LEGEND_WIDTH
    assert found.legend.left() > found.canvas.right()
    assert not found.wrapping


def test_a_narrow_pane_has_its_legend_below_the_plots() -> None:
    found = folded(712, 400)
    assert found.wrapping
    assert found.legend is not None
    assert found.canvas.width() == 712
    assert found.legend.top() > found.canvas.bottom()


def test_a_strip_is_plots_alone() -> None:
    for width in (868, 320):
        found = folded(width, STRIP, notes=1)
        assert found.strip
        assert parts(found) == [found.canvas]
        assert found.canvas.height() > 110
        assert not folded(width, STRIP + 1).strip


def test_the_range_strip_stands_below_the_plots_and_is_as_wide() -> None:
    for width in (868, 712):
        found = folded(width, 420, notes=1)
        assert found.history is not None
        assert found.history.top() == found.canvas.bottom() + 1
        assert found.history.width() == found.canvas.width()


@given(
    width=st.integers(320, 2400),
    height=st.integers(120, 1200),
    lines=st.integers(0, 2),
    notes=st.integers(0, 1),
    rows=st.integers(0, 600),
    scale=st.sampled_from([0.8, 1.0, 1.5, 2.0]),
)
def test_parts_never_overlap_nor_leave_the_pane(
    *, width: int, height: int, lines: int, notes: int, rows: int, scale: float
) -> None:
    found = folded(width, height, lines=lines, notes=notes, rows=rows, scale=scale)
    pane = QRect(0, 0, width, height)
    assert all(pane.contains(part) for part in parts(found)), found
    assert not any(one.intersects(other) for one, other in combinations(parts(found), 2)), found
    assert found.canvas.height() >= min(height - 6, 118 if found.strip else 119)
    assert found.wrapping == (width < WIDE)


def test_what_goes_first_where_it_gets_low() -> None:
    """The second line of the sentence, the range strip, the legend below, the sentence, the notes."""
    gone: list[str] = []
    for height in range(700, STRIP, -1):
        found = folded(640, height, lines=2, notes=1, rows=20)
        for name, there in (
            ("second line", found.sentence_lines == 2),
            ("range strip", found.history is not None),
            ("legend", found.legend is not None),
            ("sentence", found.sentence is not None),
            ("notes", found.notes is not None),
        ):
            if not there and name not in gone:
                gone.append(name)
            assert not (there and name in gone), f"{name} comes back at {height}"
    assert gone == ["second line", "range strip", "legend", "sentence", "notes"]


def test_the_plots_keep_their_height_while_anything_else_can_go() -> None:
    for height in range(STRIP + 1, 700):
        for rows in (20, 40, 60, 400):
            found = folded(640, height, lines=2, notes=1, rows=rows)
            if len(parts(found)) > 1:
                assert found.canvas.height() >= 172


def test_rows_of_the_legend_go_one_by_one_before_the_last_of_them() -> None:
    heights = [found.legend.height() for h in range(500, 220, -1) if (found := folded(640, h, rows=60)).legend]
    assert heights == sorted(heights, reverse=True)
    assert set(heights) == {60, 40, 20}


def test_a_legend_of_many_rows_takes_three_at_most() -> None:
    found = folded(640, 900, rows=4000)
    assert found.legend is not None
    assert found.legend.height() == 60


def test_without_a_sentence_the_plots_take_its_room() -> None:
    assert folded(868, 420, lines=0).canvas.height() > folded(868, 420).canvas.height()
    assert folded(868, 420).canvas.height() > folded(868, 420, notes=1).canvas.height()


def test_a_second_line_of_the_sentence_needs_a_tall_pane() -> None:
    assert folded(868, 420, lines=2).sentence_lines == 2
    assert folded(868, 280, lines=2).sentence_lines == 1
    assert folded(868, 205, lines=2).sentence_lines == 0


@pytest.mark.parametrize("notes", [0, 1])
def test_notes_stand_below_all_else(notes: int) -> None:
    found = folded(640, 500, notes=notes)
    assert (found.notes is not None) == bool(notes)
    if found.notes is not None:
        assert found.sentence is not None
        assert found.notes.top() >= found.sentence.bottom()
        assert found.notes.bottom() == 499


def test_plots_grow_to_a_width_that_can_be_read() -> None:
    found = folded(1900, 500)
    assert found.legend is not None
    assert found.canvas.width() == MOST_PLOT
    assert found.legend.left() == MOST_PLOT + 24
