"""What a hand does at a chart: mouse, wheel, fingers and keys on the real widgets."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.charts.canvas import PlotCanvas
from gui.charts.marks import Mark
from gui.charts.pane import ChartPane

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def mark(canvas: PlotCanvas, link: str) -> Mark:
    """Return where a link is drawn; `figure:` may be left out."""
    found = canvas.mark(link if ":" in link else f"figure:{link}")
    assert found is not None
    return found


def move_to(pane: ChartPane, place: QPointF) -> None:
    """Move the pointer over the plots."""
    viewport = pane.canvas.viewport()
    QTest.mouseMove(viewport, place.toPoint() + QPoint(3, 3))
    QTest.mouseMove(viewport, place.toPoint())


def drag(widget: QWidget, start: QPoint, *steps: QPoint) -> None:
    """Press the mouse at a place, move it over others and let go at the last."""
    QTest.mousePress(widget, LEFT, pos=start)
    for step in steps:
        QTest.mouseMove(widget, step)
    QTest.mouseRelease(widget, LEFT, pos=steps[-1])


def wheel(
    widget: QWidget, place: QPointF, turn: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> bool:
    """Turn the wheel over a place; tell whether the widget took it."""
    no_phase = Qt.ScrollPhase.NoScrollPhase
    button = Qt.MouseButton.NoButton
    event = QWheelEvent(place, widget.mapToGlobal(place), QPoint(), turn, button, modifiers, no_phase, False)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def pinch(widget: QWidget, place: QPointF, by: float) -> bool:
    """Spread two fingers over a place by a part of what is seen; tell whether the widget took it."""
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        widget.mapToGlobal(place),
        by,
        QPointF(),
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def press(pane: ChartPane, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys in the plots."""
    for key in keys:
        QTest.keyClick(pane.canvas, key, modifiers)
