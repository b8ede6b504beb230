"""The bar under the tool bar while other reports are taken than the preferred ones: which, and the way back."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.figures.standpoint import PreferenceName
from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.theme import Theme

HEIGHT = 36


class PreferenceBar(QWidget):
    """There only while another report is taken than the rules of the dossier would take.

    Signals: `usualAsked` when the preferred ones are to be taken again.
    """

    usualAsked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = QLabel(self)
        self._sentence = ElidedLabel(theme=theme, role="body", weight=600)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._usual = QPushButton(self.tr("Take the preferred"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._usual)
        self._usual.clicked.connect(self.usualAsked)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_preference(self, preference: PreferenceName) -> None:
        """Say which report of each figure is taken; the usual one puts the bar away."""
        sentences = {
            "first": self.tr("Of each figure the report that was published first is taken"),
            "latest": self.tr("Of each figure the report that was published last is taken"),
            "highest": self.tr("Of each figure the highest report that stands is taken"),
            "lowest": self.tr("Of each figure the lowest report that stands is taken"),
        }
        words = sentences.get(preference, "")
        news = bool(words) and words != self._sentence.text()
        self._sentence.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if news:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def minimumSizeHint(self) -> QSize:
        """Return no width of its own: its words are elided."""
        return QSize(0, self.height())

    def _dress(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("differ", "doubtLine", ratio=self.devicePixelRatioF()))
        self.setFixedHeight(max(HEIGHT, self._theme.line_height("body") + 16))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("doubtTint"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("doubtLine"))
