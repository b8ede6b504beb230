"""Rules and hairlines: what divides the page instead of boxes."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme

_KINDS = {"block": ("ink", 2), "hair": ("line", 1), "strong": ("lineStrong", 1)}


class Rule(QWidget):
    """A line across or down: `block` is 2 px of ink, `hair` and `strong` are 1 px."""

    def __init__(
        self,
        *,
        theme: Theme,
        kind: Literal["block", "hair", "strong"] = "hair",
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role, self._width = _KINDS[kind]
        self._across = orientation == Qt.Orientation.Horizontal
        along, fixed = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(along if self._across else fixed, fixed if self._across else along)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return its width; its length is whatever there is."""
        return QSize(0, self._width) if self._across else QSize(self._width, 0)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill it."""
        QPainter(self).fillRect(self.rect(), self._theme.colour(self._role))
