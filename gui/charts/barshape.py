"""The geometry of bars and gaps: from values and periods to rectangles on the canvas."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from gui.charts.timescale import TimeScale
from gui.figures.chart import Bar, Gap

MARGIN = 2.0
"""Pixels of page colour on either side of a bar."""
INNER = 10.0
"""Pixels by which a bar inside another is narrower at each side."""
NARROW = 24.0
"""Bars thinner than this show their differing reports by a bracket."""
LEAST_HATCH = 5.0
"""Pixels between the ticks of the lowest and the highest report; three of them are hatch."""
LEAST_INK = 1.5
GAP_HEIGHT = 48.0

Height = Callable[[float], float]


@dataclass(frozen=True, slots=True)
class BarShape:
    """One bar.

    `box` is all of it, `solid` the part every report supports, `doubt` the part between the lowest and the highest;
    `taken` and `others` are the heights of the reports, `column` its period from top to bottom of the plot.
    """

    bar: Bar
    box: QRectF
    solid: QRectF
    doubt: QRectF | None
    column: QRectF
    taken: float
    others: tuple[float, ...]

    @property
    def narrow(self) -> bool:
        """Too thin for a hatch and for words."""
        return self.box.width() < NARROW


def bar_shape(bar: Bar, *, time: TimeScale, height: Height, plot: QRectF) -> BarShape | None:
    """Return the shape of a bar, or None where its period lies outside the span."""
    left, right = max(time.begin(bar.period.start), plot.left()), min(time.end(bar.period.end), plot.right())
    if right <= left:
        return None
    column = QRectF(left, plot.top(), right - left, plot.height())
    inset = (INNER if bar.inner and right - left > 4 * INNER else 0.0) + min(MARGIN, (right - left) * 0.15)
    left, width = left + inset, max(right - left - 2 * inset, 1.0)
    low, high = min(bar.low, bar.value), max(bar.high, bar.value)
    zero = height(0.0)
    differs = high > low
    sure = (low if low >= 0 else min(high, 0.0)) if differs else bar.value
    doubt = _between(left, width, height(low), height(high), least=LEAST_HATCH) if differs else None
    solid = _between(left, width, zero, height(sure), least=0.0 if differs else LEAST_INK)
    box = solid if doubt is None else solid.united(doubt)

    def seen(value: float) -> float:
        """Return the height of a report; where the hatch had to be made thicker, in proportion to it."""
        return height(value) if doubt is None else doubt.bottom() - (value - low) / (high - low) * doubt.height()

    return BarShape(bar, box, solid, doubt, column, seen(bar.value), tuple(seen(other) for other in bar.others))


def gap_shape(gap: Gap, *, time: TimeScale, zero: float, plot: QRectF) -> QRectF | None:
    """Return where the hatch of a gap stands, or None where it lies outside the span."""
    left, right = max(time.begin(gap.period.start), plot.left()), min(time.end(gap.period.end), plot.right())
    if right - left <= 2 * MARGIN:
        return None
    tall = min(GAP_HEIGHT, (zero - plot.top()) * 0.7)
    return QRectF(left + MARGIN, zero - tall, right - left - 2 * MARGIN, tall)


def _between(left: float, width: float, one: float, other: float, *, least: float) -> QRectF:
    """Return a rectangle between two heights, at least so high; what is added grows away from zero."""
    top, bottom = min(one, other), max(one, other)
    if bottom - top < least:
        top, bottom = (bottom - least, bottom) if other <= one else (top, top + least)
    return QRectF(left, top, width, bottom - top)
