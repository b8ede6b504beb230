"""What is drawn is told from what is empty."""

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.app.ink import Ink, place_in_window

GROUND = QColor(250, 250, 248)


@pytest.fixture(params=[1.0, 2.0])
def image(request: pytest.FixtureRequest) -> QImage:
    """Return a picture of 100x100 with a hairline, and a black square in its lower right quarter."""
    ratio = float(request.param)
    image = QImage(round(100 * ratio), round(100 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(GROUND)
    painter = QPainter(image)
    painter.fillRect(0, 10, 100, 1, QColor(236, 236, 232))
    painter.fillRect(50, 50, 50, 50, QColor(0, 0, 0))
    painter.end()
    return image


def test_the_share_is_that_of_the_place(image: QImage) -> None:
    ink = Ink(image, ground=GROUND)
    assert ink.share(QRect(0, 0, 100, 100)) == pytest.approx(0.25, abs=0.02)
    assert ink.share(QRect(60, 60, 20, 20)) == 1.0
    assert ink.share(QRect(0, 0, 50, 50)) == 0.0
    assert ink.share(QRect()) == ink.share(QRect(200, 200, 10, 10)) == 0.0


def test_a_small_mark_is_not_overlooked(image: QImage) -> None:
    ink = Ink(image, ground=GROUND)
    assert ink.is_in(QRectF(47.0, 47.0, 4.0, 4.0))
    assert not ink.is_in(QRectF(5.0, 5.0, 4.0, 4.0))


def test_what_is_not_seen_stands_nowhere(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 200)
    part = QWidget(window)
    part.setGeometry(10, 20, 30, 40)
    assert place_in_window(part).isEmpty()
    window.show()
    assert place_in_window(part) == QRect(10, 20, 30, 40)
    part.hide()
    assert place_in_window(part).isEmpty()
