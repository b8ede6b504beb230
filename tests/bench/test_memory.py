"""Memory of the program with the built-in dossier and its charts, beside that of a bare plot."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from tests.app.program import running, wait_for

BUDGET = 220 * 1024
FLOOR = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
import duckdb
import pyqtgraph
duckdb.connect().execute("select 1").fetchall()
window = QMainWindow()
plot = pyqtgraph.PlotWidget()
plot.plot([1, 2, 3], [1, 3, 2])
window.setCentralWidget(plot)
window.resize(1440, 900)
window.show()
app.processEvents()
sys.stdout.write(open("/proc/self/status").read())
"""


def resident(status: str) -> int:
    """Return the resident memory in KiB that /proc tells."""
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))


def test_the_built_in_dossier_fits_into_its_memory(benchmark: BenchmarkFixture, home: Path) -> None:
    floor = subprocess.run([sys.executable, "-c", FLOOR], capture_output=True, text=True, check=True).stdout
    kept: list[int] = []

    def start() -> None:
        with running(home) as process:
            wait_for(home, "sections prepared")
            kept.append(resident(Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")))

    pedantic: Callable[..., object] = benchmark.pedantic  # comes without types
    pedantic(start, rounds=1)
    ratio = kept[0] / resident(floor)
    benchmark.extra_info.update(kib=kept[0], ratio=ratio)
    sys.stdout.write(f"\nmemory: {kept[0] / 1024:.0f} MB, {ratio:.2f} times a bare plot with DuckDB\n")
    assert kept[0] <= BUDGET
