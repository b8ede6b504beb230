"""How the style draws buttons, fields, combos and check boxes."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionToolButton,
    QWidget,
)

from gui.theme.drawing import draw_box

Colour = Callable[[str], QColor]

CONTROL_HEIGHT = 28
FAULT_PROPERTY = "fault"
"""Dynamic property of a field whose input is refused: its edge turns to `error`."""

_ICON = 16
_GAP = 6
_LABEL_FLAGS = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextSingleLine.value


def is_on(option: QStyleOption, state: QStyle.StateFlag) -> bool:
    """Say whether a state flag is set."""
    return bool(option.state & state)


def draw_button(colour: Colour, option: QStyleOptionButton, painter: QPainter) -> None:
    """Draw the ground of a push button: outline, filled (default) or text only (flat)."""
    enabled = is_on(option, QStyle.StateFlag.State_Enabled)
    down = is_on(option, QStyle.StateFlag.State_Sunken) or is_on(option, QStyle.StateFlag.State_On)
    over = is_on(option, QStyle.StateFlag.State_MouseOver)
    if _has(option, QStyleOptionButton.ButtonFeature.DefaultButton):
        role = "filledDisabled" if not enabled else "filledPressed" if down else "filledHover" if over else "filled"
        draw_box(painter, option.rect, fill=colour(role), edge=None if enabled else colour("line"))
        return
    ground = _ground(enabled=enabled, down=down, over=over)
    if _has(option, QStyleOptionButton.ButtonFeature.Flat):
        if ground:
            draw_box(painter, option.rect, fill=colour(ground), edge=None)
        return
    edge = colour("lineStrong" if enabled else "line")
    draw_box(painter, option.rect, fill=colour(ground or "page"), edge=edge)


def draw_button_label(colour: Colour, option: QStyleOptionButton, painter: QPainter) -> None:
    """Draw a push button's icon and words in the middle of it."""
    enabled = is_on(option, QStyle.StateFlag.State_Enabled)
    filled = _has(option, QStyleOptionButton.ButtonFeature.DefaultButton)
    flat = _has(option, QStyleOptionButton.ButtonFeature.Flat)
    role = "inkFaint" if not enabled else "onAccent" if filled else "accent" if flat else "ink"
    rect = QRect(option.rect)
    if not option.icon.isNull():
        words = option.fontMetrics.horizontalAdvance(_bare(option.text))
        width = _ICON + (_GAP + words if option.text else 0)
        place = QRect(rect.left() + (rect.width() - width) // 2, rect.top(), _ICON, rect.height())
        option.icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter, _mode(option, enabled=enabled))
        rect.setLeft(place.right() + 1 + _GAP)
        rect.setWidth(words + 2)
    painter.setPen(colour(role))
    painter.drawText(rect, _LABEL_FLAGS | Qt.TextFlag.TextHideMnemonic.value, option.text)
    if _has(option, QStyleOptionButton.ButtonFeature.HasMenu):
        draw_chevron(painter, QPoint(option.rect.right() - 13, option.rect.center().y()), colour(role), down=True)


def draw_tool_button(colour: Colour, option: QStyleOptionToolButton, painter: QPainter) -> None:
    """Draw a tool button: no edge, tinted under the pointer and while on, icon before words."""
    enabled = is_on(option, QStyle.StateFlag.State_Enabled)
    down = is_on(option, QStyle.StateFlag.State_Sunken) or is_on(option, QStyle.StateFlag.State_On)
    over = is_on(option, QStyle.StateFlag.State_MouseOver)
    ground = _ground(enabled=enabled, down=down, over=over)
    if ground:
        draw_box(painter, option.rect, fill=colour(ground), edge=None)
    only_icon = option.toolButtonStyle == Qt.ToolButtonStyle.ToolButtonIconOnly or not option.text
    only_text = option.toolButtonStyle == Qt.ToolButtonStyle.ToolButtonTextOnly or option.icon.isNull()
    state = QIcon.State.On if is_on(option, QStyle.StateFlag.State_On) else QIcon.State.Off
    rect = QRect(option.rect)
    if not only_text:
        place = rect if only_icon else QRect(rect.left() + 8, rect.top(), _ICON, rect.height())
        size = option.iconSize
        square = QRect(QPoint(), size)
        square.moveCenter(place.center())
        option.icon.paint(painter, square, Qt.AlignmentFlag.AlignCenter, _mode(option, enabled=enabled), state)
        rect.setLeft(place.right() + 1 + _GAP)
    if only_text or not only_icon:
        painter.setPen(colour("ink" if enabled else "inkFaint"))
        across = Qt.AlignmentFlag.AlignHCenter if only_text else Qt.AlignmentFlag.AlignLeft
        flags = Qt.AlignmentFlag.AlignVCenter.value | across.value | Qt.TextFlag.TextHideMnemonic.value
        painter.drawText(rect, flags, option.text)


def draw_field(colour: Colour, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """Draw the ground and outline of a line edit."""
    enabled = is_on(option, QStyle.StateFlag.State_Enabled)
    fault = widget is not None and bool(widget.property(FAULT_PROPERTY))
    edge = "error" if fault else "lineStrong" if enabled else "line"
    draw_box(painter, option.rect, fill=colour("page"), edge=colour(edge))


def draw_combo(colour: Colour, option: QStyleOptionComboBox, painter: QPainter) -> None:
    """Draw a combo box: outline and a chevron."""
    enabled = is_on(option, QStyle.StateFlag.State_Enabled)
    down = is_on(option, QStyle.StateFlag.State_Sunken) or is_on(option, QStyle.StateFlag.State_On)
    over = is_on(option, QStyle.StateFlag.State_MouseOver)
    ground = _ground(enabled=enabled, down=down, over=over) or "page"
    draw_box(painter, option.rect, fill=colour(ground), edge=colour("lineStrong" if enabled else "line"))
    place = QPoint(option.rect.right() - 13, option.rect.center().y())
    draw_chevron(painter, place, colour("inkSoft" if enabled else "inkFaint"), down=True)


def draw_combo_label(colour: Colour, option: QStyleOptionComboBox, painter: QPainter) -> None:
    """Draw what a combo box shows, elided where it does not fit."""
    enabled = is_on(option, QStyle.StateFlag.State_Enabled)
    rect = combo_text_rect(option.rect)
    painter.setPen(colour("ink" if enabled else "inkFaint"))
    words = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter.value | Qt.AlignmentFlag.AlignLeft.value, words)


def combo_text_rect(rect: QRect) -> QRect:
    """Return where a combo box writes."""
    return rect.adjusted(10, 1, -26, -1)


def draw_check(colour: Colour, option: QStyleOption, painter: QPainter) -> None:
    """Draw the box of a check box."""
    enabled = is_on(option, QStyle.StateFlag.State_Enabled)
    ticked = is_on(option, QStyle.StateFlag.State_On)
    box = QRect(QPoint(), QSize(14, 14))
    box.moveCenter(option.rect.center())
    over = is_on(option, QStyle.StateFlag.State_MouseOver)
    fill = "filled" if ticked and enabled else "filledDisabled" if ticked else "hover" if over and enabled else "page"
    edge = "filled" if ticked and enabled else "lineStrong" if enabled else "line"
    draw_box(painter, box, fill=colour(fill), edge=colour(edge), radius=3.0)
    if ticked:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("onAccent" if enabled else "inkFaint"), 1.75))
        top = QPointF(box.topLeft())
        painter.drawPolyline(QPolygonF([top + QPointF(3, 7), top + QPointF(6, 10), top + QPointF(11, 4)]))
        painter.restore()


def draw_radio(colour: Colour, option: QStyleOption, painter: QPainter) -> None:
    """Draw the ring of a radio button."""
    enabled = is_on(option, QStyle.StateFlag.State_Enabled)
    ring = QRectF(0, 0, 13, 13)
    ring.moveCenter(QRectF(option.rect).center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("lineStrong" if enabled else "line"), 1))
    painter.setBrush(colour("page"))
    painter.drawEllipse(ring)
    if is_on(option, QStyle.StateFlag.State_On):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("filled" if enabled else "inkFaint"))
        painter.drawEllipse(ring.adjusted(3.5, 3.5, -3.5, -3.5))
    painter.restore()


def draw_chevron(painter: QPainter, centre: QPoint, colour: QColor, *, down: bool) -> None:
    """Draw a small chevron round a centre, pointing down or up."""
    step = 1.75 if down else -1.75
    middle = QPointF(centre) + QPointF(0.5, 0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5))
    ends = [middle + QPointF(-3.5, -step), middle + QPointF(0, step), middle + QPointF(3.5, -step)]
    painter.drawPolyline(QPolygonF(ends))
    painter.restore()


def _ground(*, enabled: bool, down: bool, over: bool) -> str:
    """Return the role of a control's ground, empty at rest."""
    if not enabled:
        return ""
    return "selection" if down else "hover" if over else ""


def _mode(option: QStyleOption, *, enabled: bool) -> QIcon.Mode:
    """Return how a control's icon is drawn."""
    if not enabled:
        return QIcon.Mode.Disabled
    return QIcon.Mode.Active if is_on(option, QStyle.StateFlag.State_MouseOver) else QIcon.Mode.Normal


def _has(option: QStyleOptionButton, feature: QStyleOptionButton.ButtonFeature) -> bool:
    """Say whether a button has a feature."""
    return bool(option.features & feature)


def _bare(text: str) -> str:
    """Return a label without its mnemonic marks."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
