"""Where the lanes of a canvas stand: title, plot, title, plot, time axis; sizes in pixels."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF

RIGHT = 12.0
"""Pixels right of the plots, for markers that stand on the last day."""
_LEAST = 48.0
_LEAST_SHARE = 0.4
"""No plot is lower than so many pixels, or than this part of what there is for both."""
_STRIP_AIR = 2.0
_AIR = 12.0


@dataclass(frozen=True, slots=True)
class LaneRoom:
    """The line for a lane's title and the plot below it; `left` of the plot is set when the labels are known."""

    title: QRectF
    plot: QRectF

    def from_left(self, left: float) -> "LaneRoom":
        """Return the same with the plot beginning at `left`."""
        plot = QRectF(self.plot)
        plot.setLeft(min(left, plot.right() - 1))
        return LaneRoom(self.title, plot)


@dataclass(frozen=True, slots=True)
class Plan:
    """The parts of a canvas from above."""

    lanes: tuple[LaneRoom, ...]
    axis: QRectF


def plan(size: QSizeF, *, shares: tuple[int, ...], title: float, label: float, strip: bool) -> Plan:
    """Divide a canvas among its lanes by their shares of the plot height (in percent).

    `title` and `label` are the heights of a line of a title and of the time axis.
    """
    top = 0.0 if strip else 2.0
    under = _STRIP_AIR if strip else 6.0
    between = _STRIP_AIR if strip else _AIR
    foot = label + (2.0 if strip else 4.0)
    lanes = max(len(shares), 1)
    free = max(size.height() - top - lanes * (title + under) - (lanes - 1) * between - foot, 8.0 * lanes)
    rooms: list[LaneRoom] = []
    y = top
    width = size.width()
    for tall in _heights(shares, free, strip=strip):
        rooms.append(LaneRoom(QRectF(0, y, width, title), QRectF(0, y + title + under, max(width - RIGHT, 1.0), tall)))
        y += title + under + tall + between
    return Plan(tuple(rooms), QRectF(0, size.height() - foot, width, foot))


def _heights(shares: tuple[int, ...], free: float, *, strip: bool) -> tuple[float, ...]:
    """Return the heights of the plots: in a strip the same for all, else as asked, with a least for the smaller one."""
    if len(shares) < 2 or strip:
        return tuple(free / len(shares) for _ in shares)
    least = min(_LEAST, free * _LEAST_SHARE)
    upper = min(max(free * shares[0] / 100, least), free - least)
    return (upper, free - upper)
