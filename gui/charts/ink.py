"""Pens, brushes and fonts of the charts, by role; drawn from the theme and made anew when it changes."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.theme.parts.row_pictures import RowPictures
from gui.theme.theme import Theme
from gui.theme.tokens import SeriesInk

SEMIBOLD = 600
LINE = 2.0
LINE_SMALL = 1.8
OUTLINE = 1.5
_MOST_WIDTHS = 4096
"""So many widths of words are remembered."""
UNRANKED = SeriesInk(colour="", dash=(), marker="")
"""What is said of a line beyond the sixth: no dash and no marker; its colour is the role `gap`."""


class ChartInk:
    """What the painters of this floor ask for a colour, a pen, a font or the width of a text."""

    def __init__(self, theme: Theme) -> None:
        """Read nothing yet; every answer is the theme's own at the moment of asking."""
        self._theme = theme
        self._metrics: dict[tuple[str, bool], QFontMetricsF] = {}
        self._widths: dict[tuple[str, str, bool], float] = {}

    def forget(self) -> None:
        """Drop what was measured for fonts that are no longer in use."""
        self._metrics.clear()
        self._widths.clear()

    def row_pictures(self) -> RowPictures:
        """Return what keeps the rows of a list as they were drawn in this theme."""
        return RowPictures(theme=self._theme)

    def colour(self, role: str) -> QColor:
        """Return the colour of a role."""
        return self._theme.colour(role)

    def brush(self, role: str) -> QBrush:
        """Return a plain fill."""
        return QBrush(self._theme.colour(role))

    def pen(self, role: str, width: float = 1.0, *, dash: Sequence[float] = ()) -> QPen:
        """Return a pen of so many pixels at 100 %; `dash` is pixels on and off."""
        return make_pen(self._theme.colour(role), width, dash=dash)

    def series(self, rank: int | None) -> SeriesInk:
        """Return dash and marker of a series."""
        return UNRANKED if rank is None else self._theme.series(rank)

    def series_colour(self, rank: int | None) -> QColor:
        """Return the colour of a series; unranked lines are drawn in `gap`."""
        return self._theme.colour("gap") if rank is None else QColor(self._theme.series(rank).colour)

    def series_pen(self, rank: int | None, width: float = LINE) -> QPen:
        """Return the pen of a line; dashes keep their proportion to its width."""
        if rank is None:
            return make_pen(self.series_colour(None), width * 0.6)
        dash = [length * width / LINE for length in self._theme.series(rank).dash]
        return make_pen(self.series_colour(rank), width, dash=dash)

    def font(self, role: str, *, bold: bool = False) -> QFont:
        """Return the font of a role, at 600 where asked."""
        return self._theme.font(role, weight=SEMIBOLD) if bold else self._theme.font(role)

    def metrics(self, role: str, *, bold: bool = False) -> QFontMetricsF:
        """Return the measures of a role's font."""
        key = (role, bold)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self.font(role, bold=bold))
        return self._metrics[key]

    def width(self, words: str, role: str = "small", *, bold: bool = False) -> float:
        """Return the width of a text in pixels."""
        key = (words, role, bold)
        if key not in self._widths:
            if len(self._widths) >= _MOST_WIDTHS:
                self._widths.clear()
            self._widths[key] = self.metrics(role, bold=bold).horizontalAdvance(words)
        return self._widths[key]

    def line(self, role: str) -> float:
        """Return the height of a line of a role."""
        return float(self._theme.line_height(role))

    def scaled(self, pixels: int) -> int:
        """Return a length that follows the size of text."""
        return self._theme.scaled(pixels)


def make_pen(colour: QColor, width: float, *, dash: Sequence[float] = ()) -> QPen:
    """Return a pen with square ends and mitred corners; `dash` is pixels on and off.

    It is not cosmetic: that would be pixels of the device, half as thick on a screen of twice the resolution.
    """
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dash:
        pen.setDashPattern([length / width for length in dash])
    return pen


def paint_hatch(painter: QPainter, rect: QRectF, pen: QPen, *, every: float, falling: bool = False) -> None:
    """Fill a rectangle with slanting lines, `every` pixels apart: rising (45°) or falling (135°).

    The lines hang on the canvas, not on the rectangle, so that neighbouring hatches run on.
    """
    if rect.width() <= 0 or rect.height() <= 0:
        return
    step, height = every * 2**0.5, rect.height()
    lean = -height if falling else height
    base = rect.bottom() if falling else -rect.bottom()
    x = base + ceil((rect.left() - max(lean, 0.0) - base) / step) * step
    last = rect.right() - min(lean, 0.0)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(pen)
    while x <= last:
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + lean, rect.top()))
        x += step
    painter.restore()
