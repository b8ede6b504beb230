"""The legend beside or below the plots: swatch, name and latest value; nothing of it ever lies over data."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.base.text import Text
from gui.charts.entries import Entry
from gui.charts.ink import ChartInk
from gui.charts.swatches import WIDTH, paint_swatch
from gui.theme.parts.tip import plain_tip

LEGEND_WIDTH = 176
_AIR = 6.0
_APART = 18.0
_BETWEEN = 8.0
_LEADING = 4.0
_EXACTNESS = frozenset({"exact", "about", "over", "under"})


@dataclass(frozen=True, slots=True)
class _Row:
    """An entry in its place."""

    entry: Entry
    rect: QRectF


class Legend(QWidget):
    """Lists entries below one another, or side by side in wrapping rows."""

    def __init__(self, *, ink: ChartInk, text: Text, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._ink = ink
        self._text = text
        self._entries: tuple[Entry, ...] = ()
        self._rows: list[_Row] = []
        self._left_out: list[Entry] = []
        self._lit = ""
        self._wrapping = False

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """List these."""
        self._entries = entries
        lines = [f"{entry.words} {entry.note}".strip() for entry in entries if entry.sign != "heading"]
        self.setAccessibleName(self._text.message(Message(cm.LEGEND)))
        self.setAccessibleDescription("\n".join(lines))
        self.arrange()

    def set_wrapping(self, wrapping: bool) -> None:
        """Stand in rows below the plots instead of a column beside them."""
        self._wrapping = wrapping

    def light(self, entity: str) -> None:
        """Light the row of a line, or none."""
        if entity != self._lit:
            self._lit = entity
            self.update()

    def height_for(self, width: int) -> int:
        """Return the height of the wrapping rows at a width."""
        rows = self._wrapped(float(width))
        return round(rows[-1].rect.bottom()) if rows else 0

    def arrange(self) -> None:
        """Place the entries anew; what finds no room is counted in the last row."""
        self._left_out = []
        self._rows = self._wrapped(float(self.width())) if self._wrapping else self._stacked()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, _event: QEvent) -> None:
        self.arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for row in self._rows:
            self._draw(painter, row)
        if self._left_out:
            last = self._rows[-1].rect if self._rows else QRectF(0, 0, self.width(), 0)
            painter.setFont(self._ink.font("small"))
            painter.setPen(self._ink.colour("inkSoft"))
            words = self._text.message(Message(cm.LEGEND_MORE, {"count": len(self._left_out)}))
            place = QRectF(0, last.bottom(), self.width(), self._ink.line("small"))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().event(event)

    def _line(self, entries: Sequence[Entry]) -> float:
        """Return the height of a row in a column, which closes up a little before anything is left out."""
        text = self._ink.line("small")
        even = (self.height() - _BETWEEN * _breaks(entries)) / max(len(entries), 1)
        return min(max(even, text), text + _LEADING)

    def _fitting(self) -> Sequence[Entry]:
        """Return all entries, or else those without which no line is read: not how exact points are, nor headings."""
        needed = [entry for entry in self._entries if entry.sign not in _EXACTNESS]
        while needed and needed[-1].sign == "heading":
            needed.pop()
        bare = [entry for entry in needed if entry.sign != "heading"]
        least = self._ink.line("small")
        for entries in (self._entries, needed):
            if len(entries) * least + _BETWEEN * _breaks(entries) <= self.height():
                return entries
        return bare

    def _stacked(self) -> list[_Row]:
        """Return the entries below one another, as many as there is room for."""
        rows: list[_Row] = []
        entries = self._fitting()
        line = self._line(entries)
        y = 0.0
        for index, entry in enumerate(entries):
            y += _BETWEEN if entry.sign == "heading" and rows else 0.0
            below = line if index + 1 < len(entries) else 0.0
            if y + line + below > self.height() + 0.5:
                self._left_out = list(entries[index:])
                return rows
            rows.append(_Row(entry, QRectF(0, y, self.width(), line)))
            y += line
        return rows

    def _wrapped(self, width: float) -> list[_Row]:
        """Return certainty and lines side by side; the read-out says how exact a point is."""
        rows: list[_Row] = []
        x = y = 0.0
        line = self._ink.line("small") + _LEADING
        for entry in self._entries:
            if entry.sign == "heading" or entry.sign in _EXACTNESS:
                continue
            needed = min(self._swatch(entry) + self._ink.width(entry.words) + 2, width)
            if x > 0 and x + needed > width:
                x, y = 0.0, y + line
            rows.append(_Row(entry, QRectF(x, y, needed, line)))
            x += needed + _APART
        return rows

    def _swatch(self, entry: Entry) -> float:
        """Return the width of a row's sample with the air behind it."""
        return 0.0 if entry.sign == "heading" else WIDTH + _AIR

    def _draw(self, painter: QPainter, row: _Row) -> None:
        """Paint one row."""
        entry, rect, ink = row.entry, row.rect, self._ink
        heading = entry.sign == "heading"
        lit = bool(entry.entity) and entry.entity == self._lit
        if lit:
            painter.fillRect(rect, ink.brush("selection"))
        if not heading:
            paint_swatch(painter, ink, rect, sign=entry.sign, rank=entry.rank)
        font = "tick" if heading else "small"
        note = "" if self._wrapping else entry.note
        note_width = ink.width(note, font) if note else 0.0
        words = rect.adjusted(self._swatch(entry), 0, -(note_width + _AIR if note else 0.0), 0)
        painter.setFont(ink.font(font, bold=heading or lit))
        painter.setPen(ink.colour("inkSoft" if heading else "ink"))
        shown = ink.metrics(font, bold=heading or lit).elidedText(
            entry.words, Qt.TextElideMode.ElideRight, words.width() + 1
        )
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setFont(ink.font(font))
        painter.setPen(ink.colour("inkSoft"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), note)

    def _show_tip(self, event: QHelpEvent) -> None:
        """Show the whole words of a row, or all that was left out."""
        under = [row.entry for row in self._rows if row.rect.contains(event.pos())]
        if under:
            words = "\n".join(filter(None, (under[0].words, under[0].note)))
        else:
            words = "\n".join(entry.words for entry in self._left_out)
        QToolTip.showText(event.globalPos(), plain_tip(words), self)


def _breaks(entries: Sequence[Entry]) -> int:
    """Return how many groups have one before them."""
    return sum(entry.sign == "heading" for entry in entries[1:])
