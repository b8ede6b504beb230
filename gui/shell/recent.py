"""The dossiers that were opened lately."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.shell.settings import SettingsStore

MOST = 8


class RecentDossiers(QObject):
    """Newest first, each path once, kept in the settings.

    Signals: `changed` when there is another list.
    """

    changed = Signal()

    def __init__(self, *, settings: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def paths(self) -> tuple[Path, ...]:
        """Return all of them, whether they are still there or not.

        The disk is not asked: a share that is gone could hold the window up, and whoever opens it is told.
        """
        return tuple(map(Path, self._settings.now.recent))

    def add(self, path: Path) -> None:
        """Put a dossier first."""
        name = str(path.absolute())
        others = [other for other in self._settings.now.recent if other != name]
        self._keep((name, *others[: MOST - 1]))

    def clear(self) -> None:
        """Forget all of them."""
        self._keep(())

    def _keep(self, names: tuple[str, ...]) -> None:
        if names != self._settings.now.recent:
            self._settings.change(self._settings.now._replace(recent=names))
            self.changed.emit()
