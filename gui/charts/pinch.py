"""Two fingers that come nearer: a touchpad tells it as an event of its own, a touch screen as a gesture."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget


class Pinch(NamedTuple):
    """How many times nearer, and about which place."""

    factor: float
    place: QPointF


def hear_pinches(widget: QWidget) -> None:
    """Let a widget be told of pinches on a touch screen."""
    widget.grabGesture(Qt.GestureType.PinchGesture)


def pinch_of(event: QEvent, widget: QWidget) -> Pinch | None:
    """Return the pinch that an event of a widget tells of, None for other events."""
    if isinstance(event, QNativeGestureEvent):
        if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            return Pinch(1 + event.value(), event.position())
        return None
    gesture = event.gesture(Qt.GestureType.PinchGesture) if isinstance(event, QGestureEvent) else None
    if isinstance(gesture, QPinchGesture):
        return Pinch(gesture.scaleFactor(), QPointF(widget.mapFromGlobal(gesture.centerPoint().toPoint())))
    return None
