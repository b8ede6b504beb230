"""Nothing is written outside the folders the system gives us."""

import sys
from pathlib import Path

from gui.shell.folders import settings_file, state_folder


def test_the_folders_lie_in_the_home_and_are_not_made_by_asking(home: Path) -> None:
    for place in (settings_file(), state_folder()):
        assert home in place.parents
        assert not place.exists()


def test_the_xdg_folders_are_respected(home: Path) -> None:
    if sys.platform == "linux":
        assert settings_file() == home / ".config" / "smartcar-viewer" / "settings.json"
        assert state_folder() == home / ".local" / "state" / "smartcar-viewer"
    else:
        assert settings_file().name == "settings.json"
