"""A small chart in a card: its title, a few marks over their time, and the latest value as a door."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.base.text import Text
from gui.figures.small_charts import SmallChart
from gui.theme.theme import Theme

_PLOT = 56
_DOT = 2.5
_GAP = 2.0
"""Pixels between bars, where there is room for them."""


class SmallChartView(QWidget):
    """The picture alone: a line with dots for counts since a start, bars for periods; its highest value is written."""

    def __init__(self, *, theme: Theme, text: Text, chart: SmallChart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._chart = chart
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text.message(chart.description))
        theme.changed.connect(self._on_theme)

    def sizeHint(self) -> QSize:
        """Return the height of the plot between a line of words above it and one below."""
        return QSize(200, self._theme.scaled(_PLOT) + 2 * self._theme.line_height("tick") + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the marks from zero, the highest value over its mark, and both ends of the time."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tick = QFontMetrics(self._theme.font("tick"))
        plot = QRectF(4, tick.height() + 2, self.width() - 8, self.height() - 2 * tick.height() - 4)
        painter.fillRect(QRectF(0, plot.bottom(), self.width(), 1), self._theme.colour("lineStrong"))
        if self._chart.is_ladder:
            self._draw_line(painter, plot)
        else:
            self._draw_bars(painter, plot)
        self._write(painter, tick, plot)

    def _draw_line(self, painter: QPainter, plot: QRectF) -> None:
        places = [_place(plot, mark.last, mark.height) for mark in self._chart.marks]
        colour = QColor(self._theme.series(0).colour)
        painter.setPen(QPen(colour, 1.8))
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for place in places:
            painter.drawEllipse(place, _DOT, _DOT)

    def _draw_bars(self, painter: QPainter, plot: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for mark in self._chart.marks:
            left, right = (plot.left() + part * plot.width() for part in (mark.first, mark.last))
            wide = max(1.0, right - left - (_GAP if right - left > 2 * _GAP else 0.0))
            tall = mark.height * plot.height()
            painter.fillRect(QRectF(left, plot.bottom() - tall, wide, tall), QColor(self._theme.series(0).colour))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _write(self, painter: QPainter, tick: QFontMetrics, plot: QRectF) -> None:
        painter.setFont(self._theme.font("tick"))
        painter.setPen(self._theme.colour("ink"))
        top = max(self._chart.marks, key=lambda mark: mark.height)
        words = self._text.message(self._chart.top)
        wide = tick.horizontalAdvance(words)
        middle = top.last if self._chart.is_ladder else (top.first + top.last) / 2
        left = min(max(plot.left() + middle * plot.width() - wide / 2, 0.0), max(0.0, self.width() - wide - 1.0))
        painter.drawText(QPointF(left, plot.top() - 3), words)
        painter.setPen(self._theme.colour("inkSoft"))
        first, last = (self._text.message(words) for words in (self._chart.first, self._chart.last))
        base = plot.bottom() + tick.ascent() + 2
        painter.drawText(QPointF(0, base), first)
        if tick.horizontalAdvance(first) + tick.horizontalAdvance(last) + 12 < self.width():
            painter.drawText(QPointF(self.width() - tick.horizontalAdvance(last) - 1, base), last)

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()


def _place(plot: QRectF, along: float, height: float) -> QPointF:
    return QPointF(plot.left() + along * plot.width(), plot.bottom() - height * plot.height())
