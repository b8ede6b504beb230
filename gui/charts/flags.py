"""The lane of events: a glyph at its day, the number of them where they crowd; never over data."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import floor

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.base.text import Text
from gui.charts.glyphs import SIZE, paint_glyph
from gui.charts.ink import ChartInk
from gui.charts.layer import Layer
from gui.charts.marks import Mark
from gui.charts.room import Room
from gui.charts.timescale import TimeScale
from gui.figures.chart import Flag

LANE = 24.0
"""Height of the lane in pixels."""
CELL = 20.0
"""Events in one stretch of so many pixels stand together."""
RING = 18.0
"""Sides of the frame round the chosen event."""
_POLE = 3.0
_GLYPH = SIZE + 2.0
_BOX = 14.0
_MOST = 99
_ROUND = 3.0


@dataclass(frozen=True, slots=True)
class _Spot:
    """One or several events where they are drawn; `cell` is the stretch they may be moved in, `days` their poles."""

    flags: tuple[Flag, ...]
    days: tuple[float, ...]
    cell: tuple[float, float]
    box: QRectF

    @property
    def link(self) -> str:
        """The link of a single event, empty for several."""
        return self.flags[0].link if len(self.flags) == 1 else ""

    @property
    def links(self) -> tuple[str, ...]:
        """The links of several events."""
        return tuple(flag.link for flag in self.flags) if len(self.flags) > 1 else ()

    def moved_to(self, middle: float) -> "_Spot":
        """Return the same around another place."""
        box = QRectF(self.box)
        box.moveCenter(QPointF(middle, box.center().y()))
        return replace(self, box=box)


class FlagsItem(Layer):
    """Draws the events over the time axis, the one that is lit and the one that is chosen."""

    def __init__(self, *, ink: ChartInk, text: Text, depth: float) -> None:
        """Begin without events."""
        super().__init__(ink=ink, depth=depth)
        self._text = text
        self._chosen_link = ""
        self._lit: Mark | None = None
        self._belonging: frozenset[str] = frozenset()
        self._numbers: dict[int, str] = {}
        self.clear()

    def clear(self) -> None:
        """Show nothing; the choice stays."""
        self._placed: list[tuple[float, Flag]] = []
        self._spots: list[_Spot] = []
        self._chosen: _Spot | None = None
        self._lengths: list[QLineF] = []
        self._time: TimeScale | None = None
        self._place = QRectF()
        self._reach = (0.0, 0.0)

    def arrange(
        self, flags: Sequence[Flag], *, time: TimeScale, place: QRectF, room: Room, plots: Sequence[QRectF] = ()
    ) -> None:
        """Lay the events out in their lane; the line of the chosen one goes through all `plots`."""
        self.clear()
        self._place, self._time = QRectF(place), time
        ends = [end for plot in (*plots, place) for end in (plot.top(), plot.bottom())]
        self._reach = (min(ends), max(ends))
        for flag in flags:
            left = max(time.begin(flag.span.start), place.left())
            right = min(time.end(flag.span.end), place.right())
            if left < right:
                self._placed.append(((left + right) / 2, flag))
                if flag.span.granularity != "day":
                    self._lengths.append(QLineF(left, place.bottom() - 1, right, place.bottom() - 1))
        self._spread()
        for spot in self._spots:
            room.take(spot.box)

    def choose(self, link: str) -> None:
        """Ring an event and draw its line; another link or none rings nothing."""
        if link != self._chosen_link:
            self._chosen_link = link
            self._spread()
            self.change()

    def light(self, mark: Mark | None) -> None:
        """Light the event or events under the pointer or the keyboard, or none."""
        lit = mark if mark is not None and self._spot_of(mark) is not None else None
        if lit != self._lit:
            self._lit = lit
            self.change()

    def belong(self, links: frozenset[str]) -> None:
        """Put the events that belong to what is chosen on its ground."""
        if links != self._belonging:
            self._belonging = links
            self.change()

    def mark_at(self, place: QPointF) -> Iterator[Mark]:
        """Yield the event or events under a pointer."""
        return (mark for mark in self.marks() if mark.reach.contains(place))

    def mark(self, link: str) -> Mark | None:
        """Return where an event is drawn, alone or among others; None where it is not."""
        return next((mark for mark in self.marks() if link in (mark.link, *mark.links)), None)

    def marks(self) -> list[Mark]:
        """Return what can be pointed at: each event, or several at once."""
        spots = [*self._spots, *([self._chosen] if self._chosen is not None else [])]
        return [
            Mark(
                link=spot.link,
                rank=None,
                sign="heading",
                entity="",
                box=spot.box,
                reach=spot.box.adjusted(-3, -4, 3, 6),
                anchor=spot.box.center(),
                plot=self._place,
                is_bar=False,
                links=spot.links,
            )
            for spot in sorted(spots, key=lambda spot: spot.box.center().x())
        ]

    def draw(self, painter: QPainter) -> None:
        if self._time is None:
            return
        place = self._place
        painter.setPen(self.ink.pen("line"))
        painter.drawLine(QLineF(place.left(), place.bottom(), place.right(), place.bottom()))
        painter.setPen(self.ink.pen("gap", 2.0))
        painter.drawLines(self._lengths)
        painter.setPen(self.ink.pen("inkSoft"))
        poles = [round(day) + 0.5 for spot in self._all() for day in spot.days]
        painter.drawLines([QLineF(x, place.bottom() - _POLE, x, place.bottom()) for x in poles])
        for spot in self._spots:
            self._draw_spot(painter, spot, lit=self._lit is not None and _is(spot, self._lit))
        if self._chosen is not None:
            self._draw_chosen(painter, self._chosen)

    def _draw_spot(self, painter: QPainter, spot: _Spot, *, lit: bool) -> None:
        """Draw a glyph, or the number of events in a small box; what is lit or belongs in full ink on its ground."""
        belongs = any(flag.link in self._belonging for flag in spot.flags)
        ground = "hover" if lit else "selection" if belongs else "page"
        role = "ink" if lit or belongs else "inkSoft"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if lit or belongs:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.ink.brush(ground))
            painter.drawRoundedRect(spot.box.adjusted(-2, -2, 2, 2), _ROUND, _ROUND)
        if len(spot.flags) == 1:
            paint_glyph(painter, self.ink, spot.box.center(), spot.flags[0].glyph, role=role)
        else:
            painter.setPen(self.ink.pen(role))
            painter.setBrush(self.ink.brush(ground))
            painter.drawRoundedRect(_sharp(spot.box), _ROUND, _ROUND)
            painter.setFont(self.ink.font("tick"))
            painter.setPen(self.ink.colour("ink"))
            painter.drawText(spot.box, int(Qt.AlignmentFlag.AlignCenter), self._number(len(spot.flags)))
        painter.restore()

    def _draw_chosen(self, painter: QPainter, spot: _Spot) -> None:
        """Draw the line through all plots, behind the ring with the event's own glyph."""
        day = round(spot.days[0])
        exact = spot.flags[0].span.granularity == "day"
        painter.setPen(self.ink.pen("focus", 2.0, dash=() if exact else (4.0, 3.0)))
        painter.drawLine(QLineF(day, self._reach[0], day, self._reach[1]))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.ink.pen("focus", 2.0))
        painter.setBrush(self.ink.brush("page"))
        painter.drawRoundedRect(spot.box.adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        paint_glyph(painter, self.ink, spot.box.center(), spot.flags[0].glyph, role="ink")
        painter.restore()

    def _spread(self) -> None:
        """Divide the events among cells; the cells hang on days, so that nothing jumps while the view moves."""
        self._spots, self._chosen = [], None
        if self._time is None:
            return
        width, origin = self.ink.scaled(int(CELL)), self._time.place(0.0)
        cells: dict[int, list[tuple[float, Flag]]] = {}
        for x, flag in sorted(self._placed, key=lambda entry: entry[0]):
            if self._chosen is None and flag.link == self._chosen_link:
                self._chosen = self._spot([(x, flag)], (x, x), side=RING)
                continue
            cells.setdefault(floor((x - origin) / width), []).append((x, flag))
        for number, entries in cells.items():
            cell = (origin + number * width, origin + (number + 1) * width)
            self._spots.append(self._spot(entries, cell, side=_GLYPH if len(entries) == 1 else self._wide(entries)))
        self._spots = self._beside(_parted(self._spots))
        for index, spot in enumerate(self._spots):
            inside = self._inside(spot)
            if not any(inside.box.intersects(other.box) for other in self._spots if other is not spot):
                self._spots[index] = inside

    def _spot(self, entries: Sequence[tuple[float, Flag]], cell: tuple[float, float], *, side: float) -> _Spot:
        """Return one or several events around the middle of their days."""
        days = tuple(x for x, _ in entries)
        height = max(side, _BOX) if len(entries) == 1 else self.ink.scaled(int(_BOX))
        box = QRectF(0, 0, side, height)
        box.moveCenter(QPointF((days[0] + days[-1]) / 2, self._place.center().y() - _POLE / 2))
        spot = _Spot(tuple(flag for _, flag in entries), days, cell, box)
        return spot if len(entries) == 1 else spot.moved_to(_kept(box.center().x(), side, *cell))

    def _beside(self, spots: list[_Spot]) -> list[_Spot]:
        """Move what the ring would cover to its nearer side, or the other one where that is taken."""
        if self._chosen is None:
            return spots
        ring = self._chosen.box
        moved: list[_Spot] = []
        for index, spot in enumerate(spots):
            if spot.box.right() <= ring.left() or spot.box.left() >= ring.right():
                moved.append(spot)
                continue
            half = spot.box.width() / 2 + 1
            sides = sorted((ring.left() - half, ring.right() + half), key=lambda x: abs(x - spot.box.center().x()))
            others = [*moved, *spots[index + 1 :]]
            places = [spot.moved_to(side) for side in sides]
            free = [place for place in places if not any(place.box.intersects(other.box) for other in others)]
            moved.append((free or places)[0])
        return moved

    def _inside(self, spot: _Spot) -> _Spot:
        """Return the same moved so far that nothing of it hangs beyond the plots."""
        middle = _kept(spot.box.center().x(), spot.box.width(), self._place.left() - _POLE, self._place.right() + _POLE)
        return spot if middle == spot.box.center().x() else spot.moved_to(middle)

    def _wide(self, entries: Sequence[tuple[float, Flag]]) -> float:
        """Return how wide the box of a number is; never wider than its cell."""
        words = self.ink.width(self._number(len(entries)), "tick") + 6
        return min(max(words, float(self.ink.scaled(int(_BOX)))), float(self.ink.scaled(int(CELL))))

    def _number(self, count: int) -> str:
        """Return how many events there are; of very many, that there are more."""
        if count not in self._numbers:
            self._numbers[count] = self._text.count(count) if count <= _MOST else f"{self._text.count(_MOST)}+"
        return self._numbers[count]

    def _all(self) -> list[_Spot]:
        return [*self._spots, *([self._chosen] if self._chosen is not None else [])]

    def _spot_of(self, mark: Mark) -> _Spot | None:
        return next((spot for spot in self._all() if _is(spot, mark)), None)


def _is(spot: _Spot, mark: Mark) -> bool:
    """Tell whether a mark stands for these events."""
    return spot.link == mark.link and spot.links == mark.links


def _parted(spots: Sequence[_Spot]) -> list[_Spot]:
    """Move neighbours that would overlap apart, each inside its own cell; their poles stay at the true day."""
    parted = list(spots)
    for index in range(len(parted) - 1):
        one, other = parted[index], parted[index + 1]
        if one.box.right() > other.box.left():
            parted[index] = one.moved_to(_kept(one.box.center().x(), one.box.width(), *one.cell))
            parted[index + 1] = other.moved_to(_kept(other.box.center().x(), other.box.width(), *other.cell))
    return parted


def _kept(middle: float, width: float, left: float, right: float) -> float:
    """Return the middle moved so that what is so wide stays between two sides."""
    return max(min(middle, right - width / 2), left + width / 2)


def _sharp(rect: QRectF) -> QRectF:
    """Return a rectangle whose outline falls on whole pixels."""
    return QRectF(rect.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5)
