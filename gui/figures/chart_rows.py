"""The rows of a chart's table: every value of a lane with all its reports, computed ones with their parts, and gaps."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from gui.base import chart_messages as cm
from gui.base.amount import Amount, Qualifier
from gui.base.digits import round_digits
from gui.base.messages import Message, Value, plain
from gui.dossier.model import Cell, Observation
from gui.figures.arithmetic import as_converted, shown_qualifier, shown_value
from gui.figures.book import Figure, FigureBook
from gui.figures.chart import Chart, Datum, Gap
from gui.figures.chart_state import LaneName
from gui.figures.comparison import change_of, grown_of, value_words, verdict, without_zeros
from gui.figures.computed_readout import counted_words, parts_of
from gui.figures.conversion import base_value
from gui.figures.intervals import significant_digits
from gui.figures.lines import calendar_end
from gui.figures.sight import in_sight, shares_days
from gui.figures.tables import MISSING, TableCell, number_cell, period_words
from gui.figures.units import SHORT_DIGITS, LaneUnit
from gui.figures.wording import BASIS, STANDING, exactness, published


class ChartRow(msgspec.Struct, frozen=True):
    """One row before it is known which columns the table has: a cell for each key."""

    link: str
    cells: dict[str, TableCell]
    taken: bool = True
    report: bool = True


class LaneRows:
    """The rows of one lane."""

    def __init__(self, book: FigureBook, chart: Chart, name: LaneName, unit: LaneUnit) -> None:
        self._book = book
        self._chart = chart
        self._name = name
        self._unit = unit
        data = [datum for datum in chart.data if datum.lane == name]
        self._entities = list(dict.fromkeys(datum.entity for datum in data))
        window = chart.state.window
        self._data = [datum for datum in data if window is None or in_sight(chart.state, window, datum)]
        spec = chart.state.lane(name)
        self._ladder = spec is not None and spec.form == "ladder"

    def all(self) -> list[ChartRow]:
        """Return the rows in the order of the chart: by series, then by time, with the gaps where they are."""
        placed: list[tuple[tuple[float, ...], list[ChartRow]]] = []
        for datum in self._data:
            place = self._entities.index(datum.entity)
            at = calendar_end(datum) if self._ladder else datum.period.start.toordinal()
            placed.append(((place, at, -datum.period.days), list(self._of(datum))))
        for gap in self._gaps():
            place = self._entities.index(gap.entity) if gap.entity in self._entities else len(self._entities)
            placed.append(((place, gap.period.start.toordinal(), -gap.period.days), [self._gap(gap)]))
        return [row for _, rows in sorted(placed, key=lambda one: one[0]) for row in rows]

    def _gaps(self) -> Iterator[Gap]:
        """Yield the gaps in view."""
        chart, window = self._chart, self._chart.state.window
        lane = chart.upper if self._name == "upper" else chart.lower
        for one in chart.multiples or (lane,):
            if one is not None:
                yield from (gap for gap in one.gaps if window is None or shares_days(window, gap.period))

    def _of(self, datum: Datum) -> Iterator[ChartRow]:
        if datum.function:
            yield self._computed(datum)
            return
        figure = self._book.figure(datum.report)
        assert figure is not None  # a value that is not computed is a report's
        drawn = self._book.dossier.observations[datum.report]
        yield self._report(datum, figure, drawn, drawn)
        if self._chart.state.taken_only:
            return
        for report in figure.reports:
            if report.id != drawn.id:
                yield self._report(datum, figure, drawn, report)
        grown = grown_of(self._book, datum)
        beside = change_of(self._book, self._chart, grown) if grown else None
        if beside is not None:
            yield msgspec.structs.replace(self._computed(beside), taken=False)

    def _report(self, datum: Datum, figure: Figure, drawn: Observation, report: Observation) -> ChartRow:
        source = self._book.source(report.source)
        taken = report.id == drawn.id
        cells = self._common(datum) | {
            "value": _number(report.value, base_value(report)),
            "unit": TableCell(plain(report.unit), report.unit),
            "qualifier": _qualifier(report.qualifier),
            "basis": TableCell(BASIS[report.basis], report.basis),
            "standing": TableCell(STANDING[report.standing], report.standing),
            "verdict": number_cell(words := verdict(self._book, figure, drawn, report), _sorted_by(words)),
        }
        if source is not None:
            cells["source"] = TableCell(plain(source.name), source.name)
            cells["published"] = TableCell(published(source, short=True), source.published)
        converted = self._book.value_in(report, datum.unit)
        if taken:
            cells[self._drawn_key] = self._drawn(datum.value, report, converted=datum.quote is not None)
            cells |= self._change(datum)
        elif converted is not None:
            cells[self._drawn_key] = self._drawn(converted.value, report, converted=converted.quote is not None)
        return ChartRow(f"figure:{report.id}", cells, taken)

    def _computed(self, datum: Datum) -> ChartRow:
        operands = [self._book.dossier.observations[name] for name in datum.operands]
        value = without_zeros(datum.value)
        if datum.function in ("growth", "difference", "share"):
            value = round_digits(value, datum.digits or SHORT_DIGITS)
        value = shown_value(value, datum)
        unit = Message(cm.UNIT_POINTS) if datum.function == "difference" else plain(datum.unit)
        words, rough = self._made_of(datum, operands), shown_qualifier(datum)
        cells = self._common(datum) | {
            "value": _number(value, datum.value),
            "unit": TableCell(unit, datum.unit),
            "qualifier": _qualifier(rough),
            self._drawn_key: _number(without_zeros(self._unit.of(value)), self._unit.of(datum.value), rough),
            "basis": TableCell(BASIS[datum.basis], datum.basis),
            "standing": TableCell(STANDING[datum.standing], datum.standing),
            "source": TableCell(words, datum.link),
            "verdict": TableCell(Message(cm.VERDICT_COMPUTED), "computed"),
        }
        return ChartRow(datum.link, cells | self._change(datum), report=False)

    def _made_of(self, datum: Datum, operands: Sequence[Observation]) -> Message:
        """Return in words what a value was computed from."""
        parts = parts_of(datum, operands)
        if datum.function in ("sum", "running") or len(parts) != 2:
            return counted_words(operands)
        told = []
        for part in parts:
            values: dict[str, Value] = {"amount": part.amount, "period": part.period}
            if part.entity == datum.entity:
                told.append(Message(cm.VALUE_IN, values))
            else:
                told.append(Message(cm.VALUE_OF_IN, {**values, "entity": self._book.entity_name(part.entity)}))
        if datum.function == "share":
            return Message(cm.COMPUTED_OF, {"part": told[0], "whole": told[1]})
        return Message(cm.COMPUTED_ON, {"now": told[0], "before": told[1]})

    def _gap(self, gap: Gap) -> ChartRow:
        cells = {
            "period": TableCell(Message("{period}", {"period": gap.period}), gap.period.end),
            "value": TableCell(Message(cm.TABLE_NO_FIGURE if gap.silent else cm.TABLE_NO_VALUE), None),
            "verdict": TableCell(gap.words, "gap"),
        }
        if gap.entity:
            cells["entity"] = self._name_of(gap.entity)
        spec = self._chart.state.lane(self._name)
        if spec is not None:
            title = self._book.measure(spec.measure).title
            cells["measure"] = TableCell(plain(title), title)
        return ChartRow("", cells, report=False)

    def _common(self, datum: Datum) -> dict[str, TableCell]:
        title = self._book.measure(datum.measure).title
        return {
            "period": TableCell(period_words(datum.period, datum.elapsed), datum.period.end),
            "entity": self._name_of(datum.entity),
            "measure": TableCell(plain(title), title),
        }

    def _name_of(self, entity: str) -> TableCell:
        name = self._book.entity_name(entity)
        return TableCell(plain(name), name)

    @property
    def _drawn_key(self) -> str:
        return drawn_key(self._unit)

    def _drawn(self, value: Decimal, report: Observation, *, converted: bool) -> TableCell:
        """Return a value in the lane's unit: as it is, or converted and rounded to what was printed."""
        digits = min(significant_digits(report), SHORT_DIGITS)
        shown = round_digits(value, digits) if converted else value
        rough = as_converted(report.qualifier) if converted else report.qualifier
        return _number(without_zeros(self._unit.of(shown)), self._unit.of(value), rough)

    def _change(self, datum: Datum) -> dict[str, TableCell]:
        if self._ladder or self._chart.state.reading != "period" or self._chart.state.share:
            return {}
        change = change_of(self._book, self._chart, datum)
        return {"change": number_cell(value_words(change), change.value)} if change else {}


def drawn_key(unit: LaneUnit) -> str:
    """Return the key of the column of values in a lane's unit."""
    return f"drawn {unit.base} {unit.scale}"


def _number(value: Decimal, key: Decimal, qualifier: Qualifier = "exact") -> TableCell:
    cell = number_cell(Message("{value}", {"value": value}), key if key.is_finite() else None)
    return msgspec.structs.replace(cell, qualifier=qualifier)


def _qualifier(qualifier: Qualifier) -> TableCell:
    """Return how exact a value is; nothing is said of an exact one."""
    return MISSING if qualifier == "exact" else TableCell(exactness(qualifier), qualifier)


def _sorted_by(words: Message) -> Cell:
    amount = words.values.get("amount")
    return amount.value if isinstance(amount, Amount) else words.template
