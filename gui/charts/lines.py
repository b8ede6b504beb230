"""What stands on the lines of a lane: markers, stems, the reach of reports that differ, chips and names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from gui.base.text import Text
from gui.charts.backdrop import LaneGround
from gui.charts.chips import DIFFERS, Chip, chip_beside, chip_words, paint_chip
from gui.charts.gaps import Gaps
from gui.charts.ink import ChartInk
from gui.charts.labels import Label, name_label, paint_label
from gui.charts.layer import Layer
from gui.charts.markers import (
    RADIUS,
    STEM,
    lit_pen,
    paint_doubtful_marker,
    paint_lit_marker,
    paint_marker,
    paint_stem,
    stems,
)
from gui.charts.marks import REACH, Mark
from gui.charts.reaches import Reach, paint_reach, reach_of
from gui.charts.room import Room
from gui.charts.runs import Floats, Run, nearest, thinned
from gui.charts.timescale import TimeScale
from gui.dossier.model import SOUND
from gui.figures.chart import Gap, Line, Point

MOST_MARKED = 500
"""Points in sight up to which there are markers."""
MOST_MARKED_MOVING = 150
"""The same while the picture moves."""
_DOT = 1.8
_GROUND = 3.5
"""Pixels by which the ground of a point that is lit reaches beyond its marker."""
_ON_LINE = 8.0
"""Pixels above and below a line from which the pointer is on it."""


@dataclass(frozen=True, slots=True)
class _Dot:
    """A point on the canvas; `reach` is the column between its lowest and its highest report."""

    place: QPointF
    point: Point
    stem: bool
    reach: Reach | None


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with those of its points that are seen: from the `first` on, at these places; markers where few are.

    `strokes` are the places of what is drawn in one go, a new one after each break.
    """

    run: Run
    first: int
    across: Floats
    down: Floats
    dots: tuple[_Dot, ...]
    strokes: tuple[tuple[Floats, Floats], ...]

    @property
    def line(self) -> Line:
        """The line itself."""
        return self.run.line


class LinesItem(Layer):
    """Markers, stems and names; the lines themselves are `Curves`."""

    def __init__(self, *, ink: ChartInk, text: Text, depth: float) -> None:
        """Begin without lines."""
        super().__init__(ink=ink, depth=depth)
        self._text = text
        self._gaps = Gaps(ink=ink, text=text)
        self._plot = QRectF()
        self._stem = STEM
        self._lit: frozenset[str] = frozenset()
        self._lit_links: frozenset[str] = frozenset()
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._rows: list[_Row] = []
        self._labels: list[Label] = []
        self._chips: list[Chip] = []
        self._gaps.clear()

    def arrange(
        self,
        runs: Sequence[Run],
        gaps: Sequence[Gap],
        *,
        time: TimeScale,
        ground: LaneGround,
        room: Room,
        stem: float,
        named: bool,
        moving: bool = False,
    ) -> None:
        """Place the points; then write chips, names, best rank first, and the words of gaps, where there is room."""
        self.clear()
        self._plot, self._stem = QRectF(ground.room.plot), stem
        parts = [run.seen(time.window) for run in runs]
        marked = sum(end - first for first, end in parts) <= (MOST_MARKED_MOVING if moving else MOST_MARKED)
        for run, (first, end) in zip(runs, parts, strict=True):
            across, down = time.places(run.at[first:end]), ground.heights(run.value[first:end])
            dots = self._dots(run, (first, end), time, ground, every=marked)
            self._rows.append(_Row(run, first, across, down, dots, _strokes(run, time, ground)))
        for row in self._rows:
            self._take(row, room)
        self._write_chips(room)
        if named:
            self._write_names(room)
        self._gaps.arrange(gaps, time=time, zero=ground.zero, plot=self._plot, room=room)

    def light(self, entities: frozenset[str], links: frozenset[str] = frozenset()) -> None:
        """Draw these lines thicker and over the others, and put a ground behind the points of these links."""
        if (entities, links) != (self._lit, self._lit_links):
            self._lit, self._lit_links = entities, links
            self.change()

    def mark_at(self, place: QPointF) -> Iterator[Mark]:
        """Yield the nearest point of each line within reach of a pointer, and the gap in whose period it is."""
        for row in self._rows:
            found = nearest(row.across, row.down, place.x(), place.y(), reach=REACH)
            if found is not None:
                yield self._mark(row, found)
        yield from (mark for mark in self._gaps.marks() if mark.reach.contains(place))

    def line_at(self, place: QPointF) -> Mark | None:
        """Return the point nearest in time of the line that a pointer is on, however far that point is."""
        found: list[tuple[float, Mark]] = []
        for row in self._rows:
            for across, down in row.strokes if len(row.across) else ():
                if len(across) > 1 and across[0] <= place.x() <= across[-1]:
                    away = abs(float(np.interp(place.x(), across, down)) - place.y())
                    if away <= _ON_LINE:
                        found.append((away, self._mark(row, int(np.abs(row.across - place.x()).argmin()))))
        return min(found, key=lambda entry: entry[0])[1] if found else None

    def mark(self, link: str) -> Mark | None:
        """Return where a link is drawn, None where it is not."""
        for row in self._rows:
            seen = row.line.points[row.first : row.first + len(row.across)]
            at = next((at for at, point in enumerate(seen) if point.link == link), None)
            if at is not None:
                return self._mark(row, at)
        return next((mark for mark in self._gaps.marks() if mark.link == link), None)

    def marks(self) -> list[Mark]:
        """Return all points that are seen."""
        return [self._mark(row, at) for row in self._rows for at in range(len(row.across))]

    def draw(self, painter: QPainter) -> None:
        self._gaps.paint_hatch(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._lit_links:
            self._draw_grounds(painter)
        for row in reversed(self._rows):
            self._draw_row(painter, row)
        for row in self._rows:
            if row.line.entity in self._lit:
                self._draw_lit(painter, row)
        for label in self._labels:
            paint_label(painter, self.ink, label)
        for chip in self._chips:
            paint_chip(painter, self.ink, chip)
        self._gaps.paint_words(painter)

    def _mark(self, row: _Row, at: int) -> Mark:
        place = QPointF(float(row.across[at]), float(row.down[at]))
        return Mark(
            link=row.line.points[row.first + at].link,
            rank=row.line.rank,
            sign="line",
            entity=row.line.entity,
            box=_around(place),
            reach=_around(place),
            anchor=place,
            plot=self._plot,
            is_bar=False,
        )

    def _dots(
        self, run: Run, seen: tuple[int, int], time: TimeScale, ground: LaneGround, *, every: bool
    ) -> tuple[_Dot, ...]:
        """Return the points that are marked: of very many only those about which there is something to say."""
        told = range(*seen) if every else np.flatnonzero(run.told[seen[0] : seen[1]]) + seen[0]
        points = [run.line.points[at] for at in told]
        places = [QPointF(time.place(point.at), ground.height(point.value)) for point in points]
        lasting = stems(places)
        return tuple(
            _Dot(
                place,
                point,
                index in lasting,
                reach_of(place, low=point.low, high=point.high, others=point.others, height=ground.height),
            )
            for index, (place, point) in enumerate(zip(places, points, strict=True))
        )

    def _take(self, row: _Row, room: Room) -> None:
        """Tell the room where a line and its points are."""
        for across, down in row.strokes:
            room.take_path(across, down)
        for dot in row.dots:
            room.take(self._box(dot, row.line))
            if dot.reach is not None:
                room.take(dot.reach.column)

    def _write_chips(self, room: Room) -> None:
        for row in self._rows:
            for dot in row.dots:
                if dot.point.different > 1 or dot.reach is not None:
                    words = dict.fromkeys((chip_words(self._text, dot.point.different), DIFFERS))
                    box = _around(dot.place) if dot.reach is None else _around(dot.place).united(dot.reach.column)
                    self._chips.append(chip_beside(tuple(words), ink=self.ink, room=room, box=box, plot=self._plot))

    def _write_names(self, room: Room) -> None:
        for row in sorted(self._rows, key=lambda row: (row.line.rank is None, row.line.rank or 0)):
            if not len(row.across) or (row.line.rank is None and not row.dots):
                continue
            end = _around(QPointF(float(row.across[-1]), float(row.down[-1])))
            label = name_label(row.line.name, ink=self.ink, room=room, end=end, plot=self._plot)
            self._labels += [label] if label is not None else []

    def _draw_row(self, painter: QPainter, row: _Row) -> None:
        """Mark the points of one line: what reports differ about, how exact it is, what is doubtful."""
        rank = row.line.rank
        for dot in row.dots:
            if dot.reach is not None:
                paint_reach(painter, self.ink, dot.reach)
        if rank is None:
            self._draw_plain(painter, row)
        else:
            for dot in row.dots:
                if dot.stem:
                    paint_stem(painter, self.ink, dot.place, rank, dot.point.qualifier, length=self._stem)
            for dot in row.dots:
                paint_marker(painter, self.ink, dot.place, rank, dot.point.qualifier)
        for dot in row.dots:
            if dot.stem and dot.point.standing not in SOUND:
                paint_doubtful_marker(painter, self.ink, dot.place)

    def _draw_plain(self, painter: QPainter, row: _Row) -> None:
        """Mark a line without an ink of its own where nothing else would be seen of it: where it is a single point."""
        for dot in row.dots if len(row.run.at) == 1 else ():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.ink.series_colour(None))
            painter.drawEllipse(dot.place, _DOT, _DOT)

    def _draw_grounds(self, painter: QPainter) -> None:
        """Draw a disc behind each point that is lit by itself."""
        painter.setPen(self.ink.pen("focus", 1.5))
        painter.setBrush(self.ink.brush("selection"))
        for row in self._rows:
            seen = row.line.points[row.first : row.first + len(row.across)]
            for at, point in enumerate(seen):
                if point.link in self._lit_links:
                    place = QPointF(float(row.across[at]), float(row.down[at]))
                    painter.drawEllipse(place, RADIUS + _GROUND, RADIUS + _GROUND)

    def _draw_lit(self, painter: QPainter, row: _Row) -> None:
        """Draw the line that is lit over the others."""
        painter.save()
        painter.setClipRect(self._plot.adjusted(-RADIUS, -RADIUS, RADIUS, RADIUS))
        painter.setPen(lit_pen(self.ink, row.line.rank))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for across, down in row.strokes:
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in zip(across, down, strict=True)]))
        for dot in row.dots:
            paint_lit_marker(painter, self.ink, dot.place, row.line.rank, dot.point.qualifier)
        painter.restore()

    def _box(self, dot: _Dot, line: Line) -> QRectF:
        """Return what a point covers, its stem included."""
        box = _around(dot.place)
        if line.rank is None or not dot.stem:
            return box
        above = self._stem - RADIUS if dot.point.qualifier == "over" else 0.0
        below = self._stem - RADIUS if dot.point.qualifier == "under" else 0.0
        return box.adjusted(0, -above, 0, below)


def _strokes(run: Run, time: TimeScale, ground: LaneGround) -> tuple[tuple[Floats, Floats], ...]:
    """Return the corners of what is seen of a line, from break to break."""
    first, end = run.reached(time.window)
    at, value, joined = thinned(run, first, end, pixels=time.right - time.left)
    across, down = time.places(at), ground.heights(value)
    ends = np.flatnonzero(~joined[:-1]) + 1
    return tuple(zip(np.split(across, ends), np.split(down, ends), strict=True))


def _around(place: QPointF) -> QRectF:
    """Return the box of a marker."""
    return QRectF(place.x() - RADIUS - 1, place.y() - RADIUS - 1, 2 * RADIUS + 2, 2 * RADIUS + 2)
