"""The door: a figure or a name that opens its card."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.theme.drawing import DOOR_GAP, draw_door_line
from gui.theme.theme import Theme

_ROOM = 2
"""Pixels on either side of the words, so that the ground of an open door is wider than they are."""


class Door(QAbstractButton):
    """Words with a dotted underline in the accent: solid under the pointer, tinted while their card is open.

    Signals: `opened` with the link, on a click and on Space or Enter.
    """

    opened = Signal(str)

    def __init__(
        self,
        *,
        theme: Theme,
        role: str = "body",
        ink: str = "ink",
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._ink = ink
        self._weight = weight
        self._link = ""
        self._open = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def link(self) -> str:
        """Where it leads; empty for plain words."""
        return self._link

    def set_door(self, text: str, link: str) -> None:
        """Show words that lead somewhere, or plain words where the link is empty."""
        self._link = link
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if link else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def set_open(self, shown: bool) -> None:
        """Tint it while its card is open."""
        self._open = shown
        self.update()

    def words(self) -> str:
        """Return the words as they were given."""
        return self.text().replace("&&", "&")

    def sizeHint(self) -> QSize:
        """Return room for the words and the underline."""
        metrics = self.fontMetrics()
        height = max(self._theme.line_height(self._role), metrics.height() + 2 * round(DOOR_GAP))
        return QSize(metrics.horizontalAdvance(self.words()) + 1 + 2 * _ROOM, height)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(min(self.sizeHint().width(), self.fontMetrics().averageCharWidth() * 4), self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Draw the underline solid."""
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the words and underline them."""
        painter = QPainter(self)
        metrics = self.fontMetrics()
        words = metrics.elidedText(self.words(), Qt.TextElideMode.ElideRight, self.width() - 2 * _ROOM)
        width = metrics.horizontalAdvance(words)
        baseline = (self.height() - metrics.height()) // 2 + metrics.ascent()
        if self._open:
            ground = QRect(0, baseline - metrics.ascent(), width + 2 * _ROOM, metrics.height() + 2)
            painter.fillRect(ground, self._theme.colour("selection"))
        painter.setPen(self._theme.colour(self._ink if self.isEnabled() else "inkFaint"))
        painter.drawText(QPointF(_ROOM, baseline), words)
        if self._link:
            accent = self._theme.colour("accent")
            solid = self.underMouse() or self.isDown()
            draw_door_line(painter, QPointF(_ROOM, baseline), width, colour=accent, solid=solid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter too; Space is the button's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        """Say where it leads."""
        if self._link:
            self.opened.emit(self._link)

    def _restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(self._theme.font(self._role, weight=self._weight))
        self.updateGeometry()
        self.update()
