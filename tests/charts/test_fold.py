"""Tests of gui.charts.fold."""

from PySide6.QtCore import QRect, QSize

from gui.charts.fold import MOST_PLOT, Fold, fold
from gui.charts.legend import LEGEND_WIDTH


def folded(width: int, height: int, *, lines: int = 1, rows: int = 40) -> Fold:
    return fold(QSize(width, height), scaled=lambda pixels: pixels, sentence_lines=lines, legend_height=lambda _: rows)


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
    found = folded(868, 120)
    assert found.strip
    assert (found.header, found.legend, found.sentence) == (None, None, None)
    assert found.canvas.height() > 110


def test_parts_never_overlap_nor_leave_the_pane() -> None:
    for width in (320, 640, 799, 800, 1200):
        for height in (120, 160, 161, 200, 260, 300, 500):
            found = folded(width, height)
            parts = [part for part in (found.header, found.canvas, found.legend, found.sentence) if part is not None]
            assert all(QRect(0, 0, width, height).contains(part) for part in parts), (width, height)
            assert not any(one.intersects(other) for one in parts for other in parts if one is not other)


def test_low_panes_give_up_the_sentence_then_the_legend_below_before_the_plots() -> None:
    assert folded(640, 280).sentence is not None
    assert folded(640, 250).sentence is None
    assert folded(640, 250).legend is not None
    assert folded(640, 240).legend is None
    assert all(folded(640, height).canvas.height() >= 172 for height in (280, 250, 240, 210))


def test_without_a_sentence_the_plots_take_its_room() -> None:
    assert folded(868, 420, lines=0).canvas.height() > folded(868, 420).canvas.height()


def test_a_second_line_of_the_sentence_needs_a_tall_pane() -> None:
    assert folded(868, 420, lines=2).sentence_lines == 2
    assert folded(868, 280, lines=2).sentence_lines == 1
    assert folded(868, 220, lines=2).sentence_lines == 0


def test_plots_grow_to_a_width_that_can_be_read() -> None:
    found = folded(1900, 500)
    assert found.legend is not None
    assert found.canvas.width() == MOST_PLOT
    assert found.legend.left() == MOST_PLOT + 24
