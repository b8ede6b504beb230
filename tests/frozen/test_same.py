"""The bundle does not depend on what else lies in the environment it is built in."""

import hashlib
import os
import re
import subprocess
import sys
import venv
from importlib.metadata import Distribution, distributions
from pathlib import Path

import pytest

from tests.house.source import ROOT

PLACE = ROOT / "build" / "run-time"


def _wanted() -> set[str]:
    """Return what the lock has for running and freezing, without the developers' tools."""
    subset = [sys.executable, str(ROOT / ".ci" / "subset.py"), str(ROOT / "requirements.lock"), "build"]
    part = subprocess.run(subset, capture_output=True, encoding="utf-8", check=True).stdout
    return {_plain(name) for name in re.findall(r"^([\w.-]+)==", part, re.MULTILINE)}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _install(package: Distribution, site: Path) -> None:
    """Put a package that is installed here into another environment: the same files, by a second name."""
    for file in package.files or ():
        source = Path(str(package.locate_file(file)))
        if ".." in file.parts or "__pycache__" in file.parts or not source.is_file():
            continue
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        os.link(source, site / file)


@pytest.fixture(scope="module")
def run_time_python() -> Path:
    """Return the Python of an environment that holds the run-time dependencies and PyInstaller, and nothing else."""
    venv.create(PLACE / "venv", clear=True, with_pip=False)
    python = PLACE / "venv" / "bin" / "python"
    say = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = Path(subprocess.run(say, capture_output=True, text=True, check=True).stdout.strip())
    wanted = _wanted()
    installed = {_plain(package.name): package for package in distributions() if _plain(package.name) in wanted}
    assert {"pyside6-essentials", "duckdb", "pyinstaller"} <= set(installed)
    assert not {"pytest", "ruff", "frictionless"} & set(installed)
    for package in installed.values():
        _install(package, site)
    return python


@pytest.fixture(scope="module")
def built_at_run_time(run_time_python: Path) -> Path:
    """Return the folder that the environment without developers' tools builds."""
    command = [str(run_time_python), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", str(PLACE / "dist"), "--workpath", str(PLACE / "work"), str(ROOT / "build.spec")]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": "1"}, check=True)
    return PLACE / "dist" / "smartcar-viewer"


def _sums(folder: Path) -> dict[str, str]:
    """Return each file with the sum of what is in it."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            found[path.relative_to(folder).as_posix()] = str(path.readlink())
        elif path.is_file():
            found[path.relative_to(folder).as_posix()] = hashlib.blake2b(path.read_bytes()).hexdigest()
    return found


def test_the_run_time_environment_builds_the_same(built: Path, built_at_run_time: Path) -> None:
    ours, theirs = _sums(built), _sums(built_at_run_time)
    assert sorted(theirs) == sorted(ours)
    assert [name for name, content in theirs.items() if ours[name] != content] == []
