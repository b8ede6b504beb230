"""Tests of gui.charts.strip."""

from datetime import date

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.charts.ink import ChartInk
from gui.charts.sight import LEAST_DAYS
from gui.charts.strip import HEIGHT, RangeStrip
from gui.figures.chart import Overview
from gui.figures.chart_state import Window
from tests.charts import samples
from tests.charts.conftest import count, count_written, picture
from tests.charts.hands import CTRL, LEFT, SHIFT, drag, wheel

KEY = Qt.Key
CHART = samples.lively_chart()
HISTORY, HOME = CHART.history, CHART.home
SIDES = (50.0, 690.0)
MIDDLE = HEIGHT // 2


@pytest.fixture
def strip(qtbot: QtBot, desk: QWidget, ink: ChartInk, text: Text) -> RangeStrip:
    """Return a strip of 21 years, of which some five are seen."""
    strip = RangeStrip(ink=ink, text=text, parent=desk)
    strip.resize(700, 44)
    strip.set_sides(*SIDES)
    strip.show_chart(CHART)
    desk.resize(700, 60)
    with qtbot.waitExposed(desk):
        desk.show()
    return strip


@pytest.fixture
def asked(strip: RangeStrip) -> list[Window]:
    """Return what the strip asks for, as it does."""
    found: list[Window] = []
    strip.windowMoved.connect(found.append)
    return found


@pytest.fixture
def settled(strip: RangeStrip) -> list[bool]:
    found: list[bool] = []
    strip.windowSettled.connect(lambda: found.append(True))
    return found


def place_of(moment: float) -> float:
    return SIDES[0] + (moment - HISTORY.first) / HISTORY.days * (SIDES[1] - SIDES[0])


def at(moment: float) -> QPoint:
    return QPoint(round(place_of(moment)), MIDDLE)


def days(pixels: float) -> float:
    return pixels * HISTORY.days / (SIDES[1] - SIDES[0])


def test_the_frame_stands_round_what_is_seen(strip: RangeStrip) -> None:
    assert strip.frame.left() == pytest.approx(place_of(HOME.first))
    assert strip.frame.right() == pytest.approx(place_of(HOME.last))
    strip.set_window(Window(HISTORY.first, HISTORY.last))
    assert (strip.frame.left(), strip.frame.right()) == pytest.approx(SIDES)
    strip.set_sides(100, 500)
    assert (strip.frame.left(), strip.frame.right()) == pytest.approx((100, 500))


def test_the_day_one_looks_from_has_a_line_outside_the_frame_too(strip: RangeStrip, ink: ChartInk) -> None:
    assert count(picture(strip), ink.colour("timeLine")) == 0
    day = date.fromordinal(round(HISTORY.first) + 400)
    strip.show_chart(msgspec.structs.replace(CHART, known_on=day))
    line = picture(strip).copy(round(place_of(day.toordinal() + 1)) - 3, 0, 6, HEIGHT)
    assert count_written(line, ink.colour("timeLine")) >= HEIGHT - 2
    strip.show_chart(msgspec.structs.replace(CHART, known_on=date.fromordinal(round(HISTORY.first) - 400)))
    assert count(picture(strip), ink.colour("timeLine")) == 0


def test_a_chart_that_is_zoomed_has_its_frame_there(strip: RangeStrip) -> None:
    window = Window(HOME.first + 300, HOME.first + 600)
    strip.show_chart(samples.lively_chart(window=window))
    assert strip.frame.left() == pytest.approx(place_of(window.first))


@pytest.mark.parametrize("side", ["first", "last"])
def test_a_grip_moves_one_end_and_leaves_the_other(
    strip: RangeStrip, asked: list[Window], settled: list[bool], side: str
) -> None:
    start = at(getattr(HOME, side))
    drag(strip, start, start + QPoint(-20, 0), start + QPoint(-40, 0))
    assert len(asked) == 2
    moved, stayed = ("first", "last") if side == "first" else ("last", "first")
    assert getattr(asked[-1], moved) == pytest.approx(getattr(HOME, moved) - days(40), abs=days(1.5))
    assert getattr(asked[-1], stayed) == pytest.approx(getattr(HOME, stayed))
    assert settled == [True]
    assert strip.frame.left() == pytest.approx(place_of(asked[-1].first))


@pytest.mark.parametrize("side", ["first", "last"])
def test_a_grip_never_passes_the_other_one(strip: RangeStrip, asked: list[Window], side: str) -> None:
    start = at(getattr(HOME, side))
    drag(strip, start, QPoint(690 if side == "first" else 50, MIDDLE))
    assert asked[-1].days == pytest.approx(LEAST_DAYS)
    assert HOME.first - 1 <= asked[-1].first <= asked[-1].last <= HOME.last + 1


def test_the_whole_frame_is_dragged_and_stays_as_long(
    strip: RangeStrip, asked: list[Window], settled: list[bool]
) -> None:
    middle = at((HOME.first + HOME.last) / 2)
    drag(strip, middle, middle + QPoint(-30, 0), middle + QPoint(-100, 4))
    assert asked[-1].days == pytest.approx(HOME.days)
    assert asked[-1].first == pytest.approx(HOME.first - days(100), abs=days(1))
    assert settled == [True]


def test_dragged_far_it_stops_at_the_end_of_the_history(strip: RangeStrip, asked: list[Window]) -> None:
    middle = at((HOME.first + HOME.last) / 2)
    drag(strip, middle, middle + QPoint(-600, 0))
    assert asked[-1].first == HISTORY.first
    assert asked[-1].days == pytest.approx(HOME.days)


def test_a_click_outside_the_frame_brings_it_there(strip: RangeStrip, asked: list[Window], settled: list[bool]) -> None:
    moment = HISTORY.first + 1800
    QTest.mouseClick(strip, LEFT, pos=at(moment))
    assert (asked[-1].first + asked[-1].last) / 2 == pytest.approx(moment, abs=days(1))
    assert asked[-1].days == pytest.approx(HOME.days)
    assert settled == [True]


def test_a_click_inside_the_frame_and_the_right_button_move_nothing(strip: RangeStrip, asked: list[Window]) -> None:
    QTest.mouseClick(strip, LEFT, pos=at(HOME.first + 900))
    QTest.mouseClick(strip, Qt.MouseButton.RightButton, pos=at(HISTORY.first + 800))
    QTest.mouseDClick(strip, LEFT, pos=at(HOME.first + 900))
    assert asked == []


def test_the_pointer_shows_what_it_would_move(strip: RangeStrip) -> None:
    shapes = []
    for moment in (HOME.first, (HOME.first + HOME.last) / 2, HOME.last, HISTORY.first + 400):
        QTest.mouseMove(strip, at(moment))
        shapes.append(strip.cursor().shape())
    shape = Qt.CursorShape
    assert shapes == [shape.SizeHorCursor, shape.OpenHandCursor, shape.SizeHorCursor, shape.ArrowCursor]


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        (KEY.Key_Left, -0.1, -0.1),
        (KEY.Key_Right, 0.1, 0.1),
        (KEY.Key_PageUp, -0.9, -0.9),
        (KEY.Key_PageDown, 0.9, 0.9),
    ],
)
def test_arrows_and_pages_move_the_frame(
    strip: RangeStrip, asked: list[Window], settled: list[bool], *, key: Qt.Key, first: float, last: float
) -> None:
    QTest.keyClick(strip, key)
    assert asked[-1].first == pytest.approx(HOME.first + first * HOME.days)
    assert asked[-1].last == pytest.approx(HOME.last + last * HOME.days)
    assert settled == [True]


def test_home_and_end_lead_to_the_ends_of_the_history(strip: RangeStrip, asked: list[Window]) -> None:
    QTest.keyClick(strip, KEY.Key_Home)
    assert asked[-1].first == HISTORY.first
    QTest.keyClick(strip, KEY.Key_End)
    assert asked[-1].last == HISTORY.last
    assert asked[-1].days == pytest.approx(HOME.days)


def test_with_shift_an_arrow_widens_and_narrows(strip: RangeStrip, asked: list[Window]) -> None:
    QTest.keyClick(strip, KEY.Key_Right, SHIFT)
    assert asked[-1].first == pytest.approx(HOME.first)
    assert asked[-1].last == pytest.approx(HOME.last + HOME.days / 10)
    for _ in range(80):
        QTest.keyClick(strip, KEY.Key_Left, SHIFT)
    assert asked[-1].first == pytest.approx(HOME.first)
    assert LEAST_DAYS <= asked[-1].days < 9


def test_other_keys_move_nothing(strip: RangeStrip, asked: list[Window], settled: list[bool]) -> None:
    for key in (KEY.Key_T, KEY.Key_Return, KEY.Key_Up):
        QTest.keyClick(strip, key)
    assert asked == []
    assert settled == []


def test_the_wheel_comes_nearer_with_ctrl_and_is_the_pages_without(
    strip: RangeStrip, asked: list[Window], settled: list[bool]
) -> None:
    place = QPointF(place_of(HOME.first + 500), MIDDLE)
    assert not wheel(strip, place, QPoint(0, 120))
    assert asked == []
    assert wheel(strip, place, QPoint(0, 120), CTRL)
    assert asked[-1].days < HOME.days
    moment = HOME.first + 500
    before = (moment - HOME.first) / HOME.days
    assert (moment - asked[-1].first) / asked[-1].days == pytest.approx(before, abs=0.01)
    assert settled == [True]


def test_where_it_is_is_said(strip: RangeStrip) -> None:
    assert strip.accessibleName() == "Part of the time that is shown"
    assert strip.accessibleDescription() == "Oct 2021 to Mar 2026"
    year = Window(date(2024, 1, 1).toordinal(), date(2025, 1, 1).toordinal())
    strip.set_window(year)
    assert strip.accessibleDescription() == "2024"
    launch = msgspec.structs.replace(CHART, state=msgspec.structs.replace(CHART.state, axis="launch"))
    launch = msgspec.structs.replace(launch, home=Window(0, 50), history=Window(0, 400))
    strip.show_chart(launch)
    assert strip.accessibleDescription() == "day 1 to 50 since launch"


def test_history_events_and_names_are_drawn(strip: RangeStrip, ink: ChartInk) -> None:
    image = picture(strip)
    assert count(image.copy(0, HEIGHT, 700, 20), ink.colour("page")) < 700 * 20
    assert count_written(image.copy(0, HEIGHT, 700, 20), ink.colour("inkSoft")) > 60
    event = round(place_of(date(2022, 3, 5).toordinal()))
    assert count(image.copy(event - 2, 0, 5, 5), ink.colour("inkSoft")) >= 3
    faint = picture(strip)
    strip.show_chart(msgspec.structs.replace(CHART, overview=Overview()))
    assert picture(strip) != faint
    assert count(image, ink.colour("accent")) > 60


def test_the_overview_stands_within_the_strip(strip: RangeStrip, ink: ChartInk) -> None:
    strip.set_window(HISTORY)
    image = picture(strip)
    assert count(image.copy(0, 0, 46, HEIGHT), ink.colour("page")) == 46 * HEIGHT
    below = image.copy(60, HEIGHT + 1, 600, 1)
    assert count(below, ink.colour("page")) >= 590


def test_without_a_chart_it_is_empty_and_moves_nothing(strip: RangeStrip, asked: list[Window], ink: ChartInk) -> None:
    strip.show_chart(None)
    image = picture(strip)
    assert count(image, ink.colour("page")) == image.width() * image.height()
    QTest.mouseClick(strip, LEFT, pos=QPoint(200, MIDDLE))
    QTest.keyClick(strip, KEY.Key_Left)
    assert not wheel(strip, QPointF(200, MIDDLE), QPoint(0, 120), CTRL)
    assert asked == []


def test_a_strip_without_width_divides_by_nothing(strip: RangeStrip) -> None:
    strip.set_sides(30, 30)
    assert not picture(strip).isNull()
