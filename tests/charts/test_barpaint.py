"""Tests of gui.charts.barpaint."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from gui.charts.barpaint import (
    paint_basis,
    paint_bracket,
    paint_dense,
    paint_doubtful,
    paint_gap,
    paint_reports,
    tint,
    words_role,
)
from gui.charts.barshape import BarShape
from gui.charts.ink import ChartInk
from gui.dossier.model import Basis
from gui.theme.theme import Theme
from tests.charts.conftest import Paint, count
from tests.charts.samples import SPAN, bar
from tests.theme.test_tokens import contrast

BOX = QRectF(20, 20, 60, 60)


def shape(width: float) -> BarShape:
    box = QRectF(20, 20, width, 60)
    solid, doubt = QRectF(20, 50, width, 30), QRectF(20, 20, width, 30)
    return BarShape(bar("a", SPAN, 2, low=1, others=(1,)), box, solid, doubt, box, 20, (50,))


def drawn(ink: ChartInk, sheet: Paint, basis: Basis) -> QImage:
    return sheet(lambda painter: paint_basis(painter, ink, BOX, basis))


def test_the_surer_a_figure_the_more_ink(ink: ChartInk, sheet: Paint) -> None:
    reported, press, estimate = (
        count(drawn(ink, sheet, "reported"), ink.series_colour(0)),
        count(drawn(ink, sheet, "press"), ink.series_colour(0)),
        count(drawn(ink, sheet, "estimate"), ink.colour("page")),
    )
    assert reported == 60 * 60
    assert 0 < press < reported / 5
    assert estimate > 100 * 100 - 60 * 60


def test_press_is_tinted(ink: ChartInk, sheet: Paint) -> None:
    assert count(drawn(ink, sheet, "press"), ink.colour("seriesTint")) > 50 * 50


@pytest.mark.parametrize("basis", ["press", "estimate"])
def test_a_bar_too_low_for_an_outline_is_still_seen(ink: ChartInk, sheet: Paint, basis: Basis) -> None:
    image = sheet(lambda painter: paint_basis(painter, ink, QRectF(20, 50, 60, 2), basis))
    assert count(image, ink.series_colour(0)) > 0


def test_differing_reports_are_a_solid_and_a_dashed_tick_round_a_hatch(ink: ChartInk, sheet: Paint) -> None:
    image = sheet(lambda painter: paint_reports(painter, ink, shape(60)))
    taken = [image.pixelColor(x, 20) for x in range(18, 82)]
    other = [image.pixelColor(x, 50) for x in range(18, 82)]
    assert all(colour == ink.series_colour(0) for colour in taken)
    assert ink.colour("doubtLine") in other
    assert any(colour != ink.colour("doubtLine") for colour in other)
    assert count(image, ink.colour("doubtTint")) > 0


def test_a_thin_bar_has_a_bracket_at_its_right(ink: ChartInk, sheet: Paint) -> None:
    image = sheet(lambda painter: paint_bracket(painter, ink, shape(12)))
    assert ink.colour("doubtLine") in [image.pixelColor(x, 35) for x in range(32, 40)]
    assert count(image, ink.colour("doubtTint")) == 0


def test_a_gap_is_pale_hatch_and_no_bar(ink: ChartInk, sheet: Paint) -> None:
    image = sheet(lambda painter: paint_gap(painter, ink, BOX))
    assert count(image, ink.colour("gap")) > 0
    assert count(image, ink.series_colour(0)) == 0
    assert count(image, ink.colour("page")) > 8_000


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_every_series_has_a_tint_between_the_page_and_its_colour(theme: Theme, ink: ChartInk, scheme: str) -> None:
    theme.set_scheme(scheme)
    assert tint(ink, 0) == ink.colour("seriesTint")
    tints = [tint(ink, rank) for rank in (0, 1, 2, 3, 4, 5, None)]
    assert len({colour.name() for colour in tints}) == len(tints)
    page = ink.colour("page").lightness()
    for rank, colour in zip((0, 1, 2, 3, 4, 5, None), tints, strict=True):
        assert 0 < abs(colour.lightness() - page) < abs(ink.series_colour(rank).lightness() - page)


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("rank", [0, 1, 2, 3, 4, 5, None])
def test_words_on_a_series_take_the_role_that_is_read(
    theme: Theme, ink: ChartInk, scheme: str, rank: int | None
) -> None:
    theme.set_scheme(scheme)
    role = words_role(ink, rank)
    ratios = {tried: contrast(ink.colour(tried).name(), ink.series_colour(rank).name()) for tried in ("page", "ink")}
    assert ratios[role] >= 4.5 if role else max(ratios.values()) < 4.5


@pytest.mark.parametrize("basis", ["reported", "press", "estimate"])
def test_a_bar_of_a_group_is_drawn_in_its_own_ink(ink: ChartInk, sheet: Paint, basis: Basis) -> None:
    image = sheet(lambda painter: paint_basis(painter, ink, BOX, basis, rank=1))
    assert count(image, ink.series_colour(1)) > 0
    assert count(image, ink.series_colour(0)) == 0


def test_bars_that_touch_are_painted_at_once_in_their_colours(ink: ChartInk, sheet: Paint) -> None:
    image = sheet(lambda painter: paint_dense(painter, ink, [shape(2)]))
    assert count(image, ink.series_colour(0)) == 2 * 30
    assert count(image, ink.colour("doubtLine")) == 2 * 30


def test_a_doubtful_bar_has_a_dashed_outline_round_it(ink: ChartInk, sheet: Paint) -> None:
    image = sheet(lambda painter: paint_doubtful(painter, ink, BOX))
    inside = image.copy(BOX.adjusted(2, 2, -2, -2).toRect())
    assert count(inside, ink.colour("page")) == inside.width() * inside.height()
    ink_of_it = sum(image.pixelColor(x, y) != ink.colour("page") for x in range(16, 84) for y in range(16, 84))
    assert 100 < ink_of_it < 4 * 62 * 2
