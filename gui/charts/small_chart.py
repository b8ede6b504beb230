"""A small chart in a card: a few marks over their time; the highest value is written, a press opens the latest one."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.base.text import Text
from gui.charts.barpaint import paint_basis
from gui.charts.ink import LINE_SMALL, ChartInk, make_pen
from gui.charts.markers import PLAIN, marker_path
from gui.figures.card import SmallChart, SmallSeries
from gui.theme.theme import Theme

_PLOT = 56
_DOT = 2.5
_GAP = 1.0
"""Pixels between bars, where there is room for them."""
_SIDE = 12


class SmallChartView(QWidget):
    """The picture alone: lines for counts since a day, bars for periods. The rows below it are doors for the keyboard.

    Signals: `opened` with the link of the latest value.
    """

    opened = Signal(str)

    def __init__(self, *, theme: Theme, text: Text, chart: SmallChart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._chart = chart
        self._ink = ChartInk(theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text.message(chart.description))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._on_theme)

    def sizeHint(self) -> QSize:
        """Return the height of the plot between a line of words above it and one below."""
        return QSize(200, self._theme.scaled(_PLOT) + 2 * self._theme.line_height("tick") + 4)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the latest value."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._chart.link)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the marks from zero, the highest value over its mark, and both ends of the time."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tick = QFontMetrics(self._theme.font("tick"))
        plot = QRectF(4, tick.height() + 4, self.width() - 8, self.height() - 2 * tick.height() - 6)
        painter.fillRect(QRectF(0, plot.bottom(), self.width(), 1), self._theme.colour("lineStrong"))
        for series in reversed(self._chart.series):
            if self._chart.is_ladder:
                self._draw_line(painter, plot, series)
            else:
                self._draw_bars(painter, plot, series)
        self._write(painter, tick, plot)

    def _draw_line(self, painter: QPainter, plot: QRectF, series: SmallSeries) -> None:
        places = [_place(plot, mark.last, mark.height) for mark in series.marks]
        painter.setPen(self._ink.series_pen(series.rank, LINE_SMALL))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        for place in places:
            _draw_dot(painter, self._ink, place, series.rank)

    def _draw_bars(self, painter: QPainter, plot: QRectF, series: SmallSeries) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for mark in series.marks:
            left, right = (plot.left() + part * plot.width() for part in (mark.first, mark.last))
            wide = max(1.0, right - left - (_GAP if right - left > 2 * _GAP else 0.0))
            top = plot.bottom() - mark.height * plot.height()
            paint_basis(painter, self._ink, QRectF(left, top, wide, plot.bottom() - top), mark.basis, rank=series.rank)
            if mark.differs:
                painter.fillRect(QRectF(left, top - 3, wide, 2), self._theme.colour("doubtLine"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _write(self, painter: QPainter, tick: QFontMetrics, plot: QRectF) -> None:
        painter.setFont(self._theme.font("tick"))
        painter.setPen(self._theme.colour("ink"))
        top = max((mark for series in self._chart.series for mark in series.marks), key=lambda mark: mark.height)
        words = self._text.message(self._chart.top)
        wide = tick.horizontalAdvance(words)
        middle = top.last if self._chart.is_ladder else (top.first + top.last) / 2
        left = min(max(plot.left() + middle * plot.width() - wide / 2, 0.0), max(0.0, self.width() - wide - 1.0))
        painter.drawText(QPointF(left, plot.top() - 5), words)
        painter.setPen(self._theme.colour("inkSoft"))
        first, last = (self._text.message(words) for words in (self._chart.first, self._chart.last))
        base = plot.bottom() + tick.ascent() + 2
        painter.drawText(QPointF(0, base), first)
        if tick.horizontalAdvance(first) + tick.horizontalAdvance(last) + 12 < self.width():
            painter.drawText(QPointF(self.width() - tick.horizontalAdvance(last) - 1, base), last)

    def _on_theme(self) -> None:
        self._ink.forget()
        self.updateGeometry()
        self.update()


def series_mark(theme: Theme, rank: int | None, *, ratio: float) -> QPixmap:
    """Return a sample of a line, to stand before the row that tells its latest value."""
    made = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink, middle = ChartInk(theme), _SIDE / 2
    painter.setPen(ink.series_pen(rank, LINE_SMALL))
    painter.drawLine(QLineF(0, middle, _SIDE, middle))
    _draw_dot(painter, ink, QPointF(middle, middle), rank)
    painter.end()
    return made


def _draw_dot(painter: QPainter, ink: ChartInk, place: QPointF, rank: int | None) -> None:
    """Draw the marker of a series, small; what has none gets a circle."""
    marker, colour = ink.series(rank).marker or PLAIN, ink.series_colour(rank)
    painter.save()
    painter.translate(place)
    if marker == "cross":
        painter.setPen(make_pen(colour, LINE_SMALL))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    painter.drawPath(marker_path(marker, _DOT))
    painter.restore()


def _place(plot: QRectF, along: float, height: float) -> QPointF:
    return QPointF(plot.left() + along * plot.width(), plot.bottom() - height * plot.height())
