"""A headline is a figure that opens, with what it means and how sure it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.theme.parts.door import Door
from gui.theme.parts.headline import Headline, Pieces
from gui.theme.theme import Theme
from tests.theme.conftest import Look


@pytest.fixture
def headline(qtbot: QtBot, theme: Theme) -> Headline:
    """Return a headline of a known figure."""
    headline = Headline(theme=theme, ruled=True)
    headline.set_headline(
        label="Turnover, 2024",
        figure=Pieces("EUR", "26.35", "m"),
        meaning="First full-year profit",
        basis="press",
        pedigree="5 of 6 agree",
        link="figure:t-2024",
    )
    qtbot.addWidget(headline)
    headline.resize(240, 100)
    headline.show()
    qtbot.waitExposed(headline)
    return headline


def figure_of(headline: Headline) -> Door:
    """Return the part that opens."""
    return headline.findChildren(Door)[0]


def seen(headline: Headline) -> list[str]:
    """Return the lines that are seen."""
    return [label.text() for label in headline.findChildren(QLabel) if label.isVisible() and label.text()]


def unknown(headline: Headline) -> None:
    """Tell a headline that nobody has said it."""
    headline.set_headline(
        label="Turnover, 2025",
        figure=Pieces(words="not disclosed"),
        meaning="",
        pedigree="gap, not zero",
    )


def test_label_meaning_and_pedigree_are_read(headline: Headline) -> None:
    assert seen(headline) == ["Turnover, 2024", "First full-year profit", "5 of 6 agree"]
    assert figure_of(headline).accessibleName() == "Turnover, 2024: EUR 26.35 m"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_figure_opens_its_card(qtbot: QtBot, headline: Headline, key: Qt.Key) -> None:
    with qtbot.waitSignal(headline.opened, timeout=1000) as opened:
        QTest.keyClick(figure_of(headline), key)
    assert opened.args == ["figure:t-2024"]


def test_it_fits_the_strip(headline: Headline) -> None:
    assert headline.sizeHint().height() <= 100
    headline.set_compact(True)
    assert headline.sizeHint().height() <= 32


def test_a_figure_is_never_cut(headline: Headline) -> None:
    figure = figure_of(headline)
    assert figure.minimumSizeHint().width() == figure.sizeHint().width()
    assert headline.minimumSizeHint().width() >= figure.minimumSizeHint().width()


def test_folded_it_is_label_and_figure(headline: Headline) -> None:
    wide = figure_of(headline).sizeHint().width()
    headline.set_compact(True)
    assert seen(headline) == ["Turnover, 2024"]
    assert figure_of(headline).sizeHint().width() < wide
    headline.set_compact(False)
    assert seen(headline) == ["Turnover, 2024", "First full-year profit", "5 of 6 agree"]


def test_unknown_is_said_in_words_and_opens_nothing(qtbot: QtBot, headline: Headline, theme: Theme, look: Look) -> None:
    known = look(headline).image
    unknown(headline)
    assert figure_of(headline).focusPolicy() == Qt.FocusPolicy.NoFocus
    assert look(headline).image != known
    with qtbot.assertNotEmitted(headline.opened):
        QTest.mouseClick(figure_of(headline), Qt.MouseButton.LeftButton)
    assert look(headline).shows(theme.colour("inkSoft"))


def test_it_shows_ink_on_the_page_with_a_hairline(headline: Headline, theme: Theme, look: Look) -> None:
    picture = look(headline)
    assert picture.at(0, 50) == theme.colour("line").name()
    assert picture.at(8, 50) == theme.colour("page").name()
    assert picture.shows(theme.colour("ink"))


def test_the_figure_is_tinted_while_its_card_is_open(headline: Headline, theme: Theme, look: Look) -> None:
    headline.set_open(True)
    assert look(headline).shows(theme.colour("selection"))


def test_the_glyph_of_its_basis_follows_the_scheme(qtbot: QtBot, light: Theme) -> None:
    headline = Headline(theme=light)
    headline.set_headline(
        label="a", figure=Pieces(figure="1"), meaning="", basis="reported", pedigree="p", link="figure:a"
    )
    qtbot.addWidget(headline)
    glyph = next(label for label in headline.findChildren(QLabel) if not label.pixmap().isNull())
    before = glyph.pixmap().toImage()
    light.set_scheme("dark")
    assert glyph.pixmap().toImage() != before


def test_what_was_not_known_yet_is_a_door_in_the_ink_of_time(headline: Headline, theme: Theme, look: Look) -> None:
    headline.set_headline(
        label="Turnover, 2024", figure=Pieces(words="not known yet"), meaning="", link="figure:t-2024", later=True
    )
    assert figure_of(headline).words() == "not known yet"
    assert look(headline).shows(theme.colour("time"))
