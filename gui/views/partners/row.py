"""How a partner of the list, or the head of a group, is drawn."""

from functools import partial

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.models.partners import PartnerLine
from gui.models.roles import Role
from gui.theme.drawing import draw_inner_ring
from gui.theme.parts.row_guide import AnyIndex, RowGuide
from gui.theme.parts.row_pictures import RowPictures
from gui.theme.parts.words import RIGHT, draw_words
from gui.theme.theme import Theme

ROW = 28
HEAD = 24

_SIDE, _END = 16, 12
_GLYPH = 16
_BRAND = 72
_YEAR = 32


class PartnerDelegate(QStyledItemDelegate):
    """Draws a partner: status glyph, name, brand, year, or since when it is known; or a group head with its count."""

    def __init__(self, *, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._guide = RowGuide(view=view)
        self._pictures = RowPictures(theme=theme)
        self.with_year = True

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, self._theme.scaled(HEAD if index.data(Role.HEAD) else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line = index.data(Role.ROW)
        if not isinstance(line, PartnerLine):
            self._draw_head(painter, option.rect, index, later=bool(index.data(Role.LATER)))
            return
        chosen, over = bool(option.state & QStyle.StateFlag.State_Selected), self._guide.is_over(index)
        at = self._guide.is_at(index)
        paint = partial(self._draw_row, line=line, chosen=chosen, over=over, at=at)
        look = (line, chosen, over, at, self.with_year)
        self._pictures.put(painter, option.rect, look, paint, ground=self._theme.colour("page"))

    def _draw_row(
        self, painter: QPainter, rect: QRect, *, line: PartnerLine, chosen: bool, over: bool, at: bool
    ) -> None:
        if chosen or over:
            painter.fillRect(rect, self._theme.colour("selection" if chosen else "hover"))
        self._draw_partner(painter, rect, line, strong=chosen or line.lit)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(rect.left() + _SIDE, rect.bottom(), rect.right() - _END, rect.bottom())
        if at:
            draw_inner_ring(painter, rect, ring=self._theme.colour("focus"))

    def _draw_head(self, painter: QPainter, rect: QRect, index: AnyIndex, *, later: bool) -> None:
        painter.fillRect(rect, self._theme.colour("timeTint" if later else "chrome"))
        ink = self._theme.colour("time" if later else "inkSoft")
        words = rect.adjusted(_SIDE, 0, -_END, 0)
        if later:
            arrow = QRect(rect.left() + 12, rect.center().y() - _GLYPH // 2 + 1, _GLYPH, _GLYPH)
            icon = "chevron-right" if index.data(Role.FOLDED) else "chevron-down"
            self._theme.icon(icon, "time").paint(painter, arrow)
            words.setLeft(arrow.right() + 6)
        count = str(index.data(Role.COUNT))
        width = draw_words(painter, words, count, font=self._theme.font("tick"), colour=ink, align=RIGHT)
        words.setRight(words.right() - width - 8)
        draw_words(painter, words, str(index.data()), font=self._theme.font("tick", weight=600), colour=ink)
        if self._guide.is_at(index):
            draw_inner_ring(painter, rect, ring=self._theme.colour("focus"))

    def _draw_partner(self, painter: QPainter, rect: QRect, line: PartnerLine, *, strong: bool) -> None:
        glyph = QRect(rect.left() + 12, rect.center().y() - _GLYPH // 2 + 1, _GLYPH, _GLYPH)
        if line.icon:
            self._theme.icon(line.icon, "inkSoft").paint(painter, glyph)
        left, right = glyph.right() + 6, rect.right() - _END
        draw = self._draw_day if line.later else self._draw_facts
        right = draw(painter, rect, right, line)
        name = QRect(left, rect.top(), right - 8 - left, rect.height())
        font = self._theme.font("body", weight=600) if strong else self._theme.font("body")
        ink = self._theme.colour("inkSoft" if line.later and not strong else "ink")
        draw_words(painter, name, line.name, font=font, colour=ink)

    def _draw_day(self, painter: QPainter, rect: QRect, right: int, line: PartnerLine) -> int:
        """Draw since when a partner is known that is not yet; return where that begins."""
        place = QRect(
            rect.left() + rect.width() // 3, rect.top(), right - rect.left() - rect.width() // 3, rect.height()
        )
        font, soft = self._theme.font("small"), self._theme.colour("inkSoft")
        return right - draw_words(painter, place, line.when, font=font, colour=soft, align=RIGHT)

    def _draw_facts(self, painter: QPainter, rect: QRect, right: int, line: PartnerLine) -> int:
        """Draw brand and year; return where they begin. One that is known by name only has neither."""
        font, soft = self._theme.font("small"), self._theme.colour("inkSoft")
        if not line.icon:
            return right
        if self.with_year:
            year = QRect(right - self._theme.scaled(_YEAR), rect.top(), self._theme.scaled(_YEAR), rect.height())
            draw_words(painter, year, line.when, font=font, colour=soft, align=RIGHT)
            right = year.left() - 8
        brand = QRect(right - self._theme.scaled(_BRAND), rect.top(), self._theme.scaled(_BRAND), rect.height())
        draw_words(painter, brand, line.brand or "–", font=font, colour=soft)
        return brand.left()
