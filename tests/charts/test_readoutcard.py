"""Tests of gui.charts.readoutcard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.base.messages import plain
from gui.base.text import Text
from gui.charts.ink import ChartInk
from gui.charts.readoutcard import SHADE, ReadoutCard
from gui.figures.chart import Readout
from gui.theme.theme import Theme
from tests.charts import samples
from tests.charts.conftest import colours, picture


@pytest.fixture
def card(desk: QWidget, theme: Theme, ink: ChartInk, text: Text) -> ReadoutCard:
    card = ReadoutCard(theme=theme, ink=ink, text=text, parent=desk)
    card.set_readout(samples.say("fares-2022"), sign="reported", rank=0)
    return card


def test_it_is_spoken_whole(card: ReadoutCard) -> None:
    said = card.spoken()
    assert said.startswith("Fares · fares-2022. EUR 2.10 m. +128.1 % on 2021")
    assert "A letter, USD 1.9 m" in said
    assert card.accessibleName() == said


ROWS_GIVEN_UP, LEAST_LINE = 3, 16


def test_without_room_it_gives_up_width_then_rows_but_never_the_figure(card: ReadoutCard) -> None:
    sizes = [card.card_size()]
    while card.shrink():
        sizes.append(card.card_size())
    assert sizes[1].width() < sizes[0].width()
    assert sizes[2].height() < sizes[0].height()
    assert sizes[-1].height() <= sizes[0].height() - ROWS_GIVEN_UP * LEAST_LINE
    assert len(sizes) == 8
    assert card.card_size().height() > 50
    assert "A letter" in card.spoken()


def test_a_long_title_is_cut_not_widened(card: ReadoutCard) -> None:
    card.set_readout(Readout(plain("word " * 100), plain("1"), None, ()), sign="line", rank=2)
    assert card.card_size().width() < 360


def test_it_is_raised_over_the_page(card: ReadoutCard, ink: ChartInk) -> None:
    size = card.card_size().toSize()
    card.resize(size.width() + 2 * SHADE, size.height() + 2 * SHADE)
    image = picture(card)
    assert ink.colour("lineStrong").name() in colours(image)
    assert image.pixelColor(SHADE + 5, SHADE + 5) == ink.colour("raised")
    assert image.pixelColor(1, 1) != image.pixelColor(SHADE - 2, image.height() // 2)


def test_the_mouse_goes_through(card: ReadoutCard) -> None:
    assert card.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
