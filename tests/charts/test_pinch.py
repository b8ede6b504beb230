"""Tests of gui.charts.pinch."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget
from pytestqt.qtbot import QtBot

from gui.charts.pinch import Pinch, pinch_of


def native(kind: Qt.NativeGestureType, value: float) -> QNativeGestureEvent:
    place = QPointF(30, 40)
    return QNativeGestureEvent(
        kind, QPointingDevice.primaryPointingDevice(), 2, place, place, place, value, QPointF(), 1
    )


def test_a_touchpad_tells_it_by_an_event(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    made = pinch_of(native(Qt.NativeGestureType.ZoomNativeGesture, 0.25), widget)
    assert made == Pinch(1.25, QPointF(30, 40))
    assert pinch_of(native(Qt.NativeGestureType.RotateNativeGesture, 3), widget) is None


def test_a_touch_screen_tells_it_by_a_gesture(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    gesture = QPinchGesture()
    gesture.setScaleFactor(2)
    gesture.setCenterPoint(QPointF(widget.mapToGlobal(QPointF(12, 8).toPoint())))
    assert pinch_of(QGestureEvent([gesture]), widget) == Pinch(2, QPointF(12, 8))
    assert pinch_of(QGestureEvent([]), widget) is None


def test_other_events_tell_of_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert pinch_of(QEvent(QEvent.Type.Paint), widget) is None
