"""What lights up over the data: the ring round a mark, dotted lines to both axes, and the words of the chosen one."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.charts.ink import ChartInk
from gui.charts.labels import words_size
from gui.charts.layer import Layer
from gui.charts.markers import RADIUS
from gui.charts.marks import Mark
from gui.charts.room import Room

_RING = 2.0
_RING_RADIUS = RADIUS + 5.0
_FRAME = 2.0
_REACHES = (_RING_RADIUS + 3, _RING_RADIUS + 12, _RING_RADIUS + 24)
"""Pixels from the value to the words of the chosen mark, nearest first."""


class Spotlight(Layer):
    """The uppermost sheet: the mark that is lit, the mark that is chosen, and the frame of keyboard focus."""

    def __init__(self, *, ink: ChartInk, depth: float) -> None:
        """Begin dark."""
        super().__init__(ink=ink, depth=depth)
        self._lit: Mark | None = None
        self._chosen: Mark | None = None
        self._words = ""
        self._place: QRectF | None = None
        self._framed = False

    def light(self, mark: Mark | None) -> None:
        """Ring the mark under the pointer or the keyboard, or none."""
        if mark != self._lit:
            self._lit = mark
            self.update()

    def choose(self, mark: Mark | None, *, words: str, room: Room) -> None:
        """Ring the chosen mark for good and write its value where there is room."""
        self._chosen, self._words = mark, words
        self._place = None
        if mark is not None and words and mark.sign != "heading":
            size = words_size(self.ink, words, bold=True)
            size.setWidth(size.width() + 14)
            size.setHeight(size.height() + 6)
            self._place = _free_place(room, mark, size.width(), size.height())
        self.update()

    @property
    def words_place(self) -> QRectF | None:
        """Where the chosen value is written."""
        return self._place

    def frame(self, *, shown: bool) -> None:
        """Show or hide the frame of keyboard focus."""
        self._framed = shown
        self.update()

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in (self._chosen, self._lit):
            if mark is not None and mark.sign != "heading":
                self._draw_mark(painter, mark)
        if self._place is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.ink.brush("ink"))
            painter.drawRoundedRect(self._place, 3, 3)
            painter.setPen(self.ink.colour("page"))
            painter.setFont(self.ink.font("small", bold=True))
            painter.drawText(self._place, int(Qt.AlignmentFlag.AlignCenter), self._words)
        if self._framed:
            painter.setPen(self.ink.pen("focus", _FRAME))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.boundingRect().adjusted(1, 1, -1, -1), 4, 4)

    def _draw_mark(self, painter: QPainter, mark: Mark) -> None:
        """Draw dotted lines from the value to both axes and a ring with page colour on its inside."""
        plot, anchor = mark.plot, mark.anchor
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self.ink.pen("focus", 1.0, dash=(2.0, 3.0)))
        start = mark.box.left() if mark.is_bar else anchor.x() - _RING_RADIUS
        if mark.opens:
            painter.drawLine(QLineF(plot.left(), anchor.y(), max(start, plot.left()), anchor.y()))
        if not mark.is_bar:
            painter.drawLine(
                QLineF(anchor.x(), min(anchor.y() + _RING_RADIUS, plot.bottom()), anchor.x(), plot.bottom())
            )
        painter.setPen(self.ink.pen("focus", _RING))
        if mark.is_bar:
            painter.drawRect(mark.box.adjusted(-3, -3, 3, 3))
        else:
            painter.drawEllipse(anchor, _RING_RADIUS, _RING_RADIUS)


def _free_place(room: Room, mark: Mark, width: float, height: float) -> QRectF | None:
    """Return a free place beside the mark, or None: rather no words than words over data."""
    x, y = mark.anchor.x(), mark.box.top() if mark.is_bar else mark.anchor.y()
    for reach in _REACHES:
        places = [
            QPointF(x - reach - width, y - reach - height / 2),
            QPointF(x + reach, y - height / 2),
            QPointF(x - width / 2, y - reach - height),
            QPointF(x - reach - width, y - height / 2),
            QPointF(x + reach, y - reach - height),
            QPointF(x + reach, y + reach),
            QPointF(x - width / 2, y + reach),
        ]
        for place in places:
            rect = QRectF(place.x(), place.y(), width, height)
            if room.free(rect):
                return rect
    return None
