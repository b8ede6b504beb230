"""Tests of gui.charts.gaps."""

from datetime import date

import msgspec
import pytest
from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from gui.base.messages import plain
from gui.base.period import Period
from gui.base.text import Text
from gui.charts.gaps import Gaps
from gui.charts.ink import ChartInk
from gui.charts.room import Room
from gui.charts.timescale import TimeScale
from gui.figures.chart import Gap
from gui.figures.chart_state import window_of
from tests.charts.conftest import count, count_written
from tests.periods import year_of

PLOT = QRectF(40, 20, 640, 160)
SPAN = Period(date(2022, 1, 1), date(2025, 12, 31))
TIME = TimeScale(window_of(SPAN), PLOT.left(), PLOT.right())
YEAR = Gap(year_of(date(2023, 1, 1)), plain("2023: no figure"))


@pytest.fixture
def room() -> Room:
    return Room(QSizeF(700, 200))


@pytest.fixture
def gaps(ink: ChartInk, text: Text) -> Gaps:
    return Gaps(ink=ink, text=text)


def painted(gaps: Gaps, ink: ChartInk) -> QImage:
    image = QImage(700, 200, QImage.Format.Format_RGB32)
    image.fill(ink.colour("page"))
    painter = QPainter(image)
    gaps.paint_hatch(painter)
    gaps.paint_words(painter)
    painter.end()
    return image


def test_a_gap_is_hatched_from_zero_and_says_so_in_words(gaps: Gaps, room: Room, ink: ChartInk) -> None:
    gaps.arrange((YEAR,), time=TIME, zero=PLOT.bottom(), plot=PLOT, room=room)
    (rect,) = gaps.rects
    assert rect.bottom() == PLOT.bottom()
    assert rect.height() <= 48
    assert TIME.begin(date(2023, 1, 1)) < rect.left() < rect.right() < TIME.end(date(2023, 12, 31))
    assert gaps.words == ("2023: no figure",)
    image = painted(gaps, ink)
    assert count(image.copy(rect.toRect()), ink.colour("gap")) > 100
    assert count_written(image.copy(rect.toRect()), ink.colour("inkSoft")) > 20
    above = image.copy(QRect(0, 0, 700, round(rect.top()) - 1))
    assert count(above, ink.colour("page")) == above.width() * above.height()


def test_the_words_stand_in_the_middle_of_what_is_seen(gaps: Gaps, room: Room, ink: ChartInk) -> None:
    gaps.arrange((YEAR,), time=TIME, zero=PLOT.bottom(), plot=PLOT, room=room)
    (rect,) = gaps.rects
    left = painted(gaps, ink).copy(rect.adjusted(0, 0, -rect.width() / 2, 0).toRect())
    right = painted(gaps, ink).copy(rect.adjusted(rect.width() / 2, 0, 0, 0).toRect())
    assert count_written(left, ink.colour("inkSoft")) > 0
    assert count_written(right, ink.colour("inkSoft")) > 0


def test_long_words_are_broken_into_lines(gaps: Gaps, room: Room) -> None:
    told = Gap(year_of(date(2023, 1, 1)), plain("2023: EUR 7.20 m, in dollars alone"))
    gaps.arrange((told,), time=TIME, zero=PLOT.bottom(), plot=PLOT, room=room)
    (words,) = gaps.words
    assert "\n" in words
    assert words.replace("\n", " ") == "2023: EUR 7.20 m, in dollars alone"


def test_a_narrow_gap_has_no_words(gaps: Gaps, room: Room) -> None:
    month = Gap(Period(date(2023, 5, 1), date(2023, 6, 30)), plain("no figure"))
    gaps.arrange((month,), time=TIME, zero=PLOT.bottom(), plot=PLOT, room=room)
    assert len(gaps.rects) == 1
    assert gaps.words == ()


def test_words_never_lie_over_data(gaps: Gaps, room: Room) -> None:
    room.take(QRectF(PLOT.left(), PLOT.bottom() - 30, PLOT.width(), 30))
    gaps.arrange((YEAR,), time=TIME, zero=PLOT.bottom(), plot=PLOT, room=room)
    assert len(gaps.rects) == 1
    assert gaps.words == ()


def test_where_all_values_are_negative_it_hangs_from_zero(gaps: Gaps, room: Room) -> None:
    gaps.arrange((YEAR,), time=TIME, zero=PLOT.top() + 2, plot=PLOT, room=room)
    (rect,) = gaps.rects
    assert rect.top() == PLOT.top() + 2
    assert rect.height() == 48


def test_what_is_not_seen_is_not_there(gaps: Gaps, room: Room, ink: ChartInk) -> None:
    early = Gap(year_of(date(2019, 1, 1)), plain("no figure"))
    gaps.arrange((early, YEAR), time=TIME, zero=PLOT.bottom(), plot=PLOT, room=room)
    shown = len(gaps.rects)
    gaps.clear()
    assert (shown, len(gaps.rects)) == (1, 0)
    assert count(painted(gaps, ink), ink.colour("page")) == 700 * 200


def test_a_gap_can_be_pointed_at_over_all_its_period(gaps: Gaps, room: Room) -> None:
    named = msgspec.structs.replace(YEAR, link="gap:upper::2023")
    gaps.arrange((named, YEAR), time=TIME, zero=PLOT.bottom(), plot=PLOT, room=room)
    (mark,) = gaps.marks()
    assert (mark.link, mark.sign, mark.opens) == ("gap:upper::2023", "gap", False)
    assert mark.reach.top() == PLOT.top()
    assert mark.reach.left() == mark.box.left()


def test_a_figure_that_cannot_be_shown_has_a_closer_hatch(gaps: Gaps, room: Room, ink: ChartInk) -> None:
    inks = []
    for silent in (True, False):
        gap = msgspec.structs.replace(YEAR, silent=silent, link="gap:upper::2023", words=plain(""))
        gaps.arrange((gap,), time=TIME, zero=PLOT.bottom(), plot=PLOT, room=room)
        inks.append(count(painted(gaps, ink), ink.colour("gap")))
    assert inks[1] > 1.5 * inks[0]
    assert gaps.marks()[0].sign == "unshown"
