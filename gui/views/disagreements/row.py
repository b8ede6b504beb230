"""How a disagreement is drawn: what it is about, the value that is taken and the others, why, and the lens."""

from dataclasses import dataclass
from functools import partial
from itertools import count

import msgspec
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.base.text import Text
from gui.charts.ink import ChartInk
from gui.figures.disagreements import Disagreement, Side
from gui.figures.readout_values import Lens
from gui.models.roles import Role
from gui.theme.drawing import draw_box, draw_door_line, draw_inner_ring
from gui.theme.parts.row_guide import AnyIndex, RowGuide
from gui.theme.parts.row_pictures import RowPictures
from gui.theme.parts.words import LEFT, RIGHT, draw_words
from gui.theme.theme import Theme
from gui.theme.type_scale import SEMIBOLD

LENS_FROM = 720
"""Below this width the lens stands under the words, at 100 %."""

_SIDE, _PAD, _GAP = 8, 8, 8
_GLYPH, _GLYPHS = 10, 18
_LENS_MOST = 400
_WHO = 48
"""Where there is less room than this for who says so, at 100 %, only how far the value is away is told."""
_CHIP_ROUND = 3.0
_WRAP = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignTop.value | Qt.AlignmentFlag.AlignLeft.value
_BASIS_ICONS = {"reported": "basis-reported", "press": "basis-press", "estimate": "basis-estimate"}


@dataclass(frozen=True, slots=True)
class ValueLine:
    """Where one value of a row stands: its glyph, the value, who gives it and how far it is from the taken one."""

    side: Side
    glyph: QPoint
    amount: QRect
    who: QRect
    told: QRect


@dataclass(frozen=True, slots=True)
class RowPlan:
    """Where everything in a row stands; `lens` is None where there is none."""

    head: QRect
    lines: tuple[ValueLine, ...]
    more: QRect
    reason: QRect
    lens: QRect | None
    height: int


class _Look(msgspec.Struct, frozen=True):
    """All that is drawn of a row: `row` stands for what it says, `at` and `pointed` are values by their places."""

    row: int
    title: str
    period: str
    chosen: bool
    over: bool
    lit: bool
    at: int
    pointed: int


class DisagreementDelegate(QStyledItemDelegate):
    """Draws a row, whose values are doors.

    `door` is the value in the current row that the keyboard is at, `pointer` where the mouse is in the list.
    """

    def __init__(self, *, theme: Theme, text: Text, view: QListView, more: str) -> None:
        """Take `more`, the words for values that are not told here, with a field for their count."""
        super().__init__(view)
        self._theme = theme
        self._text = text
        self._view = view
        self._more = more
        self._guide = RowGuide(view=view)
        self._ink = ChartInk(theme)
        self.door = 0
        self.pointer = QPoint(-1, -1)
        self._pictures = RowPictures(theme=theme)
        self._numbers: dict[str, tuple[int, Disagreement]] = {}
        self._next = count()
        self._heights: dict[str, tuple[int, Disagreement, int]] = {}
        theme.changed.connect(self._ink.forget)
        theme.changed.connect(self._heights.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row = index.data(Role.ROW)
        return QSize(0, self._height(row, self._view.viewport().width()) if isinstance(row, Disagreement) else 0)

    def _height(self, row: Disagreement, width: int) -> int:
        """Return how tall a row is; that of one which says the same at the same width is known."""
        known = self._heights.get(row.link)
        if known is not None and known[0] == width and known[1] == row:
            return known[2]
        height = self.plan(row, QRect(0, 0, width, 0)).height
        self._heights[row.link] = width, row, height
        return height

    def door_at(self, index: AnyIndex, place: QPoint) -> str:
        """Return where the value at a place leads, empty where there is none."""
        row = index.data(Role.ROW)
        if not isinstance(row, Disagreement):
            return ""
        lines = self.plan(row, self._view.visualRect(index)).lines
        return next((line.side.link for line in lines if line.amount.contains(place)), "")

    def plan(self, row: Disagreement, rect: QRect) -> RowPlan:
        """Return where everything stands in a row that begins at the rectangle's top and is as wide."""
        line, head = self._theme.line_height("body"), self._theme.line_height("pane_title")
        words = QRect(rect.left() + _SIDE, rect.top() + _PAD, max(rect.width() - 2 * _SIDE, 1), 0)
        beside = rect.width() >= self._theme.scaled(LENS_FROM)
        lens: QRect | None = None
        left = words.width()
        if beside:
            wide = min(words.width() * 2 // 5, self._theme.scaled(_LENS_MOST))
            left = words.width() - wide - 3 * _GAP
        tall = self._lens_height() + self._theme.line_height("tick")
        top = words.top() + head
        lines = self._lines(row, QRect(words.left(), top, left, line))
        top += len(lines) * line
        more = QRect(words.left() + _GLYPHS, top, max(left - _GLYPHS, 1), line if row.more else 0)
        top += more.height()
        if row.lens is not None and beside:
            lens = QRect(words.right() + 1 - wide, words.top() + 2, wide, tall)
            top = max(top, lens.bottom() + 1)
        elif row.lens is not None:
            lens = QRect(words.left(), top + _GAP // 2, words.width(), tall)
            top = lens.bottom() + 1
        reason = QRect(words.left(), top + _GAP // 2, words.width(), 10_000)
        metrics = QFontMetrics(self._theme.font("small"))
        reason.setHeight(metrics.boundingRect(reason, _WRAP, self._text.message(row.reason)).height())
        first = QRect(words.left(), words.top(), left, head)
        return RowPlan(first, lines, more, reason, lens, reason.bottom() + 1 + _PAD - rect.top())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(Role.ROW)
        if not isinstance(row, Disagreement):
            return
        chosen, over = bool(option.state & QStyle.StateFlag.State_Selected), self._guide.is_over(index)
        look = _Look(
            row=self._number(row),
            title=str(index.data()),
            period=str(index.data(Role.WHEN)),
            chosen=chosen,
            over=over,
            lit=bool(index.data(Role.LIT)),
            at=self.door if self._guide.is_at(index) else -1,
            pointed=self._pointed(self.plan(row, option.rect)) if over else -1,
        )
        paint = partial(self._draw_row, row=row, look=look)
        self._pictures.put(painter, option.rect, look, paint, ground=self._theme.colour("page"))

    def _number(self, row: Disagreement) -> int:
        """Return a number for all that a row says: that of a row which says the same is the same."""
        known = self._numbers.get(row.link)
        if known is None or known[1] != row:
            known = self._numbers[row.link] = next(self._next), row
        return known[0]

    def _pointed(self, plan: RowPlan) -> int:
        """Return which value the pointer is at, -1 for none."""
        return next((at for at, line in enumerate(plan.lines) if line.amount.contains(self.pointer)), -1)

    def _draw_row(self, painter: QPainter, rect: QRect, *, row: Disagreement, look: "_Look") -> None:
        colour = self._theme.colour
        if look.chosen or look.over:
            painter.fillRect(rect, colour("selection" if look.chosen else "hover"))
        plan = self.plan(row, rect)
        self._draw_head(painter, plan.head, row, look)
        for place, line in enumerate(plan.lines):
            self._draw_line(painter, line, taken=place == 0, solid=place in (look.at, look.pointed))
        if row.more:
            words = self._more.format(count=self._text.count(row.more))
            draw_words(painter, plan.more, words, font=self._theme.font("small"), colour=colour("inkSoft"))
        painter.setFont(self._theme.font("small"))
        painter.setPen(colour("inkSoft"))
        painter.drawText(plan.reason, _WRAP, self._text.message(row.reason))
        if row.lens is not None and plan.lens is not None:
            self._draw_lens(painter, plan.lens, row.lens)
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        if look.at >= 0:
            draw_inner_ring(painter, rect, ring=colour("focus"))

    def _lens_height(self) -> int:
        from gui.charts.lens import lens_height  # what draws it comes with the charts

        return round(lens_height(self._ink))

    def _draw_lens(self, painter: QPainter, place: QRect, lens: Lens) -> None:
        """Draw the values on their axis, and its unit below that."""
        from gui.charts.lens import paint_lens

        paint_lens(painter, self._ink, QRectF(place), lens, text=self._text, rank=None)
        unit = place.adjusted(0, place.height() - self._theme.line_height("tick"), 0, 0)
        words, font = self._text.message(lens.unit), self._theme.font("tick")
        draw_words(painter, unit, words, font=font, colour=self._theme.colour("inkSoft"), align=RIGHT)

    def _lines(self, row: Disagreement, first: QRect) -> tuple[ValueLine, ...]:
        """Return a line for each value, the values below one another and what is told of them at the right."""
        sides = (row.taken, *row.others)
        bold, small = QFontMetrics(self._theme.font("body", weight=SEMIBOLD)), QFontMetrics(self._theme.font("small"))
        amounts = [bold.horizontalAdvance(self._text.message(side.amount)) + 2 for side in sides]
        left = first.left() + _GLYPHS
        column = min(max(amounts), max((first.width() - _GLYPHS) // 2, 1))
        made = []
        for at, (side, wide) in enumerate(zip(sides, amounts, strict=True)):
            top = first.top() + at * first.height()
            room = max(first.width() - _GLYPHS - column - 2 * _GAP, 1)
            told = min(small.horizontalAdvance(self._text.message(side.told)) + 2, room)
            amount = QRect(left, top, min(wide, column), first.height())
            named = room - told - 2 * _GAP
            who = QRect(
                left + column + 2 * _GAP, top, named if named >= self._theme.scaled(_WHO) else 0, first.height()
            )
            end = QRect(first.right() + 1 - told, top, told, first.height())
            made.append(ValueLine(side, QPoint(first.left() + _GLYPH // 2, amount.center().y()), amount, who, end))
        return tuple(made)

    def _draw_head(self, painter: QPainter, place: QRect, row: Disagreement, look: "_Look") -> None:
        """Draw what it is about, the period behind it, and how far reports are apart in a chip at the right."""
        colour = self._theme.colour
        font = self._theme.font("tick", weight=SEMIBOLD)
        words = self._text.message(row.far) if row.far is not None else "≠"
        chip = QRect(0, 0, QFontMetrics(font).horizontalAdvance(words) + 2 * _GAP, self._theme.line_height("tick"))
        chip.moveCenter(place.center())
        chip.moveRight(place.right())
        draw_box(painter, chip, fill=colour("doubtTint"), edge=colour("doubtLine"), radius=_CHIP_ROUND)
        centre = Qt.AlignmentFlag.AlignCenter
        draw_words(painter, chip, words, font=font, colour=colour("doubt"), align=centre)
        room = QRect(place.left(), place.top(), max(chip.left() - place.left() - 2 * _GAP, 1), place.height())
        bold = look.chosen or look.lit
        small = self._theme.font("small", weight=SEMIBOLD) if bold else self._theme.font("small")
        kept = min(QFontMetrics(small).horizontalAdvance(look.period), room.width() // 2)
        title = room.adjusted(0, 0, -kept - _GAP, 0)
        wide = draw_words(
            painter, title, look.title, font=self._theme.font("body", weight=SEMIBOLD), colour=colour("ink")
        )
        rest = room.adjusted(wide + _GAP, 0, 0, 0)
        draw_words(painter, rest, look.period, font=small, colour=colour("ink" if bold else "inkSoft"))

    def _draw_line(self, painter: QPainter, line: ValueLine, *, taken: bool, solid: bool) -> None:
        colour = self._theme.colour
        ratio = self._view.devicePixelRatioF()
        glyph = self._theme.pixmap(_BASIS_ICONS[line.side.basis], "inkSoft", _GLYPH, ratio=ratio)
        painter.drawPixmap(line.glyph.x() - _GLYPH // 2, line.glyph.y() - _GLYPH // 2 + 1, glyph)
        font = self._theme.font("body", weight=SEMIBOLD) if taken else self._theme.font("body")
        amount = self._text.message(line.side.amount)
        wide = draw_words(painter, line.amount, amount, font=font, colour=colour("ink"), align=LEFT)
        metrics = QFontMetrics(font)
        baseline = line.amount.top() + (line.amount.height() - metrics.height()) // 2 + metrics.ascent()
        start = QPointF(line.amount.left(), baseline)
        draw_door_line(painter, start, wide, colour=colour("accent"), solid=solid)
        small = self._theme.font("small")
        if not line.who.isEmpty():
            draw_words(painter, line.who, self._text.message(line.side.who), font=small, colour=colour("inkSoft"))
        ink = colour("inkSoft" if taken else "doubt")
        draw_words(painter, line.told, self._text.message(line.side.told), font=small, colour=ink, align=RIGHT)
