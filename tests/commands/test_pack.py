"""`pack` from the outside: checked first, written whole or not at all."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gui.commands import pack as packing
from gui.commands.check import run as check
from gui.commands.pack import run
from tests.app.program import ROOT
from tests.dossier.packages import package, table, write

SCHEMA = {"fields": [{"name": "a", "type": "integer"}]}


def folder_of(place: Path, rows: str) -> Path:
    return write(place, package(table("rows", schema=SCHEMA)), {"rows.csv": rows})


def test_a_good_folder_is_packed_and_checks(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "good.zip"
    assert run(folder=str(folder_of(tmp_path / "good", "a\n1\n")), to=str(target)) == 0
    assert "written" in capfd.readouterr().out
    assert check(dossier=str(target), form="json") == 0


def test_a_bad_one_is_not_and_what_was_there_stays(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "bad.zip"
    target.write_bytes(b"old")
    assert run(folder=str(folder_of(tmp_path / "bad", "a\nx\n")), to=str(target)) == 1
    out, err = capfd.readouterr()
    assert "type-error" in out
    assert "was not packed" in err
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("nothing", "a.zip"), 2, "is not a folder"),
        (("good", "a.tar"), 2, "does not end in .zip"),
        (("good", "no/such/place/a.zip"), 1, "a.zip"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(
    tmp_path: Path, words: tuple[str, str], code: int, told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    folder_of(tmp_path / "good", "a\n1\n")
    assert run(folder=str(tmp_path / words[0]), to=str(tmp_path / words[1])) == code
    err = capfd.readouterr().err
    assert told in err
    assert err.count("\n") == 1


def test_sums_that_are_out_of_date_are_written_anew(tmp_path: Path) -> None:
    described = package(table("rows", schema=SCHEMA, bytes=1, hash="md5:0"))
    folder = write(tmp_path / "p", described, {"rows.csv": "a\n1\n"})
    assert check(dossier=str(folder), form="json") == 1
    assert run(folder=str(folder), to=str(tmp_path / "p.zip")) == 0
    assert check(dossier=str(tmp_path / "p.zip"), form="json") == 0


def test_a_file_of_the_package_is_not_written_over(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path / "p", package({"name": "r", "path": "r.zip"}), {"r.zip": b"kept"})
    assert run(folder=str(folder), to=str(folder / "r.zip")) == 1
    assert "choose another name" in capfd.readouterr().err
    assert (folder / "r.zip").read_bytes() == b"kept"


def test_a_file_packed_into_its_own_folder_is_not_packed_with_it(tmp_path: Path) -> None:
    target = folder_of(tmp_path / "p", "a\n1\n") / "p.zip"
    sizes = set()
    for _ in range(3):
        assert run(folder=str(target.parent), to=str(target)) == 0
        sizes.add(target.stat().st_size)
    assert len(sizes) == 1


def test_a_folder_is_not_written_over(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "there.zip"
    (target / "inside").mkdir(parents=True)
    assert run(folder=str(folder_of(tmp_path / "good", "a\n1\n")), to=str(target)) == 1
    assert "there is a folder of that name" in capfd.readouterr().err
    assert (target / "inside").is_dir()


@pytest.mark.parametrize("when", ["check", "pack"])
def test_ctrl_c_leaves_what_was_there(
    tmp_path: Path, when: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> int:
        signal.raise_signal(signal.SIGINT)
        return 130

    if when == "check":
        monkeypatch.setattr(packing, "check", lambda **_: 130)
    else:
        monkeypatch.setattr(packing, "pack", interrupted)
    target = tmp_path / "good.zip"
    target.write_bytes(b"old")
    assert run(folder=str(folder_of(tmp_path / "good", "a\n1\n")), to=str(target)) == 130
    assert capfd.readouterr().err == ""
    assert target.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["good", "good.zip"]


def test_names_of_any_script_are_printed_whatever_the_locale(tmp_path: Path) -> None:
    folder_of(tmp_path / "p", "a\n1\n")
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    for name, code in (("数据.zip", 0), ("数据/a.zip", 1)):
        command = [sys.executable, "-m", "gui", "pack", str(tmp_path / "p"), str(tmp_path / name)]
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=False)
        assert done.returncode == code
        assert "数据" in (done.stdout + done.stderr).decode()
        assert b"Traceback" not in done.stderr
