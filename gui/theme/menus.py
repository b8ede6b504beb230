"""How the style draws menus: a raised ground with a hairline, one entry tinted."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionMenuItem

from gui.theme.controls import Colour, is_on

Icon = Callable[[str, str], QIcon]

ROW = 28
_SEPARATOR = 9
_LEFT, _ICON, _RIGHT, _BETWEEN = 12, 16, 12, 24
_TEXT = _LEFT + _ICON + 8
_WORDS = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value | Qt.TextFlag.TextHideMnemonic.value


def menu_item_size(option: QStyleOptionMenuItem, wanted: QSize) -> QSize:
    """Return the size of a menu entry: room for a mark or icon, the words, the keys and an arrow."""
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator:
        return QSize(wanted.width(), _SEPARATOR)
    label, _, keys = option.text.partition("\t")
    words = option.fontMetrics.horizontalAdvance(label)
    beside = option.fontMetrics.horizontalAdvance(keys) + _BETWEEN if keys else 0
    return QSize(_TEXT + words + beside + _RIGHT + _ICON, max(ROW, option.fontMetrics.height() + 10))


def draw_menu_frame(colour: Colour, option: QStyleOption, painter: QPainter) -> None:
    """Draw the ground and the edge of a menu."""
    painter.fillRect(option.rect, colour("lineStrong"))
    painter.fillRect(option.rect.adjusted(1, 1, -1, -1), colour("raised"))


def draw_menu_item(colour: Colour, icon: Icon, option: QStyleOptionMenuItem, painter: QPainter) -> None:
    """Draw one entry of a menu."""
    rect = option.rect
    painter.fillRect(rect, colour("raised"))
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator:
        painter.fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), colour("line"))
        return
    enabled = is_on(option, QStyle.StateFlag.State_Enabled)
    if enabled and is_on(option, QStyle.StateFlag.State_Selected):
        painter.fillRect(rect, colour("selection"))
    mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
    mark = QRect(rect.left() + _LEFT, rect.center().y() - _ICON // 2 + 1, _ICON, _ICON)
    if option.checked:
        icon("check", "accent").paint(painter, mark, Qt.AlignmentFlag.AlignCenter, mode)
    elif not option.icon.isNull():
        option.icon.paint(painter, mark, Qt.AlignmentFlag.AlignCenter, mode)
    label, _, keys = option.text.partition("\t")
    words = rect.adjusted(_TEXT, 0, -_RIGHT - _ICON, 0)
    painter.setFont(option.font)
    painter.setPen(colour("ink" if enabled else "inkFaint"))
    painter.drawText(words, _WORDS | Qt.AlignmentFlag.AlignLeft.value, label)
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.SubMenu:
        arrow = QRect(rect.right() - _RIGHT - _ICON + 4, mark.top(), _ICON, _ICON)
        icon("chevron-right", "inkSoft").paint(painter, arrow, Qt.AlignmentFlag.AlignCenter, mode)
    if keys:
        painter.setPen(colour("inkSoft" if enabled else "inkFaint"))
        painter.drawText(rect.adjusted(0, 0, -_RIGHT - _ICON, 0), _WORDS | Qt.AlignmentFlag.AlignRight.value, keys)
