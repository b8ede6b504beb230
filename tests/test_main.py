"""The command line."""

import os
import subprocess
import sys

import pytest

from gui import __version__
from gui.__main__ import main
from tests.app.program import ROOT, run

CHART = ["export", "builtin", "--section", "orders", "--what", "chart", "--to", "x.png"]


def test_the_version_is_printed_without_qt_and_without_a_display() -> None:
    script = (
        "import sys; from gui.__main__ import main\n"
        "try: main(['--version'])\n"
        "except SystemExit as end: sys.exit(end.code or int('PySide6' in sys.modules))"
    )
    env = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, f"smartcar-viewer {__version__}\n")


@pytest.mark.parametrize(
    "words", [["--help"], ["check", "--help"], ["export", "--help"], ["screenshots", "--help"], ["open", "--help"]]
)
def test_help_is_given(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 0
    assert "DOSSIER" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["--nonsense"],
        ["one", "two"],
        ["--section"],
        ["--sect", "orders"],
        ["--self-test", "builtin"],
        ["check"],
        ["check", "one", "two"],
        ["check", "builtin", "--format", "xml"],
        ["pack"],
        ["pack", "folder"],
        ["export"],
        ["export", "builtin"],
        ["export", "builtin", "--section", "orders", "--what", "chart"],
        ["export", "builtin", "--section", "orders", "--to", "x.png"],
        ["export", "builtin", "--what", "chart", "--to", "x.png"],
        [*CHART, "--what", "poster"],
        [*CHART, "--scale", "9"],
        [*CHART, "--scale", "0.4"],
        [*CHART, "--scale", "nan"],
        [*CHART, "--scale", "large"],
        [*CHART, "--theme", "contrast"],
        [*CHART, "--size", "800x600"],
        [*CHART, "another"],
        ["screenshots", "builtin"],
        ["screenshots", "--to", "x"],
        ["screenshots", "builtin", "--to", "x", "--size", "big"],
        ["screenshots", "builtin", "--to", "x", "--size", "10x10"],
        ["screenshots", "builtin", "--to", "x", "--size", "1024x"],
        ["screenshots", "builtin", "--to", "x", "--scale", "9"],
        ["screenshots", "builtin", "--to", "x", "--scale", "nan"],
        ["screenshots", "builtin", "--to", "x", "--theme", "pink"],
    ],
)
def test_what_cannot_be_meant_is_refused_with_a_message(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 2
    assert "error:" in capsys.readouterr().err


def test_a_command_that_is_not_offered_is_a_dossier() -> None:
    done = run("checks", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 3
