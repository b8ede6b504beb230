"""Tests of gui.charts.layer."""

import os
import subprocess
import sys
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView
from pytestqt.qtbot import QtBot

from gui.charts.ink import ChartInk
from gui.charts.layer import Layer
from tests.charts.conftest import ROOT, pixels, scene_picture


class Frame(Layer):
    """Fills its bounds with ink and leaves the painter in another state."""

    drawn = 0

    def draw(self, painter: QPainter) -> None:
        self.drawn += 1
        painter.fillRect(self.boundingRect(), self.ink.colour("ink"))
        painter.setPen(QPen(self.ink.colour("error"), 9))
        painter.translate(50, 50)


class Sketch(Layer):
    """Draws slanting lines and words, in which every blur is seen."""

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.ink.pen("ink", 2.0))
        painter.drawLine(5, 5, 90, 40)
        painter.setFont(self.ink.font("small"))
        painter.drawText(QRectF(5, 50, 90, 40), int(Qt.AlignmentFlag.AlignLeft), "Sharp 123")


def drawn(scene: QGraphicsScene) -> QImage:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor.fromString("white"))
    painter = QPainter(image)
    scene.render(painter, QRectF(0, 0, 100, 100), QRectF(0, 0, 100, 100))
    painter.end()
    return image


@pytest.fixture
def scene(qtbot: QtBot) -> Iterator[QGraphicsScene]:
    scene = QGraphicsScene(QRectF(0, 0, 100, 100))
    yield scene
    scene.deleteLater()


def test_it_paints_in_pixels_of_the_canvas_and_leaves_the_painter_as_it_was(
    scene: QGraphicsScene, ink: ChartInk
) -> None:
    below, above = Frame(ink=ink, depth=1), Frame(ink=ink, depth=2)
    scene.addItem(above)
    scene.addItem(below)
    below.redraw(QRectF(10, 10, 20, 20))
    above.redraw(QRectF(60, 60, 20, 20))
    image = drawn(scene)
    assert image.pixelColor(15, 15) == image.pixelColor(65, 65) == ink.colour("ink")
    assert image.pixelColor(40, 40) == QColor.fromString("white")
    assert scene.items()[0] is above
    assert above.acceptedMouseButtons() == Qt.MouseButton.NoButton


def test_it_takes_another_size(scene: QGraphicsScene, ink: ChartInk) -> None:
    frame = Frame(ink=ink, depth=0)
    scene.addItem(frame)
    frame.redraw(QRectF(0, 0, 10, 10))
    frame.redraw(QRectF(0, 0, 90, 90))
    assert drawn(scene).pixelColor(80, 80) == ink.colour("ink")


def test_kept_it_is_painted_anew_only_when_it_was_told_to(qtbot: QtBot, scene: QGraphicsScene, ink: ChartInk) -> None:
    frame, other = Frame(ink=ink, depth=0), Frame(ink=ink, depth=1)
    scene.addItem(frame)
    scene.addItem(other)
    for layer in (frame, other):
        layer.redraw(QRectF(0, 0, 90, 90))
    frame.keep()
    view = QGraphicsView(scene)
    qtbot.addWidget(view)
    view.resize(120, 120)
    with qtbot.waitExposed(view):
        view.show()
    painted, others = frame.drawn, other.drawn
    for _ in range(5):
        other.redraw(QRectF(0, 0, 90, 90))
        view.viewport().repaint()
    assert other.drawn >= others + 5
    assert frame.drawn <= painted + 1
    frame.redraw(QRectF(0, 0, 90, 90))
    view.viewport().repaint()
    assert frame.drawn >= painted + 1


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_kept_it_is_as_sharp_as_painted_whatever_was_drawn_before(
    scene: QGraphicsScene, ink: ChartInk, ratio: float
) -> None:
    sketch = Sketch(ink=ink, depth=0)
    scene.addItem(sketch)
    sketch.redraw(QRectF(0, 0, 100, 100))
    painted = scene_picture(scene, ink, QSize(100, 100), ratio)
    sketch.keep()
    for before in (1.0, 3.0, 2.0):
        scene_picture(scene, ink, QSize(100, 100), before)
    assert difference(scene_picture(scene, ink, QSize(100, 100), ratio), painted) < 0.004


def difference(one: QImage, other: QImage) -> float:
    """Return how far two pictures are apart: the mean of their pixels' differences, 0 to 1."""
    first, second = (pixels(image) & np.uint32(0xFF) for image in (one, other))
    return float(np.abs(first.astype(int) - second.astype(int)).mean()) / 255


BETWEEN = """
import sys
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView
from gui.charts.ink import ChartInk
from gui.theme.theme import Theme
from tests.charts.test_layer import Sketch

app = QApplication([])
scene = QGraphicsScene(QRectF(0, 0, 100, 100))
sketch = Sketch(ink=ChartInk(Theme()), depth=0)
scene.addItem(sketch)
sketch.redraw(QRectF(0, 0, 100, 100))
view = QGraphicsView(scene)
view.resize(120, 120)
view.show()
app.processEvents()
painted = view.viewport().grab().toImage()
sketch.keep()
kept = view.viewport().grab().toImage()
sys.stdout.write(f"{painted.devicePixelRatio()} {painted == kept}")
view.deleteLater()
"""


@pytest.mark.parametrize("factor", ["1.25", "1.5"])
def test_on_a_screen_between_whole_ratios_nothing_is_blurred(factor: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BETWEEN],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "QT_SCALE_FACTOR": factor},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{factor} True"
