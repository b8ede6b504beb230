"""Where there is no figure: a pale hatch with words in it, under bars and lines alike."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.base.text import Text
from gui.charts.barpaint import paint_gap
from gui.charts.barshape import gap_shape
from gui.charts.ink import ChartInk
from gui.charts.labels import Label, paint_label, words_size, wrapped
from gui.charts.marks import Mark
from gui.charts.room import Room
from gui.charts.timescale import TimeScale
from gui.figures.chart import Gap

_AIR = 3.0
_WIDE = 60.0
"""A gap that is narrower has no words."""


class Gaps:
    """The gaps of one lane as they are seen; the hatch lies under the data, the words over it where there is room."""

    def __init__(self, *, ink: ChartInk, text: Text) -> None:
        """Begin with none."""
        self._ink = ink
        self._text = text
        self.clear()

    def clear(self) -> None:
        """Show none."""
        self._placed: list[tuple[Gap, QRectF]] = []
        self._plot = QRectF()
        self._labels: list[Label] = []

    @property
    def rects(self) -> tuple[QRectF, ...]:
        """Where hatches stand."""
        return tuple(rect for _, rect in self._placed)

    @property
    def words(self) -> tuple[str, ...]:
        """The words that found room."""
        return tuple(label.words for label in self._labels)

    def arrange(self, gaps: Iterable[Gap], *, time: TimeScale, zero: float, plot: QRectF, room: Room) -> None:
        """Place the gaps that are in sight; each writes its words where it is wide enough and nothing else is there."""
        self.clear()
        self._plot = QRectF(plot)
        for gap in gaps:
            rect = gap_shape(gap, time=time, zero=zero, plot=plot)
            if rect is not None:
                self._placed.append((gap, rect))
                self._write(gap, rect, room)

    def marks(self) -> list[Mark]:
        """Return the gaps as what can be pointed at: what is missing is told as what is there."""
        return [self._mark(gap, rect) for gap, rect in self._placed if gap.link]

    def _mark(self, gap: Gap, rect: QRectF) -> Mark:
        column = QRectF(rect.left(), self._plot.top(), rect.width(), self._plot.height())
        return Mark(
            link=gap.link,
            rank=None,
            sign="gap" if gap.silent else "unshown",
            entity=gap.entity,
            box=rect,
            reach=column,
            anchor=rect.center(),
            plot=self._plot,
            is_bar=True,
            opens=False,
        )

    def _write(self, gap: Gap, rect: QRectF, room: Room) -> None:
        if rect.width() <= _WIDE:
            return
        words = self._text.message(gap.words)
        for lines in (words, wrapped(self._ink, words, rect.width() - 2 * _AIR - 2)):
            bounds = QRectF(QPointF(0, 0), words_size(self._ink, lines)).adjusted(0, 0, 2 * _AIR, 0)
            bounds.moveCenter(rect.center())
            if rect.contains(bounds) and room.free(bounds):
                room.take(bounds)
                self._labels.append(Label(lines, bounds, "inkSoft", ground="page"))
                return

    def paint_hatch(self, painter: QPainter) -> None:
        """Paint the hatches."""
        for gap, rect in self._placed:
            paint_gap(painter, self._ink, rect, silent=gap.silent)

    def paint_words(self, painter: QPainter) -> None:
        """Write the words."""
        for label in self._labels:
            paint_label(painter, self._ink, label)
