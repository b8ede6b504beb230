"""The filter chip: one kind of thing with how many there are of it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.theme.drawing import draw_box
from gui.theme.focus import RADIUS_PROPERTY
from gui.theme.theme import Theme
from gui.theme.type_scale import SEMIBOLD

_SIDE, _GAP, _ICON = 10, 6, 12


class Chip(QAbstractButton):
    """Words, a count and perhaps a glyph; switched on and off by a click or Space (`toggled`)."""

    def __init__(
        self, *, theme: Theme, text: str, count: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = count
        self._icon_name = icon
        self.setCheckable(True)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()
        self._name()
        theme.changed.connect(self._restyle)

    @property
    def count(self) -> str:
        """How many there are, as it is shown."""
        return self._count

    def set_count(self, count: str) -> None:
        """Show another count."""
        self._count = count
        self._name()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the words at their boldest, so that nothing moves when it is switched on."""
        bold = QFontMetrics(self._theme.font("small", weight=SEMIBOLD))
        width = 2 * _SIDE + bold.horizontalAdvance(self.text())
        if self._icon_name:
            width += _ICON + _GAP
        if self._count:
            width += _GAP + QFontMetrics(self._theme.font("small")).horizontalAdvance(self._count)
        return QSize(width, self._theme.line_height("small") + 8)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Draw it lit."""
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the outline, the glyph, the words and the count."""
        painter = QPainter(self)
        on = self.isChecked()
        over = self.underMouse() and self.isEnabled()
        fill = "selection" if on or self.isDown() else "hover" if over else "page"
        edge = "accent" if on else "lineStrong" if self.isEnabled() else "line"
        draw_box(
            painter, self.rect(), fill=self._theme.colour(fill), edge=self._theme.colour(edge), radius=self.height() / 2
        )
        inside = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        if self._icon_name:
            glyph = "inkSoft" if self.isEnabled() else "inkFaint"
            pixmap = self._theme.pixmap(self._icon_name, glyph, _ICON, ratio=self.devicePixelRatioF())
            painter.drawPixmap(QRect(inside.left(), (self.height() - _ICON) // 2, _ICON, _ICON), pixmap)
            inside.setLeft(inside.left() + _ICON + _GAP)
        middle = Qt.AlignmentFlag.AlignVCenter.value
        painter.setFont(self._theme.font("small", weight=SEMIBOLD if on else None))
        painter.setPen(self._theme.colour("ink" if self.isEnabled() else "inkFaint"))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignLeft.value, self.text())
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("inkSoft" if self.isEnabled() else "inkFaint"))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight.value, self._count)

    def _name(self) -> None:
        """Tell a screen reader the words and the count."""
        self.setAccessibleName(" ".join(part for part in (self.text(), self._count) if part))

    def _restyle(self) -> None:
        """Follow the theme."""
        self.setProperty(RADIUS_PROPERTY, self.sizeHint().height() / 2)
        self.updateGeometry()
        self.update()
