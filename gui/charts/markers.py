"""Markers of lines: their shape tells the series, their fill and stem how exact the value is."""

from collections.abc import Sequence
from functools import cache
from math import cos, pi, sin

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from gui.base.amount import Qualifier
from gui.charts.ink import ChartInk, make_pen

RADIUS = 4.0
STEM = 14.0
SHORT_STEM = 9.0
"""Pixels from a marker's middle to the end of its stem."""
BUNCH = 9.0
"""Points closer than this share one stem, the last one's."""
LIT_LINE = 3.0
PLAIN = "circle"
"""The marker of what has none of its own."""
_HEAD = 3.0


@cache
def marker_path(marker: str, radius: float = RADIUS) -> QPainterPath:
    """Return the outline of a marker around the origin; the cross is two strokes and has no inside."""
    path = QPainterPath()
    if marker == "circle":
        path.addEllipse(QPointF(0, 0), radius, radius)
    elif marker == "square":
        side = radius * 0.94
        path.addRect(-side, -side, 2 * side, 2 * side)
    elif marker == "diamond":
        path.addPolygon(_ring(4, radius * 1.25, start=0))
    elif marker == "triangle-down":
        path.addPolygon(_ring(3, radius * 1.3, start=pi / 2))
    elif marker == "hexagon":
        path.addPolygon(_ring(6, radius * 1.12, start=0))
    else:
        arm = radius * 1.15
        path.moveTo(-arm, 0)
        path.lineTo(arm, 0)
        path.moveTo(0, -arm)
        path.lineTo(0, arm)
        return path
    path.closeSubpath()
    return path


def paint_marker(painter: QPainter, ink: ChartInk, place: QPointF, rank: int, qualifier: Qualifier) -> None:
    """Draw a marker: hollow for "about", filled for all else."""
    paint_shape(
        painter, ink, place, rank, marker=ink.series(rank).marker, ground="page" if qualifier == "about" else ""
    )


def paint_lit_marker(painter: QPainter, ink: ChartInk, place: QPointF, rank: int | None, qualifier: Qualifier) -> None:
    """Draw a marker of the series that is lit: one that else has none gets a circle while it is."""
    ground = "page" if qualifier == "about" else ""
    paint_shape(painter, ink, place, rank, marker=ink.series(rank).marker or PLAIN, ground=ground)


def paint_doubtful_marker(painter: QPainter, ink: ChartInk, place: QPointF) -> None:
    """Draw the ring round a point whose figure is doubtful."""
    painter.setPen(ink.pen("doubtLine", 1.6, dash=(3.0, 2.0)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place, RADIUS + 3.0, RADIUS + 3.0)


def lit_pen(ink: ChartInk, rank: int | None) -> QPen:
    """Return the pen of the line that is lit: thicker than the others, dashed as ever."""
    return ink.series_pen(rank, LIT_LINE)


def paint_shape(
    painter: QPainter, ink: ChartInk, place: QPointF, rank: int | None, *, marker: str, ground: str | QColor
) -> None:
    """Draw a marker's outline filled with a role or a colour; empty: with its own colour."""
    colour = ink.series_colour(rank)
    hollow = ground != ""
    if not marker:
        return
    painter.save()
    painter.translate(place)
    if marker == "cross":
        painter.setPen(make_pen(colour, 1.2 if hollow else 2.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    elif hollow:
        painter.setPen(make_pen(colour, 1.5))
        painter.setBrush(ground if isinstance(ground, QColor) else ink.colour(ground))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    painter.drawPath(marker_path(marker, RADIUS - 0.5 if hollow else RADIUS))
    painter.restore()


def paint_stem(
    painter: QPainter, ink: ChartInk, place: QPointF, rank: int | None, qualifier: Qualifier, *, length: float = STEM
) -> None:
    """Draw the open-ended stem of "over" upward and of "under" downward."""
    if qualifier not in ("over", "under"):
        return
    way = -1.0 if qualifier == "over" else 1.0
    tip = QPointF(place.x(), place.y() + way * length)
    painter.setPen(make_pen(ink.series_colour(rank), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(QLineF(place, tip))
    painter.drawLine(QLineF(tip.x() - _HEAD, tip.y() - way * _HEAD, tip.x(), tip.y()))
    painter.drawLine(QLineF(tip.x() + _HEAD, tip.y() - way * _HEAD, tip.x(), tip.y()))


def stems(places: Sequence[QPointF]) -> frozenset[int]:
    """Return which points of a line may show a stem: of a bunch closer than 9 px only the last."""
    shown: set[int] = set()
    for index, place in enumerate(places):
        following = places[index + 1] if index + 1 < len(places) else None
        if following is None or QLineF(place, following).length() >= BUNCH:
            shown.add(index)
    return frozenset(shown)


def _ring(corners: int, radius: float, *, start: float) -> QPolygonF:
    """Return an even polygon, its first corner at the angle `start` (clockwise from the right)."""
    turn = 2 * pi / corners
    return QPolygonF([QPointF(radius * cos(start + n * turn), radius * sin(start + n * turn)) for n in range(corners)])
