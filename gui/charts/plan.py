"""Where the plots of a canvas stand: lanes over one time axis, or many small plots in columns; sizes in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, QSizeF

RIGHT = 12.0
"""Pixels right of the plots, for markers that stand on the last day."""
_LEAST = 48.0
_LEAST_SHARE = 0.4
"""No plot is lower than so many pixels, or than this part of what there is for both."""
_STRIP_AIR = 2.0
_UNDER = 6.0
_AIR = 12.0
FLAT = 44.0
"""Two plots that would be less high than this have no line of events between them."""
_LOW = 56.0
"""Two plots without a line of events that would be less high than this stand side by side."""
_BESIDE_LEAST = 200.0
"""No plot beside another is narrower."""
_SMALL_WIDTH, _SMALL_HEIGHT = 176.0, 76.0
"""Small plots are no narrower, and rather in more columns than lower."""
_LOWEST = 34.0
"""The least height of a small plot."""
_SMALL_AIR = 8.0


@dataclass(frozen=True, slots=True)
class LaneRoom:
    """The line for a lane's title and the plot below it; `left` of the plot is set when the labels are known."""

    title: QRectF
    plot: QRectF

    def from_left(self, left: float) -> "LaneRoom":
        """Return the same with the plot beginning so many pixels right of its title."""
        plot = QRectF(self.plot)
        plot.setLeft(min(self.title.left() + left, plot.right() - 1))
        return LaneRoom(self.title, plot)


@dataclass(frozen=True, slots=True)
class Plan:
    """The parts of a canvas.

    `columns` are the plots from above, in each column over a time axis of its own; `events` is the line of the events
    between the first plot and the second, or below the only one. `left_out` counts the plots for which there is no
    room.
    """

    columns: tuple[tuple[LaneRoom, ...], ...]
    axes: tuple[QRectF, ...]
    events: QRectF | None = None
    left_out: int = 0

    @property
    def lanes(self) -> tuple[LaneRoom, ...]:
        """All plots in reading order: row by row, from the left."""
        rows = max((len(column) for column in self.columns), default=0)
        return tuple(column[row] for row in range(rows) for column in self.columns if row < len(column))


def plan(size: QSizeF, *, shares: Sequence[int], title: float, label: float, strip: bool, events: float = 0.0) -> Plan:
    """Divide a canvas among its lanes by their shares of the plot height (in percent).

    `title` and `label` are the heights of a line of a title and of the time axis, `events` that of the line of events,
    which goes where there is little room. Where there is still less, two plots stand side by side.
    """
    flags = events if not strip else 0.0
    made = _stacked(size, shares=shares, title=title, label=label, strip=strip, flags=flags)
    if flags and _is_lower(made, FLAT):
        made = _stacked(size, shares=shares, title=title, label=label, strip=strip, flags=0.0)
    if len(shares) == 2 and made.events is None and _is_lower(made, _LOW) and size.width() >= 2 * _BESIDE_LEAST + RIGHT:
        return _beside(size, title=title, label=label, strip=strip)
    return made


def _is_lower(made: Plan, least: float) -> bool:
    """Tell whether plots would be less high than so many pixels, were the height shared evenly."""
    tall = [room.plot.height() for room in made.lanes]
    return bool(tall) and sum(tall) / len(tall) < least


def _beside(size: QSizeF, *, title: float, label: float, strip: bool) -> Plan:
    """Put two plots side by side, each as high as there is room, over a time axis of its own."""
    top, under, foot = (0.0, _STRIP_AIR, label + 2.0) if strip else (2.0, _UNDER, label + 4.0)
    wide = (size.width() + RIGHT) / 2
    columns, axes = [], []
    for left in (0.0, wide):
        plot = QRectF(left, top + title + under, wide - 2 * RIGHT, max(size.height() - top - title - under - foot, 8.0))
        columns.append((LaneRoom(QRectF(left, top, wide - 2 * RIGHT, title), plot),))
        axes.append(QRectF(left, size.height() - foot, wide - RIGHT, foot))
    return Plan(tuple(columns), tuple(axes))


def _stacked(size: QSizeF, *, shares: Sequence[int], title: float, label: float, strip: bool, flags: float) -> Plan:
    """Put the lanes below one another over one time axis."""
    top = 0.0 if strip else 2.0
    under = _STRIP_AIR if strip else _UNDER
    between = _STRIP_AIR if strip else _AIR
    foot = label + (2.0 if strip else 4.0)
    lanes = max(len(shares), 1)
    after = _STRIP_AIR if flags and len(shares) > 1 else between
    gaps = (lanes - 1) * between - (between - after)
    free = max(size.height() - top - lanes * (title + under) - max(gaps, 0.0) - foot - flags, 8.0 * lanes)
    rooms: list[LaneRoom] = []
    line: QRectF | None = None
    y = top
    width = size.width()
    for number, tall in enumerate(_heights(shares, free, strip=strip)):
        plot = QRectF(0, y + title + under, max(width - RIGHT, 1.0), tall)
        rooms.append(LaneRoom(QRectF(0, y, width, title), plot))
        y = plot.bottom()
        if flags and number == 0:
            line = QRectF(0, y, plot.width(), flags)
            y += flags + after
        else:
            y += between
    axis = QRectF(0, size.height() - foot, width, foot)
    return Plan((tuple(rooms),) if rooms else (), (axis,) if rooms else (), line)


def grid(size: QSizeF, *, count: int, title: float, label: float) -> Plan:
    """Divide a canvas among many small plots: in as few columns as let each of them be seen.

    Where some find no room a line is free below the names, to say so.
    """
    made = _grid(size, count=count, title=title, label=label)
    if not made.left_out:
        return made
    return _grid(QSizeF(size.width(), size.height() - label), count=count, title=title, label=label)


def _grid(size: QSizeF, *, count: int, title: float, label: float) -> Plan:
    foot = label + 4.0
    free = max(size.height() - foot, 1.0)
    most = max(int((size.width() + RIGHT) // (_SMALL_WIDTH + RIGHT)), 1)
    across = next((n for n in range(1, most) if _tall(free, ceil(count / n), title) >= _SMALL_HEIGHT), most)
    across = max(min(across, count), 1)
    rows = ceil(count / across)
    fitting = max(min(rows, int((free + _SMALL_AIR) // (title + 2.0 + _LOWEST + _SMALL_AIR))), 1)
    shown = min(count, fitting * across)
    tall = max(_tall(free, fitting, title), 8.0)
    wide = size.width() / across
    columns: list[list[LaneRoom]] = [[] for _ in range(min(across, max(shown, 1)))]
    for number in range(shown):
        row, column = divmod(number, across)
        left, top = column * wide, row * (title + 2.0 + tall + _SMALL_AIR)
        head = QRectF(left, top, wide - RIGHT, title)
        columns[column].append(LaneRoom(head, QRectF(left, head.bottom() + 2.0, wide - RIGHT, tall)))
    filled = [column for column in columns if column]
    axes = tuple(QRectF(n * wide, size.height() - foot, wide, foot) for n in range(len(filled)))
    return Plan(tuple(tuple(column) for column in filled), axes, left_out=count - shown)


def _tall(free: float, rows: int, title: float) -> float:
    """Return how high each plot of so many rows is."""
    return (free - (rows - 1) * _SMALL_AIR) / rows - title - 2.0


def _heights(shares: Sequence[int], free: float, *, strip: bool) -> tuple[float, ...]:
    """Return the heights of the plots: in a strip the same for all, else as asked, with a least for the smaller one."""
    if len(shares) < 2 or strip:
        return tuple(free / len(shares) for _ in shares)
    least = min(_LEAST, free * _LEAST_SHARE)
    upper = min(max(free * shares[0] / 100, least), free - least)
    return (upper, free - upper)
