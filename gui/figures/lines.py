"""A lane of lines: the ladders of several entities on one scale, straight between what is known, never added."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from gui.base import chart_messages as cm
from gui.base.amount import Amount, Qualifier
from gui.base.messages import Message
from gui.base.period import Period
from gui.base.unit import parse_unit
from gui.figures.bars import lane_base, lane_title
from gui.figures.book import Converted, Figure, FigureBook
from gui.figures.chart import Line, LineLane, Point, Ranks
from gui.figures.chart_state import LaneState, window_of
from gui.figures.intervals import significant_digits
from gui.figures.units import LaneUnit, lane_unit, shortened

_LATEST: dict[Qualifier, str] = {
    "exact": cm.LATEST_EXACT,
    "about": cm.LATEST_ABOUT,
    "over": cm.LATEST_OVER,
    "under": cm.LATEST_UNDER,
}


class _Step(NamedTuple):
    """One step of a ladder with its value in the lane's base unit."""

    figure: Figure
    taken: Converted


def line_lane(book: FigureBook, spec: LaneState, span: Period, ranks: Ranks) -> LineLane:
    """Return a line for each entity that has a count within the span; in the order of the series."""
    measure = book.measure(spec.measure)
    ladders = {entity: _within(book.ladder(spec.measure, entity), span) for entity in spec.entities}
    base = lane_base(measure.unit, [figure.reports[0] for steps in ladders.values() for figure in steps])
    known = {entity: _steps(book, figures, base) for entity, figures in ladders.items()}
    values = [step.taken.value for steps in known.values() for step in steps]
    unit = lane_unit(parse_unit(base), values)
    return LineLane(
        title=lane_title(measure.title, unit),
        lines=tuple(_line(book, spec.measure, entity, steps, unit, ranks) for entity, steps in known.items() if steps),
        top=float(unit.of(max(values, default=Decimal(0)))),
        measure=measure.title,
        base=base,
    )


def _within(ladder: Sequence[Figure], span: Period) -> list[Figure]:
    return [figure for figure in ladder if span.start <= figure.period.end <= span.end]


def _steps(book: FigureBook, figures: Sequence[Figure], base: str) -> list[_Step]:
    converted = ((figure, book.amount_in(figure, base)) for figure in figures)
    return [_Step(figure, taken) for figure, taken in converted if taken is not None]


def _line(book: FigureBook, measure: str, entity: str, steps: Sequence[_Step], unit: LaneUnit, ranks: Ranks) -> Line:
    return Line(
        entity=entity,
        name=book.entity_name(entity),
        rank=ranks.get((measure, entity)),
        points=tuple(_point(step, unit) for step in steps),
        latest=_latest(steps, unit),
    )


def _latest(steps: Sequence[_Step], unit: LaneUnit) -> Message:
    """Return the words of the last count that can be taken; where none can, of the last one, with a question mark."""
    sound = [step for step in steps if step.figure.preferred is not None]
    last = (sound or steps)[-1].taken
    value = shortened(unit.of(last.value), significant_digits(last.observation))
    words = Message(_LATEST[last.observation.qualifier], {"value": Amount(value, "")})
    return words if sound else Message(cm.LATEST_DOUBTFUL, {"value": words})


def _point(step: _Step, unit: LaneUnit) -> Point:
    report = step.taken.observation
    value = float(unit.of(step.taken.value))
    return Point(
        link=f"figure:{report.id}",
        at=window_of(step.figure.period).last,
        value=value,
        low=value,
        high=value,
        qualifier=report.qualifier,
        basis=report.basis,
        standing=report.standing,
    )
