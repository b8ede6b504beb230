"""Tests of gui.charts.glyphs."""

import pytest
from PySide6.QtCore import QPointF

from gui.charts.glyphs import PLAIN, paint_glyph
from gui.charts.ink import ChartInk
from tests.charts.conftest import Paint, pixels
from tests.charts.samples import GLYPHS

MIDDLE = QPointF(50, 50)


def test_every_category_has_a_shape_of_its_own(ink: ChartInk, sheet: Paint) -> None:
    def drawn(name: str) -> bytes:
        return pixels(sheet(lambda painter: paint_glyph(painter, ink, MIDDLE, name))).tobytes()

    assert len({drawn(name) for name in GLYPHS}) == len(GLYPHS)


@pytest.mark.parametrize("name", GLYPHS)
def test_it_is_small_and_stands_around_its_place(ink: ChartInk, sheet: Paint, name: str) -> None:
    drawn = (
        pixels(sheet(lambda painter: paint_glyph(painter, ink, MIDDLE, name))) != ink.colour("page").rgb() & 0xFFFFFF
    )
    rows, columns = drawn.any(axis=1).nonzero()[0], drawn.any(axis=0).nonzero()[0]
    assert 8 <= rows.size <= 13
    assert 8 <= columns.size <= 13
    assert abs(float(columns.mean()) - 49.5) < 1
    assert abs(float(rows.mean()) - 49.5) < 1.5


def test_an_unknown_name_is_drawn_plainly(ink: ChartInk, sheet: Paint) -> None:
    plain = sheet(lambda painter: paint_glyph(painter, ink, MIDDLE, PLAIN))
    other = sheet(lambda painter: paint_glyph(painter, ink, MIDDLE, "no-such-glyph"))
    assert other == plain
