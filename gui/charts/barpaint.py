"""How a bar looks: certainty is ink. The legend paints its swatches with the same hand."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.charts.barshape import BarShape
from gui.charts.ink import OUTLINE, ChartInk, paint_hatch
from gui.dossier.model import Basis

_BEYOND = 3.0
"""Pixels by which the tick of a report is wider than its bar."""
_BRACKET = 4.0


def paint_basis(painter: QPainter, ink: ChartInk, rect: QRectF, basis: Basis) -> None:
    """Fill a rectangle as its basis asks: reported solid, press tinted and outlined, estimates hatched."""
    colour = ink.series_colour(0)
    if basis == "reported":
        painter.fillRect(rect, colour)
        return
    inside = rect.adjusted(OUTLINE / 2, OUTLINE / 2, -OUTLINE / 2, -OUTLINE / 2)
    if basis == "press":
        painter.fillRect(rect, ink.brush("seriesTint"))
        outline = ink.series_pen(0, OUTLINE)
    else:
        painter.fillRect(rect, ink.brush("page"))
        paint_hatch(painter, rect, ink.series_pen(0, OUTLINE), every=5.0)
        outline = ink.series_pen(0, OUTLINE)
        outline.setDashPattern([4 / OUTLINE, 2 / OUTLINE])
    if rect.height() <= 2 * OUTLINE or rect.width() <= 2 * OUTLINE:
        painter.fillRect(rect, colour)
        return
    painter.setPen(outline)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(inside)


def paint_doubt(painter: QPainter, ink: ChartInk, rect: QRectF) -> None:
    """Hatch what lies between the lowest and the highest report."""
    painter.fillRect(rect, ink.brush("doubtTint"))
    paint_hatch(painter, rect, ink.pen("doubtLine", 1.6), every=4.0)


def paint_reports(painter: QPainter, ink: ChartInk, shape: BarShape) -> None:
    """Draw the hatch, the taken value as a solid tick and every other report as a dashed one, page colour outside."""
    left, right = shape.box.left() - _BEYOND, shape.box.right() + _BEYOND
    ticks = [QLineF(left, y, right, y) for y in (*shape.others, shape.taken)]
    painter.setPen(ink.pen("page", 4.0))
    painter.drawLines(ticks)
    if shape.doubt is not None:
        paint_doubt(painter, ink, shape.doubt)
    painter.setPen(ink.pen("doubtLine", 2.0, dash=(5.0, 2.0)))
    painter.drawLines(ticks[:-1])
    painter.setPen(ink.series_pen(0))
    painter.drawLine(ticks[-1])


def paint_bracket(painter: QPainter, ink: ChartInk, shape: BarShape) -> None:
    """Draw the span of differing reports at the right side of a bar that is too thin for a hatch."""
    if shape.doubt is None:
        return
    top, bottom = shape.doubt.top(), shape.doubt.bottom()
    right = shape.box.right() + _BRACKET
    painter.setPen(ink.pen("doubtLine", 2.0))
    painter.drawLine(QLineF(right, top - 1, right, bottom + 1))
    painter.drawLine(QLineF(shape.box.left(), top, right, top))
    painter.drawLine(QLineF(right - _BRACKET, bottom, right, bottom))


def paint_gap(painter: QPainter, ink: ChartInk, rect: QRectF) -> None:
    """Hatch a span for which there is no figure."""
    paint_hatch(painter, rect, ink.pen("gap", 1.0), every=9.0, falling=True)
