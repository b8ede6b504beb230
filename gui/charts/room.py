"""Where there is room: a coarse map of what is drawn already, so that no label and no card lies over data."""

from collections.abc import Iterable, Sequence
from math import ceil, floor

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSizeF

CELL = 2.0
"""Side of a cell in pixels."""

DATA, AXIS = 12, 1
"""Weights: where a card has to lie over something, it is rather the names of an axis than data."""

_STEP = 6.0
"""Pixels between the places that are tried when a place is searched for."""
_BESIDE = 12.0

Floats = npt.NDArray[np.float64]


class Room:
    """A map of the canvas in small cells; each is taken or free."""

    def __init__(self, size: QSizeF) -> None:
        """Begin with an empty canvas."""
        self._bounds = QRectF(QPointF(0, 0), size)
        rows = max(1, int(np.ceil(size.height() / CELL)))
        columns = max(1, int(np.ceil(size.width() / CELL)))
        self._cells = np.zeros((rows, columns), dtype=np.int32)
        self._spared: list[QRectF] = []

    @property
    def bounds(self) -> QRectF:
        """The whole canvas."""
        return QRectF(self._bounds)

    def take(self, rect: QRectF, *, weight: int = DATA) -> None:
        """Mark a rectangle as drawn on, with a weight for how bad it is to cover it."""
        top, bottom, left, right = self._span(rect)
        cells = self._cells[top:bottom, left:right]
        np.maximum(cells, weight, out=cells)

    def take_path(self, across: Floats, down: Floats) -> None:
        """Mark the straight lines between places, given from the left to the right, as drawn on."""
        if not len(across):
            return
        rows, columns = self._cells.shape
        first, last = max(int(across[0] // CELL), 0), min(int(across[-1] // CELL), columns - 1)
        if last < first:
            return
        edges = np.interp(np.arange(first, last + 2) * CELL, across, down)
        top, bottom = np.minimum(edges[:-1], edges[1:]), np.maximum(edges[:-1], edges[1:])
        column = (across // CELL).astype(np.intp) - first
        corners = (column >= 0) & (column <= last - first)
        np.minimum.at(top, column[corners], down[corners])
        np.maximum.at(bottom, column[corners], down[corners])
        row = np.arange(rows)[:, None]
        self._cells[:, first : last + 1][(row >= top // CELL) & (row <= bottom // CELL)] = DATA

    def cost(self, rect: QRectF) -> int:
        """Return how bad it is to cover a rectangle; 0 where nothing is drawn."""
        top, bottom, left, right = self._span(rect)
        return int(self._cells[top:bottom, left:right].sum())

    def free(self, rect: QRectF) -> bool:
        """Say whether a rectangle lies wholly on the canvas and over nothing."""
        return self._bounds.contains(rect) and self.cost(rect.adjusted(1, 1, -1, -1)) == 0

    def spare(self, rect: QRectF) -> None:
        """Name a rectangle that words had better not lie over, though they may."""
        self._spared.append(rect)

    def sparing(self, candidates: Iterable[QRectF]) -> Iterable[QRectF]:
        """Return the same candidates, those last that lie over what had better be spared."""
        return sorted(candidates, key=lambda rect: any(rect.intersects(spared) for spared in self._spared))

    def place(self, candidates: Iterable[QRectF]) -> QRectF | None:
        """Take the first candidate that is free and return it; None where all are taken."""
        for rect in candidates:
            if self.free(rect):
                self.take(rect)
                return rect
        return None

    def covers_data(self, rect: QRectF) -> bool:
        """Say whether data or their labels lie under a rectangle."""
        top, bottom, left, right = self._span(rect)
        return bool((self._cells[top:bottom, left:right] >= DATA).any())

    def nearest(
        self, size: QSizeF, *, to: QRectF, around: QPointF, within: QRectF, avoid: Sequence[QRectF] = ()
    ) -> QRectF:
        """Return the place for a card: over nothing if there is such a place, else over as little as can be.

        Of equally good places the nearest to `around` is taken. `to` is the mark the card describes; neither it nor
        what is to be avoided is covered while the card fits anywhere beside them. `within` may reach beyond the canvas:
        what lies there is words, as those of an axis.
        """
        width, height = size.width(), size.height()
        lefts = _starts(within.left(), within.right(), width, (to.left() - width - _BESIDE, to.right() + _BESIDE))
        tops = _starts(within.top(), within.bottom(), height, (to.top() - height - _BESIDE, to.bottom() + _BESIDE))
        covered = sum(_overlaps(lefts, tops, size, other) for other in (to, *avoid))
        away = (tops[:, None] + height / 2 - around.y()) ** 2 + (lefts[None, :] + width / 2 - around.x()) ** 2
        worst = self._costs(lefts, tops, size)
        order = np.lexsort((away.ravel(), worst.ravel(), np.asarray(covered).ravel()))
        row, column = divmod(int(order[0]), len(lefts))
        return QRectF(QPointF(float(lefts[column]), float(tops[row])), size)

    def _costs(self, lefts: Floats, tops: Floats, size: QSizeF) -> Floats:
        """Return the cost of a card at each top and left, from the sums over the cells above and left of each."""
        sums = np.zeros((self._cells.shape[0] + 1, self._cells.shape[1] + 1))
        sums[1:, 1:] = self._cells.cumsum(axis=0).cumsum(axis=1)
        rows, columns = self._cells.shape
        first_row = np.clip(np.floor(tops / CELL), 0, rows).astype(int)
        last_row = np.clip(np.ceil((tops + size.height()) / CELL), 0, rows).astype(int)
        first = np.clip(np.floor(lefts / CELL), 0, columns).astype(int)
        last = np.clip(np.ceil((lefts + size.width()) / CELL), 0, columns).astype(int)
        below, above = sums[last_row], sums[first_row]
        inside = (last_row - first_row)[:, None] * (last - first)[None, :]
        outside = size.width() * size.height() / CELL**2 - inside
        costs: Floats = below[:, last] - below[:, first] - above[:, last] + above[:, first]
        costs += outside.clip(min=0.0) * AXIS
        return costs

    def _span(self, rect: QRectF) -> tuple[int, int, int, int]:
        """Return the rows and columns of cells a rectangle touches, cut to the canvas."""
        rows, columns = self._cells.shape
        top = min(max(floor(rect.top() / CELL), 0), rows)
        bottom = min(max(ceil(rect.bottom() / CELL), top), rows)
        left = min(max(floor(rect.left() / CELL), 0), columns)
        right = min(max(ceil(rect.right() / CELL), left), columns)
        return top, bottom, left, right


def _starts(first: float, end: float, length: float, wanted: tuple[float, ...]) -> Floats:
    """Return where a card may begin along one axis: in even steps, at the end, and where it is wanted."""
    last = max(end - length, first)
    fitting = [place for place in (*wanted, last) if first <= place <= last]
    return np.unique(np.concatenate([np.arange(first, last + 1, _STEP), np.array(fitting)]).clip(first, last))


def _overlaps(lefts: Floats, tops: Floats, size: QSizeF, other: QRectF) -> Floats:
    """Return the area a card at each top and left shares with a rectangle."""
    wide = np.minimum(lefts + size.width(), other.right()) - np.maximum(lefts, other.left())
    tall = np.minimum(tops + size.height(), other.bottom()) - np.maximum(tops, other.top())
    shared: Floats = tall.clip(min=0.0)[:, None] * wide.clip(min=0.0)[None, :]
    return shared
