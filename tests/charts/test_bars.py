"""Tests of gui.charts.bars."""

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene

from gui.base.messages import plain
from gui.base.text import Text
from gui.charts.bars import BarsItem
from gui.charts.ink import ChartInk
from gui.charts.room import Room
from gui.charts.timescale import TimeScale
from gui.figures.chart import BarLane
from gui.figures.chart_state import window_of
from tests.charts import samples
from tests.charts.conftest import count

PLOT = QRectF(40, 20, 640, 160)


class Drawn:
    """A lane of bars on a canvas of 700 x 200."""

    def __init__(self, ink: ChartInk, text: Text, lane: BarLane, *, top: float = 32) -> None:
        self.top = top
        self.scene = QGraphicsScene()
        self.item = BarsItem(ink=ink, text=text, depth=0)
        self.scene.addItem(self.item)
        self.room = Room(QSizeF(700, 200))
        time = TimeScale(window_of(samples.SPAN), PLOT.left(), PLOT.right())
        self.item.arrange(lane, time=time, height=self.height, plot=PLOT, room=self.room, doubtful="doubtful")
        self.item.redraw(self.room.bounds)
        self.marks = {mark.link.removeprefix("figure:"): mark for mark in self.item.marks(series=0, plot=PLOT)}
        self.image = QImage(700, 200, QImage.Format.Format_RGB32)
        self.image.fill(ink.colour("page"))
        painter = QPainter(self.image)
        self.scene.render(painter, self.room.bounds, self.room.bounds)
        painter.end()

    def height(self, value: float) -> float:
        return PLOT.bottom() - value * PLOT.height() / self.top

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
    assert drawn.item.marks(series=0, plot=PLOT) == []
