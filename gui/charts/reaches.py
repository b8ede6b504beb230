"""The reach of one point's reports: a narrow column of hatch between the lowest and the highest, with ticks."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.charts.barpaint import paint_doubt
from gui.charts.barshape import LEAST_HATCH, Height
from gui.charts.ink import ChartInk

WIDTH = 9.0
_TICK = 6.5
"""Half the length of a tick."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Where the reports of a point stand; `column` is the hatch between them."""

    column: QRectF
    others: tuple[float, ...]


def reach_of(place: QPointF, *, low: float, high: float, others: tuple[float, ...], height: Height) -> Reach | None:
    """Return the reach of a point in its place; None where all reports say the same."""
    if low >= high:
        return None
    top, bottom = min(height(high), place.y()), max(height(low), place.y())
    lack = max(LEAST_HATCH - (bottom - top), 0.0) / 2
    column = QRectF(place.x() - WIDTH / 2, top - lack, WIDTH, bottom - top + 2 * lack)
    return Reach(column, tuple(min(max(height(other), column.top()), column.bottom()) for other in others))


def paint_reach(painter: QPainter, ink: ChartInk, reach: Reach) -> None:
    """Draw the hatch and the ticks of the other reports; the marker of the taken one is drawn over it."""
    middle = reach.column.center().x()
    painter.fillRect(reach.column.adjusted(-1, -1, 1, 1), ink.brush("page"))
    paint_doubt(painter, ink, reach.column)
    painter.setPen(ink.pen("doubtLine", 2.0, dash=(5.0, 2.0)))
    painter.drawLines([QLineF(middle - _TICK, y, middle + _TICK, y) for y in reach.others])
