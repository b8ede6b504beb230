"""A button with a caption before it that shows what is chosen and opens a menu, or whatever it is given to do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.theme.controls import draw_chevron
from gui.theme.drawing import draw_box
from gui.theme.theme import Theme
from gui.theme.type_scale import SEMIBOLD

_HEIGHT = 32
_LEFT, _RIGHT, _APART = 10, 26, 8


class MenuButton(QPushButton):
    """An outline with words and a chevron; in the colours of time while `timed`.

    The caption stands before the outline, and goes away where there is no room for it.
    """

    def __init__(self, *, theme: Theme, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._caption = caption
        self._captioned = True
        self._timed = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.updateGeometry)
        self.show_chosen("")

    def show_chosen(self, words: str, *, timed: bool = False) -> None:
        """Say what is chosen."""
        self._timed = timed
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(f"{self._caption}: {words}")
        self.updateGeometry()
        self.update()

    def set_captioned(self, captioned: bool) -> None:
        """Show the caption, or leave it away."""
        self._captioned = captioned
        self.updateGeometry()
        self.update()

    def width_with(self, *, caption: bool) -> int:
        """Return how wide it is with its caption or without, in pixels."""
        words = QFontMetrics(self._theme.font("body", weight=SEMIBOLD)).horizontalAdvance(self.words())
        return self._before(caption) + _LEFT + words + _RIGHT

    def words(self) -> str:
        """Return what it says is chosen."""
        return self.text().replace("&&", "&")

    def sizeHint(self) -> QSize:
        """Return room for caption, words and chevron."""
        height = max(_HEIGHT, self._theme.line_height("body") + 10)
        return QSize(self.width_with(caption=self._captioned), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw caption, outline, words and chevron."""
        painter = QPainter(self)
        colour = self._theme.colour
        before = self._before(self._captioned)
        if before:
            painter.setFont(self._theme.font("small"))
            painter.setPen(colour("inkSoft"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter.value, self._caption)
        box = self.rect().adjusted(before, 0, 0, 0)
        ground = (
            "timeTint" if self._timed else "selection" if self.isDown() else "hover" if self.underMouse() else "page"
        )
        edge = "timeLine" if self._timed else "lineStrong"
        draw_box(painter, box, fill=colour(ground), edge=colour(edge))
        ink = colour("time" if self._timed else "ink")
        painter.setFont(self._theme.font("body", weight=SEMIBOLD if self._timed else None))
        painter.setPen(ink)
        words = QRect(box.left() + _LEFT, box.top(), box.width() - _LEFT - _RIGHT, box.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter.value, self.words())
        draw_chevron(painter, QPoint(box.right() - 13, box.center().y()), ink, down=True)

    def _before(self, captioned: bool) -> int:
        if not captioned:
            return 0
        return QFontMetrics(self._theme.font("small")).horizontalAdvance(self._caption) + _APART
