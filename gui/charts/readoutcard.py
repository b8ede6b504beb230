"""The read-out under the pointer: a raised card with the figure, what is said of it, and who says so."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.base.text import Text
from gui.charts.entries import Sign
from gui.charts.ink import ChartInk
from gui.charts.swatches import WIDTH, paint_swatch
from gui.figures.chart import Readout, ReadoutRow
from gui.theme.theme import Theme

SHADE = 10
"""Pixels around the card for its shade."""
_PAD = 12.0
_AIR = 8.0
_WIDE, _NARROW = 320, 236
_LEAST_VALUE = 60
_GLYPH = 10
_MOST_ROWS = 6
_SHADE_DROP = 2.0
_SHADE_STRENGTH = 0.18


class ReadoutCard(QWidget):
    """Lies over the pane and lets the mouse through. `size_for` tells the room it needs without its shade."""

    def __init__(self, *, theme: Theme, ink: ChartInk, text: Text, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._theme = theme
        self._ink = ink
        self._text = text
        self._readout: Readout | None = None
        self._rank: int | None = None
        self._sign: Sign = "line"
        self._shown = 0
        self._widest = _WIDE
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_readout(self, readout: Readout, *, sign: Sign, rank: int | None) -> None:
        """Take what to say, and show as much of it as a card may hold."""
        self._readout, self._sign, self._rank = readout, sign, rank
        self._widest = self._ink.scaled(_WIDE)
        self._shown = min(len(readout.rows), _MOST_ROWS)
        self.setAccessibleName(self.spoken())
        self.update()

    def spoken(self) -> str:
        """Return the read-out as it is read aloud."""
        if self._readout is None:
            return ""
        said = [self._title, self._value, self._detail]
        said += [", ".join(filter(None, self._cells(row))) for row in self._readout.rows]
        return ". ".join(filter(None, said))

    def shrink(self) -> bool:
        """Need less room: first less width, then a row less; say whether there was anything to give up."""
        if self._widest > self._ink.scaled(_NARROW):
            self._widest = self._ink.scaled(_NARROW)
            return True
        self._widest = self._ink.scaled(_WIDE)
        self._shown -= 1
        return self._shown >= 0

    def card_size(self) -> QSizeF:
        """Return the size of the card."""
        ink = self._ink
        title = WIDTH + _AIR + ink.width(self._title)
        value = ink.width(self._value, "readout") + (_AIR + ink.width(self._detail) if self._beside() else 0.0)
        cells = [self._cells(row) for row in self._rows()]
        rows = [_GLYPH + 3 * _AIR + ink.width(label, bold=True) + ink.width(said, bold=True) for label, said in cells]
        widest = max([title, value, *rows, *(ink.width(line) for line in self._detail_lines())], default=0.0)
        width = max(min(widest, self._widest), ink.width(self._value, "readout")) + 2 * _PAD
        return QSizeF(round(width), round(2 * _PAD - 4 + sum(self._heights())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(QPointF(SHADE, SHADE), self.card_size())
        self._draw_card(painter, card)
        if self._readout is not None:
            self._draw_words(painter, card.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD + 2))

    @property
    def _title(self) -> str:
        return self._text.message(self._readout.title) if self._readout else ""

    @property
    def _value(self) -> str:
        return self._text.message(self._readout.value) if self._readout else ""

    @property
    def _detail(self) -> str:
        return self._text.message(self._readout.detail) if self._readout and self._readout.detail else ""

    def _rows(self) -> Sequence[ReadoutRow]:
        """Return the rows the card has room for."""
        return self._readout.rows[: max(self._shown, 0)] if self._readout else ()

    def _cells(self, row: ReadoutRow) -> tuple[str, str]:
        return self._text.message(row.label), self._text.message(row.value)

    def _beside(self) -> bool:
        """Say whether the detail finds room beside the figure."""
        both = self._ink.width(self._value, "readout") + _AIR + self._ink.width(self._detail)
        return bool(self._detail) and both <= self._widest

    def _detail_lines(self) -> list[str]:
        """Return the detail as the line below the figure, where it is not beside it."""
        return [self._detail] if self._detail and not self._beside() else []

    def _heights(self) -> list[float]:
        """Return the heights of title, figure, detail and rows."""
        line = self._ink.line("small")
        return [
            line,
            self._ink.line("readout"),
            *(line for _ in self._detail_lines()),
            *(line + 6 for _ in self._rows()),
        ]

    def _draw_card(self, painter: QPainter, card: QRectF) -> None:
        """Draw the shade as rings that fade outward, then the raised ground with its hairline."""
        painter.setPen(Qt.PenStyle.NoPen)
        for ring in range(SHADE, 0, -1):
            shade = QColor(self._theme.colour("shade"))
            shade.setAlphaF(_SHADE_STRENGTH * (1 - ring / SHADE) / 3)
            painter.setBrush(shade)
            reach = ring * 0.8
            painter.drawRoundedRect(card.adjusted(-reach, -reach + _SHADE_DROP, reach, reach), 4 + reach, 4 + reach)
        painter.setPen(self._ink.pen("lineStrong"))
        painter.setBrush(self._ink.brush("raised"))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _draw_words(self, painter: QPainter, rect: QRectF) -> None:
        """Write title, figure, detail and rows from above."""
        line = self._ink.line("small")
        top = QRectF(rect.left(), rect.top(), rect.width(), line)
        paint_swatch(painter, self._ink, top, sign=self._sign, rank=self._rank)
        self._write(painter, top.adjusted(WIDTH + _AIR, 0, 0, 0), self._title, "inkSoft")
        figure = QRectF(rect.left(), top.bottom(), rect.width(), self._ink.line("readout"))
        self._write(painter, figure, self._value, "ink", font="readout")
        y = figure.bottom()
        if self._beside():
            shift = self._ink.width(self._value, "readout") + _AIR
            self._write(painter, figure.adjusted(shift, 2, 0, 2), self._detail, "inkSoft")
        for detail in self._detail_lines():
            self._write(painter, QRectF(rect.left(), y, rect.width(), line), detail, "inkSoft")
            y += line
        for row in self._rows():
            self._draw_row(painter, QRectF(rect.left(), y + 3, rect.width(), line + 6), row)
            y += line + 6

    def _draw_row(self, painter: QPainter, place: QRectF, row: ReadoutRow) -> None:
        """Write one row under a hairline: how sure, what, and its value at the right."""
        painter.setPen(self._ink.pen("line"))
        painter.drawLine(place.topLeft(), place.topRight())
        label, said = self._cells(row)
        indent = 0.0
        if row.basis is not None:
            glyph = self._theme.pixmap(f"basis-{row.basis}", "inkSoft", _GLYPH, ratio=self.devicePixelRatioF())
            painter.drawPixmap(QPointF(place.left(), place.center().y() - _GLYPH / 2), glyph)
            indent = _GLYPH + _AIR
        report = row.basis is not None
        left = self._ink.width(label, bold=report)
        right = self._ink.width(said, bold=not report)
        room = place.width() - indent - 2 * _AIR
        right = min(right, max(room - left, self._ink.scaled(_LEAST_VALUE)))
        words = place.adjusted(indent, 0, -right - 2 * _AIR, 0)
        self._write(painter, words, label, "ink" if report else "inkSoft", bold=report)
        value = place.adjusted(place.width() - right - 2, 0, 0, 0)
        cut = Qt.TextElideMode.ElideMiddle if report else Qt.TextElideMode.ElideRight
        said = self._ink.metrics("small", bold=not report).elidedText(said, cut, value.width() + 1)
        self._write(painter, value, said, "inkSoft" if report else "ink", bold=not report, right=True)

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        words: str,
        role: str,
        *,
        font: str = "small",
        bold: bool = False,
        right: bool = False,
    ) -> None:
        """Write one line, cut with dots where it is too long."""
        painter.setFont(self._ink.font(font, bold=bold))
        painter.setPen(self._ink.colour(role))
        shown = self._ink.metrics(font, bold=bold).elidedText(words, Qt.TextElideMode.ElideRight, place.width() + 1)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
