"""The status line: how much stands behind what is shown, and whether the dossier is sound."""

from decimal import Decimal

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from gui.base.amount import Amount
from gui.base.text import Text
from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.parts.key_cap import KeyCap
from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme
from gui.theme.tokens import STATUS_LINE

KEYS_FROM = 880
"""Below this width the keys of the place go away, at 100 %."""

_APART = 48
"""What lies at the ends and between the parts that are always there."""

SAID_FOR = 6_000
"""Milliseconds for which it stands there what has just been done."""


class StatusLine(QWidget):
    """Sources, health, the keys of this place and the size of text.

    Signals: `problemsAsked` when the health was pressed while it has something to show, `sourcesAsked` for the sources.
    """

    problemsAsked = Signal()
    sourcesAsked = Signal()

    def __init__(self, *, theme: Theme, text: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._errors = 0
        self._warnings = 0
        self._told_keys: tuple[tuple[str, str], ...] = ()
        self._build()
        self._lay_out()
        self._connect()
        self._dress()

    def show_counts(self, *, sources: int, errors: int, warnings: int) -> None:
        """Say how many sources a dossier has and how many faults were found when it was opened.

        What is said of a day before is forgotten.
        """
        self._day.setText("")
        self._errors, self._warnings = errors, warnings
        self._sources.setText(self._sources_words(sources))
        self._health.setText(self._health_words())
        self._set_told(bool(errors or warnings))
        self._dress()

    def show_standpoint(self, day: str, *, sources: int, of: int) -> None:
        """Say from which day one looks, empty for today, and how many of the sources there were by then."""
        self._day.setText(day)
        few = self.tr("{count} of {total} sources").format(count=self._text.count(sources), total=self._text.count(of))
        self._sources.setText(few if day and of else self._sources_words(of))
        self._fold()

    def show_keys(self, keys: tuple[tuple[str, str], ...]) -> None:
        """Say which keys serve the place one is in, as (key, what it does)."""
        if keys == self._told_keys:
            return
        self._told_keys = keys
        while self._keys.count():
            item = self._keys.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key, words in keys:
            label = TextLabel(theme=self._theme, role="small", ink="inkSoft")
            label.setText(words)
            self._keys.addWidget(KeyCap(theme=self._theme, key=key))
            self._keys.addWidget(label)
        self._fold()

    def say(self, words: str) -> None:
        """Say for a moment what has just been done; it is announced to assistive technology too."""
        self._said.setText(words)
        self._said.show()
        self._said_for.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def show_size(self, percent: int) -> None:
        """Say the size of text."""
        self._size.setText(self._text.amount(Amount(Decimal(percent), "percent")))
        self._fold()

    def _build(self) -> None:
        self._day = TextLabel(theme=self._theme, role="small", ink="time", weight=600)
        self._day.hide()
        self._sources = self._button()
        self._health = self._button()
        self._set_told(False)
        self._place = QWidget(self)
        self._said = ElidedLabel(theme=self._theme, role="small", weight=600)
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said.hide()
        self._said_for = QTimer(self, singleShot=True, interval=SAID_FOR)
        self._size = TextLabel(theme=self._theme, role="small", ink="inkSoft")

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        self._keys = QHBoxLayout(self._place)
        self._keys.setContentsMargins(0, 0, 0, 0)
        self._keys.setSpacing(6)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._day)
        self._day.setContentsMargins(8, 0, 0, 0)
        row.addWidget(self._sources)
        row.addWidget(self._health)
        row.addWidget(self._said, 1_000)
        row.addStretch(1)
        row.addWidget(self._place)
        row.addSpacing(8)
        row.addWidget(self._size)

    def _connect(self) -> None:
        self._sources.clicked.connect(self.sourcesAsked)
        self._health.clicked.connect(self._on_health)
        self._said_for.timeout.connect(self._said.hide)
        self._theme.changed.connect(self._dress)

    def _set_told(self, more: bool) -> None:
        """Make the health a button while there is more to see, and plain words else."""
        self._more = more
        self._health.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not more)
        self._health.setFocusPolicy(Qt.FocusPolicy.TabFocus if more else Qt.FocusPolicy.NoFocus)

    def _on_health(self) -> None:
        if self._more:
            self.problemsAsked.emit()

    def _sources_words(self, sources: int) -> str:
        if sources == 1:
            return self.tr("1 source")
        return self.tr("{count} sources").format(count=self._text.count(sources)) if sources else self.tr("No sources")

    def _health_words(self) -> str:
        total = self._errors + self._warnings
        if not total:
            return self.tr("Dossier opened: no problems")
        if total == 1:
            return self.tr("Dossier opened: 1 problem")
        return self.tr("Dossier opened: {count} problems").format(count=self._text.count(total))

    def _dress(self) -> None:
        self.setFixedHeight(max(STATUS_LINE, self._theme.line_height("small") + 12))
        icon, ink = "shield", "inkSoft"
        if self._errors:
            icon, ink = "error", "error"
        elif self._warnings:
            icon = "warning"
        self._sources.setIcon(self._theme.icon("document", "inkSoft"))
        self._health.setIcon(self._theme.icon(icon, ink))
        for button in (self._sources, self._health):
            button.setFont(self._theme.font("small"))
            button.setMaximumHeight(self.height() - 2)
        self._fold()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Leave away what has no room: the keys, then the day, which a bar says too, then the words of the health."""
        self._health.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        room = self.width() - sum(_wide(part) for part in (self._sources, self._health, self._size)) - _APART
        if room < 0:
            self._health.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        day = _wide(self._day) if self._day.text() else 0
        self._day.setVisible(bool(day) and day <= room)
        self._place.setVisible(self.width() >= self._theme.scaled(KEYS_FROM) and _wide(self._place) + day <= room)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("chrome"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))


def _wide(part: QWidget) -> int:
    """Return how wide a part would be, and the air before it."""
    return part.sizeHint().width() + 8
