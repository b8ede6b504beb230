"""How rows of lists, trees and tables are drawn."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QTreeView,
)

from gui.theme.drawing import draw_door_line, draw_inner_ring
from gui.theme.parts.row_guide import AnyIndex, RowGuide
from gui.theme.parts.row_look import RowLook, look_of
from gui.theme.parts.tip import plain_tip
from gui.theme.theme import Theme
from gui.theme.type_scale import SEMIBOLD

_SIDE, _GLYPH, _GAP = 8, 16, 8
_BASIS, _PEDIGREE = "basis-", 10
"""The glyphs of how sure something is are smaller than icons, everywhere."""

_CHIP_GAP, _CHIP_SIDE, _CHIP_ROUND = 6, 4, 3

_POINT = "."


def missing_fraction(text: str, most: int) -> str:
    """Return what a figure lacks to the longest fraction of its column; for its width only, it is never shown."""
    have = max(0, len(_behind_digits(text)[0]) - len(_POINT))
    if most <= have:
        return ""
    return "0" * (most - have) if have else _POINT + "0" * most


def _behind_digits(text: str) -> tuple[str, str]:
    """Return the fraction of a figure with its point, empty where it has none, and the sign behind it."""
    figure = text.rstrip("% \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")
    _, point, digits = figure.rpartition(_POINT)
    return point + digits if point and digits.isdigit() else "", text[len(figure) :]


class RowDelegate(QStyledItemDelegate):
    """Hairlines, hover, selection, the ring inside, 600 for what is chosen, and points below one another.

    What a cell wants beyond its text it says by `RowRole`. One delegate serves one view.
    """

    def __init__(self, *, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._guide = RowGuide(view=view)
        theme.changed.connect(self._restyle)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one cell."""
        look = look_of(index)
        painter.save()
        self._draw_ground(painter, option, index, look)
        if look.text or look.glyph:
            self._draw_words(painter, option, index, look)
        self._draw_lines(painter, option, index, look)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height of a row, and the width its words need; in a list a row is as wide as the list."""
        look = look_of(index)
        words = QFontMetrics(self._font(option, look)).horizontalAdvance(look.text) + self._chip_width(look.chip)
        glyph = _GLYPH + _GAP if look.glyph else 0
        height = self._theme.line_height("tick" if look.group else "body") + 8
        return QSize(0 if isinstance(self._view, QListView) else words + glyph + 2 * _SIDE + 2, height)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Say the whole text where it was cut and the model has no tip of its own."""
        if event.type() == QEvent.Type.ToolTip and not index.data(Qt.ItemDataRole.ToolTipRole):
            look = look_of(index)
            room = _words_rect(option, look).width() - self._chip_width(look.chip)
            cut = QFontMetrics(self._font(option, look)).horizontalAdvance(look.text) > room
            QToolTip.showText(event.globalPos(), plain_tip(look.text) if cut else "", view)
            return True
        return super().helpEvent(event, view, option, index)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, look: RowLook) -> None:
        """Fill the cell: chosen, under the pointer, a group head, or nothing."""
        if look.group:
            painter.fillRect(option.rect, self._theme.colour("chrome"))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colour("selection"))
        elif self._guide.is_over(index):
            painter.fillRect(option.rect, self._theme.colour("hover"))

    def _draw_words(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, look: RowLook) -> None:
        """Write the glyph and the text, elided where it does not fit."""
        room = _words_rect(option, look)
        if look.glyph:
            self._draw_glyph(painter, look.glyph, QPoint(room.left() - _GAP - _GLYPH // 2, option.rect.center().y()))
        font = self._font(option, look)
        metrics = QFontMetrics(font)
        mode = Qt.TextElideMode.ElideMiddle if look.middle else Qt.TextElideMode.ElideRight
        chip = self._chip_width(look.chip)
        words, width = look.text, metrics.horizontalAdvance(look.text)
        if width > room.width() - chip:
            words = metrics.elidedText(words, mode, room.width() - chip)
            width = metrics.horizontalAdvance(words)
        left = room.left()
        if look.align & Qt.AlignmentFlag.AlignRight:
            blank = min(self._blank(metrics, look), room.width() - width)
            left = room.right() + 1 - width - max(0, blank)
        elif look.align & Qt.AlignmentFlag.AlignHCenter:
            left = room.center().x() - width // 2
        baseline = room.top() + (room.height() - metrics.height()) // 2 + metrics.ascent()
        painter.setFont(font)
        painter.setPen(self._theme.colour(_ink(option, look)))
        painter.drawText(left, baseline, words)
        if look.chip:
            self._draw_chip(painter, look.chip, QPoint(left + width + _CHIP_GAP, option.rect.center().y()))
        if look.link and (self._guide.is_over(index) or self._guide.is_at(index)):
            accent = self._theme.colour("accent")
            draw_door_line(painter, QPointF(left, baseline), width, colour=accent, solid=False)

    def _chip_width(self, words: str) -> int:
        """Return the room of a chip with what parts it from the text; 0 for none."""
        if not words:
            return 0
        metrics = QFontMetrics(self._theme.font("tick", weight=SEMIBOLD))
        return _CHIP_GAP + metrics.horizontalAdvance(words) + 2 * _CHIP_SIDE

    def _draw_chip(self, painter: QPainter, words: str, left: QPoint) -> None:
        """Draw a chip of doubt with its left edge at a place."""
        height = self._theme.line_height("tick")
        frame = QRectF(left.x(), left.y() - height // 2, self._chip_width(words) - _CHIP_GAP, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("doubtLine"))
        painter.setBrush(self._theme.colour("doubtTint"))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), _CHIP_ROUND, _CHIP_ROUND)
        painter.setFont(self._theme.font("tick", weight=SEMIBOLD))
        painter.setPen(self._theme.colour("doubt"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_glyph(self, painter: QPainter, glyph: str, middle: QPoint) -> None:
        """Draw an icon about a place."""
        size = _PEDIGREE if glyph.startswith(_BASIS) else _GLYPH
        pixmap = self._theme.pixmap(glyph, "inkSoft", size, ratio=self._view.devicePixelRatioF())
        painter.drawPixmap(middle.x() - size // 2, middle.y() - size // 2 + 1, pixmap)

    def _draw_lines(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, look: RowLook) -> None:
        """Draw the hairline below the row and the ring inside it."""
        bottom = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(bottom, self._theme.colour("line"))
        if self._guide.is_at(index):
            left, right = (True, True) if look.group else self._ends(index)
            draw_inner_ring(painter, option.rect, ring=self._theme.colour("focus"), left=left, right=right)

    def _ends(self, index: AnyIndex) -> tuple[bool, bool]:
        """Say whether a cell is the first and the last of its row as they are shown."""
        if isinstance(self._view, QTableView):
            header = self._view.horizontalHeader()
        elif isinstance(self._view, QTreeView):
            header = self._view.header()
        else:
            return True, True
        places = [header.visualIndex(n) for n in range(header.count()) if not header.isSectionHidden(n)]
        if not places:
            return True, True
        place = header.visualIndex(index.column())
        return place == min(places), place == max(places)

    def _blank(self, metrics: QFontMetrics, look: RowLook) -> int:
        """Return the width to leave free so that points stand below one another, also those of heavier figures."""
        if look.decimals <= 0:
            return 0
        fraction, sign = _behind_digits(look.text)
        heaviest = QFontMetrics(self._theme.font("body", weight=SEMIBOLD))
        most_room = heaviest.horizontalAdvance(_POINT + "0" * look.decimals + sign)
        return most_room - metrics.horizontalAdvance(fraction + sign)

    def _font(self, option: QStyleOptionViewItem, look: RowLook) -> QFont:
        """Return the font of a cell."""
        if look.group:
            return self._theme.font("tick", weight=SEMIBOLD)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) or look.lit
        return self._theme.font("body", weight=SEMIBOLD if chosen else None)

    def _restyle(self) -> None:
        """Lay rows out again for another size of type."""
        self._view.doItemsLayout()
        self._view.viewport().update()


def _words_rect(option: QStyleOptionViewItem, look: RowLook) -> QRect:
    """Return where the text of a cell stands."""
    glyph = _GLYPH + _GAP if look.glyph else 0
    return QRect(option.rect).adjusted(_SIDE + glyph, 0, -_SIDE, -1)


def _ink(option: QStyleOptionViewItem, look: RowLook) -> str:
    """Return the role of a cell's text."""
    if not option.state & QStyle.StateFlag.State_Enabled and not look.group:
        return "inkFaint"
    return look.ink or ("inkSoft" if look.group else "ink")
