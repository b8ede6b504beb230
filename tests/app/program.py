"""Starts the program as a process of its own, offscreen, and ends it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LOG = Path(".local/state/smartcar-viewer/log.txt")
PATIENCE = 30.0
WATCHER = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from gui.app import startup

class Watched(startup.Application):
    def __init__(self):
        super().__init__()
        self.timer = QTimer(self, interval=20)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self):
        labels = [label for window in self.topLevelWidgets() for label in window.findChildren(QLabel)]
        if any(sys.argv[2] in label.text() for label in labels if label.isVisible()):
            self.quit()

startup.Application = Watched
sys.exit(startup.run(dossier=sys.argv[1], section=""))
"""
"""Ends the program as soon as a label that is seen in it holds the words that are looked for."""


def command(*words: str) -> list[str]:
    """Return the command line of the program from source."""
    return [sys.executable, "-m", "gui", *words]


def run(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run the program to its end; an empty value takes a variable away."""
    env = {name: value for name, value in (os.environ | environment).items() if value}
    return subprocess.run(
        command(*words), cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=False, encoding="utf-8"
    )


def see(words: str, *, dossier: str = "") -> None:
    """Start the program and end it when it shows the words; raise TimeoutExpired where it never does."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHER, dossier, words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@contextmanager
def running(home: Path, *words: str) -> Iterator["subprocess.Popen[str]"]:
    """Start the program and wait until it has a window that listens."""
    with subprocess.Popen(command(*words), cwd=ROOT, stdout=-1, stderr=-1, text=True) as process:
        try:
            wait_for(home, "window painted")
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def wait_for(home: Path, words: str, *, times: int = 1) -> None:
    """Wait until the log says something, so many times; no fixed time is waited for."""
    end = time.monotonic() + PATIENCE
    file = home / LOG
    while time.monotonic() < end:
        if file.is_file() and file.read_text(encoding="utf-8").count(words) >= times:
            return
        os.sched_yield()
    raise AssertionError(f"the log never said {times} times: {words}")


def end(process: "subprocess.Popen[str]", number: signal.Signals = signal.SIGTERM) -> tuple[int, float, str]:
    """End the program by a signal; return its exit code, the seconds it took, and what it said on standard error."""
    begun = time.monotonic()
    process.send_signal(number)
    _said, complained = process.communicate(timeout=PATIENCE)
    return process.returncode, time.monotonic() - begun, complained
