"""What a chart is asked to show: one immutable value. Every choice of the chart pane makes another one.

State → series → picture: `gui.figures.chart_options` reads the first state from the descriptor, `gui.figures.moves`
makes the next one from a choice, `gui.figures.series` turns it and the figure book into a `Chart`, and `gui.charts`
draws that.
"""

from datetime import date
from typing import Literal

import msgspec

from gui.base.period import Granularity, Period

Form = Literal["periods", "ladder"]
"""Figures of calendar periods, or counts since one day: the two are never mixed in a lane."""

Marks = Literal["bars", "lines"]
Reading = Literal["period", "cumulative", "change"]
Axis = Literal["calendar", "launch"]
Scale = Literal["linear", "log"]
Face = Literal["chart", "table"]
LaneName = Literal["upper", "lower"]

LANES: tuple[LaneName, LaneName] = ("upper", "lower")


class Window(msgspec.Struct, frozen=True, order=True):
    """A stretch of the time axis in days, the end not included.

    On a calendar axis a day is its ordinal (`date.toordinal()`) and lasts until the next one; on an axis of days since
    launch the first day runs from 0 to 1, so that a count by the end of the fiftieth day stands at 50.
    """

    first: float
    last: float

    @property
    def days(self) -> float:
        """How long it is."""
        return self.last - self.first

    def within(self, limits: "Window", *, least: float) -> "Window":
        """Return the window moved, and if need be made smaller or larger, to lie in others and hold so many days."""
        days = min(max(self.days, min(least, limits.days)), limits.days)
        middle = (self.first + self.last) / 2
        first = min(max(middle - days / 2, limits.first), limits.last - days)
        return Window(first, first + days)


def window_of(period: Period) -> Window:
    """Return a period as a stretch of the calendar axis."""
    return Window(period.start.toordinal(), period.end.toordinal() + 1)


def period_of(window: Window) -> Period:
    """Return the days of the calendar that a window touches."""
    end = date.max.toordinal()
    first = min(max(int(window.first), 1), end)
    last = min(max(-int(-window.last // 1) - 1, first), end)
    return Period(date.fromordinal(first), date.fromordinal(last))


class LaneState(msgspec.Struct, frozen=True):
    """What one lane shows: a measure of some entities, in the order in which they were chosen.

    `granularity` is of `periods` ("span": as disclosed). A lane that is not `shown` keeps what it was told.
    """

    measure: str
    entities: tuple[str, ...]
    form: Form = "periods"
    granularity: Granularity = "span"
    marks: Marks = "bars"
    shown: bool = True


class ChartState(msgspec.Struct, frozen=True):
    """Everything that is chosen of a chart.

    `home` is the span the section asks for and `window` the part that is looked at (None: home). `currency` is empty
    for values as reported. `share` shows each value as a share of what its entity is part of. `multiples` is a lane and
    a kind of entity ("lower:model"), each of which then has a plot of its own; empty for none. `categories` are those
    of the events that have flags. `taken_only` leaves the reports that were not taken out of the table. `upper_share`
    is the upper lane's part of the plot height, in percent.
    """

    home: Period
    title: str = ""
    upper: LaneState | None = None
    lower: LaneState | None = None
    upper_share: int = 50
    reading: Reading = "period"
    axis: Axis = "calendar"
    scale: Scale = "linear"
    currency: str = ""
    share: bool = False
    multiples: str = ""
    categories: tuple[str, ...] = ()
    face: Face = "chart"
    taken_only: bool = False
    window: Window | None = None

    def lane(self, name: LaneName) -> LaneState | None:
        """Return the upper or the lower lane."""
        return self.upper if name == "upper" else self.lower

    def with_lane(self, name: LaneName, lane: LaneState | None) -> "ChartState":
        """Return the state with another upper or lower lane."""
        if name == "upper":
            return msgspec.structs.replace(self, upper=lane)
        return msgspec.structs.replace(self, lower=lane)
