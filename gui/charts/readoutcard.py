"""The read-out under the pointer: a raised card with the figure, what is said of it, and who says so."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.base.text import Text
from gui.charts.chips import Chip, chip_size, chip_words, paint_chip
from gui.charts.entries import Sign
from gui.charts.ink import ChartInk
from gui.charts.lens import lens_height, paint_lens
from gui.charts.paragraphs import broken
from gui.charts.swatches import WIDTH, paint_swatch
from gui.dossier.model import Basis
from gui.figures.readout_values import Lens, Readout
from gui.theme.theme import Theme

SHADE = 10
"""Pixels around the card for its shade."""
_PAD = 12.0
_AIR = 8.0
_WIDE, _NARROW = 330, 228
_LEAST_VALUE = 60
_LEAST_NAME = 24
"""So much of a source's name is left."""
_LENS = 200
"""Least width of a lens."""
_LENS_AIR = 6.0
_GLYPH = 10
_MOST_ROWS = 8
_SHADE_DROP = 2.0
_SHADE_STRENGTH = 0.18
_SHADE_STEP = 3


class _Said(NamedTuple):
    """A row in words."""

    basis: Basis | None
    label: str
    value: str


class ReadoutCard(QWidget):
    """Lies over the pane and lets the mouse through. `size_for` tells the room it needs without its shade."""

    def __init__(self, *, theme: Theme, ink: ChartInk, text: Text, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._theme = theme
        self._ink = ink
        self._text = text
        self._readout: Readout | None = None
        self._title = self._value = self._detail = ""
        self._said: list[_Said] = []
        self._rank: int | None = None
        self._sign: Sign = "line"
        self._shown = 0
        self._widest = _WIDE
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_readout(self, readout: Readout, *, sign: Sign, rank: int | None) -> None:
        """Take what to say, and show as much of it as a card may hold."""
        self._readout, self._sign, self._rank = readout, sign, rank
        say = self._text.message
        self._title, self._value = say(readout.title), say(readout.value)
        self._detail = say(readout.detail) if readout.detail is not None else ""
        self._said = [_Said(row.basis, say(row.label), say(row.value)) for row in readout.rows]
        self._widest = self._ink.scaled(_WIDE)
        self._shown = min(len(readout.rows), _MOST_ROWS)
        self.setAccessibleName(self.spoken())
        self.update()

    def spoken(self) -> str:
        """Return the read-out as it is read aloud."""
        if self._readout is None:
            return ""
        said = [self._title, self._value, self._detail]
        said += [", ".join(filter(None, (row.label, row.value))) for row in self._said]
        return ". ".join(filter(None, said))

    def shrink(self) -> bool:
        """Need less room: first less width, then a row less; say whether there was anything to give up.

        Who says it is never given up. What names several events is never cut: the names are all there is.
        """
        if self._sign == "heading" and not self._value:
            return False
        if self._widest > self._ink.scaled(_NARROW):
            self._widest = self._ink.scaled(_NARROW)
            return True
        if self._shown <= (1 if any(row.basis is not None for row in self._said) else 0):
            return False
        self._widest = self._ink.scaled(_WIDE)
        self._shown -= 1
        return True

    def card_size(self) -> QSizeF:
        """Return the size of the card."""
        ink = self._ink
        title = self._beside_title() + max((ink.width(words) for words in self._title_lines()), default=0.0)
        value = ink.width(self._value, "readout") + (_AIR + ink.width(self._detail) if self._beside() else 0.0)
        rows = [
            _GLYPH + 3 * _AIR + ink.width(row.label, bold=True) + ink.width(row.value, bold=True)
            for row in self._rows()
        ]
        widest = max([title, value, *rows, *(ink.width(line) for line in self._detail_lines())], default=0.0)
        widest = max(widest, ink.scaled(_LENS)) if self._lens() is not None else widest
        width = max(min(widest, self._widest), ink.width(self._value, "readout")) + 2 * _PAD
        return QSizeF(round(width), round(2 * _PAD - 4 + sum(self._heights())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(QPointF(SHADE, SHADE), self.card_size())
        self._draw_card(painter, card)
        if self._readout is not None:
            self._draw_words(painter, card.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD + 2))

    def _rows(self) -> Sequence[_Said]:
        """Return the rows the card has room for: who says the figure is the last to go."""
        first = next((row for row in self._said if row.basis is not None), None)
        kept = [row for row in self._said if row is not first][: max(self._shown - (first is not None), 0)]
        return [row for row in self._said if row in kept or (row is first and self._shown > 0)]

    def _beside(self) -> bool:
        """Say whether the detail finds room beside the figure."""
        both = self._ink.width(self._value, "readout") + _AIR + self._ink.width(self._detail)
        return bool(self._detail) and both <= self._widest

    def _detail_lines(self) -> list[str]:
        """Return the detail as the line below the figure, where it is not beside it."""
        return [self._detail] if self._detail and not self._beside() else []

    def _lens(self) -> Lens | None:
        """Return the lens of the reports, None where they all say one value."""
        return self._readout.lens if self._readout is not None else None

    def _chip(self) -> str:
        """Return what the chip says beside the title; nothing where reports agree."""
        different = self._readout.different if self._readout is not None else 0
        return chip_words(self._text, different) if different > 1 else ""

    def _beside_title(self) -> float:
        """Return the width of the sample before the title and of the chip behind it."""
        chip = self._chip()
        sample = 0.0 if self._sign == "heading" else WIDTH + _AIR
        return sample + (chip_size(self._ink, chip).width() + _AIR if chip else 0.0)

    def _title_lines(self) -> list[str]:
        """Return the title on as many lines as it needs, at most two."""
        lines = broken(self._title, self._ink.font("small"), self._widest - self._beside_title())
        return [*lines[:1], " ".join(lines[1:])] if len(lines) > 1 else list(lines)

    def _heights(self) -> list[float]:
        """Return the heights of title, figure, detail and rows."""
        line = self._ink.line("small")
        return [
            line * max(len(self._title_lines()), 1),
            *([self._ink.line("readout")] if self._value else []),
            *(line for _ in self._detail_lines()),
            *([lens_height(self._ink) + _LENS_AIR] if self._lens() is not None else []),
            *(line + 6 for _ in self._rows()),
        ]

    def _draw_card(self, painter: QPainter, card: QRectF) -> None:
        """Draw the shade as rings that fade outward, then the raised ground with its hairline."""
        painter.setPen(Qt.PenStyle.NoPen)
        for ring in range(SHADE, 0, -_SHADE_STEP):
            shade = QColor(self._theme.colour("shade"))
            shade.setAlphaF(_SHADE_STRENGTH * (1 - ring / SHADE) * _SHADE_STEP / 3)
            painter.setBrush(shade)
            reach = ring * 0.8
            painter.drawRoundedRect(card.adjusted(-reach, -reach + _SHADE_DROP, reach, reach), 4 + reach, 4 + reach)
        painter.setPen(self._ink.pen("lineStrong"))
        painter.setBrush(self._ink.brush("raised"))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _draw_words(self, painter: QPainter, rect: QRectF) -> None:
        """Write title and chip, figure, detail, lens and rows from above."""
        ink, line = self._ink, self._ink.line("small")
        top = QRectF(rect.left(), rect.top(), rect.width(), line)
        left = 0.0 if self._sign == "heading" else WIDTH + _AIR
        if left:
            paint_swatch(painter, ink, top, sign=self._sign, rank=self._rank)
        right = 0.0
        if self._chip():
            size = chip_size(ink, self._chip())
            start = QPointF(top.right() - size.width(), top.center().y() - size.height() / 2)
            paint_chip(painter, ink, Chip(QRectF(start, size), self._chip()))
            right = size.width() + _AIR
        for number, words in enumerate(self._title_lines()):
            place = top.translated(0, number * line).adjusted(left, 0, -right, 0)
            self._write(painter, place, words, "inkSoft" if left else "ink")
        y = top.top() + self._heights()[0]
        if self._value:
            figure = QRectF(rect.left(), y, rect.width(), ink.line("readout"))
            self._write(painter, figure, self._value, "ink", font="readout")
            if self._beside():
                shift = ink.width(self._value, "readout") + _AIR
                self._write(painter, figure.adjusted(shift, 2, 0, 2), self._detail, "inkSoft")
            y = figure.bottom()
        for detail in self._detail_lines():
            self._write(painter, QRectF(rect.left(), y, rect.width(), line), detail, "inkSoft")
            y += line
        lens = self._lens()
        if lens is not None:
            tall = lens_height(ink)
            place = QRectF(rect.left(), y, rect.width(), tall)
            paint_lens(painter, ink, place, lens, text=self._text, rank=self._rank)
            y += tall + _LENS_AIR
        for row in self._rows():
            self._draw_row(painter, QRectF(rect.left(), y + 3, rect.width(), line + 6), row)
            y += line + 6

    def _draw_row(self, painter: QPainter, place: QRectF, row: _Said) -> None:
        """Write one row under a hairline: how sure, what, and its value at the right."""
        painter.setPen(self._ink.pen("line"))
        painter.drawLine(place.topLeft(), place.topRight())
        label, said = row.label, row.value
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
        said = self._fitted(said, value.width() + 1, bold=not report)
        self._write(painter, value, said, "inkSoft" if report else "ink", bold=not report, right=True)

    def _fitted(self, said: str, width: float, *, bold: bool) -> str:
        """Return words cut to a width: of a source its name, before its day and the verdict on it."""
        metrics = self._ink.metrics("small", bold=bold)
        name, comma, rest = said.partition(", ")
        room = width - metrics.horizontalAdvance(comma + rest)
        if metrics.horizontalAdvance(said) <= width or not comma or room < self._ink.scaled(_LEAST_NAME):
            return metrics.elidedText(said, Qt.TextElideMode.ElideRight, width)
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) + comma + rest

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
