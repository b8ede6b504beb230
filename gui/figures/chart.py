"""What a chart shows, decided without Qt: lanes of bars or lines on one time axis. Charts only draw it.

State → series → picture: a `ChartSpec` comes from the descriptor, `gui.figures.series` turns it and the figure book
into a `Chart`, and `gui.charts` draws that. Values here are floats in the lane's own magnitude (its unit stands once,
in words, in the lane's title).
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal

import msgspec

from gui.base.amount import Qualifier
from gui.base.messages import Message
from gui.base.period import Granularity, Period
from gui.dossier.model import Basis, Standing

Marks = Literal["bars", "lines"]


class LaneSpec(msgspec.Struct, frozen=True):
    """What one lane shows: a measure of some entities. `granularity` "span" means as disclosed."""

    measure: str
    entities: tuple[str, ...]
    granularity: Granularity = "span"
    marks: Marks = "bars"


class ChartSpec(msgspec.Struct, frozen=True):
    """The chart a section asks for. `upper_share` is the upper lane's part of the plot height, in percent."""

    title: str
    span: Period
    upper: LaneSpec | None
    lower: LaneSpec | None
    upper_share: int = 50


class Bar(msgspec.Struct, frozen=True):
    """One value over its period.

    `low` and `high` are the lowest and the highest report of the same figure, equal where all agree. `observation` is
    the id of the taken report, `others` are the differing reports' values. `inner` marks a shorter period inside a
    longer bar.
    """

    observation: str
    period: Period
    value: float
    low: float
    high: float
    others: tuple[float, ...]
    qualifier: Qualifier
    basis: Basis
    standing: Standing
    label: Message
    period_label: Message
    inner: bool = False


class Gap(msgspec.Struct, frozen=True):
    """A span for which nobody gave a figure; never drawn as a zero."""

    period: Period
    words: Message


class BarLane(msgspec.Struct, frozen=True, tag=True):
    """Bars of one entity in its magnitude.

    `top` is the highest value any report gives, `measure` the title's short form: no unit, no entity; `base` is the
    currency or noun that every value was brought to.
    """

    title: Message
    bars: tuple[Bar, ...]
    gaps: tuple[Gap, ...]
    top: float
    measure: str = ""
    base: str = ""

    def draws(self, observation: str) -> bool:
        """Tell whether one of the bars stands for the observation."""
        return any(bar.observation == observation for bar in self.bars)


class Point(msgspec.Struct, frozen=True):
    """One step of a ladder: the value reached by the end of `day`."""

    observation: str
    day: date
    value: float
    qualifier: Qualifier
    basis: Basis
    standing: Standing


class Line(msgspec.Struct, frozen=True):
    """The ladder of one entity.

    `rank` is its place in the series order for the whole session; None: beyond the sixth, drawn faint.
    """

    entity: str
    name: str
    rank: int | None
    points: tuple[Point, ...]
    latest: Message


class LineLane(msgspec.Struct, frozen=True, tag=True):
    """Ladders of several entities on one scale; `measure` is the title's short form: no unit; `base` as of bars."""

    title: Message
    lines: tuple[Line, ...]
    top: float
    measure: str = ""
    base: str = ""

    def draws(self, observation: str) -> bool:
        """Tell whether a step of one of the lines stands for the observation."""
        return any(point.observation == observation for line in self.lines for point in line.points)


Lane = BarLane | LineLane


class Chart(msgspec.Struct, frozen=True):
    """A whole chart: one time axis, up to two lanes, the sentence under it and the words assistive technology reads."""

    title: str
    span: Period
    upper: Lane | None
    lower: Lane | None
    upper_share: int
    sentence: Message
    description: Message

    def base_of(self, observation: str) -> str:
        """Return the currency or noun in which an observation is drawn; empty where it is not."""
        lanes = (lane for lane in (self.upper, self.lower) if lane is not None and lane.draws(observation))
        return next((lane.base for lane in lanes), "")


class ReadoutRow(msgspec.Struct, frozen=True):
    """One line of a read-out: what it is, and its value."""

    label: Message
    value: Message
    basis: Basis | None = None


class Readout(msgspec.Struct, frozen=True):
    """What is said of one bar or point under the pointer."""

    title: Message
    value: Message
    detail: Message | None
    rows: tuple[ReadoutRow, ...]


Ranks = Mapping[str, int]
"""Entity id to its fixed place in the series order."""
