"""What a chart shows, decided without Qt: lanes of bars or lines on one time axis. Charts only draw it.

Values that are drawn are floats in the lane's own magnitude (its unit stands once, in words, in the lane's title); the
exact values they come from are the chart's `data`, from which the table, the read-out and the sentence are made too.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal

import msgspec

from gui.base.amount import Qualifier
from gui.base.messages import Message
from gui.base.period import Period
from gui.dossier.model import Basis, Standing
from gui.figures.chart_state import ChartState, LaneName, Window
from gui.figures.conversion import Quote

Function = Literal["", "sum", "running", "growth", "difference", "share"]
"""How a value was computed: added along time, added up to here, changed by so many percent or so much, a share."""


class Datum(msgspec.Struct, frozen=True):
    """One value of the chart, exactly, in base units of `unit` (a currency, a noun or percent; no magnitude).

    `link` opens its card: `figure:ID`, or `calc:…` for a computed one, whose `operands` are the ids of the observations
    that went into it. `report` is the taken observation of a reported value, empty for a computed one. `low` and
    `high` are the lowest and the highest report of the same figure in that unit, `others` the values of the reports
    that differ, `different` how many different values there are (0 where all agree). `quote` is the rate by which the
    value was converted.
    """

    lane: LaneName
    link: str
    entity: str
    measure: str
    period: Period
    value: Decimal
    unit: str
    low: Decimal
    high: Decimal
    qualifier: Qualifier
    basis: Basis
    standing: Standing
    elapsed: str = ""
    others: tuple[Decimal, ...] = ()
    different: int = 0
    report: str = ""
    operands: tuple[str, ...] = ()
    function: Function = ""
    quote: Quote | None = None
    digits: int | None = None
    inner: bool = False


class Bar(msgspec.Struct, frozen=True):
    """One value over its period.

    `low` and `high` are the lowest and the highest report of the same figure, equal where all agree; `others` are the
    differing reports' values, `different` how many different values there are. `inner` marks a shorter period inside a
    longer bar. Where several entities stand side by side, the bar has the place `slot` of `slots` in its period; `rank`
    is the entity's place in the order of the series.
    """

    link: str
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
    entity: str = ""
    rank: int | None = 0
    slot: int = 0
    slots: int = 1
    different: int = 0


class Gap(msgspec.Struct, frozen=True):
    """A span without a value; never drawn as a zero.

    Of a `silent` one nobody gave a figure; of any other there are `reports`, ids of observations, that cannot be shown
    as it was asked, and `words` say why. `link` is what points at it: `readout(book, chart, link)` tells of it as of a
    bar. `entity` is whose gap it is, empty where the lane shows several and none of them has a figure.
    """

    period: Period
    words: Message
    silent: bool = True
    link: str = ""
    entity: str = ""
    reports: tuple[str, ...] = ()


class BarLane(msgspec.Struct, frozen=True, tag=True):
    """Bars of one or several entities in one magnitude.

    `top` is the highest value any report gives, `measure` the title's short form: no unit, no entity; `base` is the
    currency or noun that every value was brought to. `log` asks for a logarithmic scale: bars have no zero there and
    are drawn as points with the reach of their reports.
    """

    title: Message
    bars: tuple[Bar, ...]
    gaps: tuple[Gap, ...]
    top: float
    measure: str = ""
    base: str = ""
    log: bool = False


class Point(msgspec.Struct, frozen=True):
    """One value of a line. `at` is its place on the chart's axis, in days: the end of a count, the middle of a period.

    `low`, `high`, `others` and `different` are as those of a bar.
    """

    link: str
    at: float
    value: float
    qualifier: Qualifier
    basis: Basis
    standing: Standing
    low: float
    high: float
    others: tuple[float, ...] = ()
    different: int = 0


class Line(msgspec.Struct, frozen=True):
    """The values of one entity, joined where nothing is missing between them.

    `rank` is its place in the series order for the whole session; None: beyond the sixth, drawn faint. `breaks` are the
    indexes of the points before which the line is broken.
    """

    entity: str
    name: str
    rank: int | None
    points: tuple[Point, ...]
    latest: Message
    breaks: tuple[int, ...] = ()


class LineLane(msgspec.Struct, frozen=True, tag=True):
    """Lines of several entities on one scale; `measure` is the title's short form: no unit; `base`, `log` as of bars.

    A lane of periods drawn as lines has the gaps that its bars would have.
    """

    title: Message
    lines: tuple[Line, ...]
    top: float
    measure: str = ""
    base: str = ""
    gaps: tuple[Gap, ...] = ()
    log: bool = False


Lane = BarLane | LineLane


class SeriesChoice(msgspec.Struct, frozen=True):
    """A series that is shown in a lane or may be added to it. `latest` is its newest value in words, if it is shown."""

    lane: LaneName
    entity: str
    name: str
    rank: int | None
    shown: bool
    latest: Message | None = None


class Flag(msgspec.Struct, frozen=True):
    """An event of the timeline in the lane of flags. `glyph` is the name of its category's icon."""

    link: str
    span: Period
    category: str
    glyph: str
    title: str


class CategoryChoice(msgspec.Struct, frozen=True):
    """A category of events that has flags or may have."""

    key: str
    title: str
    glyph: str
    count: int
    shown: bool


class HiddenLane(msgspec.Struct, frozen=True):
    """A lane that is left out because nothing of it belongs to what was chosen, and words that say so."""

    lane: LaneName
    words: Message


class Stretch(msgspec.Struct, frozen=True):
    """A mark of the overview: from day to day of the time axis, from `low` to `high` of its height, 0 to 1.

    A bar begins at the overview's zero; a point has neither length nor height of its own.
    """

    first: float
    last: float
    low: float
    high: float


class Overview(msgspec.Struct, frozen=True):
    """All the history at a glance: the values of the first lane that has any, on the lane's kind of scale.

    There are no more marks than `gui.figures.overview.MOST`; of more values, those of neighbouring days share one that
    reaches from the lowest to the highest. `zero` is the height from which bars rise or fall.
    """

    marks: tuple[Stretch, ...] = ()
    zero: float = 0


class Chart(msgspec.Struct, frozen=True, dict=True):
    """A whole chart: what was asked for, one time axis, its lanes, and the words with them.

    Bars, points, flags and gaps have a `link` each, and `readout` of `gui.figures.readout` tells of all of them.
    `home` is what is seen before anybody zooms, `history` all there is to see: every value, gap and flag lies in it;
    `overview` shows the whole of it. `multiples` are plots of one entity each, in place of the two lanes. `notes` say
    what is not as it was asked for: values that a logarithmic scale cannot show, a lane that has no place on the axis.
    `hidden` are lanes that are left out because nothing of them belongs to what was chosen.
    `known_on` is the day one looks from, None for today and where the axis is no calendar: behind it nothing was known.
    `sentence` and `description` are what is said under the chart and to assistive technology.
    """

    state: ChartState
    title: Message
    subtitle: Message
    home: Window
    history: Window
    upper: Lane | None
    lower: Lane | None
    upper_share: int
    sentence: Message
    description: Message
    multiples: tuple[Lane, ...] = ()
    data: tuple[Datum, ...] = ()
    series: tuple[SeriesChoice, ...] = ()
    flags: tuple[Flag, ...] = ()
    categories: tuple[CategoryChoice, ...] = ()
    notes: tuple[Message, ...] = ()
    overview: Overview = Overview()
    known_on: date | None = None
    hidden: tuple[HiddenLane, ...] = ()

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The plots from above."""
        return self.multiples or tuple(lane for lane in (self.upper, self.lower) if lane is not None)

    def datum(self, link: str) -> Datum | None:
        """Return the value that a bar or point stands for."""
        return self._by_link.get(link)

    def gap(self, link: str) -> tuple[Lane, Gap] | None:
        """Return the gap of a link and the plot that it is in."""
        return self._gaps.get(link)

    @cached_property
    def periods(self) -> Mapping[tuple[LaneName, str, str, Period], Datum]:
        """The values of periods, reported or added, by lane, entity, measure and period."""
        return {
            (datum.lane, datum.entity, datum.measure, datum.period): datum
            for datum in self.data
            if datum.function in ("", "sum")
        }

    @cached_property
    def _by_link(self) -> Mapping[str, Datum]:
        return {datum.link: datum for datum in reversed(self.data)}

    @cached_property
    def _gaps(self) -> Mapping[str, tuple[Lane, Gap]]:
        return {gap.link: (lane, gap) for lane in self.lanes for gap in lane.gaps}


Ranks = Mapping[tuple[str, str], int]
"""Measure and entity to their fixed place in the series order; those beyond the sixth are missing."""
