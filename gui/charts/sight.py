"""What part of a chart's time is seen, and how far hand, wheel and keys may move it: nobody gets lost."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.figures.chart import Chart
from gui.figures.chart_state import Window, period_of

LEAST_DAYS = 7.0
"""Nobody comes nearer than so many days."""
_WHEEL = 1.0015
"""Factor of one unit of a wheel, of which a notch has 120."""
_STEP = 0.1
"""Part of what is seen by which a key moves along."""
_PAGE = 0.9
_EDGE = 0.05
"""Part of what is seen that is left beside a value that was brought into sight."""
_SAME = 0.01
"""Days by which a window may miss what one began with and still be that: a notch forward and one back lead there."""
_NOWHERE = Window(0.0, 1.0)


class Sight:
    """The window on the time axis while it is being moved; it stays within the history of the chart."""

    def __init__(self) -> None:
        self._history = self._home = self._window = _NOWHERE
        self._moved = False
        self._pressed: float | None = None
        self._begun: Window | None = None

    @property
    def window(self) -> Window:
        """The part that is seen."""
        return self._window

    @property
    def history(self) -> Window:
        """All there is to see."""
        return self._history

    @property
    def zoomed(self) -> bool:
        """Whether there is more to see on either side."""
        return self._window.first > self._history.first or self._window.last < self._history.last

    def show(self, chart: Chart | None) -> None:
        """Take another chart with what it wants to be seen of it; a hand that holds on has nothing to hold."""
        self._pressed = self._begun = None
        self._moved = False
        if chart is not None:
            self._history, self._home = chart.history, chart.home
            self._window = chart.state.window or chart.home

    def look_at(self, window: Window) -> bool:
        """See another part, as much of it as there is; say whether that is another one."""
        wanted = window.within(self._history, least=LEAST_DAYS)
        if max(abs(wanted.first - self._home.first), abs(wanted.last - self._home.last)) < _SAME:
            wanted = self._home
        if wanted == self._window:
            return False
        self._window = wanted
        self._moved = True
        return True

    @property
    def moved(self) -> bool:
        """Whether another part is seen than was shown or settled on."""
        return self._moved

    def take_moved(self) -> bool:
        """Say whether another part is seen since this was asked the last time."""
        moved, self._moved = self._moved, False
        return moved

    def nearer(self, factor: float, about: float) -> Window:
        """Return a window so many times nearer, in which a moment stays where it is."""
        factor = max(factor, 1e-6)
        return Window(about - (about - self._window.first) / factor, about + (self._window.last - about) / factor)

    def nearer_by_wheel(self, units: int, about: float) -> Window:
        """Return the window a turn of the wheel leads to."""
        return self.nearer(_WHEEL**units, about)

    def along(self, days: float) -> Window:
        """Return the window moved by so many days."""
        return Window(self._window.first + days, self._window.last + days)

    def step(self, way: int) -> Window:
        """Return the window one step on or back."""
        return self.along(way * self._window.days * _STEP)

    def page(self, way: int) -> Window:
        """Return the window nearly all of its own length on or back."""
        return self.along(way * self._window.days * _PAGE)

    def by_key(self, key: int, *, shifted: bool) -> Window | None:
        """Return the window a key of the plots leads to: a step with Shift and an arrow, a page; None for others."""
        if shifted and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return self.step(-1 if key == Qt.Key.Key_Left else 1)
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            return self.page(-1 if key == Qt.Key.Key_PageUp else 1)
        return None

    def by_wheel(self, event: QWheelEvent, about: float, per_day: float) -> Window | None:
        """Return the window the wheel leads to: nearer with Ctrl, along with Shift or sideways; None for the plain one.

        `about` is the moment under the pointer, `per_day` the pixels of a day.
        """
        delta, modifiers = event.angleDelta(), event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier and delta.y():
            return self.nearer_by_wheel(delta.y(), about)
        sideways = delta.x() or (delta.y() if modifiers & Qt.KeyboardModifier.ShiftModifier else 0)
        return self.along(-sideways / per_day / 2) if sideways and self.zoomed else None

    def bring(self, at: float) -> bool:
        """Move the window so far that a moment is seen; say whether that was needed."""
        air = self._window.days * _EDGE
        if at < self._window.first:
            return self.look_at(self.along(at - air - self._window.first))
        if at > self._window.last:
            return self.look_at(self.along(at + air - self._window.last))
        return False

    def words(self, chart: Chart) -> Message:
        """Return the words for what is seen."""
        if chart.state.axis == "launch":
            first, last = int(self._window.first) + 1, -int(-self._window.last // 1)
            return Message(cm.SIGHT_DAYS, {"first": first, "last": max(first, last)})
        return Message(cm.SIGHT, {"span": period_of(self._window)})

    @property
    def held(self) -> bool:
        """Whether a hand holds the picture: what it is pulled to counts when it lets go."""
        return self._pressed is not None

    def press(self, x: float) -> None:
        """Take hold of the picture at a place."""
        self._pressed = x

    def drag(self, x: float, least: int) -> bool:
        """Say whether the hand that holds the picture has moved far enough to pull it."""
        if self._pressed is None:
            return False
        if self._begun is None and abs(x - self._pressed) >= least:
            self._begun = self._window
        return self._begun is not None

    def dragged(self, x: float, per_day: float) -> Window:
        """Return the window the hand has pulled the picture to; `per_day` is the pixels of a day."""
        if self._begun is None or self._pressed is None:
            return self._window
        days = (self._pressed - x) / per_day
        return Window(self._begun.first + days, self._begun.last + days)

    def release(self) -> bool:
        """Let go; say whether the picture was pulled."""
        pulled = self._begun is not None
        self._pressed = self._begun = None
        return pulled
