"""One SVG per icon, tinted by role when it is asked for."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.base.paths import resource
from gui.theme.tokens import ThemeError

ICON_SIZES = (16, 24, 32)
"""Device pixels a `QIcon` is drawn at: 16 logical ones at 100, 150 and 200 %; for others Qt shrinks the next larger."""


@cache
def _source(name: str) -> str:
    """Return the text of an icon's SVG; raises ThemeError where there is none."""
    path = resource(f"icons/{name}.svg")
    try:
        return path.read_text(encoding="utf-8")
    except OSError as fault:
        message = f"there is no icon named {name}"
        raise ThemeError(message) from fault


def render_icon(name: str, colour: QColor, pixels: int) -> QPixmap:
    """Return the icon in one colour as a square of device pixels."""
    tinted = _source(name).replace("currentColor", colour.name())
    renderer = QSvgRenderer(QByteArray(tinted.encode()))
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap


def add_states(icon: QIcon, name: str, colours: dict[QIcon.Mode, QColor], state: QIcon.State) -> None:
    """Draw an icon for each mode in all sizes."""
    for mode, colour in colours.items():
        for pixels in ICON_SIZES:
            icon.addPixmap(render_icon(name, colour, pixels), mode, state)
