"""A theme, a formatter and a pane with the sample chart for every test of the charts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QGraphicsScene, QWidget
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.charts.ink import ChartInk
from gui.charts.pane import ChartPane
from gui.theme.theme import Theme
from tests.charts import samples

Paint = Callable[[Callable[[QPainter], None]], QImage]


@pytest.fixture
def theme(qtbot: QtBot) -> Iterator[Theme]:
    """Return a light theme of its own."""
    theme = Theme()
    yield theme
    theme.deleteLater()


@pytest.fixture
def ink(theme: Theme) -> ChartInk:
    """Return the ink of that theme."""
    return ChartInk(theme)


@pytest.fixture
def text() -> Text:
    """Return an English formatter."""
    return Text()


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, text: Text) -> ChartPane:
    """Return a shown pane with both lanes and a reader."""
    pane = ChartPane(theme=theme, text=text)
    qtbot.addWidget(pane)
    pane.set_reader(samples.say)
    pane.resize(868, 420)
    pane.show_chart(samples.full_chart())
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


@pytest.fixture
def lively(pane: ChartPane) -> ChartPane:
    """Return the pane with events, notes and a history that is longer than what is seen at first."""
    pane.show_chart(samples.lively_chart())
    return pane


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> QWidget:
    """Return a widget of page colour to lay parts on, whatever theme an earlier test has put in force."""
    desk = QWidget()
    ground = QPalette(desk.palette())
    ground.setColor(QPalette.ColorRole.Window, theme.colour("page"))
    desk.setPalette(ground)
    qtbot.addWidget(desk)
    return desk


@pytest.fixture
def sheet(ink: ChartInk) -> Paint:
    """Return a painter's sheet of 100 x 100 pixels of page colour."""

    def paint(draw: Callable[[QPainter], None]) -> QImage:
        image = QImage(100, 100, QImage.Format.Format_RGB32)
        image.fill(ink.colour("page"))
        painter = QPainter(image)
        draw(painter)
        painter.end()
        return image

    return paint


def pixels(image: QImage) -> npt.NDArray[np.uint32]:
    """Return the pixels of a picture as numbers, red, green and blue."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), dtype=np.uint32).reshape(plain.height(), plain.bytesPerLine() // 4)
    return rows[:, : plain.width()] & np.uint32(0xFFFFFF)


def colours(image: QImage) -> set[str]:
    """Return every colour that occurs in a picture."""
    return {f"#{value:06x}" for value in np.unique(pixels(image))}


NEAR = 64
"""How far each channel of a pixel may be from the colour that letters are written in."""


def count(image: QImage, colour: QColor) -> int:
    """Return how many pixels of a picture have a colour."""
    return int((pixels(image) == colour.rgb() & 0xFFFFFF).sum())


def count_written(image: QImage, colour: QColor) -> int:
    """Return how many pixels come near a colour: thin letters of some fonts are nowhere drawn in their full ink."""
    rgb = pixels(image)
    wanted = colour.rgb()
    near = [abs((rgb >> shift & 0xFF).astype(int) - (wanted >> shift & 0xFF)) <= NEAR for shift in (0, 8, 16)]
    return int((near[0] & near[1] & near[2]).sum())


def scene_picture(scene: QGraphicsScene, ink: ChartInk, size: QSize, ratio: float = 1.0) -> QImage:
    """Return what a scene shows from its corner on, over page colour."""
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(ink.colour("page"))
    painter = QPainter(image)
    place = QRectF(0, 0, size.width(), size.height())
    scene.render(painter, place, place)
    painter.end()
    return image


def picture(widget: QWidget, ratio: float = 1.0) -> QImage:
    """Return a widget as a picture at a device's pixel ratio."""
    image = QImage((QSize(widget.size()) * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    QWidget.render(widget, image, QPoint(0, 0))  # pyqtgraph's view takes a painter alone
    return image


ROOT = Path(__file__).resolve().parents[2]
