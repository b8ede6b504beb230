"""Tests of gui.charts.markers."""

from math import cos, sin

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from gui.base.amount import Qualifier
from gui.charts.ink import ChartInk
from gui.charts.markers import (
    lit_pen,
    marker_path,
    paint_doubtful_marker,
    paint_lit_marker,
    paint_marker,
    paint_stem,
    stems,
)
from gui.theme.tokens import MARKERS
from tests.charts.conftest import Paint, count

MIDDLE = QPointF(50.5, 50.5)


def test_every_marker_has_a_shape_of_its_own() -> None:
    outlines = {
        tuple((e.x, e.y) for e in map(path.elementAt, range(path.elementCount()))) for path in map(marker_path, MARKERS)
    }
    assert len(outlines) == len(MARKERS)
    assert all(abs(path.boundingRect().center().y()) < 2 for path in map(marker_path, MARKERS))


@pytest.mark.parametrize("rank", [0, 1, 2, 3, 5])
def test_about_is_hollow_and_all_else_is_filled(ink: ChartInk, sheet: Paint, rank: int) -> None:
    def middle(qualifier: Qualifier) -> QColor:
        def draw(painter: QPainter) -> None:
            paint_marker(painter, ink, MIDDLE, rank, qualifier)

        return sheet(draw).pixelColor(50, 50)

    assert middle("about") == ink.colour("page")
    assert middle("exact") == middle("over") == middle("under") == ink.series_colour(rank)


def test_a_cross_has_no_inside_and_is_thinner_for_about(ink: ChartInk, sheet: Paint) -> None:
    def drawn(qualifier: Qualifier) -> int:
        def draw(painter: QPainter) -> None:
            paint_marker(painter, ink, MIDDLE, 4, qualifier)

        return count(sheet(draw), ink.series_colour(4))

    assert drawn("exact") > drawn("about") > 0


def test_over_points_up_and_under_points_down(ink: ChartInk, sheet: Paint) -> None:
    def rows(qualifier: Qualifier) -> list[int]:
        def draw(painter: QPainter) -> None:
            paint_stem(painter, ink, MIDDLE, 0, qualifier)

        image = sheet(draw)
        page = ink.colour("page").name()
        return [y for y in range(100) if any(image.pixelColor(x, y).name() != page for x in range(100))]

    assert rows("exact") == rows("about") == []
    assert max(rows("over")) <= 51
    assert min(rows("under")) >= 50


def test_only_the_last_of_a_bunch_has_a_stem() -> None:
    places = [QPointF(x, 0) for x in (0, 5, 11, 40, 46, 100)]
    assert stems(places) == {2, 4, 5}
    assert stems([]) == frozenset()


def test_an_unranked_line_has_a_marker_only_while_it_is_lit(ink: ChartInk, sheet: Paint) -> None:
    lit = sheet(lambda painter: paint_lit_marker(painter, ink, MIDDLE, None, "exact"))
    assert count(lit, ink.series_colour(None)) > 20


def test_a_lit_line_is_thicker_and_keeps_its_dash(ink: ChartInk) -> None:
    assert lit_pen(ink, 1).widthF() > ink.series_pen(1).widthF()
    assert lit_pen(ink, 1).dashPattern() == ink.series_pen(1).dashPattern()
    assert lit_pen(ink, None).widthF() > ink.series_pen(None).widthF()


def test_a_doubtful_point_has_a_dashed_ring_with_its_marker_inside(ink: ChartInk, sheet: Paint) -> None:
    def draw(painter: QPainter) -> None:
        paint_marker(painter, ink, MIDDLE, 0, "exact")
        paint_doubtful_marker(painter, ink, MIDDLE)

    image = sheet(draw)
    assert image.pixelColor(50, 50) == ink.series_colour(0)
    ring = [image.pixelColor(50 + round(7 * cos(turn / 9)), 50 + round(7 * sin(turn / 9))) for turn in range(57)]
    near = [abs(colour.lightness() - ink.colour("doubtLine").lightness()) < 60 for colour in ring]
    assert 10 < sum(near) < 50
