"""Figures: observations of one measure, entity, period and elapsed time, and which of them is taken."""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Hashable, Iterator
from decimal import Decimal
from functools import cached_property
from typing import TypeVar, cast

import msgspec

from gui.base.elapsed import seconds
from gui.base.messages import Message
from gui.base.period import Period
from gui.base.unit import parse_unit
from gui.dossier.model import Dossier, Entity, Measure, Observation, Source
from gui.figures.choosing import Day, Ruler, by_preference
from gui.figures.conversion import Quote, Rates, base_value, implied_rate
from gui.figures.known import KnownDays
from gui.figures.preference import Camp, Judge
from gui.figures.standpoint import TODAY, PreferenceName, Standpoint

FigureKey = tuple[str, str, Period, str]
_Kept = TypeVar("_Kept")

MOST_LATELY = 12
"""The two lanes of a chart, as they were and as they are: lanes, and the values they are made of."""


class Figure(msgspec.Struct, frozen=True):
    """What is said of one measure of one entity in one period (`elapsed` since its start, if finer than a day).

    `reports` holds every report, the one to show first. `differs` tells that two of them are apart, or declared so.
    """

    measure: str
    entity: str
    period: Period
    elapsed: str
    reports: tuple[Observation, ...]
    camps: tuple[Camp, ...]
    preferred: Observation | None
    reason: Message
    differs: bool

    @property
    def shown(self) -> Observation | None:
        """The report to draw: the preferred one, else a doubtful one; an error is never shown as the figure."""
        first = self.reports[0]
        return first if first.standing != "error" else None

    @property
    def agreeing(self) -> tuple[Observation, ...]:
        """The reports that agree with the first, itself included."""
        return self.camps[0].reports

    @property
    def others(self) -> tuple[Observation, ...]:
        """The reports that do not agree with the first."""
        agreeing = {report.id for report in self.agreeing}
        return tuple(report for report in self.reports if report.id not in agreeing)

    def native(self, base: str, preference: PreferenceName = "preferred") -> Observation | None:
        """Return the report in a unit that is shown in it, as no converted value is; None without one.

        Where another report than the preferred one was asked for, only one that agrees with that stands in for it.
        """
        reports = self.reports if preference == "preferred" else self.agreeing
        stands = (one for one in reports if one.standing == "stands" and parse_unit(one.unit).base == base)
        return next(stands, None)


class Converted(msgspec.Struct, frozen=True):
    """A report's value in base units of a currency or noun, and the rate it took (None: none needed)."""

    observation: Observation
    value: Decimal
    quote: Quote | None


class FigureBook:
    """All figures of a dossier from one standpoint, made when asked for.

    It holds no state but what it has already worked out. `dossier` has what was known on the day of the `standpoint`;
    `whole` is the book of everything, seen from today.
    """

    def __init__(self, dossier: Dossier, standpoint: Standpoint = TODAY, *, whole: "FigureBook | None" = None) -> None:
        """Take the dossier, which for a book with a `whole` is already restricted; nothing is computed yet."""
        self.dossier = dossier
        self.standpoint = standpoint
        self.whole: FigureBook = whole or self
        self._judged: dict[Hashable, Figure] = {} if whole is None else whole._judged
        self._figures: dict[FigureKey, Figure] = {}
        self._kept: dict[Hashable, object] = {}
        self._lately: OrderedDict[Hashable, object] = OrderedDict()

    def seen_from(self, standpoint: Standpoint) -> "FigureBook":
        """Return the book of the same dossier from another standpoint: with what was known, taken as it asks."""
        if standpoint == TODAY:
            return self.whole
        return FigureBook(self.known.restricted(standpoint.known_on), standpoint, whole=self.whole)

    @cached_property
    def known(self) -> KnownDays:
        """Since when every fact of the whole dossier is known."""
        return KnownDays(self.dossier) if self.whole is self else self.whole.known

    def kept(self, key: Hashable, make: Callable[[], _Kept]) -> _Kept:
        """Return what was made of the dossier under this key before, or make it now."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast(_Kept, self._kept[key])

    def shared(self, measure: str, key: Hashable, make: Callable[[], _Kept]) -> _Kept:
        """Return what was made under this key of the reports of a measure, or make it now.

        Books that know the same reports of it, and take the same of them, share it: most days tell of few measures.
        """
        known = (self._known_of.get(measure, 0), self.standpoint.preference, len(self.dossier.rates))
        return self.whole.kept((measure, key, known), make)

    @cached_property
    def _known_of(self) -> dict[str, int]:
        """What is known of each measure, as a number: that of the ids of its reports."""
        ids: dict[str, list[str]] = defaultdict(list)
        for report in self.dossier.observations.values():
            ids[report.measure].append(report.id)
        return {measure: hash(frozenset(names)) for measure, names in ids.items()}

    def lately(self, key: Hashable, make: Callable[[], _Kept]) -> _Kept:
        """Return what was made of the dossier under this key a moment ago, or make it now.

        It is for what is large and has as many keys as people have choices: only the last `MOST_LATELY` are kept.
        """
        if key not in self._lately:
            self._lately[key] = make()
        self._lately.move_to_end(key)
        found = cast(_Kept, self._lately[key])
        while len(self._lately) > MOST_LATELY:
            self._lately.popitem(last=False)
        return found

    # What the dossier names

    def entity(self, entity: str) -> Entity:
        """Return an entity; one that the dossier does not list goes by its id."""
        return self.dossier.entities.get(entity) or Entity(id=entity, name=entity)

    def entity_name(self, entity: str) -> str:
        """Return the name of an entity."""
        return self.entity(entity).name or entity

    def measure(self, name: str) -> Measure:
        """Return a measure; one that the dossier does not describe goes by its name."""
        return self.dossier.measures.get(name) or Measure(name=name, title=name)

    def source(self, source: str) -> Source | None:
        """Return a source, if the dossier has it."""
        return self.dossier.sources.get(source)

    # Figures

    def figure(self, observation_id: str) -> Figure | None:
        """Return the figure an observation belongs to; None for an id the dossier does not have."""
        observation = self.dossier.observations.get(observation_id)
        return self._figure(_key(observation)) if observation else None

    def figures(self, measure: str | None = None, entity: str | None = None) -> tuple[Figure, ...]:
        """Return the figures of a measure, of an entity, of both or all, ordered by these, period and elapsed time."""
        return tuple(self._figure(key) for key in self._keys(measure, entity))

    def figure_for(self, measure: str, entity: str, period: Period, elapsed: str = "") -> Figure | None:
        """Return the figure of exactly this measure, entity and period."""
        key = (measure, entity, period, elapsed)
        return self._figure(key) if key in self._reports else None

    def ladder(self, measure: str, entity: str) -> tuple[Figure, ...]:
        """Return the steps of the entity's longest ladder, one figure a day, in order.

        A ladder is two or more observations that count from the same day. Of several, the one with the most steps is
        taken, then the one with the most reports, the longer, the earlier. Where there is none, a single count stands
        as a ladder of one step.
        """
        ladders: dict[object, list[Figure]] = defaultdict(list)
        for figure in self.figures(measure, entity):
            if figure.shown is not None:
                ladders[figure.period.start].append(figure)
        if not ladders:
            return ()
        return max((_steps(figures) for figures in ladders.values()), key=_length)

    def contradictions(self, observation_id: str) -> tuple[Observation, ...]:
        """Return the observations that this one contradicts, and those that contradict it, as declared."""
        ids = sorted(self._declared.get(observation_id, ()))
        return tuple(self.dossier.observations[other] for other in ids)

    def contested(self) -> tuple[Figure, ...]:
        """Return the figures whose reports differ, in the order of `figures`; what has one report is not looked at."""
        several = (self._figure(key) for key, reports in self._reports.items() if len(reports) > 1)
        return tuple(figure for figure in several if figure.differs)

    def quarrels(self) -> tuple[tuple[Observation, Observation], ...]:
        """Return each pair of observations of which one is declared to contradict the other, once, by their ids."""
        pairs = {(min(one, other), max(one, other)) for one, others in self._declared.items() for other in others}
        return tuple((self.dossier.observations[one], self.dossier.observations[other]) for one, other in sorted(pairs))

    # Values in one unit

    def value_in(self, report: Observation, base: str) -> Converted | None:
        """Return a report's value in base units: as it stands, at its period's end rate, or at a source's own rate."""
        unit = parse_unit(report.unit)
        if unit.base == base:
            return Converted(report, base_value(report), None)
        if not (unit.currency and parse_unit(base).currency):
            return None
        quote = self.rates.at(unit.currency, base, report.period.end)
        if quote is None:
            quote = implied_rate(self._reports[_key(report)], unit.currency, base)
        return Converted(report, base_value(report) * quote.factor, quote) if quote else None

    def amount_in(self, figure: Figure, base: str) -> Converted | None:
        """Return a figure in a unit: a value reported in it that stands goes before a converted one.

        Where another report than the preferred one was asked for, it is one that agrees with that.
        """
        shown = figure.shown
        if shown is None or parse_unit(shown.unit).base == base:
            return self.value_in(shown, base) if shown is not None else None
        return self.value_in(figure.native(base, self.standpoint.preference) or shown, base)

    @cached_property
    def rates(self) -> Rates:
        """The dossier's exchange rates."""
        return Rates(self.dossier.rates)

    # Indexes

    @cached_property
    def _reports(self) -> dict[FigureKey, list[Observation]]:
        reports: dict[FigureKey, list[Observation]] = defaultdict(list)
        for observation in self.dossier.observations.values():
            reports[_key(observation)].append(observation)
        return dict(sorted(reports.items(), key=lambda item: (*item[0][:3], seconds(item[0][3]), item[0][3])))

    @cached_property
    def _keys_by_series(self) -> dict[tuple[str, str], list[FigureKey]]:
        series: dict[tuple[str, str], list[FigureKey]] = defaultdict(list)
        for key in self._reports:
            series[key[0], key[1]].append(key)
        return series

    @cached_property
    def _declared(self) -> dict[str, set[str]]:
        declared: dict[str, set[str]] = defaultdict(set)
        for observation in self.dossier.observations.values():
            other = observation.contradicts
            if other in self.dossier.observations and other != observation.id:
                declared[observation.id].add(other)
                declared[other].add(observation.id)
        return declared

    @cached_property
    def _judge(self) -> Judge:
        quarrels = frozenset(frozenset((one, other)) for one, others in self._declared.items() for other in others)
        return Judge(self.dossier.sources, self.rates, quarrels)

    def _keys(self, measure: str | None, entity: str | None) -> Iterator[FigureKey]:
        if measure is not None and entity is not None:
            yield from self._keys_by_series.get((measure, entity), ())
            return
        for (known, of), keys in self._keys_by_series.items():
            if measure in (None, known) and entity in (None, of):
                yield from keys

    def _figure(self, key: FigureKey) -> Figure:
        figure = self._figures.get(key)
        if figure is None:
            figure = self._figures[key] = self._known_figure(key)
        return figure

    def _known_figure(self, key: FigureKey) -> Figure:
        """Return a figure; books that know the same reports of it, and the same rates, judge it once."""
        reports = tuple(sorted(report.id for report in self._reports[key]))
        place = (key, reports, self.standpoint.preference, len(self.dossier.rates))
        if place not in self.whole._judged:
            self.whole._judged[place] = self._judge_figure(key)
        return self.whole._judged[place]

    def _judge_figure(self, key: FigureKey) -> Figure:
        reports = self._reports[key]
        own_unit = parse_unit(self.measure(key[0]).unit).base
        numbers = [report for report in reports if report.value.is_finite()]  # of no other value can be told how near
        choice = self._judge.choose(numbers or reports[:1], own_unit)
        choice = by_preference(choice, self.standpoint.preference, self._ruler(own_unit))
        first = choice.camps[0].reports
        known = {report.id for report in first}
        others = sorted(
            (report for report in reports if report.id not in known),
            key=lambda report: self._judge.order(report, own_unit),
        )
        measure, entity, period, elapsed = key
        return Figure(
            measure=measure,
            entity=entity,
            period=period,
            elapsed=elapsed,
            reports=first + tuple(others),
            camps=choice.camps,
            preferred=choice.preferred,
            reason=choice.reason,
            differs=len(choice.camps) > 1,
        )

    def _ruler(self, own_unit: str) -> Ruler:
        """Return how the reports of a figure are set beside one another, by day and by value in the measure's unit."""

        def day(report: Observation) -> Day | None:
            source = self.source(report.source)
            if source is None or source.published is None:
                return None
            return source.published.toordinal(), int(source.published_kind == "inferred")

        def value(report: Observation) -> Decimal | None:
            converted = self.value_in(report, own_unit or parse_unit(report.unit).base)
            return converted.value if converted is not None else None

        return Ruler(day, value, lambda report: self._judge.order(report, own_unit))


def _key(observation: Observation) -> FigureKey:
    return observation.measure, observation.entity, observation.period, observation.elapsed


def _steps(figures: list[Figure]) -> tuple[Figure, ...]:
    """Return one figure a day: what stands before what is doubtful, the whole day before a part, the longest part."""
    days: dict[object, Figure] = {}
    for figure in sorted(figures, key=_weight):
        days[figure.period.end] = figure
    return tuple(sorted(days.values(), key=lambda figure: figure.period.end))


def _weight(figure: Figure) -> tuple[bool, bool, int]:
    return figure.preferred is not None, not figure.elapsed, seconds(figure.elapsed)


def _length(steps: tuple[Figure, ...]) -> tuple[int, int, int, int]:
    reports = sum(len(step.reports) for step in steps)
    return len(steps), reports, steps[-1].period.days, -steps[0].period.start.toordinal()
