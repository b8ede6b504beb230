"""How a row of the legend is drawn: sample or box, name, and the latest value."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.charts.entries import Entry
from gui.charts.ink import ChartInk
from gui.charts.legend_model import LegendRole
from gui.charts.swatches import WIDTH, paint_swatch
from gui.theme.drawing import draw_box, draw_inner_ring
from gui.theme.parts.row_guide import RowGuide

BETWEEN = 8
"""Pixels above a heading."""
_AIR = 6
_APART = 18
_LEADING, _CLOSE = 4, 1
"""Pixels between rows, and where they would not all have room else."""
_BOX, _ICON = 12, 16

AnyIndex = QModelIndex | QPersistentModelIndex


class Listing(Protocol):
    """What the rows ask of the list they are drawn in."""

    @property
    def wrapping(self) -> bool: ...
    def height(self) -> int: ...
    def viewport(self) -> QWidget: ...
    def lights(self, entry: Entry) -> bool: ...
    def length_of(self, line: int) -> int: ...
    def only_words(self) -> str: ...


def sample(ink: ChartInk, entry: Entry, *, ratio: float) -> QIcon:
    """Return the sample of an entry for a menu on a screen of a ratio of pixels."""
    picture = QPixmap(QSize(round(WIDTH * ratio), round(_ICON * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    place = QRectF(0, 0, WIDTH, _ICON)
    paint_swatch(painter, ink, place, sign=entry.sign, rank=entry.rank, glyph=entry.glyph)
    painter.end()
    return QIcon(picture)


class LegendRows(QStyledItemDelegate):
    """Draws a row: sample or box, name, and the latest value, or "only" while the pointer is over it."""

    def __init__(self, *, ink: ChartInk, legend: Listing, guide: RowGuide) -> None:
        super().__init__(guide)
        self._ink = ink
        self._legend = legend
        self._guide = guide
        self._pictures = ink.row_pictures()

    def line_height(self) -> int:
        """Return the height of a row; a column closes up a little before anything is out of sight."""
        line = round(self._ink.line("small"))
        loose = line + _LEADING
        return (
            loose if self._legend.wrapping or self._legend.length_of(loose) <= self._legend.height() else line + _CLOSE
        )

    def width_of(self, entry: Entry) -> int:
        """Return the width of a row of its own among others."""
        return round(self._lead(entry) + self._ink.width(entry.words) + 2) + _APART

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        entry = index.data(LegendRole.ENTRY)
        if not isinstance(entry, Entry):
            return QSize()
        height = self.line_height()
        if self._legend.wrapping:
            return QSize(min(self.width_of(entry), self._legend.viewport().width()), height)
        above = BETWEEN if entry.sign == "heading" and index.row() else 0
        return QSize(0, height + above)

    def only_rect(self, rect: QRect, entry: Entry) -> QRect:
        """Return where the word "only" stands in a row; nowhere in one that cannot be shown alone."""
        if entry.lane is None or entry.alone or not entry.shown or self._legend.wrapping:
            return QRect()
        width = round(self._ink.width(self._only())) + _AIR
        return QRect(rect.right() + 1 - width, rect.top(), width, rect.height())

    def is_cut(self, rect: QRect, entry: Entry) -> bool:
        """Tell whether the name of a row is not seen whole."""
        note = self._ink.width(entry.note) + _AIR if entry.note and not self._legend.wrapping else 0.0
        return self._lead(entry) + self._ink.width(entry.words) + note > rect.width() + 1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry = index.data(LegendRole.ENTRY)
        if not isinstance(entry, Entry):
            return
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        lit, at = self._legend.lights(entry), self._guide.is_at(index)
        look = (entry, lit, over, at, self._legend.wrapping, self.line_height())
        paint = partial(self._paint_entry, entry=entry, lit=lit, over=over, at=at)
        self._pictures.put(painter, option.rect, look, paint, ground=self._ink.colour("page"))

    def _paint_entry(self, painter: QPainter, rect: QRect, *, entry: Entry, lit: bool, over: bool, at: bool) -> None:
        painter.save()
        if entry.sign == "heading":
            self._paint_heading(painter, rect, entry)
        else:
            self._paint_row(painter, rect, entry, lit=lit, over=over)
        if at:
            draw_inner_ring(painter, rect, ring=self._ink.colour("focus"))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        if not self._legend.wrapping:
            rect = QRect(rect.left(), rect.bottom() + 1 - self.line_height(), rect.width(), self.line_height())
        ink = self._ink
        painter.setFont(ink.font("tick", bold=not entry.glyph))
        painter.setPen(ink.colour("accent" if entry.glyph else "inkSoft"))
        note = ink.width(entry.note, "tick") + _AIR if entry.note else 0
        words = ink.metrics("tick", bold=True).elidedText(
            entry.words, Qt.TextElideMode.ElideRight, rect.width() - note + 1
        )
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        painter.setFont(ink.font("tick"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), entry.note)

    def _paint_row(self, painter: QPainter, rect: QRect, entry: Entry, *, lit: bool, over: bool) -> None:
        ink = self._ink
        if lit:
            painter.fillRect(rect, ink.brush("selection"))
        elif over and entry.is_choice:
            painter.fillRect(rect, ink.brush("hover"))
        if entry.shown:
            place = QRectF(rect)
            paint_swatch(painter, ink, place, sign=entry.sign, rank=entry.rank, glyph=entry.glyph)
        else:
            box = QRect(rect.left() + 1, rect.center().y() - _BOX // 2 + 1, _BOX, _BOX)
            draw_box(painter, box, fill=ink.colour("page"), edge=ink.colour("lineStrong"), radius=2)
        only = self.only_rect(rect, entry) if over else QRect()
        note = "" if self._legend.wrapping or not only.isEmpty() else entry.note
        right = ink.width(note) + _AIR if note else float(only.width())
        words = QRectF(rect).adjusted(self._lead(entry), 0, -right, 0)
        painter.setFont(ink.font("small", bold=lit))
        painter.setPen(ink.colour("ink" if entry.shown else "inkSoft"))
        shown = ink.metrics("small", bold=lit).elidedText(entry.words, Qt.TextElideMode.ElideRight, words.width() + 1)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setFont(ink.font("small"))
        painter.setPen(ink.colour("inkSoft" if only.isEmpty() else "accent"))
        told = note if only.isEmpty() else self._only()
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), told)

    def _lead(self, entry: Entry) -> float:
        """Return the width of a row's sample or box with the air behind it."""
        if entry.sign == "heading":
            return 0.0
        return WIDTH + _AIR

    def _only(self) -> str:
        return self._legend.only_words()
