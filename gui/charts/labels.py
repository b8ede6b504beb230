"""Words on the canvas: where they stand and in which role they are written."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from gui.charts.ink import ChartInk
from gui.charts.room import Room

_CLEAR = 6.0
"""Pixels between a marker and its name, so that the ring of a chosen point has room."""

_MOST_NAME = 0.4
"""The part of the plot's width that a name may cover."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text in its place. `ground` is the role of a fill behind it, empty for none."""

    words: str
    rect: QRectF
    role: str = "ink"
    bold: bool = False
    ground: str = ""
    font: str = "small"


def paint_label(painter: QPainter, ink: ChartInk, label: Label) -> None:
    """Write a label in the middle of its place."""
    if label.ground:
        painter.fillRect(label.rect.adjusted(0, 2, 0, -2), ink.brush(label.ground))
    painter.setFont(ink.font(label.font, bold=label.bold))
    painter.setPen(ink.colour(label.role))
    painter.drawText(label.rect, int(Qt.AlignmentFlag.AlignCenter), label.words)


def words_size(ink: ChartInk, words: str, *, font: str = "small", bold: bool = False) -> QSizeF:
    """Return the room some lines of words need."""
    lines = words.split("\n")
    widest = max(ink.width(line, font, bold=bold) for line in lines)
    return QSizeF(widest + 2, ink.line(font) * len(lines))


def wrapped(ink: ChartInk, words: str, width: float) -> str:
    """Return words broken into lines of a width, first after a colon or a comma, then between words.

    A year stays with the word before it.
    """
    lines: list[str] = []
    for part in words.replace(": ", ":\n", 1).replace(", ", ",\n", 1).split("\n"):
        line = ""
        for word in re.split(r" (?!\d{4}\b)", part):
            longer = f"{line} {word}".strip()
            if line and ink.width(longer) > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return "\n".join(lines)


def elided(ink: ChartInk, words: str, width: float) -> str:
    """Return words cut to a width, with an ellipsis."""
    return ink.metrics("small").elidedText(words, Qt.TextElideMode.ElideRight, width)


def value_label(
    words: str, *, ink: ChartInk, room: Room, middle: float, foot: float, downward: bool = False
) -> Label | None:
    """Return a value in 600 above (or below) a bar; None where something else is."""
    size = words_size(ink, words, bold=True)
    top = foot if downward else foot - size.height()
    rect = room.place([QRectF(QPointF(middle - size.width() / 2, top), size)])
    return None if rect is None else Label(words, rect, bold=True)


def name_label(words: str, *, ink: ChartInk, room: Room, end: QRectF, plot: QRectF) -> Label | None:
    """Return the name of a line near its last marker, right of it where there is room; None where there is none.

    A very long name is cut; the legend has all of it.
    """
    words = elided(ink, words, plot.width() * _MOST_NAME)
    size = words_size(ink, words)
    width, height = size.width(), size.height()
    middle = end.center()
    beside = middle.y() - height / 2
    places = [
        QPointF(end.right() + _CLEAR, beside),
        QPointF(end.left() - _CLEAR - width, beside),
        QPointF(end.left() - _CLEAR - width, beside - height * 0.6),
        QPointF(end.right() + _CLEAR, beside - height * 0.6),
        QPointF(end.right() + _CLEAR, beside + height * 0.6),
        QPointF(middle.x() - width / 2, end.top() - height - 2),
        QPointF(middle.x() - width + end.width(), end.top() - height - 2),
        QPointF(middle.x() - width / 2, end.bottom() + 2),
    ]
    inside = plot.adjusted(0, -height, 0, 2)
    candidates = [QRectF(place, size) for place in places]
    rect = room.place(rect for rect in room.sparing(candidates) if inside.contains(rect))
    return None if rect is None else Label(words, rect, ground="page")
