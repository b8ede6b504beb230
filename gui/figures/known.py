"""Since when something is known: the day its source was published, or what is to be said where nobody knows that day.

The rule is that of the format ("Known from"). A fact is an observation, or a row of events, products, models, partners
or risks. What is known only grows with the day: no fact that is known on one day is unknown on a later one.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Literal

import msgspec

from gui.dossier.model import Dossier, Observation, Record, Source
from gui.figures.links import KIND_OF_ROLE, parse

How = Literal["printed", "inferred", "undated", "ended", "always"]
"""How the day is known: printed on the page or inferred from it; that of a dated report of the same figure, as the
source itself has none; the end of its own period; or not at all, so that it is always shown."""


class KnownFrom(msgspec.Struct, frozen=True):
    """The first day something is known on, None where it always is, and how that day is known."""

    day: date | None
    how: How

    def by(self, day: date | None) -> bool:
        """Tell whether it is known on a day; None is today, when everything is."""
        return day is None or self.day is None or self.day <= day


ALWAYS = KnownFrom(None, "always")


class KnownDays:
    """Since when each fact and each source of one dossier is known."""

    def __init__(self, dossier: Dossier) -> None:
        """Take the whole dossier; nothing is worked out yet."""
        self._dossier = dossier

    def of(self, target: str) -> KnownFrom:
        """Return since when the thing behind a link is known; what is no fact of the dossier always is.

        A computed figure is known when the last of its operands is, an entity when the first of its figures is.
        """
        link = parse(target)
        if link is None:
            return ALWAYS
        if link.kind == "calc":
            return self._last(self._figures.get(one, ALWAYS) for one in link.ids)
        if link.kind == "figure":
            return self._figures.get(link.id, ALWAYS)
        if link.kind == "source":
            return self._sources.get(link.id, ALWAYS)
        if link.kind == "entity":
            return self._entities.get(link.id, ALWAYS)
        return self._rows.get((link.kind, link.id), ALWAYS)

    def own(self, row: Record) -> KnownFrom:
        """Return since when what a row itself says is known; a partner may be known before, by a fact that names it."""
        return self._row(row)

    @property
    def total(self) -> int:
        """How many facts there are."""
        return len(self._facts)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days on which facts became known, in order, a day for each fact; those that always are have none."""
        return tuple(sorted(fact.day for fact in self._facts if fact.day is not None))

    def count(self, day: date | None) -> int:
        """Return how many facts are known on a day."""
        if day is None:
            return self.total
        return self.total - len(self.days) + bisect_right(self.days, day)

    def guessed(self, day: date | None) -> int:
        """Return how many of the facts known on a day have none of their own on which they were published."""
        facts = self._guessed
        return len(facts) if day is None else bisect_right(facts, day)

    def restricted(self, day: date | None) -> Dossier:
        """Return the dossier with only what was known on a day; its sections, measures and entities stay as they are.

        Rates are public on their own day, wherever they were read.
        """
        if day is None:
            return self._dossier
        whole = self._dossier
        observations = {key: row for key, row in whole.observations.items() if self._figures[key].by(day)}
        sources = {key: row for key, row in whole.sources.items() if self._sources[key].by(day)}
        records = {role: self._kept(role, rows, day) for role, rows in whole.records.items()}
        known: dict[str, Mapping[str, object]] = {**records, "observations": observations, "sources": sources}
        tables = {
            name: tuple(key for key in keys if key in known[role])
            if (role := whole.resources[name].role if name in whole.resources else "") in known
            else keys
            for name, keys in whole.tables.items()
        }
        rates = tuple(rate for rate in whole.rates if rate.day <= day)
        return msgspec.structs.replace(
            whole, observations=observations, sources=sources, records=records, tables=tables, rates=rates
        )

    def _kept(self, role: str, rows: Mapping[str, Record], day: date) -> Mapping[str, Record]:
        kind = KIND_OF_ROLE.get(role)
        if kind is None:
            return rows
        return {key: row for key, row in rows.items() if self._rows[kind, key].by(day)}

    @staticmethod
    def _last(days: Iterable[KnownFrom]) -> KnownFrom:
        return max(days, key=lambda known: known.day or date.min, default=ALWAYS)

    @cached_property
    def _facts(self) -> tuple[KnownFrom, ...]:
        return (*self._figures.values(), *self._rows.values())

    @cached_property
    def _guessed(self) -> list[date]:
        """Since when each fact is known that has no day of its own, in order; the first day there is where always."""
        guessed = (fact for fact in self._facts if fact.how in ("ended", "undated", "always"))
        return sorted(fact.day or date.min for fact in guessed)

    @cached_property
    def _figures(self) -> dict[str, KnownFrom]:
        rows = self._dossier.observations
        dated: dict[object, date] = {}
        for row in rows.values():
            day = self._published(row.source)
            if day is not None:
                place = _figure_of(row)
                dated[place] = min(day, dated.get(place, day))
        return {key: self._figure(row, dated.get(_figure_of(row))) for key, row in rows.items()}

    def _figure(self, row: Observation, dated: date | None) -> KnownFrom:
        source = self._dossier.sources.get(row.source)
        if source is not None and source.published is not None:
            return _own(source, source.published)
        return KnownFrom(dated, "undated") if dated is not None else KnownFrom(row.period.end, "ended")

    @cached_property
    def _rows(self) -> dict[tuple[str, str], KnownFrom]:
        known: dict[tuple[str, str], KnownFrom] = {}
        for role, kind in KIND_OF_ROLE.items():
            if kind != "partner":
                known.update({(kind, key): self._row(row) for key, row in self._dossier.records.get(role, {}).items()})
        naming: dict[str, list[KnownFrom]] = defaultdict(list)
        for partner, day in self._naming(known):
            naming[partner].append(day)
        for key, row in self._dossier.records.get("partners", {}).items():
            own = self._row(row)
            days = [*naming[key], *([own] if own.day is not None else [])]
            known["partner", key] = min(days, key=lambda one: one.day or date.min, default=ALWAYS)
        return known

    def _naming(self, rows: Mapping[tuple[str, str], KnownFrom]) -> Iterator[tuple[str, KnownFrom]]:
        """Yield each partner that a fact names, and since when that fact is known."""
        entities = self._dossier.entities
        for key, row in self._dossier.observations.items():
            partner = entities[row.entity].partner if row.entity in entities else ""
            if partner:
                yield partner, self._figures[key]
        for (kind, key), known in rows.items():
            role = next(role for role, of in KIND_OF_ROLE.items() if of == kind)
            for partner in self._dossier.records[role][key].text("partner").split():
                yield partner, known

    def _row(self, row: Record) -> KnownFrom:
        source = self._dossier.sources.get(row.text("source"))
        if source is not None and source.published is not None:
            return _own(source, source.published)
        return KnownFrom(row.span.end, "ended") if row.span is not None else ALWAYS

    @cached_property
    def _sources(self) -> dict[str, KnownFrom]:
        """A source without a date is there as soon as a fact that rests on it is."""
        cited: dict[str, list[KnownFrom]] = defaultdict(list)
        for key, row in self._dossier.observations.items():
            cited[row.source].append(self._figures[key])
        for role, kind in KIND_OF_ROLE.items():
            for key, record in self._dossier.records.get(role, {}).items():
                cited[record.text("source")].append(self._rows[kind, key])
        return {key: self._source(source, cited[key]) for key, source in self._dossier.sources.items()}

    @staticmethod
    def _source(source: Source, cited: list[KnownFrom]) -> KnownFrom:
        if source.published is not None:
            return _own(source, source.published)
        first = min(cited, key=lambda one: one.day or date.min, default=ALWAYS)
        return KnownFrom(first.day, "undated") if first.day is not None else ALWAYS

    @cached_property
    def _entities(self) -> dict[str, KnownFrom]:
        first: dict[str, KnownFrom] = {}
        for key, row in self._dossier.observations.items():
            known = self._figures[key]
            before = first.get(row.entity)
            if before is None or (known.day or date.min) < (before.day or date.min):
                first[row.entity] = known
        return first

    def _published(self, source: str) -> date | None:
        known = self._dossier.sources.get(source)
        return known.published if known is not None else None


def _own(source: Source, day: date) -> KnownFrom:
    return KnownFrom(day, "inferred" if source.published_kind == "inferred" else "printed")


def _figure_of(row: Observation) -> object:
    return row.measure, row.entity, row.period, row.elapsed
