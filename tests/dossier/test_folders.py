"""Folders: what is read, and what is refused by name."""

import os
from pathlib import Path

import pytest

from gui.base.text import Text
from gui.dossier.folders import FolderContainer, open_folder
from gui.dossier.safepath import Refused
from tests.dossier.packages import package, table, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "p", package(table()), {"rows.csv": "a\n1\n", ".secret": "x", "deep/more.csv": "a\n"})


def refused(container: FolderContainer, path: str) -> str:
    with pytest.raises(Refused) as caught:
        container.read(path)
    assert not container.exists(path)
    return Text().message(caught.value.message)


def test_files_inside_are_read_and_listed(folder: Path) -> None:
    container = open_folder(folder)
    assert container.read("rows.csv") == b"a\n1\n"
    assert container.exists("deep/more.csv")
    assert container.names() == ("datapackage.json", "deep/more.csv", "rows.csv")


def test_what_is_missing_is_named(folder: Path) -> None:
    assert refused(FolderContainer(folder), "none.csv") == "none.csv is missing."
    assert refused(FolderContainer(folder), "rows.csv/x") == "rows.csv/x is missing."


def test_a_folder_or_a_pipe_is_no_file(folder: Path) -> None:
    os.mkfifo(folder / "pipe.csv")
    assert refused(FolderContainer(folder), "deep") == "deep is not an ordinary file."
    assert refused(FolderContainer(folder), "pipe.csv") == "pipe.csv is not an ordinary file."


def test_links_are_followed_inside_and_refused_outside(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.csv").write_text("secret", encoding="utf-8")
    (folder / "inside.csv").symlink_to("rows.csv")
    (folder / "out.csv").symlink_to(tmp_path / "outside.csv")
    (folder / "up").symlink_to(tmp_path)
    (folder / "circle.csv").symlink_to("circle.csv")
    container = FolderContainer(folder)
    assert container.read("inside.csv") == b"a\n1\n"
    assert "leads out of the dossier" in refused(container, "out.csv")
    assert "leads out of the dossier" in refused(container, "up/outside.csv")
    assert "circle.csv" in refused(container, "circle.csv")


def test_a_file_beyond_the_limit_is_not_read(folder: Path) -> None:
    with pytest.raises(Refused) as caught:
        FolderContainer(folder).read("rows.csv", 3)
    assert Text().message(caught.value.message) == "rows.csv is too large: at most 3 bytes are read."


def test_a_name_longer_than_the_system_allows_is_said_plainly(folder: Path) -> None:
    assert "cannot be read" in refused(FolderContainer(folder), f"{'x' * 300}.csv")


def test_a_file_is_opened_as_often_as_it_is_asked_for(tmp_path: Path) -> None:
    container = open_folder(write(tmp_path, {}, {"a.csv": "abcdef"}))
    opener = container.opener("a.csv")
    with opener() as one, opener() as other:
        assert (one.read(2), other.read(3), one.read(1)) == (b"ab", b"abc", b"c")
    assert container.size("a.csv") == 6
    for refused in ("b.csv", "../a.csv"):
        with pytest.raises(Refused):
            container.opener(refused)
        with pytest.raises(Refused):
            container.size(refused)
