"""One SVG per icon, tinted by role when it is asked for."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.base.paths import resource
from gui.theme.tokens import ThemeError

ICON = 16
"""Sides of an icon in logical pixels."""


@cache
def _shape(name: str, pixels: int) -> QImage:
    """Return the icon's shape, drawn once a size: tinting is cheaper than drawing. Raises ThemeError."""
    path = resource(f"icons/{name}.svg")
    try:
        drawing = QSvgRenderer(QByteArray(path.read_bytes()))
    except OSError as fault:
        message = f"there is no icon named {name}"
        raise ThemeError(message) from fault
    shape = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    shape.fill(Qt.GlobalColor.transparent)
    painter = QPainter(shape)
    drawing.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return shape


def render_icon(name: str, colour: QColor, pixels: int) -> QPixmap:
    """Return the icon in one colour as a square of device pixels."""
    tinted = QImage(_shape(name, pixels))
    painter = QPainter(tinted)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(tinted.rect(), colour)
    painter.end()
    return QPixmap.fromImage(tinted)


def add_states(icon: QIcon, name: str, colours: dict[QIcon.Mode, QColor], state: QIcon.State, *, ratio: float) -> None:
    """Draw an icon for each mode: plain, twice as sharp, and as sharp as the screen is."""
    for mode, colour in colours.items():
        for pixels in sorted({ICON, round(ICON * ratio), 2 * ICON}):
            icon.addPixmap(render_icon(name, colour, pixels), mode, state)
