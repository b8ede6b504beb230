"""A key as it is printed on a keyboard."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.theme.drawing import draw_box
from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme


class KeyCap(TextLabel):
    """The name of a key in a small outline."""

    def __init__(self, *, theme: Theme, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, role="tick", ink="inkSoft", parent=parent)
        self.setText(key)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def sizeHint(self) -> QSize:
        """Return the key's name with a little room, never narrower than high."""
        height = self._theme.line_height("tick") + 2
        return QSize(max(height, self.fontMetrics().horizontalAdvance(self.text()) + 10), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline under the name."""
        painter = QPainter(self)
        box = self.rect()
        box.setHeight(self.sizeHint().height())
        box.moveCenter(self.rect().center())
        draw_box(painter, box, fill=self._theme.colour("page"), edge=self._theme.colour("line"), radius=3.0)
        painter.end()
        super().paintEvent(event)
