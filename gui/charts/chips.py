"""The ≠ chip: that reports differ, and how many different values there are; where nothing fits, the bare sign."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.base.text import Text
from gui.charts.ink import ChartInk
from gui.charts.room import Room

DIFFERS = "≠"
HEIGHT = 16
"""Pixels at 100 % of text."""
BESIDE = 5.0
"""Pixels between a value or a point and its chip."""
SIGN = QSizeF(11, 10)
"""The sign where there is room for no chip."""
_FONT = "tick"
_SIDE = 4.0
_ROUND = 3.0
_WIDE, _APART, _LEAN = 3.0, 1.5, QPointF(1.5, -4.0)


@dataclass(frozen=True, slots=True)
class Chip:
    """A chip in its place; without words it is the bare sign."""

    rect: QRectF
    words: str = ""


def chip_words(text: Text, different: int) -> str:
    """Return what a chip says: the sign, and the number of different values where it is known."""
    return text.message(Message(cm.CHIP_DIFFERENT, {"count": different})) if different > 1 else DIFFERS


def chip_size(ink: ChartInk, words: str) -> QSizeF:
    """Return the room of a chip."""
    return QSizeF(ink.width(words, _FONT, bold=True) + 2 * _SIDE, ink.scaled(HEIGHT))


def paint_chip(painter: QPainter, ink: ChartInk, chip: Chip) -> None:
    """Paint a chip, or the bare sign."""
    if not chip.words:
        paint_sign(painter, ink, chip.rect)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(ink.pen("doubtLine"))
    painter.setBrush(ink.brush("doubtTint"))
    frame = QRectF(chip.rect.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(frame, _ROUND, _ROUND)
    if chip.words == DIFFERS:
        _paint_strokes(painter, ink, frame.center())
    else:
        painter.setFont(ink.font(_FONT, bold=True))
        painter.setPen(ink.colour("doubt"))
        painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), chip.words)
    painter.restore()


def paint_sign(painter: QPainter, ink: ChartInk, rect: QRectF) -> None:
    """Draw the bare sign on its own ground: it has to be seen over any mark."""
    ground = QRectF(rect.toAlignedRect())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.brush("doubtTint"))
    painter.drawRoundedRect(ground, 2, 2)
    _paint_strokes(painter, ink, ground.center())
    painter.restore()


def chip_beside(words: Sequence[str], *, ink: ChartInk, room: Room, box: QRectF, plot: QRectF) -> Chip:
    """Return the first of some words that finds room round a point, right of it first; else the sign over the point.

    It is never left out: a difference may be small on the scale and still be one.
    """
    middle = box.center()
    for choice in words:
        size = chip_size(ink, choice)
        starts = (
            QPointF(box.right() + BESIDE, middle.y() - size.height() / 2),
            QPointF(box.left() - BESIDE - size.width(), middle.y() - size.height() / 2),
            QPointF(middle.x() - size.width() / 2, box.top() - size.height() - 2),
            QPointF(middle.x() - size.width() / 2, box.bottom() + 2),
        )
        places = [QRectF(start, size) for start in starts]
        rect = room.place(place for place in places if plot.contains(place))
        if rect is not None:
            return Chip(rect, choice)
    return sign_at(QPointF(middle.x(), box.top() - SIGN.height() / 2 - 1), room=room, plot=plot)


def sign_at(middle: QPointF, *, room: Room, plot: QRectF) -> Chip:
    """Return the bare sign at a place, and take the room there."""
    rect = sign_rect(middle, room=room, plot=plot)
    room.take(rect)
    return Chip(rect)


def sign_rect(middle: QPointF, *, room: Room, plot: QRectF) -> QRectF:
    """Return where the bare sign stands, moved into the canvas and between the sides of the plot."""
    rect = QRectF(QPointF(0, 0), SIGN)
    rect.moveCenter(middle)
    rect.moveLeft(max(min(rect.left(), plot.right() - SIGN.width()), plot.left()))
    rect.moveTop(max(min(rect.top(), plot.bottom() - SIGN.height()), room.bounds.top()))
    return rect


def _paint_strokes(painter: QPainter, ink: ChartInk, middle: QPointF) -> None:
    """Draw the three strokes of the sign, sharper than a letter of this size."""
    middle = QPointF(floor(middle.x()) + 0.5, floor(middle.y()))
    painter.setPen(ink.pen("doubt", 1.3))
    for drop in (-_APART, _APART):
        painter.drawLine(QLineF(middle.x() - _WIDE, middle.y() + drop, middle.x() + _WIDE, middle.y() + drop))
    painter.drawLine(QLineF(middle - _LEAN, middle + _LEAN))
