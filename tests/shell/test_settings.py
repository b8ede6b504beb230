"""What the user set comes back, and a bad file is never fatal."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.shell.settings import VERSION, Preferences, SettingsStore


def test_what_was_set_comes_back_at_the_next_start(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "new folder" / "settings.json"
    store = SettingsStore(path=path)
    store.change(store.now._replace(geometry=(10, 20, 1024, 640), scheme="dark", recent=("/a/问界", "/b c.zip")))
    store.remember_split("page", 620)
    assert store.write()
    again = SettingsStore(path=path).now
    assert (again.geometry, again.scheme, again.recent) == ((10, 20, 1024, 640), "dark", ("/a/问界", "/b c.zip"))
    assert again.splits == {"page": 620}


def test_a_change_is_on_disk_a_moment_later_by_itself(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "settings.json"
    store = SettingsStore(path=path)
    store.change(store.now._replace(text_scale=120))
    assert not path.exists()
    qtbot.waitUntil(path.exists, timeout=5_000)
    assert SettingsStore(path=path).now.text_scale == 120


def test_nothing_is_written_when_nothing_changed(tmp_path: Path, qtbot: QtBot) -> None:
    store = SettingsStore(path=tmp_path / "settings.json")
    assert store.write()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"",
        b"\xff\xfe",
        b'{"geometry": "wide"}',
        b"[]",
        b'{"version": 99, "scheme": "dark"}',
        b'{"geometry": [0, 0, 1000000000000000000000, 600]}',
        b'{"splits": {"page": 100000000000000}}',
        b'{"partners_width": -9999999999}',
    ],
    ids=["cut", "empty", "no text", "wrong type", "a list", "newer version", "endless", "far apart", "below zero"],
)
def test_a_file_that_cannot_be_used_is_set_aside(tmp_path: Path, qtbot: QtBot, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    store = SettingsStore(path=path)
    assert store.now == Preferences()
    assert store.set_aside
    assert (tmp_path / "settings.json.aside").read_bytes() == content
    store.change(store.now._replace(scheme="contrast"))
    assert store.write()
    assert SettingsStore(path=path).now.scheme == "contrast"


def test_a_file_of_a_later_program_with_more_in_it_is_still_read(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "settings.json"
    path.write_text(f'{{"version": {VERSION}, "scheme": "dark", "unheard_of": 1}}', encoding="utf-8")
    assert SettingsStore(path=path).now.scheme == "dark"


def test_a_folder_that_cannot_be_made_only_means_that_nothing_is_kept(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    store = SettingsStore(path=tmp_path / "file" / "settings.json")
    store.change(store.now._replace(scheme="dark"))
    assert not store.write()
    assert store.now.scheme == "dark"


def test_the_old_file_stays_whole_when_the_new_one_cannot_be_put_in_its_place(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "settings.json"
    (path / "a folder of that name").mkdir(parents=True)
    store = SettingsStore(path=path)
    store.change(store.now._replace(scheme="dark"))
    assert not store.write()
    assert (path / "a folder of that name").is_dir()


def test_a_path_that_is_no_text_is_kept_as_it_is(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "settings.json"
    store = SettingsStore(path=path)
    store.change(store.now._replace(recent=("/a/caf\udce9", "/b/问界")))
    assert store.write()
    assert SettingsStore(path=path).now.recent == ("/a/caf\udce9", "/b/问界")


def test_no_half_written_file_is_left(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "settings.json"
    (path / "a folder of that name").mkdir(parents=True)
    store = SettingsStore(path=path)
    store.change(store.now._replace(scheme="dark"))
    assert not store.write()
    assert list(tmp_path.iterdir()) == [path]
