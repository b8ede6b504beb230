"""The folders of the user that the program may write to."""

from pathlib import Path

import platformdirs

APPLICATION = "smartcar-viewer"


def settings_file() -> Path:
    """Return the file of the settings."""
    return platformdirs.user_config_path(APPLICATION, appauthor=False) / "settings.json"


def state_folder() -> Path:
    """Return the folder of logs, of the crash file and of the lock."""
    return platformdirs.user_state_path(APPLICATION, appauthor=False)
