"""A label whose font and colour are roles of the theme."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from gui.theme.theme import Theme


class TextLabel(QLabel):
    """Plain words in one role of type and one of ink, on as many lines as they need."""

    def __init__(
        self,
        *,
        theme: Theme,
        role: str = "body",
        ink: str = "ink",
        weight: int | None = None,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._ink = ink
        self._weight = weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        """Take font and colour from the theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(self._ink))
        self.setPalette(palette)
        self.setFont(self._theme.font(self._role, weight=self._weight))
