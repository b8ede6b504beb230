"""Tests of gui.charts.flags."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene

from gui.base.period import Period
from gui.base.text import Text
from gui.charts.flags import CELL, FlagsItem
from gui.charts.ink import ChartInk
from gui.charts.marks import Mark
from gui.charts.room import Room
from gui.charts.timescale import TimeScale
from gui.figures.chart import Flag
from gui.figures.chart_state import window_of
from tests.charts.conftest import count, count_written
from tests.charts.samples import events
from tests.periods import year_of

SPAN = Period(date(2022, 1, 1), date(2023, 12, 31))
PLACE = QRectF(40, 120, 365, 24)
PLOTS = (QRectF(40, 10, 365, 100), QRectF(40, 150, 365, 40))
DAY = timedelta(days=1)


class Drawn:
    """A lane of events between two plots on a canvas of 420 x 200; two days a pixel."""

    def __init__(self, ink: ChartInk, text: Text, flags: Sequence[Flag], *, span: Period = SPAN) -> None:
        self.scene = QGraphicsScene()
        self.item = FlagsItem(ink=ink, text=text, depth=0)
        self.scene.addItem(self.item)
        self.room = Room(QSizeF(420, 200))
        self.time = TimeScale(window_of(span), PLACE.left(), PLACE.right())
        self.item.arrange(flags, time=self.time, place=PLACE, room=self.room, plots=PLOTS)
        self.item.redraw(self.room.bounds)

    @property
    def marks(self) -> list[Mark]:
        return self.item.marks()

    def image(self, ink: ChartInk) -> QImage:
        image = QImage(420, 200, QImage.Format.Format_RGB32)
        image.fill(ink.colour("page"))
        painter = QPainter(image)
        self.scene.render(painter, self.room.bounds, self.room.bounds)
        painter.end()
        return image


def test_one_event_stands_at_its_true_day(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, events(date(2022, 3, 5), date(2023, 7, 1)))
    assert [mark.link for mark in drawn.marks] == ["event:0", "event:1"]
    for mark, day in zip(drawn.marks, (date(2022, 3, 5), date(2023, 7, 1)), strict=True):
        assert abs(mark.anchor.x() - drawn.time.begin(day)) < 1
        assert PLACE.contains(mark.box)


def test_nothing_is_drawn_over_data(ink: ChartInk, text: Text) -> None:
    days = [date(2022, 1, 1) + number * 9 * DAY for number in range(80)]
    image = Drawn(ink, text, events(*days)).image(ink)
    for plot in PLOTS:
        part = image.copy(plot.toRect())
        assert count(part, ink.colour("page")) == part.width() * part.height()


def test_where_they_crowd_their_number_is_told(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, events(*(date(2022, 6, 1) + number * DAY for number in range(4))))
    crowds = [mark for mark in drawn.marks if mark.links]
    assert sum(len(mark.links) or 1 for mark in drawn.marks) == 4
    assert crowds
    assert all(mark.link == "" for mark in crowds)
    assert count_written(drawn.image(ink).copy(crowds[0].box.toRect()), ink.colour("ink")) > 3


def test_every_event_is_in_one_mark_and_no_two_overlap(ink: ChartInk, text: Text) -> None:
    days = [date(2022, 1, 1) + number * number * DAY / 9 for number in range(80)]
    marks = Drawn(ink, text, events(*days)).marks
    told = [link for mark in marks for link in (mark.links or (mark.link,))]
    assert sorted(told) == sorted(f"event:{number}" for number in range(80))
    for one, other in pairwise(marks):
        assert one.box.right() <= other.box.left() + 0.01
    assert all(mark.box.width() <= CELL for mark in marks)


def test_while_the_view_moves_the_same_events_stay_together(ink: ChartInk, text: Text) -> None:
    days = [date(2022, 4, 1) + number * 13 * DAY for number in range(30)]
    before = Drawn(ink, text, events(*days)).marks
    after = Drawn(ink, text, events(*days), span=Period(SPAN.start + 7 * DAY, SPAN.end + 7 * DAY)).marks
    assert [mark.links or mark.link for mark in before] == [mark.links or mark.link for mark in after]


def test_the_chosen_one_shows_itself_in_a_ring_with_a_line_through_all_plots(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, events(*(date(2022, 6, 1) + number * DAY for number in range(4))))
    drawn.item.choose("event:2")
    chosen = next(mark for mark in drawn.marks if mark.link == "event:2")
    others = [mark for mark in drawn.marks if mark != chosen]
    assert sum(len(mark.links) or 1 for mark in others) == 3
    assert not any(mark.box.intersects(chosen.box) for mark in others)
    image = drawn.image(ink)
    x = round(drawn.time.begin(date(2022, 6, 3)) + drawn.time.per_day / 2)
    for y in (20, 90, 160, 185):
        assert ink.colour("focus") in [image.pixelColor(x + step, y) for step in (-1, 0, 1)]
    drawn.item.choose("")
    assert count(drawn.image(ink), ink.colour("focus")) == 0


def test_it_lights_under_the_pointer(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, events(date(2022, 3, 5)))
    dark = drawn.image(ink)
    drawn.item.light(drawn.marks[0])
    assert count(drawn.image(ink), ink.colour("hover")) > 20
    drawn.item.light(None)
    assert drawn.image(ink) == dark


def test_a_rough_date_shows_how_rough_it_is(ink: ChartInk, text: Text) -> None:
    rough = Flag("event:r", year_of(date(2022, 1, 1)), "odd", "glyph-circle", "Some day of 2022")
    drawn = Drawn(ink, text, (rough,))
    image = drawn.image(ink)
    row = [image.pixelColor(x, round(PLACE.bottom()) - 1) == ink.colour("gap") for x in range(40, 405)]
    assert 150 < sum(row) < 190


def test_what_is_not_seen_is_not_there(ink: ChartInk, text: Text) -> None:
    drawn = Drawn(ink, text, events(date(2019, 1, 1), date(2022, 3, 5), date(2030, 1, 1)))
    assert [mark.link for mark in drawn.marks] == ["event:1"]
    drawn.item.clear()
    assert drawn.marks == []
