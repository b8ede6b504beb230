"""Reports of one figure: which agree, which is taken, and by which rule."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

import msgspec

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.base.unit import parse_unit
from gui.dossier.model import SOUND, Basis, Observation, Source
from gui.figures.conversion import Rates
from gui.figures.intervals import Interval, interval, significant_digits

_BASES: tuple[Basis, ...] = ("reported", "press", "estimate")
_UNDATED = 2

MOST_COMPARED = 200
"""Of a figure with more reports than these, not every one is set beside every other."""

MOST_BRANCHES = 2_000
"""So many steps the search for every largest group may take: their number doubles with each pair that is apart."""

_COMPARED = 100
"""So many groups, and so many reports in each, a report is set beside when groups are made one by one."""


class Camp(msgspec.Struct, frozen=True):
    """Reports that agree with one another, the one to show first. `basis` is the best among those that may be taken."""

    reports: tuple[Observation, ...]
    basis: Basis | None


class Choice(msgspec.Struct, frozen=True):
    """The camps of a figure, the winner first; the report taken, if any may be; and the rule that chose."""

    camps: tuple[Camp, ...]
    preferred: Observation | None
    reason: Message


class Judge:
    """Decides agreement and preference by the rule of the format, for one dossier."""

    def __init__(self, sources: Mapping[str, Source], rates: Rates, quarrels: frozenset[frozenset[str]]) -> None:
        """Take the sources, the rates, and the pairs of observations that contradict each other as declared."""
        self._sources = sources
        self._rates = rates
        self._quarrels = quarrels

    def choose(self, reports: Sequence[Observation], own_unit: str = "") -> Choice:
        """Group the reports of one figure into camps and take one of them; the order of the reports does not matter.

        `own_unit` is the base unit of the measure: a conversion into another currency is not shown in its place.
        """
        if len(reports) == 1:
            return self._alone(reports[0])
        ordered = sorted(reports, key=lambda report: self.order(report, own_unit))
        groups = _groups(ordered, self._agreement(ordered, own_unit))
        camps = sorted((self._camp(group, own_unit) for group in groups), key=self._camp_order)
        preferred = camps[0].reports[0] if camps[0].basis else None
        return Choice(tuple(camps), preferred, self._reason(camps))

    def order(self, report: Observation, own_unit: str = "") -> tuple[int, bool, int, int, tuple[int, int], str]:
        """Sort key within a camp: what may be taken, in its own unit, the most digits, the newest, the smaller id.

        Where digits are equal, the basis by which the camp won goes before the day: a press report that repeats a
        reported value later does not stand in for it.
        """
        standing = 0 if report.standing in SOUND else 2 if report.standing == "error" else 1
        foreign = bool(own_unit) and parse_unit(report.unit).base != own_unit
        basis = _BASES.index(report.basis)
        return standing, foreign, -significant_digits(report), basis, self.age(report), report.id

    def age(self, report: Observation) -> tuple[int, int]:
        """Sort key of newness: printed dates before inferred ones, undated last; the newest first."""
        source = self._sources.get(report.source)
        published: date | None = source.published if source else None
        if source is None or published is None:
            return _UNDATED, 0
        return int(source.published_kind == "inferred"), -published.toordinal()

    def _alone(self, report: Observation) -> Choice:
        taken = report.standing in SOUND
        camp = Camp((report,), report.basis if taken else None)
        return Choice((camp,), report if taken else None, self._reason([camp]))

    def _agreement(self, reports: Sequence[Observation], own_unit: str) -> "_Agree":
        bounds = {report.id: interval(report.amount) for report in reports}
        meant = {report.id: (report, *converted_from(report, reports, own_unit)) for report in reports}

        def agree(one: Observation, other: Observation) -> bool:
            if frozenset((one.id, other.id)) in self._quarrels:
                return False
            return any(
                here.id == there.id or overlap(self._rates, here, bounds[here.id], there, bounds[there.id])
                for here in meant[one.id]
                for there in meant[other.id]
            )

        return agree

    def _camp(self, reports: Sequence[Observation], own_unit: str) -> Camp:
        bases = {report.basis for report in reports if report.standing in SOUND}
        best = next((basis for basis in _BASES if basis in bases), None)
        return Camp(tuple(sorted(reports, key=lambda report: self.order(report, own_unit))), best)

    def _camp_order(self, camp: Camp) -> tuple[int, bool, tuple[int, int], int, str]:
        basis = _BASES.index(camp.basis) if camp.basis else len(_BASES)
        eligible = [report for report in camp.reports if report.standing in SOUND] or camp.reports
        wrong = all(report.standing == "error" for report in camp.reports)
        return basis, wrong, min(map(self.age, eligible)), -len(camp.reports), camp.reports[0].id

    def _reason(self, camps: Sequence[Camp]) -> Message:
        first = camps[0]
        if first.basis is None:
            return Message(cm.REASON_NONE_STANDS)
        if len(camps) > 1:
            return Message(self._rule(first, camps[1]))
        if len(first.reports) == 1:
            return Message(cm.REASON_ONLY)
        if len(first.reports) == 2:
            return Message(cm.REASON_BOTH_AGREE)
        return Message(cm.REASON_ALL_AGREE, {"count": len(first.reports)})

    def _rule(self, first: Camp, second: Camp) -> str:
        """Return the words of the rule by which one camp goes before another."""
        if second.basis is None:
            return cm.REASON_OTHERS_FELL
        if first.basis != second.basis:
            return cm.REASON_BASIS
        if self._camp_order(first)[2] != self._camp_order(second)[2]:
            return cm.REASON_NEWEST
        if len(first.reports) != len(second.reports):
            return cm.REASON_LARGER
        return cm.REASON_FIRST_ID


def converted_from(report: Observation, reports: Iterable[Observation], own_unit: str) -> tuple[Observation, ...]:
    """Return the reports of a figure that this one says over again in another currency, for the same source.

    A source that prints a figure in the measure's own unit (`own_unit`, without its magnitude) and in another currency
    says one thing twice: the second is its own conversion, at a rate of its own. Both stand, else each speaks for
    itself, as does a report that names no source.
    """
    unit, own = parse_unit(report.unit), parse_unit(own_unit)
    if not (report.source and unit.currency and own.currency and unit.base != own.base and report.standing == "stands"):
        return ()
    return tuple(
        other
        for other in reports
        if other.source == report.source and other.standing == "stands" and parse_unit(other.unit).base == own.base
    )


def overlap(rates: Rates, one: Observation, here: Interval, other: Observation, there: Interval) -> bool:
    """Tell whether two reports may mean one value: in one unit, or at a rate of the period's end or next to it."""
    unit, other_unit = parse_unit(one.unit), parse_unit(other.unit)
    if unit.base == other_unit.base:
        return here.overlaps(there)
    if not (unit.currency and other_unit.currency):
        return False
    quotes = rates.near(unit.currency, other_unit.currency, one.period.end)
    return any(here.times(quote.factor).overlaps(there) for quote in quotes)


_Agree = Callable[[Observation, Observation], bool]


def _groups(reports: Sequence[Observation], agree: _Agree) -> list[tuple[Observation, ...]]:
    """Return the largest groups in which every report agrees with every other; a vague one may stand in several.

    Agreement is not handed on: "over 40,000" agrees with 42,780 and with 46,141, which do not agree with each other.
    Where there would be more such groups than can be found in a moment, each report stands in the first that it fits.
    """
    found = _cliques(reports, agree) if len(reports) <= MOST_COMPARED else None
    return found if found is not None else _first_fitting(reports, agree)


def _cliques(reports: Sequence[Observation], agree: _Agree) -> list[tuple[Observation, ...]] | None:
    neighbours: list[set[int]] = [set() for _ in reports]
    for left in range(len(reports)):
        for right in range(left):
            if agree(reports[left], reports[right]):
                neighbours[left].add(right)
                neighbours[right].add(left)
    everyone = set(range(len(reports)))
    if all(len(known) == len(reports) - 1 for known in neighbours):
        return [tuple(reports)]
    found: list[tuple[Observation, ...]] = []
    branches = 0
    open_branches: list[tuple[set[int], set[int], set[int]]] = [(set(), everyone, set())]
    while open_branches:  # Bron and Kerbosch with a pivot, on a stack of our own: groups may be larger than Python's
        branches += 1
        if branches > MOST_BRANCHES:
            return None
        group, candidates, done = open_branches.pop()
        if not candidates and not done:
            found.append(tuple(reports[index] for index in sorted(group)))
            continue
        pivot = max(sorted(candidates | done), key=lambda index: len(neighbours[index] & candidates))
        for index in sorted(candidates - neighbours[pivot]):
            open_branches.append((group | {index}, candidates & neighbours[index], done & neighbours[index]))
            candidates = candidates - {index}
            done = done | {index}
    return found


def _first_fitting(reports: Sequence[Observation], agree: _Agree) -> list[tuple[Observation, ...]]:
    groups: list[list[Observation]] = []
    for report in reports:
        near = groups[:_COMPARED]
        fitting = next((group for group in near if all(agree(report, known) for known in group[:_COMPARED])), None)
        if fitting is None:
            groups.append([report])
        else:
            fitting.append(report)
    return [tuple(group) for group in groups]
