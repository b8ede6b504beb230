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


def command(*words: str) -> list[str]:
    """Return the command line of the program from source."""
    return [sys.executable, "-m", "gui", *words]


def run(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run the program to its end; an empty value takes a variable away."""
    env = {name: value for name, value in (os.environ | environment).items() if value}
    return subprocess.run(
        command(*words), cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=False, encoding="utf-8"
    )


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


def wait_for(home: Path, words: str) -> None:
    """Wait until the log says something; no fixed time is waited for."""
    end = time.monotonic() + PATIENCE
    file = home / LOG
    while time.monotonic() < end:
        if file.is_file() and words in file.read_text(encoding="utf-8"):
            return
        os.sched_yield()
    raise AssertionError(f"the log never said: {words}")


def end(process: "subprocess.Popen[str]", number: signal.Signals = signal.SIGTERM) -> tuple[int, float, str]:
    """End the program by a signal; return its exit code, the seconds it took, and what it said on standard error."""
    begun = time.monotonic()
    process.send_signal(number)
    _said, complained = process.communicate(timeout=PATIENCE)
    return process.returncode, time.monotonic() - begun, complained
