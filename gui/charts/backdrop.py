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
from gui.charts.scale import Floats, ValueScale
from gui.charts.timescale import TimeTicks

LABEL_AIR = 8.0
"""Pixels between the names of values and the plot."""
_TICK = 4.0


@dataclass(frozen=True, slots=True)
class LaneGround:
    """A lane as its ground sees it; `borders` are the places of the lines between calendar units.

    `words` are the names of the values that have a line, `empty` what is said in its middle where it shows nothing.
    """

    room: LaneRoom
    scale: ValueScale
    title: str
    borders: tuple[float, ...] = ()
    words: tuple[str, ...] = ()
    empty: str = ""

    def height(self, value: float) -> float:
        """Return where a value stands on the canvas."""
        plot = self.room.plot
        return plot.bottom() - self.scale.fraction(value) * plot.height()

    def heights(self, values: Floats) -> Floats:
        """Return where each of many values stands."""
        plot = self.room.plot
        placed: Floats = plot.bottom() - self.scale.fractions(values) * plot.height()
        return placed

    @property
    def zero(self) -> float:
        """Where bars and gaps stand: at zero, or at the foot where the scale has none."""
        return self.room.plot.bottom() if self.scale.log else self.height(0.0)


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The names of calendar units below a column of plots, which ends at `foot`."""

    place: QRectF
    ticks: TimeTicks
    foot: float


def tick_words(scale: ValueScale, text: Text) -> list[str]:
    """Return the names of a scale's lines, all with the same decimals; powers of ten with their own."""
    if scale.log:
        return [text.number(tick) for tick in scale.ticks]
    places = max((-int(tick.as_tuple().exponent) for tick in scale.ticks if tick), default=0)
    return [text.number(tick or Decimal(0), max(places, 0) if tick else 0) for tick in scale.ticks]


class ColumnTint(Layer):
    """The lowest sheet: it tints the period under the pointer, below grid and data."""

    def __init__(self, *, ink: ChartInk, depth: float) -> None:
        """Begin without a tint."""
        super().__init__(ink=ink, depth=depth)
        self._column: QRectF | None = None

    def light(self, column: QRectF | None) -> None:
        """Tint a column of a plot, or none."""
        if column != self._column:
            self._column = column
            self.update()

    def draw(self, painter: QPainter) -> None:
        if self._column is not None:
            painter.fillRect(self._column, self.ink.brush("hover"))


class Backdrop(Layer):
    """Grid, titles, and the names of values and times."""

    def __init__(self, *, ink: ChartInk, text: Text, depth: float) -> None:
        """Begin with nothing to draw."""
        super().__init__(ink=ink, depth=depth)
        self._text = text
        self._lanes: tuple[LaneGround, ...] = ()
        self._axes: tuple[TimeAxis, ...] = ()
        self._note = ""

    def arrange(self, *, lanes: tuple[LaneGround, ...], axes: tuple[TimeAxis, ...], note: str = "") -> None:
        """Take what stands behind the data; `note` is written below the names."""
        self._lanes, self._axes, self._note = lanes, axes, note

    def clear(self) -> None:
        """Show nothing."""
        self.arrange(lanes=(), axes=())

    def words(self) -> Iterator[QRectF]:
        """Yield where titles and names of values are written."""
        for lane in self._lanes:
            title, plot = QRectF(lane.room.title), lane.room.plot
            title.setWidth(min(self.ink.width(lane.title, bold=True), title.width()))
            yield title
            yield QRectF(title.left(), plot.top(), plot.left() - title.left() - LABEL_AIR / 2, plot.height())

    def draw(self, painter: QPainter) -> None:
        for lane in self._lanes:
            self._draw_grid(painter, lane)
        for lane in self._lanes:
            self._draw_words(painter, lane)
        for axis in self._axes:
            self._draw_times(painter, axis)
        if self._note and self._axes:
            painter.setFont(self.ink.font("tick"))
            painter.setPen(self.ink.colour("inkSoft"))
            place = QRectF(0, self._axes[0].place.bottom(), self._bounds.width(), self.ink.line("tick"))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._note)

    def _draw_grid(self, painter: QPainter, lane: LaneGround) -> None:
        """Draw the lines of round values, the borders of time, and zero over them."""
        plot = lane.room.plot
        painter.setPen(self.ink.pen("grid"))
        for tick in lane.scale.ticks:
            y = _crisp(lane.height(float(tick)))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        for border in lane.borders:
            painter.drawLine(QLineF(_crisp(border), plot.top(), _crisp(border), plot.bottom()))
        zero = _crisp(lane.zero)
        painter.setPen(self.ink.pen("grid" if lane.scale.log else "lineStrong"))
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
        if lane.empty:
            painter.drawText(plot, int(Qt.AlignmentFlag.AlignCenter), lane.empty)
        half = self.ink.line("tick") / 2
        for tick, name in zip(lane.scale.ticks, lane.words, strict=True):
            y = lane.height(float(tick))
            place = QRectF(title.left(), y - half, plot.left() - LABEL_AIR - title.left(), 2 * half)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), name)

    def _draw_times(self, painter: QPainter, axis: TimeAxis) -> None:
        """Write the names of the calendar units in their middles, with small ticks for units below a year."""
        painter.setFont(self.ink.font("tick"))
        painter.setPen(self.ink.colour("inkSoft"))
        for label in axis.ticks.labels:
            place = QRectF(label.left, axis.place.top(), label.right - label.left, axis.place.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), label.words)
        painter.setPen(self.ink.pen("lineStrong"))
        for tick in axis.ticks.ticks:
            painter.drawLine(QPointF(_crisp(tick), axis.foot), QPointF(_crisp(tick), axis.foot + _TICK))


def _crisp(place: float) -> float:
    """Return the middle of the pixel a hairline falls on."""
    return float(int(place)) + 0.5
