"""What the program remembers of its user: a small JSON file, written on a timer and at the end, never in the way."""

import logging
import os
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer

_log = logging.getLogger(__name__)

VERSION = 1
PAUSE_MS = 1_000
"""Changes are gathered this long before they are written: a splitter that is dragged is one change."""


class Preferences(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything that comes back at the next start.

    `geometry` is x, y, width, height. `splits` maps a splitter to its first part in thousandths.
    `partners_width` is 0 and `scheme` empty while nobody chose one.
    """

    version: int = VERSION
    geometry: tuple[int, int, int, int] | None = None
    maximized: bool = False
    splits: dict[str, int] = {}
    partners_width: int = 0
    sidebar_closed: bool = False
    partners_closed: bool = False
    scheme: str = ""
    text_scale: int = 100
    recent: tuple[str, ...] = ()


class SettingsStore(QObject):
    """Reads the file once and writes changes some time later; without a path it keeps them for this run only.

    A file that is broken or of a newer version is set aside under another name; `set_aside` says so.
    """

    def __init__(self, *, path: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.set_aside = False
        self._written = self._read()
        self._now = self._written
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.write)

    @property
    def now(self) -> Preferences:
        """The preferences as they stand."""
        return self._now

    def change(self, preferences: Preferences) -> None:
        """Take over new preferences; they are on disk a moment later."""
        self._now = preferences
        if self._now != self._written and self._path is not None:
            self._timer.start()

    def remember_split(self, name: str, thousandths: int) -> None:
        """Take over where a splitter stands."""
        if self._now.splits.get(name) != thousandths:
            self.change(msgspec.structs.replace(self._now, splits={**self._now.splits, name: thousandths}))

    def write(self) -> bool:
        """Write what has changed, whole or not at all; False where the folder does not let us."""
        self._timer.stop()
        if self._now == self._written or self._path is None:
            return True
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(msgspec.json.format(msgspec.json.encode(self._now), indent=2))
            beside.replace(self._path)
        except OSError as error:
            _log.info("settings are not kept: %s", error)
            return False
        self._written = self._now
        return True

    def _read(self) -> Preferences:
        if self._path is None:
            return Preferences()
        try:
            preferences = msgspec.json.decode(self._path.read_bytes(), type=Preferences)
        except OSError:
            return Preferences()
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            return self._put_aside(self._path, str(error))
        if preferences.version > VERSION:
            return self._put_aside(self._path, f"version {preferences.version}")
        return preferences

    def _put_aside(self, path: Path, reason: str) -> Preferences:
        _log.info("settings are set aside: %s", reason)
        self.set_aside = True
        try:
            path.replace(path.with_name(f"{path.name}.aside"))
        except OSError as error:
            _log.info("the old settings stay in place: %s", error)
        return Preferences()
