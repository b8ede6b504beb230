"""A table's numbers as CSV, as tab-separated text and as HTML, each with its heads.

CSV and tab-separated text are for programs: a number stands there bare, as `TableCell.plain` has it, and the unit and
exactness that its words have around it follow in columns of their own. HTML has the words as they are shown.

CSV is as RFC 4180 says: comma, quotation marks doubled, lines ended by CR LF, one line of heads; it is UTF-8. A cell
that a spreadsheet would take for a formula begins with an apostrophe, as OWASP advises, unless it is a number.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.base.text import Text
from gui.figures.tables import Column, Table, TableCell, TableRow
from gui.figures.wording import exactness

_NUMBER = re.compile(r"(?=.*\d)[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?([eE][+-]?\d+)?\s?%?")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BREAKS = re.compile(r"[\t\r\n\v\f\x85\u2028\u2029]+")
_HARMLESS = "'"

_BESIDE = {"unit": cm.EXPORT_UNIT, "qualifier": cm.EXPORT_EXACTNESS}


def comma_separated(table: Table, rows: Sequence[TableRow], text: Text) -> str:
    """Return rows of a table as CSV."""
    return _written(_numbers(table, rows, text), "excel")


def tsv(table: Table, rows: Sequence[TableRow], text: Text) -> str:
    """Return rows of a table with tabs between the cells; a tab or a line break inside a cell becomes a blank."""
    flat = ([_BREAKS.sub(" ", cell) for cell in line] for line in _numbers(table, rows, text))
    return _written(flat, "excel-tab")


def html(table: Table, rows: Sequence[TableRow], text: Text) -> str:
    """Return rows of a table as HTML, for programs that take a table from the clipboard."""
    heads, *lines = _lines(table, rows, text)
    head = "".join(f'<th scope="col">{escape(words)}</th>' for words in heads)
    body = "".join(
        f"<tr>{''.join(_cell(words, column) for words, column in zip(line, table.columns, strict=False))}</tr>\n"
        for line in lines
    )
    caption = f"<caption>{escape(table.title)}</caption>\n" if table.title else ""
    return (
        f'<meta charset="utf-8">\n<table>\n{caption}<thead>\n<tr>{head}</tr>\n</thead>\n'
        f"<tbody>\n{body}</tbody>\n</table>\n"
    )


def _cell(words: str, column: Column) -> str:
    aligned = ' align="right"' if column.kind == "number" else ""
    return f"<td{aligned}>{escape(words)}</td>"


def _lines(table: Table, rows: Sequence[TableRow], text: Text) -> Iterable[list[str]]:
    """Yield the heads, then each row, in words."""
    yield [_safe(text.message(column.title)) for column in table.columns]
    for row in rows:
        yield [_safe(text.message(cell.words)) for cell in row.cells]


def _numbers(table: Table, rows: Sequence[TableRow], text: Text) -> Iterator[list[str]]:
    """Yield the heads, then each row, with bare numbers; which columns there are hangs on all rows of the table."""
    beside = [_beside(row.cells[place] for row in table.rows) for place in range(len(table.columns))]
    heads = (
        [column.title, *(Message(_BESIDE[what], {"title": column.title}) for what in wanted)]
        for column, wanted in zip(table.columns, beside, strict=True)
    )
    yield [_safe(text.message(head)) for column in heads for head in column]
    for row in rows:
        cells = zip(row.cells, beside, strict=True)
        yield [_safe(words) for cell, wanted in cells for words in _apart(cell, wanted, text)]


def _beside(cells: Iterable[TableCell]) -> tuple[str, ...]:
    """Return what a column's numbers have around them: a unit, how exact they are."""
    told = list(cells)
    units, rough = any(cell.unit for cell in told), any(cell.qualifier != "exact" for cell in told)
    return (*(("unit",) if units else ()), *(("qualifier",) if rough else ()))


def _apart(cell: TableCell, wanted: Iterable[str], text: Text) -> Iterator[str]:
    yield cell.plain or text.message(cell.words)
    for what in wanted:
        yield cell.unit if what == "unit" else text.message(exactness(cell.qualifier))


def _safe(words: str) -> str:
    """Return words that no spreadsheet works out: a dossier's text may come from anybody."""
    begins = words.lstrip()
    if begins.startswith(_FORMULA) and not _NUMBER.fullmatch(words):
        return _HARMLESS + words
    return words


def _written(lines: Iterable[Sequence[str]], dialect: str) -> str:
    sheet = io.StringIO(newline="")
    csv.writer(sheet, dialect=dialect).writerows(lines)
    return sheet.getvalue()
