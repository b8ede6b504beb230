"""Shapes the style and the parts draw alike: rounded boxes, rings, dotted underlines."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.theme.focus import RING

CONTROL_RADIUS = 4.0
"""Corners of buttons, fields, combos and segments."""

DOOR_GAP = 3.0
DOOR_WIDTH = 1.5


def mixed(one: QColor, other: QColor, part: float) -> QColor:
    """Return the colour that lies so far on the way from one to another; `part` is 0 to 1."""
    made = QColor(one)
    made.setRedF(one.redF() + (other.redF() - one.redF()) * part)
    made.setGreenF(one.greenF() + (other.greenF() - one.greenF()) * part)
    made.setBlueF(one.blueF() + (other.blueF() - one.blueF()) * part)
    return made


def lit_ground(colour: Callable[[str], QColor]) -> QColor:
    """Return the ground of what belongs to what is chosen: half of the one tint of selection."""
    return mixed(colour("page"), colour("selection"), 0.5)


def draw_box(
    painter: QPainter, rect: QRect, *, fill: QColor | None, edge: QColor | None, radius: float = CONTROL_RADIUS
) -> None:
    """Draw a rounded box with an edge of one pixel that lies on whole pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    painter.setPen(Qt.PenStyle.NoPen if edge is None else QPen(edge, 1))
    inset = 0.0 if edge is None else 0.5
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def draw_ring(painter: QPainter, rect: QRect, *, ring: QColor, gap: QColor, radius: float) -> None:
    """Draw the focus ring along the inner edge of a rectangle: the ring outside, the gap within it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, inset in ((gap, RING * 1.5), (ring, RING * 0.5)):
        painter.setPen(QPen(colour, RING))
        corner = max(0.0, radius - inset)
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner)
    painter.restore()


def draw_inner_ring(painter: QPainter, rect: QRect, *, ring: QColor, left: bool = True, right: bool = True) -> None:
    """Draw the focus ring inside a row; a cell in the middle of a row leaves its sides open."""
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), RING), ring)
    painter.fillRect(QRect(rect.left(), rect.bottom() + 1 - RING, rect.width(), RING), ring)
    if left:
        painter.fillRect(QRect(rect.left(), rect.top(), RING, rect.height()), ring)
    if right:
        painter.fillRect(QRect(rect.right() + 1 - RING, rect.top(), RING, rect.height()), ring)


def draw_door_line(painter: QPainter, start: QPointF, width: float, *, colour: QColor, solid: bool) -> None:
    """Draw the underline that says "door" below a baseline: dotted at rest, solid under the pointer."""
    pen = QPen(colour, DOOR_WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if not solid:
        pen.setDashPattern([1.0, 1.0])
    x, y = round(start.x()), round(start.y()) + DOOR_GAP + 0.25  # so that dots cover whole pixels of one row
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawLine(QPointF(x, y), QPointF(x + width, y))
    painter.restore()
