"""Tests of gui.charts.layer."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsScene

from gui.charts.ink import ChartInk
from gui.charts.layer import Layer


class Frame(Layer):
    """Fills its bounds with ink and leaves the painter in another state."""

    def draw(self, painter: QPainter) -> None:
        painter.fillRect(self.boundingRect(), self.ink.colour("ink"))
        painter.setPen(QPen(self.ink.colour("error"), 9))
        painter.translate(50, 50)


def drawn(scene: QGraphicsScene) -> QImage:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor.fromString("white"))
    painter = QPainter(image)
    scene.render(painter, QRectF(0, 0, 100, 100), QRectF(0, 0, 100, 100))
    painter.end()
    return image


def test_it_paints_in_pixels_of_the_canvas_and_leaves_the_painter_as_it_was(ink: ChartInk) -> None:
    scene = QGraphicsScene()
    below, above = Frame(ink=ink, depth=1), Frame(ink=ink, depth=2)
    scene.addItem(above)
    scene.addItem(below)
    below.redraw(QRectF(10, 10, 20, 20))
    above.redraw(QRectF(60, 60, 20, 20))
    image = drawn(scene)
    assert image.pixelColor(15, 15) == image.pixelColor(65, 65) == ink.colour("ink")
    assert image.pixelColor(40, 40) == QColor.fromString("white")
    assert scene.items()[0] is above


def test_it_takes_another_size(ink: ChartInk) -> None:
    scene = QGraphicsScene()
    frame = Frame(ink=ink, depth=0)
    scene.addItem(frame)
    frame.redraw(QRectF(0, 0, 10, 10))
    frame.redraw(QRectF(0, 0, 90, 90))
    assert drawn(scene).pixelColor(80, 80) == ink.colour("ink")
