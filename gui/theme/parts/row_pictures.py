"""Rows of lists as they were drawn: one that looks the same is put there again instead of being drawn again.

Where a pane moves, Qt has all its rows drawn anew, though no word of them has changed. A row is some twenty calls from
Python, each of its words shaped and measured; its picture is one.
"""

from collections.abc import Callable, Hashable
from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from gui.theme.theme import Theme

ROOM = 1_000_000
"""So many of our pixels are kept for a list: a hundred rows of a pane at the side in 4 MB, or in 16 on a screen twice
as fine."""

Paint = Callable[[QPainter, QRect], None]


class RowPictures:
    """The last rows that were drawn, by how they look; none is kept from one theme to another."""

    def __init__(self, *, theme: Theme) -> None:
        self._kept: dict[Hashable, QPixmap] = {}
        self._size = 0
        theme.changed.connect(self.forget)

    def put(self, painter: QPainter, rect: QRect, look: Hashable, paint: Paint, *, ground: QColor) -> None:
        """Draw a row as it was drawn when it last looked like this; `paint` draws one that is not kept.

        `look` is all that `paint` goes by beside the size and the theme. The picture is filled with the ground that it
        lies on, so that letters come out as they would there. Where a pixel of ours is not a whole number of the
        screen's, a picture would not lie on whole ones: then each row is drawn.
        """
        ratio = painter.device().devicePixelRatioF()
        if ratio != int(ratio):
            paint(painter, rect)
            return
        key = (look, rect.width(), rect.height(), ratio)
        picture = self._kept.pop(key, None)
        if picture is None:
            picture = _drawn(rect.size(), ratio, ground, paint, painter.layoutDirection())
            self._make_room(picture)
        self._kept[key] = picture  # at the end: what was not seen for longest is let go of first
        painter.drawPixmap(rect.topLeft(), picture)

    def forget(self) -> None:
        """Let go of all pictures."""
        self._kept.clear()
        self._size = 0

    def _make_room(self, picture: QPixmap) -> None:
        self._size += _pixels_of(picture)
        while self._kept and self._size > ROOM:
            self._size -= _pixels_of(self._kept.pop(next(iter(self._kept))))


def _drawn(size: QSize, ratio: float, ground: QColor, paint: Paint, direction: Qt.LayoutDirection) -> QPixmap:
    picture = QPixmap(ceil(size.width() * ratio), ceil(size.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(ground)
    painter = QPainter(picture)
    painter.setLayoutDirection(direction)  # else words that begin from the right would stand otherwise than in a widget
    paint(painter, QRect(0, 0, size.width(), size.height()))
    painter.end()
    return picture


def _pixels_of(picture: QPixmap) -> int:
    size = picture.deviceIndependentSize()
    return round(size.width() * size.height())
