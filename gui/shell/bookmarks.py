"""Places to come back to: what each is called, the link that leads there, and where its dossier was."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.shell.settings import Bookmark, SettingsStore

MOST = 40


class Bookmarks(QObject):
    """In the order in which they were made, each link once, kept in the settings.

    Signals: `changed` when there is another list.
    """

    changed = Signal()

    def __init__(self, *, settings: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def all(self) -> tuple[Bookmark, ...]:
        """Return all of them, whether their dossiers are still there or not."""
        return self._settings.now.bookmarks

    def has(self, link: str) -> bool:
        """Tell whether a place is among them."""
        return any(one.link == link for one in self.all())

    def add(self, name: str, link: str, path: Path | None) -> None:
        """Add a place of a dossier, None for the built-in one; one that is there already gets the new name."""
        made = Bookmark(name, link, str(path.absolute()) if path is not None else "")
        self._keep((*self._without(lambda one: one.link == link), made)[-MOST:])

    def remove(self, link: str) -> None:
        """Forget a place."""
        self._keep(self._without(lambda one: one.link == link))

    def clear(self) -> None:
        """Forget all of them."""
        self._keep(())

    def _without(self, gone: Callable[[Bookmark], bool]) -> tuple[Bookmark, ...]:
        return tuple(one for one in self.all() if not gone(one))

    def _keep(self, bookmarks: tuple[Bookmark, ...]) -> None:
        if bookmarks != self._settings.now.bookmarks:
            self._settings.change(self._settings.now._replace(bookmarks=bookmarks))
            self.changed.emit()
