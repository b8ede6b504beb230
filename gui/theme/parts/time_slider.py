"""A slider over days, with a small histogram of how much there is on each: one draws along it and sees time pass."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date
from math import sqrt

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from gui.theme.theme import Theme

_BIN = 3
"""Pixels of one column of the histogram."""
_HANDLE = 7.0
_AIR = 6.0
_NOTCH = 120


class TimeSlider(QAbstractSlider):
    """Stands at one of the days, or behind the last of them, which is today.

    The range of the slider counts the different days; its place along the widget is that of the calendar.

    Signals: `dayMoved` with the day, None for today, whenever a person moves it.
    """

    dayMoved = Signal(object)

    def __init__(self, *, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: tuple[date, ...] = ()
        self._counts: tuple[int, ...] = ()
        self._columns: Counter[int] = Counter()
        self._name = name
        self._turned = 0.0
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.valueChanged.connect(self._on_value)
        theme.changed.connect(self.update)

    def show_days(self, days: Sequence[date]) -> None:
        """Take the days, in order, each as often as something became known on it."""
        counted = Counter(days)
        self._days, self._counts = tuple(counted), tuple(counted.values())
        self._columns.clear()
        self.blockSignals(True)
        self.setRange(0, len(self._days))
        self.setValue(len(self._days))
        self.blockSignals(False)
        self.setPageStep(max(1, len(self._days) // 12))
        self.update()

    def show_day(self, day: date | None, words: str) -> None:
        """Stand at a day, at the last one before it, or at today; `words` are the day as it is read."""
        self.blockSignals(True)
        self.setValue(len(self._days) if day is None else max(0, bisect_right(self._days, day) - 1))
        self.blockSignals(False)
        self.setAccessibleDescription(words)
        self.setAccessibleName(f"{self._name}: {words}")
        self.update()

    @property
    def day(self) -> date | None:
        """The day it stands at, None for today."""
        return self._days[self.value()] if self.value() < len(self._days) else None

    def sizeHint(self) -> QSize:
        """Return room for a histogram with years under it."""
        return QSize(280, max(30, self._theme.line_height("tick") + 18))

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go a day on for each notch; up is later. Touchpads give less than a notch at a time: it is added up."""
        self._turned += event.angleDelta().y() or event.angleDelta().x()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        self.setValue(self.value() + steps)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the columns, their line, the years that find room, and the handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._days:
            return
        tick = QFontMetrics(self._theme.font("tick"))
        base = self.height() - tick.height() - 1.0
        if not self._columns:
            self._count()
        most = sqrt(max(self._columns.values()))
        line = self._theme.colour("timeLine")
        for column, count in self._columns.items():
            tall = max(1.0, (base - 2) * sqrt(count) / most)
            painter.fillRect(QRectF(_AIR + column * _BIN, base - tall, _BIN - 1.0, tall), line)
        painter.fillRect(QRectF(_AIR, base, self.width() - 2 * _AIR, 1.0), line)
        self._write_years(painter, tick, base)
        handle = QRectF(self._x(self.day) - _HANDLE / 2, base - 12, _HANDLE, 15)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("time"))
        painter.drawRoundedRect(handle, 3, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.clear()

    def _count(self) -> None:
        """Count what became known in each column of the present width."""
        for day, count in zip(self._days, self._counts, strict=True):
            self._columns[int((self._x(day) - _AIR) // _BIN)] += count

    def _write_years(self, painter: QPainter, tick: QFontMetrics, base: float) -> None:
        painter.setFont(self._theme.font("tick"))
        painter.setPen(self._theme.colour("inkSoft"))
        taken = -12.0
        for year in range(self._days[0].year, self._days[-1].year + 1):
            at, wide = self._x(date(year, 1, 1)), tick.horizontalAdvance(str(year))
            if at - wide / 2 < taken + 12 or at + wide / 2 > self.width():
                continue
            painter.drawText(QPointF(at - wide / 2, base + tick.ascent() + 1), str(year))
            taken = at + wide / 2

    def _x(self, day: date | None) -> float:
        """Return where a day stands; today stands at the end."""
        room = self.width() - 2 * _AIR
        if day is None:
            return _AIR + room
        first, last = self._days[0].toordinal(), self._days[-1].toordinal()
        return _AIR + (room - _HANDLE) * (day.toordinal() - first) / max(1, last - first)

    def _follow(self, event: QMouseEvent) -> None:
        """Stand at the last day before the pointer; at the very end of the line stands today."""
        if not self._days:
            return
        room = self.width() - 2 * _AIR - _HANDLE
        part = (event.position().x() - _AIR) / max(1.0, room)
        if part > 1.0:
            self.setValue(len(self._days))
            return
        first, last = self._days[0].toordinal(), self._days[-1].toordinal()
        pointed = date.fromordinal(first + round(max(0.0, part) * (last - first)))
        self.setValue(max(0, bisect_right(self._days, pointed) - 1))

    def _on_value(self) -> None:
        self.update()
        self.dayMoved.emit(self.day)
