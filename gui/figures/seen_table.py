"""What a window shows of a chart's table: the same rows, in as few columns as tell the eye all of it.

What is the same in every row is said once, over the rows; how exact a value is stands before it, and what is held of
a report behind its verdict. What is copied and saved is the whole table.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from gui.base import chart_messages as cm
from gui.base import messages as m
from gui.base.amount import Qualifier
from gui.base.messages import Message, plain
from gui.base.unit import parse_unit
from gui.figures.chart_rows import ChartRow, drawn_key
from gui.figures.comparison import without_zeros
from gui.figures.tables import MISSING, Column, GroupHead, Table, TableCell
from gui.figures.units import LaneUnit, lane_unit


class TableLane(msgspec.Struct, frozen=True):
    """The rows of one plot, with what it shows and in which unit it draws that."""

    title: str
    unit: LaneUnit
    rows: tuple[ChartRow, ...]

    @property
    def entities(self) -> frozenset[str]:
        """The names of those whose values they are."""
        return frozenset(str(row.cells["entity"].key) for row in self.rows if "entity" in row.cells)

    @property
    def taken_in(self) -> str:
        """The one unit of all reports that are taken, where it is but a magnitude of the one drawn; else empty."""
        units = self._units(taken=True)
        alone = next(iter(units)) if len(units) == 1 else ""
        return alone if parse_unit(alone).base == self.unit.base else ""

    @property
    def is_converted(self) -> bool:
        """Whether what is reported compares only once it is in the unit that is drawn."""
        units = self._units()
        return bool(units) and units != {self.taken_in}

    def _units(self, *, taken: bool = False) -> set[str]:
        return {str(row.cells["unit"].key) for row in self.rows if row.report and (row.taken or not taken)}


def seen_table(table: Table, lanes: Sequence[TableLane]) -> Table:
    """Return what is shown of a table whose rows are those of the lanes, one after the other."""
    filled = [lane for lane in lanes if lane.rows]
    apart = len(filled) > 1
    cells = [_cells(row, lane, named=not apart or len(lane.entities) > 1) for lane in filled for row in lane.rows]
    columns = tuple(column for column in _columns(filled) if any(column.key in row for row in cells))
    return Table(
        title=table.title,
        columns=columns,
        rows=tuple(
            msgspec.structs.replace(row, cells=tuple(shown.get(column.key, MISSING) for column in columns))
            for row, shown in zip(table.rows, cells, strict=True)
        ),
        groups=tuple(_heads(filled)),
    )


def _columns(lanes: Sequence[TableLane]) -> Iterator[Column]:
    yield Column("period", Message(m.FIELD_PERIOD), "date")
    if any(len(lane.entities) > 1 for lane in lanes):
        yield Column("entity", Message(m.COLUMN_WHAT), over=True)
    if any(_differ(lane.rows, "measure") for lane in lanes):
        yield Column("measure", Message(m.COLUMN_MEASURE), leaves=4)
    yield Column("value", Message(m.COLUMN_VALUE), "number")
    yield Column("unit", Message(m.COLUMN_UNIT))
    converted = [lane for lane in lanes if lane.is_converted]
    if converted:
        alone = len(converted) == 1
        yield Column("drawn", converted[0].unit.words if alone else Message(cm.COLUMN_COMPARED), "number", leaves=2)
    yield Column("change", Message(cm.COLUMN_CHANGE_SHORT), "number", leaves=3)
    yield Column("basis", Message(m.FIELD_BASIS))
    yield Column("source", Message(m.BLOCK_SOURCE))
    yield Column("published", Message(m.FIELD_PUBLISHED), "date", leaves=1)
    yield Column("verdict", Message(cm.COLUMN_VERDICT))


def _differ(rows: Sequence[ChartRow], key: str) -> bool:
    return len({row.cells[key].key for row in rows if key in row.cells}) > 1


def _heads(lanes: Sequence[TableLane]) -> Iterator[GroupHead]:
    """Yield what stands over the rows of each lane: what it shows, of whom if of one alone, and in which unit.

    Where it shows several, each series has a head, and the lane one for the time when its rows are sorted.
    """
    at = 0
    apart = len(lanes) > 1
    units = sum(lane.is_converted for lane in lanes) > 1
    for lane in lanes:
        several = len(lane.entities) > 1
        if apart:
            unit = lane.unit.words if units and lane.is_converted else None
            yield GroupHead(
                at, _over(lane.title, "" if several else next(iter(lane.entities), ""), unit), always=not several
            )
        before: str | None = None
        for place, row in enumerate(lane.rows if several else (), start=at):
            entity = str(row.cells.get("entity", MISSING).key or "")
            if entity != before:
                yield GroupHead(place, _over(lane.title if apart else "", entity, None), series=True)
            before = entity
        at += len(lane.rows)


def _over(title: str, entity: str, unit: Message | None) -> Message:
    """Return in words what stands below, of whom, in which unit."""
    words = (
        Message(cm.TABLE_GROUP_OF, {"title": title, "entity": entity}) if title and entity else plain(title or entity)
    )
    return words if unit is None else Message(cm.TABLE_GROUP_IN, {"group": words, "unit": unit})


def _cells(row: ChartRow, lane: TableLane, *, named: bool) -> dict[str, TableCell]:
    """Return the cells of a row that are shown, by the key of their column; those that say nothing are left out."""
    kept = {key: cell for key in _AS_THEY_ARE if (cell := row.cells.get(key, MISSING)) != MISSING}
    if not named:
        kept.pop("entity", None)
    drawn = row.cells.get(drawn_key(lane.unit), MISSING)
    kept["value"], kept["unit"] = _value(row, drawn, lane)
    if lane.is_converted and drawn != MISSING:
        kept["drawn"] = _drawn(drawn)
    if row.link:
        kept["verdict"] = _verdict(row)
    elif row.cells["value"].words.template != cm.TABLE_NO_FIGURE:
        kept["source"] = row.cells["verdict"]  # why there is no value
    return {key: cell for key, cell in kept.items() if cell != MISSING}


_AS_THEY_ARE = ("period", "entity", "measure", "change", "basis", "source", "published")


def _value(row: ChartRow, drawn: TableCell, lane: TableLane) -> tuple[TableCell, TableCell]:
    """Return a value and its unit: as it is reported; computed as the reports are, or else as it is drawn.

    All values of a lane compare in the unit that is drawn.
    """
    told, unit = row.cells["value"], row.cells.get("unit", MISSING)
    number = told.words.values.get("value")
    if row.report:
        unit = _unit(unit)
    elif row.link and lane.taken_in and isinstance(number, Decimal):
        scaled = without_zeros(number / parse_unit(lane.taken_in).scale)
        told, unit = (
            TableCell(Message("{value}", {"value": scaled}), told.key),
            _unit(TableCell(MISSING.words, lane.taken_in)),
        )
    elif row.link:
        told, unit = drawn, TableCell(lane.unit.words, unit.key)
    words, qualifier = told.words, row.cells.get("qualifier", MISSING)
    if qualifier != MISSING:
        words = Message(cm.TABLE_QUALIFIED, {"qualifier": qualifier.words, "value": words})
    return TableCell(words, drawn.key, told.plain), unit


def _drawn(cell: TableCell) -> TableCell:
    """Return a value as it is drawn, how exact it is told by a sign: it stands under its unit."""
    if cell.qualifier not in _SIGNS:
        return cell
    return TableCell(Message(_SIGNS[cell.qualifier], {"value": cell.words}), cell.key)


_SIGNS: dict[Qualifier, str] = {"about": cm.TABLE_ABOUT, "over": cm.TABLE_OVER, "under": cm.TABLE_UNDER}


def _unit(cell: TableCell) -> TableCell:
    """Return the unit of a report, money in short."""
    unit = parse_unit(str(cell.key))
    short = lane_unit(unit, [unit.scale])
    words = short.words if unit.currency and short.scale == unit.scale else plain(str(cell.key))
    return TableCell(words, cell.key)


def _verdict(row: ChartRow) -> TableCell:
    """Return in short how a report stands to the one that is taken, and what is held of one that does not stand."""
    verdict, standing = row.cells["verdict"], row.cells.get("standing", MISSING)
    nearest = verdict.words.template == cm.VERDICT_DIFFERS_NEAREST
    words = Message(m.VERDICT_DIFFERS) if nearest else verdict.words
    if standing.key not in (None, "stands"):
        words = Message(cm.TABLE_VERDICT, {"verdict": words, "standing": standing.words})
    return msgspec.structs.replace(verdict, words=words)
