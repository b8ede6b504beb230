"""How rows of lists, trees and tables are drawn."""

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
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
from gui.theme.parts.row_guide import AnyIndex, RowGuide, RowRole
from gui.theme.parts.tip import plain_tip
from gui.theme.theme import Theme
from gui.theme.type_scale import SEMIBOLD

_SIDE, _GLYPH, _GAP = 8, 16, 8
_BASIS, _PEDIGREE = "basis-", 10
"""The glyphs of how sure something is are smaller than icons, everywhere."""

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
        painter.save()
        self._draw_ground(painter, option, index)
        self._draw_words(painter, option, index)
        self._draw_lines(painter, option, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height of a row, and the width its words need; in a list a row is as wide as the list."""
        font = self._font(option, index)
        words = QFontMetrics(font).horizontalAdvance(self._text(index))
        glyph = _GLYPH + _GAP if index.data(RowRole.GLYPH) else 0
        height = self._theme.line_height("tick" if index.data(RowRole.GROUP) else "body") + 8
        return QSize(0 if isinstance(self._view, QListView) else words + glyph + 2 * _SIDE + 2, height)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Say the whole text where it was cut and the model has no tip of its own."""
        if event.type() == QEvent.Type.ToolTip and not index.data(Qt.ItemDataRole.ToolTipRole):
            text, room = self._text(index), self._words_rect(option, index)
            cut = QFontMetrics(self._font(option, index)).horizontalAdvance(text) > room.width()
            QToolTip.showText(event.globalPos(), plain_tip(text) if cut else "", view)
            return True
        return super().helpEvent(event, view, option, index)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Fill the cell: chosen, under the pointer, a group head, or nothing."""
        if index.data(RowRole.GROUP):
            painter.fillRect(option.rect, self._theme.colour("chrome"))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colour("selection"))
        elif self._guide.is_over(index):
            painter.fillRect(option.rect, self._theme.colour("hover"))

    def _draw_words(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Write the glyph and the text, elided where it does not fit."""
        room = self._words_rect(option, index)
        glyph = index.data(RowRole.GLYPH)
        if glyph:
            ratio = self._view.devicePixelRatioF()
            size = _PEDIGREE if str(glyph).startswith(_BASIS) else _GLYPH
            pixmap = self._theme.pixmap(str(glyph), "inkSoft", size, ratio=ratio)
            left = room.left() - _GAP - (_GLYPH + size) // 2
            painter.drawPixmap(left, option.rect.center().y() - size // 2 + 1, pixmap)
        font = self._font(option, index)
        metrics = QFontMetrics(font)
        mode = Qt.TextElideMode.ElideMiddle if index.data(RowRole.MIDDLE) else Qt.TextElideMode.ElideRight
        words = metrics.elidedText(self._text(index), mode, room.width())
        width = metrics.horizontalAdvance(words)
        left = room.left()
        if _aligned(index) & Qt.AlignmentFlag.AlignRight:
            blank = min(self._blank(metrics, index), room.width() - width)
            left = room.right() + 1 - width - max(0, blank)
        elif _aligned(index) & Qt.AlignmentFlag.AlignHCenter:
            left = room.center().x() - width // 2
        baseline = room.top() + (room.height() - metrics.height()) // 2 + metrics.ascent()
        painter.setFont(font)
        painter.setPen(self._theme.colour(self._ink(option, index)))
        painter.drawText(left, baseline, words)
        if index.data(RowRole.LINK) and (self._guide.is_over(index) or self._guide.is_at(index)):
            accent = self._theme.colour("accent")
            draw_door_line(painter, QPointF(left, baseline), width, colour=accent, solid=False)

    def _draw_lines(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the hairline below the row and the ring inside it."""
        bottom = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(bottom, self._theme.colour("line"))
        if self._guide.is_at(index):
            left, right = self._ends(index)
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
        if not places or index.data(RowRole.GROUP):
            return True, True
        place = header.visualIndex(index.column())
        return place == min(places), place == max(places)

    def _words_rect(self, option: QStyleOptionViewItem, index: AnyIndex) -> QRect:
        """Return where the text of a cell stands."""
        glyph = _GLYPH + _GAP if index.data(RowRole.GLYPH) else 0
        return QRect(option.rect).adjusted(_SIDE + glyph, 0, -_SIDE, -1)

    def _blank(self, metrics: QFontMetrics, index: AnyIndex) -> int:
        """Return the width to leave free so that points stand below one another, also those of heavier figures."""
        most = index.data(RowRole.DECIMALS)
        if not isinstance(most, int) or most <= 0:
            return 0
        fraction, sign = _behind_digits(self._text(index))
        heaviest = QFontMetrics(self._theme.font("body", weight=SEMIBOLD))
        most_room = heaviest.horizontalAdvance(_POINT + "0" * most + sign)
        return most_room - metrics.horizontalAdvance(fraction + sign)

    def _font(self, option: QStyleOptionViewItem, index: AnyIndex) -> QFont:
        """Return the font of a cell."""
        if index.data(RowRole.GROUP):
            return self._theme.font("tick", weight=SEMIBOLD)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) or bool(index.data(RowRole.LIT))
        return self._theme.font("body", weight=SEMIBOLD if chosen else None)

    def _ink(self, option: QStyleOptionViewItem, index: AnyIndex) -> str:
        """Return the role of a cell's text."""
        if not option.state & QStyle.StateFlag.State_Enabled:
            return "inkFaint"
        usual = "inkSoft" if index.data(RowRole.GROUP) else "ink"
        return str(index.data(RowRole.INK) or usual)

    def _text(self, index: AnyIndex) -> str:
        """Return the text of a cell on one line."""
        shown = index.data(Qt.ItemDataRole.DisplayRole)
        return "" if shown is None else " ".join(str(shown).split("\n"))

    def _restyle(self) -> None:
        """Lay rows out again for another size of type."""
        self._view.doItemsLayout()
        self._view.viewport().update()


def _aligned(index: AnyIndex) -> Qt.AlignmentFlag:
    """Return how a cell is aligned: left where its model does not say."""
    said = index.data(Qt.ItemDataRole.TextAlignmentRole)
    if isinstance(said, int | Qt.AlignmentFlag):
        return Qt.AlignmentFlag(said)
    return Qt.AlignmentFlag.AlignLeft
