"""The legend of a sheet: every row whole, beside the plots where it is as high as they are, else in columns below."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.charts.entries import Entry
from gui.charts.ink import ChartInk
from gui.charts.paragraphs import broken, paint_line
from gui.charts.swatches import WIDTH, paint_swatch

_AIR = 6.0
_BETWEEN = 8.0
_LEADING = 4.0
_LEAST_NAME = 72.0
"""Beside a note the name keeps so much; else the note gets a line of its own."""
_APART = 24.0


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in its place, its name in lines; `own_line` puts the note below the name."""

    entry: Entry
    rect: QRectF
    lines: tuple[str, ...]
    own_line: bool = False


def stacked(entries: Sequence[Entry], ink: ChartInk, width: float) -> list[Row]:
    """Return the rows below one another, from zero on."""
    rows: list[Row] = []
    y = 0.0
    for entry in entries:
        heading = entry.sign == "heading"
        role = "tick" if heading else "small"
        free = width - (0.0 if heading else WIDTH + _AIR)
        note = ink.width(entry.note, role) + _AIR if entry.note else 0.0
        own_line = bool(note) and free - note < _LEAST_NAME
        lines = broken(entry.words, ink.font(role, bold=heading), free if own_line else free - note)
        y += _BETWEEN if heading and rows else 0.0
        high = ink.line(role) * (len(lines) + own_line) + _LEADING
        rows.append(Row(entry, QRectF(0, y, width, high), lines, own_line))
        y += high
    return rows


def in_columns(entries: Sequence[Entry], ink: ChartInk, width: float, *, column: float) -> list[Row]:
    """Return the rows in columns of a width, side by side and about as high as one another."""
    across = max(int((width + _APART) // (column + _APART)), 1)
    rows = stacked(entries, ink, min(column, width))
    wanted = height(rows) / across
    placed: list[Row] = []
    at = 0
    top = 0.0
    for index, row in enumerate(rows):
        needed = row.rect.bottom() - top
        alone = row.entry.sign == "heading" and index + 1 < len(rows)
        needed += rows[index + 1].rect.height() if alone else 0.0
        if placed and at + 1 < across and needed > wanted + row.rect.height() / 2:
            at, top = at + 1, row.rect.top()
        placed.append(replace(row, rect=row.rect.translated(at * (column + _APART), -top)))
    return placed


def height(rows: Sequence[Row]) -> float:
    """Return how high rows are."""
    return max((row.rect.bottom() for row in rows), default=0.0)


def paint_rows(painter: QPainter, ink: ChartInk, rows: Sequence[Row], at: QPointF) -> None:
    """Paint rows with the top left corner of the first at a place."""
    for row in rows:
        _paint_row(painter, ink, row, row.rect.translated(at))


def _paint_row(painter: QPainter, ink: ChartInk, row: Row, rect: QRectF) -> None:
    heading = row.entry.sign == "heading"
    role = "tick" if heading else "small"
    line = ink.line(role)
    left = rect.topLeft() + QPointF(0, _LEADING / 2)
    if not heading:
        swatch = QRectF(left.x(), left.y(), WIDTH, line)
        paint_swatch(painter, ink, swatch, sign=row.entry.sign, rank=row.entry.rank, glyph=row.entry.glyph)
        left += QPointF(WIDTH + _AIR, 0)
    colour = "inkSoft" if heading else "ink"
    for number, words in enumerate(row.lines):
        paint_line(painter, ink, words, left + QPointF(0, number * line), role=role, colour=colour, bold=heading)
    if row.entry.note:
        below = line * len(row.lines) if row.own_line else 0.0
        place = QPointF(rect.right() - ink.width(row.entry.note, role), left.y() + below)
        paint_line(painter, ink, row.entry.note, place, role=role, colour="inkSoft")
