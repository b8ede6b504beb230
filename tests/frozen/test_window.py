"""A double click shows a window on a real display: its title, its picture, its end."""

import json
import os
import signal
import subprocess
import tomllib
from contextlib import suppress
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from tests.conftest import DOSSIERS
from tests.frozen.program import Program, as_nobody, may_write, without_network
from tests.frozen.screen import Pixels, Screen, Window, until
from tests.house.source import ROOT

NAME = "Smart Car Viewer"
THEME = tomllib.loads((ROOT / "resources" / "themes" / "light.toml").read_text(encoding="utf-8"))
PICTURES = ROOT / "build" / "pictures" / "frozen"


def _colour(code: str) -> int:
    return int(code.removeprefix("#"), 16)


def _title(dossier: str) -> str:
    descriptor = json.loads((DOSSIERS[dossier] / "datapackage.json").read_text(encoding="utf-8"))
    return str(descriptor["title"])


def _opened(screen: Screen, title: str) -> Window | None:
    """Return the window once it is called after its dossier."""
    found = [window for window in screen.windows() if window.title == f"{NAME} · {title}"]
    return found[0] if found else None


def _charted(screen: Screen, window: Window) -> Pixels | None:
    """Return the picture once the first series of a chart is in it."""
    picture = screen.picture(window)
    bars = np.count_nonzero(picture == _colour(THEME["series"][0]["colour"]))
    return picture.copy() if bars > 300 else None


def _see(screen: Screen, process: "subprocess.Popen[bytes]", dossier: str = "builtin") -> Pixels:
    """Wait for the window of a dossier with its charts and return its picture."""
    window = until(partial(_opened, screen, _title(dossier)), process, f"a window with {dossier}")
    return until(partial(_charted, screen, window), process, "charts")


def _keep(picture: Pixels, name: str) -> None:
    """Save a picture for a person to look at."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    height, width = picture.shape
    whole = np.ascontiguousarray(picture | np.uint32(0xFF000000))
    image = QImage(whole.data, width, height, width * 4, QImage.Format.Format_RGB32)
    assert image.save(str(PICTURES / f"{name}.png"))


def _alive(session: int) -> list[str]:
    """Return the commands of the processes that a start has left behind."""
    found = []
    for entry in Path("/proc").iterdir():
        with suppress(OSError):
            if entry.name.isdigit() and os.getsid(int(entry.name)) == session:
                found.append((entry / "cmdline").read_text(encoding="utf-8").replace("\0", " "))
    return found


def test_a_double_click_shows_the_builtin_dossier(awkward: Path, session_home: Path, screen: Screen) -> None:
    program = Program(awkward, session_home, as_nobody())
    with program.started(display=screen.display) as process:
        picture = _see(screen, process)
        _keep(picture, "double-click")
        colours, counts = np.unique(picture, return_counts=True)
        assert len(colours) > 20
        shares = dict(zip(colours.tolist(), (counts / picture.size).tolist(), strict=True))
        assert shares[_colour(THEME["grounds"]["page"])] > 0.25
        assert shares[_colour(THEME["grounds"]["chrome"])] > 0.02
        assert _colour(THEME["marks"]["ink"]) in shares
        (window,) = screen.windows()
        assert window.kind == "smartcar-viewer"
        assert process.poll() is None


def test_sigterm_ends_it_within_a_second_and_leaves_nothing(program: Program, screen: Screen) -> None:
    with program.started(display=screen.display) as process:
        _see(screen, process)
        process.send_signal(signal.SIGTERM)
        assert process.wait(1.0) == 0
        assert _alive(process.pid) == []
    left = {path.name for path in program.home.rglob("*") if not path.is_dir()}
    assert not {"lock", "socket"} & left
    assert screen.windows() == []


@pytest.mark.parametrize("dossier", sorted(DOSSIERS))
def test_a_dossier_named_on_the_command_line_is_opened(program: Program, screen: Screen, dossier: str) -> None:
    with program.started(str(DOSSIERS[dossier]), display=screen.display) as process:
        _keep(_see(screen, process, dossier), dossier)


def test_the_window_needs_no_home_that_can_be_written(awkward: Path, session_home: Path, screen: Screen) -> None:
    session_home.chmod(0o555)
    assert not may_write(session_home, as_nobody())
    with Program(awkward, session_home, as_nobody()).started(display=screen.display) as process:
        _see(screen, process)
        process.send_signal(signal.SIGTERM)
        assert process.wait(1.0) == 0


def test_the_window_needs_no_network(program: Program, session_home: Path, screen: Screen) -> None:
    apart = Program(program.folder, session_home, without_network())
    with apart.started(display=screen.display) as process:
        _see(screen, process)


def test_a_second_start_hands_its_dossier_to_the_first(program: Program, screen: Screen) -> None:
    with program.started(display=screen.display) as first:
        _see(screen, first)
        with program.started(str(DOSSIERS["ferry-lines"]), display=screen.display) as second:
            assert second.wait(10.0) == 0
        _see(screen, first, "ferry-lines")
        assert len(screen.windows()) == 1


def test_a_killed_program_does_not_lock_out_the_next(program: Program, screen: Screen) -> None:
    with program.started(display=screen.display) as first:
        _see(screen, first)
    assert first.returncode == -signal.SIGKILL
    with program.started(display=screen.display) as second:
        _see(screen, second)


def test_a_dossier_that_is_none_leaves_a_window_that_says_so(program: Program, screen: Screen, tmp_path: Path) -> None:
    def shown() -> Window | None:
        return next((window for window in screen.windows() if window.title.startswith(NAME)), None)

    def written() -> bool | None:
        return bool(np.count_nonzero(screen.picture(window) == _colour(THEME["marks"]["ink"])) > 300) or None

    with program.started(str(tmp_path / "nowhere"), display=screen.display) as process:
        window = until(shown, process, "a window")
        until(written, process, "words in it")
        _keep(screen.picture(window), "no-dossier")
        assert process.poll() is None
