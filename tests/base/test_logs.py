"""The log file is written where it can be, and never makes trouble of its own."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.base.logs import FILE, LARGEST, OLDER_FILE, end_logs, start_logs


@pytest.fixture(autouse=True)
def _ended(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(logging, "raiseExceptions", True)
    level = logging.getLogger().level
    yield
    end_logs()
    logging.getLogger().setLevel(level)


def test_what_is_logged_stands_in_the_file(tmp_path: Path) -> None:
    file = start_logs(tmp_path / "new" / "folder")
    logging.getLogger("gui.place").info("opened %s 问界", "x")
    end_logs()
    assert file is not None
    assert file.read_text(encoding="utf-8").endswith("INFO gui.place: opened x 问界\n")


def test_a_large_file_is_set_aside_once(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"x" * (LARGEST + 1))
    start_logs(tmp_path)
    logging.getLogger("gui").info("afresh")
    end_logs()
    assert (tmp_path / OLDER_FILE).stat().st_size == LARGEST + 1
    assert "afresh" in (tmp_path / FILE).read_text(encoding="utf-8")


def test_starting_twice_writes_each_line_once(tmp_path: Path) -> None:
    start_logs(tmp_path)
    start_logs(tmp_path)
    logging.getLogger("gui").info("once")
    end_logs()
    assert (tmp_path / FILE).read_text(encoding="utf-8").count("once") == 1


@pytest.mark.parametrize("target", ["file/inside", "full"])
def test_a_folder_that_takes_nothing_is_no_trouble(tmp_path: Path, target: str) -> None:
    """A path below a file cannot be made; /dev/full takes no line."""
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / FILE).symlink_to("/dev/full")
    program = (
        "import logging, sys; from pathlib import Path; from gui.base.logs import start_logs;"
        "start_logs(Path(sys.argv[1])); logging.getLogger('gui').warning('lost')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / target)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
