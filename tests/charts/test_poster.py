"""A chart on paper: light, whole, sharp at every scale, and with where it is from."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QRect, QSize, QSizeF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.base.messages import plain
from gui.base.text import Text
from gui.charts.plan import grid
from gui.charts.poster import MARGIN, PROGRAM, SIZE, Imprint, Poster, poster
from gui.dossier.load import load
from gui.figures.book import FigureBook
from gui.figures.chart import BarLane, Chart, LineLane
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import Window
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


@pytest.mark.parametrize("scale", [2.0, 3.0])
def test_a_large_picture_is_drawn_anew_whatever_was_drawn_before(make: Make, scale: float) -> None:
    fresh = make().image(scale=scale)
    poster = make()
    poster.image(scale=1.0)
    assert poster.image(scale=scale) == fresh


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
def test_lines_are_as_thick_as_the_scale_and_have_sharp_edges(make: Make, theme: Theme, scale: float) -> None:
    steps: samples.Steps = [(date(2022, 1, 1), 4.4, "exact"), (date(2025, 1, 1), 4.4, "exact")]
    level = LineLane(samples.lines().title, (samples.line("Level", 0, steps),), 5)
    poster = make(samples.chart_of(None, level))
    plots = part(poster.image(scale=scale), poster.plots)
    middle = plots.copy(round(plots.width() * 0.4), 0, 1, plots.height())
    page = theme.colour("page").lightness()
    darkness = [page - middle.pixelColor(0, y).lightness() for y in range(middle.height())]
    most = max(darkness)
    at = next(y for y, value in enumerate(darkness) if value > 0.9 * most)
    line = darkness[at - round(3 * scale) : at + round(5 * scale)]
    assert sum(line) / most == pytest.approx(2 * scale, abs=0.6)
    assert sum(0.1 * most < value < 0.9 * most for value in line) <= 2, "at most a pixel of shade on either side"


@pytest.mark.parametrize("number", [1, 6, 30])
def test_all_small_plots_find_room_on_the_sheet(make: Make, theme: Theme, number: int) -> None:
    poster = make(samples.small_plots(number))
    plots = poster.plots
    assert grid(QSizeF(plots.size()), count=number, title=18, label=16).left_out == 0
    assert poster.size.height() >= plots.bottom() + MARGIN
    image = part(poster.image(scale=1), plots)
    for rank in range(min(number, 6)):
        assert count_written(image, QColor(theme.series(rank).colour)) > 20


def test_events_stand_between_the_plots_and_in_the_legend(make: Make, theme: Theme) -> None:
    lively = samples.lively_chart()
    bare = msgspec.structs.replace(lively, flags=(), categories=())
    with_events, without = make(lively), make(bare)
    assert with_events.plots == without.plots
    pictures = [part(sheet.image(scale=1), sheet.plots) for sheet in (with_events, without)]
    rows = [
        sum(picture.pixelColor(x, y) == theme.colour("line") for x in range(picture.width()))
        for picture in pictures
        for y in range(picture.height() // 3, 2 * picture.height() // 3)
    ]
    half = len(rows) // 2
    assert max(rows[:half]) > 300, "the line the events stand on"
    assert max(rows[half:]) < 100
    beside = QRect(with_events.plots.right() + 1, with_events.plots.top(), 240, with_events.plots.height())
    legends = [part(sheet.image(scale=1), beside) for sheet in (with_events, without)]
    assert count_written(legends[0], theme.colour("ink")) > count_written(legends[1], theme.colour("ink"))


def test_a_gap_is_hatched_and_told_on_the_sheet(make: Make, theme: Theme) -> None:
    whole = BarLane(samples.bars().title, samples.bars().bars, (), 27.0)
    pictures = []
    for lane in (samples.bars(), whole):
        sheet = make(samples.chart_of(lane, None))
        pictures.append(part(sheet.image(scale=2), sheet.plots))
    hatch = [count_written(picture, theme.colour("gap")) for picture in pictures]
    assert hatch[0] > hatch[1] + 100


def test_what_is_zoomed_to_is_what_is_on_the_sheet(make: Make, theme: Theme) -> None:
    year = Window(date(2022, 1, 1).toordinal(), date(2023, 1, 1).toordinal())
    whole, zoomed = make(samples.lively_chart()), make(samples.lively_chart(window=year))
    assert whole.image(scale=1) != zoomed.image(scale=1)
    plots = [part(sheet.image(scale=1), sheet.plots) for sheet in (whole, zoomed)]
    hatch = [count(picture, theme.colour("doubtTint")) for picture in plots]
    assert hatch[1] > 3 * hatch[0], "the one bar that is left is as wide as the sheet"


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
