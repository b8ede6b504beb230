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
THINNEST_HATCH = 3.0
"""The same on bars that are no higher than the hatch themselves."""
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
    if min(bar.low, bar.value) == max(bar.high, bar.value):
        solid = _between(left, width, height(0.0), height(bar.value), least=LEAST_INK)
        return BarShape(bar, solid, solid, None, column, height(bar.value), ())
    low, high = min(bar.low, bar.value), max(bar.high, bar.value)
    seen = _stretched(bar.value, low, high, height=height)
    doubt = _between(left, width, seen(low), seen(high))
    sure = low if low >= 0 else min(high, 0.0)
    solid = _between(left, width, height(0.0), seen(sure) if sure else height(0.0))
    others = tuple(seen(other) for other in bar.others)
    return BarShape(bar, solid.united(doubt), solid, doubt, column, seen(bar.value), others)


def gap_shape(gap: Gap, *, time: TimeScale, zero: float, plot: QRectF) -> QRectF | None:
    """Return where the hatch of a gap stands, or None where it lies outside the span."""
    left, right = max(time.begin(gap.period.start), plot.left()), min(time.end(gap.period.end), plot.right())
    if right - left <= 2 * MARGIN:
        return None
    tall = min(GAP_HEIGHT, (zero - plot.top()) * 0.7)
    return QRectF(left + MARGIN, zero - tall, right - left - 2 * MARGIN, tall)


def _stretched(value: float, low: float, high: float, *, height: Height) -> Height:
    """Return the heights of the reports of one figure; where they are too close to be told apart, pulled apart.

    The taken value stays at its true height: a small bar that differs is not to look like a larger one. Only where the
    bar would leave nothing solid does it give way.
    """
    zero, taken = height(0.0), height(value)
    span = abs(height(high) - height(low))
    least = min(LEAST_HATCH, max(THINNEST_HATCH, abs(zero - taken) / 2))
    if span >= least or span == 0:
        return height
    by = least / span
    shift = 0.0
    if low > 0:
        shift = min(0.0, zero - LEAST_INK - (taken + (height(low) - taken) * by))
    elif high < 0:
        shift = max(0.0, zero + LEAST_INK - (taken + (height(high) - taken) * by))
    return lambda report: taken + (height(report) - taken) * by + shift


def _between(left: float, width: float, one: float, other: float, *, least: float = 0.0) -> QRectF:
    """Return a rectangle between two heights, at least so high; what is added grows away from zero."""
    top, bottom = min(one, other), max(one, other)
    if bottom - top < least:
        top, bottom = (bottom - least, bottom) if other <= one else (top, top + least)
    return QRectF(left, top, width, bottom - top)
