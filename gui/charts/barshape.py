"""The geometry of bars and gaps: from values and periods to rectangles on the canvas."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from gui.charts.markers import STEM
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
DENSE = 3.0
"""Bars thinner than this touch each other and have neither outline nor label."""
BETWEEN = 2.0
"""Pixels between bars side by side in one period."""
_EDGE = 0.15
"""The part of a thin period that is left free at either side."""
_POINT = 5.0
"""Half the height of a marker."""
_COLUMN = 9.0
"""Width of the reach of a marker's reports."""
_FAR = 1e5

Height = Callable[[float], float]


@dataclass(frozen=True, slots=True)
class BarShape:
    """One bar.

    `box` is all of it, `solid` the part every report supports, `doubt` the part between the lowest and the highest;
    `taken` and `others` are the heights of the reports, `column` its period from top to bottom of the plot. `point`
    marks one on a logarithmic scale: a line at its height instead of a bar from zero.
    """

    bar: Bar
    box: QRectF
    solid: QRectF
    doubt: QRectF | None
    column: QRectF
    taken: float
    others: tuple[float, ...]
    point: bool = False

    @property
    def narrow(self) -> bool:
        """Too thin for a hatch and for words."""
        return self.box.width() < NARROW

    @property
    def dense(self) -> bool:
        """Too thin for anything but its colour."""
        return self.box.width() < DENSE

    @property
    def to_taken(self) -> QRectF:
        """The bar up to the taken value: one that is too thin for a hatch and a tick has no other way to show it."""
        foot = self.box.bottom() if self.bar.value >= 0 else self.box.top()
        top, bottom = min(foot, self.taken), max(foot, self.taken)
        return QRectF(self.box.left(), top, self.box.width(), max(bottom - top, LEAST_INK))

    @property
    def differs(self) -> bool:
        """Whether reports say different things, even where that cannot be seen on the scale."""
        return self.bar.different > 1 or self.bar.high > self.bar.low or bool(self.bar.others)


def bar_shape(bar: Bar, *, time: TimeScale, height: Height, plot: QRectF) -> BarShape | None:
    """Return the shape of a bar, cut to the plot; None where its place lies outside."""
    sides = _sides(bar, time, plot)
    if sides is None:
        return None
    column = QRectF(sides[0], plot.top(), sides[1] - sides[0], plot.height())
    left, width = _inset(bar, *sides)
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


def point_shape(bar: Bar, *, time: TimeScale, height: Height, plot: QRectF) -> BarShape | None:
    """Return what stands for a bar on a logarithmic scale; None where its place lies outside.

    What is not above zero has no place there: a reach that begins below it comes from the bottom of the plot.
    """
    sides = _sides(bar, time, plot)
    if sides is None or bar.value <= 0:
        return None

    def seen(value: float) -> float:
        return _near(height(value), plot) if value > 0 else plot.bottom()

    column = QRectF(sides[0], plot.top(), sides[1] - sides[0], plot.height())
    left, width = _inset(bar, *sides)
    taken = seen(bar.value)
    top, bottom = min(seen(bar.high), taken), max(seen(bar.low), taken)
    above = STEM if bar.qualifier == "over" else _POINT
    below = STEM if bar.qualifier == "under" else _POINT
    box = QRectF(left, min(top, taken - above), width, 0)
    box.setBottom(max(bottom, taken + below))
    doubt = None
    if bottom > top:
        lack = max(LEAST_HATCH - (bottom - top), 0.0) / 2
        wide = min(_COLUMN, width)
        doubt = QRectF(left + width / 2 - wide / 2, top - lack, wide, bottom - top + 2 * lack)
    solid = QRectF(left, taken - 1, width, 2)
    return BarShape(bar, box, solid, doubt, column, taken, tuple(seen(other) for other in bar.others), point=True)


def gap_shape(gap: Gap, *, time: TimeScale, zero: float, plot: QRectF) -> QRectF | None:
    """Return where the hatch of a gap stands, or None where it lies outside the span.

    It hangs from zero where there is more room below it, as where all values are negative.
    """
    left, right = max(time.begin(gap.period.start), plot.left()), min(time.end(gap.period.end), plot.right())
    margin = min(MARGIN, (right - left) * _EDGE)
    if right - left < 1:
        return None
    above, below = zero - plot.top(), plot.bottom() - zero
    if below > 2 * above:
        return QRectF(left + margin, zero, right - left - 2 * margin, min(GAP_HEIGHT, below * 0.7))
    tall = min(GAP_HEIGHT, above * 0.7)
    return QRectF(left + margin, zero - tall, right - left - 2 * margin, tall)


def _sides(bar: Bar, time: TimeScale, plot: QRectF) -> tuple[float, float] | None:
    """Return from where to where the place of a bar is seen: its period, or its part of it beside others."""
    begin, end = time.begin(bar.period.start), time.end(bar.period.end)
    if bar.slots > 1:
        margin = min(MARGIN, (end - begin) * _EDGE)
        each = (end - begin - 2 * margin) / bar.slots
        begin, end = begin + margin + each * bar.slot, begin + margin + each * (bar.slot + 1)
    left, right = max(begin, plot.left()), min(end, plot.right())
    return (left, right) if right > left else None


def _inset(bar: Bar, left: float, right: float) -> tuple[float, float]:
    """Return where a bar begins in its place and how wide it is; very thin ones fill it."""
    wide = right - left
    margin = 0.0
    if bar.slots > 1:
        margin = min(BETWEEN / 2, wide * _EDGE)
    elif wide >= DENSE:
        margin = min(MARGIN, wide * _EDGE)
    if bar.inner and wide > 4 * INNER:
        margin += INNER
    return left + margin, max(wide - 2 * margin, 1.0)


def _near(height: float, plot: QRectF) -> float:
    """Return a height that can be painted: what is far outside the plot is cut off beyond it."""
    return max(min(height, plot.bottom() + _FAR), plot.top() - _FAR)


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
