"""Tests of gui.charts.pane."""

import os
import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.base.period import Period
from gui.base.text import Text
from gui.charts.pane import ChartPane
from gui.charts.readoutcard import SHADE
from gui.dossier.load import load
from gui.figures.book import FigureBook
from gui.figures.chart import BarLane, Chart, LineLane
from gui.figures.chart_options import chart_state
from gui.figures.ranks import session_ranks
from gui.figures.readout import readout
from gui.figures.series import chart
from gui.theme.theme import Theme
from tests.charts import samples
from tests.charts.conftest import ROOT, colours, count, move_to, picture, press
from tests.periods import year_of

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


def words(pane: ChartPane) -> list[str]:
    """Return what the labels of a pane say."""
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_both_lanes_are_seen_at_every_size(pane: ChartPane, theme: Theme, scheme: str, width: int, height: int) -> None:
    theme.set_scheme(scheme)
    pane.resize(width, height)
    QApplication.processEvents()
    image = picture(pane)
    assert image.pixelColor(0, 0) == theme.colour("ink")
    assert count(image, theme.colour("page")) > width * height / 3
    assert count(image, theme.colour("seriesTint")) > 50
    assert len(colours(image)) > 20
    rooms = {mark.is_bar: mark.plot for mark in pane.canvas.marks}
    assert rooms[True].height() >= 20
    assert rooms[False].height() >= 20


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_it_is_drawn_at_the_screens_pixel_ratio(pane: ChartPane, theme: Theme, ratio: float) -> None:
    image = picture(pane, ratio)
    bar = pane.canvas.mark("fares-2024")
    assert bar is not None
    middle = (QPointF(pane.canvas.pos()) + QPointF(bar.box.right() - 10, bar.box.center().y())) * ratio
    assert image.pixelColor(middle.toPoint()).name() == theme.series(0).colour.lower()
    assert image.pixelColor(0, int(2 * ratio) - 1) == theme.colour("ink")
    assert thickness(pane, ratio) == pytest.approx(2 * ratio, abs=0.6)


def test_title_span_and_sentence_are_told(pane: ChartPane) -> None:
    said = words(pane)
    assert "Fares and bookings" in said
    assert "one time axis, Oct 2021 to Mar 2026" in said
    assert any(words.startswith("Fares rose from") for words in said)


def test_a_chart_of_one_lane_speaks_of_no_common_axis(pane: ChartPane) -> None:
    pane.show_chart(samples.chart_of(None, samples.lines()))
    assert "Oct 2021 to Mar 2026" in words(pane)


def test_a_long_sentence_is_cut_and_told_whole_in_its_tooltip(pane: ChartPane) -> None:
    pane.resize(320, 280)
    cut = next(label for label in pane.findChildren(QLabel) if label.toolTip())
    assert cut.text().endswith("…")
    assert cut.toolTip().endswith("2022 and 2023.")


def test_it_reads_as_a_chart_with_its_description(pane: ChartPane) -> None:
    assert pane.canvas.accessibleName() == "Fares and bookings"
    assert pane.canvas.accessibleDescription() == "Fares per year as bars, bookings of six classes as lines."


def test_without_a_chart_it_says_so(pane: ChartPane) -> None:
    pane.show_chart(None)
    assert words(pane) == ["There is no chart for this section."]
    assert not pane.canvas.isVisible()
    assert pane.canvas.marks == ()


@pytest.mark.parametrize("name", ["fares-2022", "fares-2024-h1", "Heron class-7", "Skua S800-1"])
def test_the_read_out_shows_who_says_what_and_never_covers_its_mark(pane: ChartPane, name: str) -> None:
    mark = pane.canvas.mark(name)
    assert mark is not None
    move_to(pane, mark.anchor if not mark.is_bar else mark.box.center())
    assert pane.card.isVisible()
    assert name in pane.card.spoken()
    card = pane.card.geometry().adjusted(SHADE, SHADE, -SHADE, -SHADE)
    box = mark.box.translated(QPointF(pane.canvas.pos())).toRect()
    assert not card.intersects(QRect(box.center().x(), box.top(), 1, 1))
    assert pane.rect().contains(card)
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
    pane.choose("Heron class-7")
    assert count(picture(pane), theme.colour("focus")) > before
    pane.choose("not drawn here")
    assert count(picture(pane), theme.colour("focus")) == before


def test_the_chosen_figure_stays_chosen_in_the_next_chart(pane: ChartPane, theme: Theme) -> None:
    pane.show_chart(samples.chart_of(None, None))
    pane.choose("Heron class-7")
    pane.show_chart(samples.full_chart())
    assert count(picture(pane), theme.colour("focus")) > 0


def test_the_line_under_the_pointer_is_lit_in_the_legend(pane: ChartPane, theme: Theme) -> None:
    mark = pane.canvas.mark("Tern R7-3")
    assert mark is not None
    move_to(pane, mark.anchor)
    assert count(picture(pane.legend), theme.colour("selection")) > 500


def test_the_theme_is_followed_at_once(pane: ChartPane, theme: Theme) -> None:
    theme.set_scheme("dark")
    theme.set_text_scale(150)
    image = picture(pane)
    assert image.pixelColor(pane.width() // 2, 10) == theme.colour("page")
    assert count(image, theme.colour("seriesTint")) > 500
    assert next(label for label in pane.findChildren(QLabel)).font().pixelSize() == 21


@pytest.mark.parametrize(("factor", "sign"), [(1e-13, 1), (1e13, 1), (1.0, -1), (1e15, -1)])
def test_values_from_the_smallest_to_the_largest_stay_in_the_pane(pane: ChartPane, factor: float, sign: int) -> None:
    bar = samples.bar("one", year_of(date(2023, 1, 1)), 9 * factor * sign, low=8 * factor * sign - factor)
    line = samples.line("Line", 0, [(date(2023, 1, 1), factor, "over"), (date(2024, 1, 1), 9 * factor * sign, "over")])
    title = samples.bars().title
    pane.show_chart(samples.chart_of(BarLane(title, (bar,), (), 9), LineLane(title, (line,), 9)))
    assert len(colours(picture(pane))) > 10
    marks = pane.canvas.marks
    assert len(marks) == 3
    assert all(mark.plot.adjusted(0, -1, 1, 1).contains(mark.anchor) for mark in marks)


def test_every_chart_of_a_dossier_is_drawn_with_its_read_outs(pane: ChartPane, dossier_path: Path) -> None:
    dossier = load(dossier_path).dossier
    book, ranks = FigureBook(dossier), session_ranks(dossier)
    pane.set_reader(partial(readout, book))
    specs = [
        chart_state(view, dossier) for section in dossier.sections for view in section.views if view.kind == "chart"
    ]
    assert specs
    for spec in specs:
        assert spec is not None
        pane.show_chart(chart(book, spec, ranks))
        drawn = pane.canvas.marks
        assert {mark.is_bar for mark in drawn} == {True, False}
        assert pane.canvas.accessibleDescription()
        press(pane, Qt.Key.Key_Right, Qt.Key.Key_Down)
        assert pane.card.isVisible()
        assert pane.card.spoken()
        press(pane, Qt.Key.Key_Escape)


def test_the_read_out_is_announced_to_assistive_technology(pane: ChartPane) -> None:
    QAccessible.setActive(True)
    try:
        press(pane, Qt.Key.Key_Right)
        assert pane.card.accessibleName() == pane.card.spoken() != ""
    finally:
        QAccessible.setActive(False)


ODD: dict[str, Chart] = {
    "no lane": samples.chart_of(None, None),
    "no bar": samples.chart_of(BarLane(samples.bars().title, (), (), 0), None),
    "no line": samples.chart_of(None, LineLane(samples.lines().title, (), 0)),
    "no point": samples.chart_of(None, LineLane(samples.lines().title, (samples.line("Empty", 0, []),), 0)),
    "one point": samples.chart_of(
        None, LineLane(samples.lines().title, (samples.line("One", 0, [(date(2023, 1, 1), 5.0, "about")]),), 5)
    ),
    "one day": samples.chart_of(samples.bars(), samples.lines(), span=Period(date(2024, 1, 1), date(2024, 1, 1))),
    "ages": samples.chart_of(samples.bars(), samples.lines(), span=Period(date(1, 1, 1), date(9999, 12, 31))),
    "a crowd": samples.chart_of(samples.bars(), samples.crowd(200)),
    "bars alone": samples.chart_of(samples.bars(), None),
    "bars below": samples.chart_of(samples.lines(), samples.bars()),
    "months": samples.monthly_chart(),
}


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize(("width", "height"), [(868, 420), (320, 120)])
def test_odd_charts_are_drawn_and_walked_without_a_fault(pane: ChartPane, name: str, width: int, height: int) -> None:
    pane.resize(width, height)
    pane.show_chart(ODD[name])
    picture(pane)
    key = Qt.Key
    press(pane, key.Key_Right, key.Key_Down, key.Key_Down, key.Key_Home, key.Key_End, key.Key_Up, key.Key_Escape)
    canvas = pane.canvas.rect()
    assert all(canvas.adjusted(-1, -1, 1, 1).contains(mark.anchor.toPoint()) for mark in pane.canvas.marks)


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
    pane.show_chart(samples.full_chart())
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
names = [mark.observation for mark in pane.canvas.marks]
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
