"""The lock pins everything, names no address, and gives each environment its part."""

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from tests.house.source import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
SMALL = """\
# made by a tool
app-core==1.0 \\
    --hash=sha256:aa
    # via smartcar-viewer (pyproject.toml)
base==2.0 ; sys_platform == 'linux' \\
    --hash=sha256:bb \\
    --hash=sha256:cc
    # via
    #   app-core
    #   checker
builder==3.0 \\
    --hash=sha256:dd
    # via smartcar-viewer (pyproject.toml:build)
checker==4.0 \\
    --hash=sha256:ee
    # via smartcar-viewer (pyproject.toml:dev)
deep==5.0 \\
    --hash=sha256:ff
    # via base
"""


def _part(lock: str, *groups: str) -> str:
    """Return what the program prints for a lock and some groups."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "some.lock"
        path.write_text(lock, encoding="utf-8")
        command = [sys.executable, str(ROOT / ".ci" / "subset.py"), str(path), *groups]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    return run.stdout if run.returncode == 0 else run.stderr


def _names(lock: str) -> list[str]:
    return re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)


def test_the_run_time_part_is_the_closure_of_the_dependencies() -> None:
    assert _names(_part(SMALL)) == ["app-core", "base", "deep"]


def test_a_group_adds_its_own() -> None:
    assert _names(_part(SMALL, "build")) == ["app-core", "base", "builder", "deep"]


def test_markers_and_hashes_travel_along() -> None:
    part = _part(SMALL)
    assert "base==2.0 ; sys_platform == 'linux' \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n" in part


def test_an_unknown_group_is_refused() -> None:
    assert _part(SMALL, "docs") == "no such group: docs\n"


def test_the_whole_is_the_sum_of_its_groups() -> None:
    assert _part(LOCK, "build", "dev") == LOCK


def test_the_run_time_part_holds_no_tools() -> None:
    run_time = _names(_part(LOCK))
    assert {"pyside6-essentials", "shiboken6", "pyqtgraph", "numpy", "duckdb"} <= set(run_time)
    assert not {"pytest", "pyinstaller", "hatchling", "frictionless", "setuptools"} & set(run_time)


def test_every_dependency_is_locked_within_its_range() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["build"]]
    wanted += project["dependency-groups"]["dev"]
    names = {re.split(r"[<>=\[ ]", requirement)[0].lower() for requirement in wanted}
    assert names - set(_names(LOCK)) == set()


def test_each_package_has_hashes_and_no_address() -> None:
    blocks = re.split(r"^(?=[\w.-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert "://" not in LOCK
    assert " @ " not in LOCK
