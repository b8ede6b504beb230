"""How much is drawn in a part of a picture: whatever stands out from the ground."""

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

STEP = 3
"""Pixels from one that is looked at to the next: no letter is so thin that all of it lies between."""
STANDS_OUT = 24
"""By so much, of 255, red, green or blue differs from the ground: a hairline does not, a letter does."""


class Ink:
    """Looks at a picture of a window whose empty places have one colour."""

    def __init__(self, image: QImage, *, ground: QColor) -> None:
        self._image = image
        self._ratio = image.devicePixelRatio()
        self._ground = (ground.red(), ground.green(), ground.blue())

    def share(self, place: QRect) -> float:
        """Return how much of a place, in the window's pixels, stands out from the ground; 0 to 1."""
        looked = self._look(QRectF(place), STEP)
        return sum(looked) / len(looked) if looked else 0.0

    def is_in(self, place: QRectF) -> bool:
        """Tell whether anything at all stands out in a place."""
        return any(self._look(place, 1 if place.width() * place.height() < 1_000 else STEP))

    def _look(self, place: QRectF, step: int) -> list[bool]:
        area = QRectF(place.topLeft() * self._ratio, place.size() * self._ratio).toAlignedRect()
        area = area.intersected(self._image.rect())
        return [
            self._stands_out(self._image.pixel(x, y))
            for x in range(area.left(), area.right() + 1, step)
            for y in range(area.top(), area.bottom() + 1, step)
        ]

    def _stands_out(self, pixel: int) -> bool:
        shades = (pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255)
        return any(abs(shade - ground) >= STANDS_OUT for shade, ground in zip(shades, self._ground, strict=True))


def place_in_window(widget: QWidget) -> QRect:
    """Return where a widget stands in its window; nowhere while it is not seen."""
    if not widget.isVisible():
        return QRect()
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
