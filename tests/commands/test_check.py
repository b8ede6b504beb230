"""`check` from the outside: what is printed, where, and the exit code."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gui.base import package_messages as pm
from gui.base.messages import Message
from gui.commands import check as checking
from gui.commands.check import run
from gui.dossier.load import CannotOpen, Opened, Stopped, load
from gui.dossier.model import Finding
from tests.app.program import ROOT
from tests.dossier.packages import package, table, write, zipped

SCHEMA = {"fields": [{"name": "id", "type": "integer"}, {"name": "day", "type": "date"}]}


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return write(tmp_path / "good", package(table("rows", schema=SCHEMA)), {"rows.csv": "id,day\n1,2024-01-31\n"})


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    rows = "id,day\n1,2024-01-31\nx,31.1.2024\n\n4,问界\n"
    return write(tmp_path / "bad", package(table("rows", schema=SCHEMA)), {"rows.csv": rows})


def program(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "gui", "check", *words]
    env = {**os.environ, "DISPLAY": "", "QT_QPA_PLATFORM": "", **environment}
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=False)


def test_a_good_package_is_zero(good: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for path in (good, good / "datapackage.json", zipped(good, tmp_path / "good.zip")):
        assert run(dossier=str(path), form="text") == 0
        assert capfd.readouterr().out.startswith("No problems · 1 table · 1 row")


def test_a_bad_package_is_one_with_each_fault_in_its_place(bad: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(dossier=str(bad), form="json") == 1
    out, err = capfd.readouterr()
    told = json.loads(out)
    assert (err, told["valid"], told["findingsTotal"]) == ("", False, 4)
    assert told["resources"] == [{"name": "rows", "rows": 3, "fields": 2}]
    places = [(one["code"], one["row"], one["column"], one["cell"], one["count"]) for one in told["findings"]]
    assert places == [
        ("type-error", 3, 1, "x", 1),
        ("type-error", 3, 2, "31.1.2024", 2),
        ("blank-row", 4, None, "", 1),
    ]


@pytest.mark.parametrize("form", ["text", "json"])
def test_nothing_that_can_be_read_is_two(tmp_path: Path, form: str, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.zip").write_text("no zip")
    for path in (tmp_path / "nothing", tmp_path / "x.zip"):
        assert run(dossier=str(path), form=form) == 2
        out, err = capfd.readouterr()
        assert (err, "Traceback" in out) == ("", False)
        if form == "json":
            told = json.loads(out)
            assert (told["valid"], told["resources"], len(told["findings"])) == (False, [], 1)


def test_the_built_in_dossier_has_no_faults(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(dossier="builtin", form="json") == 0
    assert json.loads(capfd.readouterr().out)["findings"] == []


def test_a_long_table_is_no_fault(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    rows = "id,day\n" + "".join(f"{number},2024-01-31\n" for number in range(2_500))
    folder = write(tmp_path, package(table("rows", schema=SCHEMA)), {"rows.csv": rows})
    assert run(dossier=str(folder), form="json") == 0
    told = json.loads(capfd.readouterr().out)
    assert (told["findings"], told["findingsTotal"], told["resources"][0]["rows"]) == ([], 0, 2_500)


def test_what_is_printed_is_utf_8_whatever_the_locale(bad: Path) -> None:
    (bad / "rows.csv").write_text("id,day\n1,问界\n", encoding="utf-8")
    done = program(str(bad), PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (done.returncode, done.stderr) == (1, b"")
    assert "问界" in done.stdout.decode()


def test_a_reader_that_goes_away_ends_it_quietly(bad: Path) -> None:
    command = f"{sys.executable} -m gui check {bad} --format json | head -c 1"
    done = subprocess.run(["/bin/sh", "-c", command], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"{", b"")


def test_it_needs_no_qt(good: Path) -> None:
    script = (
        "import sys; from gui.__main__ import main; main(sys.argv[1:]);"
        "sys.exit(int(any(name in sys.modules for name in ('PySide6', 'pyqtgraph', 'numpy'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "check", str(good)], cwd=ROOT, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def at_a_terminal(path: Path, **environment: str) -> str:
    """Return what is printed where a person sits, 70 columns wide."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 70, 0, 0))
    env = {name: words for name, words in os.environ.items() if name not in ("COLUMNS", "NO_COLOR")}
    command = [sys.executable, "-m", "gui", "check", str(path)]
    with subprocess.Popen(command, cwd=ROOT, env={**env, "TERM": "xterm", **environment}, stdout=theirs):
        os.close(theirs)
        told = b""
        try:
            while piece := os.read(ours, 4096):
                told += piece
        except OSError:
            pass  # Linux says so when the other side is closed
    os.close(ours)
    return told.decode().replace("\r\n", "\n")


def test_colours_are_for_a_terminal_and_only_where_they_are_welcome(bad: Path) -> None:
    (bad / "rows.csv").write_text(f"id,day\nx,{'2024-01-31 ' * 20}\n", encoding="utf-8")
    told = at_a_terminal(bad)
    assert "\x1b[31merror type-error\x1b[0m" in told
    plainly = at_a_terminal(bad, NO_COLOR="1")
    assert "\x1b" not in plainly + at_a_terminal(bad, TERM="dumb")
    assert max(map(len, plainly.splitlines())) == 70
    assert b"\x1b" not in program(str(bad)).stdout


@pytest.mark.parametrize("raised", [KeyboardInterrupt, CannotOpen, Stopped, None])
@pytest.mark.parametrize("form", ["text", "json"])
def test_ctrl_c_ends_it_without_a_word(
    good: Path,
    form: str,
    raised: type[BaseException] | None,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """DuckDB catches the interrupt and raises an error of its own, or none."""

    def interrupted(path: Path, **options: object) -> Opened:
        if raised is KeyboardInterrupt:
            signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        if raised is CannotOpen:
            raise CannotOpen((Finding("source-error", "error", Message(pm.FAULT_UNFORESEEN, {"name": "x"})),))
        if raised is Stopped:
            raise Stopped
        return load(path)

    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(checking, "load", interrupted)
    assert run(dossier=str(good), form=form) == 130
    assert capfd.readouterr() == ("", "")
    assert signal.getsignal(signal.SIGINT) is before


def test_a_fault_of_the_program_is_a_sentence_and_a_line_in_the_log(good: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from gui.dossier import load; load.package_of = None;"
        "from gui.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "check", str(good), "--format", "json"],
        cwd=ROOT,
        env={**os.environ, "XDG_STATE_HOME": str(tmp_path / "state"), "HOME": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, b"")
    (told,) = json.loads(done.stdout)["findings"]
    assert "stumbled" in told["message"]
    (log,) = tmp_path.rglob("log.txt")
    assert "Traceback" in log.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [[], ["a", "b"], ["a", "--format", "xml"], ["a", "--form", "json"]])
def test_what_is_no_command_is_told_on_the_other_stream(words: list[str]) -> None:
    done = program(*words)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"usage: smartcar-viewer check" in done.stderr


@pytest.mark.parametrize("name", ["", "a\0b", "a" * 5_000, "/dev/null", "\udcff"])
def test_a_name_that_leads_nowhere_is_told(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(dossier=name, form="json") == 2
    assert json.loads(capfd.readouterr().out)["resources"] == []
