"""How the style draws scroll bars and splitter handles."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionSlider

from gui.theme.controls import Colour, is_on
from gui.theme.drawing import draw_box

SCROLL_EXTENT = 12
SCROLL_SHORTEST = 32
_THIN, _WIDE = 6, 8
_GRIP_LENGTH, _GRIP_WIDTH = 32, 3


def scroll_slider(option: QStyleOptionSlider) -> QRect:
    """Return where the slider of a scroll bar is; the groove takes all the room, there are no arrow buttons."""
    upright = option.orientation == Qt.Orientation.Vertical
    room = option.rect.height() if upright else option.rect.width()
    span = option.maximum - option.minimum
    length = room
    if span > 0:
        length = min(room, max(SCROLL_SHORTEST, room * option.pageStep // (span + option.pageStep)))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, room - length, option.upsideDown
    )
    if upright:
        return QRect(option.rect.left(), option.rect.top() + start, option.rect.width(), length)
    return QRect(option.rect.left() + start, option.rect.top(), length, option.rect.height())


def draw_scroll_bar(colour: Colour, option: QStyleOptionSlider, painter: QPainter) -> None:
    """Draw a scroll bar: the ground of its pane and a slim slider."""
    painter.fillRect(option.rect, option.palette.window())
    if option.maximum <= option.minimum:
        return
    held = bool(option.activeSubControls & QStyle.SubControl.SC_ScrollBarSlider)
    breadth = _WIDE if held or is_on(option, QStyle.StateFlag.State_MouseOver) else _THIN
    slider = scroll_slider(option)
    if option.orientation == Qt.Orientation.Vertical:
        bar = QRect(slider.right() - breadth - 1, slider.top() + 2, breadth, slider.height() - 4)
    else:
        bar = QRect(slider.left() + 2, slider.bottom() - breadth - 1, slider.width() - 4, breadth)
    draw_box(painter, bar, fill=colour("lineStrong"), edge=None, radius=breadth / 2)


def draw_splitter(colour: Colour, option: QStyleOption, painter: QPainter) -> None:
    """Draw a splitter handle: a hairline, and a grip in the middle of it."""
    beside = is_on(option, QStyle.StateFlag.State_Horizontal)
    over = is_on(option, QStyle.StateFlag.State_MouseOver)
    rect, centre = option.rect, option.rect.center()
    line, grip = QRect(rect), QRect(0, 0, _GRIP_LENGTH, _GRIP_WIDTH)
    if beside:
        line.setLeft(centre.x())
        line.setWidth(1)
        grip = grip.transposed()
    else:
        line.setTop(centre.y())
        line.setHeight(1)
    painter.fillRect(line, colour("line"))
    if beside and not over:
        return
    grip.moveCenter(centre)
    gap = 4
    around = grip.adjusted(0, -gap, 0, gap) if beside else grip.adjusted(-gap, 0, gap, 0)
    painter.fillRect(around, option.palette.window())
    draw_box(painter, grip, fill=colour("ink" if over else "lineStrong"), edge=None, radius=1.5)
