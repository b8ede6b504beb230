"""The frozen program that `make build` has made, a copy of it in an awkward place, a session and a display."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.frozen.program import BUILT, STARTER, Program
from tests.frozen.screen import Screen


@pytest.fixture(scope="session")
def built() -> Path:
    """Return the folder of the build."""
    assert (BUILT / STARTER).is_file(), "there is no executable; say: make build"
    return BUILT


@pytest.fixture(scope="session")
def awkward(built: Path) -> Iterator[Path]:
    """Return a copy in a path with spaces and Chinese letters that everybody may read and nobody write."""
    with tempfile.TemporaryDirectory(prefix="车 ") as folder:
        top = Path(folder)
        top.chmod(0o755)
        copy = top / "My programs 智能汽车" / "smartcar-viewer"
        shutil.copytree(built, copy, symlinks=True)
        places = [copy, *(path for path in copy.rglob("*") if not path.is_symlink())]
        for path in places:
            path.chmod(path.stat().st_mode & 0o555)
        yield copy
        for path in places:
            path.chmod(path.stat().st_mode | 0o200)


@pytest.fixture
def session_home() -> Iterator[Path]:
    """Return an empty home in a place that every user can reach."""
    with tempfile.TemporaryDirectory(prefix="home-") as folder:
        home = Path(folder)
        home.chmod(0o777)
        yield home


@pytest.fixture
def program(built: Path, session_home: Path) -> Program:
    """Return the program as it was built."""
    return Program(built, session_home)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """Return an X display."""
    screen = Screen(tmp_path)
    yield screen
    screen.close()
