"""What can be pointed at: bars and points with their place on the canvas, and the walk over them by keyboard."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from gui.charts.entries import Sign

REACH = 28.0
"""Pixels from which the pointer still means a point."""
_STRAY = 8.0
"""Pixels above and below its plot where it does so too."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar or point as it is drawn now; `rank` is the series' ink.

    `box` is what is drawn, `reach` where the pointer means it, `anchor` the place of the value, `plot` the plot it
    lies in. Several events at one place are one mark without a link; `links` are theirs. What has no card, as a gap,
    `opens` nothing.
    """

    link: str
    rank: int | None
    sign: Sign
    entity: str
    box: QRectF
    reach: QRectF
    anchor: QPointF
    plot: QRectF
    is_bar: bool
    inner: bool = False
    links: tuple[str, ...] = ()
    opens: bool = True


def mark_at(marks: Sequence[Mark], place: QPointF) -> Mark | None:
    """Return the mark a pointer means: the nearest point, else the bar in whose column it is, inner bars first."""
    points = [mark for mark in marks if not mark.is_bar and _reaches(mark, place)]
    if points:
        return min(points, key=lambda mark: _distance(mark.anchor, place))
    inner = [mark for mark in marks if mark.is_bar and mark.inner and mark.box.contains(place)]
    columns = inner or [mark for mark in marks if mark.is_bar and mark.reach.contains(place)]
    if not columns:
        return None
    return min(columns, key=lambda mark: (mark.inner, abs(mark.anchor.x() - place.x())))


@dataclass(frozen=True, slots=True)
class Stops:
    """One series of the walk: its links in order of time, and where they stand on the time axis, in days."""

    at: Sequence[float]
    links: Sequence[str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a walk is: the row counted from above, and the stop counted from the left."""

    row: int
    stop: int


class Walk:
    """The order of all that can be read, by keyboard: along a series by time, from series to series by place.

    It goes over everything the chart has, seen or not; whoever walks brings the stop into view.
    """

    def __init__(self, rows: Iterable[Stops] = ()) -> None:
        """Take the series from above; those without a stop are left out."""
        self._rows = [row for row in rows if row.links]

    def first(self) -> Place | None:
        """Return where a walk begins: the latest stop of the first series."""
        return Place(0, len(self._rows[0].links) - 1) if self._rows else None

    def find(self, link: str) -> Place | None:
        """Return where a link stands, None where it does not."""
        for number, row in enumerate(self._rows):
            with suppress(ValueError):
                return Place(number, row.links.index(link))
        return None

    def link(self, place: Place) -> str:
        """Return the link of a stop."""
        return self._rows[place.row].links[place.stop]

    def at(self, place: Place) -> float:
        """Return where a stop stands on the time axis."""
        return self._rows[place.row].at[place.stop]

    def along(self, place: Place, steps: int) -> Place:
        """Return the stop so many steps on in the same series, or its end."""
        last = len(self._rows[place.row].links) - 1
        return Place(place.row, min(max(place.stop + steps, 0), last))

    def end(self, place: Place, *, last: bool) -> Place:
        """Return the first or the last stop of the same series."""
        return Place(place.row, len(self._rows[place.row].links) - 1 if last else 0)

    def across(self, place: Place, steps: int) -> Place:
        """Return the nearest stop in time of the series so many rows on, or of the same one at the end."""
        row = min(max(place.row + steps, 0), len(self._rows) - 1)
        if row == place.row:
            return place
        stops, at = self._rows[row].at, self.at(place)
        after = bisect_left(stops, at)
        near = [stop for stop in (after - 1, after) if 0 <= stop < len(stops)]
        return Place(row, min(near, key=lambda stop: abs(stops[stop] - at)))


def _reaches(point: Mark, place: QPointF) -> bool:
    """Say whether a pointer may mean a point: it is near, and not in another lane."""
    lane = point.plot.adjusted(-REACH, -_STRAY, REACH, _STRAY)
    return lane.contains(place) and _distance(point.anchor, place) <= REACH**2


def _distance(one: QPointF, other: QPointF) -> float:
    """Return the square of the distance between two places."""
    return (one.x() - other.x()) ** 2 + (one.y() - other.y()) ** 2
