"""The glyphs of events, told by their shape; drawn by lines so that they are sharp at every scale."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from gui.charts.ink import ChartInk

SIZE = 9.0
PLAIN = "glyph-circle"
_STROKE = 1.3
_SIXTH = pi / 3


def paint_glyph(painter: QPainter, ink: ChartInk, place: QPointF, glyph: str, *, role: str = "inkSoft") -> None:
    """Draw a glyph around a place, page colour inside; one of an unknown name is the circle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place)
    painter.setPen(ink.pen(role, _STROKE))
    painter.setBrush(ink.brush(role if glyph == "glyph-square" else "page"))
    painter.drawPath(_SHAPES.get(glyph, _SHAPES[PLAIN]))
    if glyph == "glyph-square":
        painter.fillRect(QRectF(-2.5, -0.75, 5, 1.5), ink.brush("page"))
    elif glyph == "glyph-rings":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_SHAPES[glyph])
    painter.restore()


def _corners(*corners: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


def _rings(radius: float, *middles: float) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for middle in middles:
        path.addEllipse(QPointF(middle, 0), radius, radius)
    return path


_HALF = SIZE / 2
_SHAPES = {
    "glyph-square": _corners((-4, -4), (4, -4), (4, 4), (-4, 4)),
    "glyph-diamond": _corners((0, -5), (5, 0), (0, 5), (-5, 0)),
    "glyph-circle": _rings(_HALF - 0.4, 0),
    "glyph-rings": _rings(3, -2.25, 2.25),
    "glyph-triangle": _corners((0, -4), (4.8, 4), (-4.8, 4)),
    "glyph-hexagon": _corners(*((4.9 * cos(_SIXTH * n), 4.9 * sin(_SIXTH * n)) for n in range(6))),
}
