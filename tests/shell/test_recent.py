"""The list of recent dossiers."""

from pathlib import Path

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


def test_what_is_gone_is_not_offered_but_comes_back_with_its_stick(tmp_path: Path, qtbot: QtBot) -> None:
    settings = SettingsStore(path=tmp_path / "settings.json")
    recent = RecentDossiers(settings=settings)
    folder = tmp_path / "stick"
    folder.mkdir()
    recent.add(folder)
    folder.rmdir()
    assert recent.paths() == ()
    folder.mkdir()
    assert recent.paths() == (folder,)


def test_the_list_has_an_end_and_can_be_cleared(tmp_path: Path, qtbot: QtBot) -> None:
    recent = RecentDossiers(settings=SettingsStore(path=tmp_path / "settings.json"))
    for number in range(MOST + 3):
        (tmp_path / str(number)).mkdir()
        recent.add(tmp_path / str(number))
    assert len(recent.paths()) == MOST
    assert recent.paths()[0].name == str(MOST + 2)
    recent.clear()
    assert recent.paths() == ()
