"""The one focus ring of the window: a frame that follows the keyboard."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFocusFrame, QLineEdit, QScrollArea, QWidget
from shiboken6 import Shiboken

RING = 2
"""Pixels of the ring, and of the page colour between it and the part."""

RADIUS_PROPERTY = "cornerRadius"
"""Dynamic property by which a part that is rounder than a button says so."""


OWN_RING_PROPERTY = "drawsOwnRing"
"""Dynamic property by which a part says that it draws the ring itself, round what the keyboard is at in it."""


class FocusRing(QObject):
    """Puts the ring round the part that has the focus, where it came there by the keyboard.

    Fields show it however they got the focus. Lists and texts have none: they draw it inside, round a row or a link.
    """

    def __init__(self, app: QApplication) -> None:
        """Follow the focus of an application, and live as long as it does."""
        super().__init__(app)
        self._frame: QFocusFrame | None = None
        app.focusChanged.connect(self.follow_focus)

    @property
    def widget(self) -> QWidget | None:
        """The widget the ring is round now."""
        frame = self._living_frame()
        return None if frame is None else frame.widget()

    def follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Go round the widget that has the focus now, or away."""
        frame = self._living_frame()
        self._frame = None
        if frame is not None:
            frame.hide()
            frame.deleteLater()
        if now is not None and _wants_ring(now):
            _bring_into_view(now)  # before the frame is made: one that is out of sight stays hidden for good
            self._frame = QFocusFrame(now)
            self._frame.setWidget(now)

    def _living_frame(self) -> QFocusFrame | None:
        """Return the frame, unless it went with its window."""
        frame = self._frame
        return frame if frame is not None and Shiboken.isValid(frame) else None


def came_by_key(widget: QWidget) -> bool:
    """Say whether the focus of a widget's window was last moved by the keyboard."""
    return widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def install_focus_ring(app: QApplication) -> None:
    """Give the application its ring, unless it has one: a second theme draws the same ring."""
    if not any(isinstance(child, FocusRing) for child in app.children()):
        FocusRing(app)


def _wants_ring(widget: QWidget) -> bool:
    """Say whether the ring goes round this widget now."""
    if widget.isWindow() or isinstance(widget, QAbstractScrollArea) or widget.property(OWN_RING_PROPERTY):
        return False
    return came_by_key(widget) or isinstance(widget, QLineEdit)


def _bring_into_view(widget: QWidget) -> None:
    """Scroll to a part with its ring; Qt does so only where Tab began in the same scroll area."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(widget, 2 * RING, 2 * RING)
