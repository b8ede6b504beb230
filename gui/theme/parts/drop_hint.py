"""What lies over the window while something is dragged onto it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme.theme import Theme
from gui.theme.type_scale import SEMIBOLD

_MARGIN = 12


class DropHint(QWidget):
    """A tinted sheet with a dashed edge that says what dropping would do."""

    def __init__(self, *, theme: Theme, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("hover"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self._theme.colour("accent")
        pen = QPen(accent, 2)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRect(QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN))
        painter.setPen(accent)
        painter.setFont(self._theme.font("pane_title", weight=SEMIBOLD))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter.value, self._text)
