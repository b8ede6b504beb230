"""A chart on paper: light, whole, sharp at every scale, and with where it is from."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gui.base.messages import plain
from gui.base.text import Text
from gui.charts.poster import MARGIN, PROGRAM, SIZE, Imprint, Poster, poster
from gui.dossier.load import load
from gui.figures.book import FigureBook
from gui.figures.chart import Chart
from gui.figures.chart_options import chart_state
from gui.figures.ranks import session_ranks
from gui.figures.series import chart
from gui.theme.theme import Theme
from gui.theme.tokens import load_tokens
from tests.charts import samples
from tests.charts.conftest import count, count_written

IMPRINT = Imprint("Ferry lines", "1.2.0", (plain("Annual report 2022"), plain("Harbour gazette")))
Make = Callable[..., Poster]


@pytest.fixture
def make(theme: Theme, text: Text) -> Iterator[Make]:
    """Return what lays out a sheet."""
    made: list[Poster] = []

    def lay_out(chart: Chart | None = None, imprint: Imprint = IMPRINT, *, on: Theme = theme) -> Poster:
        poster = Poster(chart=chart or samples.full_chart(), imprint=imprint, theme=on, text=text)
        made.append(poster)
        return poster

    yield lay_out
    for sheet in made:
        sheet.close()


def part(image: QImage, place: QRect) -> QImage:
    """Return a part of a picture, the place in logical pixels."""
    ratio = image.devicePixelRatio()
    at, size = place.topLeft() * ratio, place.size() * ratio
    return image.copy(QRect(at, size))


TITLE = QRect(MARGIN, MARGIN + 10, 500, 48)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_a_sheet_is_light_whole_and_titled_at_every_scale(make: Make, theme: Theme, scale: float) -> None:
    poster = make()
    image = poster.image(scale=scale)
    assert image.size() == QSize(round(SIZE.width() * scale), round(SIZE.height() * scale))
    page = theme.colour("page")
    assert page.lightness() > 240
    for x, y in ((0, 0), (image.width() - 1, 0), (0, image.height() - 1), (image.width() - 1, image.height() - 1)):
        assert image.pixelColor(x, y) == page
    assert count(image, page) > image.width() * image.height() / 2
    assert count_written(part(image, TITLE), theme.colour("ink")) > 100 * scale**2
    assert count(part(image, poster.plots), theme.colour("doubtLine")) > 20
    rule = [image.pixelColor(image.width() // 2, y) == theme.colour("ink") for y in range(round((MARGIN + 8) * scale))]
    assert sum(rule) == pytest.approx(2 * scale, abs=1)


def test_ink_grows_with_the_scale_so_that_no_line_gets_thinner(make: Make, theme: Theme) -> None:
    poster = make()
    colour = theme.colour("doubtLine")
    once, thrice = (count_written(poster.image(scale=scale), colour) for scale in (1.0, 3.0))
    assert 9 * once * 0.8 < thrice < 9 * once * 1.25


def test_everything_that_stands_behind_the_chart_is_on_the_sheet(make: Make, text: Text) -> None:
    chart = msgspec.structs.replace(samples.full_chart(), notes=(plain("2 zero values not shown"),))
    poster = make(chart)
    said = " ".join(poster.words)
    for words in (chart.title, chart.subtitle, chart.sentence, *chart.notes):
        assert text.message(words) in said
    assert "Sources: Annual report 2022; Harbour gazette" in said
    assert "Ferry lines, version 1.2.0" in said
    assert PROGRAM == "Smart Car Viewer"
    assert poster.title == text.message(chart.title)
    assert poster.description == text.message(chart.description)


def test_many_sources_make_the_sheet_higher_and_never_the_plots_too_low(make: Make, theme: Theme) -> None:
    sources = tuple(plain(f"Source {n} of the harbour master, with a title of some length") for n in range(120))
    poster = make(imprint=Imprint("Ferry lines", "", sources))
    assert poster.size.width() == SIZE.width()
    assert poster.size.height() > SIZE.height()
    assert poster.plots.height() >= 440
    image = poster.image(scale=1)
    last = part(image, QRect(MARGIN, poster.size.height() - MARGIN - 60, 600, 20))
    assert count_written(last, theme.colour("inkSoft")) > 50
    below = part(image, QRect(0, poster.size.height() - MARGIN, poster.size.width(), MARGIN))
    assert count(below, theme.colour("page")) == below.width() * below.height()


def test_a_legend_that_is_higher_than_the_plots_stands_below_them(make: Make) -> None:
    beside = make().plots
    crowded = make(samples.chart_of(samples.crowd(60), None))
    assert beside.width() < SIZE.width() - 2 * MARGIN - 200
    assert crowded.plots.width() == SIZE.width() - 2 * MARGIN
    assert crowded.size.height() > crowded.plots.bottom() + 200


def test_a_dark_window_prints_light(qtbot: QtBot, make: Make, text: Text, theme: Theme) -> None:
    dark = Theme(scheme="dark")
    light = make().image(scale=1)
    assert light.pixelColor(0, 0).name() == load_tokens("light").colours["page"].lower()
    asked = make(on=dark).image(scale=1)
    assert asked.pixelColor(0, 0).name() == load_tokens("dark").colours["page"].lower()
    assert dark.scheme == "dark"
    dark.deleteLater()


def test_the_same_chart_gives_the_same_picture(make: Make) -> None:
    assert make().image(scale=1.5) == make().image(scale=1.5)


def test_the_sheet_of_a_dossier_says_which_it_is_and_whose_figures_it_shows(
    qtbot: QtBot, dossier_path: Path, text: Text
) -> None:
    dossier = load(dossier_path).dossier
    book = FigureBook(dossier)
    states = (chart_state(view, dossier) for section in dossier.sections for view in section.views)
    for state in [state for state in states if state is not None][:3]:
        shown = chart(book, state, session_ranks(dossier))
        with poster(book, shown, text=text) as sheet:
            said = " ".join(sheet.words)
            assert f"{dossier.title}, version {dossier.version}" in said
            assert "Sources: " in said
            assert sheet.image(scale=1).size() == sheet.size
