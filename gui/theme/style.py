"""Our style over Fusion: sizes, the focus ring, and who draws what."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QStyleOptionToolButton,
    QWidget,
)

from gui.theme import bars, controls
from gui.theme.controls import CONTROL_HEIGHT, Colour
from gui.theme.drawing import CONTROL_RADIUS, draw_inner_ring, draw_ring
from gui.theme.focus import RADIUS_PROPERTY, RING
from gui.theme.menus import draw_menu_frame, draw_menu_item, menu_item_size

# Where all panes move, Qt asks some 800 times: what Fusion would answer after two more questions stands here as well.
_METRICS = {
    QStyle.PixelMetric.PM_DefaultFrameWidth: 1,
    QStyle.PixelMetric.PM_ButtonIconSize: 16,
    QStyle.PixelMetric.PM_SmallIconSize: 16,
    QStyle.PixelMetric.PM_ListViewIconSize: 16,
    QStyle.PixelMetric.PM_ToolBarIconSize: 16,
    QStyle.PixelMetric.PM_LineEditIconSize: 16,
    QStyle.PixelMetric.PM_ButtonShiftHorizontal: 0,
    QStyle.PixelMetric.PM_ButtonShiftVertical: 0,
    QStyle.PixelMetric.PM_ScrollBarExtent: bars.SCROLL_EXTENT,
    QStyle.PixelMetric.PM_ScrollBarSliderMin: bars.SCROLL_SHORTEST,
    QStyle.PixelMetric.PM_ScrollView_ScrollBarSpacing: 0,
    QStyle.PixelMetric.PM_ScrollView_ScrollBarOverlap: 0,
    QStyle.PixelMetric.PM_SplitterWidth: 9,
    QStyle.PixelMetric.PM_IndicatorWidth: 16,
    QStyle.PixelMetric.PM_IndicatorHeight: 16,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth: 16,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight: 16,
    QStyle.PixelMetric.PM_CheckBoxLabelSpacing: 8,
    QStyle.PixelMetric.PM_MenuPanelWidth: 1,
    QStyle.PixelMetric.PM_MenuVMargin: 4,
    QStyle.PixelMetric.PM_MenuHMargin: 0,
    QStyle.PixelMetric.PM_ToolTipLabelFrameWidth: 6,
    QStyle.PixelMetric.PM_FocusFrameHMargin: 2 * RING,
    QStyle.PixelMetric.PM_FocusFrameVMargin: 2 * RING,
}
_HINTS = {
    QStyle.StyleHint.SH_ComboBox_Popup: 0,
    QStyle.StyleHint.SH_EtchDisabledText: 0,
    QStyle.StyleHint.SH_DitherDisabledText: 0,
    QStyle.StyleHint.SH_ScrollBar_Transient: 0,
    QStyle.StyleHint.SH_ScrollBar_LeftClickAbsolutePosition: 0,
    QStyle.StyleHint.SH_ScrollView_FrameOnlyAroundContents: 0,
    QStyle.StyleHint.SH_ItemView_ShowDecorationSelected: 1,
    QStyle.StyleHint.SH_ToolTip_WakeUpDelay: 500,
    QStyle.StyleHint.SH_Widget_Animation_Duration: 0,
    QStyle.StyleHint.SH_FocusFrame_AboveWidget: 1,
    QStyle.StyleHint.SH_UnderlineShortcut: 0,
}
_ROOM = {QStyle.ContentsType.CT_ComboBox: 40, QStyle.ContentsType.CT_LineEdit: 12}
_CHEVRONS = {
    QStyle.PrimitiveElement.PE_IndicatorArrowDown: "chevron-down",
    QStyle.PrimitiveElement.PE_IndicatorArrowUp: "chevron-up",
    QStyle.PrimitiveElement.PE_IndicatorArrowLeft: "chevron-left",
    QStyle.PrimitiveElement.PE_IndicatorArrowRight: "chevron-right",
}
_UNDRAWN = frozenset(
    {
        QStyle.PrimitiveElement.PE_FrameStatusBarItem,
        QStyle.PrimitiveElement.PE_PanelStatusBar,
        QStyle.PrimitiveElement.PE_PanelMenuBar,
        QStyle.PrimitiveElement.PE_PanelToolBar,
        QStyle.PrimitiveElement.PE_FrameLineEdit,
        QStyle.PrimitiveElement.PE_PanelScrollAreaCorner,
    }
)


class ViewerStyle(QProxyStyle):
    """Draws every control by role; whatever it does not know, Fusion draws with our palette."""

    def __init__(self, *, colour: Colour, icon: Callable[[str, str], QIcon]) -> None:
        """Take colours and icons from a theme each time something is drawn."""
        super().__init__("Fusion")
        self._colour = colour
        self._icon = icon

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Return our sizes."""
        known = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if known is None else known

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        """Return our habits: nothing moves, nothing is etched, tips come after half a second."""
        known = _HINTS.get(hint)
        return super().styleHint(hint, option, widget, returnData) if known is None else known

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Return the size of a control for what it holds."""
        if kind == QStyle.ContentsType.CT_ScrollBar:  # asked for most, and it is as its metrics say
            return size
        height = max(CONTROL_HEIGHT, option.fontMetrics.height() + 10)
        if kind == QStyle.ContentsType.CT_PushButton and isinstance(option, QStyleOptionButton):
            has_menu = bool(option.features & QStyleOptionButton.ButtonFeature.HasMenu)
            return QSize(size.width() + (40 if has_menu else 24), height)
        if kind == QStyle.ContentsType.CT_ToolButton and isinstance(option, QStyleOptionToolButton):
            words = bool(option.text) and option.toolButtonStyle != Qt.ToolButtonStyle.ToolButtonIconOnly
            return QSize(size.width() + 14 if words else height, height)
        if kind in _ROOM:
            return QSize(size.width() + _ROOM[kind], height)
        usual = self.baseStyle().sizeFromContents(kind, option, size, widget)
        return menu_item_size(option, usual) if isinstance(option, QStyleOptionMenuItem) else usual

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Return where the parts of scroll bars and combo boxes are."""
        if control == QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return _scroll_part(option, part)
        if control == QStyle.ComplexControl.CC_ComboBox:
            if part == QStyle.SubControl.SC_ComboBoxEditField:
                return controls.combo_text_rect(option.rect)
            if part == QStyle.SubControl.SC_ComboBoxArrow:
                return option.rect.adjusted(option.rect.width() - 26, 0, 0, 0)
        return self.baseStyle().subControlRect(control, option, part, widget)

    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        """Return where fields write."""
        usual = self.baseStyle().subElementRect(element, option, widget)
        return usual.adjusted(6, 0, -4, 0) if element == QStyle.SubElement.SE_LineEditContents else usual

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Draw fields, boxes, frames and the focus inside lists."""
        if element in _UNDRAWN:
            return
        if element == QStyle.PrimitiveElement.PE_FrameFocusRect:
            if isinstance(widget, QAbstractItemView):
                draw_inner_ring(painter, option.rect, ring=self._colour("focus"))
        elif element == QStyle.PrimitiveElement.PE_PanelLineEdit:
            controls.draw_field(self._colour, option, painter, widget)
        elif element in (
            QStyle.PrimitiveElement.PE_IndicatorCheckBox,
            QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck,
        ):
            controls.draw_check(self._colour, option, painter)
        elif element == QStyle.PrimitiveElement.PE_IndicatorRadioButton:
            controls.draw_radio(self._colour, option, painter)
        elif element == QStyle.PrimitiveElement.PE_PanelTipLabel:
            painter.fillRect(option.rect, self._colour("ink"))
        elif element in (QStyle.PrimitiveElement.PE_PanelMenu, QStyle.PrimitiveElement.PE_FrameMenu):
            draw_menu_frame(self._colour, option, painter)
        elif element in _CHEVRONS:
            self._draw_chevron(_CHEVRONS[element], option, painter)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Draw buttons, labels, menu entries, splitters and the focus ring."""
        if isinstance(option, QStyleOptionButton) and element == QStyle.ControlElement.CE_PushButtonBevel:
            controls.draw_button(self._colour, option, painter)
        elif isinstance(option, QStyleOptionButton) and element == QStyle.ControlElement.CE_PushButtonLabel:
            controls.draw_button_label(self._colour, option, painter)
        elif isinstance(option, QStyleOptionComboBox) and element == QStyle.ControlElement.CE_ComboBoxLabel:
            controls.draw_combo_label(self._colour, option, painter)
        elif isinstance(option, QStyleOptionMenuItem) and element == QStyle.ControlElement.CE_MenuItem:
            draw_menu_item(self._colour, self._icon, option, painter)
        elif element == QStyle.ControlElement.CE_Splitter:
            bars.draw_splitter(self._colour, option, painter)
        elif element == QStyle.ControlElement.CE_FocusFrame:
            self._draw_focus_frame(option, painter, widget)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw combo boxes, scroll bars and tool buttons."""
        if isinstance(option, QStyleOptionComboBox) and control == QStyle.ComplexControl.CC_ComboBox:
            controls.draw_combo(self._colour, option, painter)
        elif isinstance(option, QStyleOptionSlider) and control == QStyle.ComplexControl.CC_ScrollBar:
            bars.draw_scroll_bar(self._colour, option, painter)
        elif isinstance(option, QStyleOptionToolButton) and control == QStyle.ComplexControl.CC_ToolButton:
            controls.draw_tool_button(self._colour, option, painter)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def standardIcon(
        self, icon: QStyle.StandardPixmap, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> QIcon:
        """Return our cross for clearing a field, Fusion's icons else."""
        if icon == QStyle.StandardPixmap.SP_LineEditClearButton:
            return self._icon("close", "inkSoft")
        return super().standardIcon(icon, option, widget)

    def _draw_chevron(self, name: str, option: QStyleOption, painter: QPainter) -> None:
        """Draw an arrow as a chevron of our family."""
        enabled = controls.is_on(option, QStyle.StateFlag.State_Enabled)
        square = QRect(0, 0, 16, 16)
        square.moveCenter(option.rect.center())
        mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
        self._icon(name, "inkSoft").paint(painter, square, Qt.AlignmentFlag.AlignCenter, mode)

    def _draw_focus_frame(self, option: QStyleOption, painter: QPainter, frame: QWidget | None) -> None:
        """Draw the ring round the part the frame is for, as round as the part."""
        part = frame.widget() if isinstance(frame, QFocusFrame) else None
        inner = None if part is None else part.property(RADIUS_PROPERTY)
        radius = float(inner) if isinstance(inner, int | float) else CONTROL_RADIUS
        draw_ring(painter, option.rect, ring=self._colour("focus"), gap=self._colour("page"), radius=radius + 2 * RING)


def _scroll_part(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """Return where a part of a scroll bar is: it has a groove and a slider only."""
    slider, rect = bars.scroll_slider(option), QRect(option.rect)
    upright = option.orientation == Qt.Orientation.Vertical
    if part == QStyle.SubControl.SC_ScrollBarSlider:
        return slider
    if part == QStyle.SubControl.SC_ScrollBarGroove:
        return rect
    if part == QStyle.SubControl.SC_ScrollBarSubPage:
        if upright:
            rect.setBottom(slider.top() - 1)
        else:
            rect.setRight(slider.left() - 1)
        return rect
    if part == QStyle.SubControl.SC_ScrollBarAddPage:
        if upright:
            rect.setTop(slider.bottom() + 1)
        else:
            rect.setLeft(slider.right() + 1)
        return rect
    return QRect()
