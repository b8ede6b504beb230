"""Rows as text that DuckDB reads without a doubt."""

from decimal import Decimal

from gui.dossier.rows import Row

_ESCAPES = (("\\", "\\s"), ("\n", "\\n"), ("\r", "\\r"), ("\0", "\\0"))
"""Rows are handed over as lines, so what could end one travels as an escape. The backslash goes first, comes last."""
_SPECIALS = tuple(special for special, _ in _ESCAPES)


class Batch:
    """Rows as lines that DuckDB reads without a doubt: each cell in quotation marks, each row on one line."""

    def __init__(self, fields: list[str], numeric: frozenset[int]) -> None:
        self._fields = fields
        self._numeric = sorted(numeric)
        self.columns = (
            "record",
            *(f"c{index}" for index in range(len(fields))),
            *(f"n{index}" for index in self._numeric),
            "surplus",
        )
        self._lines: list[str] = []
        self.first = 0
        self.size = 0
        self.longest = 0
        self.escaped = False

    @property
    def count(self) -> int:
        return len(self._lines)

    def add(self, row: Row) -> None:
        """Take a row: its cells, those that are numbers once more as plain numbers, and what has no column."""
        width = len(self._fields)
        cells: list[str | None] = [str(row.number), *row.texts[:width]]
        cells += [None] * (width + 1 - len(cells))
        cells += [self._plain_number(row, index) for index in self._numeric]
        cells.append("\n".join(row.texts[width:]) or None)
        line = ",".join('"' + self._escape(cell) + '"' if cell is not None else "" for cell in cells)
        self.longest = max(self.longest, len(line))
        self.size += len(line)
        self._lines.append(line)

    def clear(self) -> None:
        """Begin the next batch."""
        self.first += len(self._lines)
        self._lines.clear()
        self.size = 0
        self.escaped = False

    def text(self) -> bytes:
        """Return the lines."""
        return ("\n".join(self._lines) + "\n").encode("utf-8", "replace")

    def _plain_number(self, row: Row, index: int) -> str | None:
        cell = row.cells.get(self._fields[index])
        return str(cell) if isinstance(cell, int | Decimal) else None

    def _escape(self, cell: str) -> str:
        if has_specials(cell):
            cell = escaped(cell)
            self.escaped = True
        return cell.replace('"', '""')


def has_specials(text: str) -> bool:
    """Tell whether anything in a text travels as an escape."""
    return any(special in text for special in _SPECIALS)


def escaped(cell: str) -> str:
    """Return a cell with its escapes."""
    for special, escape in _ESCAPES:
        cell = cell.replace(special, escape)
    return cell


def unescaped(column: str) -> str:
    """Return the SQL that undoes the escapes: every backslash left stands before the letter of its escape."""
    expression = column
    for special, escape in reversed(_ESCAPES):
        expression = f"replace({expression}, '{escape}', chr({ord(special)}))"
    return expression
