"""The frozen program as a desktop starts it: no terminal, an environment of a few names, the root as its folder."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.frozen.screen import PATIENCE
from tests.house.source import ROOT

BUILT = ROOT / "dist" / "smartcar-viewer"
STARTER = "smartcar-viewer"
NOBODY = 65534
"""A user who owns nothing. Root may write where nobody may, so that such tests run as this one."""

WITHOUT_STREAMS = ["sh", "-c", 'exec "$0" "$@" <&- >&- 2>&-']


def as_nobody() -> list[str]:
    """Return what goes before a command that must not have root's rights."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--"]


def without_network() -> list[str]:
    """Return what goes before a command that must have no network, not even its own machine's."""
    return ["unshare", "--net", "--"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net", "--"]


def may_write(folder: Path, before: list[str]) -> bool:
    """Try whether a command started like this can make a file in a folder."""
    probe = folder / "probe"
    run = subprocess.run([*before, "touch", str(probe)], capture_output=True, check=False)
    probe.unlink(missing_ok=True)
    return run.returncode == 0


@dataclass(frozen=True, slots=True)
class Program:
    """One folder with the frozen program, and the session it is started in."""

    folder: Path
    home: Path
    before: list[str] = field(default_factory=list)

    def environment(self, **more: str) -> dict[str, str]:
        """Return what a desktop session has, and nothing of ours."""
        plain = {"HOME": str(self.home), "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "USER": "someone"}
        return {**plain, **more}

    def run(self, *words: str, environment: Mapping[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
        """Run a command of the program to its end and return what it said."""
        return subprocess.run(
            [*self.before, str(self.folder / STARTER), *words],
            cwd="/",
            env=environment or self.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )

    @contextmanager
    def started(self, *words: str, display: str) -> Iterator["subprocess.Popen[bytes]"]:
        """Double-click it: closed streams, the root as its folder; ended when the test is done with it."""
        process = subprocess.Popen(
            [*self.before, *WITHOUT_STREAMS, str(self.folder / STARTER), *words],
            cwd="/",
            env=self.environment(DISPLAY=display, XDG_RUNTIME_DIR=str(self.home)),
            start_new_session=True,
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()


@dataclass(frozen=True, slots=True)
class Report:
    """What the self-test said."""

    code: int
    said: Mapping[str, object]
    sections: list[Mapping[str, object]]


def self_test(program: Program, **environment: str) -> Report:
    """Run the self-test and read its report; nothing but the report may be said."""
    run = program.run("--self-test", environment=program.environment(**environment))
    assert run.stderr == ""
    said = json.loads(run.stdout)
    return Report(run.returncode, said, said["sections"])
