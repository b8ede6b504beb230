"""Tests of gui.charts.readoutcard."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gui.base.messages import plain
from gui.base.text import Text
from gui.charts.ink import ChartInk
from gui.charts.readoutcard import SHADE, ReadoutCard
from gui.figures.readout_values import Lens, LensTick, Readout, ReadoutRow
from gui.theme.theme import Theme
from tests.charts import samples
from tests.charts.conftest import colours, count, count_written, picture


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


ROWS_GIVEN_UP, LEAST_LINE = 2, 16


def test_without_room_it_gives_up_width_then_rows_but_neither_the_figure_nor_who_says_it(card: ReadoutCard) -> None:
    sizes = [card.card_size()]
    while card.shrink():
        sizes.append(card.card_size())
    assert sizes[1].width() < sizes[0].width()
    assert sizes[2].height() < sizes[0].height()
    lowest = min(size.height() for size in sizes)
    assert lowest <= sizes[0].height() - ROWS_GIVEN_UP * LEAST_LINE
    assert len(sizes) == 6
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


LENS = Lens(
    1.5,
    2.5,
    plain("EUR m"),
    (
        LensTick(1.78, 1.775, 1.785, plain("1.78"), 1, taken=False, differs=True),
        LensTick(2.1, 2.05, 2.15, plain("2.1"), 2, taken=True, differs=False),
    ),
)


def shown(card: ReadoutCard) -> QImage:
    size = card.card_size().toSize()
    card.resize(size.width() + 2 * SHADE, size.height() + 2 * SHADE)
    return picture(card)


def test_reports_that_differ_have_a_lens_and_their_number(card: ReadoutCard, ink: ChartInk) -> None:
    bare = card.card_size()
    assert count(shown(card), ink.colour("doubtTint")) == 0
    card.set_readout(replace(samples.say("fares-2022"), lens=LENS, different=2), sign="reported", rank=0)
    assert card.card_size().height() > bare.height() + 20
    image = shown(card)
    assert count(image, ink.colour("doubtTint")) > 100
    chip = image.copy(image.width() // 2, SHADE, image.width() // 2 - SHADE, 30)
    assert count_written(chip, ink.colour("doubt")) > 10


def test_the_lens_stays_when_rows_are_given_up(card: ReadoutCard, ink: ChartInk) -> None:
    card.set_readout(replace(samples.say("fares-2022"), lens=LENS, different=2), sign="reported", rank=0)
    while card.shrink():
        assert count(shown(card), ink.colour("doubtTint")) > 50
    assert card.card_size().height() > 50


def test_a_very_long_report_is_cut_within_the_card(card: ReadoutCard, ink: ChartInk) -> None:
    row = ReadoutRow(plain("A journal with a very long name " * 4), plain("a value in very many words " * 4), "press")
    card.set_readout(replace(samples.say("fares-2022"), rows=(row,)), sign="press", rank=0)
    size = card.card_size()
    assert size.width() < 400
    image = shown(card)
    right = image.copy(image.width() - SHADE + 2, 20, SHADE - 4, image.height() - 40)
    assert count_written(right, ink.colour("ink")) == 0
