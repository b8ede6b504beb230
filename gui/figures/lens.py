"""The lens of a figure: an axis of its own on which its reports can be told apart."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

import msgspec

from gui.base import chart_messages as cm
from gui.base.amount import Amount
from gui.base.digits import round_digits
from gui.base.messages import Message
from gui.base.unit import parse_unit
from gui.dossier.model import Observation
from gui.figures.book import Converted, Figure, FigureBook
from gui.figures.comparison import agree
from gui.figures.conversion import base_value
from gui.figures.intervals import Interval, interval, significant_digits
from gui.figures.readout_values import Lens, LensTick
from gui.figures.side_by_side import beside, brought
from gui.figures.units import SHORT_DIGITS, LaneUnit, lane_unit

_AIR = Decimal("0.08")
"""So much of the stretch of the values is left free at either end."""

_LARGEST = 300


class _Group(msgspec.Struct, frozen=True):
    """Reports that print the same value: the one of the most digits first."""

    reports: tuple[Converted, ...]
    bounds: Interval

    @property
    def value(self) -> Decimal:
        return self.reports[0].value

    @property
    def first(self) -> Observation:
        return self.reports[0].observation


def lens(book: FigureBook, figure: Figure, base: str) -> Lens | None:
    """Return the reports of a figure on an axis of their own; None where they all print one value.

    `base` is the currency or noun of the axis. What no rate brings to it has no place here.
    """
    shown = figure.reports[0]
    here = book.value_in(shown, base)
    near = here.value if here is not None else Decimal(0)
    known = (brought(book, report, base, near) if report != shown else None for report in figure.reports)
    found = [one[0] if one else book.value_in(report, base) for report, one in zip(figure.reports, known, strict=True)]
    taken = figure.preferred.id if figure.preferred is not None else ""
    placed = [one for one in found if one is not None]
    return _lens(placed, base, taken, lambda report: report == shown or agree(figure, shown, report))


def nearest_lens(
    book: FigureBook, first: Observation, others: Sequence[Observation], agreeing: AbstractSet[str]
) -> Lens | None:
    """Return reports on one axis with those that differ from the first, whatever figures they are of.

    What is `agreeing` does not differ. Money that no rate of its day brings over stands at the nearest rate.
    """
    known = (beside(book, first, report) for report in (first, *others))
    found = [one[0] for one in known if one is not None]
    return _lens(found, parse_unit(first.unit).base, first.id, lambda report: report.id in agreeing)


def _lens(found: Iterable[Converted], base: str, taken: str, agrees: Callable[[Observation], bool]) -> Lens | None:
    sound = [one for one in found if one.value.is_finite() and one.value.adjusted() <= _LARGEST]
    groups = _groups(sound, base)
    if len(groups) < 2:
        return None
    unit = lane_unit(parse_unit(base), (group.value for group in groups))
    low, high = _ends(groups)
    return Lens(
        low=float(unit.of(low)),
        high=float(unit.of(high)),
        unit=unit.words,
        ticks=tuple(_tick(group, unit, Interval(low, high), taken, agrees) for group in groups),
    )


def _groups(found: Iterable[Converted], base: str) -> list[_Group]:
    printed: dict[tuple[Decimal, str, str], list[Converted]] = defaultdict(list)
    for one in found:
        report = one.observation
        if one.quote is not None and one.quote.source == report.source and one.quote.implied:  # its own conversion
            printed[one.value, base, report.qualifier].append(one)
        else:
            printed[base_value(report), parse_unit(report.unit).base, report.qualifier].append(one)
    groups = []
    for reports in printed.values():
        reports.sort(key=lambda one: (one.quote is not None, -significant_digits(one.observation), one.observation.id))
        quote = reports[0].quote
        bounds = interval(reports[0].observation.amount).times(quote.factor if quote else Decimal(1))
        groups.append(_Group(tuple(reports), bounds))
    return sorted(groups, key=lambda group: (group.value, group.first.qualifier, group.first.unit, group.first.id))


def _ends(groups: Sequence[_Group]) -> tuple[Decimal, Decimal]:
    """Return the ends of the axis: all values and what their print leaves open, where that has an end."""
    points = [group.value for group in groups]
    for group in groups:
        if group.first.qualifier in ("exact", "about"):
            points += [group.bounds.low, group.bounds.high]
    low, high = min(points), max(points)
    air = (high - low) * _AIR or abs(high) * _AIR or Decimal(1)
    return low - air, high + air


def _tick(group: _Group, unit: LaneUnit, ends: Interval, taken: str, agrees: Callable[[Observation], bool]) -> LensTick:
    observations = [one.observation for one in group.reports]
    return LensTick(
        value=float(unit.of(group.value)),
        low=float(unit.of(max(group.bounds.low, ends.low))),
        high=float(unit.of(min(group.bounds.high, ends.high))),
        words=_words(group, unit),
        count=len(observations),
        taken=any(report.id == taken for report in observations),
        differs=not any(agrees(report) for report in observations),
    )


def _words(group: _Group, unit: LaneUnit) -> Message:
    value, report = unit.of(group.value), group.first
    if group.reports[0].quote is None:
        return Message("{amount}", {"amount": Amount(value, "", report.qualifier, significant_digits(report))})
    rounded = round_digits(value, min(significant_digits(report), SHORT_DIGITS))
    return Message(cm.LENS_CONVERTED, {"value": Amount(rounded, ""), "amount": report.amount})
