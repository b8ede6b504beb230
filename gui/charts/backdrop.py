"""What lies behind the data: grid, zero, the names of values and of times, and the titles of the lanes."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.base.text import Text
from gui.charts.ink import ChartInk
from gui.charts.layer import Layer
from gui.charts.plan import LaneRoom
from gui.charts.scale import ValueScale
from gui.charts.timescale import TimeTicks

LABEL_AIR = 8.0
"""Pixels between the names of values and the plot."""
_TICK = 4.0


@dataclass(frozen=True, slots=True)
class LaneGround:
    """A lane as its ground sees it."""

    room: LaneRoom
    scale: ValueScale
    title: str

    def height(self, value: float) -> float:
        """Return where a value stands on the canvas."""
        plot = self.room.plot
        return plot.bottom() - self.scale.fraction(value) * plot.height()


def tick_words(scale: ValueScale, text: Text) -> list[str]:
    """Return the names of a scale's lines, all with the same decimals."""
    places = max((-int(tick.as_tuple().exponent) for tick in scale.ticks if tick), default=0)
    return [text.number(tick or Decimal(0), max(places, 0) if tick else 0) for tick in scale.ticks]


class Backdrop(Layer):
    """The lowest sheet. `light_column` tints the period under the pointer."""

    def __init__(self, *, ink: ChartInk, text: Text, depth: float) -> None:
        """Begin with nothing to draw."""
        super().__init__(ink=ink, depth=depth)
        self._text = text
        self._lanes: tuple[LaneGround, ...] = ()
        self._ticks = TimeTicks((), (), ())
        self._axis = QRectF()
        self._column: QRectF | None = None

    def arrange(self, *, lanes: tuple[LaneGround, ...], ticks: TimeTicks, axis: QRectF) -> None:
        """Take what stands behind the data."""
        self._lanes, self._ticks, self._axis = lanes, ticks, axis
        self._column = None

    def clear(self) -> None:
        """Show nothing."""
        self.arrange(lanes=(), ticks=TimeTicks((), (), ()), axis=QRectF())

    def words(self) -> Iterator[QRectF]:
        """Yield where titles and names of values are written."""
        for lane in self._lanes:
            title, plot = QRectF(lane.room.title), lane.room.plot
            title.setWidth(min(self.ink.width(lane.title, bold=True), title.width()))
            yield title
            yield QRectF(0, plot.top(), plot.left() - LABEL_AIR / 2, plot.height())

    def light_column(self, column: QRectF | None) -> None:
        """Tint a column of a plot, or none."""
        if column != self._column:
            self._column = column
            self.update()

    def draw(self, painter: QPainter) -> None:
        if self._column is not None:
            painter.fillRect(self._column, self.ink.brush("hover"))
        for lane in self._lanes:
            self._draw_grid(painter, lane)
        for lane in self._lanes:
            self._draw_words(painter, lane)
        self._draw_times(painter)

    def _draw_grid(self, painter: QPainter, lane: LaneGround) -> None:
        """Draw the lines of round values, the borders of time, and zero over them."""
        plot = lane.room.plot
        painter.setPen(self.ink.pen("grid"))
        for tick in lane.scale.ticks:
            y = _crisp(lane.height(float(tick)))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        for border in self._ticks.borders:
            painter.drawLine(QLineF(_crisp(border), plot.top(), _crisp(border), plot.bottom()))
        zero = _crisp(lane.height(0.0))
        painter.setPen(self.ink.pen("lineStrong"))
        painter.drawLine(QLineF(plot.left(), zero, plot.right(), zero))

    def _draw_words(self, painter: QPainter, lane: LaneGround) -> None:
        """Write the title at the left edge and each value left of its line."""
        title, plot = lane.room.title, lane.room.plot
        painter.setPen(self.ink.colour("ink"))
        painter.setFont(self.ink.font("small", bold=True))
        words = self.ink.metrics("small", bold=True).elidedText(lane.title, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        painter.setPen(self.ink.colour("inkSoft"))
        painter.setFont(self.ink.font("tick"))
        half = self.ink.line("tick") / 2
        for tick, name in zip(lane.scale.ticks, tick_words(lane.scale, self._text), strict=True):
            y = lane.height(float(tick))
            place = QRectF(0, y - half, plot.left() - LABEL_AIR, 2 * half)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), name)

    def _draw_times(self, painter: QPainter) -> None:
        """Write the names of the calendar units in their middles, with small ticks for units below a year."""
        if not self._lanes:
            return
        painter.setFont(self.ink.font("tick"))
        painter.setPen(self.ink.colour("inkSoft"))
        for label in self._ticks.labels:
            place = QRectF(label.left, self._axis.top(), label.right - label.left, self._axis.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), label.words)
        painter.setPen(self.ink.pen("lineStrong"))
        foot = self._lanes[-1].room.plot.bottom()
        for tick in self._ticks.ticks:
            painter.drawLine(QPointF(_crisp(tick), foot), QPointF(_crisp(tick), foot + _TICK))


def _crisp(place: float) -> float:
    """Return the middle of the pixel a hairline falls on."""
    return float(int(place)) + 0.5
