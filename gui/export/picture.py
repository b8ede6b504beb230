"""Pictures for files and for the clipboard: painted anew at any scale, never grabbed from a screen."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from gui.base import chart_messages as cm
from gui.base.messages import Message

SMALLEST_SCALE, LARGEST_SCALE = 0.5, 8.0
MOST_PIXELS = 100_000_000
"""Some 400 MB while it is painted; a page of a chart at the largest scale is less."""
LONGEST_SIDE = 32_000
"""Qt's painter counts in 16 bits."""
_DOTS_PER_METRE = 3_780
"""96 an inch, at scale 1: a picture of three times the pixels is as large on paper."""


class TooLarge(Exception):
    """A picture would have more pixels than there is room for; `message` says how many."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.template)
        self.message = message


def refuse_too_large(size: QSize, *, scale: float) -> None:
    """Raise TooLarge where a sheet of so many logical pixels has no room at a scale."""
    width, height = round(size.width() * scale), round(size.height() * scale)
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
        raise TooLarge(Message(cm.EXPORT_TOO_LARGE, {"width": width, "height": height}))


def picture(paint: Callable[[QPainter], None], size: QSize, *, scale: float, ground: QColor) -> QImage:
    """Return what a callable paints on a sheet of so many logical pixels, `scale` pixels for each of them.

    The painter counts in logical pixels: what is 2 wide there is 6 wide at scale 3. Raise TooLarge.
    """
    scale = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
    refuse_too_large(size, scale=scale)
    width, height = round(size.width() * scale), round(size.height() * scale)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise TooLarge(Message(cm.EXPORT_TOO_LARGE, {"width": width, "height": height}))
    image.setDevicePixelRatio(scale)
    image.fill(ground)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    paint(painter)
    painter.end()
    return image


def png(image: QImage, *, title: str, description: str, software: str) -> bytes:
    """Return a picture as a PNG file that says what it shows; the same picture gives the same bytes."""
    sized = QImage(image)
    dots = round(_DOTS_PER_METRE * image.devicePixelRatio())
    sized.setDotsPerMeterX(dots)
    sized.setDotsPerMeterY(dots)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    for key, words in (("Title", title), ("Description", description), ("Software", software)):
        if words:
            writer.setText(key, words)
    writer.write(sized)
    return bytes(buffer.data().data())
