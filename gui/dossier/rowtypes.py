"""Rows of the roles that have a type of their own: observations, entities, sources, rates; others are records."""

import re
from datetime import date
from decimal import Decimal
from typing import TypeVar, get_args

from gui.base import table_messages as tm
from gui.base.amount import Qualifier
from gui.base.messages import Value
from gui.base.period import Period
from gui.dossier.durations import is_duration
from gui.dossier.findings import Findings, Place, clipped
from gui.dossier.model import Basis, Entity, Observation, Rate, Record, Source, Standing
from gui.dossier.numbers import decimal_of
from gui.dossier.rows import Row
from gui.dossier.times import date_of

W = TypeVar("W", bound=str)

_PAIR = re.compile(r"([A-Za-z]{3})\s*/\s*([A-Za-z]{3})")
_QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)
_BASES: tuple[Basis, ...] = get_args(Basis)
_STANDINGS: tuple[Standing, ...] = get_args(Standing)


class RowReader:
    """Turns the rows of one resource into the values of its role; what a row lacks is noted with its place."""

    def __init__(self, resource: str, findings: Findings) -> None:
        """Take the resource's name and where faults go."""
        self._resource = resource
        self._findings = findings

    def observation(self, row: Row, key: str) -> Observation | None:
        """Return the observation; None where there is no value or no period to show it over."""
        value = self._number(row, "value")
        period = self._span(row, "period_start", "period_end")
        measure, entity = self._text(row, "measure"), self._text(row, "entity")
        there = {"value": value is not None, "period_start": period is not None, "measure": measure, "entity": entity}
        absent = [field for field, given in there.items() if not given]
        if value is None or period is None or absent:
            self._fault("constraint-error", tm.FAULT_NO_VALUE, row, absent[0], field=absent[0])
            return None
        elapsed = self._text(row, "elapsed")
        if elapsed and not is_duration(elapsed):
            self._fault("type-error", tm.FAULT_TYPE, row, "elapsed", cell=clipped(elapsed), type="duration")
            elapsed = ""
        digits = self._number(row, "digits")
        return Observation(
            id=key,
            measure=measure,
            entity=entity,
            period=period,
            value=value,
            unit=self._text(row, "unit"),
            qualifier=self._word(row, "qualifier", _QUALIFIERS, "exact", "about"),
            basis=self._word(row, "basis", _BASES, None, "estimate"),
            standing=self._word(row, "standing", _STANDINGS, "stands", "doubtful"),
            source=self._text(row, "source"),
            elapsed=elapsed,
            printed=self._text(row, "printed"),
            digits=int(digits) if digits is not None and 1 <= digits <= 100 else None,
            contradicts=self._text(row, "contradicts"),
            note=self._text(row, "note"),
        )

    def entity(self, row: Row, key: str) -> Entity:
        """Return the entity; without a name its id stands for it."""
        return Entity(
            id=key,
            name=self._text(row, "name") or key,
            kind=self._text(row, "kind"),
            part_of=self._text(row, "part_of"),
            partner=self._text(row, "partner"),
            note=self._text(row, "note"),
        )

    def source(self, row: Row, key: str) -> Source:
        """Return the source; without a title its address or id stands for it."""
        return Source(
            id=key,
            title=self._text(row, "title") or self._text(row, "url") or key,
            publisher=self._text(row, "publisher"),
            published=self._day(row, "published"),
            published_kind=self._text(row, "published_kind"),
            url=self._text(row, "url"),
            accessed=self._day(row, "accessed"),
            note=self._text(row, "note"),
        )

    def rate(self, row: Row) -> Rate | None:
        """Return the rate; None where a day, a pair of currencies or a positive rate is missing."""
        day, rate = self._day(row, "date"), self._number(row, "rate")
        pair = _PAIR.fullmatch(self._text(row, "pair"))
        base, quote = pair.groups() if pair else (self._text(row, "base"), self._text(row, "quote"))
        sound = {"date": day is not None, "rate": rate is not None and rate > 0, "pair": bool(base and quote)}
        if day is None or rate is None or not all(sound.values()):
            absent = next(field for field, there in sound.items() if not there)
            self._fault("constraint-error", tm.FAULT_NO_VALUE, row, absent, field=absent)
            return None
        return Rate(day, base.upper(), quote.upper(), rate, self._text(row, "kind"), self._text(row, "source"))

    def record(self, row: Row, key: str, role: str) -> Record:
        """Return any row with its typed cells and its own date."""
        return Record(id=key, role=role, cells=row.cells, span=self._own_span(row))

    def _own_span(self, row: Row) -> Period | None:
        for field in row.cells:
            if field == "from" or field.endswith("_from"):
                return self._span(row, field, f"{field.removesuffix('from')}to")
        return None

    def _span(self, row: Row, start_field: str, end_field: str) -> Period | None:
        start, end = self._day(row, start_field), self._day(row, end_field)
        start, end = start or end, end or start
        if start is None or end is None:
            return None
        if end < start:
            self._fault("constraint-error", tm.FAULT_SPAN, row, end_field, start=start, end=end)
            return None
        return Period(start, end)

    def _text(self, row: Row, field: str) -> str:
        cell = row.cells.get(field)
        return "" if cell is None else str(cell)

    def _number(self, row: Row, field: str) -> Decimal | None:
        """Return a number; a cell without a type is read by the standard's own form of one."""
        cell = row.cells.get(field)
        if isinstance(cell, Decimal | int):
            return Decimal(cell)
        try:
            return decimal_of(cell) if isinstance(cell, str) else None
        except ValueError:
            self._fault("type-error", tm.FAULT_TYPE, row, field, cell=clipped(str(cell)), type="number")
            return None

    def _day(self, row: Row, field: str) -> date | None:
        cell = row.cells.get(field)
        if isinstance(cell, date):
            return cell
        try:
            return date_of(cell) if isinstance(cell, str) else None
        except ValueError:
            self._fault("type-error", tm.FAULT_TYPE, row, field, cell=clipped(str(cell)), type="date")
            return None

    def _word(self, row: Row, field: str, words: tuple[W, ...], usual: W | None, careful: W) -> W:
        """Return a word of the format: the usual one for an empty cell, a careful one for a word it does not have."""
        given = self._text(row, field)
        if not given and usual is not None:
            return usual
        for word in words:
            if word == given:
                return word
        self._fault("constraint-error", tm.FAULT_CODE, row, field, cell=clipped(given), field=field, taken=careful)
        return careful

    def _fault(self, code: str, template: str, row: Row, at: str, **values: Value) -> None:
        place = Place(resource=self._resource, file=row.file, row=row.number, field=at, cell=self._text(row, at))
        self._findings.add(code, template, values, place)
