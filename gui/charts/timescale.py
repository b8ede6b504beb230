"""The time axis of a chart: days to pixels, and the calendar units that are written under the plots."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

import numpy as np
import numpy.typing as npt

from gui.base.period import Period, month_of
from gui.figures.chart_state import Window, period_of

_AIR = 10.0
"""Pixels between two labels."""
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_DAYS = (1, 2, 7, 14)
_COUNTS = tuple(base * 10**power for power in range(7) for base in (1, 2, 5))
"""Days since launch that a label may stand apart from the next one."""

Floats = npt.NDArray[np.float64]
Measure = Callable[[str], float]
Name = Callable[[Period], str]


@dataclass(frozen=True, slots=True)
class TimeScale:
    """From days to pixels: the window's first moment stands at `left`, its end at `right`."""

    window: Window
    left: float
    right: float

    @property
    def per_day(self) -> float:
        """Pixels of a day."""
        return (self.right - self.left) / self.window.days

    @property
    def span(self) -> Period:
        """The days of the calendar that are seen."""
        return period_of(self.window)

    def place(self, at: float) -> float:
        """Return where a moment of the axis stands."""
        return self.left + (at - self.window.first) * self.per_day

    def places(self, at: Floats) -> Floats:
        """Return where each of many moments stands."""
        placed: Floats = self.left + (at - self.window.first) * self.per_day
        return placed

    def moment(self, x: float) -> float:
        """Return which moment stands at a place."""
        return self.window.first + (x - self.left) / self.per_day

    def begin(self, day: date) -> float:
        """Return where a day begins."""
        return self.place(day.toordinal())

    def end(self, day: date) -> float:
        """Return where a day ends; a count "by that day" stands here."""
        return self.begin(day) + self.per_day


@dataclass(frozen=True, slots=True)
class TimeLabel:
    """A calendar unit with its name; the label stands in the middle of the part that is seen."""

    left: float
    right: float
    words: str


@dataclass(frozen=True, slots=True)
class TimeTicks:
    """What the axis shows: names, lines through all plots, and small ticks between units shorter than a year."""

    labels: tuple[TimeLabel, ...]
    borders: tuple[float, ...]
    ticks: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A way to cut time: `borders` gives the first days of its units that lie in a span or just before it."""

    months: int
    days: int = 0

    def cut(self, span: Period) -> Iterator[Period]:
        start = _floor_days(span.start, self.days) if self.days else _floor_months(span.start, self.months)
        while start <= span.end:
            following = start + timedelta(days=self.days) if self.days else _later(start, self.months)
            last = following - timedelta(days=1)
            yield Period(start, last)
            if following <= start:
                return
            start = following


def time_ticks(scale: TimeScale, *, name: Name, width: Measure) -> TimeTicks:
    """Choose the smallest calendar unit whose names fit side by side, and lay its names and borders out."""
    span = scale.span
    unit = _unit(scale, span, name, width)
    periods = list(unit.cut(span))
    labels: list[TimeLabel] = []
    taken = scale.left - _AIR
    for period in periods:
        left, right = max(scale.begin(period.start), scale.left), min(scale.end(period.end), scale.right)
        words = name(_named(period, unit))
        half = width(words) / 2
        middle = (left + right) / 2
        if right - left >= 2 * half and middle - half >= taken + _AIR / 2:
            labels.append(TimeLabel(left, right, words))
            taken = middle + half
    inside = [period.start for period in periods if period.start > span.start]
    if unit.months >= 12:
        return TimeTicks(tuple(labels), tuple(scale.begin(day) for day in inside), ())
    years = tuple(scale.begin(day) for day in inside if day.month == 1 and day.day == 1)
    months = tuple(scale.begin(day) for day in inside if day.day == 1)
    return TimeTicks(tuple(labels), years or months, tuple(scale.begin(day) for day in inside))


def launch_ticks(scale: TimeScale, *, name: Callable[[int], str], width: Measure) -> TimeTicks:
    """Return round numbers of days since launch, as many as fit side by side, each at the end of its day."""
    first, last = int(scale.window.first), int(scale.window.last)
    widest = max(width(name(first)), width(name(last))) + _AIR
    step = next((step for step in _COUNTS if step * scale.per_day >= widest), _COUNTS[-1])
    shown = [day for day in range(-(-first // step) * step, last + 1, step) if day >= scale.window.first]
    marks = [scale.place(day) for day in shown]
    labels = (TimeLabel(at - widest / 2, at + widest / 2, name(day)) for at, day in zip(marks, shown, strict=True))
    return TimeTicks(tuple(labels), tuple(marks[1:] if shown and shown[0] == 0 else marks), ())


def _unit(scale: TimeScale, span: Period, name: Name, width: Measure) -> _Unit:
    """Return the finest unit of which two neighbours do not touch."""
    candidates = [*(_Unit(0, days) for days in _DAYS), _Unit(1), _Unit(3), *(_Unit(12 * years) for years in _YEARS)]
    for unit in candidates:
        length = unit.days or unit.months * 30.4
        if not _readable(span, unit):
            continue
        sample = next(iter(unit.cut(span)))
        if length * scale.per_day >= width(name(_named(sample, unit))) + _AIR:
            return unit
    return candidates[-1]


def _readable(span: Period, unit: _Unit) -> bool:
    """Say whether a unit suits the span: days only for weeks, months for some two years, quarters for some four."""
    length = unit.days or unit.months * 30.4
    most = 14 if unit.days else 26 if unit.months < 3 else 16 if unit.months < 12 else 40
    return span.days / length <= most


def _named(period: Period, unit: _Unit) -> Period:
    """Return the period a label names: the first day or year of a run of several."""
    if unit.days:
        return Period(period.start, period.start)
    if unit.months > 12:
        return Period(period.start, date(period.start.year, 12, 31))
    return period


def _floor_months(day: date, months: int) -> date:
    """Return the first day of the run of months a day lies in."""
    count = (day.year * 12 + day.month - 1) // months * months
    return date(max(count // 12, 1), count % 12 + 1, 1)


def _floor_days(day: date, days: int) -> date:
    """Return the first day of the run of days a day lies in; runs begin on Mondays."""
    ordinal = (day.toordinal() - 1) // days * days + 1
    return date.fromordinal(max(ordinal, 1))


def _later(start: date, months: int) -> date:
    """Return the first day so many months on, or the last day there is."""
    count = start.year * 12 + start.month - 1 + months
    if count // 12 > MAXYEAR:
        return month_of(date.max).end
    return date(count // 12, count % 12 + 1, 1)
