"""The bars of a lane and its gaps; what is written in and above them is set by `BarWords`."""

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.base.text import Text
from gui.charts.backdrop import LaneGround
from gui.charts.barpaint import (
    paint_basis,
    paint_bracket,
    paint_dense,
    paint_doubtful,
    paint_point,
    paint_reports,
    tint,
)
from gui.charts.barshape import BarShape, bar_shape, point_shape
from gui.charts.barwords import BarWords
from gui.charts.gaps import Gaps
from gui.charts.ink import ChartInk
from gui.charts.layer import Layer
from gui.charts.markers import PLAIN, paint_doubtful_marker, paint_shape, paint_stem
from gui.charts.marks import Mark
from gui.charts.reaches import Reach, paint_reach
from gui.charts.room import Room
from gui.charts.timescale import TimeScale
from gui.dossier.model import SOUND
from gui.figures.chart import Bar, Gap

_OVER = 4.0
"""Pixels by which ticks and brackets of bars may stand over the plot."""
_STRIPE = 4.0
"""Bars that touch are told to the room in stripes of so many pixels."""


class BarsItem(Layer):
    """Draws what `arrange` worked out; the bars inside others lie in front."""

    def __init__(self, *, ink: ChartInk, text: Text, depth: float) -> None:
        """Begin without bars."""
        super().__init__(ink=ink, depth=depth)
        self._text = text
        self._gaps = Gaps(ink=ink, text=text)
        self._plot = QRectF()
        self._lit: frozenset[str] = frozenset()
        self._lit_links: frozenset[str] = frozenset()
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._outer: list[BarShape] = []
        self._inner: list[BarShape] = []
        self._words: BarWords | None = None
        self._lefts = self._rights = np.empty(0)
        self._gaps.clear()

    def arrange(
        self,
        bars: Sequence[Bar],
        gaps: Sequence[Gap],
        *,
        time: TimeScale,
        ground: LaneGround,
        room: Room,
        doubtful: str,
    ) -> None:
        """Work out shapes and labels; `doubtful` is the word for bars of that standing.

        Labels that find no room are left out.
        """
        self.clear()
        plot = self._plot = QRectF(ground.room.plot)
        shape_of = point_shape if ground.scale.log else bar_shape
        shapes = [shape_of(bar, time=time, height=ground.height, plot=plot) for bar in bars]
        drawn = [shape for shape in shapes if shape is not None]
        self._outer = [shape for shape in drawn if not shape.bar.inner]
        self._inner = [shape for shape in drawn if shape.bar.inner]
        _take(room, drawn)
        words = BarWords(ink=self.ink, text=self._text, room=room, plot=plot, doubtful=doubtful)
        words.write(self._outer, self._inner)
        self._gaps.arrange(gaps, time=time, zero=ground.zero, plot=plot, room=room)
        self._words = words
        columns = [shape.column for shape in self._shapes]
        self._lefts = np.array([column.left() for column in columns])
        self._rights = np.array([column.right() for column in columns])

    def light(self, entities: frozenset[str], links: frozenset[str] = frozenset()) -> None:
        """Ring the bars of these entities, and those of these links."""
        if (entities, links) != (self._lit, self._lit_links):
            self._lit, self._lit_links = entities, links
            self.change()

    def mark_at(self, place: QPointF) -> Iterator[Mark]:
        """Yield the bars and gaps in whose period a pointer is."""
        under = np.flatnonzero((self._lefts <= place.x()) & (place.x() <= self._rights))
        shapes = self._shapes
        yield from (self._mark(shapes[at]) for at in under)
        yield from (mark for mark in self._gaps.marks() if mark.reach.contains(place))

    def mark(self, link: str) -> Mark | None:
        """Return where a link is drawn, None where it is not."""
        found = (self._mark(shape) for shape in self._shapes if shape.bar.link == link)
        return next(found, None) or next((mark for mark in self._gaps.marks() if mark.link == link), None)

    def marks(self) -> list[Mark]:
        """Return all bars that are seen."""
        return [self._mark(shape) for shape in self._shapes]

    @property
    def _shapes(self) -> list[BarShape]:
        """The bars, those in front last."""
        return [*self._outer, *self._inner]

    def _mark(self, shape: BarShape) -> Mark:
        return Mark(
            link=shape.bar.link,
            rank=shape.bar.rank,
            sign=shape.bar.basis,
            entity=shape.bar.entity,
            box=shape.box,
            reach=shape.column,
            anchor=QPointF(shape.box.center().x(), shape.taken),
            plot=self._plot,
            is_bar=True,
            inner=shape.bar.inner,
        )

    def draw(self, painter: QPainter) -> None:
        painter.save()
        painter.setClipRect(self._plot.adjusted(-_OVER, -_OVER, _OVER, _OVER))
        self._gaps.paint_hatch(painter)
        shapes = self._shapes
        paint_dense(painter, self.ink, [shape for shape in shapes if shape.dense and not shape.point])
        for shape in shapes:
            if shape.point:
                self._draw_point(painter, shape)
            elif not shape.dense:
                self._draw_bar(painter, shape)
        painter.setPen(self.ink.pen("focus", 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects([shape.box for shape in shapes if self._is_lit(shape.bar)])
        painter.restore()
        if self._words is not None:
            self._words.paint(painter)
        self._gaps.paint_words(painter)

    def _is_lit(self, bar: Bar) -> bool:
        return bar.entity in self._lit or bar.link in self._lit_links

    def _draw_bar(self, painter: QPainter, shape: BarShape) -> None:
        """Paint one bar: its ground if it lies in another, the sure part, then what reports differ about."""
        if shape.bar.inner:
            painter.fillRect(shape.box.adjusted(-2, -2, 2, 0), self.ink.brush("page"))
        ink = shape.to_taken if shape.narrow else shape.solid
        if ink.height() > 0:
            paint_basis(painter, self.ink, ink, shape.bar.basis, rank=shape.bar.rank)
        if shape.bar.standing not in SOUND:
            paint_doubtful(painter, self.ink, shape.box)
        if shape.doubt is None:
            return
        if shape.narrow:
            paint_bracket(painter, self.ink, shape)
        else:
            paint_reports(painter, self.ink, shape)

    def _draw_point(self, painter: QPainter, shape: BarShape) -> None:
        """Draw a value on a logarithmic scale; how sure it is fills its marker, as it fills a bar."""
        bar = shape.bar
        paint_point(painter, self.ink, shape)
        if shape.doubt is not None:
            paint_reach(painter, self.ink, Reach(shape.doubt, shape.others))
        if shape.dense:
            return
        place = QPointF(shape.box.center().x(), shape.taken)
        grounds = {"press": tint(self.ink, bar.rank), "estimate": self.ink.colour("page")}
        paint_stem(painter, self.ink, place, bar.rank, bar.qualifier)
        marker = self.ink.series(bar.rank).marker or PLAIN
        paint_shape(painter, self.ink, place, bar.rank, marker=marker, ground=grounds.get(bar.basis, ""))
        if bar.standing not in SOUND:
            paint_doubtful_marker(painter, self.ink, place)


def _take(room: Room, shapes: Sequence[BarShape]) -> None:
    """Tell the room where bars are; those that touch are told in stripes."""
    stripes: dict[tuple[int, bool], QRectF] = {}
    for shape in shapes:
        if not shape.dense:
            room.take(shape.box)
            continue
        stripe = (int(shape.box.center().x() // _STRIPE), shape.bar.value < 0)
        stripes[stripe] = shape.box.united(stripes[stripe]) if stripe in stripes else shape.box
    for box in stripes.values():
        room.take(box)
