"""Charts that move and are pointed at: time of a frame, beside bare pyqtgraph drawing the same arrays."""

import gc
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pytest
from pyqtgraph import PlotWidget
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from gui.base.messages import plain
from gui.base.text import Text
from gui.charts.pane import ChartPane
from gui.dossier.load import load
from gui.figures.chart import Chart, Line, LineLane, Point
from gui.figures.chart_state import Window
from gui.theme.theme import Theme
from gui.window.pages import Pages
from tests.charts.samples import SPAN, chart_of

FRAMES = 60
SIZE = (860, 370)
DOSSIER_BUDGET = 0.016
LARGE_BUDGET = 0.033
FLOORS = 2.0
"""On a machine that is slow today a frame may take so many frames of bare pyqtgraph, each at its slowest."""

Floats = npt.NDArray[np.float64]


class Case(NamedTuple):
    """A chart that is moved, and the seconds that 95 of 100 frames may take; None where none is set."""

    series: int
    points: int
    jagged: bool
    budget: float | None


CASES = {
    "6 x 200 smooth": Case(6, 200, False, DOSSIER_BUDGET),
    "6 x 200 jagged": Case(6, 200, True, DOSSIER_BUDGET),
    "200 series of 50": Case(200, 50, False, LARGE_BUDGET),
    "1M points": Case(1, 1_000_000, True, LARGE_BUDGET),
}


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ChartPane]:
    theme = Theme()
    pane = ChartPane(theme=theme, text=Text())
    qtbot.addWidget(pane)
    pane.resize(*SIZE)
    pane.show()
    yield pane
    theme.deleteLater()


@pytest.fixture
def bare(qtbot: QtBot) -> PlotWidget:
    plot = PlotWidget()
    qtbot.addWidget(plot)
    plot.resize(*SIZE)
    plot.setDownsampling(auto=True, mode="peak")
    plot.setClipToView(True)
    plot.show()
    return plot


def arrays(case: Case) -> list[tuple[Floats, Floats]]:
    """Return the days and values of each series."""
    at = np.linspace(SPAN.start.toordinal(), SPAN.end.toordinal(), case.points)
    chance = np.random.default_rng(7)
    waves = (np.sin(np.linspace(0, 9, case.points) + number) * 40 + 60 for number in range(case.series))
    return [(at, chance.uniform(0, 100, case.points) if case.jagged else wave) for wave in waves]


def lines_of(data: list[tuple[Floats, Floats]]) -> Chart:
    """Return a chart of lines through the arrays."""
    lines = [
        Line(
            entity=f"e{number}",
            name=f"Series {number}",
            rank=number if number < 6 else None,
            points=tuple(
                Point(f"figure:{number}-{place}", x, y, "exact", "press", "stands", y, y)
                for place, (x, y) in enumerate(zip(at.tolist(), value.tolist(), strict=True))
            ),
            latest=plain("1"),
        )
        for number, (at, value) in enumerate(data)
    ]
    return chart_of(None, LineLane(plain("Lines"), tuple(lines), 100.0))


def windows() -> Iterator[Window]:
    """Yield stretches of time as a hand moves through them: along, then nearer."""
    first, days = SPAN.start.toordinal(), SPAN.days
    for frame in range(FRAMES):
        length = days * (0.6 if frame < FRAMES / 2 else 0.6 * 0.96 ** (frame - FRAMES / 2))
        begin = first + days * 0.4 * frame / FRAMES
        yield Window(begin, begin + length)


def timed(draw: Callable[[Window], None]) -> list[float]:
    """Return the seconds of each frame."""
    took = []
    for window in windows():
        start = perf_counter()
        draw(window)
        took.append(perf_counter() - start)
    return took


def draw(pane: ChartPane, window: Window) -> None:
    """Paint a frame of ours."""
    pane.canvas.look_at(window)
    pane.canvas.viewport().repaint()
    pane.strip.repaint()


def draw_bare(bare: PlotWidget, window: Window) -> None:
    """Paint a frame of bare pyqtgraph."""
    bare.getViewBox().setXRange(window.first, window.last, padding=0)
    bare.viewport().repaint()


def p95(took: list[float]) -> float:
    return quantiles(took, n=20)[-1]


def tell(what: str, took: list[float], ratio: float) -> None:
    slowest = f"median {median(took) * 1e3:.1f} ms, p95 {p95(took) * 1e3:.1f} ms"
    sys.stdout.write(f"\n{what}: {slowest}, {ratio:.2f} times bare pyqtgraph\n")


@pytest.mark.parametrize("name", CASES)
def test_a_chart_moves_smoothly(benchmark: BenchmarkFixture, pane: ChartPane, bare: PlotWidget, name: str) -> None:
    case = CASES[name]
    data = arrays(case)
    shown = lines_of(data)
    gc.freeze()
    for at, value in data:
        bare.plot(at, value)
    took: list[float] = []
    floor: list[float] = []

    pane.show_chart(shown)
    QApplication.processEvents()
    timed(partial(draw, pane))
    timed(partial(draw_bare, bare))
    pedantic: Callable[..., object] = benchmark.pedantic  # comes without types
    pedantic(
        lambda: took.extend(timed(partial(draw, pane))),
        setup=lambda: floor.extend(timed(partial(draw_bare, bare))),
        rounds=3,
    )
    ratio = median(took) / median(floor)
    benchmark.extra_info.update(p95=p95(took), median=median(took), ratio=ratio)
    tell(f"frames, {name}", took, ratio)
    assert case.budget is None or p95(took) <= max(case.budget, FLOORS * p95(floor))


def test_charts_of_the_built_in_dossier_move_smoothly(
    benchmark: BenchmarkFixture, pane: ChartPane, bare: PlotWidget, builtin_dossier_path: Path
) -> None:
    opened = load(builtin_dossier_path)
    pages = Pages(opened)
    shown = [chart for section in opened.dossier.sections if (chart := pages.chart(section)) is not None]
    took: list[float] = []
    floor: list[float] = []

    def go() -> None:
        for chart in shown:
            pane.show_chart(chart)
            QApplication.processEvents()
            took.extend(timed(partial(draw, pane)))

    for lane in shown[0].lanes:
        for line in lane.lines if isinstance(lane, LineLane) else ():
            bare.plot([point.at for point in line.points], [point.value for point in line.points])
    timed(partial(draw_bare, bare))
    pedantic: Callable[..., object] = benchmark.pedantic  # comes without types
    pedantic(go, setup=lambda: floor.extend(timed(partial(draw_bare, bare))), rounds=2, warmup_rounds=1)
    ratio = median(took) / median(floor)
    benchmark.extra_info.update(p95=p95(took), median=median(took), ratio=ratio)
    tell("frames, built-in dossier", took, ratio)
    assert p95(took) <= max(DOSSIER_BUDGET, FLOORS * p95(floor))


def test_the_first_chart_comes_at_once(
    benchmark: BenchmarkFixture, pane: ChartPane, qtbot: QtBot, builtin_dossier_path: Path
) -> None:
    opened = load(builtin_dossier_path)
    took: list[float] = []
    floor: list[float] = []

    def first() -> None:
        pages = Pages(opened)
        start = perf_counter()
        pane.show_chart(pages.chart(opened.dossier.sections[0]))
        pane.canvas.viewport().repaint()
        took.append(perf_counter() - start)
        pane.show_chart(None)

    def first_bare() -> None:
        start = perf_counter()
        plot = PlotWidget()
        plot.resize(*SIZE)
        for at, value in arrays(Case(6, 10, False, None)):
            plot.plot(at, value)
        plot.show()
        plot.viewport().repaint()
        floor.append(perf_counter() - start)
        qtbot.addWidget(plot)

    pedantic: Callable[..., object] = benchmark.pedantic  # comes without types
    pedantic(first, setup=first_bare, rounds=12, warmup_rounds=1)
    ratio = median(took) / median(floor)
    benchmark.extra_info.update(median=median(took), ratio=ratio)
    tell("first chart after data", took, ratio)
    assert median(took) <= LARGE_BUDGET * 3


def test_the_read_out_follows_the_pointer(
    benchmark: BenchmarkFixture, pane: ChartPane, bare: PlotWidget, builtin_dossier_path: Path
) -> None:
    opened = load(builtin_dossier_path)
    pages = Pages(opened)
    shown = pages.chart(opened.dossier.sections[1])
    assert shown is not None
    pane.set_reader(partial(pages.readout, chart=shown))
    pane.show_chart(shown)
    QApplication.processEvents()
    marks = list(pane.canvas.marks)
    Random(5).shuffle(marks)
    bare.plot(range(100), range(100))
    took: list[float] = []
    floor: list[float] = []

    def hover() -> None:
        for mark in marks:
            start = perf_counter()
            QTest.mouseMove(pane.canvas.viewport(), mark.box.center().toPoint())
            QApplication.processEvents()
            took.append(perf_counter() - start)

    def repaint() -> None:
        for _ in range(20):
            start = perf_counter()
            bare.viewport().repaint()
            floor.append(perf_counter() - start)

    hover()
    pedantic: Callable[..., object] = benchmark.pedantic  # comes without types
    pedantic(hover, setup=repaint, rounds=3)
    ratio = median(took) / median(floor)
    benchmark.extra_info.update(p95=p95(took), median=median(took), ratio=ratio)
    tell("from pointer to painted read-out", took, ratio)
    assert p95(took) <= LARGE_BUDGET
