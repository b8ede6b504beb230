"""What kind of container a path leads to, and what is none."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.base.text import Text
from gui.dossier.opening import open_container
from gui.dossier.safepath import Refused
from tests.dossier.packages import package, table, write, zipped


def test_a_folder_its_descriptor_and_its_zip_hold_the_same_files(tmp_path: Path) -> None:
    folder = write(tmp_path / "p", package(table()), {"rows.csv": "a\n1\n"})
    for path in (folder, folder / "datapackage.json", zipped(folder, tmp_path / "whatever.dossier")):
        container = open_container(path)
        assert container.read("rows.csv") == b"a\n1\n"
        assert container.names() == ("datapackage.json", "rows.csv")
        container.close()


def test_a_descriptor_may_have_a_name_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, package(table()))
    (tmp_path / "datapackage.json").rename(tmp_path / ".my package.json")
    container = open_container(tmp_path / ".my package.json")
    assert b"resources" in container.read(container.descriptor)


def test_what_is_no_package_says_what_it_is_instead(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "empty").mkdir()
    said, advised = {}, {}
    for name in ("picture.png", "empty", "nothing"):
        with pytest.raises(Refused) as caught:
            open_container(tmp_path / name)
        said[name] = Text().message(caught.value.message)
        assert caught.value.hint is not None
        advised[name] = Text().message(caught.value.hint)
    assert said["picture.png"].startswith("picture.png is not a dossier: it is neither")
    assert said["empty"] == "empty is not a dossier: there is no datapackage.json in it."
    assert said["nothing"].startswith("There is nothing at ")
    assert advised["picture.png"] == advised["empty"]
    assert advised["empty"] == "Open a folder that holds a datapackage.json, or one zip file of it."
    assert advised["nothing"] == "It may have been moved or deleted; open it from where it is now."


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """Return a folder that every user of the machine may enter, as pytest's own may not be."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_what_may_not_be_read_says_so(open_to_all: Path) -> None:
    """Nothing is closed to the administrator, so there somebody else tries."""
    folder = write(open_to_all / "p", package(table()))
    zipped(folder, open_to_all / "closed.zip").chmod(0)
    folder.chmod(0)
    program = (
        "import os, sys; from pathlib import Path\n"
        "import gui.dossier.zipfiles; from gui.base.text import Text; from gui.dossier.load import CannotOpen, load\n"
        "if os.geteuid() == 0: os.setegid(65534); os.seteuid(65534)\n"
        "for name in ('p', 'closed.zip'):\n"
        "    try: load(Path(sys.argv[1]) / name)\n"
        "    except CannotOpen as error: print(Text().message(error.message))\n"
    )
    done = subprocess.run([sys.executable, "-c", program, open_to_all], capture_output=True, text=True, check=False)
    folder.chmod(0o755)
    assert done.stdout.splitlines() == [
        "p cannot be read: Permission denied.",
        "closed.zip cannot be read: Permission denied.",
    ]
