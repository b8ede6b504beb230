"""A fault of our own is kept, told, and told again at the next start; reporting it never makes it worse."""

import gc
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.app.crash import MOST, CrashGuard, describe


@pytest.fixture
def guard(tmp_path: Path, qtbot: QtBot) -> Iterator[CrashGuard]:
    guard = CrashGuard(folder=tmp_path / "state")
    yield guard
    guard.end()


def fall(words: str) -> None:
    raise RuntimeError(words)


def report_of(guard: CrashGuard, words: str) -> None:
    """Let the hook take an exception as Python would hand it over."""
    try:
        fall(words)
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_an_exception_is_logged_kept_and_told(
    guard: CrashGuard, qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert guard.begin() == ""
    with qtbot.waitSignal(guard.crashed) as told:
        report_of(guard, "the axis has no end")
    for place in (str(told.args), caplog.text, (tmp_path / "state" / "crash.txt").read_text(encoding="utf-8")):
        assert "the axis has no end" in place
    assert "Smart Car Viewer" in str(told.args)
    assert "fall" in str(told.args)


def test_an_exception_on_a_thread_is_told_on_the_thread_of_the_guard(
    guard: CrashGuard, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    guard.begin()
    thread = threading.Thread(target=fall, args=("on a worker",))
    with qtbot.waitSignal(guard.crashed) as told:
        thread.start()
    thread.join()
    assert "on a worker" in str(told.args)


def test_an_exception_nobody_can_raise_is_told(
    guard: CrashGuard, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    class Falls:
        def __del__(self) -> None:
            fall("while it was deleted")

    guard.begin()
    with qtbot.waitSignal(guard.crashed) as told:
        Falls()
        gc.collect()
    assert "while it was deleted" in str(told.args)


def test_the_next_start_tells_what_the_one_before_left(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    first, second, third = (CrashGuard(folder=tmp_path) for _start in range(3))
    first.begin()
    report_of(first, "the last words")
    first.end()
    assert "the last words" in second.begin()
    second.end()
    assert third.begin() == ""
    third.end()


def test_a_clean_end_leaves_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    guard = CrashGuard(folder=tmp_path)
    guard.begin()
    guard.end()
    assert list(tmp_path.iterdir()) == []
    assert hooks == (sys.excepthook, threading.excepthook, sys.unraisablehook)


def test_a_fault_in_whoever_shows_the_report_does_not_go_round_in_circles(
    guard: CrashGuard, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    guard.begin()
    shown: list[str] = []

    def show(report: str) -> None:
        shown.append(report)
        report_of(guard, "the window for it fell too")

    guard.crashed.connect(show)
    report_of(guard, "the first fault")
    assert len(shown) == 1
    assert "a fault while one was reported" in caplog.text
    report_of(guard, "the second fault")
    assert len(shown) == 2


def test_a_fault_that_comes_again_and_again_fills_neither_file_nor_window(
    guard: CrashGuard, qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    guard.begin()
    shown: list[str] = []
    guard.crashed.connect(shown.append)
    for number in range(MOST * 5):
        report_of(guard, f"fault {number}.")
    assert len(shown) == MOST
    kept = (tmp_path / "state" / "crash.txt").read_text(encoding="utf-8")
    assert "fault 0." in kept
    assert kept.count("Smart Car Viewer") == MOST
    assert caplog.text.count("further faults") == 1


def test_a_folder_that_cannot_be_written_keeps_nothing_from_being_told(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    guard = CrashGuard(folder=tmp_path / "file")
    guard.begin()
    with qtbot.waitSignal(guard.crashed):
        report_of(guard, "no room to write")
    guard.end()


def test_an_interrupt_is_no_crash(guard: CrashGuard, qtbot: QtBot) -> None:
    guard.begin()
    with qtbot.assertNotEmitted(guard.crashed):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)


def test_a_crash_of_the_process_leaves_its_trace_for_the_next_start(tmp_path: Path, qtbot: QtBot) -> None:
    script = (
        "import faulthandler, sys; from pathlib import Path; from gui.app.crash import CrashGuard; "
        "CrashGuard(folder=Path(sys.argv[1])).begin(); faulthandler._sigsegv()"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, check=False)
    assert ended.returncode != 0
    guard = CrashGuard(folder=tmp_path)
    assert "Segmentation fault" in guard.begin()
    guard.end()


def test_an_endless_recursion_has_a_report_that_can_be_read() -> None:
    assert len(describe("x" * 10_000_000)) < 210_000
