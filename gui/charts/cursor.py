"""The keyboard's place in a chart: it walks over all that can be read and stays where it was in the next chart."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from gui.charts.marks import Place, Walk

_MOVES: dict[int, Callable[[Walk, Place], Place]] = {
    Qt.Key.Key_Left: lambda walk, place: walk.along(place, -1),
    Qt.Key.Key_Right: lambda walk, place: walk.along(place, 1),
    Qt.Key.Key_Up: lambda walk, place: walk.across(place, -1),
    Qt.Key.Key_Down: lambda walk, place: walk.across(place, 1),
    Qt.Key.Key_Home: lambda walk, place: walk.end(place, last=False),
    Qt.Key.Key_End: lambda walk, place: walk.end(place, last=True),
}


class Cursor:
    """Left and right walk along a series, up and down from series to series, Home and End to its ends."""

    def __init__(self) -> None:
        self._walk = Walk()
        self._place: Place | None = None

    @property
    def link(self) -> str:
        """What it is at; empty where it is nowhere."""
        return "" if self._place is None else self._walk.link(self._place)

    @property
    def at(self) -> float:
        """Where that stands on the time axis, in days."""
        return 0.0 if self._place is None else self._walk.at(self._place)

    def take(self, walk: Walk) -> None:
        """Walk in another chart, from what one was at in the last where it is there."""
        link = self.link
        self._walk = walk
        self._place = walk.find(link) if link else None

    def put(self, link: str) -> None:
        """Be at what the pointer is over or what was chosen; nothing leaves the cursor where it is."""
        self._place = (self._walk.find(link) if link else None) or self._place

    def press(self, key: int, *, lit: bool) -> bool:
        """Go on by a key, or if nothing is lit begin: where one was, or at the newest value.

        Say whether the key is one of the walk's and there is anything to walk over.
        """
        if key not in _MOVES:
            return False
        if lit and self._place is not None:
            self._place = _MOVES[key](self._walk, self._place)
        else:
            self._place = self._place or self._walk.first()
        return self._place is not None
