"""Tests of gui.charts.swatches."""

from functools import partial
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRectF

from gui.charts.entries import Sign
from gui.charts.ink import ChartInk
from gui.charts.swatches import paint_swatch
from tests.charts.conftest import Paint, count
from tests.charts.samples import GLYPHS

SIGNS: tuple[Sign, ...] = (
    *("reported", "press", "estimate", "differ", "gap"),
    *("exact", "about", "over", "under", "doubtful"),
    *("line", "bar"),
)
PLACE = QRectF(10, 10, 60, 24)


def test_every_sign_is_told_from_every_other(ink: ChartInk, sheet: Paint) -> None:
    drawn = {sign: sheet(partial(paint_swatch, ink=ink, place=PLACE, sign=sign, rank=1)) for sign in SIGNS}
    alike = [pair for pair in combinations(SIGNS, 2) if drawn[pair[0]] == drawn[pair[1]]]
    assert alike == [("reported", "bar")], "a series is shown as its surest bar"


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sample_looks_the_same_in_every_row(ink: ChartInk, sheet: Paint, sign: Sign) -> None:
    first = sheet(partial(paint_swatch, ink=ink, place=PLACE, sign=sign, rank=1))
    for across, down in ((3, 0), (0, 1), (5, 7)):
        other = sheet(partial(paint_swatch, ink=ink, place=PLACE.translated(across, down), sign=sign, rank=1))
        assert other.copy(across, down, 80, 60) == first.copy(0, 0, 80, 60)


def test_where_there_is_no_figure_two_lines_are_seen(ink: ChartInk, sheet: Paint) -> None:
    image = sheet(partial(paint_swatch, ink=ink, place=PLACE, sign="gap", rank=None))
    middle = [image.pixelColor(x, 21) != ink.colour("page") for x in range(10, 26)]
    assert sum(seen and not before for before, seen in pairwise([False, *middle])) == 2


def test_a_line_shows_its_own_colour(ink: ChartInk, sheet: Paint) -> None:
    for rank in (0, 3):
        image = sheet(partial(paint_swatch, ink=ink, place=PLACE, sign="line", rank=rank))
        assert count(image, ink.series_colour(rank)) > 0


def test_an_unranked_line_is_a_line_without_a_marker(ink: ChartInk, sheet: Paint) -> None:
    image = sheet(lambda painter: paint_swatch(painter, ink, PLACE, sign="line", rank=None))
    drawn = {y for x in range(100) for y in range(100) if image.pixelColor(x, y) != ink.colour("page")}
    assert 1 <= len(drawn) <= 2


def test_a_heading_has_no_swatch(ink: ChartInk, sheet: Paint) -> None:
    image = sheet(lambda painter: paint_swatch(painter, ink, PLACE, sign="heading", rank=None))
    assert count(image, ink.colour("page")) == 100 * 100


def test_a_bar_shows_its_own_colour(ink: ChartInk, sheet: Paint) -> None:
    for rank in (0, 4, None):
        image = sheet(partial(paint_swatch, ink=ink, place=PLACE, sign="bar", rank=rank))
        assert count(image, ink.series_colour(rank)) > 100


def test_events_show_the_glyph_of_their_category(ink: ChartInk, sheet: Paint) -> None:
    drawn = [
        sheet(partial(paint_swatch, ink=ink, place=PLACE, sign="event", rank=None, glyph=glyph)) for glyph in GLYPHS
    ]
    assert all(one != other for one, other in combinations(drawn, 2))
    assert all(count(image, ink.colour("page")) < 100 * 100 for image in drawn)
