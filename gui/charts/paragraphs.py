"""Words below one another at a width, broken where the language lets them be, for sheets that are painted."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from gui.charts.ink import ChartInk

_SLACK = 4.0
"""Pixels kept free: at another scale the letters of a line may be a little wider."""


@dataclass(frozen=True, slots=True)
class _Line:
    """Words with the top of their line, counted from the top of the column."""

    words: str
    top: float
    role: str
    colour: str


class Paragraphs:
    """A column of lines that is measured before it is painted."""

    def __init__(self, *, ink: ChartInk, width: float) -> None:
        self._ink = ink
        self._width = width
        self._lines: list[_Line] = []
        self.height = 0.0

    @property
    def words(self) -> tuple[str, ...]:
        """The lines from above."""
        return tuple(line.words for line in self._lines)

    def add(self, words: str, *, role: str, colour: str = "ink", after: float = 0.0) -> None:
        """Write words below what is there, with so much air before them unless they are the first; none if empty."""
        if not words:
            return
        self.height += after if self._lines else 0.0
        for line in broken(words, self._ink.font(role), self._width):
            self._lines.append(_Line(line, self.height, role, colour))
            self.height += self._ink.line(role)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint the column with its top left corner at a place."""
        for line in self._lines:
            paint_line(painter, self._ink, line.words, at + QPointF(0, line.top), role=line.role, colour=line.colour)


def paint_line(
    painter: QPainter, ink: ChartInk, words: str, at: QPointF, *, role: str, colour: str, bold: bool = False
) -> None:
    """Paint words in the middle of a line of their role that begins at a place."""
    metrics = ink.metrics(role, bold=bold)
    base = (ink.line(role) + metrics.ascent() - metrics.descent()) / 2
    painter.setFont(ink.font(role, bold=bold))
    painter.setPen(ink.colour(colour))
    painter.drawText(at + QPointF(0, base), words)


def broken(words: str, font: QFont, width: float) -> tuple[str, ...]:
    """Return words in lines of a width: between words, or inside one that is longer than a line."""
    if QFontMetricsF(font).horizontalAdvance(words) <= width - _SLACK and "\n" not in words:
        return (words,)
    lines: list[str] = []
    for paragraph in words.splitlines():
        layout = QTextLayout(paragraph, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(width - _SLACK, 1.0))
            lines.append(_part(paragraph, line.textStart(), line.textLength()))
            line = layout.createLine()
        layout.endLayout()
    return tuple(lines)


def _part(words: str, start: int, length: int) -> str:
    """Return a part that Qt counts in units of UTF-16."""
    units = words.encode("utf-16-le", "surrogatepass")
    return units[2 * start : 2 * (start + length)].decode("utf-16-le", "surrogatepass").strip()
