"""A file is there whole or as it was, and a sentence says why."""

import subprocess
import sys
from pathlib import Path

import pytest

from gui.base.text import Text
from gui.export.files import CannotWrite, write_atomically
from tests.frozen.program import as_nobody, may_write
from tests.house.source import ROOT


def refused(path: Path, content: bytes = b"new") -> str:
    with pytest.raises(CannotWrite) as refusal:
        write_atomically(path, content)
    return Text().message(refusal.value.message)


def test_a_file_is_written_and_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "a b.csv"
    write_atomically(file, b"first")
    file.chmod(0o640)
    write_atomically(file, b"second")
    assert file.read_bytes() == b"second"
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target = tmp_path / "target.csv"
    target.write_bytes(b"old")
    link = tmp_path / "link.csv"
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone" / "a.csv") == f"a.csv was not written: there is no folder {tmp_path / 'gone'}."
    (tmp_path / "file").write_bytes(b"")
    assert "there is no folder" in refused(tmp_path / "file" / "a.csv")


def test_a_folder_of_that_name_stays(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    assert refused(tmp_path / "a.csv") == "a.csv was not written: there is a folder of that name."
    assert list(tmp_path.iterdir()) == [tmp_path / "a.csv"]


@pytest.mark.parametrize("name", ["a" * 300 + ".csv", "a\0b.csv"])
def test_a_name_that_no_file_can_have_is_one_sentence(tmp_path: Path, name: str) -> None:
    assert "was not written: " in refused(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk: the system refuses in the middle of writing."""
    file = tmp_path / "a.csv"
    file.write_bytes(b"old")
    script = (
        "import resource, signal, sys; from pathlib import Path; from gui.base.text import Text\n"
        "from gui.export.files import CannotWrite, write_atomically\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: write_atomically(Path(sys.argv[1]), b'x' * 100_000)\n"
        "except CannotWrite as error: print(Text().message(error.message))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(file)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "a.csv was not written: the disk is full.\n"
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_what_may_not_be_written_is_left_alone(tmp_path: Path) -> None:
    """Root may write anywhere, so that another user tries."""
    closed, own = tmp_path / "closed", tmp_path / "own"
    for folder in (closed, own):
        folder.mkdir()
        (folder / "a.csv").write_bytes(b"old")
    for above in (tmp_path, *tmp_path.parents[:2]):
        above.chmod(0o755)
    own.chmod(0o777)
    (own / "a.csv").chmod(0o444)
    closed.chmod(0o555)
    script = (
        "import sys; from pathlib import Path; from gui.base.text import Text\n"
        "from gui.export.files import CannotWrite, write_atomically\n"
        "for path in sys.argv[1:]:\n"
        "    try: write_atomically(Path(path), b'new')\n"
        "    except CannotWrite as error: print(Text().message(error.message))"
    )
    before = as_nobody()
    assert not may_write(closed, before)
    files = [closed / "a.csv", closed / "b.csv", own / "a.csv"]
    command = [*before, sys.executable, "-c", script, *map(str, files)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        f"{file.name} was not written: one may not write to it in {file.parent}." for file in files
    ]
    assert (closed / "a.csv").read_bytes() == (own / "a.csv").read_bytes() == b"old"
    assert list(own.iterdir()) == [own / "a.csv"]
