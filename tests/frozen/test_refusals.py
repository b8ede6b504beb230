"""What must not be frozen stops the build with a sentence, before anything is made."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT


def _distribution(folder: Path, name: str, version: str, *lines: str) -> None:
    """Make a distribution that seems to be installed in a folder."""
    info = folder / f"{name}-{version}.dist-info"
    info.mkdir()
    head = [f"Name: {name}", f"Version: {version}", *lines]
    (info / "METADATA").write_text("Metadata-Version: 2.1\n" + "\n".join(head) + "\n", encoding="utf-8")
    (info / "RECORD").write_text("", encoding="utf-8")


def _run(command: list[str], also: Path) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(also)}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)


def _build(also: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    """Begin a build in an environment where a folder's packages are installed, too."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", str(also / "dist"), "--workpath", str(also / "work"), str(ROOT / "build.spec")]
    return _run([*command, *options], also)


@pytest.mark.parametrize("rival", ["PyQt6", "PySide6_Addons"])
def test_another_qt_is_refused(tmp_path: Path, rival: str) -> None:
    _distribution(tmp_path, rival, "6.10.0")
    run = _build(tmp_path)
    assert run.returncode != 0
    assert f"Another Qt would come along; uninstall it first: {rival}" in run.stderr
    assert list((tmp_path / "dist").iterdir()) == []


def test_a_version_outside_our_pins_is_refused(tmp_path: Path) -> None:
    _distribution(tmp_path, "PySide6_Essentials", "6.12.0")
    run = _build(tmp_path)
    assert run.returncode != 0
    assert "PySide6-Essentials 6.12.0 is installed, but PySide6-Essentials<6.11,>=6.10 is wanted." in run.stderr


def test_an_unknown_option_is_refused(tmp_path: Path) -> None:
    run = _build(tmp_path, "--", "--upx")
    assert run.returncode != 0
    assert "--upx" in run.stderr


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ((), "nameless does not say under which licence it is."),
        (("License-Expression: MIT",), "There is no licence text for nameless."),
    ],
)
def test_a_part_without_a_licence_is_refused(tmp_path: Path, lines: tuple[str, ...], sentence: str) -> None:
    _distribution(tmp_path, "nameless", "1.0", *lines)
    program = (
        "import sys, pathlib; sys.path.insert(0, '.ci'); import notice;"
        f"notice.collect(pathlib.Path({str(tmp_path / 'licences')!r}), ['nameless'], [])"
    )
    run = _run([sys.executable, "-c", program], tmp_path)
    assert run.returncode == 1
    assert sentence in run.stderr
