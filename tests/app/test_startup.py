"""The program as a process: it starts, is reached by a second start, and ends by a signal leaving nothing behind."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from gui.app.startup import first_scheme
from gui.theme.tokens import SCHEMES
from tests.app.program import LOG, ROOT, end, run, running, see, wait_for

STATE = LOG.parent


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_well_and_leaves_no_lock(home: Path, number: signal.Signals, dossier_path: Path) -> None:
    with running(home, str(dossier_path)) as process:
        wait_for(home, "charts shown")
        code, _seconds, complained = end(process, number)
    assert (code, complained) == (0, "")
    assert {file.name for file in (home / STATE).iterdir()} == {"log.txt"}


def test_it_can_be_ended_while_a_dossier_is_read(home: Path) -> None:
    with running(home) as process:
        code, _seconds, complained = end(process)
    assert (code, complained) == (0, "")
    assert {file.name for file in (home / STATE).iterdir()} == {"log.txt"}


def test_where_the_window_stood_is_kept(home: Path) -> None:
    with running(home) as process:
        wait_for(home, "charts shown")
        end(process)
    kept = json.loads((home / ".config/smartcar-viewer/settings.json").read_text(encoding="utf-8"))
    assert len(kept["geometry"]) == 4


def test_a_second_start_opens_its_dossier_in_the_first(home: Path, ferry_dossier_path: Path) -> None:
    with running(home) as process:
        wait_for(home, "charts shown")
        second = run(str(ferry_dossier_path), "--section", "sources")
        assert (second.returncode, second.stderr) == (0, "")
        wait_for(home, f"opened {ferry_dossier_path}")
        assert process.poll() is None
        end(process)


def test_the_sections_of_each_dossier_are_prepared(home: Path, ferry_dossier_path: Path) -> None:
    with running(home) as process:
        wait_for(home, "sections prepared")
        assert run(str(ferry_dossier_path)).returncode == 0
        wait_for(home, f"opened {ferry_dossier_path}")
        wait_for(home, "sections prepared", times=2)
        assert end(process)[0] == 0


def test_a_first_that_was_killed_does_not_lock_out_the_next(home: Path) -> None:
    with running(home) as process:
        end(process, signal.SIGKILL)
    (home / LOG).unlink()
    with running(home) as process:
        wait_for(home, "charts shown")
        assert end(process)[0] == 0


def test_a_bad_dossier_opens_a_window_all_the_same(home: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone.zip"
    see("This cannot be opened", dossier=str(gone))
    (home / LOG).unlink()
    with running(home, str(gone)) as process:
        wait_for(home, "charts shown")
        assert end(process)[0] == 0


def test_settings_that_are_broken_are_set_aside(home: Path) -> None:
    folder = home / ".config/smartcar-viewer"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text("{", encoding="utf-8")
    see("The settings could not be read")
    assert (folder / "settings.json.aside").read_text(encoding="utf-8") == "{"


def test_a_fault_of_the_run_before_is_told(home: Path) -> None:
    (home / STATE).mkdir(parents=True)
    (home / STATE / "crash.txt").write_text("the last words", encoding="utf-8")
    see("The program ended by a fault the last time")
    assert not (home / STATE / "crash.txt").exists()


def test_a_home_that_cannot_be_written_is_no_reason_not_to_start(home: Path) -> None:
    for name in (".config", ".local"):
        for file in (home / name).rglob("*"):
            assert file.is_dir()
    blocked = home / "file"
    blocked.write_text("in the way", encoding="utf-8")
    done = run("--self-test", HOME=str(blocked), XDG_CONFIG_HOME=f"{blocked}/c", XDG_STATE_HOME=f"{blocked}/s")
    assert (done.returncode, done.stderr) == (0, "")


def test_nothing_is_written_to_closed_streams() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$0" -m gui --version <&- >&- 2>&-', sys.executable], cwd=ROOT, check=False
    )
    assert done.returncode == 0


@pytest.mark.parametrize("chosen", [*SCHEMES, "", "no such scheme"])
def test_the_first_paint_has_the_chosen_scheme_or_the_systems(qtbot: QtBot, chosen: str) -> None:
    dark, light = (QPalette(QColor(*[shade] * 3)) for shade in (20, 240))
    assert first_scheme(chosen, dark) == (chosen if chosen in SCHEMES else "dark")
    assert first_scheme(chosen, light) == (chosen if chosen in SCHEMES else "light")


def test_the_first_paint_imports_neither_panes_nor_charts_nor_the_namespace_of_enumerations() -> None:
    script = (
        "import sys, gui.app.startup, PySide6.QtCore as core; "
        "late = ('gui.views', 'gui.figures', 'gui.dossier', 'gui.charts', 'numpy', 'msgspec', 'concurrent'); "
        "found = [name for name in sys.modules if name.startswith(late)]; "
        "sys.exit(str(found) if found or 'Qt' in vars(core) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_garbage_is_collected_once_the_start_has_settled() -> None:
    script = (
        "import gc, sys; from gui.app.startup import collect_from_now_on; gc.disable(); collect_from_now_on(); "
        "sys.exit(not (gc.isenabled() and gc.get_freeze_count()))"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0
