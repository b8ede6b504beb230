"""The lens in a card says its values and is drawn in every theme."""

import pytest
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.charts.lens_view import LensView
from gui.figures.book import FigureBook
from gui.figures.lens import lens
from gui.theme.theme import Theme
from tests.figures.dossiers import dossier, observation, year


def made(theme: Theme, text: Text) -> LensView:
    book = FigureBook(dossier(observation("a", "2098", year(2022)), observation("b", "2200", year(2022))))
    shown = lens(book, book.figures()[0], "XAU")
    assert shown is not None
    return LensView(theme=theme, text=text, lens=shown)


def test_it_says_the_values_to_who_cannot_see_it(theme: Theme, text: Text, qtbot: QtBot) -> None:
    part = made(theme, text)
    qtbot.addWidget(part)
    assert part.values == "2.098, 2.2"
    assert part.sizeHint().height() > 30


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_it_is_drawn_in_every_theme(theme: Theme, text: Text, qtbot: QtBot, scheme: str) -> None:
    part = made(theme, text)
    qtbot.addWidget(part)
    theme.set_scheme(scheme)
    part.resize(300, 48)
    image = part.grab().toImage()
    inks = {image.pixelColor(x, y).rgb() for x in range(0, 300, 2) for y in range(0, 48, 2)}
    assert len(inks) > 4
    assert theme.colour("doubtLine").rgb() in {image.pixelColor(x, y).rgb() for x in range(300) for y in range(48)}
