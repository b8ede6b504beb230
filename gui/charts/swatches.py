"""Samples of ink for legend and read-out, painted with the hand that paints the chart."""

from math import floor

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.base.amount import Qualifier
from gui.charts.barpaint import GAP_EVERY, paint_basis, paint_doubt, paint_gap
from gui.charts.entries import Sign
from gui.charts.glyphs import paint_glyph
from gui.charts.ink import ChartInk
from gui.charts.markers import paint_doubtful_marker, paint_marker, paint_stem

WIDTH = 24.0
_BOX_WIDTH = 16.0
_BOX_HEIGHT = 11.0
_BESIDE = GAP_EVERY * 2**0.5 / 2
_STEM = 8.0
"""A shorter stem than in the plots: rows of a legend are low."""
_QUALIFIERS: dict[Sign, Qualifier] = {"exact": "exact", "about": "about", "over": "over", "under": "under"}


def paint_swatch(
    painter: QPainter, ink: ChartInk, place: QRectF, *, sign: Sign, rank: int | None, glyph: str = ""
) -> None:
    """Paint the sample of a legend row in the middle of its place; it looks the same wherever that is."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    home = QPointF(floor(place.left()), floor(place.center().y()))
    painter.translate(home)  # hatches hang on the canvas
    place = place.translated(-home)
    middle = place.center()
    box = QRectF(round(place.left()), round(middle.y() - _BOX_HEIGHT / 2), _BOX_WIDTH, _BOX_HEIGHT)
    if sign == "line":
        painter.setPen(ink.series_pen(rank))
        painter.drawLine(QLineF(place.left(), middle.y(), place.left() + WIDTH, middle.y()))
        if rank is not None:
            paint_marker(painter, ink, QPointF(place.left() + WIDTH / 2, middle.y()), rank, "exact")
    elif sign in ("reported", "press", "estimate"):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=sign == "estimate")
        paint_basis(painter, ink, box, sign, rank=rank)
    elif sign == "bar":
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(box, ink.series_colour(rank))
    elif sign == "event":
        paint_glyph(painter, ink, QPointF(box.center().x(), middle.y()), glyph)
    elif sign == "differ":
        paint_doubt(painter, ink, box)
        painter.setPen(ink.series_pen(0))
        painter.drawLine(QLineF(box.left(), box.top() + 1, box.right(), box.top() + 1))
        painter.setPen(ink.pen("doubtLine", 2.0, dash=(5.0, 2.0)))
        painter.drawLine(QLineF(box.left(), box.bottom() - 1, box.right(), box.bottom() - 1))
    elif sign in ("gap", "unshown"):
        apart = QPointF(box.center().x() + _BESIDE, box.center().y())  # two lines, one at either side of the middle
        painter.translate(apart)
        paint_gap(painter, ink, box.translated(-apart), silent=sign == "gap")
    elif sign == "doubtful":
        paint_doubtful_marker(painter, ink, QPointF(box.center().x(), middle.y()))
    elif sign in _QUALIFIERS:
        down = _STEM / 2 if sign == "over" else -_STEM / 2 if sign == "under" else 0.0
        place_of_marker = QPointF(box.center().x(), middle.y() + down)
        paint_stem(painter, ink, place_of_marker, 0, _QUALIFIERS[sign], length=_STEM)
        paint_marker(painter, ink, place_of_marker, 0, _QUALIFIERS[sign])
    painter.restore()
