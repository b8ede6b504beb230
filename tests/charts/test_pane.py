"""Tests of gui.charts.pane."""

import os
import subprocess
import sys
from datetime import date
from functools import partial
from itertools import combinations
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.base.messages import Door, Message, plain
from gui.base.text import Text
from gui.charts.pane import ChartPane
from gui.dossier.load import load
from gui.figures.book import FigureBook
from gui.figures.chart import LineLane
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import Window
from gui.figures.ranks import session_ranks
from gui.figures.readout import readout
from gui.figures.series import chart
from gui.theme.theme import Theme
from tests.charts import samples
from tests.charts.conftest import ROOT, colours, count, picture, pixels
from tests.charts.hands import CTRL, LEFT, drag, mark, move_to, press, wheel

SIZES = [(868, 420), (640, 300), (1200, 500), (600, 120), (320, 120)]


def thickness(pane: ChartPane, ratio: float) -> float:
    """Return the pixels of ink across a level line, antialiased ones by their part."""
    steps: samples.Steps = [(date(2022, 1, 1), 5.0, "exact"), (date(2025, 1, 1), 5.0, "exact")]
    pane.show_chart(samples.chart_of(None, LineLane(samples.lines().title, (samples.line("Level", 0, steps),), 5)))
    image = picture(pane, ratio)
    start, end = pane.canvas.marks
    offset = pane.canvas.pos()
    x = round(((start.anchor.x() + end.anchor.x()) / 2 + offset.x() + 20) * ratio)
    y = round((start.anchor.y() + offset.y()) * ratio)
    page = image.pixelColor(x, y - 12).lightness()
    column = [page - image.pixelColor(x, y + step).lightness() for step in range(-8, 9)]
    return sum(column) / max(column)


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_both_lanes_are_seen_at_every_size(pane: ChartPane, theme: Theme, scheme: str, width: int, height: int) -> None:
    theme.set_scheme(scheme)
    pane.resize(width, height)
    QApplication.processEvents()
    image = picture(pane)
    assert image.pixelColor(0, 0) == theme.colour("page")
    assert count(image, theme.colour("page")) > width * height / 3
    assert count(image, theme.colour("seriesTint")) > 50
    assert len(colours(image)) > 20
    rooms = {mark.is_bar: mark.plot for mark in pane.canvas.marks}
    assert rooms[True].height() >= 20
    assert rooms[False].height() >= 20


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_it_is_drawn_at_the_screens_pixel_ratio(pane: ChartPane, theme: Theme, ratio: float) -> None:
    image = picture(pane, ratio)
    bar = mark(pane.canvas, "fares-2024")
    middle = (QPointF(pane.canvas.pos()) + QPointF(bar.box.right() - 10, bar.box.center().y())) * ratio
    assert image.pixelColor(middle.toPoint()).name() == theme.series(0).colour.lower()
    assert image.pixelColor(0, 0) == theme.colour("page")
    assert thickness(pane, ratio) == pytest.approx(2 * ratio, abs=0.6)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_kept_sheets_are_as_sharp_as_painted_ones(pane: ChartPane, ratio: float) -> None:
    picture(pane)
    painted = picture(pane, ratio)
    move_to(pane, mark(pane.canvas, "fares-2024").box.center())
    press(pane, Qt.Key.Key_Escape)
    picture(pane)
    kept = picture(pane, ratio)
    assert differing(painted, kept) < 0.01


def differing(one: QImage, other: QImage) -> float:
    """Return which part of the pixels of two pictures is not nearly the same."""
    apart = np.abs((pixels(one) & 0xFF).astype(int) - (pixels(other) & 0xFF).astype(int))
    return float((apart > 24).mean())


def test_sentence_and_notes_are_told_under_the_plots(lively: ChartPane) -> None:
    assert lively.sentence.isVisible()
    assert lively.sentence.words.startswith("Fares rose from")
    assert lively.notes.isVisible()
    assert lively.notes.words == "2 zero values not shown · 1 value is no number and not shown"
    assert lively.notes.geometry().top() >= lively.sentence.geometry().bottom()
    lively.show_chart(samples.full_chart())
    assert not lively.notes.isVisible()


def test_a_long_sentence_is_cut_and_told_whole_in_its_tooltip(pane: ChartPane) -> None:
    pane.resize(320, 280)
    assert pane.sentence.lines[-1].endswith("…")
    assert pane.sentence.toolTip().endswith("2022 and 2023.")


def test_it_reads_as_a_chart_with_its_description_and_notes(pane: ChartPane) -> None:
    described = "Fares per year as bars, bookings of six classes as lines."
    for part in (pane, pane.canvas):
        assert part.accessibleName() == "Fares and bookings"
        assert part.accessibleDescription() == described
    pane.show_chart(samples.lively_chart())
    assert pane.canvas.accessibleDescription().startswith(f"{described} 2 zero values not shown")


def test_without_a_chart_it_says_so(pane: ChartPane) -> None:
    pane.show_chart(None)
    said = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert said == ["There is no chart for this section."]
    for part in (pane.canvas, pane.strip, pane.legend, pane.sentence, pane.notes, pane.card):
        assert not part.isVisible()
    assert pane.canvas.marks == ()
    pane.zoom(2)
    assert pane.accessibleName() == "There is no chart for this section."


@pytest.mark.parametrize("name", ["fares-2022", "fares-2024-h1", "Heron class-7", "Skua S800-1"])
def test_the_read_out_shows_who_says_what(pane: ChartPane, name: str) -> None:
    shown = mark(pane.canvas, name)
    move_to(pane, shown.anchor if not shown.is_bar else shown.box.center())
    assert pane.card.isVisible()
    assert name in pane.card.spoken()
    assert "Annual report, Aug 2024, taken" in pane.card.spoken()
    press(pane, Qt.Key.Key_Escape)
    assert not pane.card.isVisible()


def test_without_a_reader_there_is_a_ring_but_no_card(qtbot: QtBot, theme: Theme, text: Text) -> None:
    pane = ChartPane(theme=theme, text=text)
    qtbot.addWidget(pane)
    pane.resize(868, 420)
    pane.show_chart(samples.full_chart())
    pane.show()
    press(pane, Qt.Key.Key_Right)
    assert not pane.card.isVisible()
    assert count(picture(pane), theme.colour("focus")) > 100


def test_a_figure_chosen_elsewhere_lights_up(pane: ChartPane, theme: Theme) -> None:
    before = count(picture(pane), theme.colour("focus"))
    pane.choose("figure:Heron class-7")
    assert count(picture(pane), theme.colour("focus")) > before
    pane.choose("figure:not drawn here")
    assert count(picture(pane), theme.colour("focus")) == before


def test_the_chosen_figure_stays_chosen_in_the_next_chart(pane: ChartPane, theme: Theme) -> None:
    pane.show_chart(samples.chart_of(None, None))
    pane.choose("figure:Heron class-7")
    pane.show_chart(samples.full_chart())
    assert count(picture(pane), theme.colour("focus")) > 0


def test_the_line_under_the_pointer_is_lit_in_the_legend(pane: ChartPane, theme: Theme) -> None:
    before = count(picture(pane.legend), theme.colour("selection"))
    move_to(pane, mark(pane.canvas, "Tern R7-3").anchor)
    assert count(picture(pane.legend), theme.colour("selection")) > before + 500


def row_of(pane: ChartPane, words: str) -> QPoint:
    model = pane.legend.model()
    index = next(model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data() == words)
    return pane.legend.visualRect(index).center()


def test_the_line_under_the_pointer_in_the_legend_is_drawn_thicker(lively: ChartPane, theme: Theme) -> None:
    dark = picture(lively.canvas)
    QTest.mouseMove(lively.legend.viewport(), row_of(lively, "Heron class"))
    lit = picture(lively.canvas)
    colour = theme.series(0).colour
    plot = mark(lively.canvas, "Heron class-1").plot.toRect()
    assert count(lit.copy(plot), QColor(colour)) > count(dark.copy(plot), QColor(colour)) + 60
    QApplication.sendEvent(lively.legend, QEvent(QEvent.Type.Leave))
    assert picture(lively.canvas) == dark


def test_what_the_legend_asks_for_goes_on(lively: ChartPane) -> None:
    heard: list[tuple[str, ...]] = []
    lively.seriesToggled.connect(lambda lane, entity: heard.append(("toggled", lane, entity)))
    lively.seriesIsolated.connect(lambda lane, entity: heard.append(("alone", lane, entity)))
    lively.categoryToggled.connect(lambda category: heard.append(("category", category)))
    lively.resize(868, 700)
    viewport = lively.legend.viewport()
    QTest.mouseClick(viewport, LEFT, pos=row_of(lively, "Plover"))
    QTest.mouseClick(viewport, LEFT, Qt.KeyboardModifier.AltModifier, pos=row_of(lively, "Plover"))
    QTest.mouseClick(viewport, LEFT, pos=row_of(lively, "Odd events"))
    assert heard == [("toggled", "lower", "Plover"), ("alone", "lower", "Plover"), ("category", "odd")]


def test_a_door_of_the_sentence_is_chosen(pane: ChartPane) -> None:
    chosen: list[str] = []
    pane.linkChosen.connect(chosen.append)
    door = Message("Fares were {value}.", {"value": Door(plain("EUR 2.10 m"), "figure:fares-2022")})
    pane.show_chart(msgspec.structs.replace(samples.full_chart(), sentence=door))
    assert pane.sentence.doors == ("figure:fares-2022",)
    QTest.mouseClick(pane.sentence, LEFT, pos=pane.sentence.rects(0)[0].center().toPoint())
    assert chosen == ["figure:fares-2022"]


class Watched:
    """What a pane says of the part of the time that is seen."""

    def __init__(self, pane: ChartPane) -> None:
        self.windows: list[Window | None] = []
        pane.windowChanged.connect(self.windows.append)


def test_a_zoom_is_told_and_home_is_no_window(lively: ChartPane) -> None:
    watched = Watched(lively)
    lively.zoom(2)
    assert watched.windows == [lively.canvas.seen]
    home = samples.lively_chart().home
    lively.canvas.look_at(home, settled=True)
    assert watched.windows[-1] is None


def test_who_comes_nearer_and_goes_back_is_at_home_again(qtbot: QtBot, lively: ChartPane) -> None:
    watched = Watched(lively)
    for turn in (120, 240, -240, -120):
        wheel(lively.canvas.viewport(), QPointF(311, 100), QPoint(0, turn), CTRL)
    lively.canvas.look_at(lively.canvas.seen, settled=True)
    assert watched.windows == [None]


def test_what_was_moved_and_not_told_is_forgotten(lively: ChartPane) -> None:
    watched = Watched(lively)
    home = samples.lively_chart().home
    lively.canvas.look_at(Window(home.first + 90, home.last - 90))
    frame = lively.strip.frame
    lively.let_go()
    assert lively.canvas.seen == home
    assert lively.strip.frame.width() > frame.width()
    lively.canvas.look_at(home, settled=True)
    assert watched.windows == []


def test_plots_and_range_strip_move_together(qtbot: QtBot, lively: ChartPane) -> None:
    watched = Watched(lively)
    frame = lively.strip.frame
    drag(lively.strip, frame.center().toPoint(), frame.center().toPoint() - QPoint(60, 0))
    assert lively.strip.frame.left() == pytest.approx(frame.left() - 60, abs=2)
    assert watched.windows == [lively.canvas.seen]
    QTest.keyClick(lively.strip, Qt.Key.Key_End)
    assert lively.canvas.seen.last == samples.lively_chart().history.last
    with qtbot.waitSignal(lively.windowChanged, timeout=5_000):
        wheel(lively.canvas.viewport(), QPointF(300, 100), QPoint(0, 240), CTRL)
    assert lively.strip.frame.width() == pytest.approx(frame.width() / (1.0015**240), rel=0.05)


def test_the_sides_of_the_range_strip_are_those_of_the_plots(lively: ChartPane) -> None:
    history = samples.lively_chart().history
    lively.canvas.look_at(history, settled=True)
    for width in (868, 1300, 700):
        lively.resize(width, 420)
        plot = mark(lively.canvas, "fares-2024").plot
        left = lively.strip.frame.left() + lively.strip.x() - lively.canvas.x()
        right = lively.strip.frame.right() + lively.strip.x() - lively.canvas.x()
        assert left == pytest.approx(plot.left(), abs=1)
        assert right == pytest.approx(plot.right(), abs=1)


def test_parts_never_overlap_nor_leave_the_pane(lively: ChartPane, theme: Theme) -> None:
    for scale in (100, 200):
        theme.set_text_scale(scale)
        for width, height in ((320, 124), (320, 280), (500, 340), (799, 500), (800, 260), (868, 420), (1800, 900)):
            lively.resize(width, height)
            every = (lively.canvas, lively.strip, lively.legend, lively.sentence, lively.notes)
            parts = [part.geometry() for part in every if part.isVisible()]
            assert all(lively.rect().contains(part) for part in parts), (scale, width, height)
            assert not any(one.intersects(other) for one, other in combinations(parts, 2)), (scale, width, height)


def test_the_theme_and_the_size_of_text_are_followed_at_once(lively: ChartPane, theme: Theme) -> None:
    line = lively.sentence.height()
    theme.set_scheme("dark")
    theme.set_text_scale(150)
    image = picture(lively)
    assert image.pixelColor(lively.width() // 2, 2) == theme.colour("page")
    assert count(image, theme.colour("seriesTint")) > 500
    assert lively.sentence.height() > line
    assert image.pixelColor(lively.strip.geometry().center()).lightness() < 100
    assert count(image.copy(lively.legend.geometry()), theme.colour("page")) > 1000


def test_another_language_is_spoken_at_once(lively: ChartPane) -> None:
    lively.zoom(2)
    QApplication.sendEvent(lively, QEvent(QEvent.Type.LanguageChange))
    assert lively.legend.accessibleName() == "Legend"
    assert lively.canvas.marks


def test_every_chart_of_a_dossier_is_drawn_with_its_read_outs(pane: ChartPane, dossier_path: Path) -> None:
    dossier = load(dossier_path).dossier
    book, ranks = FigureBook(dossier), session_ranks(dossier)
    specs = [
        chart_state(view, dossier) for section in dossier.sections for view in section.views if view.kind == "chart"
    ]
    assert specs
    for spec in specs:
        assert spec is not None
        shown = chart(book, spec, ranks)
        pane.set_reader(partial(readout, book, shown))
        pane.show_chart(shown)
        drawn = pane.canvas.marks
        assert len(drawn) > 2
        assert pane.canvas.accessibleDescription()
        press(pane, Qt.Key.Key_Right, Qt.Key.Key_Down)
        assert pane.card.isVisible()
        assert pane.card.spoken()
        press(pane, Qt.Key.Key_Escape)


MANY = """
import gc, sys
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from gui.base.text import Text
from gui.charts.pane import ChartPane
from gui.theme.theme import Theme
from tests.charts import samples

app = QApplication([])
theme, text = Theme(), Text()
counts = []

def show():
    pane = ChartPane(theme=theme, text=text)
    pane.set_reader(samples.say)
    pane.show_chart(samples.lively_chart())
    pane.show()
    app.processEvents()
    return pane

def close(pane):
    pane.close()
    pane.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()

close(show())
gc.collect()
before = sys.getrefcount(True), sys.getrefcount(None)
for _ in range(100):
    close(show())
pane = show()
names = [mark.link for mark in pane.canvas.marks if mark.link]
for turn in range(200):
    pane.canvas.markLit.emit(names[turn % len(names)])
    pane.canvas.markChosen.emit(names[turn % len(names)])
    pane.choose(names[turn % len(names)])
    for item in pane.canvas.scene().items():
        item.moveBy(1.0, 0.0)
        item.moveBy(-1.0, 0.0)
    app.processEvents()
close(pane)
gc.collect()
after = sys.getrefcount(True), sys.getrefcount(None)
sys.stdout.write(f"{before[0] - after[0]} {before[1] - after[1]}")
"""


def test_a_hundred_charts_come_and_go_and_take_nothing_with_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MANY],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    lost = [int(count) for count in done.stdout.split()]
    assert len(lost) == 2
    assert max(lost) <= 50
