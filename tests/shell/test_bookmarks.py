"""Bookmarks are kept in the settings, each place once."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.shell.bookmarks import MOST, Bookmarks
from gui.shell.settings import Bookmark, SettingsStore


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_a_place_comes_back_at_the_next_start(qtbot: QtBot, file: Path) -> None:
    settings = SettingsStore(path=file)
    Bookmarks(settings=settings).add("Orders · Line", "smartcar:line/orders", file.parent / "line")
    assert settings.write()
    again = Bookmarks(settings=SettingsStore(path=file))
    assert again.all() == (Bookmark("Orders · Line", "smartcar:line/orders", str(file.parent / "line")),)
    assert again.has("smartcar:line/orders")


def test_the_built_in_dossier_is_kept_without_a_path(qtbot: QtBot) -> None:
    bookmarks = Bookmarks(settings=SettingsStore(path=None))
    bookmarks.add("Here", "smartcar:a/b", None)
    assert bookmarks.all()[0].path == ""


def test_a_place_is_kept_once_under_its_last_name_and_can_be_forgotten(qtbot: QtBot) -> None:
    bookmarks = Bookmarks(settings=SettingsStore(path=None))
    bookmarks.add("Old", "smartcar:a/b", None)
    bookmarks.add("Other", "smartcar:a/c", None)
    with qtbot.waitSignal(bookmarks.changed):
        bookmarks.add("New", "smartcar:a/b", None)
    assert [one.name for one in bookmarks.all()] == ["Other", "New"]
    bookmarks.remove("smartcar:a/c")
    assert [one.name for one in bookmarks.all()] == ["New"]
    bookmarks.clear()
    with qtbot.assertNotEmitted(bookmarks.changed):
        bookmarks.clear()
    assert bookmarks.all() == ()


def test_the_oldest_go_when_there_are_too_many(qtbot: QtBot) -> None:
    bookmarks = Bookmarks(settings=SettingsStore(path=None))
    for at in range(MOST + 3):
        bookmarks.add(str(at), f"smartcar:a/{at}", None)
    assert [one.name for one in bookmarks.all()] == [str(at) for at in range(3, MOST + 3)]


@pytest.mark.parametrize("value", ["{}", '"x"', "[1]", '[["a", "b"]]', '[["a", "b", 3]]'])
def test_a_broken_list_sets_the_settings_aside(qtbot: QtBot, file: Path, value: str) -> None:
    file.write_text(f'{{"version": 1, "bookmarks": {value}}}', encoding="utf-8")
    settings = SettingsStore(path=file)
    assert settings.set_aside
    assert Bookmarks(settings=settings).all() == ()
