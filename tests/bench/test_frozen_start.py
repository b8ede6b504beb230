"""A double click, against two floors frozen by the same rules: a bare window, and one with a plot and DuckDB."""

import select
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.frozen.program import BUILT, STARTER
from tests.frozen.screen import PATIENCE, SIZE, Screen
from tests.house.source import ROOT

STARTS = 15
MOST = 1.5
MOST_MORE = 0.1
"""Seconds the window may be later than the bare one, where that is more than the ratio gives."""

FLOORS = Path(__file__).with_name("floors")
SERIES = int(
    tomllib.loads((ROOT / "resources/themes/light.toml").read_text(encoding="utf-8"))["series"][0]["colour"][1:], 16
)
CURVES = (0x969696, 0xC8C8C8)
"""What pyqtgraph draws axes and curves in where nobody says otherwise."""

Sign = Callable[[Screen], bool]


def window_painted(screen: Screen) -> bool:
    """Tell whether most of the screen's middle is no longer the black of no window."""
    middle = screen.pixels[100:900:16, 200:1400:16] & np.uint32(0xFFFFFF)
    return bool(np.count_nonzero(middle) > 0.9 * middle.size)


def charts_painted(screen: Screen) -> bool:
    """Tell whether bars in the first series' colour are there."""
    sample = screen.pixels[::4, ::4] & np.uint32(0xFFFFFF)
    return bool(np.count_nonzero(sample == SERIES) > 60)


def curve_painted(screen: Screen) -> bool:
    """Tell whether the floor's curve and axes are there."""
    sample = screen.pixels[50:900, 200:1400:25] & np.uint32(0xFFFFFF)
    return bool(np.count_nonzero(np.isin(sample, CURVES)) > 10)


@dataclass(frozen=True, slots=True)
class Starts:
    """Starts programs on one display, one after the other."""

    screen: Screen
    home: Path

    def seconds(self, starter: Path, *signs: Sign) -> list[float]:
        """Start a program, return when each sign was seen, and end it."""
        environment = {
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "PATH": "/usr/bin:/bin",
            "DISPLAY": self.screen.display,
        }
        begun = perf_counter()
        process = subprocess.Popen(
            [starter],
            cwd="/",
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            return [self._wait(process, sign, begun) for sign in signs]
        finally:
            process.kill()
            process.wait()
            self._clear()

    def _wait(self, process: "subprocess.Popen[bytes]", sign: Sign, begun: float) -> float:
        while not sign(self.screen):
            assert process.poll() is None, "it ended before anything was seen"
            assert perf_counter() - begun < PATIENCE, "nothing was seen"
            _rest()
        return perf_counter() - begun

    def _clear(self) -> None:
        """Wait until the display is black again."""
        while np.count_nonzero(self.screen.pixels[::8, ::8] & np.uint32(0xFFFFFF)) > SIZE[0]:
            _rest()


def _rest() -> None:
    """Leave the processor to the programs for a millisecond; looking takes it from them."""
    select.select([], [], [], 0.001)


@pytest.fixture(scope="module")
def floors() -> dict[str, Path]:
    """Freeze the floors by the rules of build.spec."""
    made = {}
    for script in sorted(FLOORS.glob("*.py")):
        place = ROOT / "build" / "floors"
        command = [str(Path(sys.executable).with_name("pyinstaller")), "--noconfirm", "--log-level", "ERROR"]
        command += ["--distpath", str(place), "--workpath", str(place / "work" / script.stem), str(ROOT / "build.spec")]
        subprocess.run([*command, "--", "--floor", str(script)], cwd=ROOT, check=True)
        made[script.stem] = place / script.stem / script.stem
    return made


@pytest.fixture
def starts() -> Iterator[Starts]:
    """Return a display and a home for one measurement."""
    with tempfile.TemporaryDirectory() as folder:
        screen = Screen(Path(folder))
        yield Starts(screen, Path(folder))
        screen.close()


def test_a_double_click_is_nearly_as_fast_as_its_floors(
    benchmark: BenchmarkFixture, floors: dict[str, Path], starts: Starts
) -> None:
    took: dict[str, list[float]] = {"bare": [], "chart": [], "window": [], "charts": []}

    def floor() -> None:
        took["bare"] += starts.seconds(floors["bare"], window_painted)
        took["chart"] += starts.seconds(floors["chart"], curve_painted)

    def ours() -> None:
        window, charts = starts.seconds(BUILT / STARTER, window_painted, charts_painted)
        took["window"].append(window)
        took["charts"].append(charts)

    pedantic: Callable[..., object] = benchmark.pedantic  # comes without types
    pedantic(ours, setup=floor, rounds=STARTS, warmup_rounds=1)
    half = {name: median(times[-STARTS:]) for name, times in took.items()}
    ratios = {"window": half["window"] / half["bare"], "charts": half["charts"] / half["chart"]}
    benchmark.extra_info.update(half, window_ratio=ratios["window"], charts_ratio=ratios["charts"])
    sys.stdout.write(
        f"\nwindow painted {half['window'] * 1e3:.0f} ms, bare {half['bare'] * 1e3:.0f} ms: {ratios['window']:.2f}"
        f"\ncharts painted {half['charts'] * 1e3:.0f} ms, plot {half['chart'] * 1e3:.0f} ms: {ratios['charts']:.2f}\n"
    )
    assert half["window"] <= max(MOST * half["bare"], half["bare"] + MOST_MORE)
    assert ratios["charts"] <= MOST
