"""The banner under the tool bar: one sentence and one button, never over content."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.theme.parts.icon_button import IconButton
from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme

Kind = Literal["changed", "done", "failure"]

HEIGHT = 36
_LOOKS = {
    "changed": ("hover", "accent", "refresh", "ink"),
    "done": ("hover", "accent", "check", "accent"),
    "failure": ("errorTint", "error", "error", "error"),
}
"""Ground, edge, icon and its ink."""


class Banner(QWidget):
    """Tells one thing until it is answered or closed; hidden while there is nothing to tell.

    Signals: `actionChosen` when its button was pressed, `closed` when it was put away.
    """

    actionChosen = Signal()
    closed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: Kind = "changed"
        self._build()
        self._lay_out()
        self._connect()
        self._dress()
        self.hide()

    def tell(self, kind: Kind, sentence: str, action: str = "") -> None:
        """Show a sentence, with a button where there is something to do about it."""
        self._kind = kind
        self._sentence.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(sentence)
        self._dress()
        self.show()

    def _build(self) -> None:
        self._icon = TextLabel(theme=self._theme)
        self._sentence = TextLabel(theme=self._theme, role="small", wrap=True)
        self._action = QPushButton(self)
        self._close = IconButton(theme=self._theme, icon="close", name=self.tr("Close this message"), side=24)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)

    def _connect(self) -> None:
        self._action.clicked.connect(self.actionChosen)
        self._close.clicked.connect(self._on_close)
        self._theme.changed.connect(self._dress)

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()

    def _dress(self) -> None:
        _, _, icon, ink = _LOOKS[self._kind]
        self._icon.setPixmap(self._theme.pixmap(icon, ink, ratio=self.devicePixelRatioF()))
        self.setMinimumHeight(self._theme.scaled(HEIGHT))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, edge, _, _ = _LOOKS[self._kind]
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(ground))
        painter.setPen(self._theme.colour(edge))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
