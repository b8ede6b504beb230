"""What the window shows before its panes can be imported: the grounds of the panes, where they will be."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.theme.tokens import STATUS_LINE, TOOL_BAR, Tokens
from gui.window.folding import fold


class Skeleton(QWidget):
    """Draws chrome and page with the lines between them, and nothing that could be taken for content."""

    def __init__(self, *, tokens: Tokens, sidebar_closed: bool, partners_closed: bool) -> None:
        super().__init__()
        self._colours = {role: QColor(tokens.colours[role]) for role in ("chrome", "page", "line")}
        self._sidebar_closed = sidebar_closed
        self._partners_closed = partners_closed

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colours["page"])
        width, height = self.width(), self.height()
        folding = fold(width, height, sidebar_closed=self._sidebar_closed)
        middle = QRect(0, TOOL_BAR, width, height - TOOL_BAR - STATUS_LINE)
        for band in (
            QRect(0, 0, width, TOOL_BAR),
            QRect(0, middle.top(), folding.sidebar, middle.height()),
            QRect(0, middle.bottom() + 1, width, STATUS_LINE),
        ):
            painter.fillRect(band, self._colours["chrome"])
        line = self._colours["line"]
        painter.fillRect(0, TOOL_BAR - 1, width, 1, line)
        painter.fillRect(0, middle.bottom() + 1, width, 1, line)
        painter.fillRect(folding.sidebar, middle.top(), 1, middle.height(), line)
        if not self._partners_closed:
            painter.fillRect(width - folding.partners, middle.top(), 1, middle.height(), line)
