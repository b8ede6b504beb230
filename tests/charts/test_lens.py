"""Tests of gui.charts.lens."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from gui.base.messages import plain
from gui.base.text import Text
from gui.charts.barpaint import tint
from gui.charts.ink import ChartInk
from gui.charts.lens import lens_height, paint_lens
from gui.figures.readout_values import Lens, LensTick
from tests.charts.conftest import count, count_written, pixels

PLACE = QRectF(20, 10, 260, 60)


def tick(
    value: float, *, spread: float = 0.05, taken: bool = False, differs: bool = False, number: int = 1
) -> LensTick:
    return LensTick(value, value - spread, value + spread, plain(f"{value:g}"), number, taken=taken, differs=differs)


def lens(*ticks: LensTick, low: float = 1.5, high: float = 2.5) -> Lens:
    return Lens(low, high, plain("EUR m"), ticks)


def painted(ink: ChartInk, lens: Lens, *, rank: int | None = 0) -> QImage:
    image = QImage(300, 80, QImage.Format.Format_RGB32)
    image.fill(ink.colour("page"))
    painter = QPainter(image)
    paint_lens(painter, ink, PLACE, lens, text=Text(), rank=rank)
    painter.end()
    return image


def columns(image: QImage, ink: ChartInk, role: str, rows: range) -> list[int]:
    """Return the columns in which a role is seen in some rows."""
    wanted = ink.colour(role)
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) == wanted for y in rows)]


def band(ink: ChartInk) -> range:
    top = round(PLACE.top() + ink.line("tick"))
    return range(top, top + 16)


BOTH = lens(tick(1.78, differs=True), tick(2.1, taken=True))


def test_reports_that_differ_stand_apart_with_the_hatch_between_them(ink: ChartInk) -> None:
    image = painted(ink, BOTH)
    hatch = columns(image, ink, "doubtTint", band(ink))
    assert min(hatch) == pytest.approx(PLACE.left() + 0.28 * 260, abs=3)
    assert max(hatch) == pytest.approx(PLACE.left() + 0.6 * 260, abs=3)
    agreed = painted(ink, lens(tick(2.1, taken=True), tick(2.098)))
    assert columns(agreed, ink, "doubtTint", band(ink)) == []


def test_the_hatch_leaves_out_what_agrees(ink: ChartInk) -> None:
    image = painted(ink, lens(tick(1.6), tick(1.8, taken=True), tick(2.3, differs=True), tick(1.7)))
    hatch = columns(image, ink, "doubtTint", band(ink))
    assert min(hatch) == pytest.approx(PLACE.left() + 0.3 * 260, abs=3)
    assert max(hatch) == pytest.approx(PLACE.left() + 0.8 * 260, abs=3)
    untaken = painted(ink, lens(tick(1.6), tick(2.3, differs=True)))
    assert min(columns(untaken, ink, "doubtTint", band(ink))) == pytest.approx(PLACE.left() + 0.1 * 260, abs=3)


def test_two_ways_to_tell_one_value_are_both_written(ink: ChartInk) -> None:
    ways = [replace(tick(2.0, taken=taken), words=plain(words)) for taken, words in ((True, "≈2"), (False, ">2"))]
    line = round(ink.line("tick"))
    lines = (painted(ink, lens(*some)).copy(0, round(PLACE.top()), 300, line) for some in (ways[:1], ways))
    one, both = (count_written(image, ink.colour("ink")) for image in lines)
    assert both > 1.3 * one > 0


def test_the_width_of_the_printed_precision_is_a_pale_block(ink: ChartInk) -> None:
    narrow, wide = (painted(ink, lens(tick(2.1, spread=spread, taken=True))) for spread in (0.02, 0.2))
    assert 0 < count(narrow, tint(ink, 0)) < count(wide, tint(ink, 0)) / 4


def test_the_taken_value_is_solid_in_the_series_colour_and_the_other_dashed(ink: ChartInk) -> None:
    image = painted(ink, BOTH, rank=2)
    assert count(image, ink.series_colour(2)) >= 20
    other = image.copy(round(PLACE.left() + 0.28 * 260) - 2, band(ink).start, 5, 16)
    assert 0 < count(other, ink.colour("doubtLine")) < 2 * 14


def test_values_stand_over_their_ticks_and_round_ones_below_the_axis(ink: ChartInk) -> None:
    image = painted(ink, BOTH)
    line = round(ink.line("tick"))
    above = image.copy(0, round(PLACE.top()), 300, line)
    assert count_written(above.copy(round(PLACE.left() + 0.28 * 260) - 15, 0, 30, line), ink.colour("ink")) > 5
    assert count_written(above.copy(round(PLACE.left() + 0.6 * 260) - 15, 0, 30, line), ink.colour("ink")) > 5
    below = image.copy(0, band(ink).stop, 300, line + 4)
    assert count_written(below, ink.colour("inkSoft")) > 10


@pytest.mark.parametrize(
    "ticks",
    [
        [2.0],
        [1.5, 2.5],
        [1.5 + number / 60 for number in range(60)],
        [-40.0, 2.0, 900.0],
    ],
)
def test_nothing_leaves_its_place_however_many_there_are(ink: ChartInk, ticks: Sequence[float]) -> None:
    shown = [tick(value, differs=number > 0, taken=number == 0, number=3) for number, value in enumerate(ticks)]
    image = painted(ink, lens(*shown))
    inked = pixels(image) != ink.colour("page").rgb() & 0xFFFFFF
    assert inked.any()
    place = PLACE.toRect()
    assert not inked[:, : place.left() - 1].any()
    assert not inked[:, place.right() + 2 :].any()
    assert not inked[: place.top()].any()
    assert not inked[round(PLACE.top() + lens_height(ink)) + 1 :].any()


def test_of_words_that_would_touch_the_taken_value_is_read(ink: ChartInk) -> None:
    crowd = [replace(tick(2.0 + number / 1000, differs=True), words=plain("■■■■■")) for number in range(1, 9)]
    alone = painted(ink, lens(tick(2.0, taken=True)))
    both = painted(ink, lens(*crowd, tick(2.0, taken=True)))
    line = round(ink.line("tick"))
    words = [image.copy(0, round(PLACE.top()), 300, line) for image in (alone, both)]
    assert words[0] == words[1]


def test_one_value_that_all_say_has_an_axis_too(ink: ChartInk) -> None:
    image = painted(ink, lens(tick(5.0, spread=0, taken=True), low=5.0, high=5.0))
    assert count(image, ink.colour("lineStrong")) > 200
