"""One running program for each user."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.shell.single import Request, SingleInstance

OWNER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from gui.shell.single import SingleInstance
app = QCoreApplication([])
single = SingleInstance(folder=Path(sys.argv[1]))
assert single.first()
QTimer.singleShot(int(sys.argv[2]), single.listen)
single.asked.connect(lambda request: (sys.stdout.write(f"{request.dossier}|{request.section}\\n"), sys.stdout.flush()))
sys.stdout.write("ready\\n")
sys.stdout.flush()
app.exec()
"""


@contextmanager
def owning(folder: Path, *, listens_after: int) -> Iterator["subprocess.Popen[str]"]:
    """Start a program that holds the lock, and listens after so many milliseconds."""
    words = [sys.executable, "-c", OWNER, str(folder), str(listens_after)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process
        process.kill()


@pytest.fixture
def owner(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    with owning(tmp_path, listens_after=0) as process:
        yield process


def test_a_second_start_hands_its_request_over(owner: "subprocess.Popen[str]", tmp_path: Path, qtbot: QtBot) -> None:
    second = SingleInstance(folder=tmp_path)
    assert not second.first()
    assert second.hand_over(Request("/some where/问界.zip", "orders"))
    assert owner.stdout is not None
    assert owner.stdout.readline() == "/some where/问界.zip|orders\n"


def test_a_first_that_has_just_been_started_is_waited_for(tmp_path: Path, qtbot: QtBot) -> None:
    with owning(tmp_path, listens_after=700) as owner:
        second = SingleInstance(folder=tmp_path)
        assert not second.first()
        assert second.hand_over(Request("", "orders"))
        assert owner.stdout is not None
        assert owner.stdout.readline() == "|orders\n"


def test_who_waits_for_a_program_that_ends_is_the_first_itself(
    owner: "subprocess.Popen[str]", tmp_path: Path, qtbot: QtBot
) -> None:
    second = SingleInstance(folder=tmp_path)
    assert not second.first()
    owner.kill()
    owner.wait()
    assert not second.hand_over(Request())
    assert not SingleInstance(folder=tmp_path).first()
    second.close()


def test_a_first_that_was_killed_does_not_lock_out_the_next(
    owner: "subprocess.Popen[str]", tmp_path: Path, qtbot: QtBot
) -> None:
    owner.send_signal(signal.SIGKILL)
    owner.wait()
    following = SingleInstance(folder=tmp_path)
    assert following.first()
    following.listen()
    assert not SingleInstance(folder=tmp_path).first()
    following.close()


def test_nothing_stays_after_a_clean_end(tmp_path: Path, qtbot: QtBot) -> None:
    single = SingleInstance(folder=tmp_path / "state")
    assert single.first()
    single.listen()
    single.close()
    assert list((tmp_path / "state").iterdir()) == []


def test_a_request_is_heard_in_the_same_program(tmp_path: Path, qtbot: QtBot) -> None:
    script = (
        "import sys; from pathlib import Path; from gui.shell.single import Request, SingleInstance; "
        "sys.exit(not SingleInstance(folder=Path(sys.argv[1])).hand_over(Request('x', 'y')))"
    )
    single = SingleInstance(folder=tmp_path)
    assert single.first()
    single.listen()
    with subprocess.Popen([sys.executable, "-c", script, str(tmp_path)]) as other:
        with qtbot.waitSignal(single.asked, timeout=20_000) as heard:
            pass
        assert heard.args == [Request("x", "y")]
        assert other.wait(20) == 0
    single.close()


def test_a_folder_that_cannot_be_made_never_keeps_the_program_from_starting(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    single = SingleInstance(folder=tmp_path / "file")
    assert single.first()
    single.listen()
    single.close()


def test_nobody_there_is_said_and_not_waited_for(tmp_path: Path, qtbot: QtBot) -> None:
    assert not SingleInstance(folder=tmp_path).hand_over(Request())


def test_a_long_path_to_the_home_still_has_a_socket(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / ("long" * 30)
    single = SingleInstance(folder=folder)
    assert single.first()
    single.listen()
    second = SingleInstance(folder=folder)
    assert not second.first()
    single.close()
