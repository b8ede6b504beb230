"""Where the window stands on the screens there are, and what of a dropped or typed thing is a path."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRect, QUrl
from PySide6.QtGui import QGuiApplication, QScreen

from gui.window.folding import smallest

USUAL = (1440, 900)


def place_window(wanted: tuple[int, int, int, int] | None) -> QRect:
    """Return the window's place: as it was left, moved and shrunk onto a living screen; else amid the first one."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    primary = QGuiApplication.primaryScreen().availableGeometry()
    if wanted is None:
        rect = QRect(0, 0, min(USUAL[0], primary.width()), min(USUAL[1], primary.height()))
        rect.moveCenter(primary.center())
        return rect
    rect = QRect(*wanted)
    return clamp(rect, max(screens, key=lambda screen: _area(screen.intersected(rect)), default=primary))


def clamp(rect: QRect, screen: QRect) -> QRect:
    """Return the rectangle moved and shrunk so that all of it lies on the screen."""
    least = smallest(screen.width(), screen.height())
    width = max(least[0], min(rect.width(), screen.width()))
    height = max(least[1], min(rect.height(), screen.height()))
    left = max(screen.left(), min(rect.left(), screen.right() + 1 - width))
    top = max(screen.top(), min(rect.top(), screen.bottom() + 1 - height))
    return QRect(left, top, width, height)


def smallest_on(screen: QScreen) -> tuple[int, int]:
    """Return the smallest size of a window on a screen."""
    room = screen.availableGeometry()
    return smallest(room.width(), room.height())


def path_of(words: str) -> Path:
    """Return the path of a command line's or a file manager's word: a path, or a file: address."""
    if words.lower().startswith("file:"):
        local = QUrl(words).toLocalFile()
        if local:
            return Path(local).absolute()
    path = Path(words)
    try:
        return path.absolute()
    except FileNotFoundError:  # the folder the program was started in is gone
        return path


def dropped_path(data: QMimeData) -> Path | None:
    """Return the one local folder, zip or descriptor that is dragged, else None."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    return paths[0] if len(paths) == 1 else None


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())
