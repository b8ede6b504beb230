"""The lines of a lane: pyqtgraph's curves, and over them our markers, stems and names."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from pyqtgraph import PlotDataItem, ViewBox
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.charts.barshape import Height
from gui.charts.ink import LINE, LINE_SMALL, ChartInk
from gui.charts.labels import Label, name_label, paint_label
from gui.charts.layer import Layer
from gui.charts.markers import RADIUS, STEM, paint_marker, paint_stem, stems
from gui.charts.marks import Mark
from gui.charts.room import Room
from gui.charts.timescale import TimeScale
from gui.figures.chart import Line, LineLane, Point

MOST_SMOOTH = 300
"""Points in all up to which thick lines are antialiased; jagged ones cost some 100 ms a series beyond."""
MOST_MARKED = 500
"""Points in all up to which there are markers."""
_DOT = 1.8


class Curves:
    """The curves in a view box: made once each, told by `setData` what to show."""

    def __init__(self, view: ViewBox, ink: ChartInk) -> None:
        """Begin with none; a lane asks for as many as it has lines."""
        self._view = view
        self._ink = ink
        self._items: list[PlotDataItem] = []

    def show(self, lines: Sequence[Line], *, time: TimeScale, height: Height, small: bool) -> None:
        """Draw each line straight between its points; curves that are not needed are emptied, not removed."""
        smooth = sum(len(line.points) for line in lines) <= MOST_SMOOTH
        while len(self._items) < len(lines):
            self._items.append(self._make())
        for item, line in zip(self._items, lines, strict=False):
            across = np.array([time.place(point.at) for point in line.points])
            down = np.array([height(point.value) for point in line.points])
            item.setData(
                across, down, pen=self._ink.series_pen(line.rank, LINE_SMALL if small else LINE), antialias=smooth
            )
            item.setVisible(len(line.points) > 1)
        for item in self._items[len(lines) :]:
            item.setData([], [])
            item.setVisible(False)

    def _make(self) -> PlotDataItem:
        """Return a new curve in the view; clipping is switched on after it was added."""
        item = PlotDataItem()
        self._view.addItem(item, ignoreBounds=True)
        item.setDownsampling(auto=True, method="peak")
        item.setClipToView(True)
        return item


@dataclass(frozen=True, slots=True)
class _Dot:
    """A point on the canvas."""

    place: QPointF
    point: Point
    stem: bool


class LinesItem(Layer):
    """Markers, stems and names; the lines themselves are `Curves`."""

    def __init__(self, *, ink: ChartInk, depth: float) -> None:
        """Begin without lines."""
        super().__init__(ink=ink, depth=depth)
        self._drawn: list[tuple[Line, list[_Dot]]] = []
        self._labels: list[Label] = []
        self._marked = True
        self._stem = STEM

    def clear(self) -> None:
        """Show nothing."""
        self._drawn, self._labels = [], []

    def arrange(
        self, lane: LineLane, *, time: TimeScale, height: Height, plot: QRectF, room: Room, stem: float
    ) -> None:
        """Place the points; then write the names, best rank first, where there is room."""
        self.clear()
        self._drawn = [(line, self._dots(line, time, height)) for line in lane.lines]
        self._stem = stem
        self._marked = sum(len(dots) for _, dots in self._drawn) <= MOST_MARKED
        for line, dots in self._drawn:
            room.take_path([dot.place for dot in dots])
            for dot in dots:
                room.take(self._box(dot, line))
        for line, dots in sorted(self._drawn, key=lambda entry: (entry[0].rank is None, entry[0].rank or 0)):
            if dots:
                label = name_label(line.name, ink=self.ink, room=room, end=_around(dots[-1].place), plot=plot)
                self._labels += [label] if label is not None else []

    def marks(self, *, series: int, plot: QRectF) -> list[Mark]:
        """Return what can be pointed at, each line a series of its own from `series` on."""
        return [
            Mark(
                link=dot.point.link,
                series=series + row,
                rank=line.rank,
                sign="line",
                entity=line.entity,
                box=_around(dot.place),
                reach=_around(dot.place),
                anchor=dot.place,
                plot=plot,
                is_bar=False,
            )
            for row, (line, dots) in enumerate(self._drawn)
            for dot in dots
        ]

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line, dots in reversed(self._drawn):
            self._draw_line(painter, line, dots)
        for label in self._labels:
            paint_label(painter, self.ink, label)

    def _draw_line(self, painter: QPainter, line: Line, dots: Sequence[_Dot]) -> None:
        """Mark the points of one line; an unranked one shows a dot where it has a single point."""
        if line.rank is None:
            if len(dots) == 1:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.ink.series_colour(None))
                painter.drawEllipse(dots[0].place, _DOT, _DOT)
            return
        if not self._marked:
            return
        for dot in dots:
            if dot.stem:
                paint_stem(painter, self.ink, dot.place, line.rank, dot.point.qualifier, length=self._stem)
        for dot in dots:
            paint_marker(painter, self.ink, dot.place, line.rank, dot.point.qualifier)

    def _dots(self, line: Line, time: TimeScale, height: Height) -> list[_Dot]:
        """Return the points of a line that lie in the span."""
        inside = [point for point in line.points if time.window.first <= point.at <= time.window.last]
        places = [QPointF(time.place(point.at), height(point.value)) for point in inside]
        lasting = stems(places)
        return [
            _Dot(place, point, index in lasting)
            for index, (place, point) in enumerate(zip(places, inside, strict=True))
        ]

    def _box(self, dot: _Dot, line: Line) -> QRectF:
        """Return what a point covers, its stem included."""
        box = _around(dot.place)
        if line.rank is None or not dot.stem:
            return box
        above = self._stem - RADIUS if dot.point.qualifier == "over" else 0.0
        below = self._stem - RADIUS if dot.point.qualifier == "under" else 0.0
        return box.adjusted(0, -above, 0, below)


def _around(place: QPointF) -> QRectF:
    """Return the box of a marker."""
    return QRectF(place.x() - RADIUS - 1, place.y() - RADIUS - 1, 2 * RADIUS + 2, 2 * RADIUS + 2)
