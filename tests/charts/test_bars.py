"""Tests of gui.charts.bars."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtWidgets import QGraphicsScene

from gui.base.messages import plain
from gui.base.period import Period
from gui.base.text import Text
from gui.charts.backdrop import LaneGround
from gui.charts.bars import BarsItem
from gui.charts.ink import ChartInk
from gui.charts.plan import LaneRoom
from gui.charts.room import Room
from gui.charts.scale import ValueScale, log_scale, value_scale
from gui.charts.timescale import TimeScale
from gui.figures.chart import BarLane, Gap
from gui.figures.chart_state import window_of
from tests.charts import samples
from tests.charts.conftest import count, count_written, scene_picture
from tests.periods import year_of

PLOT = QRectF(40, 20, 640, 160)


class Drawn:
    """A lane of bars on a canvas of 700 x 200."""

    def __init__(
        self,
        ink: ChartInk,
        text: Text,
        lane: BarLane,
        *,
        top: float = 32,
        span: Period = samples.SPAN,
        scale: ValueScale | None = None,
    ) -> None:
        self.scene = QGraphicsScene()
        self.item = BarsItem(ink=ink, text=text, depth=0)
        self.scene.addItem(self.item)
        self.room = Room(QSizeF(700, 200))
        low, high = min((bar.low for bar in lane.bars), default=1.0), max((bar.high for bar in lane.bars), default=1.0)
        linear = scale or ValueScale(0, top, ())
        shown = log_scale(max(low, 1e-12), high, height=160, head=24, foot=24) if lane.log else linear
        self.ground = LaneGround(LaneRoom(QRectF(0, 0, 700, 16), PLOT), shown, "Odd")
        time = TimeScale(window_of(span), PLOT.left(), PLOT.right())
        self.item.arrange(lane.bars, lane.gaps, time=time, ground=self.ground, room=self.room, doubtful="doubtful")
        self.item.redraw(self.room.bounds)
        self.marks = {mark.link.removeprefix("figure:"): mark for mark in self.item.marks()}
        self._ink = ink
        self.draw()

    def draw(self) -> None:
        self.image = scene_picture(self.scene, self._ink, QSize(700, 200))

    def height(self, value: float) -> float:
        return self.ground.height(value)

    def inked(self, ink: ChartInk, rect: QRectF) -> bool:
        """Say whether there is ink of text in a place."""
        return count(self.image.copy(rect.toRect()), ink.colour("ink")) > 0


def test_every_bar_can_be_pointed_at_at_its_value(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, samples.bars())
    assert len(drawn.marks) == 5
    mark = drawn.marks["fares-2024"]
    assert mark.anchor.y() == drawn.height(26.35)
    assert drawn.marks["fares-2024-h1"].inner


def test_the_value_stands_above_its_bar(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, samples.bars())
    box = drawn.marks["fares-2024"].box
    assert drawn.inked(ink, QRectF(box.center().x() - 20, box.top() - 20, 40, 18))


def test_the_inner_bar_lies_in_front_with_page_colour_round_it(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, samples.bars())
    inner, outer = drawn.marks["fares-2024-h1"].box, drawn.marks["fares-2024"].box
    assert outer.contains(inner)
    edge = drawn.image.pixelColor(round(inner.left()) - 1, round(inner.center().y()))
    assert edge == ink.colour("page")


def test_a_gap_says_so_and_stays_low(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, samples.bars())
    time = TimeScale(window_of(samples.SPAN), PLOT.left(), PLOT.right())
    left = time.begin(samples.SECOND_HALF_2025.start)
    place = QRectF(left + 2, PLOT.bottom() - 48, time.end(samples.SECOND_HALF_2025.end) - left - 4, 48)
    gap = drawn.image.copy(place.toRect())
    assert count(gap, ink.colour("inkSoft")) > 0
    above = drawn.image.copy(place.translated(0, -50).toRect())
    assert count(above, ink.colour("page")) == above.width() * above.height()


def test_of_many_thin_bars_only_the_highest_and_the_latest_are_labelled(ink: ChartInk, text: Text) -> None:
    lane = samples.monthly_chart().upper
    assert isinstance(lane, BarLane)
    drawn = Drawn(ink, text, lane, top=60)
    labelled = [
        mark for mark in drawn.marks.values() if drawn.inked(ink, mark.box.adjusted(0, -19, 0, -mark.box.height() - 5))
    ]
    assert 1 <= len(labelled) <= 2


def test_labels_of_equal_neighbours_do_not_collide(ink: ChartInk, text: Text) -> None:
    months = samples.monthly_chart().upper
    assert isinstance(months, BarLane)
    wide = tuple(samples.bar(f"b{n}", bar.period, 123456789.0) for n, bar in enumerate(months.bars))
    drawn = Drawn(ink, text, BarLane(plain("Many"), wide, (), 32))
    assert len(drawn.marks) == len(wide)


def test_clear_shows_nothing(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, samples.bars())
    drawn.item.clear()
    assert drawn.item.marks() == []


def test_bars_of_a_group_stand_side_by_side_each_in_its_own_ink(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, samples.grouped())
    year = [drawn.marks[f"2022-{slot}"] for slot in range(3)]
    assert [mark.rank for mark in year] == [0, 1, None]
    for one, other in pairwise(year):
        assert 1 <= other.box.left() - one.box.right() <= 2
        assert not one.reach.intersects(other.reach.adjusted(0.1, 0, 0, 0))
    time = TimeScale(window_of(samples.SPAN), PLOT.left(), PLOT.right())
    assert time.begin(date(2022, 1, 1)) < year[0].box.left() < year[2].box.right() < time.end(date(2022, 12, 31))
    for name, rank in (("2023-0", 0), ("2022-1", 1), ("2024-2", None)):
        part = drawn.image.copy(drawn.marks[name].box.toRect())
        assert count(part, ink.series_colour(rank)) > 100, name


def test_a_difference_has_a_chip_or_at_least_its_sign_at_every_width(ink: ChartInk, text: Text) -> None:
    for lane in (samples.bars(), samples.grouped(), samples.grouped(12), samples.daily(1500)):
        drawn = Drawn(ink, text, lane)
        differing = [bar for bar in lane.bars if bar.high > bar.low]
        assert differing
        for bar in differing:
            mark = drawn.marks[bar.link.removeprefix("figure:")]
            around = drawn.image.copy(mark.box.adjusted(-30, -30, 30, 10).toRect())
            assert count_written(around, ink.colour("doubt")) > 0, bar.link


def test_a_difference_that_the_scale_cannot_show_has_its_chip(ink: ChartInk, text: Text) -> None:
    (alone,) = samples.of_values((20.0,)).bars
    plain_bar, differing = (replace(alone, different=number) for number in (0, 2))
    pictures = [Drawn(ink, text, BarLane(plain("Odd"), (bar,), (), 20)).image for bar in (plain_bar, differing)]
    assert count(pictures[0], ink.colour("doubtTint")) == 0
    assert count(pictures[1], ink.colour("doubtTint")) > 50


def test_on_a_logarithmic_scale_there_is_no_bar_from_zero(ink: ChartInk, text: Text) -> None:
    lane = replace(samples.bars(), log=True)
    drawn = Drawn(ink, text, lane)
    mark = drawn.marks["fares-2024"]
    assert mark.anchor.y() == drawn.height(26.35)
    below = drawn.image.copy(QRectF(mark.box.left(), mark.box.bottom() + 2, mark.box.width(), 20).toRect())
    assert count(below, ink.series_colour(0)) == 0
    line = [drawn.image.pixelColor(x, round(mark.anchor.y())) for x in range(round(mark.box.left()) + 2, 480)]
    assert ink.series_colour(0) in line
    differing = drawn.marks["fares-2022"]
    assert differing.box.top() <= drawn.height(2.1) < drawn.height(1.78) <= differing.box.bottom()


def test_what_is_not_above_zero_has_no_place_on_a_logarithmic_scale(ink: ChartInk, text: Text) -> None:
    lane = replace(samples.of_values((0.0, -3.0, 5.0)), log=True)
    assert list(Drawn(ink, text, lane).marks) == ["v2"]


def test_a_bar_half_out_of_view_still_shows_its_value(ink: ChartInk, text: Text) -> None:
    span = Period(date(2024, 9, 1), date(2025, 6, 30))
    drawn = Drawn(ink, text, samples.bars(), span=span)
    box = drawn.marks["fares-2024"].box
    assert PLOT.left() <= box.left() < box.right() < PLOT.right()
    assert drawn.inked(ink, QRectF(box.left(), box.top() - 20, box.width(), 18))
    assert "fares-2022" not in drawn.marks


@pytest.mark.parametrize(
    "span", [samples.SPAN, Period(date(2022, 6, 1), date(2024, 3, 1)), Period(date(2024, 1, 10), date(2024, 1, 17))]
)
@pytest.mark.parametrize("log", [False, True])
def test_nothing_is_drawn_left_or_below_the_plot(ink: ChartInk, text: Text, span: Period, *, log: bool) -> None:
    for lane in (samples.bars(), samples.grouped(), samples.daily(900)):
        image = Drawn(ink, text, replace(lane, log=log), span=span).image
        for outside in (QRect(0, 0, 34, 200), QRect(0, 186, 700, 14), QRect(690, 0, 10, 200)):
            part = image.copy(outside)
            assert count(part, ink.colour("page")) == part.width() * part.height()


@pytest.mark.parametrize(
    "values",
    [
        (1e-12, 1e-6, 1.0, 1e6, 1e15),
        (-1e15, 1e-12, 1e15),
        (-3.0, -8.0, -2.0),
        (5.0, 5.0, 5.0),
        (0.0, 0.0),
        (7.0,),
        (),
    ],
)
@pytest.mark.parametrize("log", [False, True])
def test_extreme_values_are_drawn_inside_the_plot(
    ink: ChartInk, text: Text, values: tuple[float, ...], *, log: bool
) -> None:
    lane = replace(samples.of_values(values), log=log)
    scale = value_scale(min(values, default=0.0), max(values, default=0.0), height=PLOT.height(), head=24, foot=24)
    drawn = Drawn(ink, text, lane, scale=scale)
    seen = [value for value in values if value > 0 or not log]
    assert len(drawn.marks) == len(seen)
    for mark in drawn.marks.values():
        assert PLOT.adjusted(-1, -20, 1, 20).contains(mark.box)
        assert count(drawn.image.copy(mark.box.adjusted(0, -1, 0, 1).toRect()), ink.series_colour(0)) > 0


def test_days_that_touch_are_drawn_without_borders_and_the_missing_one_stays_free(ink: ChartInk, text: Text) -> None:
    lane = samples.daily(2000)
    drawn = Drawn(ink, text, lane, span=Period(samples.SPAN.start, samples.SPAN.start + timedelta(days=1999)))
    assert len(drawn.marks) == 1999
    row = drawn.image.copy(QRect(41, round(PLOT.bottom()) - 3, 638, 1))
    assert count(row, ink.series_colour(0)) > 620
    assert not any(drawn.inked(ink, mark.box.adjusted(0, -19, 0, -mark.box.height())) for mark in drawn.marks.values())


def test_all_values_below_zero_leave_room_for_a_gap_under_it(ink: ChartInk, text: Text) -> None:
    lane = samples.of_values((-3.0, -8.0))
    gap = Gap(year_of(date(2024, 1, 1)), plain("no figure"))
    scale = value_scale(-8.0, -3.0, height=PLOT.height(), head=24, foot=24)
    drawn = Drawn(ink, text, replace(lane, gaps=(gap,)), scale=scale)
    assert count(drawn.image, ink.colour("gap")) > 20


def test_the_pointer_anywhere_in_a_period_means_its_bar(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, samples.bars())
    over = QPointF(drawn.marks["fares-2022"].box.center().x(), PLOT.top() + 2)
    assert [mark.link for mark in drawn.item.mark_at(over)] == ["figure:fares-2022"]
    both = drawn.marks["fares-2024-h1"].box.center()
    assert {mark.link for mark in drawn.item.mark_at(both)} == {"figure:fares-2024", "figure:fares-2024-h1"}
    assert list(drawn.item.mark_at(QPointF(PLOT.right() - 2, 100))) == []


def test_a_bar_is_found_by_its_link(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, samples.bars())
    assert drawn.item.mark("figure:fares-2023") == drawn.marks["fares-2023"]
    assert drawn.item.mark("figure:nowhere") is None


def test_the_bars_of_one_entity_are_ringed_while_it_is_lit(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, samples.grouped())
    dark = drawn.image
    assert count(dark, ink.colour("focus")) == 0
    drawn.item.light(frozenset({"line-1"}))
    drawn.draw()
    for name, mark in drawn.marks.items():
        edge = drawn.image.copy(QRectF(mark.box.left() - 1, mark.box.center().y() - 4, 3, 8).toRect())
        assert (count(edge, ink.colour("focus")) > 0) == name.endswith("-1"), name
    drawn.item.light(frozenset())
    drawn.draw()
    assert drawn.image == dark


def test_on_a_logarithmic_scale_bars_of_a_group_stand_side_by_side_as_points(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, replace(samples.grouped(), log=True))
    year = [drawn.marks[f"2022-{slot}"] for slot in range(3)]
    assert [mark.rank for mark in year] == [0, 1, None]
    for one, other in pairwise(year):
        assert one.box.right() <= other.box.left()
        assert one.anchor.y() > other.anchor.y()
    for mark, value in zip(year, (6.0, 9.0, 12.0), strict=True):
        assert mark.anchor.y() == pytest.approx(drawn.height(value))


def test_a_gap_on_a_logarithmic_scale_stands_at_the_foot(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, replace(samples.bars(), log=True))
    time = TimeScale(window_of(samples.SPAN), PLOT.left(), PLOT.right())
    left, right = time.begin(samples.SECOND_HALF_2025.start), time.end(samples.SECOND_HALF_2025.end)
    foot = drawn.image.copy(QRectF(left, PLOT.bottom() - 10, right - left, 10).toRect())
    assert count(foot, ink.colour("gap")) > 5


@pytest.mark.parametrize("log", [False, True])
def test_a_doubtful_figure_is_outlined_and_no_other(ink: ChartInk, text: Text, *, log: bool) -> None:
    (sound,) = samples.of_values((20.0,)).bars
    pictures = [
        Drawn(ink, text, BarLane(plain("Odd"), (replace(sound, standing=standing),), (), 20, log=log)).image
        for standing in ("stands", "disputed", "doubtful")
    ]
    outlined = [count_written(image, ink.colour("doubtLine")) > 20 for image in pictures]
    assert outlined == [False, False, True]
