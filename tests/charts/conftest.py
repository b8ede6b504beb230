"""A theme, a formatter and a pane with the sample chart for every test of the charts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
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
    pane.show()
    qtbot.waitExposed(pane)
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


def picture(widget: QWidget, ratio: float = 1.0) -> QImage:
    """Return a widget as a picture at a device's pixel ratio."""
    image = QImage((QSize(widget.size()) * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    widget.render(image, QPoint(0, 0))
    return image


def move_to(pane: ChartPane, place: QPointF) -> None:
    """Move the pointer over the plots."""
    viewport = pane.canvas.viewport()
    QTest.mouseMove(viewport, place.toPoint() + QPoint(3, 3))
    QTest.mouseMove(viewport, place.toPoint())


def press(pane: ChartPane, *keys: Qt.Key) -> None:
    """Press keys in the plots."""
    for key in keys:
        QTest.keyClick(pane.canvas, key)


ROOT = Path(__file__).resolve().parents[2]
