"""A button that copies, and says for a while in its own place that it did."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.theme.parts.tip import plain_tip
from gui.theme.theme import Theme

SAID_MS = 2_000
_SIDE, _ICON, _GAP = 12, 16, 6


class CopyButton(QPushButton):
    """As wide as the longer of its two texts, so that nothing moves; without words it shows a tick instead."""

    def __init__(
        self, *, theme: Theme, words: str, done: str, said_ms: int = SAID_MS, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self._words = words
        self._done = done
        self._compact = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(said_ms)
        self._patience.timeout.connect(self._restyle)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_compact(self, compact: bool) -> None:
        """Show the icon alone, with the words in a tooltip."""
        if compact != self._compact:
            self._compact = compact
            self._restyle()

    def say_copied(self) -> None:
        """Say that it is on the clipboard, to assistive technology too."""
        self._patience.start()
        self._restyle()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._done))

    @property
    def says_copied(self) -> bool:
        """Whether it says so now."""
        return self._patience.isActive()

    def sizeHint(self) -> QSize:
        """Return room for the longer text."""
        height = self._theme.line_height("small") + 12
        if self._compact:
            return QSize(height, height)
        metrics = QFontMetrics(self._theme.font("small"))
        words = max(metrics.horizontalAdvance(words) for words in (self._words, self._done))
        return QSize(words + 2 * _SIDE + _ICON + _GAP + 2, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _restyle(self) -> None:
        shown = self._done if self.says_copied else self._words
        self.setText("" if self._compact else shown)
        self.setAccessibleName(shown)
        self.setToolTip(plain_tip(shown) if self._compact else "")
        self.setFont(self._theme.font("small"))
        self.setIcon(self._theme.icon("check" if self.says_copied else "copy"))
        self.setIconSize(QSize(_ICON, _ICON))
        self.updateGeometry()
