"""The list of recent dossiers."""

import errno
import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.shell.recent import MOST, RecentDossiers
from gui.shell.settings import SettingsStore


def test_the_newest_is_first_and_each_is_there_once(tmp_path: Path, qtbot: QtBot) -> None:
    recent = RecentDossiers(settings=SettingsStore(path=tmp_path / "settings.json"))
    for name in ("one", "two", "three"):
        (tmp_path / name).mkdir()
        recent.add(tmp_path / name)
    with qtbot.waitSignal(recent.changed):
        recent.add(tmp_path / "one")
    assert [path.name for path in recent.paths()] == ["one", "three", "two"]


@pytest.mark.parametrize("name", ["gone", "long" * 100, "no\0name", "\udcff"], ids=["gone", "long", "nul", "bytes"])
def test_a_path_that_cannot_be_asked_for_is_offered_all_the_same(tmp_path: Path, qtbot: QtBot, name: str) -> None:
    settings = SettingsStore(path=tmp_path / "settings.json")
    recent = RecentDossiers(settings=settings)
    recent.add(tmp_path / name)
    assert settings.write()
    after = RecentDossiers(settings=SettingsStore(path=tmp_path / "settings.json"))
    assert after.paths() == (tmp_path / name,)


def test_the_disk_is_not_asked(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    recent = RecentDossiers(settings=SettingsStore(path=None))
    recent.add(tmp_path / "share")

    def hang(path: object, **_options: object) -> os.stat_result:
        raise OSError(errno.ESTALE, f"{path} is on a share that is gone")

    with monkeypatch.context() as patched:
        patched.setattr(os, "stat", hang)
        offered = recent.paths()
    assert offered == (tmp_path / "share",)


def test_the_list_has_an_end_and_can_be_cleared(tmp_path: Path, qtbot: QtBot) -> None:
    recent = RecentDossiers(settings=SettingsStore(path=tmp_path / "settings.json"))
    for number in range(MOST + 3):
        (tmp_path / str(number)).mkdir()
        recent.add(tmp_path / str(number))
    assert len(recent.paths()) == MOST
    assert recent.paths()[0].name == str(MOST + 2)
    recent.clear()
    assert recent.paths() == ()
