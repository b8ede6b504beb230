"""Where the window stands, and what counts as a path."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QRect, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.window.places import clamp, dropped_path, path_of, place_window, smallest_on

SCREEN = QRect(0, 0, 1920, 1080)


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (QRect(100, 50, 1024, 640), QRect(100, 50, 1024, 640)),
        (QRect(3000, 50, 1024, 640), QRect(896, 50, 1024, 640)),
        (QRect(-900, -700, 1024, 640), QRect(0, 0, 1024, 640)),
        (QRect(0, 0, 5000, 4000), SCREEN),
        (QRect(10, 10, 5, 5), QRect(10, 10, 800, 500)),
    ],
)
def test_a_window_comes_back_onto_a_living_screen(left: QRect, expected: QRect) -> None:
    assert clamp(left, SCREEN) == expected


def test_without_a_place_the_window_stands_in_the_middle(qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    place = place_window(None)
    assert screen.contains(place)
    assert abs(place.center().x() - screen.center().x()) <= 1


def test_a_place_on_a_screen_that_is_gone_is_moved(qtbot: QtBot) -> None:
    place = place_window((90_000, 40, 1024, 640))
    assert any(screen.availableGeometry().contains(place) for screen in QGuiApplication.screens())


def test_the_smallest_size_of_a_large_screen(qtbot: QtBot) -> None:
    assert smallest_on(QGuiApplication.primaryScreen()) == (800, 500)


def test_paths_and_file_addresses_are_read_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "a b 问界.zip"
    assert path_of(str(folder)) == folder
    assert path_of(folder.as_uri()) == folder
    monkeypatch.chdir(tmp_path)
    assert path_of("./check") == tmp_path / "check"
    assert path_of("file:") == tmp_path / "file:"


def test_exactly_one_local_file_can_be_dropped(tmp_path: Path) -> None:
    data = QMimeData()
    assert dropped_path(data) is None
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert dropped_path(data) == tmp_path
    data.setUrls([QUrl("https://example.org/a.zip")])
    assert dropped_path(data) is None
    data.setUrls([QUrl.fromLocalFile("/a"), QUrl.fromLocalFile("/b")])
    assert dropped_path(data) is None


def test_a_folder_that_is_gone_under_the_program_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "here"
    here.mkdir()
    with monkeypatch.context() as moved:
        moved.chdir(here)
        here.rmdir()
        assert path_of("dossier.zip") == Path("dossier.zip")
        assert path_of("/a/b.zip") == Path("/a/b.zip")
