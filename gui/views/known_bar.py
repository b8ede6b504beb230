"""The bar under the tool bar while one looks from another day: which day, how much was known, and the way back."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.base.text import Text
from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.parts.icon_button import IconButton
from gui.theme.parts.key_cap import KeyCap
from gui.theme.parts.text_label import TextLabel
from gui.theme.parts.time_slider import TimeSlider
from gui.theme.theme import Theme

HEIGHT = 36
GUESSED_FROM, SLIDER_FROM, STEPS_FROM = 1080, 720, 560
"""Below these widths, at 100 %, the words on guessed days, the slider and the steps go away, in this order."""


class KnownState(NamedTuple):
    """The day one looks from; how many facts were known, of how many, and how many of them by the end of their time."""

    day: date
    known: int
    total: int
    guessed: int


class KnownBar(QWidget):
    """There only while a day is set.

    Signals: `dayChosen` with a day, None for today; `earlierAsked` and `laterAsked` for the next day on which something
    was published.
    """

    dayChosen = Signal(object)
    earlierAsked = Signal()
    laterAsked = Signal()

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._has_days = False
        self._build()
        self._lay_out()
        self._connect()
        self._dress()
        self.hide()

    def show_days(self, days: Sequence[date]) -> None:
        """Take the days on which something was published, in order, a day for each fact."""
        self._slider.show_days(days)
        self._has_days = bool(days)

    def show_state(self, state: KnownState | None) -> None:
        """Say from which day one looks; None, which is today, puts the bar away."""
        came = state is not None and self.isHidden()
        if state is None:
            self.hide()
            return
        day = self._text.date(state.day)
        self._day.setText(self.tr("As known on {day}").format(day=day))
        counts = self.tr("{known} of {total} facts")
        known, total = self._text.count(state.known), self._text.count(state.total)
        self._facts.setText(counts.format(known=known, total=total) if state.total else "")
        self._guessed.setText(
            self.tr("{count} of them undated †").format(count=self._text.count(state.guessed)) if state.guessed else ""
        )
        self._slider.show_day(state.day, day)
        self.setAccessibleName(", ".join(filter(None, (self._day.text(), self._facts.text()))))
        self._fold()
        self.show()
        if came:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def show_key(self, *, chosen: bool) -> None:
        """Say which key leads back to today: Escape, unless it would leave what is chosen first."""
        self._key.setText(self.tr("Shift+Esc") if chosen else self.tr("Esc"))
        self._key.updateGeometry()

    def _build(self) -> None:
        self._icon = QLabel(self)
        self._day = TextLabel(theme=self._theme, role="body", ink="time", weight=600)
        self._facts = TextLabel(theme=self._theme, role="body")
        self._guessed = ElidedLabel(theme=self._theme, role="body", ink="inkSoft")
        self._guessed.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._earlier = self._step("chevron-left", self.tr("The publication before ([)"))
        self._later = self._step("chevron-right", self.tr("The next publication (])"))
        self._slider = TimeSlider(theme=self._theme, name=self.tr("As known on"))
        self._slider.setMaximumWidth(320)
        self._back = QPushButton(self.tr("Back to today"))
        self._key = KeyCap(theme=self._theme)
        self._key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_key(chosen=False)

    def _step(self, icon: str, name: str) -> IconButton:
        return IconButton(theme=self._theme, icon=icon, name=name, side=24)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._day)
        row.addWidget(self._facts)
        row.addWidget(self._guessed, 1_000)
        row.addStretch(1)
        row.addWidget(self._earlier)
        row.addWidget(self._slider, 1_000)
        row.addWidget(self._later)
        row.addWidget(self._back)
        row.addWidget(self._key)

    def _connect(self) -> None:
        self._slider.dayMoved.connect(self.dayChosen)
        self._earlier.clicked.connect(self.earlierAsked)
        self._later.clicked.connect(self.laterAsked)
        self._back.clicked.connect(lambda: self.dayChosen.emit(None))
        self._theme.changed.connect(self._dress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        width = self.width()
        self._guessed.setVisible(width >= self._theme.scaled(GUESSED_FROM))
        self._slider.setVisible(self._has_days and width >= self._theme.scaled(SLIDER_FROM))
        for step in (self._earlier, self._later):
            step.setVisible(self._has_days and width >= self._theme.scaled(STEPS_FROM))
        self._key.setVisible(width >= self._theme.scaled(STEPS_FROM))

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap("clock", "time", ratio=ratio))
        self.setFixedHeight(max(HEIGHT, self._theme.line_height("body") + 16))
        self._fold()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return no width of its own: it folds with the window."""
        return QSize(0, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("timeTint"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("timeLine"))
