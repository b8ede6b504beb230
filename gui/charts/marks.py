"""What can be pointed at: bars and points with their place on the canvas, and the walk over them by keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from gui.charts.entries import Sign

REACH = 28.0
"""Pixels from which the pointer still means a point."""
_STRAY = 8.0
"""Pixels above and below its plot where it does so too."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar or point. `series` counts the rows of the walk from above; `rank` is the series' ink.

    `box` is what is drawn, `reach` where the pointer means it, `anchor` the place of the value, `plot` the plot it
    lies in. Several events at one place are one mark without a link; `links` are theirs.
    """

    link: str
    series: int
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


class Walk:
    """The order of marks for the keyboard: along a series by time, from series to series by place."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        """Sort the marks into their series."""
        rows: dict[int, list[Mark]] = {}
        for mark in marks:
            rows.setdefault(mark.series, []).append(mark)
        self._rows = [sorted(rows[series], key=lambda mark: mark.anchor.x()) for series in sorted(rows)]

    def first(self) -> Mark | None:
        """Return where a walk begins: the latest mark of the first series."""
        return self._rows[0][-1] if self._rows else None

    def along(self, mark: Mark, steps: int) -> Mark:
        """Return the mark so many steps on in the same series, or its end."""
        row = self._row(mark)
        index = next((place for place, other in enumerate(row) if other.link == mark.link), 0)
        return row[min(max(index + steps, 0), len(row) - 1)]

    def end(self, mark: Mark, *, last: bool) -> Mark:
        """Return the first or the last mark of the same series."""
        return self._row(mark)[-1 if last else 0]

    def across(self, mark: Mark, steps: int) -> Mark:
        """Return the nearest mark in time of the series so many rows on, or of the same one at the end."""
        place = next(index for index, row in enumerate(self._rows) if row[0].series == mark.series)
        row = self._rows[min(max(place + steps, 0), len(self._rows) - 1)]
        if row[0].series == mark.series:
            return mark
        return min(row, key=lambda other: abs(other.anchor.x() - mark.anchor.x()))

    def _row(self, mark: Mark) -> list[Mark]:
        return next(row for row in self._rows if row[0].series == mark.series)


def _reaches(point: Mark, place: QPointF) -> bool:
    """Say whether a pointer may mean a point: it is near, and not in another lane."""
    lane = point.plot.adjusted(-REACH, -_STRAY, REACH, _STRAY)
    return lane.contains(place) and _distance(point.anchor, place) <= REACH**2


def _distance(one: QPointF, other: QPointF) -> float:
    """Return the square of the distance between two places."""
    return (one.x() - other.x()) ** 2 + (one.y() - other.y()) ** 2
