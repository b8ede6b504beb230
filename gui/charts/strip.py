"""The range strip: the whole history faint, and on it a frame round what is seen, to be moved and widened."""

from typing import Literal

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.base.text import Text
from gui.charts.ink import ChartInk
from gui.charts.sight import LEAST_DAYS, Sight
from gui.charts.timescale import TimeScale, TimeTicks, launch_ticks, time_ticks
from gui.figures.chart import Chart
from gui.figures.chart_state import Window, window_of

HEIGHT = 24
"""Pixels of the strip itself; the names of years stand below it."""
_GRIP, _GRIP_HEIGHT = 6.0, 15.0
_NEAR = 8.0
"""Pixels from which the pointer means a grip."""
_TICK = 5.0
_FAINT = 0.5
_VEIL = 0.6
_POINT = 3.0
_LEAST = 1.0

_Hold = Literal["first", "last", "whole"]


class RangeStrip(QWidget):
    """Shows where in the history one is. Its sides are those of the plots.

    Signals: `windowMoved` with each stretch of time that is asked for, `windowSettled` when the hand lets go.
    """

    windowMoved = Signal(object)
    windowSettled = Signal()

    def __init__(self, *, ink: ChartInk, text: Text, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._ink = ink
        self._text = text
        self._chart: Chart | None = None
        self._sight = Sight()
        self._left, self._right = 0.0, 1.0
        self._hold: _Hold | None = None
        self._grasp = 0.0
        self._ground: QPixmap | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(text.message(Message(cm.STRIP)))

    def show_chart(self, chart: Chart | None) -> None:
        """Show the history of a chart, the frame round what the chart is asked to show."""
        self._chart = chart
        self._hold = None
        self._sight.show(chart)
        self._tell()
        self.redraw()

    def set_window(self, window: Window) -> None:
        """Put the frame round another stretch of time."""
        if self._sight.look_at(window):
            self._tell()

    def set_sides(self, left: float, right: float) -> None:
        """Begin and end where the plots do."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, max(right, left + _LEAST)
            self.redraw()

    @property
    def frame(self) -> QRectF:
        """Where the frame stands."""
        time, window = self._time(), self._sight.window
        left, right = time.place(window.first), time.place(window.last)
        return QRectF(left, 0.5, max(right - left, 2.0), self._height() - 1)

    def sizeHint(self) -> QSize:
        return QSize(320, round(self._height() + self._ink.line("tick")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._chart is None:
            return
        painter = QPainter(self)
        ink = self._ink
        whole = QRectF(self._left, 0, self._right - self._left, self._height())
        ratio = self.devicePixelRatioF()
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            self._ground = self._picture(whole, ratio)
        painter.drawPixmap(0, 0, self._ground)
        painter.setOpacity(_VEIL)
        for outside in self._outside(whole):
            painter.fillRect(outside, ink.brush("zebra"))
        painter.setOpacity(1)
        painter.setPen(ink.pen("line"))
        painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5))
        self._paint_day(painter, whole, self._chart)
        self._paint_frame(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.redraw()

    def redraw(self) -> None:
        """Paint anew, the history too: after another chart, size or theme."""
        self._ground = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._chart is None:
            return
        x = event.position().x()
        self._hold = self._meant(x) or "whole"
        if not self.frame.adjusted(-_NEAR, 0, _NEAR, 0).contains(QPointF(x, self.frame.center().y())):
            window = self._sight.window
            self._ask(self._sight.along(self._time().moment(x) - (window.first + window.last) / 2))
        window = self._sight.window
        held = window.last if self._hold == "last" else window.first
        self._grasp = self._time().moment(x) - held

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._hold is None:
            self._show_cursor(x)
            return
        window, moment = self._sight.window, self._time().moment(x) - self._grasp
        if self._hold == "whole":
            self._ask(self._sight.along(moment - window.first))
        elif self._hold == "first":
            self._ask(Window(min(moment, window.last - LEAST_DAYS), window.last))
        else:
            self._ask(Window(window.first, max(moment, window.first + LEAST_DAYS)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._hold is not None:
            self._hold = None
            self.windowSettled.emit()
            self._show_cursor(event.position().x())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come nearer with Ctrl as over the plots; the plain wheel is the page's."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or self._chart is None:
            event.ignore()
            return
        about = self._time().moment(event.position().x())
        self._ask(self._sight.nearer_by_wheel(event.angleDelta().y(), about))
        self.windowSettled.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the frame by arrows and pages, to the ends by Home and End, and widen it by Shift and an arrow."""
        wanted = _by_key(self._sight, event)
        if wanted is None or self._chart is None:
            super().keyPressEvent(event)
            return
        self._ask(wanted)
        self.windowSettled.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._tell()

    def _ask(self, window: Window) -> None:
        """Ask for another stretch of time; the frame is there at once."""
        if self._sight.look_at(window):
            self._tell()
            self.windowMoved.emit(self._sight.window)

    def _tell(self) -> None:
        """Show and say where the frame is."""
        if self._chart is not None:
            self.setAccessibleDescription(self._text.message(self._sight.words(self._chart)))
        self.update()

    def _time(self) -> TimeScale:
        return TimeScale(self._sight.history, self._left, self._right)

    def _height(self) -> float:
        return float(self._ink.scaled(HEIGHT))

    def _meant(self, x: float) -> _Hold | None:
        """Return what of the frame a pointer means."""
        frame = self.frame
        near = {"first": abs(x - frame.left()), "last": abs(x - frame.right())}
        if min(near.values()) <= _NEAR:
            return "first" if near["first"] < near["last"] else "last"
        return "whole" if frame.left() < x < frame.right() else None

    def _show_cursor(self, x: float) -> None:
        shapes = {
            "first": Qt.CursorShape.SizeHorCursor,
            "last": Qt.CursorShape.SizeHorCursor,
            "whole": Qt.CursorShape.OpenHandCursor,
        }
        self.setCursor(shapes.get(self._meant(x) or "", Qt.CursorShape.ArrowCursor))

    def _outside(self, whole: QRectF) -> tuple[QRectF, QRectF]:
        """Return what lies left and right of the frame."""
        frame = self.frame
        before = QRectF(whole.left(), 0, frame.left() - whole.left(), whole.height())
        return before, QRectF(frame.right(), 0, whole.right() - frame.right(), whole.height())

    def _picture(self, whole: QRectF, ratio: float) -> QPixmap:
        """Return the history with its names: it stays while the frame moves."""
        picture = QPixmap(QSize(round(self.width() * ratio), round(self.height() * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._ink.colour("page"))
        painter = QPainter(picture)
        painter.fillRect(whole, self._ink.brush("zebra"))
        self._paint_history(painter, whole)
        self._paint_names(painter)
        painter.end()
        return picture

    def _paint_history(self, painter: QPainter, whole: QRectF) -> None:
        """Draw the values pale, and a tick for each event at the upper edge."""
        chart, time, ink = self._chart, self._time(), self._ink
        if chart is None:
            return
        colour = ink.series_colour(0)
        colour.setAlphaF(_FAINT)
        tall = whole.height() - _TICK - 1
        for mark in chart.overview.marks:
            left, right = time.place(mark.first), time.place(mark.last)
            top = whole.bottom() - tall * mark.high
            bottom = whole.bottom() - tall * mark.low
            if mark.first == mark.last:
                left, right, top = left - _POINT / 2, left + _POINT / 2 + 1, max(top - _POINT, 0.0)
            box = QRectF(left, top, max(right - left - 1, 1.5), max(bottom - top, 1.5))
            painter.fillRect(box & whole, colour)
        painter.setPen(ink.pen("inkSoft"))
        for flag in chart.flags:
            x = round(time.place(window_of(flag.span).first)) + 0.5
            painter.drawLine(QLineF(x, 0, x, _TICK))

    def _paint_day(self, painter: QPainter, whole: QRectF, chart: Chart) -> None:
        """Draw the line of the day one looks from, where the history has it."""
        day = round(self._time().end(chart.known_on)) if chart.known_on is not None else -1
        if whole.left() <= day <= whole.right():
            painter.fillRect(QRectF(day - 1, whole.top() + 1, 2, whole.height() - 2), self._ink.brush("timeLine"))

    def _paint_names(self, painter: QPainter) -> None:
        painter.setFont(self._ink.font("tick"))
        painter.setPen(self._ink.colour("inkSoft"))
        for label in self._ticks().labels:
            place = QRectF(label.left, self._height(), label.right - label.left, self._ink.line("tick"))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), label.words)

    def _day(self, number: int) -> str:
        return self._text.message(Message(cm.AXIS_DAY, {"count": number}))

    def _ticks(self) -> TimeTicks:
        def width(words: str) -> float:
            return self._ink.width(words, "tick")

        if self._chart is not None and self._chart.state.axis == "launch":
            return launch_ticks(self._time(), name=self._day, width=width)
        return time_ticks(self._time(), name=self._text.period, width=width)

    def _paint_frame(self, painter: QPainter) -> None:
        """Draw the frame and its grips in the accent."""
        frame = self.frame
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._ink.pen("accent", 1.5))
        painter.drawRoundedRect(frame, 2, 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink.brush("accent"))
        for x in (frame.left(), frame.right()):
            grip = QRectF(0, 0, _GRIP, _GRIP_HEIGHT)
            grip.moveCenter(QPointF(x, frame.center().y()))
            painter.drawRoundedRect(grip, 2, 2)


def _by_key(sight: Sight, event: QKeyEvent) -> Window | None:
    """Return the window a key of the strip leads to, None for other keys."""
    window, key = sight.window, event.key()
    way = -1 if key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp) else 1
    if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return Window(window.first, max(sight.step(way).last, window.first + LEAST_DAYS))
        return sight.step(way)
    if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        return sight.page(way)
    if key == Qt.Key.Key_Home:
        return sight.along(sight.history.first - window.first)
    return sight.along(sight.history.last - window.last) if key == Qt.Key.Key_End else None
