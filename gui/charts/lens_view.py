"""The lens as a part of its own: the reports of a figure on an axis of their own, as the read-out draws it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.base.text import Text
from gui.charts.ink import ChartInk
from gui.charts.lens import lens_height, paint_lens
from gui.figures.readout_values import Lens
from gui.theme.theme import Theme

_LEAST = 200


class LensView(QWidget):
    """A lens as wide as its place; it takes no word and has none but its name, as rows beside it say the values."""

    def __init__(self, *, theme: Theme, text: Text, lens: Lens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._lens = lens
        self._ink = ChartInk(theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme)

    def sizeHint(self) -> QSize:
        """Return the height that a lens needs, whatever its width."""
        return QSize(_LEAST, round(lens_height(self._ink)) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it over the whole width, a pixel of air at either end for the ticks."""
        place = QRectF(self.rect()).adjusted(1, 2, -1, -2)
        paint_lens(QPainter(self), self._ink, place, self._lens, text=self._text, rank=None)

    @property
    def values(self) -> str:
        """The values on the lens, lowest first, in words."""
        return ", ".join(self._text.message(tick.words) for tick in self._lens.ticks)

    def _on_theme(self) -> None:
        self._ink.forget()
        self.updateGeometry()
        self.update()
