"""Tables of a section: observations, sources or other rows, as typed columns with words to show and keys to sort by."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

import msgspec

from gui.base import card_messages as km
from gui.base import chart_messages as cm
from gui.base import messages as m
from gui.base.amount import Amount, Qualifier
from gui.base.elapsed import elapsed_words
from gui.base.messages import Message, plain
from gui.base.period import Period
from gui.base.unit import parse_unit
from gui.dossier.model import Cell, Observation, Resource, Source, View
from gui.figures.book import FigureBook
from gui.figures.citations import citations
from gui.figures.conversion_words import converted_amount, is_foreign, rate_words
from gui.figures.fields import FieldReader
from gui.figures.known_words import known_day, row_mark
from gui.figures.labels import ViewLabels
from gui.figures.links import KIND_OF_ROLE
from gui.figures.wording import BASIS, STANDING, published

ColumnKind = Literal["text", "number", "date"]


class Column(msgspec.Struct, frozen=True):
    """One column: its name, the words above it, and how its cells sort and align.

    Where there is no room, the column that `leaves` with the highest number goes first; one with 0 stays. What is told
    `over` its rows, by the heads of an unsorted table, has its column in a sorted one alone.
    """

    key: str
    title: Message
    kind: ColumnKind = "text"
    leaves: int = 0
    over: bool = False


class TableCell(msgspec.Struct, frozen=True):
    """One cell: what it shows, and what it sorts by (None: missing, always last).

    `plain` is a number as programs read it: ASCII, without groups, a point before decimals. What leaves for programs
    takes it in place of the words; the `unit` and the `qualifier` that the words have around it (nothing for an exact
    one) stand in columns of their own there.
    """

    words: Message
    key: Cell | None
    plain: str = ""
    unit: str = ""
    qualifier: Qualifier = "exact"


class TableRow(msgspec.Struct, frozen=True):
    """One row and the link it opens. `taken` marks the report that is preferred among those of the same figure.

    `different` is how many different values the reports of its figure have; 0 where they agree.
    """

    link: str
    cells: tuple[TableCell, ...]
    taken: bool = True
    different: int = 0


class GroupHead(msgspec.Struct, frozen=True):
    """Words over rows, the first of which stands `at` a place among all rows.

    A head of a `series` is seen while the table is in its own order. One of a group is seen when it is sorted, within
    the group; and `always`, where the group has no heads of series.
    """

    at: int
    words: Message
    series: bool = False
    always: bool = True


class Table(msgspec.Struct, frozen=True):
    """A whole table. `heading` tells what it holds and how much of it, where that is more than the title.

    `seen` is what a window shows of it, if that is less: the same rows, in the same
    order, in columns that tell the eye something; what is copied and saved is the whole.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    heading: Message | None = None
    groups: tuple[GroupHead, ...] = ()
    seen: "Table | None" = None


MISSING = TableCell(plain(""), None)


def number_cell(words: Message, key: Cell | None) -> TableCell:
    """Return the cell of words that hold a number, or of words alone where they hold none."""
    for held in words.values.values():
        if isinstance(held, Amount):
            return TableCell(words, key, plain_number(held.value), held.unit, held.qualifier)
        if isinstance(held, Decimal | int):
            return TableCell(words, key, plain_number(Decimal(held)))
    return TableCell(words, key)


def plain_number(value: Decimal) -> str:
    """Return a number as programs read it."""
    return format(value, "f") if value.is_finite() else str(value)


def table(book: FigureBook, view: View) -> Table | None:
    """Return the table of the view's resource; None where the dossier has no such rows in memory.

    The view's option `columns` names the columns, in order, of a table that is neither observations nor sources.
    """
    resource = book.dossier.resources.get(view.resource)
    if resource is None or view.resource not in book.dossier.tables:
        return None
    title = ViewLabels(view).option("title", resource.title or resource.name)
    match resource.role:
        case "observations":
            return _observations(book, resource, title)
        case "sources":
            return _sources(book, resource, title)
        case _:
            return _records(book, resource, title, ViewLabels(view).words("columns"))


def _observations(book: FigureBook, resource: Resource, title: str) -> Table:
    columns: tuple[Column, ...] = (
        Column("entity", Message(m.COLUMN_WHAT)),
        Column("measure", Message(m.COLUMN_MEASURE)),
        Column("period", Message(m.FIELD_PERIOD), "date"),
        Column("value", Message(m.COLUMN_VALUE), "number"),
        Column("unit", Message(m.COLUMN_UNIT)),
        Column("converted", Message(km.BLOCK_CONVERTED, {"currency": plain(book.standpoint.currency)}), "number"),
        Column("rate", Message(km.COLUMN_RATE), leaves=1),
        Column("basis", Message(m.FIELD_BASIS)),
        Column("standing", Message(m.FIELD_STANDING)),
        Column("source", Message(m.BLOCK_SOURCE)),
        Column("published", Message(m.FIELD_PUBLISHED), "date"),
    )
    rows = _by_figure(book, book.dossier.tables[resource.name])
    measures = {row.measure for row in rows}
    made = tuple(_observation(book, row) for row in rows)
    currency = book.standpoint.currency
    left_out = {"measure"} if len(measures) == 1 else set[str]()
    if not any(is_foreign(row, currency) for row in rows):
        left_out |= {"converted", "rate"}
    kept = [at for at, column in enumerate(columns) if column.key not in left_out]
    made = tuple(msgspec.structs.replace(row, cells=tuple(row.cells[at] for at in kept)) for row in made)
    return Table(title, tuple(columns[at] for at in kept), made)


def _by_figure(book: FigureBook, names: tuple[str, ...]) -> list[Observation]:
    """Return the observations with the reports of one figure together, the one to show first; else in file order."""
    reports: dict[str, Observation] = {}
    for name in names:
        figure = book.figure(name) if name not in reports else None
        reports |= {report.id: report for report in figure.reports} if figure else {}
    here = frozenset(names)
    return [report for report in reports.values() if report.id in here]


def _observation(book: FigureBook, row: Observation) -> TableRow:
    dossier = book.dossier
    entity = book.entity_name(row.entity)
    measure = book.measure(row.measure).title
    source = dossier.sources.get(row.source)
    scaled = row.value * parse_unit(row.unit).scale
    bare = msgspec.structs.replace(row.amount, unit="")
    figure = book.figure(row.id)
    preferred = figure.preferred if figure else None
    return TableRow(
        f"figure:{row.id}",
        (
            TableCell(plain(entity), entity),
            TableCell(plain(measure), measure),
            TableCell(period_words(row.period, row.elapsed), row.period.end),
            number_cell(Message("{amount}", {"amount": bare}), scaled),
            TableCell(plain(row.unit), row.unit),
            *_converted(book, row),
            TableCell(BASIS[row.basis], row.basis),
            TableCell(STANDING[row.standing], row.standing),
            TableCell(plain(source.name), source.name) if source else MISSING,
            _known(book, row, source),
        ),
        taken=preferred is not None and preferred.id == row.id,
    )


def _converted(book: FigureBook, row: Observation) -> tuple[TableCell, TableCell]:
    """Return a report of money in the currency one looks in and the rate, or why there is none."""
    currency = book.standpoint.currency
    if not currency or not parse_unit(row.unit).currency:
        return MISSING, MISSING
    converted = book.value_in(row, currency)
    if converted is None:
        return MISSING, TableCell(Message(km.NO_RATE, {"day": row.period.end}), None)
    quote = converted.quote
    amount = row.amount if quote is None else converted_amount(converted, currency)
    rate = MISSING if quote is None else TableCell(rate_words(quote), quote.day)
    return number_cell(Message("{amount}", {"amount": amount}), converted.value), rate


def _known(book: FigureBook, row: Observation, source: Source | None) -> TableCell:
    """Return the day a report was published; while one looks from a day, the day it counts from, with its marks."""
    known = book.known.of(f"figure:{row.id}")
    if book.standpoint.known_on is not None and known.day is not None:
        return TableCell(known_day(known), known.day)
    return TableCell(published(source, short=True), source.published) if source else MISSING


def period_words(period: Period, elapsed: str) -> Message:
    """Return a period, and how long since its first day if that is finer than a day."""
    words = Message("{period}", {"period": period})
    return Message(cm.TWO_DETAILS, {"first": words, "second": elapsed_words(elapsed)}) if elapsed else words


def _sources(book: FigureBook, resource: Resource, title: str) -> Table:
    columns = (
        Column("title", Message(m.COLUMN_TITLE)),
        Column("publisher", Message(m.FIELD_PUBLISHER)),
        Column("published", Message(m.FIELD_PUBLISHED), "date"),
        Column("cited", Message(m.COLUMN_CITED), "number"),
    )
    cited = citations(book.dossier)
    rows = (book.dossier.sources[i] for i in book.dossier.tables[resource.name])
    return Table(title, columns, tuple(_source(row, len(cited.get(row.id, ()))) for row in rows))


def _source(row: Source, cited: int) -> TableRow:
    return TableRow(
        f"source:{row.id}",
        (
            TableCell(plain(row.title), row.title),
            TableCell(plain(row.publisher), row.publisher or None),
            TableCell(published(row, short=True), row.published),
            number_cell(Message("{count}", {"count": cited}), cited),
        ),
    )


def _records(book: FigureBook, resource: Resource, title: str, wanted: tuple[str, ...]) -> Table:
    reader = FieldReader(book.dossier, resource.role, resource)
    rows = [book.dossier.records[resource.role][i] for i in book.dossier.tables[resource.name]]
    fields = wanted or tuple(field for field in reader.fields if field != "id" or not resource.role)
    kinds: dict[str, ColumnKind] = {field.name: _kind(field.type) for field in resource.fields}
    columns = tuple(Column(field, _head(reader, field, kinds), kinds.get(field, "text")) for field in fields)
    kind = KIND_OF_ROLE.get(resource.role, "" if resource.role else "row")
    made = []
    for row in rows:
        read = (reader.read(row, field) for field in fields)
        cells = tuple(number_cell(value.value, value.key) if value else MISSING for value in read)
        link = f"{kind}:{row.id}" if kind else ""
        made.append(TableRow(link, (*(_marked(cell, row_mark(book, link)) for cell in cells[:1]), *cells[1:])))
    return Table(title, columns, tuple(made))


def _marked(cell: TableCell, mark: str) -> TableCell:
    """Return the cell that names a row, with the sign that nobody knows since when."""
    if not mark:
        return cell
    bare = cell.plain or (cell.key if isinstance(cell.key, str) else "")
    return msgspec.structs.replace(cell, words=Message(km.MARKED, {"words": cell.words, "mark": mark}), plain=bare)


def _head(reader: FieldReader, field: str, known: Mapping[str, ColumnKind]) -> Message:
    paired = field == "from" and "to" in known
    return Message(m.FIELD_DATE) if paired else plain(reader.title(field))


def _kind(type_name: str) -> ColumnKind:
    if type_name in ("number", "integer"):
        return "number"
    return "date" if type_name in ("date", "year", "yearmonth", "datetime") else "text"
