"""Going from section to section, and looking from another standpoint: the time from the wish to the painted page."""

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import pytest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from gui.app.assembly import hang_charts, import_charts
from gui.app.offscreen import settle
from gui.figures.standpoint import PREFERENCES, TODAY, Standpoint
from gui.window.wiring import Hall
from tests.window.conftest import make_hall, read, settings

__all__ = ["make_hall", "settings"]

SWITCH = 0.033
STANDPOINT = 0.050
FLOORS = 2.5
"""A machine on which merely drawing the window takes longer than usual may take so many drawings for a change."""

ROUNDS = 12

Steps = Iterable[Callable[[], object]]


@pytest.fixture
def painted(benchmark: BenchmarkFixture) -> Callable[[Hall, Callable[[], Steps]], tuple[float, float]]:
    """Return a measure of steps, each until it is painted: its 95th percentile and a mere drawing of the window."""
    pedantic: Callable[..., object] = benchmark.pedantic  # comes without types

    def measure(hall: Hall, steps: Callable[[], Steps]) -> tuple[float, float]:
        took: list[float] = []
        floor: list[float] = []

        def walk() -> None:
            for step in steps():
                start = perf_counter()
                step()
                QApplication.processEvents()
                took.append(perf_counter() - start)

        def draw() -> None:
            start = perf_counter()
            hall.window.grab()
            floor.append(perf_counter() - start)

        pedantic(walk, setup=draw, rounds=ROUNDS, warmup_rounds=1)
        p95, drawing = quantiles(took, n=20)[-1], median(floor)
        benchmark.extra_info.update(p95=p95, median=median(took), ratio=p95 / drawing)
        sys.stdout.write(
            f"\nmedian {median(took) * 1e3:.0f} ms, p95 {p95 * 1e3:.0f} ms, {p95 / drawing:.2f} times a mere drawing\n"
        )
        return p95, drawing

    return measure


@pytest.fixture
def hall(make_hall: Callable[[], Hall], builtin_dossier_path: Path) -> Iterator[Hall]:
    """Give a window with the built-in dossier, each section seen once, and the heap as the program keeps it."""
    made = make_hall()
    made.session.take(read(builtin_dossier_path), builtin_dossier_path)
    hang_charts(made, import_charts())
    for name in names_of(made):
        made.session.enter(name)
        settle()
    gc.collect()
    gc.freeze()
    yield made
    gc.unfreeze()


def names_of(hall: Hall) -> list[str]:
    return [section.name for section in hall.session.dossier.sections] if hall.session.dossier is not None else []


def test_a_section_is_there_in_one_or_two_frames(
    hall: Hall, painted: Callable[[Hall, Callable[[], Steps]], tuple[float, float]]
) -> None:
    p95, drawing = painted(hall, lambda: [partial(hall.session.enter, name) for name in names_of(hall)])
    assert p95 <= max(SWITCH, FLOORS * drawing)


def test_another_standpoint_is_there_at_once(
    hall: Hall, painted: Callable[[Hall, Callable[[], Steps]], tuple[float, float]]
) -> None:
    """Each round is another section; no day comes twice, as with a slider that is drawn along."""
    pages = hall.session.pages
    assert pages is not None
    days = pages.book.known.days
    sections: Iterator[str] = iter(names_of(hall) * (ROUNDS + 1))
    rounds = iter(range(ROUNDS + 1))

    def steps() -> Steps:
        hall.session.look_from(TODAY)
        hall.session.enter(next(sections))
        settle()
        asked = [Standpoint(known_on=day) for day in days[next(rounds) :: ROUNDS + 1]]
        asked += [Standpoint(preference=name) for name in PREFERENCES]
        return [partial(hall.session.look_from, standpoint) for standpoint in asked]

    p95, drawing = painted(hall, steps)
    assert p95 <= max(STANDPOINT, FLOORS * drawing)
