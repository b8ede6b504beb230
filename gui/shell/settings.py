"""What the program remembers of its user: a small JSON file, written on a timer and at the end, never in the way."""

import json
import logging
import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer

_log = logging.getLogger(__name__)

VERSION = 1
PAUSE_MS = 1_000
"""Changes are gathered this long before they are written: a splitter that is dragged is one change."""
LARGEST = 100_000
"""No number that is kept means anything beyond this; Qt would fall over one that needs more than 32 bits."""


class Bookmark(NamedTuple):
    """A place: its name, its link, and the path of its dossier (empty: the built-in one)."""

    name: str
    link: str
    path: str = ""


class Preferences(NamedTuple):
    """Everything that comes back at the next start.

    `geometry` is x, y, width, height. `splits` maps a splitter to its first part in thousandths.
    `partners_width` is 0 and `scheme` empty while nobody chose one.
    """

    version: int = VERSION
    geometry: tuple[int, int, int, int] | None = None
    maximized: bool = False
    splits: Mapping[str, int] = MappingProxyType({})
    partners_width: int = 0
    sidebar_closed: bool = False
    partners_closed: bool = False
    scheme: str = ""
    text_scale: int = 100
    recent: tuple[str, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()


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
            self.change(self._now._replace(splits={**self._now.splits, name: thousandths}))

    def write(self) -> bool:
        """Write what has changed, whole or not at all; False where the folder does not let us."""
        self._timer.stop()
        if self._now == self._written or self._path is None:
            return True
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(_encode(self._now), encoding="utf-8")
            beside.replace(self._path)
        except (OSError, ValueError) as error:
            _log.info("settings are not kept: %s", error)
            _take_away(beside)
            return False
        self._written = self._now
        return True

    def _read(self) -> Preferences:
        if self._path is None:
            return Preferences()
        try:
            preferences = _decode(self._path.read_text(encoding="utf-8"))
        except OSError:
            return Preferences()
        except (ValueError, RecursionError) as error:
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


def _encode(preferences: Preferences) -> str:
    """Return what differs from the defaults as JSON, in ASCII: a path may hold bytes that are no text."""
    usual = Preferences()._asdict()
    kept = {name: value for name, value in preferences._asdict().items() if value != usual[name]}
    return json.dumps({"version": VERSION} | kept, indent=2) + "\n"


def _take_away(file: Path) -> None:
    """Leave nothing half written behind."""
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        _log.info("a file of the settings is left: %s", error)


def _decode(text: str) -> Preferences:
    """Read the file; raise ValueError where a value is not of the kind it should be. Unknown names are left out."""
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError("no JSON object")
    usual = Preferences()
    return Preferences(
        version=_whole(found.get("version", usual.version)),
        geometry=_place(found.get("geometry")),
        maximized=_truth(found.get("maximized", usual.maximized)),
        splits=_shares(found.get("splits", {})),
        partners_width=_whole(found.get("partners_width", usual.partners_width)),
        sidebar_closed=_truth(found.get("sidebar_closed", usual.sidebar_closed)),
        partners_closed=_truth(found.get("partners_closed", usual.partners_closed)),
        scheme=_words(found.get("scheme", usual.scheme)),
        text_scale=_whole(found.get("text_scale", usual.text_scale)),
        recent=_names(found.get("recent", [])),
        bookmarks=_bookmarks(found.get("bookmarks", [])),
    )


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{value!r} is no whole number")
    if abs(value) > LARGEST:
        raise ValueError(f"a number of {value.bit_length()} bits means nothing here")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{value!r} is neither true nor false")
    return value


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")
    return value


def _place(value: object) -> tuple[int, int, int, int] | None:
    match value:
        case None:
            return None
        case [left, top, width, height]:
            return _whole(left), _whole(top), _whole(width), _whole(height)
        case _:
            raise ValueError(f"{value!r} is no place of a window")


def _shares(value: object) -> dict[str, int]:
    if not isinstance(value, dict):
        raise ValueError(f"{value!r} is no object")
    return {_words(name): _whole(share) for name, share in value.items()}


def _names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f"{value!r} is no list")
    return tuple(_words(name) for name in value)


def _bookmarks(value: object) -> tuple[Bookmark, ...]:
    if not isinstance(value, list):
        raise ValueError(f"{value!r} is no list")
    return tuple(_bookmark(one) for one in value)


def _bookmark(value: object) -> Bookmark:
    match value:
        case [name, link, path]:
            return Bookmark(_words(name), _words(link), _words(path))
        case _:
            raise ValueError(f"{value!r} is no bookmark")
