"""Pictures of any scale: the size asked for, on the ground asked for, with everything as thick as it should be."""

import pytest
from PySide6.QtCore import QLineF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.export.picture import LARGEST_SCALE, TooLarge, picture, png

SHEET = QSize(120, 80)
GROUND, INK = QColor(250, 250, 250), QColor(0, 0, 0)
SCALES = [0.5, 1.0, 1.25, 1.5, 2.0, 3.0, LARGEST_SCALE]


def draw(painter: QPainter) -> None:
    """Draw a line of 4 across the middle and a square of 10 in the far corner."""
    painter.setPen(QPen(INK, 4))
    painter.drawLine(QLineF(0, 40, 120, 40))
    painter.fillRect(QRectF(110, 70, 10, 10), INK)


@pytest.mark.parametrize("scale", SCALES)
def test_a_picture_has_the_size_the_ground_and_the_strokes_of_its_scale(qtbot: QtBot, scale: float) -> None:
    made = picture(draw, SHEET, scale=scale, ground=GROUND)
    assert (made.width(), made.height()) == (round(120 * scale), round(80 * scale))
    assert made.pixelColor(0, 0) == GROUND
    assert made.pixelColor(made.width() - 1, made.height() - 1) == INK
    middle = [made.pixelColor(made.width() // 3, y).lightness() for y in range(round(60 * scale))]
    covered = sum(GROUND.lightness() - light for light in middle) / GROUND.lightness()
    assert covered == pytest.approx(4 * scale, abs=0.1)


def test_the_same_picture_is_the_same_file(qtbot: QtBot) -> None:
    files = {
        png(picture(draw, SHEET, scale=1.5, ground=GROUND), title="T", description="D", software="S") for _ in range(2)
    }
    assert len(files) == 1


def test_a_file_says_what_it_shows_and_is_as_large_on_paper_at_every_scale(qtbot: QtBot) -> None:
    for scale in (1.0, 3.0):
        made = picture(draw, SHEET, scale=scale, ground=GROUND)
        read = QImage.fromData(png(made, title="订单 & orders", description="Over 80,000.", software="Viewer 1"))
        assert (read.text("Title"), read.text("Description")) == ("订单 & orders", "Over 80,000.")
        assert read.text("Software") == "Viewer 1"
        assert read.size() == made.size()
        assert read.width() / read.dotsPerMeterX() == pytest.approx(120 / 3780)


def test_a_picture_that_no_memory_holds_is_refused_in_a_sentence(qtbot: QtBot) -> None:
    for sheet in (QSize(6_000, 6_000), QSize(10, 5_000)):
        with pytest.raises(TooLarge) as refusal:
            picture(draw, sheet, scale=8, ground=GROUND)
        assert "is too large; choose a smaller scale." in Text().message(refusal.value.message)
    sentence = Text().message(refusal.value.message)
    assert sentence == "A picture of 80 × 40,000 pixels is too large; choose a smaller scale."
