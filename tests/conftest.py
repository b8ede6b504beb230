"""What every test stands on: a screen, a home of its own, silence, and nothing left behind."""

import atexit
import gc
import json
import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.leftovers import Watch

ROOT = Path(__file__).resolve().parent.parent
DOSSIERS = {
    "builtin": ROOT / "resources" / "huawei-smart-car",
    "ferry-lines": ROOT / "tests" / "dossiers" / "ferry-lines",
}

settings.register_profile("default", deadline=None, database=None)
settings.register_profile("ci", parent=settings.get_profile("default"), derandomize=True)
settings.load_profile("default")


def _offer_screen() -> None:
    """Give Qt's offscreen platform a real screen: without a list it has one of 800x800.

    A platform named by the caller (xcb under Xvfb, say) is left alone.
    """
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") != "offscreen":
        return
    screen = {
        "name": "tests",
        "x": 0,
        "y": 0,
        "width": 2560,
        "height": 1440,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    with tempfile.NamedTemporaryFile("w", prefix="screens-", suffix=".json", delete=False) as file:
        json.dump({"screens": [screen]}, file)
    atexit.register(Path(file.name).unlink, missing_ok=True)
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file.name}"


# Before any test module imports Qt or pyqtgraph.
_offer_screen()
atexit.register(gc.unfreeze)  # what Watch froze is let go at the end; DuckDB counts what is left
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test, and each program it starts, an empty home of its own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for variable, folder in {
        "XDG_CACHE_HOME": ".cache",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_RUNTIME_DIR": ".run",
    }.items():
        (home / folder).mkdir(parents=True, mode=0o700)
        monkeypatch.setenv(variable, str(home / folder))
    return home


@pytest.fixture(autouse=True)
def nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that leaves a window, a running timer or a thread behind."""
    watch = Watch()
    yield
    left = watch.leftovers(gui={"qapp", "qtbot"} & set(request.fixturenames) != set())
    if left:
        pytest.fail("left behind: " + ", ".join(left), pytrace=False)


class _Collector(logging.Handler):
    """Keeps what our own loggers say at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.name}: {record.levelname}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test in which our own log warns, unless it asked for ``caplog`` to look at that."""
    collector = _Collector()
    logger = logging.getLogger("gui")
    logger.addHandler(collector)
    yield
    logger.removeHandler(collector)
    if collector.said and "caplog" not in request.fixturenames:
        pytest.fail("logged: " + "; ".join(collector.said), pytrace=False)


@pytest.fixture
def builtin_dossier_path() -> Path:
    """Return the folder of the built-in dossier."""
    return DOSSIERS["builtin"]


@pytest.fixture
def ferry_dossier_path() -> Path:
    """Return the folder of the small invented dossier of another company shape."""
    return DOSSIERS["ferry-lines"]


@pytest.fixture(params=sorted(DOSSIERS))
def dossier_path(request: pytest.FixtureRequest) -> Path:
    """Return each of the two dossiers in turn: what opens one opens the other."""
    return DOSSIERS[str(request.param)]
