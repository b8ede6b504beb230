"""What opens under "As known on": a slider over the days of publication, a calendar, and the way to today."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.base.text import Text
from gui.theme.drawing import draw_box
from gui.theme.parts.text_label import TextLabel
from gui.theme.parts.time_slider import TimeSlider
from gui.theme.theme import Theme

WIDTH = 320
_SIDE = 12


class DayPopup(QWidget):
    """A popup: a click beside it, or Escape, closes it, and what was chosen stays.

    Signals: `dayChosen` with a day, None for today.
    """

    dayChosen = Signal(object)

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._text = text
        self._days: frozenset[date] = frozenset()
        self._day: date | None = None
        self._build()
        self._lay_out()
        self._connect()
        self._dress()

    def show_days(self, days: Sequence[date]) -> None:
        """Take the days on which something was published; they stand out in the calendar and are its ends."""
        self._slider.show_days(days)
        self._days = frozenset(days)
        self._calendar.setDateTextFormat(QDate(), QTextCharFormat())
        if days:
            self._calendar.setDateRange(_qdate(days[0]), QDate.currentDate().addDays(1))
        self._mark_days()

    def show_day(self, day: date | None) -> None:
        """Stand at a day, or at today; the calendar turns to it when it is seen."""
        self._day = day
        if self.isVisible():
            self._turn_to_day()
        self._slider.show_day(day, self._text.date(day) if day is not None else self.tr("Today"))
        self._today.setEnabled(day is not None)

    def open_below(self, place: QPoint) -> None:
        """Open with its right upper corner at a place of the screen."""
        self._turn_to_day()
        self.adjustSize()
        self.move(place.x() - self.width(), place.y())
        self.show()
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _build(self) -> None:
        self._told = TextLabel(theme=self._theme, role="small", ink="inkSoft", wrap=True)
        self._told.setText(self.tr("Show only what had been published by the end of a day. Bold: something was."))
        self._slider = TimeSlider(theme=self._theme, name=self.tr("As known on"))
        self._calendar = QCalendarWidget(self)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self._calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        ways = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}
        self._ways = {self._calendar.findChild(QToolButton, name): icon for name, icon in ways.items()}
        self._today = QPushButton(self.tr("Today: everything"))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._today)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(8)
        for part in (self._told, self._slider, self._calendar):
            column.addWidget(part)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._slider.dayMoved.connect(self.dayChosen)
        self._calendar.clicked.connect(self._on_day)
        self._calendar.activated.connect(self._on_day)
        self._today.clicked.connect(self._on_today)
        self._theme.changed.connect(self._dress)

    def _on_day(self, day: QDate) -> None:
        self.dayChosen.emit(date(day.year(), day.month(), day.day()))

    def _on_today(self) -> None:
        self.dayChosen.emit(None)
        self.close()

    def _turn_to_day(self) -> None:
        self._calendar.blockSignals(True)
        self._calendar.setSelectedDate(_qdate(self._day) if self._day is not None else QDate.currentDate())
        self._calendar.blockSignals(False)

    def _mark_days(self) -> None:
        marked = QTextCharFormat()
        marked.setFontWeight(QFont.Weight.Bold)
        marked.setForeground(self._theme.colour("time"))
        for day in self._days:
            self._calendar.setDateTextFormat(_qdate(day), marked)

    def _dress(self) -> None:
        self.setFixedWidth(self._theme.scaled(WIDTH))
        plain = QTextCharFormat()
        plain.setForeground(self._theme.colour("ink"))
        for weekday in Qt.DayOfWeek:
            self._calendar.setWeekdayTextFormat(weekday, plain)
        head = QTextCharFormat()
        head.setForeground(self._theme.colour("inkSoft"))
        head.setBackground(self._theme.colour("raised"))
        self._calendar.setHeaderTextFormat(head)
        palette = self._calendar.palette()
        for role, colour in (
            (palette.ColorRole.Base, "raised"),
            (palette.ColorRole.AlternateBase, "raised"),
            (palette.ColorRole.Window, "raised"),
            (palette.ColorRole.Highlight, "timeTint"),
            (palette.ColorRole.HighlightedText, "time"),
        ):
            palette.setColor(role, self._theme.colour(colour))
        self._calendar.setPalette(palette)
        for way, icon in self._ways.items():
            if isinstance(way, QToolButton):
                way.setIcon(self._theme.icon(icon))
        self._mark_days()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and a plain edge."""
        colour = self._theme.colour
        draw_box(QPainter(self), self.rect(), fill=colour("raised"), edge=colour("lineStrong"), radius=0)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
