"""A lane of bars: one entity's figures over their periods, with what other reports say and with gaps as gaps."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from gui.base import chart_messages as cm
from gui.base import messages
from gui.base.amount import Amount
from gui.base.messages import Message, Value
from gui.base.period import Granularity, Period
from gui.base.unit import parse_unit
from gui.dossier.model import Observation
from gui.figures.book import Converted, Figure, FigureBook
from gui.figures.chart import Bar, BarLane, Gap
from gui.figures.chart_state import LaneState
from gui.figures.gaps import gaps
from gui.figures.intervals import significant_digits
from gui.figures.units import LaneUnit, lane_unit, shortened


class _Placed(NamedTuple):
    """A figure with its value in the lane's base unit, the values of the reports that differ, and its place."""

    figure: Figure
    taken: Converted
    others: tuple[Decimal, ...]
    inner: bool


def bar_lane(book: FigureBook, spec: LaneState, span: Period) -> BarLane:
    """Return the bars of the lane's first entity that touch the span.

    Reports in another currency count in the range only at the dossier's rate for the period's end; the read-out names
    the others.
    """
    measure = book.measure(spec.measure)
    entity = spec.entities[0]
    known = [figure for figure in book.figures(spec.measure, entity) if _can_be_a_bar(figure, span)]
    outer, inner = _layers(known, spec.granularity)
    base = lane_base(measure.unit, [figure.reports[0] for figure in (*outer, *inner)])
    layers = ((figure, inside) for figures, inside in ((outer, False), (inner, True)) for figure in figures)
    placed = [bar for bar in (_place(book, figure, base, inside) for figure, inside in layers) if bar]
    values = [value for bar in placed for value in (bar.taken.value, *bar.others)]
    unit = lane_unit(parse_unit(base), values)
    unplaced = {figure.period for figure in outer} - {bar.figure.period for bar in placed}
    bars = tuple(sorted((_bar(bar, unit) for bar in placed), key=lambda bar: (bar.inner, bar.period)))
    return BarLane(
        title=lane_title(measure.title, unit, book.entity_name(entity)),
        bars=bars,
        gaps=_all_gaps(span, [figure.period for figure in outer], unplaced, spec.granularity),
        top=float(unit.of(max(values, default=Decimal(0)))),
        measure=measure.title,
        base=base,
    )


def lane_base(unit: str, reports: Iterable[Observation]) -> str:
    """Return the base unit of a lane: the measure's own where any report uses it, else the one most reports use."""
    counted = Counter(parse_unit(report.unit).base for report in reports)
    own = parse_unit(unit).base
    if own in counted or not counted:
        return own
    return min(counted, key=lambda base: (-counted[base], base))


def lane_title(title: str, unit: LaneUnit, entity: str = "") -> Message:
    """Return the words above a lane: what it shows, in what unit, and of whom where it is one entity."""
    words: dict[str, Value] = {"title": title, "unit": unit.words}
    told_twice = unit.words == messages.plain(unit.base) and unit.base.casefold() == title.casefold()
    shown = messages.plain(title) if told_twice or not unit.base else Message(cm.LANE_TITLE, words)
    return Message(cm.LANE_TITLE_OF, {"title": shown, "entity": entity}) if entity else shown


def _can_be_a_bar(figure: Figure, span: Period) -> bool:
    return figure.shown is not None and not figure.elapsed and figure.period.overlaps(span)


def _layers(figures: Sequence[Figure], granularity: Granularity) -> tuple[list[Figure], list[Figure]]:
    """Split figures into bars and the shorter ones inside them.

    "span" is as disclosed: the longest calendar periods, then shorter ones, in front where they lie within a bar.
    Counts since some day are no bars as long as there are calendar periods. One that would cross another bar is left
    to the table.
    """
    if granularity != "span":
        return [figure for figure in figures if figure.period.granularity == granularity], []
    calendar = [figure for figure in figures if figure.period.granularity not in ("span", "day")]
    outer, inner = _Row(), _Row()
    for figure in sorted(calendar or figures, key=lambda figure: (-figure.period.days, figure.period)):
        if not outer.overlaps(figure.period):
            outer.add(figure)
        elif outer.contains(figure.period) and not inner.overlaps(figure.period):
            inner.add(figure)
    return outer.figures, inner.figures


class _Row:
    """Figures side by side, none over another, in order of time: the neighbours of a period tell how it lies."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []

    def add(self, figure: Figure) -> None:
        self.figures.insert(self._place(figure.period), figure)

    def overlaps(self, period: Period) -> bool:
        at = self._place(period)
        return any(figure.period.overlaps(period) for figure in self.figures[max(at - 1, 0) : at + 1])

    def contains(self, period: Period) -> bool:
        at = bisect_right(self.figures, period.start, key=lambda figure: figure.period.start)
        return at > 0 and self.figures[at - 1].period.contains(period)

    def _place(self, period: Period) -> int:
        return bisect_left(self.figures, period.start, key=lambda figure: figure.period.start)


def _place(book: FigureBook, figure: Figure, base: str, inner: bool) -> _Placed | None:
    taken = book.amount_in(figure, base)
    if taken is None:
        return None
    others = (book.value_in(report, base) for report in figure.others if report.id != taken.observation.id)
    comparable = {other.value for other in others if other and not (other.quote and other.quote.implied)}
    return _Placed(figure, taken, tuple(sorted(comparable)), inner)


def _bar(placed: _Placed, unit: LaneUnit) -> Bar:
    report = placed.taken.observation
    value = unit.of(placed.taken.value)
    others = [unit.of(other) for other in placed.others]
    label = Amount(shortened(value, significant_digits(report)), "", report.qualifier)
    return Bar(
        link=f"figure:{report.id}",
        entity=report.entity,
        period=placed.figure.period,
        value=float(value),
        low=float(min([value, *others])),
        high=float(max([value, *others])),
        others=tuple(float(other) for other in others),
        qualifier=report.qualifier,
        basis=report.basis,
        standing=report.standing,
        label=Message("{value}", {"value": label}),
        period_label=Message("{period}", {"period": placed.figure.period}),
        inner=placed.inner,
    )


def _all_gaps(
    span: Period, covered: Sequence[Period], without_rate: Iterable[Period], granularity: Granularity
) -> tuple[Gap, ...]:
    """Return the gaps of a lane; a figure that no rate brings into the lane's currency leaves one that says so."""
    silent = gaps(span, covered, granularity)
    unrated = tuple(
        Gap(period, Message(cm.GAP_NO_RATE, {"period": period, "day": period.end})) for period in without_rate
    )
    return tuple(sorted((*silent, *unrated), key=lambda gap: gap.period))
