"""What lies behind the day one looks from: a line through all plots, and a thin hatch for what was not known yet."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.charts.ink import ChartInk, paint_hatch
from gui.charts.labels import Label, paint_label, words_size
from gui.charts.layer import Layer
from gui.charts.room import Room

_EVERY = 14.0
_AIR = 4.0


class LaterSheet(Layer):
    """Lies over the grid and under the data; the words stand once, at the head of the first plot."""

    def __init__(self, *, ink: ChartInk, depth: float) -> None:
        """Begin with nothing to draw."""
        super().__init__(ink=ink, depth=depth)
        self.clear()

    def clear(self) -> None:
        """Show nothing: one looks from today, or the day is out of sight."""
        self._hatches: tuple[QRectF, ...] = ()
        self._lines: tuple[QLineF, ...] = ()
        self._label: Label | None = None

    @property
    def words(self) -> str:
        """The words that found room, or an empty string."""
        return self._label.words if self._label is not None else ""

    @property
    def hatches(self) -> tuple[QRectF, ...]:
        """Where nothing was known yet; a line stands where the day ended, if that is in sight."""
        return self._hatches

    def arrange(self, plots: Sequence[tuple[QRectF, float]], *, words: str, room: Room) -> None:
        """Take the plots, each with the place of the day's end in it, and say what lies beyond."""
        self.clear()
        found, lines = [], []
        for plot, end in plots:
            x = float(round(end))  # a line that lies between two pixels is blurred
            if plot.left() <= x < plot.right():
                found.append(QRectF(x, plot.top(), plot.right() - x, plot.height()))
                lines.append(QLineF(x, plot.top(), x, plot.bottom()))
            elif x < plot.left():
                found.append(QRectF(plot))
        self._hatches, self._lines = tuple(found), tuple(lines)
        for line in lines:
            room.spare(QRectF(line.x1() - 1, line.y1(), 2, line.dy()))
        if found:
            size = words_size(self.ink, words, bold=True)
            place = QRectF(found[0].topLeft() + QPointF(_AIR, _AIR), size).adjusted(0, 0, 2 * _AIR, 0)
            if found[0].contains(place):
                self._label = Label(words, place, "time", bold=True, ground="timeTint")
                room.take(place)

    def draw(self, painter: QPainter) -> None:
        for hatch in self._hatches:
            paint_hatch(painter, hatch, self.ink.pen("timeTint", 1.5), every=_EVERY)
        painter.setPen(self.ink.pen("timeLine", 2.0))
        for line in self._lines:
            painter.drawLine(line)
        if self._label is not None:
            paint_label(painter, self.ink, self._label)
