"""Budgets are ratios: ours against a floor, measured in turn in the same run, so that a slow machine slows both."""

from collections.abc import Callable
from functools import partial
from statistics import median
from time import perf_counter
from typing import Protocol

import pytest
from pytest_benchmark.fixture import BenchmarkFixture


class AgainstFloor(Protocol):
    """Measures a callable and its floor in turn; gives the ratio of their medians."""

    def __call__(self, ours: Callable[[], object], floor: Callable[[], object], *, rounds: int = 15) -> float:
        """Return median of ours / median of the floor, after one round to warm up."""


@pytest.fixture
def against_floor(benchmark: BenchmarkFixture) -> AgainstFloor:
    """Return a measure whose ratio and floor stand in the benchmark's report too."""
    pedantic: Callable[..., object] = benchmark.pedantic  # comes without types

    def measure(ours: Callable[[], object], floor: Callable[[], object], *, rounds: int = 15) -> float:
        took: dict[str, list[float]] = {"ours": [], "floor": []}

        def timed(whose: str, what: Callable[[], object]) -> None:
            start = perf_counter()
            what()
            took[whose].append(perf_counter() - start)

        pedantic(partial(timed, "ours", ours), setup=partial(timed, "floor", floor), rounds=rounds, warmup_rounds=1)
        ours_median, floor_median = (median(took[whose][-rounds:]) for whose in ("ours", "floor"))
        benchmark.extra_info.update(ratio=ours_median / floor_median, floor=floor_median)
        return ours_median / floor_median

    return measure
