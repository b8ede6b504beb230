"""What the columns of a plain table hold: how many cells, from where to where, and the mean of numbers."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

import msgspec

from gui.base import package_messages as pm
from gui.dossier.asking import RawTable
from gui.dossier.columns import ColumnReader
from gui.dossier.model import Cell, ColumnSummary, Field
from gui.dossier.rows import Row, Stopped
from gui.dossier.specs import Constraints, FieldSpec
from gui.dossier.sure import CELL, one_of, sure

_NUMERIC = frozenset({"integer", "number"})
_DAYS = frozenset({"date", "year", "yearmonth"})
_MEASURED = _NUMERIC | _DAYS
_PAUSE = 10_000
_DIGITS = 6
"""Significant digits of a mean."""

MOST_COLUMNS = 200
"""A table of columns is no longer than somebody reads: no more of them are summed up."""

_SIGNS = frozenset("\\`*_{}[]()<>#!|~")


class Summing:
    """Takes rows as they are read and knows their columns in the end."""

    def __init__(self, columns: Sequence[ColumnReader]) -> None:
        """Take the columns; those beyond the most are passed over."""
        columns = columns[:MOST_COLUMNS]
        self.columns = columns
        self._filled = [0] * len(columns)
        self._counted = [0] * len(columns)
        self._low: list[Cell | None] = [None] * len(columns)
        self._high: list[Cell | None] = [None] * len(columns)
        self._sum = [Decimal(0)] * len(columns)
        self.mixed = False
        """Whether some cells of a column were left out, as they have no order beside the first one."""

    def begin(self, low: Cell, high: Cell, total: Decimal = Decimal(0), count: int = 0) -> None:
        """Take what is known of some cells of the first column already."""
        self._low[0], self._high[0], self._sum[0], self._counted[0] = low, high, total, count

    def through(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Hand rows on and count them."""
        wanted = [(at, column.name, column.field.type) for at, column in enumerate(self.columns)]
        for row in rows:
            for at, name, kind in wanted:
                cell = row.cells.get(name)
                self._filled[at] += cell is not None or name in row.bad
                if cell is None:
                    continue
                if kind in _NUMERIC and isinstance(cell, int | Decimal):
                    self._sum[at] += cell
                    self._counted[at] += 1
                    self._reach(at, cell)
                elif kind in _DAYS:
                    self._reach(at, cell)
            yield row

    def _reach(self, at: int, cell: Cell) -> None:
        low, high = self._low[at], self._high[at]
        if low is None or high is None:
            self._low[at] = self._high[at] = cell
        elif type(cell) is type(low) or isinstance(cell, int | Decimal):
            self._low[at], self._high[at] = _least(cell, low), _most(cell, high)
        else:
            self.mixed = True

    def told(self) -> tuple[ColumnSummary, ...]:
        """Return what was seen of each column."""
        made: list[ColumnSummary] = []
        for at, column in enumerate(self.columns):
            numeric = column.field.type in _NUMERIC and self._low[at] is not None
            mean = _short(self._sum[at] / max(self._counted[at], 1)) if numeric else ""
            made.append(ColumnSummary(column.name, self._filled[at], _text(self._low[at]), _text(self._high[at]), mean))
        return tuple(made)


def asked(raw: RawTable, columns: Sequence[ColumnReader], stopped: Callable[[], bool]) -> tuple[ColumnSummary, ...]:
    """Return the same of a table that DuckDB holds: of each column, only cells that are in doubt are read one by one.

    Raise `Stopped` when called off.
    """
    columns = columns[:MOST_COLUMNS]
    there = {column.number - 1: f"NOT {one_of(column.missing)}" for column in columns}
    filled = raw.count(there)
    plain = {column.number - 1: _plain_form(column.field) for column in columns if column.field.type in _MEASURED}
    unsure = raw.count({at: f"{there[at]} AND {_not(form)}" for at, form in plain.items()})
    made: list[ColumnSummary] = []
    for column in columns:
        at = column.number - 1
        summed = ColumnSummary(column.name)
        if at in plain:
            sure_ones = filled.get(at, 0) - unsure.get(at, 0)
            summing = Summing([column])
            if sure_ones:
                _take_sure(summing, raw, column, f"{there[at]} AND {plain[at]}", sure_ones)
            if unsure.get(at):
                summed = _with_doubtful(summing, raw, column, f"{there[at]} AND {_not(plain[at])}", stopped)
            else:
                (summed,) = summing.told()
        made.append(msgspec.structs.replace(summed, filled=filled.get(at, 0)))
    return tuple(made)


_VALUES = {"integer": f"CAST({CELL} AS HUGEINT)", "number": f"CAST({CELL} AS DECIMAL(38, 15))"}


def _plain_form(field: FieldSpec) -> str:
    """Return the condition that a cell is a value in the plain form of its type; no limit has a part in that."""
    condition = sure(msgspec.structs.replace(field, constraints=Constraints(), categories=None))
    return "false" if condition is None else condition


def _not(condition: str) -> str:
    return f"NOT coalesce({condition}, false)"


def _take_sure(summing: Summing, raw: RawTable, column: ColumnReader, condition: str, count: int) -> None:
    """Take what DuckDB tells of the cells that are beyond doubt."""
    numeric = column.field.type in _NUMERIC
    low, high, total = raw.reach(column.number - 1, _VALUES.get(column.field.type, CELL), condition, total=numeric)
    if numeric:
        summing.begin(Decimal(low), Decimal(high), Decimal(total), count)
    else:
        summing.begin(column.cast(low), column.cast(high))


def _with_doubtful(
    summing: Summing, raw: RawTable, column: ColumnReader, condition: str, stopped: Callable[[], bool]
) -> ColumnSummary:
    """Return the summary of a column once its doubtful cells are read, too.

    Where these are values of several kinds the first cell of all decides, and the column is gone through in order.
    """
    deque(summing.through(_rows(column, raw.cells_where(column.number - 1, condition), stopped)), maxlen=0)
    if summing.mixed:
        summing = Summing([column])
        deque(summing.through(_rows(column, raw.cells([column.number - 1]), stopped)), maxlen=0)
    return summing.told()[0]


def _rows(column: ColumnReader, cells: Iterable[tuple[int, str | None]], stopped: Callable[[], bool]) -> Iterator[Row]:
    for seen, (at, text) in enumerate(cells):
        if seen % _PAUSE == 0 and stopped():
            raise Stopped
        if text is None:
            continue
        cell, faults = column.read(text)
        bad = cell is None and any(fault.code == "type-error" for fault in faults)
        yield Row(at, "", {} if cell is None else {column.name: cell}, [text], {column.name: text} if bad else {})


def schema_table(fields: Sequence[Field], summary: Sequence[ColumnSummary]) -> str:
    """Return the columns as a table of Markdown: what each is called, is, and holds; empty without any."""
    if not fields:
        return ""
    known = {one.name: one for one in summary}
    heads = (
        pm.SUMMARY_COLUMN,
        pm.SUMMARY_TYPE,
        pm.SUMMARY_FILLED,
        pm.SUMMARY_LOWEST,
        pm.SUMMARY_HIGHEST,
        pm.SUMMARY_MEAN,
    )
    lines = [f"| {' | '.join(heads)} |", "| --- | --- | ---: | ---: | ---: | ---: |"]
    for field in fields[:MOST_COLUMNS]:
        one = known.get(field.name, ColumnSummary(field.name))
        words = " – ".join(part for part in (field.title or field.name, field.description) if part)
        cells = (_plain(words), field.type, f"{one.filled:,}", one.low, one.high, one.mean)
        lines.append(f"| {' | '.join(cells[:3])} | {' | '.join(_plain(cell) or NOTHING for cell in cells[3:])} |")
    return "\n".join(lines)


NOTHING = "–"
"""Stands in a cell that is empty: Qt joins cells without words to the one beside them."""


def _plain(words: str) -> str:
    return "".join(f"\\{sign}" if sign in _SIGNS else sign for sign in " ".join(words.split()))


def _least(one: Cell, other: Cell) -> Cell:
    return one if _before(one, other) else other


def _most(one: Cell, other: Cell) -> Cell:
    return other if _before(one, other) else one


def _before(one: Cell, other: Cell) -> bool:
    if isinstance(one, int | Decimal) and isinstance(other, int | Decimal):
        return one < other
    if isinstance(one, date) and isinstance(other, date):
        return one < other
    return str(one) < str(other)


def _text(cell: Cell | None) -> str:
    return "" if cell is None else _short(Decimal(cell)) if isinstance(cell, int | Decimal) else str(cell)


def _short(value: Decimal) -> str:
    """Return a number with so many significant digits, never as a power; whole ones as they are."""
    if value == value.to_integral_value():
        text = f"{value:,.0f}"
    else:
        text = f"{float(value):,.{max(0, _DIGITS - 1 - value.adjusted())}f}".rstrip("0").rstrip(".")
    return text.replace("-", "\N{MINUS SIGN}")
