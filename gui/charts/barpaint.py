"""How a bar looks: certainty is ink. The legend paints its swatches with the same hand."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.charts.barshape import BarShape
from gui.charts.ink import OUTLINE, ChartInk, make_pen, paint_hatch
from gui.dossier.model import Basis
from gui.theme.drawing import mixed

GAP_EVERY = 9.0
"""Pixels between the lines where there is no figure; half as many where there is one that cannot be shown so."""
_BEYOND = 3.0
"""Pixels by which the tick of a report is wider than its bar."""
_BEYOND_IN_GROUP = 1.0
_BRACKET = 4.0
_ROUND_IT = 1.5
"""Pixels by which the outline of a doubtful bar is wider than the bar."""
_FIRST = 0
_READ = 4.5
"""The contrast that words need."""


def tint(ink: ChartInk, rank: int | None) -> QColor:
    """Return the pale colour of a series: as far from page colour as `seriesTint` is on the way to the first series."""
    if rank == _FIRST:
        return ink.colour("seriesTint")
    page, first, pale = ink.colour("page"), ink.series_colour(_FIRST), ink.colour("seriesTint")
    way = abs(first.lightnessF() - page.lightnessF()) + abs(first.blueF() - page.blueF())
    part = (abs(pale.lightnessF() - page.lightnessF()) + abs(pale.blueF() - page.blueF())) / way if way else 0.0
    return mixed(page, ink.series_colour(rank), part)


def words_role(ink: ChartInk, rank: int | None) -> str:
    """Return the role, page or ink, in which words are read on the full colour of a series; empty: in neither."""
    ground = _luminance(ink.series_colour(rank))
    ratios = {role: _ratio(_luminance(ink.colour(role)), ground) for role in ("page", "ink")}
    best = max(ratios, key=lambda role: ratios[role])
    return best if ratios[best] >= _READ else ""


def paint_basis(painter: QPainter, ink: ChartInk, rect: QRectF, basis: Basis, *, rank: int | None = _FIRST) -> None:
    """Fill a rectangle as its basis asks: reported solid, press tinted and outlined, estimates hatched."""
    colour = ink.series_colour(rank)
    rect = whole(rect)
    if basis == "reported" or rect.height() <= 2 * OUTLINE or rect.width() <= 2 * OUTLINE:
        painter.fillRect(rect, colour)
        return
    if basis == "press":
        painter.fillRect(rect, tint(ink, rank))
    else:
        painter.fillRect(rect, ink.brush("page"))
        paint_hatch(painter, rect, make_pen(colour, OUTLINE), every=5.0)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_outline(colour, basis))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(OUTLINE / 2, OUTLINE / 2, -OUTLINE / 2, -OUTLINE / 2))
    painter.restore()


def whole(rect: QRectF) -> QRectF:
    """Return a rectangle with its sides on whole pixels, so that an outline is as thick at each of them."""
    return QRectF(
        QPointF(round(rect.left()), round(rect.top())),
        QPointF(max(round(rect.right()), round(rect.left()) + 1), max(round(rect.bottom()), round(rect.top()) + 1)),
    )


def paint_dense(painter: QPainter, ink: ChartInk, shapes: Sequence[BarShape]) -> None:
    """Paint bars of a pixel or two at once: their colour tells the basis, there is room for nothing else."""
    rects: dict[tuple[int | None, bool], list[QRectF]] = {}
    for shape in shapes:
        if shape.solid.height() > 0:
            rects.setdefault((shape.bar.rank, shape.bar.basis == "reported"), []).append(shape.solid)
    painter.setPen(Qt.PenStyle.NoPen)
    for (rank, reported), batch in rects.items():
        painter.setBrush(ink.series_colour(rank) if reported else _middle(ink, rank))
        painter.drawRects(batch)
    doubts = [shape.doubt for shape in shapes if shape.doubt is not None]
    if doubts:
        painter.setBrush(ink.brush("doubtLine"))
        painter.drawRects(doubts)


def paint_point(painter: QPainter, ink: ChartInk, shape: BarShape) -> None:
    """Draw what stands for a bar on a logarithmic scale: a thin line at the value over the period's width."""
    colour = ink.series_colour(shape.bar.rank)
    dash = (4.0, 2.0) if shape.bar.basis == "estimate" else ()
    painter.setPen(make_pen(colour, 2.0, dash=dash))
    painter.drawLine(QPointF(shape.solid.left(), shape.taken), QPointF(shape.solid.right(), shape.taken))


def paint_doubt(painter: QPainter, ink: ChartInk, rect: QRectF) -> None:
    """Hatch what lies between the lowest and the highest report."""
    painter.fillRect(rect, ink.brush("doubtTint"))
    paint_hatch(painter, rect, ink.pen("doubtLine", 1.6), every=4.0)


def paint_reports(painter: QPainter, ink: ChartInk, shape: BarShape) -> None:
    """Draw the hatch, the taken value as a solid tick and every other report as a dashed one, page colour outside."""
    beyond = _BEYOND_IN_GROUP if shape.bar.slots > 1 else _BEYOND
    left, right = shape.box.left() - beyond, shape.box.right() + beyond
    ticks = [QLineF(left, y, right, y) for y in (*shape.others, shape.taken)]
    painter.setPen(ink.pen("page", 4.0))
    painter.drawLines(ticks)
    if shape.doubt is not None:
        paint_doubt(painter, ink, shape.doubt)
    painter.setPen(ink.pen("doubtLine", 2.0, dash=(5.0, 2.0)))
    painter.drawLines(ticks[:-1])
    painter.setPen(make_pen(ink.series_colour(shape.bar.rank), 2.0))
    painter.drawLine(ticks[-1])


def paint_bracket(painter: QPainter, ink: ChartInk, shape: BarShape) -> None:
    """Draw the span of differing reports at the right side of a bar that is too thin for a hatch."""
    if shape.doubt is None:
        return
    top, bottom = shape.doubt.top(), shape.doubt.bottom()
    right = shape.box.right() + (0.0 if shape.bar.slots > 1 else _BRACKET)
    painter.setPen(ink.pen("doubtLine", 2.0))
    painter.drawLine(QLineF(right, top - 1, right, bottom + 1))
    painter.drawLine(QLineF(shape.box.left(), top, right, top))
    painter.drawLine(QLineF(right - _BRACKET, bottom, right, bottom))


def paint_doubtful(painter: QPainter, ink: ChartInk, rect: QRectF) -> None:
    """Outline a bar whose figure is doubtful: it is shown, but not taken for a fact."""
    around = whole(rect).adjusted(-_ROUND_IT, -_ROUND_IT, _ROUND_IT, 0)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(ink.pen("doubtLine", 1.6, dash=(3.0, 2.0)))
    painter.drawPolyline([around.bottomLeft(), around.topLeft(), around.topRight(), around.bottomRight()])
    painter.restore()


def paint_gap(painter: QPainter, ink: ChartInk, rect: QRectF, *, silent: bool = True) -> None:
    """Hatch a span for which there is no figure, or closer one for which there is one that cannot be shown so."""
    paint_hatch(painter, rect, ink.pen("gap", 1.0), every=GAP_EVERY if silent else GAP_EVERY / 2, falling=True)


def _outline(colour: QColor, basis: Basis) -> QPen:
    return make_pen(colour, OUTLINE, dash=(4.0, 2.0) if basis == "estimate" else ())


def _middle(ink: ChartInk, rank: int | None) -> QColor:
    """Return the colour of a very thin bar that is not as sure as a reported one: half way to its tint."""
    return mixed(ink.series_colour(rank), tint(ink, rank), 0.5)


def _ratio(one: float, other: float) -> float:
    """Return the contrast of two luminances as WCAG counts it."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
