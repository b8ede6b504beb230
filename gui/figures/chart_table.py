"""A chart turned to its table: the same values in the same order, each with every report of it, and the gaps too."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import msgspec

from gui.base import chart_messages as cm
from gui.base import messages as m
from gui.base.messages import Message, plain
from gui.base.unit import parse_unit
from gui.figures.book import FigureBook
from gui.figures.chart import Chart
from gui.figures.chart_rows import ChartRow, LaneRows, drawn_key
from gui.figures.chart_state import LANES, LaneName
from gui.figures.logarithm import with_logarithm
from gui.figures.seen_table import TableLane, seen_table
from gui.figures.tables import MISSING, Column, Table, TableRow
from gui.figures.units import LaneUnit, lane_unit


def chart_table(book: FigureBook, chart: Chart) -> Table:
    """Return the table of a chart: of all its history, or of what is looked at while it is zoomed.

    Each value has the report that is drawn first; the others of the same figure follow, unless only those taken are
    asked for. A computed value has one row that says what it was computed from.
    """
    units = {name: unit for name in LANES if (unit := _unit(chart, name)) is not None}
    lanes = [TableLane(_title(book, chart, name), unit, _rows(book, chart, name, unit)) for name, unit in units.items()]
    rows = [row for lane in lanes for row in lane.rows]
    columns = tuple(_columns(rows, units))
    whole = Table(
        title=" · ".join(dict.fromkeys(book.measure(measure).title for measure in _measures(chart))),
        columns=columns,
        rows=tuple(
            TableRow(
                row.link,
                tuple(row.cells.get(column.key, MISSING) for column in columns),
                row.taken,
                datum.different if (datum := chart.datum(row.link)) is not None else 0,
            )
            for row in rows
        ),
        heading=_heading(chart, rows),
    )
    return msgspec.structs.replace(whole, seen=seen_table(whole, lanes))


def _rows(book: FigureBook, chart: Chart, name: LaneName, unit: LaneUnit) -> tuple[ChartRow, ...]:
    return tuple(LaneRows(book, chart, name, unit).all())


def _title(book: FigureBook, chart: Chart, name: LaneName) -> str:
    spec = chart.state.lane(name)
    return book.measure(spec.measure).title if spec is not None else ""


def _unit(chart: Chart, name: LaneName) -> LaneUnit | None:
    """Return the magnitude in which a lane draws its values; None for a lane without any."""
    data = [datum for datum in chart.data if datum.lane == name]
    if not data:
        lane = chart.upper if name == "upper" else chart.lower
        return LaneUnit("", Decimal(1), plain("")) if lane is not None and lane.gaps else None
    drawn = with_logarithm(data)[0] if chart.state.scale == "log" else data
    unit = lane_unit(parse_unit(data[0].unit), (end for datum in drawn for end in (datum.low, datum.high)))
    points = any(datum.function == "difference" for datum in data)
    return msgspec.structs.replace(unit, words=Message(cm.UNIT_POINTS)) if points else unit


def _measures(chart: Chart) -> list[str]:
    specs = [spec for name in LANES if (spec := chart.state.lane(name)) is not None]
    shown = {datum.measure for datum in chart.data}
    return [spec.measure for spec in specs if spec.measure in shown or (spec.shown and not shown)]


def _columns(rows: Sequence[ChartRow], units: dict[LaneName, LaneUnit]) -> Iterator[Column]:
    """Yield the columns that have something to tell."""
    several = _different(rows, "entity") > 1
    yield Column("period", Message(m.FIELD_PERIOD), "date")
    if several:
        yield Column("entity", Message(m.COLUMN_WHAT))
    if _different(rows, "measure") > 1:
        yield Column("measure", Message(m.COLUMN_MEASURE))
    yield Column("value", Message(m.COLUMN_VALUE), "number")
    yield Column("unit", Message(m.COLUMN_UNIT))
    if _any(rows, "qualifier"):
        yield Column("qualifier", Message(cm.COLUMN_QUALIFIER))
    drawn = {drawn_key(unit): unit for unit in units.values()}
    for key, unit in drawn.items():
        if _any(rows, key) and not all(_told_already(row, key) for row in rows):
            yield Column(key, unit.words, "number")
    if _any(rows, "change"):
        yield Column("change", Message(cm.COLUMN_CHANGE), "number")
    yield Column("basis", Message(m.FIELD_BASIS))
    yield Column("standing", Message(m.FIELD_STANDING))
    yield Column("source", Message(m.BLOCK_SOURCE))
    yield Column("published", Message(m.FIELD_PUBLISHED), "date")
    yield Column("verdict", Message(cm.COLUMN_VERDICT))


def _different(rows: Iterable[ChartRow], key: str) -> int:
    return len({row.cells[key].key for row in rows if key in row.cells})


def _any(rows: Iterable[ChartRow], key: str) -> bool:
    return any(row.cells.get(key, MISSING).key is not None for row in rows)


def _told_already(row: ChartRow, key: str) -> bool:
    """Tell whether the value in the lane's unit is just what the report prints."""
    return key not in row.cells or row.cells[key].words == row.cells["value"].words


def _heading(chart: Chart, rows: Sequence[ChartRow]) -> Message:
    reports = sum(row.report for row in rows)
    told = [row for row in rows if row.taken and row.link]
    one_series = max(_different(told, "entity"), _different(told, "measure")) <= 1
    counted = _counted(len(told), *((cm.TABLE_PERIOD, cm.TABLE_PERIODS) if one_series else _FIGURES))
    if not reports:
        return Message(cm.TABLE_COMPUTED, {"title": chart.title, "count": counted, **_named(told)})
    words = _counted(reports, cm.TABLE_REPORT, cm.TABLE_REPORTS)
    return Message(cm.TABLE_HEADING, {"title": chart.title, "reports": words, "periods": counted, **_named(told)})


def _named(rows: Sequence[ChartRow]) -> dict[str, Message]:
    """Return whose values they are, if they are all of one entity."""
    found = {row.cells["entity"].key: row.cells["entity"].words for row in rows}
    return {"entity": next(iter(found.values()))} if len(found) == 1 else {}


_FIGURES = (cm.TABLE_FIGURE, cm.TABLE_FIGURES)


def _counted(count: int, one: str, many: str) -> Message:
    return Message(one) if count == 1 else Message(many, {"count": count})
