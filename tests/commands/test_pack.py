"""`pack` from the outside: checked first, written whole or not at all."""

from pathlib import Path

import pytest

from gui.commands.check import run as check
from gui.commands.pack import run
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
