"""A button that is only words, in the accent: a small way back."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.theme.type_scale import SEMIBOLD

_SIDE = 6


class TextButton(QAbstractButton):
    """Words without a box; underlined under the pointer."""

    def __init__(self, *, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Return room for the words, high enough to hit."""
        words = QFontMetrics(self._theme.font("small", weight=SEMIBOLD)).horizontalAdvance(self.text())
        return QSize(words + 2 * _SIDE, max(24, self._theme.line_height("small") + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._theme.font("small", weight=SEMIBOLD)
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter.value, self.text())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
